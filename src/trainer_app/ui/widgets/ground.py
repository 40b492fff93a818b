"""What the parts of the window stand on: the window's own colour, and the page on it like a sheet.

Painted and not styled: a style sheet here would reach everything inside (see `Look.dress`).
"""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from trainer_app.ui.look import Look

_RADIUS = 10


class Ground(QWidget):
    """The window behind strip and rail."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        look.changed.connect(self.update)

    def paintEvent(self, event: QPaintEvent) -> None:
        """One colour."""
        painter = QPainter(self)
        painter.fillRect(event.rect(), QColor(self._look.theme.window))
        painter.end()


class Sheet(Ground):
    """The page: its upper left corner is round, its right and lower edges are the window's."""

    def paintEvent(self, event: QPaintEvent) -> None:
        """The sheet with a hairline at its left and upper edge."""
        super().paintEvent(event)
        theme = self._look.theme
        around = QRectF(self.rect()).adjusted(0.5, 0.5, _RADIUS, _RADIUS)
        outline = QPainterPath()
        outline.addRoundedRect(around, _RADIUS, _RADIUS)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(theme.line), 1))
        painter.setBrush(QColor(theme.surface))
        painter.drawPath(outline)
        painter.end()
