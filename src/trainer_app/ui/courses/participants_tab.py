"""Who is in a course, with rank and agency as at the time of the course."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from trainer_app.domain.completion import Outcome, Standing
from trainer_app.domain.course import ATTENDING, EnrolmentState
from trainer_app.domain.person import Sex
from trainer_app.domain.records import Noun
from trainer_app.services.attendance import Cell as AttendanceCell
from trainer_app.services.read_models.courses import CourseFacts, ParticipantOutcome, ParticipantRow
from trainer_app.ui.common_words import sex_words
from trainer_app.ui.courses.add_participant_pane import AddParticipantPane
from trainer_app.ui.courses.course_services import CourseServices
from trainer_app.ui.courses.course_tab import CourseTab
from trainer_app.ui.courses.course_words import enrolment_chip, enrolment_options
from trainer_app.ui.courses.make_up_pane import MakeUpPane
from trainer_app.ui.courses.participant_pane import ParticipantPane
from trainer_app.ui.courses.seat_strip import SeatStrip
from trainer_app.ui.courses.sex_bar import SexBar
from trainer_app.ui.courses.standings import at_risk
from trainer_app.ui.desk import Desk
from trainer_app.ui.dropped import WORKBOOK_ENDINGS, WORKBOOKS, dropped_file
from trainer_app.ui.reason_pane import ReasonPane
from trainer_app.ui.widgets.buttons import Button, Kind
from trainer_app.ui.widgets.choice_box import ChoiceBox
from trainer_app.ui.widgets.empty_state import EmptyState
from trainer_app.ui.widgets.hint_bar import Hint
from trainer_app.ui.widgets.search_field import SearchField
from trainer_app.ui.widgets.table import DataTable
from trainer_app.ui.widgets.table_model import Cell, Column, RowsModel

_RISK = "risk"
_NONE = Standing(outcome=Outcome.OPEN, credited=0, scheduled=0, unmarked=0, reasons=())


class ParticipantsTab(CourseTab):
    """Table with filters; a pane for one participant, for adding one, for a reason."""

    review_made = Signal(object, str)  # Review, name of the file
    shows = frozenset(
        {Noun.ENROLMENT, Noun.PERSON, Noun.ATTENDANCE, Noun.SCORE, Noun.SESSION, Noun.COURSE}
    )

    def __init__(self, desk: Desk, services: CourseServices) -> None:
        super().__init__(desk)
        self._services = services
        self._facts: CourseFacts | None = None
        self._rows: Sequence[ParticipantOutcome] = ()
        self.setAcceptDrops(True)
        self.search = SearchField(desk.look)
        self.agency = ChoiceBox(desk.look, as_wide_as_words=True)
        self.state = ChoiceBox(desk.look, as_wide_as_words=True)
        self.sexes = SexBar(desk.look)
        self.table = DataTable(
            desk.look,
            RowsModel(self._columns(), collate=desk.words.sort_key),
            lambda row: row.participant.enrolment_id,
        )
        self.details = ParticipantPane(desk, services)
        self.adding = AddParticipantPane(desk, services)
        self.reason = ReasonPane(desk)
        self.make_up = MakeUpPane(desk, services.attendance)
        self.seats = SeatStrip(desk, services, self.reason, self._chosen_people)
        self._panes = (self.details, self.adding, self.reason, self.make_up)
        look = desk.look
        self._export = Button(look, icon="download", on_click=self._on_export)
        self._read = Button(look, icon="upload", on_click=self._on_read)
        self._add = Button(look, icon="user-plus", kind=Kind.PRIMARY, on_click=self.new)
        self._empty_add = Button(look, icon="user-plus", on_click=self.new)
        self._empty_read = Button(look, icon="upload", on_click=self._on_read)
        self._empty = EmptyState(look, "users", "", actions=[self._empty_read, self._empty_add])
        self.table.set_empty(self._empty)
        self._lay_out()
        self._connect()
        self.retranslateUi()

    def _lay_out(self) -> None:
        tools = QHBoxLayout()
        tools.setContentsMargins(24, 10, 20, 8)
        tools.setSpacing(8)
        for widget in (self.search, self.agency, self.state):
            tools.addWidget(widget)
        tools.addSpacing(12)
        tools.addWidget(self.sexes, 1)
        self.column.addLayout(tools)
        self.column.addWidget(self.seats)
        self.column.addWidget(self.table, 1)
        for pane in self._panes:
            self.add_side(pane)

    def _connect(self) -> None:
        self.table.keys = self.hints
        self.search.textChanged.connect(self.table.filter_rows)
        self.table.find_requested.connect(self.search.take)
        self.table.opened.connect(self._open)
        self.table.edit_requested.connect(self._edit)
        self.table.removal_requested.connect(lambda row: self._ask_to_withdraw(row.participant))
        self.table.chosen.connect(self._on_chosen)
        self.table.selectionModel().selectionChanged.connect(self.seats.offer)
        self.agency.activated.connect(self._refill)
        self.state.activated.connect(self._refill)
        self.details.withdraw_wanted.connect(self._ask_to_withdraw)
        self.details.make_up_wanted.connect(self._on_make_up)
        self.details.remove_wanted.connect(lambda row: self._remove([row]))
        for pane in self._panes:
            pane.closed.connect(self.table.setFocus)

    # What is shown

    def reload(self) -> None:
        """Fetch everybody, with how it stands with them."""
        queries = self._services.course_queries
        self._facts = facts = queries.facts(self.course_id, self.desk.today())
        judged = self._services.outcomes.judge(facts)
        standings = {one.participant.enrolment_id: one for one in judged}
        self._rows = [
            standings.get(one.enrolment_id) or ParticipantOutcome(participant=one, standing=_NONE)
            for one in facts.participants
        ]
        self._offer_agencies()
        self._refill()
        self.seats.show_course(self.course_id)
        self.seats.setVisible(bool(self._rows))

    def forget(self) -> None:
        """Another course: nothing is open, nothing is searched."""
        super().forget()
        self.search.clear()
        self.agency.choose(None)
        self.state.choose(None)
        for pane in self._panes:
            pane.hide()

    def _offer_agencies(self) -> None:
        names = sorted({one.participant.agency for one in self._rows} - {""})
        options: list[tuple[object, str]] = [(None, self.tr("All agencies"))]
        self.agency.offer([*options, *((name, name) for name in names)])

    def _refill(self) -> None:
        agency, state = self.agency.chosen, self.state.chosen
        shown = [
            one
            for one in self._rows
            if (agency is None or one.participant.agency == agency) and self._in_state(one, state)
        ]
        self.table.show_rows(shown)
        self.sexes.show_counts(
            *(
                sum(1 for one in shown if one.participant.sex is sex)
                for sex in (Sex.FEMALE, Sex.MALE, Sex.UNSPECIFIED)
            )
        )
        self._on_chosen(self.table.current)
        attending = sum(1 for one in self._rows if one.participant.state in ATTENDING)
        self.status_told.emit(self.tr("%n enrolled or nominated", "", attending))

    def _in_state(self, one: ParticipantOutcome, state: object) -> bool:
        if state == _RISK:
            return one.participant.state in ATTENDING and at_risk(one.standing)
        return state is None or one.participant.state is state

    def _columns(self) -> list[Column[ParticipantOutcome]]:
        return [
            Column(
                "number",
                lambda: self.tr("No."),
                lambda row: Cell(str(row.participant.number), quiet=True),
                sort=lambda row: row.participant.number,
                width=62,
                right=True,
            ),
            Column("name", lambda: self.tr("Name"), _native, width=150, stretch=2),
            Column("latin", lambda: self.tr("Latin letters"), _latin, width=150, stretch=2),
            Column(
                "sex",
                lambda: self.tr("Sex"),
                lambda row: Cell(
                    sex_words(row.participant.sex),
                    icon="circle-dashed" if row.participant.sex is Sex.UNSPECIFIED else "",
                ),
                width=124,
            ),
            Column(
                "agency",
                lambda: self.tr("Agency at the time"),
                lambda row: row.participant.agency,
                width=150,
                stretch=3,
            ),
            Column(
                "rank",
                lambda: self.tr("Rank at the time"),
                lambda row: row.participant.rank,
                width=124,
                stretch=1,
            ),
            Column("state", lambda: self.tr("Status"), self._state_cell, width=140),
        ]

    def _state_cell(self, row: ParticipantOutcome) -> Cell:
        if row.participant.state in ATTENDING and at_risk(row.standing):
            return Cell(self.tr("At risk"), tone="bad", icon="triangle-alert")
        return enrolment_chip(row.participant.state)

    # The page asks

    def buttons(self) -> Sequence[QWidget]:
        """Export, read, add."""
        return (self._export, self._read, self._add)

    def hints(self) -> Sequence[Hint]:
        """Its keys."""
        return (
            Hint("Ctrl+F", self.tr("find")),
            Hint("Enter", self.tr("open")),
            Hint("Ctrl+N", self.tr("add")),
            Hint("Del", self.tr("withdraw, with reason")),
            Hint("F6", self.tr("next pane")),
        )

    def panes(self) -> Sequence[QWidget]:
        """Table, search, and the pane that is open."""
        panes = self._panes
        return (self.table, self.search, *(pane for pane in panes if pane.isVisible()))

    def look_for(self) -> None:
        """Ctrl+F."""
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def new(self) -> None:
        """Find or enter somebody to add."""
        self.details.hide()
        self.reason.hide()
        self.adding.begin(self.course_id)

    def retranslateUi(self) -> None:
        """Say it in the language of the screen."""
        self.search.setPlaceholderText(self.tr("Find by name or agency"))
        self.search.setAccessibleName(self.search.placeholderText())
        options: list[tuple[object, str]] = [(None, self.tr("Any status")), *enrolment_options()]
        options.append((EnrolmentState.WITHDRAWN, self.tr("Withdrawn")))
        self.state.offer([*options, (_RISK, self.tr("At risk"))])
        for box, name in ((self.agency, self.tr("Agency")), (self.state, self.tr("Status"))):
            box.setAccessibleName(name)
        self.table.setAccessibleName(self.tr("Participants"))
        self.seats.say()
        self._export.setText(self.tr("Export roster"))
        for button in (self._read, self._empty_read):
            button.setText(self.tr("Read nominations"))
        for button in (self._add, self._empty_add):
            button.setText(self.tr("Add participant"))
        self._empty.show_words(
            self.tr("Nobody is enrolled yet"),
            self.tr(
                "Read the nomination files you received, or drop one here, or add people by hand."
            ),
        )
        if self.course is not None and not self.stale:
            self._offer_agencies()
            self._refill()

    # Wishes

    def _open(self, row: ParticipantOutcome) -> None:
        self.adding.hide()
        self.reason.hide()
        self.make_up.hide()
        if self._facts is not None:
            notes = self.seats.notes(row.participant.enrolment_id)
            self.details.show_participant(row, self._facts, notes)

    def _chosen_people(self) -> list[ParticipantRow]:
        return [one.participant for one in self.table.chosen_rows]

    def _edit(self, row: ParticipantOutcome) -> None:
        self._open(row)
        self.details.form.field("rank").editor.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_chosen(self, row: object) -> None:
        shown = self.details.isVisible()
        if isinstance(row, ParticipantOutcome) and shown:
            self._open(row)
        elif row is None:
            self.details.hide()

    def _ask_to_withdraw(self, row: ParticipantRow) -> None:
        self.details.hide()
        self.adding.hide()
        name = row.name or row.latin_name
        self.reason.ask(
            name,
            self.tr("The place stays on the list as withdrawn, with this reason."),
            self.tr("Withdraw"),
            lambda reason: self._services.enrolments().withdraw(row.enrolment_id, reason=reason),
            done=lambda moved: ". ".join(
                filter(
                    None,
                    (
                        self.tr("{name} withdrawn").format(name=name),
                        self.seats.moved_words(moved),
                    ),
                )
            ),
        )

    def _on_make_up(self, cell: AttendanceCell) -> None:
        if self._facts is not None:
            self.details.hide()
            self.make_up.ask(self._facts, cell)

    def _remove(self, rows: Sequence[ParticipantRow]) -> None:
        self.details.hide()
        ids = [row.enrolment_id for row in rows]
        self.desk.carry_out(
            lambda: self._services.courses.remove_enrolments(ids),
            done=self.tr("%n participant(s) removed", "", len(ids)),
        )

    def _on_export(self) -> None:
        assert self.course is not None
        name = f"roster_{self.course.row.code}.xlsx"
        kinds = self.tr("Excel workbook") + " (*.xlsx)"
        course_id, language = self.course_id, self.desk.words.language
        self.write_file(
            self.tr("Export roster"),
            name,
            kinds,
            lambda target: self._services.exports.roster(course_id, target, language),
        )

    def _on_read(self) -> None:
        kinds = f"{self.tr('Workbooks')} ({WORKBOOKS})"
        path = self.desk.files.file_to_read(self, self.tr("Read nominations"), kinds)
        if path is not None:
            self.read(path)

    def read(self, path: Path) -> None:
        """Read a file of nominations and go to its review; nothing is changed yet."""
        course_id = self.course_id
        self.desk.run(
            lambda progress: self._services.nominations.review(path, course_id, progress=progress),
            owner=self,
            verb=self.tr("Reading {file}").format(file=path.name),
            icon="file-spreadsheet",
            on_done=lambda review: self.review_made.emit(review, path.name),
        )

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """A workbook may be dropped anywhere here."""
        if dropped_file(event, WORKBOOK_ENDINGS):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Read what was dropped."""
        if path := dropped_file(event, WORKBOOK_ENDINGS):
            event.acceptProposedAction()
            self.read(path)


def _native(row: ParticipantOutcome) -> Cell:
    one = row.participant
    return Cell(one.name or "–", strong=True, quiet=not one.name, icon="eye" if one.aliased else "")


def _latin(row: ParticipantOutcome) -> str:
    return row.participant.latin_name
