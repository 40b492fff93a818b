"""A number with a unit: typed with a point or a comma, or stepped with Up and Down."""

from __future__ import annotations

import re
from typing import Final

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from trainer_app.ui.designer.element_words import number_words
from trainer_app.ui.look import Look
from trainer_app.ui.widgets.line_editor import LineEditor

_REST: Final = 500  # milliseconds after which steps are one change
_NUMBER: Final = re.compile(r"\s*([+-]?\d{0,5}(?:[.,]\d{0,6})?)\s*(?:mm|pt)?\s*", re.IGNORECASE)


def number_in(text: str) -> float | None:
    """The number that was typed, in the digits of whatever script; None if it is none."""
    found = _NUMBER.fullmatch(text)
    digits = found.group(1).replace(",", ".") if found else ""
    try:
        return float(digits)
    except ValueError:
        return None


class NumberEditor(LineEditor):
    """Steps by 1, with Shift by 0.2 (or by whole numbers only)."""

    def __init__(
        self,
        look: Look,
        *,
        least: float,
        most: float,
        whole: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(look, parent=parent)
        self.least, self.most, self._whole = least, most, whole
        self._rest = QTimer(self, singleShot=True, interval=_REST)
        self._rest.timeout.connect(self.returnPressed)

    def number(self) -> float | None:
        """What stands there, brought within its bounds; None if it is no number."""
        value = number_in(self.text())
        if value is None:
            return None
        value = min(max(value, self.least), self.most)
        return float(round(value)) if self._whole else value

    def words(self, value: float | None) -> str:
        """A number as it is shown; nothing where several differ."""
        return "" if value is None else number_words(value, 0 if self._whole else 2)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Up and Down step."""
        way = {Qt.Key.Key_Up: 1, Qt.Key.Key_Down: -1}.get(Qt.Key(event.key()))
        value = self.number()
        if way is None or value is None:
            if event.key() == Qt.Key.Key_Escape:
                self._rest.stop()
            super().keyPressEvent(event)
            return
        fine = event.modifiers() & Qt.KeyboardModifier.ShiftModifier and not self._whole
        value = min(max(value + way * (0.2 if fine else 1.0), self.least), self.most)
        self.setText(self.words(value))
        self._rest.start()
