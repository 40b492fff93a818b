"""The sessions from which somebody was excused, and which of them are made good."""

from __future__ import annotations

from functools import partial
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from trainer_app.domain.attendance import Mark
from trainer_app.services.read_models.courses import CourseFacts
from trainer_app.ui.courses.make_up_pane import session_words
from trainer_app.ui.desk import Desk
from trainer_app.ui.widgets.buttons import Button
from trainer_app.ui.widgets.chip import Chip
from trainer_app.ui.widgets.label import Label


class ExcusedBox(QWidget):
    """A line each: the session, then a button, or the word that it is made good."""

    make_up_wanted = Signal(object)  # the session's id

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self.buttons: list[Button] = []
        self.made_good: list[str] = []
        self._title = Label(weight=600)
        self._lines = QVBoxLayout()
        self._lines.setSpacing(4)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 6, 0, 6)
        column.setSpacing(4)
        column.addWidget(self._title)
        column.addLayout(self._lines)

    def show_sessions(self, facts: CourseFacts, enrolment_id: UUID) -> None:
        """Show the excused sessions of this participant; hidden if there are none."""
        while (item := self._lines.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        self.buttons, self.made_good = [], []
        marks = facts.marks.get(enrolment_id, {})
        excused = [
            (one, marks[one.id].made_up)
            for one in facts.sessions
            if one.id in marks and marks[one.id].mark is Mark.EXCUSED
        ]
        self._title.setText(self.tr("Excused from %n session(s)", "", len(excused)))
        for session, made_up in excused:
            words = session_words(session, self._desk.words)
            self._lines.addWidget(self._line(words, session.id, made_up=made_up))
        self.setVisible(bool(excused))

    def _line(self, words: str, session_id: UUID, *, made_up: bool) -> QWidget:
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(Label(words, elastic=True), 1)
        if made_up:
            self.made_good.append(words)
            row.addWidget(Chip(self._desk.look, self.tr("Made good"), "ok", "check"))
        else:
            wish = partial(self.make_up_wanted.emit, session_id)
            button = Button(self._desk.look, self.tr("Make good"), small=True, on_click=wish)
            self.buttons.append(button)
            row.addWidget(button)
        return line
