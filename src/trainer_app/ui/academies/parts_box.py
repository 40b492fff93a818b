"""What belongs to an academy: a short list, each line with its cross, and a form to add one."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from uuid import UUID

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from trainer_app.domain.changes import Changes
from trainer_app.domain.errors import AppError
from trainer_app.services.saving import Saved
from trainer_app.ui.desk import Desk
from trainer_app.ui.entries import EntryWrong
from trainer_app.ui.widgets.buttons import Button
from trainer_app.ui.widgets.form import Form
from trainer_app.ui.widgets.icon_button import IconButton
from trainer_app.ui.widgets.label import Label


@dataclass(frozen=True)
class Part:
    """One line: a room, an agreement, closed days."""

    id: UUID
    words: str
    below: str = ""


class PartsBox(QWidget):
    """`form` takes the fields; `add` stores what stands in them."""

    def __init__(
        self,
        desk: Desk,
        *,
        add: Callable[[Form], Saved],
        remove: Callable[[UUID], Changes],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._desk, self._add, self._remove = desk, add, remove
        self._parts: Sequence[Part] = ()
        self._title = Label(size=15, weight=600)
        self._lines = QVBoxLayout()
        self._lines.setSpacing(6)
        self.form = Form(desk.look, columns=2)
        self.button = Button(desk.look, icon="plus", small=True, on_click=self.add)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(self.button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 12, 0, 0)
        column.setSpacing(8)
        column.addWidget(self._title)
        column.addLayout(self._lines)
        column.addWidget(self.form)
        column.addLayout(foot)

    def name(self, title: str, button: str) -> None:
        """Name the list and its button in the language of the screen."""
        self._title.setText(title)
        self.button.setText(button)

    def show_parts(self, parts: Sequence[Part]) -> None:
        """Show these lines."""
        self._parts = parts
        while item := self._lines.takeAt(0):
            if widget := item.widget():
                widget.deleteLater()
        for part in parts:
            self._lines.addWidget(self._line(part))

    def add(self) -> None:
        """Store what stands in the form, and empty it."""
        try:
            self._desk.carry_out(
                lambda: self._add(self.form),
                on_done=lambda _saved: self._empty(),
                on_refused=self._refuse,
            )
        except EntryWrong as wrong:
            self.form.refuse(wrong.key, wrong.sentence)

    def _empty(self) -> None:
        self.form.begin_with(
            {key: "" for key, value in self.form.values.items() if isinstance(value, str)}
        )

    def _refuse(self, error: AppError) -> None:
        field = str(error.details.get("field", ""))
        if self.form.has(field):
            self.form.refuse(field, self._desk.words.error(error))
        else:
            self._desk.refused.emit(error)

    def _line(self, part: Part) -> QWidget:
        line = QWidget()
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(Label(part.words, elastic=True))
        if part.below:
            words.addWidget(Label(part.below, size=12, ink="2", elastic=True))
        cross = IconButton(self._desk.look, "x", side=28, on_click=lambda: self._take_away(part.id))
        cross.setToolTip(self.tr("Remove {what}").format(what=part.words))
        cross.setAccessibleName(cross.toolTip())
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.addLayout(words, 1)
        row.addWidget(cross)
        return line

    def _take_away(self, part_id: UUID) -> None:
        self._desk.carry_out(lambda: self._remove(part_id), done=self.tr("Removed"))

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.show_parts(self._parts)
