"""Pictures from outside, made safe to draw: PNG, JPEG or SVG in, plain PNG or JPEG out.

What comes out is decoded and written anew: no metadata, no colour profile, upright, 8 bits, at most
2400 pixels long. What is that plain already comes out as it is, so that a picture that travels in a
template file keeps its name.
"""

from __future__ import annotations

import io
import re
import warnings
from itertools import count
from typing import Final

from PIL import Image, ImageOps

from trainer_app.documents.svg_pictures import drawn_svg, looks_like_svg
from trainer_app.domain.errors import PictureRefused

LARGEST_FILE: Final = 5_000_000  # bytes, of what comes in and of what goes out
MOST_PIXELS: Final = 40_000_000
LONGEST_SIDE: Final = 2_400  # pixels; 200 dots an inch across an A4 sheet
_QUALITY: Final = 92
_PNG: Final = b"\x89PNG\r\n\x1a\n"
_JPEG: Final = b"\xff\xd8\xff"
_PLAIN_PNG_CHUNKS: Final = frozenset({b"IHDR", b"IDAT", b"IEND"})
_PLAIN_PNG_COLOURS: Final = frozenset({0, 2, 6})  # grey, RGB, RGBA
_PLAIN_JPEG_SEGMENTS: Final = frozenset({0xE0, 0xDB, 0xC0, 0xC4, 0xDA})
_START_OF_SCAN: Final = 0xDA
_STRAY_MARKER: Final = re.compile(rb"\xff[^\x00\xd0-\xd7]")


def checked_picture(content: bytes) -> bytes:
    """A PNG or JPEG that shows the same and is safe to draw; equal bytes give equal bytes.

    Raises:
        PictureRefused: its `reason` is too-large, too-many-pixels, broken, unknown-kind or
            hostile.
    """
    if len(content) > LARGEST_FILE:
        raise PictureRefused(reason="too-large", most=LARGEST_FILE // 1_000_000)
    if content.startswith((_PNG, _JPEG)):
        return _plain(content)
    if looks_like_svg(content):
        drawn = drawn_svg(content, LONGEST_SIDE, _decoded)
        if _decoded(drawn).getbbox() is None:  # nothing of it is to be seen
            raise PictureRefused(reason="broken")
        return _plain(drawn)
    raise PictureRefused(reason="unknown-kind")


def _plain(content: bytes) -> bytes:
    image = _decoded(content)
    if max(image.size) <= LONGEST_SIDE and _is_plain(content):
        return content
    try:
        return _encoded(_upright_and_eight_bits(image), as_jpeg=content.startswith(_JPEG))
    except Exception as error:  # foreign EXIF or colours: whatever fails, it is broken
        raise PictureRefused(reason="broken") from error


def _decoded(content: bytes) -> Image.Image:
    """The first frame; its size is looked at before any pixel is."""
    if not content.startswith((_PNG, _JPEG)):
        raise PictureRefused(reason="hostile")
    too_many = PictureRefused(reason="too-many-pixels", most=MOST_PIXELS // 1_000_000)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # of what is refused below, or does not matter here
            image = Image.open(io.BytesIO(content), formats=("PNG", "JPEG"))
            small_enough = image.width * image.height <= MOST_PIXELS
            if small_enough:
                image.load()
    except Image.DecompressionBombError as error:
        raise too_many from error
    except Exception as error:  # decoders of foreign bytes fail in many ways
        raise PictureRefused(reason="broken") from error
    if not small_enough:
        raise too_many
    return image


def _upright_and_eight_bits(image: Image.Image) -> Image.Image:
    """Upright, grey or RGB, with alpha only where something can be seen through."""
    upright = ImageOps.exif_transpose(image)
    if upright.mode.startswith("I"):  # 16 bits of grey
        upright = upright.convert("I").point(lambda value: value * (1 / 257)).convert("L")
    elif upright.has_transparency_data:
        upright = upright.convert("RGBA")
        if upright.getchannel("A").getextrema() == (255, 255):
            upright = upright.convert("RGB")
    elif upright.mode == "1":
        upright = upright.convert("L")
    elif upright.mode not in {"L", "RGB"}:
        upright = upright.convert("RGB")
    upright.info = {}  # whatever the file said beside its pixels
    return _shortened(upright, LONGEST_SIDE)


def _shortened(image: Image.Image, longest: int) -> Image.Image:
    scale = longest / max(image.size)
    if scale >= 1:
        return image
    size = (max(1, round(image.width * scale)), max(1, round(image.height * scale)))
    return image.resize(size, Image.Resampling.LANCZOS)


def _encoded(image: Image.Image, *, as_jpeg: bool) -> bytes:
    """The file; a photograph too large as PNG becomes a JPEG, or smaller if it has to be PNG."""
    seen_through = image.mode == "RGBA"
    for attempt in count():
        smaller = _shortened(image, round(LONGEST_SIDE * 0.8**attempt))
        stream = io.BytesIO()
        if (as_jpeg or attempt) and not seen_through:
            smaller.save(stream, "JPEG", quality=_QUALITY)
        else:
            smaller.save(stream, "PNG", optimize=True)
        if stream.tell() <= LARGEST_FILE:
            return stream.getvalue()
    raise AssertionError("unreachable: pictures get smaller and smaller")


def _is_plain(content: bytes) -> bool:
    """Whether the file is built as ours are: nothing beside the pixels, nothing after them."""
    return _is_plain_png(content) if content.startswith(_PNG) else _is_plain_jpeg(content)


def _is_plain_png(content: bytes) -> bool:
    at, names = len(_PNG), []
    while at + 8 <= len(content):
        length, name = int.from_bytes(content[at : at + 4]), content[at + 4 : at + 8]
        names.append(name)
        at += 12 + length
    depth, colours, interlaced = content[24], content[25], content[28]
    return (
        at == len(content)
        and set(names) <= _PLAIN_PNG_CHUNKS
        and names[0] == b"IHDR"
        and names[-1] == b"IEND"
        and depth == 8  # noqa: PLR2004 (bits)
        and colours in _PLAIN_PNG_COLOURS
        and not interlaced
    )


def _is_plain_jpeg(content: bytes) -> bool:
    at = 2
    while at + 4 <= len(content):
        mark, kind = content[at], content[at + 1]
        if mark != 0xFF or kind not in _PLAIN_JPEG_SEGMENTS:  # noqa: PLR2004 (a marker's first byte)
            return False
        length = int.from_bytes(content[at + 2 : at + 4])
        if kind == 0xE0 and length != 16:  # noqa: PLR2004 (JFIF without a thumbnail)
            return False
        if kind == 0xC0 and content[at + 9 : at + 10] not in {b"\x01", b"\x03"}:  # noqa: PLR2004
            return False  # inks
        at += 2 + length
        if kind == _START_OF_SCAN:
            end = _STRAY_MARKER.search(content, at)
            return end is not None and content[end.start() :] == b"\xff\xd9"
    return False
