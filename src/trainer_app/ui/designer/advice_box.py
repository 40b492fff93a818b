"""A quiet box with a sentence that somebody should read."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from trainer_app.ui.look import Look
from trainer_app.ui.theme import line_height
from trainer_app.ui.widgets.icon_label import IconLabel
from trainer_app.ui.widgets.wrapped_text import WrappedText


class AdviceBox(QFrame):
    """Hidden while it has nothing to say."""

    def __init__(self, look: Look, icon: str, tone: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("panel", "well")
        self._sign = IconLabel(look, icon, tone, 16)
        self._words = WrappedText(look, size=12.5, most=250)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 10, 12, 10)
        row.setSpacing(9)
        row.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._words, 1)
        self.hide()

    @property
    def words(self) -> str:
        """What it says."""
        return self._words.text()

    def say(self, words: str) -> None:
        """Say this, or nothing."""
        self._words.setText(words)
        self._sign.setFixedHeight(line_height(words, 12.5))
        self.setVisible(bool(words))
