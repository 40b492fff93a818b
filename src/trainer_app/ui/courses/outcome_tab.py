"""Where everybody stands at the end, with each unmet rule in words."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from trainer_app.domain.completion import Outcome
from trainer_app.domain.records import Noun
from trainer_app.services.read_models.courses import ParticipantOutcome
from trainer_app.ui.courses.course_services import CourseServices
from trainer_app.ui.courses.course_tab import CourseTab
from trainer_app.ui.courses.course_words import outcome_chip
from trainer_app.ui.courses.decide_outcome_pane import DecideOutcomePane
from trainer_app.ui.courses.standings import all_reasons
from trainer_app.ui.desk import Desk
from trainer_app.ui.widgets.buttons import Button, Kind
from trainer_app.ui.widgets.empty_state import EmptyState
from trainer_app.ui.widgets.hint_bar import Hint
from trainer_app.ui.widgets.label import Label
from trainer_app.ui.widgets.search_field import SearchField
from trainer_app.ui.widgets.table import DataTable
from trainer_app.ui.widgets.table_model import Cell, Column, RowsModel

_ORDER = list(Outcome)


class OutcomeTab(CourseTab):
    """A table; Enter goes to the attendance."""

    shows = frozenset(
        {
            Noun.ATTENDANCE, Noun.SCORE, Noun.ASSESSMENT, Noun.ENROLMENT, Noun.SESSION,
            Noun.COURSE, Noun.PERSON,
        }
    )  # fmt: skip

    def __init__(self, desk: Desk, services: CourseServices) -> None:
        super().__init__(desk)
        self._services = services
        self.search = SearchField(desk.look)
        self.sum = Label(ink="2", elastic=True)
        self.table = DataTable(
            desk.look,
            RowsModel(self._columns(), collate=desk.words.sort_key),
            lambda row: row.participant.enrolment_id,
            two_lines=True,
        )
        self._empty = EmptyState(desk.look, "users", "")
        self.table.set_empty(self._empty)
        self._issue = Button(
            desk.look,
            icon="award",
            kind=Kind.PRIMARY,
            on_click=lambda: self.place_wanted.emit("certificates"),
        )
        self.decide = Button(desk.look, icon="pen-line", on_click=self._on_decide)
        tools = QHBoxLayout()
        tools.setContentsMargins(24, 10, 20, 8)
        tools.setSpacing(12)
        tools.addWidget(self.search)
        tools.addWidget(self.sum, 1)
        self.column.addLayout(tools)
        self.column.addWidget(self.table, 1)
        self.table.edit_requested.connect(self._decide_for)
        self.table.keys = self.hints
        self.search.textChanged.connect(self.table.filter_rows)
        self.table.find_requested.connect(self.search.take)
        self.table.opened.connect(lambda _row: self.place_wanted.emit("attendance"))
        self.retranslateUi()

    @cached_property
    def deciding(self) -> DecideOutcomePane:
        """Decides by name; made when it is first opened."""
        pane = DecideOutcomePane(self.desk, self._services.enrolments)
        self.add_side(pane)
        pane.closed.connect(self.table.setFocus)
        return pane

    @property
    def _is_deciding(self) -> bool:
        return "deciding" in vars(self) and self.deciding.isVisible()

    def reload(self) -> None:
        """Judge everybody."""
        judged = self._services.outcomes.of_course(self.course_id)
        self.table.show_rows(judged)
        parts = []
        for outcome in Outcome:
            count = sum(1 for one in judged if one.standing.outcome is outcome)
            if count:
                parts.append(f"{outcome_chip(outcome).words} {count}")
        self.sum.setText(" · ".join(parts))
        self.status_told.emit(self.tr("%n participant(s)", "", len(judged)))

    def _columns(self) -> list[Column[ParticipantOutcome]]:
        return [
            Column(
                "name",
                lambda: self.tr("Participant"),
                lambda row: Cell(
                    row.participant.name or row.participant.latin_name,
                    below=row.participant.latin_name if row.participant.name else "",
                    strong=True,
                ),
                width=210,
                stretch=2,
            ),
            Column(
                "outcome",
                lambda: self.tr("Outcome"),
                lambda row: outcome_chip(row.standing.outcome),
                sort=lambda row: _ORDER.index(row.standing.outcome),
                width=160,
            ),
            Column(
                "credited",
                lambda: self.tr("Credited"),
                lambda row: Cell(f"{row.standing.percent} %", strong=True),
                sort=lambda row: row.standing.percent,
                width=90,
                right=True,
            ),
            Column("why", lambda: self.tr("Why"), self._why, width=320, stretch=5),
        ]

    def _why(self, row: ParticipantOutcome) -> Cell:
        words = all_reasons(row.standing, self.desk.words)
        return Cell(words or self.tr("Every rule is met"), quiet=not words)

    def _on_decide(self) -> None:
        if self.table.current is not None:
            self._decide_for(self.table.current)

    def _decide_for(self, row: ParticipantOutcome) -> None:
        self.deciding.ask(row)

    def forget(self) -> None:
        """Another course: nothing is open."""
        super().forget()
        if self._is_deciding:
            self.deciding.hide()

    def buttons(self) -> Sequence[QWidget]:
        """On to the certificates."""
        return (self.decide, self._issue)

    def hints(self) -> Sequence[Hint]:
        """Its keys."""
        return (
            Hint("Enter", self.tr("attendance")),
            Hint("F2", self.tr("decide by name")),
            Hint("Ctrl+F", self.tr("find")),
            Hint("Ctrl+C", self.tr("copy")),
        )

    def panes(self) -> Sequence[QWidget]:
        """Table and search."""
        panes = (self.table, self.search)
        return (*panes, self.deciding) if self._is_deciding else panes

    def look_for(self) -> None:
        """Ctrl+F."""
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def retranslateUi(self) -> None:
        """Say it in the language of the screen."""
        self.search.setPlaceholderText(self.tr("Find a person or reason"))
        self.search.setAccessibleName(self.search.placeholderText())
        self.table.setAccessibleName(self.tr("Outcomes"))
        self.decide.setText(self.tr("Decide…"))
        self._issue.setText(self.tr("Issue certificates"))
        self._empty.show_words(
            self.tr("Nobody is enrolled yet"), self.tr("Add participants first.")
        )
        if self.course is not None and not self.stale:
            self.reload()
