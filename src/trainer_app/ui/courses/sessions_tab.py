"""The sessions of a course, day by day."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta
from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from trainer_app.domain.records import Noun
from trainer_app.services.conflicts import ConflictRow, ConflictsView, FixRow, SessionSide
from trainer_app.services.read_models.courses import SessionRow
from trainer_app.ui.courses.conflicts_pane import ConflictsPane
from trainer_app.ui.courses.course_services import CourseServices
from trainer_app.ui.courses.course_tab import CourseTab
from trainer_app.ui.courses.course_words import mode_words, session_title
from trainer_app.ui.courses.session_pane import SessionPane
from trainer_app.ui.courses.suggest_pane import SuggestPane
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
        {
            *(Noun.SESSION, Noun.SESSION_TRAINER, Noun.ROOM, Noun.MODULE, Noun.ATTENDANCE),
            *(Noun.COURSE, Noun.ENROLMENT, Noun.ACADEMY, Noun.AGREEMENT, Noun.CLOSURE),
            *(Noun.TRAINER, Noun.PERSON, Noun.MODULE_TEXT, Noun.ABSENCE, Noun.ACCEPTED_CONFLICT),
        }
    )

    def __init__(self, desk: Desk, services: CourseServices) -> None:
        super().__init__(desk)
        self._services = services
        self._conflicts = ConflictsView(rows=(), sessions=0)
        self._from_conflicts = False  # a reason is asked for from there, and goes back there
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
        self.conflicts = ConflictsPane(
            desk, lambda key: services.conflicts.fixes(self.course_id, key)
        )
        self._suggest_pane: SuggestPane | None = None
        self._suggest = Button(look, icon="wand-sparkles", on_click=self._begin_suggestion)
        self._add = Button(look, icon="plus", kind=Kind.PRIMARY, on_click=self.new)
        self._sheets = Button(look, icon="printer", on_click=self.print_paper)
        self._all = Button(look, icon="triangle-alert", on_click=self._show_all_conflicts)
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
        self.add_side(self.conflicts)
        self.table.keys = self.hints
        self.search.textChanged.connect(self.table.filter_rows)
        self.table.find_requested.connect(self.search.take)
        self.table.opened.connect(self._edit)
        self.table.edit_requested.connect(self._edit)
        self.table.removal_requested.connect(self._on_cancel)
        self.pane.saved.connect(self._on_saved)
        self.pane.cancel_wanted.connect(self._on_cancel)
        self.pane.remove_wanted.connect(self._on_remove)
        self.conflicts.side_wanted.connect(self._on_side_wanted)
        self.conflicts.fix_wanted.connect(self._on_fix_wanted)
        self.conflicts.accept_wanted.connect(self._on_accept_wanted)
        self.conflicts.withdraw_wanted.connect(self._on_withdraw_wanted)
        for pane in (self.pane, self.conflicts):
            pane.closed.connect(self.table.setFocus)
        self.reason.closed.connect(self._on_reason_closed)
        self.retranslateUi()

    def reload(self) -> None:
        """Fetch the sessions."""
        rows = self._services.course_queries.sessions(self.course_id)
        self._conflicts = self._services.conflicts.of_course(self.course_id)
        self.table.show_rows(rows)
        self.conflicts.renew(self._conflicts)
        self._say_conflicts()
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
        self.conflicts.hide()
        if self._suggest_pane is not None:
            self._suggest_pane.forget()

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
            Column(
                "conflicts",
                lambda: self.tr("Conflicts"),
                self._conflict_cell,
                sort=lambda row: -len(self._conflicts.by_session.get(row.id, ())),
                width=100,
                tooltip=self._conflict_sentences,
            ),
            Column("state", lambda: self.tr("State"), self._state, width=130),
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

    def _conflict_cell(self, row: SessionRow) -> Cell:
        found = self._conflicts.by_session.get(row.id, ())
        hard = sum(one.hard and one.accepted is None for one in found)
        soft = sum(not one.hard and one.accepted is None for one in found)
        if hard:
            return Cell(self.tr("%n hard", "", hard), tone="bad", icon="circle-alert")
        if soft:
            return Cell(self.tr("%n soft", "", soft), tone="warn", icon="triangle-alert")
        return Cell(self.tr("%n accepted", "", len(found)), quiet=True) if found else Cell("")

    def _conflict_sentences(self, row: SessionRow) -> str:
        found = self._conflicts.by_session.get(row.id, ())
        return "\n".join(self.desk.words.reason(one.reason) for one in found)

    def _say_conflicts(self) -> None:
        count = self._conflicts.open_hard + self._conflicts.open_soft
        self._all.setText(self.tr("%n conflict(s)", "", count))

    # The page asks

    def buttons(self) -> Sequence[QWidget]:
        """All conflicts, a suggestion, all sign-in sheets, add."""
        return (self._all, self._suggest, self._sheets, self._add)

    def hints(self) -> Sequence[Hint]:
        """Its keys."""
        return (
            Hint("Enter", self.tr("edit")),
            Hint("Ctrl+N", self.tr("add")),
            Hint("Del", self.tr("cancel, with reason")),
            Hint("F8", self.tr("next conflict")),
            Hint("Ctrl+P", self.tr("sign-in sheets")),
            Hint("Ctrl+F", self.tr("find")),
            Hint("F6", self.tr("next pane")),
        )

    def panes(self) -> Sequence[QWidget]:
        """Table, search, and the open pane."""
        sides = (self.pane, self.reason, self.conflicts, self._suggest_pane)
        return (self.table, self.search, *(one for one in sides if one and one.isVisible()))

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
        self._suggest.setText(self.tr("Suggest …"))
        self._say_conflicts()
        for button in (self._add, self._empty_add):
            button.setText(self.tr("Add session"))
        self._empty.show_words(
            self.tr("No session is planned yet"),
            self.tr("Add the sessions of the timetable; attendance is marked in them."),
        )
        if self.course is not None and not self.stale:
            self.reload()

    # Conflicts

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """F8 and Shift+F8 go to the next and the previous session with a conflict."""
        if event.key() == Qt.Key.Key_F8:
            backwards = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
            self._go_to_conflict(-1 if backwards else 1)
        else:
            super().keyPressEvent(event)

    def _go_to_conflict(self, step: int) -> None:
        rows = self._services.course_queries.sessions(self.course_id)
        current = self.table.current
        at = next((n for n, row in enumerate(rows) if current and row.id == current.id), -1)
        if at < 0 and step < 0:
            at = 0
        for number in range(1, len(rows) + 1):
            row = rows[(at + step * number) % len(rows)]
            found = self._conflicts.by_session.get(row.id, ())
            if any(one.accepted is None for one in found) and self.table.choose(row.id):
                self.conflicts.show_conflicts(self._conflicts, row.id)
                return

    def _show_all_conflicts(self) -> None:
        self.conflicts.show_conflicts(self._conflicts)

    @property
    def suggest(self) -> SuggestPane:
        """The pane for suggestions, made when it is first wanted."""
        if self._suggest_pane is None:
            self._suggest_pane = SuggestPane(self.desk, self._services.suggestions)
            self.add_side(self._suggest_pane)
            self._suggest_pane.closed.connect(self.table.setFocus)
        return self._suggest_pane

    def _begin_suggestion(self) -> None:
        assert self.course is not None
        chosen = [row.id for row in self.table.chosen_rows]
        others = self._services.course_queries.courses(self.desk.today())
        self.suggest.begin(self.course, others, chosen if len(chosen) > 1 else ())

    def _on_side_wanted(self, side: SessionSide) -> None:
        if side.course_id == self.course_id:
            self.table.choose(side.id)
            self.table.setFocus()
        else:
            self.desk.go("courses", f"{side.course_id}/sessions/{side.id}")

    def _on_fix_wanted(self, fix: FixRow) -> None:
        self.desk.carry_out(
            lambda: self._services.conflicts.apply(fix),
            done=self.tr("Session changed"),
            on_done=lambda _changes: self.table.setFocus(),  # the button is gone; F8 goes on
        )

    def _on_accept_wanted(self, row: ConflictRow) -> None:
        self._from_conflicts = True
        course_id, key = self.course_id, row.key
        if row.hard:
            sentence = self.tr(
                "This rule is a hard one. Write “override” and why: "
                "it stands here under your name until the conflict changes."
            )
        else:
            sentence = self.tr("It stands here under your name until the conflict changes.")
        self.reason.ask(
            self.tr("Accept a conflict"),
            f"{self.desk.words.reason(row.reason)}\n{sentence}",
            self.tr("Accept"),
            lambda note: self._services.conflicts.accept(course_id, key, note=note),
            done=self.tr("Conflict accepted"),
        )

    def _on_withdraw_wanted(self, row: ConflictRow) -> None:
        accepted = row.accepted
        assert accepted is not None
        self.desk.carry_out(
            lambda: self._services.conflicts.withdraw(accepted.id),
            done=self.tr("Conflict accepted no longer"),
            on_done=lambda _changes: self.table.setFocus(),
        )

    def _on_reason_closed(self) -> None:
        if self._from_conflicts:
            self._from_conflicts = False
            self._show_all_conflicts()
        self.table.setFocus()

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
        self._from_conflicts = False
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
