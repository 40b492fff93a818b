"""One participant: why at risk, and what is known of the place in this course."""

from __future__ import annotations

from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout

from trainer_app.domain.course import EnrolmentState
from trainer_app.services.attendance import Cell
from trainer_app.services.courses import EnrolmentDraft
from trainer_app.services.read_models.courses import (
    CourseFacts,
    ParticipantOutcome,
    ParticipantRow,
)
from trainer_app.services.saving import Saved
from trainer_app.ui.common_words import sex_words
from trainer_app.ui.courses.course_services import CourseServices
from trainer_app.ui.courses.course_words import enrolment_options, enrolment_state
from trainer_app.ui.courses.excused_box import ExcusedBox
from trainer_app.ui.courses.standings import at_risk, why
from trainer_app.ui.desk import Desk
from trainer_app.ui.record_pane import RecordPane
from trainer_app.ui.widgets.buttons import Button, Kind
from trainer_app.ui.widgets.chip import Chip
from trainer_app.ui.widgets.label import Label
from trainer_app.ui.widgets.wrapped_text import WrappedText


class ParticipantPane(RecordPane):
    """Its fields are stored as they are left."""

    withdraw_wanted = Signal(object)  # ParticipantRow
    remove_wanted = Signal(object)  # ParticipantRow
    make_up_wanted = Signal(object)  # Cell

    def __init__(self, desk: Desk, services: CourseServices) -> None:
        super().__init__(desk, columns=1)
        self._services = services
        self._row: ParticipantOutcome | None = None
        self._chip = Chip(desk.look)
        self._risk = Chip(desk.look)
        for chip in (self._chip, self._risk):
            self.chips.addWidget(chip)
        self._why_title = Label(weight=600, ink="bad")
        self._why = WrappedText(desk.look)
        self._well = QFrame()
        self._well.setProperty("panel", "well")
        inside = QVBoxLayout(self._well)
        inside.setContentsMargins(12, 8, 12, 10)
        inside.setSpacing(2)
        inside.addWidget(self._why_title)
        inside.addWidget(self._why)
        self.body.insertWidget(0, self._well)
        self.notes = WrappedText(desk.look, ink="warn")
        inside.addWidget(self.notes)
        self._facts = WrappedText(desk.look, ink="2")
        self.body.insertWidget(1, self._facts)
        self.excused = ExcusedBox(desk)
        self.excused.make_up_wanted.connect(self._on_make_up)
        self.body.insertWidget(2, self.excused)
        self.body.insertSpacing(3, 8)
        form = self.form
        form.add_choice("state", "", enrolment_options())
        for key in ("rank", "agency", "unit", "nominated_by"):
            form.add_text(key, "")
        form.add_long_text("note", "", lines=2)
        look = desk.look
        self._open = Button(look, icon="arrow-right", small=True, on_click=self._on_open)
        self._withdraw = Button(look, icon="log-out", small=True, on_click=self._on_withdraw)
        self._remove = Button(look, kind=Kind.DANGER, small=True, on_click=self._on_remove)
        for place, button in enumerate((self._open, self._withdraw, self._remove)):
            self.foot.insertWidget(place, button)
        self.finish()

    @property
    def _participant(self) -> ParticipantRow:
        assert self._row is not None
        return self._row.participant

    def show_participant(
        self, row: ParticipantOutcome, facts: CourseFacts, notes: str = ""
    ) -> None:
        """Show this one; a field that is being edited keeps its text.

        `notes` is what is in the way of a seat.
        """
        one = row.participant
        same = self._row is not None and self._participant.enrolment_id == one.enrolment_id
        self._row, self.record_id, self.version = row, one.enrolment_id, one.version
        self.notes.setText(notes)
        self.notes.setVisible(bool(notes))
        self.show_title(one.name or one.latin_name, one.latin_name if one.name else "")
        self._say()
        self.excused.show_sessions(facts, one.enrolment_id)
        values = {
            "state": one.state,
            "rank": one.rank,
            "agency": one.agency,
            "unit": one.unit,
            "nominated_by": one.nominated_by,
            "note": one.note,
        }
        if same:
            self.form.show_values(values)
        else:
            self.form.begin_with(values)
        self.add_button.hide()
        self._withdraw.setVisible(one.state is not EnrolmentState.WITHDRAWN)
        self.show()

    def store(self) -> Saved:
        """Store the place."""
        state = self.form.values["state"]
        draft = EnrolmentDraft(
            state=state if isinstance(state, EnrolmentState) else self._participant.state,
            rank=self.text("rank"),
            agency=self.text("agency"),
            unit=self.text("unit"),
            nominated_by=self.text("nominated_by"),
            nominated_on=self._participant.nominated_on,
            note=self.text("note"),
        )
        return self._services.courses.edit_enrolment(
            self._participant.enrolment_id, draft, self.version
        )

    def name_fields(self) -> None:
        """Name everything."""
        self._open.setText(self.tr("Open person"))
        self._withdraw.setText(self.tr("Withdraw"))
        self._remove.setText(self.tr("Remove"))
        self._why_title.setText(self.tr("Why at risk"))
        self.form.set_options("state", enrolment_options())
        self.form.set_labels(
            {
                "state": self.tr("Status"),
                "rank": self.tr("Rank at the time"),
                "agency": self.tr("Agency at the time"),
                "unit": self.tr("Unit"),
                "nominated_by": self.tr("Nominated by"),
                "note": self.tr("Note"),
            }
        )
        if self._row is not None:
            self._say()

    def _say(self) -> None:
        assert self._row is not None
        one, words = self._participant, self.desk.words
        self._chip.show_state(*enrolment_state(one.state))
        risk = at_risk(self._row.standing)
        self._risk.show_state(self.tr("At risk"), "bad", "triangle-alert")
        self._risk.setVisible(risk)
        reasons = why(self._row.standing, words)
        self._well.setVisible(bool(reasons) or bool(self.notes.text()))
        self._why.setVisible(bool(reasons))
        self._why_title.setVisible(risk)
        self._why.setText(reasons)
        born = words.long_date(one.birth_date) if one.birth_date else ""
        sex = self.tr("Sex: {sex}").format(sex=sex_words(one.sex))
        self._facts.setText(" · ".join(filter(None, [sex, born, one.phone, one.email])))

    def _on_make_up(self, session_id: UUID) -> None:
        self.make_up_wanted.emit(Cell(session_id, self._participant.enrolment_id))

    def _on_open(self) -> None:
        self.desk.go("people", str(self._participant.person_id))

    def _on_withdraw(self) -> None:
        self.withdraw_wanted.emit(self._participant)

    def _on_remove(self) -> None:
        self.remove_wanted.emit(self._participant)
