"""Remarks on a text in one language: read, settled, taken back, and added."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from trainer_app.services.read_models.module_texts import RemarkRow
from trainer_app.ui.desk import Desk
from trainer_app.ui.widgets.buttons import Button
from trainer_app.ui.widgets.icon_button import IconButton
from trainer_app.ui.widgets.label import Label
from trainer_app.ui.widgets.line_editor import LineEditor
from trainer_app.ui.widgets.wrapped_text import WrappedText


class RemarkList(QFrame):
    """Those to be settled stand first; settled ones are quiet."""

    added = Signal(str)
    settled = Signal(UUID, bool)
    taken_back = Signal(UUID)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self.remarks: Sequence[RemarkRow] = ()
        self.buttons: dict[UUID, tuple[IconButton, IconButton]] = {}
        self._heading = Label(weight=600)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(4)
        self.editor = LineEditor(desk.look)
        self.editor.returnPressed.connect(self.add)
        self.add_button = Button(desk.look, icon="plus", small=True, on_click=self.add)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 10)
        column.setSpacing(4)
        column.addWidget(self._heading)
        column.addLayout(self._rows)
        column.addWidget(self.editor)
        column.addWidget(self.add_button)
        self.retranslateUi()

    def show_remarks(self, remarks: Sequence[RemarkRow]) -> None:
        """Show these; what is being typed stays."""
        if remarks == self.remarks:
            return
        self.remarks = remarks
        while item := self._rows.takeAt(0):
            if widget := item.widget():
                widget.hide()
                widget.deleteLater()
        self.buttons = {}
        for one in remarks:
            self._rows.addWidget(self._row(one))
        self.retranslateUi()

    def add(self) -> None:
        """Send what is typed."""
        if words := self.editor.text().strip():
            self.added.emit(words)

    def _row(self, one: RemarkRow) -> QWidget:
        look, row = self._desk.look, QWidget()
        settle = IconButton(
            look,
            "undo" if one.settled else "check",
            side=28,
            on_click=lambda: self.settled.emit(one.id, not one.settled),
        )
        remove = IconButton(look, "x", side=28, on_click=lambda: self.taken_back.emit(one.id))
        self.buttons[one.id] = (settle, remove)
        day = self._desk.words.short_date(one.made_at.date())
        head = QHBoxLayout()
        head.setSpacing(0)
        head.addWidget(Label(f"{one.author}, {day}", ink="3", size=12, elastic=True), 1)
        head.addWidget(settle)
        head.addWidget(remove)
        column = QVBoxLayout(row)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(WrappedText(look, one.words, ink="3" if one.settled else "1"))
        return row

    def retranslateUi(self) -> None:
        """Say it in the language of the screen."""
        self._heading.setText(self.tr("Remarks"))
        self.editor.setPlaceholderText(self.tr("Write a remark"))
        self.editor.setAccessibleName(self.editor.placeholderText())
        self.add_button.setText(self.tr("Add remark"))
        for one in self.remarks:
            settle, remove = self.buttons[one.id]
            settle.set_words(self.tr("Open again") if one.settled else self.tr("Settled"))
            remove.set_words(self.tr("Take back"))

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslateUi()
