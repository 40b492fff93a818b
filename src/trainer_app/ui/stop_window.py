"""Says why the data cannot be opened, and what next."""

from __future__ import annotations

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from trainer_app.ui.look import Look
from trainer_app.ui.widgets.buttons import Button, Kind
from trainer_app.ui.widgets.empty_state import EmptyState


class StopWindow(QWidget):
    """Nothing else can be done before it is cured."""

    def __init__(self, look: Look, sentence: str) -> None:
        super().__init__()
        look.dress(self)
        self._sentence = sentence
        self.resize(720, 420)
        self._close = Button(look, kind=Kind.PRIMARY, on_click=self.close)
        self.state = EmptyState(look, "database", "", sentence, actions=[self._close])
        column = QVBoxLayout(self)
        column.addWidget(self.state)
        self.retranslateUi()

    def retranslateUi(self) -> None:
        """Say it in the language of the screen."""
        self.setWindowTitle(self.tr("The data cannot be opened"))
        self.state.show_words(self.tr("The data cannot be opened"), self._sentence)
        self._close.setText(self.tr("Close"))

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslateUi()
