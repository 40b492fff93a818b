"""Marking attendance: the grid, the session under the cursor, what the letters mean."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime
from functools import cached_property
from pathlib import Path
from uuid import UUID

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from trainer_app.domain.attendance import Mark, MarkValue
from trainer_app.domain.changes import Changes
from trainer_app.domain.course import EnrolmentState
from trainer_app.domain.languages import Language
from trainer_app.domain.mark_text import read_mark
from trainer_app.domain.records import Noun
from trainer_app.services.attendance import Cell
from trainer_app.services.read_models.courses import CourseFacts, SessionRow
from trainer_app.ui.courses.attendance_grid import AttendanceGrid
from trainer_app.ui.courses.attendance_in_pane import AttendanceInPane
from trainer_app.ui.courses.attendance_legend import AttendanceLegend
from trainer_app.ui.courses.attendance_rows import EXCUSED, KINDS, MADE_GOOD, PersonRow
from trainer_app.ui.courses.attendance_shown import MARKS, person_rows, session_columns
from trainer_app.ui.courses.course_services import CourseServices
from trainer_app.ui.courses.course_tab import CourseTab
from trainer_app.ui.courses.make_up_pane import MakeUpPane
from trainer_app.ui.desk import Desk
from trainer_app.ui.dropped import WORKBOOK_ENDINGS, WORKBOOKS, dropped_file
from trainer_app.ui.table_find import has_words
from trainer_app.ui.widgets.buttons import Button
from trainer_app.ui.widgets.empty_state import EmptyState
from trainer_app.ui.widgets.hint_bar import Hint
from trainer_app.ui.widgets.label import Label
from trainer_app.ui.widgets.progress_bar import ProgressBar
from trainer_app.ui.widgets.search_field import SearchField
from trainer_app.ui.widgets.segments import Segments
from trainer_app.ui.widgets.side_pane import SidePane

_PAUSE = 80  # milliseconds after the last mark until the shares are counted anew


class AttendanceTab(CourseTab):
    """A mark shows at once and is stored at once; shares and outcomes follow in a moment."""

    shows = frozenset(
        {
            Noun.ATTENDANCE, Noun.ENROLMENT, Noun.PERSON, Noun.SESSION, Noun.SESSION_TRAINER,
            Noun.SCORE, Noun.ASSESSMENT, Noun.COURSE,
        }
    )  # fmt: skip

    def __init__(self, desk: Desk, services: CourseServices) -> None:
        super().__init__(desk)
        self._services = services
        self._facts: CourseFacts | None = None
        self._people: list[PersonRow] = []
        look = desk.look
        self.grid = AttendanceGrid(look)
        self.session, self.marked = Label(weight=600, elastic=True), Label(ink="2")
        self.share = ProgressBar(look)
        self.share.setFixedWidth(158)
        self.trainers = Label(ink="2", elastic=True)
        self.rest = Button(look, icon="check", on_click=self.grid.mark_rest_present)
        self.make_good = Button(look, icon="check", on_click=self._on_make_up)
        self.make_up = MakeUpPane(desk, services.attendance)
        self.setAcceptDrops(True)
        self.legend = AttendanceLegend(look)
        self.search = SearchField(look)
        self.which = Segments(look, [("all", "", ""), ("open", "", ""), ("risk", "", "")])
        self._sheets = Button(look, icon="printer", on_click=self.print_paper)
        self._export = Button(look, icon="download", on_click=self._on_export)
        self._read = Button(look, icon="upload", on_click=self._on_read)
        self._plan = Button(look, icon="plus", on_click=lambda: self.place_wanted.emit("sessions"))
        self._enrol = Button(
            look, icon="user-plus", on_click=lambda: self.place_wanted.emit("participants")
        )
        self.empty = EmptyState(look, "list-checks", "", actions=[self._plan, self._enrol])
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(_PAUSE)
        self._later.timeout.connect(self.reload)
        self._lay_out()
        self.grid.mark_requested.connect(self._on_mark)
        self.grid.mark_typed.connect(self._on_typed)
        self.grid.session_chosen.connect(self._show_session)
        self.grid.cell_chosen.connect(self._offer_make_up)
        self.grid.make_up_requested.connect(self._on_make_up)
        self.make_up.closed.connect(self.grid.middle.setFocus)
        self.search.textChanged.connect(self._refill)
        self.which.chosen.connect(self._refill)
        self.retranslateUi()

    def _lay_out(self) -> None:
        self._strip, self._tools = QFrame(), QWidget()
        self._strip.setProperty("panel", "strip")
        top = QHBoxLayout(self._strip)
        top.setContentsMargins(24, 6, 20, 6)
        top.setSpacing(12)
        top.addWidget(self.session)
        top.addWidget(self.marked)
        top.addWidget(self.share)
        top.addWidget(self.trainers, 1)
        top.addWidget(self.make_good)
        top.addWidget(self.rest)
        tools = QHBoxLayout(self._tools)
        tools.setContentsMargins(24, 9, 20, 9)
        tools.setSpacing(8)
        tools.addWidget(self.legend, 1)
        tools.addWidget(self.search)
        tools.addWidget(self.which)
        for widget in (self._strip, self._tools):
            self.column.addWidget(widget)
        self.column.addWidget(self.grid, 1)
        self.column.addWidget(self.empty, 1)
        self.add_side(self.make_up)

    @cached_property
    def reading(self) -> AttendanceInPane:
        """Shows what a file would change; made when the first one is read."""
        pane = AttendanceInPane(self.desk, self._services.attendance_reading)
        self.add_side(pane)
        pane.closed.connect(self.grid.middle.setFocus)
        return pane

    @property
    def _panes(self) -> Iterator[SidePane]:
        """Those that have been made."""
        yield self.make_up
        if "reading" in vars(self):
            yield self.reading

    # What is shown

    def follow(self, changes: Changes) -> None:
        """While somebody marks, shares are counted in the pauses."""
        if changes.nouns == {Noun.ATTENDANCE} and self.isVisible():
            self._later.start()
        else:
            super().follow(changes)

    def reload(self) -> None:
        """Fetch marks and outcomes with one set of questions."""
        self._later.stop()
        services, words = self._services, self.desk.words
        self._facts = facts = services.course_queries.facts(self.course_id, self.desk.today())
        now = self._now()
        judged = services.outcomes.judge(facts)
        self._people = person_rows(facts, judged, now, words)
        anything = bool(facts.sessions and judged)
        for widget in (self._strip, self._tools, self.grid):
            widget.setVisible(anything)
        self.empty.setVisible(not anything)
        self._plan.setVisible(not facts.sessions)
        self._enrol.setVisible(not judged)
        self._refill()
        withdrawn = sum(1 for one in facts.participants if one.state is EnrolmentState.WITHDRAWN)
        words_of = [self.tr("%n enrolled", "", len(judged) - withdrawn)]
        if withdrawn:
            words_of.append(self.tr("%n withdrawn", "", withdrawn))
        self.status_told.emit(" · ".join(words_of))

    def _now(self) -> datetime:
        assert self.course is not None
        queries = self._services.institution_queries
        academy = queries.academy(self.course.row.academy_id, self.desk.today())
        return self.desk.now(academy.time_zone)

    def _refill(self) -> None:
        if self._facts is None:
            return
        columns = session_columns(self._facts, self._now(), self.desk.words)
        begun = [at for at, column in enumerate(columns) if column.open_for_marks]
        which = self.which.current
        shown = [
            one
            for one in self._people
            if has_words(f"{one.native} {one.latin}", self.search.text())
            and (which != "risk" or one.outcome.tone == "bad")
            and (which != "open" or (one.attending and any(one.marks[at] is None for at in begun)))
        ]
        required = self._facts.course.rule.attendance_percent
        self.grid.show_course(columns, shown, required)
        self._show_session()

    def _show_session(self) -> None:
        column = self.grid.current_session
        row = self._row_of(column.session_id) if column else None
        self._offer_make_up()
        for widget in (self.rest, self.share):
            widget.setVisible(column is not None and column.open_for_marks)
        if row is None or column is None:
            self.session.setText("")
            self.marked.setText("")
            self.trainers.setText("")
            return
        self.session.setText(f"{column.code} · {column.day_label} · {column.time_label}")
        at = list(self.grid.model.sessions).index(column)
        attending = [one for one in self._people if one.attending]
        done = sum(1 for one in attending if one.marks[at] is not None)
        total = len(attending)
        if column.cancelled:
            self.marked.setText(self.tr("Cancelled: {note}").format(note=row.cancel_note))
        elif column.future:
            self.marked.setText(self.tr("Has not begun"))
        else:
            self.marked.setText(self.tr("{n} of {total} marked").format(n=done, total=total))
            self.share.show_share(done / total if total else 0.0)
        who = [one.name or one.latin_name for one in row.trainers]
        self.trainers.setText(" · ".join(filter(None, [*who, row.place or row.room_name])))

    def _row_of(self, session_id: UUID) -> SessionRow | None:
        assert self._facts is not None
        return next((one for one in self._facts.sessions if one.id == session_id), None)

    # Marking

    def _on_mark(self, cells: list[tuple[UUID, UUID]], kind: str | None, missed: int) -> None:
        chosen = [Cell(session_id, enrolment_id) for session_id, enrolment_id in cells]
        marks = self._services.attendance

        def mark() -> Changes:
            if kind is None:
                return marks.clear(chosen)
            minutes = missed if MARKS[kind] is Mark.LATE else 0
            return marks.mark(chosen, MarkValue(mark=MARKS[kind], missed_start=minutes))

        self.desk.carry_out(
            mark,
            done=self._said(len(cells), kind) if len(cells) > 1 else "",
            on_refused=self._on_refused,
        )
        self._show_session()

    def _on_typed(self, session_id: UUID, enrolment_id: UUID, text: str) -> None:
        """A time of arrival, or a mark with its minutes, typed into the cell."""
        session, cell = self._row_of(session_id), Cell(session_id, enrolment_id)
        if session is None:
            return

        def mark() -> Changes:
            value = read_mark(text, starts_at=session.starts_at, minutes=session.minutes)
            marks = self._services.attendance
            return marks.clear([cell]) if value is None else marks.mark([cell], value)

        self.desk.carry_out(mark, on_done=lambda _changes: self.reload())

    def _offer_make_up(self) -> None:
        current = self.grid.current_mark
        self.make_good.setVisible(bool(current and current[2] and current[2][0] == EXCUSED))

    def _on_make_up(self) -> None:
        current = self.grid.current_mark
        if current and self._facts and current[2] and current[2][0] in {EXCUSED, MADE_GOOD}:
            for pane in self._panes:
                pane.hide()
            self.make_up.ask(self._facts, Cell(current[0], current[1]))

    def _on_refused(self, error: object) -> None:
        self.reload()  # the grid showed the wish already
        self.desk.refused.emit(error)

    def _said(self, count: int, kind: str | None) -> str:
        if kind is None:
            return self.tr("%n mark(s) cleared", "", count)
        words = self.tr("%n people marked {mark}", "", count)
        return words.format(mark=KINDS[kind].words)

    # Files

    def print_paper(self) -> None:
        """Ctrl+P: sign-in sheets of the session under the cursor, or of the whole course."""
        column = self.grid.current_session
        ids = None if column is None or column.cancelled else [column.session_id]
        self.write_file(
            self.tr("Sign-in sheet"),
            f"sign-in_{self._code}.pdf",
            "PDF (*.pdf)",
            lambda target: self._services.exports.sign_in_sheets(
                self.course_id, target, self._paper_language, session_ids=ids
            ),
        )

    def _on_export(self) -> None:
        self.write_file(
            self.tr("Export attendance"),
            f"attendance_{self._code}.xlsx",
            self.tr("Excel workbook") + " (*.xlsx)",
            lambda target: self._services.exports.attendance(
                self.course_id, target, self.desk.words.language
            ),
        )

    def _on_read(self) -> None:
        kinds = f"{self.tr('Workbooks')} ({WORKBOOKS})"
        path = self.desk.files.file_to_read(self, self.tr("Read attendance"), kinds)
        if path is not None:
            self.read(path)

    def read(self, path: Path) -> None:
        """Show what a filled workbook would change, or a report of the session under the cursor."""
        column = self.grid.current_session
        if self._facts is not None:
            self.make_up.hide()
            self.reading.begin(path, self._facts, column.session_id if column else None)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """A file of attendance may be dropped anywhere here."""
        if dropped_file(event, WORKBOOK_ENDINGS):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Read what was dropped."""
        if path := dropped_file(event, WORKBOOK_ENDINGS):
            event.acceptProposedAction()
            self.read(path)

    @property
    def _code(self) -> str:
        assert self.course is not None
        return self.course.row.code

    @property
    def _paper_language(self) -> Language:
        assert self.course is not None
        return self.course.row.language

    # The page asks

    def forget(self) -> None:
        """Another course: nothing is searched."""
        super().forget()
        self._facts = None
        for pane in self._panes:
            pane.hide()
        self.search.clear()
        self.which.choose("all")

    def open_inside(self, inside: str) -> None:
        """Put the cursor on a session."""
        for at, column in enumerate(self.grid.model.sessions):
            if str(column.session_id) == inside and self.grid.model.people:
                self.grid.choose(self.grid.model.first_row, at + 2)

    def buttons(self) -> Sequence[QWidget]:
        """Paper and workbook."""
        return (self._sheets, self._export, self._read)

    def hints(self) -> Sequence[Hint]:
        """The keys of the grid."""
        return self.grid.hints()

    def panes(self) -> Sequence[QWidget]:
        """The grid first."""
        inside: tuple[QWidget, ...] = (self.grid.middle, self.search)
        return (*inside, *(pane for pane in self._panes if pane.isVisible()))

    def refusals(self) -> dict[str, str]:
        """Without sessions there are no sheets to sign."""
        refusals = super().refusals()
        if self._facts is None or not self._facts.sessions:
            refusals["print"] = self.tr("Plan a session first: sign-in sheets are printed for it.")
        return refusals

    def look_for(self) -> None:
        """Ctrl+F."""
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def retranslateUi(self) -> None:
        """Say it in the language of the screen."""
        self.make_good.setText(self.tr("Make good"))
        self.rest.setText(self.tr("Mark the rest present"))
        self.search.setPlaceholderText(self.tr("Find a person"))
        self.search.setAccessibleName(self.search.placeholderText())
        for key, words in (
            ("all", self.tr("All")),
            ("open", self.tr("Not marked")),
            ("risk", self.tr("At risk")),
        ):
            self.which.set_words(key, words)
        self._sheets.setText(self.tr("Sign-in sheet"))
        self._export.setText(self.tr("Export"))
        self._read.setText(self.tr("Read"))
        self._read.setToolTip(
            self.tr("Take in the filled workbook, or a report of an online meeting")
        )
        self._plan.setText(self.tr("Plan sessions"))
        self._enrol.setText(self.tr("Add participants"))
        self.empty.show_words(
            self.tr("There is nothing to mark yet"),
            self.tr("Attendance needs sessions in the timetable and people in the course."),
        )
        self.legend.update()
        if self._facts is not None:
            self.reload()
