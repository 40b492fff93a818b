"""Finding the statements on papers: in a PDF, in a picture of one, in a pasted text."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

from trainer_app.domain.errors import FileNotFound, NoCodeFound
from trainer_app.services.proofs import FoundCode

MOST_PAGES: Final = 1_000
_MOST_BYTES: Final = 300_000_000
_MOST_PIXELS: Final = 100_000_000
_POINTS: Final = 72
_PAGE_DPI: Final = (150, 300)
_PDF: Final = b"%PDF-"
_LARGER: Final = (2, 3, 4)
_SPACES: Final = re.compile(r"[\s\u200b\u200c\u200d\u2060]+")


def codes_in_file(path: Path) -> list[FoundCode]:
    """Every code in a PDF, page by page, or in a picture (PNG, JPEG, BMP, GIF, TIFF, WebP).

    Raises:
        FileNotFound: there is no such file, or it cannot be read.
        NoCodeFound: it is no PDF and no picture, is too large, or shows no code.
    """
    try:
        if path.stat().st_size > _MOST_BYTES:
            raise NoCodeFound(file=path.name)
        with path.open("rb") as file:
            is_pdf = _PDF in file.read(1024)
        found = _codes_in_pdf(path) if is_pdf else _codes_in_picture(path)
    except OSError as error:
        raise FileNotFound(path=str(path)) from error
    if not any(code.text for code in found):
        raise NoCodeFound(file=path.name)
    return found


def says(words: str, wanted: str) -> bool:
    """Whether the words of a page hold this text, whatever stands between its letters.

    A text that ends in an ellipsis was cut to fit: its beginning suffices.
    """
    plain = _plain(wanted.removesuffix("…"))
    return bool(plain) and plain in _plain(words)


def _plain(text: str) -> str:
    return _SPACES.sub("", unicodedata.normalize("NFC", text)).casefold()


def _codes_in_pdf(path: Path) -> list[FoundCode]:
    import pypdfium2  # noqa: PLC0415 (only when a file is looked at)

    found: list[FoundCode] = []
    try:
        document = pypdfium2.PdfDocument(path)
        try:
            for at in range(min(len(document), MOST_PAGES)):
                page = document[at]
                words = page.get_textpage().get_text_bounded()
                texts = _codes_of_page(page)
                blank = not words.strip() and not texts
                if not blank:  # a paper without a readable code is an answer too
                    found.extend(FoundCode(text, at + 1, words) for text in texts or [""])
                page.close()
        finally:
            document.close()
    except pypdfium2.PdfiumError as error:
        raise NoCodeFound(file=path.name) from error
    return found


def _codes_of_page(page: Any) -> list[str]:
    width, height = page.get_size()
    for dpi in _PAGE_DPI:
        scale = dpi / _POINTS
        if width * height * scale * scale > _MOST_PIXELS:
            break
        if texts := _codes_in(page.render(scale=scale, grayscale=True).to_pil()):
            return texts
    return []


def _codes_in_picture(path: Path) -> list[FoundCode]:
    from PIL import Image, ImageOps  # noqa: PLC0415 (only when a file is looked at)

    try:
        with Image.open(path) as opened:
            if opened.width * opened.height > _MOST_PIXELS:
                raise NoCodeFound(file=path.name)
            picture = ImageOps.exif_transpose(opened).convert("L")
    except (Image.DecompressionBombError, SyntaxError, ValueError, OSError) as error:
        raise NoCodeFound(file=path.name) from error
    texts = next(filter(None, map(_codes_in, _closer(picture))), [])
    return [FoundCode(text, 1) for text in texts]


def _closer(picture: Any) -> Iterator[Any]:
    """The picture as it is; then larger, and larger and sharper: small or blurred ones need it."""
    from PIL import Image, ImageFilter  # noqa: PLC0415 (only when a file is looked at)

    yield picture
    for times in _LARGER:
        if picture.width * picture.height * times * times > _MOST_PIXELS:
            return
        size = (picture.width * times, picture.height * times)
        larger = picture.resize(size, Image.Resampling.BICUBIC)
        yield larger
        yield larger.filter(ImageFilter.UnsharpMask(radius=2 * times, percent=250, threshold=0))


def _codes_in(picture: Any) -> list[str]:
    """The statements in a picture, from the top; without any, whatever other code there is."""
    import zxingcpp  # noqa: PLC0415 (only when a file is looked at)

    wanted = zxingcpp.BarcodeFormats([zxingcpp.BarcodeFormat.QRCode])
    found = sorted(
        zxingcpp.read_barcodes(picture, formats=wanted), key=lambda one: one.position.top_left.y
    )
    texts = [str(one.text) for one in found if one.text]
    return [text for text in texts if text.startswith("TA1:")] or texts[:1]
