"""A few lines of text in the font of whatever script is typed into them."""

from __future__ import annotations

from PySide6.QtWidgets import QPlainTextEdit, QWidget

from trainer_app.ui.look import Look
from trainer_app.ui.theme import font_for, line_height


class TextEditor(QPlainTextEdit):
    """Tab leaves it; Enter begins a new line."""

    def __init__(self, look: Look, *, lines: int = 3, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look, self._lines = look, lines
        self.setTabChangesFocus(True)
        self.textChanged.connect(self._fit)
        look.changed.connect(self._fit)
        self._fit()

    def insert_at_cursor(self, words: str) -> None:
        """Write words where the cursor is."""
        self.textCursor().insertText(words)

    def _fit(self) -> None:
        words = self.toPlainText() or self.placeholderText()
        face = font_for(words)
        if self.font().families() != face.families():
            self.setFont(face)
        high = self._lines * max(line_height(words), self._look.metrics.line) + 16
        if self.minimumHeight() != high:
            self.setFixedHeight(high)
