"""A state as a chip: tint, border, icon and word, never a colour alone."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from trainer_app.ui.look import Look
from trainer_app.ui.paint import CHIP, Ink, text_width


class Chip(QWidget):
    """One state. `tone` is ok, warn, bad, info, plum or mute."""

    def __init__(
        self,
        look: Look,
        words: str = "",
        tone: str = "mute",
        icon: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._look = look
        self._words, self._tone, self._icon = words, tone, icon
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.show_state(words, tone, icon)
        look.changed.connect(self.update)

    def show_state(self, words: str, tone: str, icon: str = "") -> None:
        """Show another state."""
        self._words, self._tone, self._icon = words, tone, icon
        self.setAccessibleName(words)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """As wide as the words; tall enough for every script."""
        lead = 17 if self._icon else 0
        return QSize(round(text_width(self._words, 12, 500) + 17 + lead), CHIP + 4)

    def minimumSizeHint(self) -> QSize:
        """May be shortened; the words are then elided."""
        return QSize(CHIP, CHIP + 4)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw it."""
        painter = QPainter(self)
        ink = Ink(painter, self._look.theme)
        ink.chip(QRectF(self.rect()), self._words, self._tone, icon=self._icon)
        painter.end()
