"""Trainers: who stands where on the pathway, and until when."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from datetime import timedelta

from trainer_app.domain.person import PathwayStage
from trainer_app.domain.records import Noun
from trainer_app.services.people import People
from trainer_app.services.printing import Printing
from trainer_app.services.read_models.courses import CourseQueries
from trainer_app.services.read_models.institutions import InstitutionQueries
from trainer_app.services.read_models.people import PeopleQueries, TrainerRow
from trainer_app.services.saving import Saved
from trainer_app.ui.common_words import stage_chip, stage_words
from trainer_app.ui.desk import Desk
from trainer_app.ui.list_page import ListPage
from trainer_app.ui.trainers.trainer_pane import TrainerPane
from trainer_app.ui.widgets.choice_box import ChoiceBox
from trainer_app.ui.widgets.label import Label
from trainer_app.ui.widgets.table_model import Cell, Column

_WARNED = timedelta(days=90)


class TrainersPage(ListPage[TrainerRow]):
    """The trainers, with a filter by stage."""

    shows = frozenset({Noun.TRAINER, Noun.PERSON, Noun.SESSION_TRAINER, Noun.SESSION})

    def __init__(
        self,
        desk: Desk,
        people: People,
        queries: PeopleQueries,
        institutions: InstitutionQueries,
        *,
        courses: CourseQueries,
        printing: Printing,
    ) -> None:
        self._people, self._queries = people, queries
        self.trainer_pane = TrainerPane(desk, people, institutions, courses, printing.letter)
        super().__init__(
            desk,
            icon="user-round-check",
            columns=self._columns(desk),
            key_of=lambda row: row.id,
            pane=self.trainer_pane,
        )
        self.stage = ChoiceBox(desk.look, as_wide_as_words=True)
        self.stages = Label(ink="2", elastic=True)
        self.tools.addWidget(self.stage)
        self.tools.addSpacing(8)
        self.tools.addWidget(self.stages, 1)
        self.header.show_actions([self.add_button])
        self.trainer_pane.saved.connect(self._on_saved)
        self.stage.activated.connect(self.reload)
        self.retranslateUi()

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
        """Show the trainer."""
        self.trainer_pane.edit(row, self._queries.taught(row.person_id))

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

    def _on_saved(self, saved: Saved) -> None:
        self.on_saved(saved)
        row = self._queries.trainer(saved.id)
        self.trainer_pane.edit(row, self._queries.taught(row.person_id))

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
