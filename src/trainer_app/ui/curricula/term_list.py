"""The terms of the source beside a translation: what they are called, and whether it says so."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QFrame, QVBoxLayout

from trainer_app.domain.glossary import TermUse
from trainer_app.domain.languages import Language
from trainer_app.ui.look import Look
from trainer_app.ui.widgets.buttons import Button, Kind
from trainer_app.ui.widgets.label import Label

_ROOM = 178  # pixels for the words of a term


class TermList(QFrame):
    """A click on a term writes it where the hand was last."""

    wanted = Signal(str)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.uses: Sequence[TermUse] = ()
        self._heading = Label(weight=600)
        self._told = Label(ink="2", size=12, elastic=True)
        self.buttons: list[Button] = []
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

    def show_uses(self, uses: Sequence[TermUse]) -> None:
        """Show these terms; those that are missed come first."""
        uses = sorted(uses, key=lambda one: one.used)
        if uses == self.uses:
            return
        self.uses = uses
        while item := self._rows.takeAt(0):
            if widget := item.widget():
                widget.hide()
                widget.deleteLater()
        self.buttons = [self._row(one) for one in uses]
        self.setVisible(bool(uses))
        self._tell()

    def _row(self, use: TermUse) -> Button:
        english = use.term.texts.get(Language.ENGLISH) or use.term.key
        icon = "check" if use.used else "triangle-alert"
        button = Button(
            self._look,
            use.wanted,
            icon=icon,
            kind=Kind.QUIET,
            small=True,
            on_click=lambda: self.wanted.emit(use.wanted),
        )
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the hand stays in the text
        shown = QFontMetrics(button.font()).elidedText(
            use.wanted, Qt.TextElideMode.ElideRight, _ROOM
        )
        button.setText(shown)
        button.setToolTip(english if shown == use.wanted else use.wanted)
        state = self.tr("used") if use.used else self.tr("not used yet")
        button.setAccessibleName(f"{english}: {use.wanted}, {state}")
        self._rows.addWidget(Label(english, ink="2", size=12, elastic=True))
        self._rows.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        return button

    def _tell(self) -> None:
        missed = sum(not one.used for one in self.uses)
        self._told.setText(
            self.tr("%n not used yet", "", missed) if missed else self.tr("All are used")
        )

    def retranslateUi(self) -> None:
        """Say it in the language of the screen."""
        self._heading.setText(self.tr("Terms"))
        self._tell()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslateUi()
