"""Academies: partner institutions with rooms, agreements and closures."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta

from trainer_app.domain.changes import Changes
from trainer_app.domain.records import Noun
from trainer_app.services.academies import Academies
from trainer_app.services.read_models.institutions import AcademyRow, InstitutionQueries
from trainer_app.services.saving import Saved
from trainer_app.ui.academies.academy_pane import AcademyPane
from trainer_app.ui.desk import Desk
from trainer_app.ui.list_page import ListPage
from trainer_app.ui.widgets.table_model import Cell, Column

_WARNED = timedelta(days=90)


class AcademiesPage(ListPage[AcademyRow]):
    """The partner institutions."""

    shows = frozenset({Noun.ACADEMY, Noun.ROOM, Noun.AGREEMENT, Noun.CLOSURE, Noun.COURSE})

    def __init__(self, desk: Desk, academies: Academies, queries: InstitutionQueries) -> None:
        self._academies, self._queries = academies, queries
        self.academy_pane = AcademyPane(
            desk, academies, lambda one: queries.academy(one, desk.today())
        )
        super().__init__(
            desk,
            icon="landmark",
            columns=self._columns(desk),
            key_of=lambda row: row.id,
            pane=self.academy_pane,
        )
        self.tools.addStretch(1)
        self.header.show_actions([self.add_button])
        self.academy_pane.saved.connect(self._on_saved)
        self.retranslateUi()

    def fetch(self) -> Sequence[AcademyRow]:
        """All academies."""
        return self._queries.academies(self.desk.today())

    def counted(self, number: int) -> str:
        """How many."""
        return self.tr("%n academy(s)", "", number)

    def follow(self, changes: Changes) -> None:
        """The pane follows its academy too."""
        super().follow(changes)
        shown = self.academy_pane.record_id
        if changes.touch(*self.shows) and shown and self.academy_pane.isVisible():
            rows = {row.id for row in self.fetch()}
            if shown in rows:
                self.academy_pane.edit(self._queries.academy(shown, self.desk.today()))
            else:
                self.academy_pane.close_pane()

    def open_row(self, row: AcademyRow) -> None:
        """Show the academy."""
        self.academy_pane.edit(self._queries.academy(row.id, self.desk.today()))

    def remove_row(self, row: AcademyRow) -> None:
        """Remove an academy without courses."""
        self.desk.carry_out(
            lambda: self._academies.remove(row.id),
            done=self.tr("Academy {code} removed").format(code=row.code),
        )

    def new(self) -> None:
        """Ctrl+N."""
        self.academy_pane.begin_new()

    def retranslateUi(self) -> None:
        """Say it in the language of the screen."""
        self.name_list(
            title=self.tr("Academies"),
            find=self.tr("Find an academy"),
            add=self.tr("Add academy"),
            empty=self.tr("There are no academies yet"),
            what=self.tr(
                "Courses are held at academies; their code stands in certificate numbers."
            ),
        )

    def _on_saved(self, saved: Saved) -> None:
        self.on_saved(saved)

    def _agreement(self, desk: Desk, row: AcademyRow) -> Cell:
        if not row.agreement_in_force:
            return Cell(self.tr("No agreement"), tone="bad", icon="ban")
        if row.agreement_until is None:
            return Cell(self.tr("In force"), tone="ok", icon="check")
        words = desk.words.short_date(row.agreement_until)
        ending = row.agreement_until <= desk.today() + _WARNED
        return Cell(words, tone="warn" if ending else "ok", icon="clock" if ending else "check")

    def _columns(self, desk: Desk) -> list[Column[AcademyRow]]:
        return [
            Column(
                "name",
                lambda: self.tr("Academy"),
                lambda row: Cell(desk.words.text(row.name), below=row.code, strong=True),
                width=300,
                stretch=3,
            ),
            Column(
                "city",
                lambda: self.tr("City"),
                lambda row: Cell(desk.words.text(row.city), below=row.country),
                width=160,
                stretch=1,
            ),
            Column(
                "agreement",
                lambda: self.tr("Agreement until"),
                lambda row: self._agreement(desk, row),
                sort=lambda row: (not row.agreement_in_force, str(row.agreement_until or "")),
                width=170,
            ),
            *(
                Column(
                    key,
                    title,
                    lambda row, key=key: str(getattr(row, key) or "–"),  # type: ignore[misc]  # bound now
                    sort=lambda row, key=key: getattr(row, key),  # type: ignore[misc]  # bound now
                    width=80,
                    right=True,
                )
                for key, title in (
                    ("rooms", lambda: self.tr("Rooms")),
                    ("seats", lambda: self.tr("Seats")),
                    ("courses", lambda: self.tr("Courses")),
                )
            ),
        ]
