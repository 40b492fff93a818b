"""Rulers in millimetres above and at the left of the sheet."""

from __future__ import annotations

import math
from collections.abc import Iterator
from typing import Final

from PySide6.QtCore import QRectF

from trainer_app.ui.designer.boxes import Box
from trainer_app.ui.designer.sheet_scale import SheetScale
from trainer_app.ui.paint import Ink

RULER: Final = 24  # pixels
_STEPS: Final = (5, 10, 20, 50, 100)  # mm between numbers
_LEAST: Final = 52  # pixels between numbers


def number_step(scale: SheetScale) -> int:
    """Millimetres between two numbers: every 50 at usual zooms, more often when it is larger."""
    return next((step for step in _STEPS if step * scale.pixels >= _LEAST), _STEPS[-1])


def paint_rulers(
    ink: Ink, area: QRectF, scale: SheetScale, size: tuple[float, float], chosen: Box | None
) -> None:
    """Both rulers; `size` is the paper's in mm, the chosen box is marked on them."""
    t = ink.theme
    upper = QRectF(area.x(), area.y(), area.width(), RULER)
    left = QRectF(area.x(), area.y(), RULER, area.height())
    for ruler in (upper, left):
        ink.fill(ruler, t.surface)
    if chosen is not None:
        mark = scale.rect(chosen)
        ink.fill(QRectF(mark.x(), upper.y(), mark.width(), RULER - 1), t.accent_bg)
        ink.fill(QRectF(left.x(), mark.y(), RULER - 1, mark.height()), t.accent_bg)
    ink.p.save()
    ink.p.setClipRect(upper.adjusted(RULER, 0, 0, 0))
    for at, number in _ticks(scale, upper.width() - scale.x, scale.x, size[0]):
        x = round(scale.x + at * scale.pixels)
        _tick(ink, QRectF(x, upper.bottom(), 1, 0), number, across=True)
    ink.p.setClipRect(left.adjusted(0, RULER, 0, 0))
    for at, number in _ticks(scale, left.height() - scale.y, scale.y, size[1]):
        y = round(scale.y + at * scale.pixels)
        _tick(ink, QRectF(left.right(), y, 0, 1), number, across=False)
    ink.p.restore()
    ink.fill(QRectF(area.x(), area.y(), RULER, RULER), t.surface)
    ink.fill(QRectF(area.x(), upper.bottom() - 1, area.width(), 1), t.line)
    ink.fill(QRectF(left.right() - 1, area.y(), 1, area.height()), t.line)


def _ticks(
    scale: SheetScale, after: float, before: float, length: float
) -> Iterator[tuple[float, str | None]]:
    """Places in mm with the number there, along the paper only."""
    step = number_step(scale)
    small = step / 5
    first = max(0, math.ceil(-before / scale.pixels / small))
    last = min(math.floor(length / small), math.floor(after / scale.pixels / small))
    for at in range(first, last + 1):
        yield at * small, str(round(at * small)) if at % 5 == 0 else None


def _tick(ink: Ink, at: QRectF, number: str | None, *, across: bool) -> None:
    t = ink.theme
    long = 9 if number is not None else 5
    if across:
        ink.fill(QRectF(at.x(), at.y() - long, 1, long), t.line_strong)
        if number is not None:
            ink.text(QRectF(at.x() + 4, at.y() - RULER, 40, 15), number, t.text3, 10)
        return
    ink.fill(QRectF(at.x() - long, at.y(), long, 1), t.line_strong)
    if number is not None:
        ink.text(QRectF(at.x() - RULER + 1, at.y() + 2, RULER, 12), number, t.text3, 10)
