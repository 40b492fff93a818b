"""Joined buttons with icons only, for choices whose words are too long for a pane."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtWidgets import QWidget

from trainer_app.ui.look import Look
from trainer_app.ui.widgets.segments import Segments

_WIDTH: Final = 38


class IconSegments(Segments):
    """The words are tooltips and accessible names."""

    def __init__(
        self, look: Look, options: Sequence[tuple[str, str]], parent: QWidget | None = None
    ) -> None:
        """`options` are key and icon."""
        super().__init__(look, [(key, "", icon) for key, icon in options], parent)
        for button in self._buttons.values():
            button.setFixedWidth(_WIDTH)

    def set_words(self, key: str, words: str) -> None:
        """Say it in another language."""
        self._buttons[key].setToolTip(words)
        self._buttons[key].setAccessibleName(words)

    def choose(self, key: str) -> None:
        """Choose one without a signal; "" chooses none."""
        if key in self._buttons:
            super().choose(key)
            return
        self._group.setExclusive(False)
        for button in self._buttons.values():
            button.setChecked(False)
        self._group.setExclusive(True)
