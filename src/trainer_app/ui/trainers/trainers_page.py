"""Trainers: who stands where on the pathway, and until when."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from datetime import date, timedelta
from functools import cached_property
from typing import TypeVar

from trainer_app.domain.changes import Changes
from trainer_app.domain.languages import Language
from trainer_app.domain.person import PathwayStage
from trainer_app.domain.records import Noun
from trainer_app.services.read_models.certifications import TeachingRow, TrainerStandings
from trainer_app.services.read_models.people import TrainerRow
from trainer_app.services.saving import Saved
from trainer_app.ui.common_words import stage_chip, stage_words
from trainer_app.ui.desk import Desk
from trainer_app.ui.list_page import ListPage
from trainer_app.ui.trainers.decision_pane import DecisionPane
from trainer_app.ui.trainers.due_pane import DuePane
from trainer_app.ui.trainers.observation_pane import ObservationPane
from trainer_app.ui.trainers.qualification_pane import QualificationPane
from trainer_app.ui.trainers.reach_pane import ReachPane
from trainer_app.ui.trainers.standing_pane import StandingPane
from trainer_app.ui.trainers.teaching_pane import TeachingPane
from trainer_app.ui.trainers.trainer_pane import TrainerPane
from trainer_app.ui.trainers.trainer_services import TrainerServices
from trainer_app.ui.widgets.buttons import Button
from trainer_app.ui.widgets.choice_box import ChoiceBox
from trainer_app.ui.widgets.label import Label
from trainer_app.ui.widgets.side_pane import SidePane
from trainer_app.ui.widgets.table_model import Cell, Column

P = TypeVar("P", bound=SidePane)
_WARNED = timedelta(days=90)


class TrainersPage(ListPage[TrainerRow]):
    """The trainers, with a filter by stage."""

    shows = frozenset(
        {
            Noun.TRAINER,
            Noun.PERSON,
            Noun.SESSION_TRAINER,
            Noun.SESSION,
            Noun.CANDIDACY,
            Noun.DECISION,
            Noun.OBSERVATION,
            Noun.QUALIFICATION,
        }
    )

    def __init__(self, desk: Desk, services: TrainerServices) -> None:
        self._services = services
        self._people, self._queries = services.people, services.queries
        self.standing_pane = StandingPane(desk)
        self._side_panes: list[SidePane] = []
        super().__init__(
            desk,
            icon="user-round-check",
            columns=self._columns(desk),
            key_of=lambda row: row.id,
            pane=self.standing_pane,
        )
        self.stage = ChoiceBox(desk.look, as_wide_as_words=True)
        self.stages = Label(ink="2", elastic=True)
        self.tools.addWidget(self.stage)
        self.tools.addSpacing(8)
        self.tools.addWidget(self.stages, 1)
        self.due_button = Button(desk.look, icon="clock", on_click=self.begin_due)
        self.teach_button = Button(desk.look, icon="search", on_click=self.begin_teaching)
        self.reach_button = Button(desk.look, icon="kanban", on_click=self.begin_reach)
        actions = [self.reach_button, self.teach_button, self.due_button, self.add_button]
        self.header.show_actions(actions)
        self.stage.activated.connect(self.reload)
        pane = self.standing_pane
        pane.decision_wanted.connect(self._on_decision_wanted)
        pane.observation_wanted.connect(self._on_observation_wanted)
        pane.qualification_wanted.connect(self._on_qualification_wanted)
        pane.facts_wanted.connect(self._on_facts_wanted)
        self.retranslateUi()

    # Panes, made when somebody first asks for them

    @cached_property
    def trainer_pane(self) -> TrainerPane:
        """The facts that are kept by hand."""
        services = self._services
        pane = TrainerPane(
            self.desk,
            services.people,
            services.institutions,
            services.courses,
            services.printing.letter,
        )
        pane.saved.connect(self._on_saved)
        return self._added(pane)

    @cached_property
    def decision_pane(self) -> DecisionPane:
        """Decisions about the chosen trainer."""
        return self._added(DecisionPane(self.desk))

    @cached_property
    def observation_pane(self) -> ObservationPane:
        """Sheets on the chosen trainer's sessions."""
        return self._added(ObservationPane(self.desk))

    @cached_property
    def qualification_pane(self) -> QualificationPane:
        """What the chosen trainer may teach."""
        return self._added(QualificationPane(self.desk))

    @cached_property
    def due_pane(self) -> DuePane:
        """What runs out."""
        pane = self._added(DuePane(self.desk, lambda days: self._services.standings().due(days)))
        pane.trainer_wanted.connect(lambda one: self.open_place(str(one)))
        return pane

    @cached_property
    def reach_pane(self) -> ReachPane:
        """The cascade, and the hours."""
        pane = self._added(ReachPane(self.desk, self._services.reach))
        pane.trainer_wanted.connect(lambda one: self.open_place(str(one)))
        return pane

    def begin_reach(self) -> None:
        """Show the cascade."""
        self._only(self.reach_pane)
        self.reach_pane.begin()

    @cached_property
    def teaching_pane(self) -> TeachingPane:
        """Who can teach what."""
        pane = self._added(TeachingPane(self.desk, self._who_can_teach))
        pane.trainer_wanted.connect(lambda one: self.open_place(str(one)))
        return pane

    def _who_can_teach(
        self, module: str, language: Language, first: date | None, last: date | None
    ) -> Sequence[TeachingRow]:
        standings = self._services.standings()
        return standings.who_can_teach(module, language, first=first or last, last=last)

    def begin_teaching(self) -> None:
        """Ask who can teach."""
        self._only(self.teaching_pane)
        self.teaching_pane.begin()

    def _added(self, pane: P) -> P:
        self.set_right(pane)
        pane.closed.connect(self._on_side_closed)
        self._side_panes.append(pane)
        return pane

    def _only(self, shown: SidePane) -> None:
        """One pane at a time."""
        for pane in (self.standing_pane, *self._side_panes):
            if pane is not shown:
                pane.hide()

    def _on_side_closed(self) -> None:
        """Back to where the trainer stands, as it is now."""
        row = self.table.current
        if row is None:
            self.table.setFocus()
        else:
            self.open_row(row)

    def begin_due(self) -> None:
        """Show what runs out."""
        self._only(self.due_pane)
        self.due_pane.begin()

    def _on_decision_wanted(self, found: TrainerStandings) -> None:
        self._only(self.decision_pane)
        self.decision_pane.ask(found, self._services.certifications())

    def _on_observation_wanted(self, found: TrainerStandings) -> None:
        person_id = found.trainer.person_id
        self._only(self.observation_pane)
        self.observation_pane.ask(
            found,
            self._queries.taught(person_id),
            self._queries.trainers(),
            self._services.observations(),
        )

    def _on_qualification_wanted(self, found: TrainerStandings) -> None:
        self._only(self.qualification_pane)
        codes = [one.code for one in self._services.curricula.curricula()]
        self.qualification_pane.ask(found, codes, self._services.observations())

    def _on_facts_wanted(self, found: TrainerStandings) -> None:
        self.edit_facts(self._queries.trainer(found.trainer.trainer_id))

    def edit_facts(self, row: TrainerRow) -> None:
        """Show what is kept by hand of a trainer."""
        self._only(self.trainer_pane)
        found = self._services.standings().of_person(row.person_id)
        decided = any(one.candidacy_id is not None for one in found.pathways)
        self.trainer_pane.edit(row, self._queries.taught(row.person_id), decided=decided)

    def fetch(self) -> Sequence[TrainerRow]:
        """The trainers of the chosen stage."""
        rows = self._queries.trainers()
        counts = Counter(row.stage for row in rows)
        self.stages.setText(
            " · ".join(f"{stage_words(s)} {counts[s]}" for s in PathwayStage if counts[s])
        )
        stage = self.stage.chosen
        return [row for row in rows if stage is None or row.stage is stage]

    def counted(self, number: int) -> str:
        """How many are shown."""
        return self.tr("%n trainer(s)", "", number)

    def open_row(self, row: TrainerRow) -> None:
        """Show where the trainer stands, and why."""
        self._only(self.standing_pane)
        self.standing_pane.show_trainer(self._services.standings().of_person(row.person_id))

    def follow(self, changes: Changes) -> None:
        """The pane follows its trainer too."""
        super().follow(changes)
        current = self.table.current
        if changes.touch(*self.shows) and current and self.standing_pane.isVisible():
            self.open_row(current)

    def remove_row(self, row: TrainerRow) -> None:
        """Take somebody off the list."""
        self.desk.carry_out(
            lambda: self._people.remove_trainer(row.id), done=self.tr("Trainer removed")
        )

    def new(self) -> None:
        """Ctrl+N: a trainer is a person first."""
        self.desk.go("people")

    def retranslateUi(self) -> None:
        """Say it in the language of the screen."""
        self.name_list(
            title=self.tr("Trainers"),
            find=self.tr("Find a trainer"),
            add=self.tr("Choose a person to add"),
            empty=self.tr("There are no trainers yet"),
            what=self.tr("Open a person and choose “Make a trainer”."),
        )
        stages: list[tuple[object, str]] = [(None, self.tr("All stages"))]
        self.stage.offer(stages + [(stage, stage_words(stage)) for stage in PathwayStage])
        self.stage.setAccessibleName(self.tr("Which stage"))
        self.reach_button.setText(self.tr("Cascade"))
        self.due_button.setText(self.tr("What runs out"))
        self.teach_button.setText(self.tr("Who can teach?"))

    def _on_saved(self, saved: Saved) -> None:
        self.on_saved(saved)
        row = self._queries.trainer(saved.id)
        self.edit_facts(row)

    def _until(self, desk: Desk, row: TrainerRow) -> Cell:
        if row.certified_until is None:
            return Cell(self.tr("Not yet"), quiet=True)
        words, today = desk.words.short_date(row.certified_until), desk.today()
        if row.certified_until < today:
            return Cell(self.tr("Lapsed {date}").format(date=words), tone="bad", icon="ban")
        if row.certified_until <= today + _WARNED:
            return Cell(words, tone="warn", icon="clock")
        return Cell(words, tone="ok", icon="check")

    def _columns(self, desk: Desk) -> list[Column[TrainerRow]]:
        return [
            Column(
                "name",
                lambda: self.tr("Trainer"),
                lambda row: Cell(row.name or "—", below=row.latin_name, strong=bool(row.name)),
                width=230,
                stretch=3,
            ),
            Column(
                "stage",
                lambda: self.tr("Stage"),
                lambda row: stage_chip(row.stage),
                sort=lambda row: list(PathwayStage).index(row.stage),
                width=220,
            ),
            Column(
                "until",
                lambda: self.tr("Certified until"),
                lambda row: self._until(desk, row),
                sort=lambda row: (row.certified_until is None, row.certified_until),
                width=150,
            ),
            Column(
                "academy",
                lambda: self.tr("Academy"),
                lambda row: desk.words.text(row.academy_name),
                width=190,
                stretch=2,
            ),
            Column(
                "languages",
                lambda: self.tr("Teaches in"),
                lambda row: ", ".join(row.teaching_languages),
                width=100,
            ),
            Column(
                "led",
                lambda: self.tr("Led"),
                lambda row: Cell(str(row.sessions_led or "–"), quiet=not row.sessions_led),
                sort=lambda row: row.sessions_led,
                width=64,
                right=True,
            ),
            Column(
                "hours",
                lambda: self.tr("Hours taught"),
                lambda row: f"{row.minutes_taught / 60:.1f}",
                sort=lambda row: row.minutes_taught,
                width=100,
                right=True,
            ),
        ]
