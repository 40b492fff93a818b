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


def draw_qr(
    canvas: Canvas, centre_x: float, top: float, payload: str, side: float, *, most: float
) -> float:
    """Draw the code hanging from `top`, quiet border included; returns its real side (points).

    It is `side` points large, and grows up to `most` where modules would be under 0.4 mm.

    Raises:
        TextDoesNotFit: The payload needs more modules than `most` has room for.
    """
    matrix = segno.make_qr(payload, error="m", mask=_MASK, boost_error=False).matrix
    modules = len(matrix) + 2 * _QUIET_MODULES
    module: float = max(side / modules, _SMALLEST_MODULE)
    if module * modules > most:
        raise TextDoesNotFit(text=payload, where="qr")
    left = centre_x - module * modules / 2 + _QUIET_MODULES * module
    upper = top - _QUIET_MODULES * module
    path = canvas.beginPath()
    for row, cells in enumerate(matrix):
        for start, length in _dark_runs(cells):
            path.rect(left + start * module, upper - (row + 1) * module, length * module, module)
    canvas.saveState()
    canvas.setFillGray(0)
    canvas.drawPath(path, stroke=0, fill=1)
    canvas.restoreState()
    return module * modules


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
