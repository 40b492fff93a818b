"""Women, men and not recorded as one bar with its words."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from trainer_app.ui.look import Look
from trainer_app.ui.paint import Ink

_BAR = 72


class SexBar(QWidget):
    """Three counts; not recorded is hatched and never folded into the others."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._counts = (0, 0, 0)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        look.changed.connect(self.update)

    def show_counts(self, women: int, men: int, unrecorded: int) -> None:
        """Show other counts."""
        self._counts = (women, men, unrecorded)
        self.setAccessibleName(self.words())
        self.update()

    def words(self) -> str:
        """11 women · 12 men · 1 not recorded."""
        women, men, unrecorded = self._counts
        parts = [
            QCoreApplication.translate("SexBar", "%n women", "", women),
            QCoreApplication.translate("SexBar", "%n men", "", men),
        ]
        if unrecorded:
            parts.append(QCoreApplication.translate("SexBar", "%n not recorded", "", unrecorded))
        return " · ".join(parts)

    def sizeHint(self) -> QSize:
        """One line."""
        return QSize(320, 32)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Bar, then words."""
        painter = QPainter(self)
        t = self._look.theme
        ink, box = Ink(painter, t), QRectF(self.rect())
        left = 0.0
        if sum(self._counts):
            colours = ((t.women, False), (t.men, False), (t.unrecorded, True))
            parts = [
                (count, colour, hatched)
                for count, (colour, hatched) in zip(self._counts, colours, strict=True)
                if count
            ]
            ink.shares(QRectF(0, box.center().y() - 5, _BAR, 10), parts)
            left = _BAR + 12.0
        ink.text(box.adjusted(left, 0, 0, 0), self.words(), t.text2)
        painter.end()
