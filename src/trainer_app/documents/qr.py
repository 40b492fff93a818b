"""QR codes on paper: large enough to be read from a wall, quick enough for five hundred."""

from __future__ import annotations

from typing import Final

import segno
from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas

from trainer_app.domain.errors import TextDoesNotFit

_MASK: Final = 2  # choosing among all eight costs five times the rest of the drawing
_QUIET_MODULES: Final = 4
_SMALLEST_MODULE: Final = 0.4 * mm


class QrCode:
    """One code, sized but not yet placed."""

    def __init__(self, payload: str, side: float, *, most: float) -> None:
        """Plan a code `side` points large, quiet border included.

        It grows up to `most` where its modules would be under 0.4 mm.

        Raises:
            TextDoesNotFit: The payload needs more modules than `most` has room for.
        """
        self._matrix = segno.make_qr(payload, error="m", mask=_MASK, boost_error=False).matrix
        modules = len(self._matrix) + 2 * _QUIET_MODULES
        self._module: float = max(side / modules, _SMALLEST_MODULE)
        self.side = self._module * modules
        if self.side > most:
            raise TextDoesNotFit(text=payload, where="qr")

    def draw(self, canvas: Canvas, left: float, bottom: float) -> None:
        """Draw the code in black into the square that begins at this corner (points).

        Modules are the unit of what is written, so that the numbers stay whole and short.
        """
        module = self._module
        left += _QUIET_MODULES * module
        upper = bottom + self.side - _QUIET_MODULES * module
        rows = [
            f"{start} {row} {length} 1 re"
            for row, cells in enumerate(self._matrix)
            for start, length in _dark_runs(cells)
        ]
        place = f"{module:.5f} 0 0 {-module:.5f} {left:.5f} {upper:.5f} cm"
        canvas.addLiteral("\n".join(["q 0 g", place, *rows, "f Q"]))


def _dark_runs(cells: bytearray) -> list[tuple[int, int]]:
    runs: list[tuple[int, int]] = []
    start = -1
    for column, dark in enumerate((*cells, 0)):
        if dark and start < 0:
            start = column
        elif not dark and start >= 0:
            runs.append((start, column - start))
            start = -1
    return runs
