"""What changed in the English text since it was translated, old words above new ones."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout

from trainer_app.domain.segments import Pair
from trainer_app.ui.look import Look
from trainer_app.ui.widgets.label import Label
from trainer_app.ui.widgets.wrapped_text import WrappedText


class SourceChanges(QFrame):
    """Hidden while the translation renders the English text of today."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.pieces: Sequence[Pair] | None = ()
        self._heading = Label(weight=600)
        self._told = WrappedText(look, size=12, ink="2")
        self._rows = QVBoxLayout()
        self._rows.setSpacing(2)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 10)
        column.setSpacing(4)
        column.addWidget(self._heading)
        column.addWidget(self._told)
        column.addLayout(self._rows)
        self.retranslateUi()
        self.hide()

    def show_changes(self, pieces: Sequence[Pair] | None, *, behind: bool) -> None:
        """Show these pieces; None when nobody knows any more what the English text said."""
        while item := self._rows.takeAt(0):
            if widget := item.widget():
                widget.hide()
                widget.deleteLater()
        self.pieces = pieces
        for one in pieces or ():
            if one.source:
                old = WrappedText(self._look, f"− {one.source}", size=12, ink="3", language="en")
                self._rows.addWidget(old)
            if one.target:
                new = WrappedText(self._look, f"+ {one.target}", size=12, language="en")
                self._rows.addWidget(new)
            self._rows.addSpacing(4)
        self.retranslateUi()
        self.setVisible(behind)

    def retranslateUi(self) -> None:
        """Say it in the language of the screen."""
        self._heading.setText(self.tr("English has changed"))
        if self.pieces is None:
            words = self.tr("What it said before is not in this data. Compare the whole text.")
        elif self.pieces:
            words = self.tr("Since this was translated. Approving says that it still fits.")
        else:
            words = self.tr("But it says what it said when this was translated.")
        self._told.setText(words)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslateUi()
