"""The ground of what floats over a page: raised, with a soft shadow."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from trainer_app.ui.look import Look
from trainer_app.ui.paint import Ink

SHADOW = 16  # room around the box in which the shadow is drawn


class Floating(QWidget):
    """A box with a shadow inside its own margins; `contents` stay off the margins."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.setContentsMargins(SHADOW, SHADOW, SHADOW, SHADOW)
        self.hide()
        look.dress(self)
        look.changed.connect(self.update)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Shadow, then box."""
        painter = QPainter(self)
        t = self._look.theme
        ink = Ink(painter, t)
        box = QRectF(self.rect()).adjusted(SHADOW, SHADOW, -SHADOW, -SHADOW)
        ink.shadow(box, 10, SHADOW - 3)
        ink.box(box, 10, t.raised, t.line)
        painter.end()
