"""From millimetres on the paper to pixels of the screen and back."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QPointF, QRectF

from trainer_app.ui.designer.boxes import Box

WHOLE: Final = 96 / 25.4  # pixels a millimetre at 100 %
LEAST_ZOOM: Final = 0.25
MOST_ZOOM: Final = 4.0
STEPS: Final = (0.25, 0.33, 0.5, 0.67, 0.75, 0.9, 1.0, 1.25, 1.5, 2.0, 3.0, 4.0)


@dataclass(frozen=True)
class SheetScale:
    """How large the sheet is on screen, and where its upper left corner stands."""

    zoom: float = 1.0
    x: float = 0.0
    y: float = 0.0

    @property
    def pixels(self) -> float:
        """Pixels a millimetre."""
        return self.zoom * WHOLE

    def length(self, pixels: float) -> float:
        """So many pixels in millimetres."""
        return pixels / self.pixels

    def to_mm(self, point: QPointF) -> tuple[float, float]:
        """A point of the screen on the paper."""
        return (point.x() - self.x) / self.pixels, (point.y() - self.y) / self.pixels

    def to_px(self, x: float, y: float) -> QPointF:
        """A point of the paper on the screen."""
        return QPointF(self.x + x * self.pixels, self.y + y * self.pixels)

    def rect(self, box: Box) -> QRectF:
        """A box of the paper on the screen."""
        corner = self.to_px(box.left, box.top)
        return QRectF(corner.x(), corner.y(), box.width * self.pixels, box.height * self.pixels)


def within(zoom: float) -> float:
    """A zoom that is offered."""
    return min(max(zoom, LEAST_ZOOM), MOST_ZOOM)


def next_zoom(zoom: float, step: int) -> float:
    """The next round zoom, larger (1) or smaller (-1)."""
    if step > 0:
        return next((one for one in STEPS if one > zoom * 1.01), MOST_ZOOM)
    return next((one for one in reversed(STEPS) if one < zoom * 0.99), LEAST_ZOOM)
