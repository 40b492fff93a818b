"""The translation memory beside a text: how the same English words were translated elsewhere."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout

from trainer_app.services.read_models.module_texts import EarlierTranslation
from trainer_app.ui.look import Look
from trainer_app.ui.widgets.buttons import Button, Kind
from trainer_app.ui.widgets.label import Label
from trainer_app.ui.widgets.wrapped_text import WrappedText

_MOST = 12


class EarlierList(QFrame):
    """A click puts a translation in the place of its English piece."""

    wanted = Signal(str, str)  # key of the piece, its words

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.offers: Sequence[EarlierTranslation] = ()
        self.buttons: list[Button] = []
        self._heading = Label(weight=600)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(2)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 10)
        column.setSpacing(4)
        column.addWidget(self._heading)
        column.addLayout(self._rows)
        self.retranslateUi()
        self.hide()

    def show_offers(self, offers: Sequence[EarlierTranslation]) -> None:
        """Offer these, in the order of the text."""
        offers = offers[:_MOST]
        if offers == self.offers:
            return
        self.offers = offers
        while item := self._rows.takeAt(0):
            if widget := item.widget():
                widget.hide()
                widget.deleteLater()
        self.buttons = [self._row(one) for one in offers]
        self.retranslateUi()
        self.setVisible(bool(offers))

    def _row(self, one: EarlierTranslation) -> Button:
        button = Button(
            self._look,
            icon="check",
            kind=Kind.QUIET,
            small=True,
            on_click=lambda: self.wanted.emit(one.key, one.text),
        )
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the hand stays in the text
        button.setAccessibleName(f"{one.source}: {one.text}")
        self._rows.addWidget(Label(one.source, ink="2", size=12, elastic=True))
        self._rows.addWidget(WrappedText(self._look, one.text))
        self._rows.addWidget(Label(one.place, ink="3", size=12, elastic=True))
        self._rows.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        return button

    def retranslateUi(self) -> None:
        """Say it in the language of the screen."""
        self._heading.setText(self.tr("Earlier translations"))
        for button in self.buttons:
            button.setText(self.tr("Use"))

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslateUi()
