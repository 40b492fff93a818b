"""A row of joined buttons of which one is chosen."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QWidget

from trainer_app.ui.look import Look
from trainer_app.ui.widgets.buttons import Button


class Segments(QWidget):
    """A row of joined buttons of which one is chosen: List | Board."""

    chosen = Signal(str)  # key

    def __init__(
        self, look: Look, options: Sequence[tuple[str, str, str]], parent: QWidget | None = None
    ) -> None:
        """`options` are key, words, icon or nothing."""
        super().__init__(parent)
        self._look = look
        self._group = QButtonGroup(self)
        self._group.setExclusive(True)
        self._buttons: dict[str, Button] = {}
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        for place, (key, words, picture) in enumerate(options):
            button = Button(look, words, icon=picture)
            button.setProperty("seg", "true")
            ends = {0: "first", len(options) - 1: "last"}
            button.setProperty("end", ends.get(place, ""))
            button.setCheckable(True)
            button.clicked.connect(lambda _checked, key=key: self.chosen.emit(key))
            self._group.addButton(button)
            self._buttons[key] = button
            row.addWidget(button)
        row.addStretch(1)
        if options:
            self.choose(options[0][0])

    @property
    def current(self) -> str:
        """The key of the chosen one."""
        return next((key for key, button in self._buttons.items() if button.isChecked()), "")

    def choose(self, key: str) -> None:
        """Choose one without a signal; a key that is none of them chooses nothing new."""
        if key in self._buttons:
            self._buttons[key].setChecked(True)

    def set_words(self, key: str, words: str) -> None:
        """Say it in another language, or with another count."""
        self._buttons[key].setText(words)
