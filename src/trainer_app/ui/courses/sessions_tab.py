"""The sessions of a course, day by day."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta
from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from trainer_app.domain.records import Noun
from trainer_app.services.read_models.courses import SessionRow
from trainer_app.ui.courses.course_services import CourseServices
from trainer_app.ui.courses.course_tab import CourseTab
from trainer_app.ui.courses.course_words import mode_words, session_title
from trainer_app.ui.courses.session_pane import SessionPane
from trainer_app.ui.desk import Desk
from trainer_app.ui.reason_pane import ReasonPane
from trainer_app.ui.widgets.buttons import Button, Kind
from trainer_app.ui.widgets.empty_state import EmptyState
from trainer_app.ui.widgets.hint_bar import Hint
from trainer_app.ui.widgets.label import Label
from trainer_app.ui.widgets.search_field import SearchField
from trainer_app.ui.widgets.table import DataTable
from trainer_app.ui.widgets.table_model import Cell, Column, RowsModel


class SessionsTab(CourseTab):
    """Table of sessions; a pane adds and edits, another asks why one is cancelled."""

    shows = frozenset(
        {Noun.SESSION, Noun.SESSION_TRAINER, Noun.ROOM, Noun.MODULE, Noun.ATTENDANCE, Noun.COURSE}
    )

    def __init__(self, desk: Desk, services: CourseServices) -> None:
        super().__init__(desk)
        self._services = services
        look = desk.look
        self.search = SearchField(look)
        self.sum = Label(ink="2", elastic=True)
        self.table = DataTable(
            look,
            RowsModel(self._columns(), collate=desk.words.sort_key),
            lambda row: row.id,
            two_lines=True,
        )
        self.pane = SessionPane(desk, services)
        self.reason = ReasonPane(desk)
        self._add = Button(look, icon="plus", kind=Kind.PRIMARY, on_click=self.new)
        self._sheets = Button(look, icon="printer", on_click=self.print_paper)
        self._empty_add = Button(look, icon="plus", on_click=self.new)
        self._empty = EmptyState(look, "calendar-plus", "", actions=[self._empty_add])
        self.table.set_empty(self._empty)
        tools = QHBoxLayout()
        tools.setContentsMargins(24, 10, 20, 8)
        tools.setSpacing(12)
        tools.addWidget(self.search)
        tools.addWidget(self.sum, 1)
        self.column.addLayout(tools)
        self.column.addWidget(self.table, 1)
        self.add_side(self.pane)
        self.add_side(self.reason)
        self.table.keys = self.hints
        self.search.textChanged.connect(self.table.filter_rows)
        self.table.find_requested.connect(self.search.take)
        self.table.opened.connect(self._edit)
        self.table.edit_requested.connect(self._edit)
        self.table.removal_requested.connect(self._on_cancel)
        self.pane.saved.connect(self._on_saved)
        self.pane.cancel_wanted.connect(self._on_cancel)
        self.pane.remove_wanted.connect(self._on_remove)
        for pane in (self.pane, self.reason):
            pane.closed.connect(self.table.setFocus)
        self.retranslateUi()

    def reload(self) -> None:
        """Fetch the sessions."""
        rows = self._services.course_queries.sessions(self.course_id)
        self.table.show_rows(rows)
        held = [row for row in rows if not row.cancelled]
        minutes = sum(row.minutes for row in held)
        words = self.tr("%n session(s), {hours} h", "", len(held))
        self.sum.setText(words.format(hours=f"{minutes / 60:.1f}".removesuffix(".0")))
        self.status_told.emit(self.tr("%n session(s)", "", len(rows)))

    def forget(self) -> None:
        """Another course."""
        super().forget()
        self.search.clear()
        self.pane.hide()
        self.reason.hide()

    def _columns(self) -> list[Column[SessionRow]]:
        words = self.desk.words
        return [
            Column(
                "day",
                lambda: self.tr("Day"),
                lambda row: Cell(
                    words.day_of_week(row.starts_at.date()),
                    below=words.day_and_month(row.starts_at.date()),
                ),
                sort=lambda row: row.starts_at,
                width=112,
            ),
            Column("time", lambda: self.tr("Time"), self._time, width=104),
            Column(
                "title",
                lambda: self.tr("Session"),
                lambda row: Cell(session_title(row, words), below=self._below(row)),
                width=260,
                stretch=3,
            ),
            Column("trainers", lambda: self.tr("Trainers"), _trainers, width=180, stretch=2),
            Column(
                "room",
                lambda: self.tr("Room or place"),
                lambda row: Cell(
                    row.place or row.room_name or "–",
                    icon="map-pin" if row.place else "door-open" if row.room_name else "",
                ),
                width=150,
                stretch=1,
            ),
            Column("state", lambda: self.tr("State"), self._state, width=150),
        ]

    def _time(self, row: SessionRow) -> Cell:
        words = self.desk.words
        ends = row.starts_at + timedelta(minutes=row.minutes)
        return Cell(words.clock(row.starts_at), below=f"– {words.clock(ends)}")

    def _below(self, row: SessionRow) -> str:
        parts = [mode_words(row.mode)]
        if row.mandatory:
            parts.append(self.tr("mandatory module"))
        if not row.required:
            parts.append(self.tr("does not count"))
        return " · ".join(parts)

    def _state(self, row: SessionRow) -> Cell:
        if row.cancelled:
            return Cell(self.tr("Cancelled"), tone="mute", icon="ban")
        if row.starts_at > self.desk.now():
            return Cell(self.tr("Planned"), quiet=True)
        if row.expected and row.marked >= row.expected:
            return Cell(self.tr("All marked"), tone="ok", icon="check")
        open_marks = row.expected - row.marked
        return Cell(self.tr("%n not marked", "", open_marks), tone="bad", icon="circle-dashed")

    # The page asks

    def buttons(self) -> Sequence[QWidget]:
        """All sign-in sheets, add."""
        return (self._sheets, self._add)

    def hints(self) -> Sequence[Hint]:
        """Its keys."""
        return (
            Hint("Enter", self.tr("edit")),
            Hint("Ctrl+N", self.tr("add")),
            Hint("Del", self.tr("cancel, with reason")),
            Hint("Ctrl+P", self.tr("sign-in sheets")),
            Hint("Ctrl+F", self.tr("find")),
            Hint("F6", self.tr("next pane")),
        )

    def panes(self) -> Sequence[QWidget]:
        """Table, search, and the open pane."""
        return (self.table, self.search, *(p for p in (self.pane, self.reason) if p.isVisible()))

    def open_inside(self, inside: str) -> None:
        """Choose a session."""
        self.table.choose(UUID(inside))

    def refusals(self) -> dict[str, str]:
        """Without sessions there are no sheets to sign."""
        refusals = super().refusals()
        if not self.table.model().rowCount():
            refusals["print"] = self.tr("Plan a session first: sign-in sheets are printed for it.")
        return refusals

    def look_for(self) -> None:
        """Ctrl+F."""
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def new(self) -> None:
        """A new session after the last one."""
        assert self.course is not None
        self.reason.hide()
        rows = self._services.course_queries.sessions(self.course_id)
        self.pane.begin_new(self.course, rows[-1] if rows else None)

    def print_paper(self) -> None:
        """Ctrl+P: the sign-in sheets of all sessions, in the language of the course."""
        assert self.course is not None
        course_id, row = self.course_id, self.course.row
        self.write_file(
            self.tr("Sign-in sheets"),
            f"sign-in_{row.code}.pdf",
            "PDF (*.pdf)",
            lambda target: self._services.exports.sign_in_sheets(course_id, target, row.language),
        )

    def retranslateUi(self) -> None:
        """Say it in the language of the screen."""
        self.search.setPlaceholderText(self.tr("Find a session or trainer"))
        self.search.setAccessibleName(self.search.placeholderText())
        self.table.setAccessibleName(self.tr("Sessions"))
        self._sheets.setText(self.tr("Sign-in sheets"))
        for button in (self._add, self._empty_add):
            button.setText(self.tr("Add session"))
        self._empty.show_words(
            self.tr("No session is planned yet"),
            self.tr("Add the sessions of the timetable; attendance is marked in them."),
        )
        if self.course is not None and not self.stale:
            self.reload()

    # Wishes

    def _edit(self, row: SessionRow) -> None:
        assert self.course is not None
        self.reason.hide()
        self.pane.edit(self.course, row)

    def _on_saved(self) -> None:
        rows = self._services.course_queries.sessions(self.course_id)
        for row in rows:
            if row.id == self.pane.record_id:
                self.pane.version = row.version

    def _on_cancel(self, row: SessionRow) -> None:
        self.pane.hide()
        self.reason.ask(
            session_title(row, self.desk.words),
            self.tr("A cancelled session stays in the timetable, crossed out, with this reason."),
            self.tr("Cancel session"),
            lambda reason: self._services.timetable.cancel(row.id, note=reason),
            done=self.tr("Session cancelled"),
        )

    def _on_remove(self, row: SessionRow) -> None:
        self.desk.carry_out(
            lambda: self._services.timetable.remove(row.id),
            done=self.tr("Session removed"),
            on_done=lambda _changes: self.pane.close_pane(),
        )


def _trainers(row: SessionRow) -> str:
    return " · ".join(one.name or one.latin_name for one in row.trainers)
