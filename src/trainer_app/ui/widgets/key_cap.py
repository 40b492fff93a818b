"""A key as it looks on the keyboard."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from trainer_app.ui.look import Look
from trainer_app.ui.paint import Ink, text_width


class KeyCap(QWidget):
    """A box with the words of a key, such as Ctrl+Z."""

    def __init__(self, look: Look, key: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look, self._key = look, key
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        look.changed.connect(self.update)

    def sizeHint(self) -> QSize:
        """As wide as the key."""
        return QSize(round(max(20.0, text_width(self._key, 11, 500) + 12)) + 1, 22)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw it."""
        painter = QPainter(self)
        Ink(painter, self._look.theme).key(0.5, self.height() / 2, self._key)
        painter.end()
