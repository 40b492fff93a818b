"""The field in a tools row that filters the list below it."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from trainer_app.ui.icons import icon
from trainer_app.ui.look import Look
from trainer_app.ui.widgets.line_editor import LineEditor

_NARROW, _USUAL = 128, 200  # it gives way where a pane stands beside the list


class SearchField(LineEditor):
    """A quiet editor with a lens; Esc empties it."""

    def __init__(self, look: Look, placeholder: str = "", parent: QWidget | None = None) -> None:
        super().__init__(look, parent=parent)
        self.setProperty("quiet", "true")
        self.setPlaceholderText(placeholder)
        self.setAccessibleName(placeholder)
        self.setClearButtonEnabled(False)
        self.setMinimumWidth(_NARROW)
        self.setMaximumWidth(260)
        self._lens = self.addAction(
            icon("search", look.theme.text3, 16), LineEditor.ActionPosition.LeadingPosition
        )
        look.changed.connect(self._on_look_changed)

    def take(self, letters: str) -> None:
        """Go on with letters that were typed into the list."""
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.insert(letters)

    def sizeHint(self) -> QSize:
        """Wide enough for a name."""
        return QSize(_USUAL, super().sizeHint().height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc empties."""
        if event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
        else:
            super().keyPressEvent(event)

    def _on_look_changed(self) -> None:
        self._lens.setIcon(icon("search", self._look.theme.text3, 16))
