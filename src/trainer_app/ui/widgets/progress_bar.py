"""A thin bar that fills."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from trainer_app.ui.look import Look
from trainer_app.ui.paint import Ink


class ProgressBar(QWidget):
    """A share between 0 and 1."""

    def __init__(self, look: Look, *, height: int = 7, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look, self._share = look, 0.0
        self.setFixedHeight(height)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        look.changed.connect(self.update)

    def show_share(self, share: float) -> None:
        """Fill to this share."""
        self._share = min(1.0, max(0.0, share))
        self.setAccessibleName(f"{self._share:.0%}")
        self.update()

    def sizeHint(self) -> QSize:
        """160 wide."""
        return QSize(160, self.height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Well, then what is done."""
        painter = QPainter(self)
        t = self._look.theme
        ink, box = Ink(painter, t), QRectF(self.rect())
        ink.box(box, box.height() / 2, t.line)
        if self._share > 0:
            done = QRectF(
                box.x(), box.y(), max(box.height(), box.width() * self._share), box.height()
            )
            ink.box(done, box.height() / 2, t.accent)
        painter.end()
