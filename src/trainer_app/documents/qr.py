"""QR codes on paper: large enough to be read from a wall, quick enough for five hundred."""

from __future__ import annotations

import re
from typing import Final

import zxingcpp
from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas

from trainer_app.domain.errors import TextDoesNotFit

_DARK: Final = re.compile("1+")
_QUIET_MODULES: Final = 4
_SMALLEST_MODULE: Final = 0.4 * mm
_AS_TEXT: Final = b"1" + b"0" * 255  # black is dark


def qr_rows(payload: str) -> list[str]:
    """The rows of a code from the top, each a text of 1 for dark and 0 for light.

    Correction level M. zxing-cpp takes a third of the time segno does, which is half the drawing.

    Raises:
        ValueError: no code holds so much.
    """
    code = zxingcpp.create_barcode(payload, zxingcpp.BarcodeFormat.QRCode, ec_level="M")
    image = code.to_image(scale=1, add_quiet_zones=False)
    picture = memoryview(image)  # type: ignore[arg-type]  # its stubs do not say it is a buffer
    side = picture.shape[0] if picture.shape else 0
    modules = picture.tobytes().translate(_AS_TEXT).decode("ascii")
    return [modules[at : at + side] for at in range(0, len(modules), side)]


class QrCode:
    """One code, sized but not yet placed."""

    def __init__(self, payload: str, side: float, *, most: float) -> None:
        """Plan a code `side` points large, quiet border included.

        It grows up to `most` where its modules would be under 0.4 mm.

        Raises:
            TextDoesNotFit: The payload needs more modules than `most` has room for.
        """
        try:
            self._rows = qr_rows(payload)
        except ValueError as error:  # more than any code holds
            raise TextDoesNotFit(text=payload, where="qr") from error
        modules = len(self._rows) + 2 * _QUIET_MODULES
        self._module: float = max(side / modules, _SMALLEST_MODULE)
        self.side = self._module * modules
        if self.side > most:
            raise TextDoesNotFit(text=payload, where="qr")

    def draw(self, canvas: Canvas, left: float, bottom: float) -> None:
        """Draw the code in black into the square that begins at this corner (points).

        Modules are the unit of what is written, so that the numbers stay whole and short. Runs of
        one length follow one another, which packs a little better.
        """
        module = self._module
        left += _QUIET_MODULES * module
        upper = bottom + self.side - _QUIET_MODULES * module
        rows = [_row(row, modules) for row, modules in enumerate(self._rows)]
        place = f"{module:.5f} 0 0 {-module:.5f} {left:.5f} {upper:.5f} cm"
        canvas.addLiteral("".join(["q 0 g\n", place, "\n", *rows, "f Q"]))


def _row(row: int, modules: str) -> str:
    """The dark runs of a row, one of each length after the other."""
    starts: dict[int, list[str]] = {}
    for dark in _DARK.finditer(modules):
        start, end = dark.span()
        if end - start in starts:
            starts[end - start].append(str(start))
        else:
            starts[end - start] = [str(start)]
    written = []
    for length in sorted(starts):
        rest = f" {row} {length} 1 re\n"
        written += [rest.join(starts[length]), rest]
    return "".join(written)
