"""Says that the fault is ours, that the data is safe, and what to send us."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from trainer_app.ui.look import Look
from trainer_app.ui.widgets.buttons import Button, Kind
from trainer_app.ui.widgets.label import Label
from trainer_app.ui.widgets.wrapped_text import WrappedText


class BugDialog(QDialog):
    """Not modal: the work goes on. The report holds no data of persons."""

    def __init__(
        self,
        look: Look,
        report: str,
        *,
        crashed_before: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        look.dress(self)
        self._crashed_before = crashed_before
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setMinimumSize(560, 380)
        self._fact = Label(size=15, weight=600)
        self._sentence = WrappedText(look, ink="2")
        self.report = QPlainTextEdit(report)
        self.report.setReadOnly(True)
        self.copy_button = Button(look, icon="copy", kind=Kind.PRIMARY, on_click=self._on_copy)
        self._close_button = Button(look, on_click=self.close)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(self._close_button)
        buttons.addWidget(self.copy_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 20, 20)
        column.setSpacing(8)
        for widget in (self._fact, self._sentence):
            column.addWidget(widget)
        column.addWidget(self.report, 1)
        column.addLayout(buttons)
        self.retranslateUi()

    def retranslateUi(self) -> None:
        """Say it in the language of the screen."""
        if self._crashed_before:
            fact = self.tr("The program stopped unexpectedly last time")
        else:
            fact = self.tr("Something went wrong inside the program")
        self.setWindowTitle(fact)
        self._fact.setText(fact)
        self._sentence.setText(
            self.tr(
                "Your data is safe: everything stored before is still there. Please copy this "
                "report and send it to the people who look after the program."
            )
        )
        self.report.setAccessibleName(self.tr("Report"))
        self.copy_button.setText(self.tr("Copy report"))
        self._close_button.setText(self.tr("Close"))

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslateUi()

    def _on_copy(self) -> None:
        QGuiApplication.clipboard().setText(self.report.toPlainText())
        self.copy_button.set_icon("check")
