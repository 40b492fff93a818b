"""A one-line editor that takes the font of whatever script is typed into it."""

from __future__ import annotations

from PySide6.QtWidgets import QLineEdit, QWidget

from trainer_app.ui.look import Look
from trainer_app.ui.theme import SCRIPT_OF_LANGUAGE, SCRIPTS, font, script_of


class LineEditor(QLineEdit):
    """Tall enough for its script, so that no mark is cut."""

    def __init__(self, look: Look, words: str = "", parent: QWidget | None = None) -> None:
        super().__init__(words, parent)
        self._look = look
        self.textChanged.connect(self._fit)
        look.changed.connect(self._fit)
        self._fit()

    def _fit(self) -> None:
        text = self.text() or self.placeholderText()
        script = script_of(text) if text else SCRIPT_OF_LANGUAGE[self._look.language]
        face = font(script)
        if self.font().families() != face.families():
            self.setFont(face)
        height = max(SCRIPTS[script].control, self._look.metrics.control)
        if self.minimumHeight() != height:
            self.setMinimumHeight(height)
