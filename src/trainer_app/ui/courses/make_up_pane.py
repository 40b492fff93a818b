"""Recording that somebody made an excused session good by a task."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Qt

from trainer_app.domain.errors import AppError
from trainer_app.services.attendance import AttendanceMarks, Cell
from trainer_app.services.read_models.courses import CourseFacts, SessionRow
from trainer_app.ui.courses.course_words import session_title
from trainer_app.ui.desk import Desk
from trainer_app.ui.entries import EntryWrong, needed_date, show_date
from trainer_app.ui.widgets.buttons import Button, Kind
from trainer_app.ui.widgets.form import Form
from trainer_app.ui.widgets.side_pane import SidePane
from trainer_app.ui.widgets.wrapped_text import WrappedText
from trainer_app.ui.words import Words


def session_words(session: SessionRow, words: Words) -> str:
    """A session as it is spoken of: "Wed 18, 08:00 · M4 · Profiling"."""
    day = words.day_of_week(session.starts_at.date())
    return f"{day}, {words.clock(session.starts_at)} · {session_title(session, words)}"


class MakeUpPane(SidePane):
    """The task and the day; then the session counts, as far as the course's rule allows."""

    def __init__(self, desk: Desk, marks: AttendanceMarks) -> None:
        super().__init__(desk.look)
        self._desk, self._marks = desk, marks
        self._cell: Cell | None = None
        self.session = WrappedText(desk.look, weight=600)
        self.rule = WrappedText(desk.look, ink="2")
        self.form = Form(desk.look, columns=1)
        self.form.add_long_text("task", "", lines=3)
        self.form.add_text("on", "", placeholder="27/11/2026")
        self.button = Button(desk.look, icon="check", kind=Kind.PRIMARY, on_click=self.answer)
        for widget in (self.session, self.rule, self.form):
            self.body.addWidget(widget)
            self.body.addSpacing(6)
        self.foot.addStretch(1)
        self.foot.addWidget(self.button)
        self.hide()

    def ask(self, facts: CourseFacts, cell: Cell) -> None:
        """Open for this person in this session, with the cursor in the task."""
        self._cell = cell
        person = next(o for o in facts.participants if o.enrolment_id == cell.enrolment_id)
        session = next(one for one in facts.sessions if one.id == cell.session_id)
        self.show_title(person.name or person.latin_name, person.latin_name if person.name else "")
        self.session.setText(session_words(session, self._desk.words))
        most = facts.course.rule.make_up_sessions
        self.rule.setText(
            self.tr(
                "An excused session counts once a task makes it good; "
                "in this course for %n session(s) at most.",
                "",
                most,
            )
        )
        self.button.setText(self.tr("Make good"))
        self.form.set_labels({"task": self.tr("Task"), "on": self.tr("Done on")})
        self.form.begin_with({"task": "", "on": show_date(self._desk.today())})
        self.show()
        self.form.field("task").editor.setFocus(Qt.FocusReason.OtherFocusReason)

    def answer(self) -> None:
        """Record it; a refusal stands below its field."""
        task = str(self.form.field("task").value or "")
        try:
            on = needed_date("on", str(self.form.field("on").value or ""))
        except EntryWrong as wrong:
            self.form.refuse(wrong.key, wrong.sentence)
            return
        self._record(task, on)

    def _record(self, task: str, on: date) -> None:
        cell = self._cell
        assert cell is not None
        self._desk.carry_out(
            lambda: self._marks.make_up(cell, task=task, on=on),
            done=self.tr("Session made good"),
            on_done=lambda _changes: self.close_pane(),
            on_refused=self._refuse,
        )

    def _refuse(self, error: AppError) -> None:
        if error.code == "note-missing":
            sentence = self.tr("Name the task. Only an excused session can be made good.")
            self.form.refuse("task", sentence)
        else:
            self._desk.refused.emit(error)
