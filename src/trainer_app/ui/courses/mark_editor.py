"""The small editor over a cell of the attendance grid: a time, or a mark with all its minutes."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QLineEdit

_LEAST_WIDTH = 104  # of "8:25-11:40"
_LONGEST = 16


class MarkEditor(QLineEdit):
    """Enter, Down and leaving take what is typed, Escape gives it up."""

    typed = Signal(object, str)  # index of the cell, text

    def __init__(self, view: QAbstractItemView) -> None:
        super().__init__(view.viewport())
        self._view = view
        self._cell = QPersistentModelIndex()
        self.setMaxLength(_LONGEST)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.hide()

    def begin(self, cell: QModelIndex, text: str) -> None:
        """Open over a cell with what was typed so far."""
        self._cell = QPersistentModelIndex(cell)
        self._view.scrollTo(cell)
        place = self._view.visualRect(cell)
        width = max(place.width(), _LEAST_WIDTH)
        left = min(place.left(), self._view.viewport().width() - width)
        self.setGeometry(max(0, left), place.top(), width, place.height())
        self.setText(text)
        self.show()
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        self.setCursorPosition(len(text))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take it, give it up, or go on typing."""
        key = event.key()
        if key in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Down, Qt.Key.Key_Tab}:
            self._finish(taken=True)
        elif key == Qt.Key.Key_Escape:
            self._finish(taken=False)
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """A keystroke is never lost: what was typed counts when the hand goes elsewhere."""
        super().focusOutEvent(event)
        if self.isVisible() and event.reason() != Qt.FocusReason.PopupFocusReason:
            self._finish(taken=True)

    def _finish(self, *, taken: bool) -> None:
        if not self.isVisible():
            return
        self.hide()
        self._view.setFocus(Qt.FocusReason.OtherFocusReason)
        if taken and self._cell.isValid() and self.text().strip():
            self.typed.emit(QModelIndex(self._cell), self.text())  # type: ignore[call-overload]  # Qt's own conversion
