"""The programmes: the funded undertakings to which curricula and courses belong."""

from __future__ import annotations

from collections.abc import Sequence

from trainer_app.services.programmes import Programmes
from trainer_app.services.read_models.institutions import InstitutionQueries, ProgrammeRow
from trainer_app.ui.desk import Desk
from trainer_app.ui.settings_page.programme_pane import ProgrammePane
from trainer_app.ui.settings_page.records_tab import RecordsTab
from trainer_app.ui.widgets.hint_bar import Hint
from trainer_app.ui.widgets.table_model import Cell, Column


class ProgrammesTab(RecordsTab[ProgrammeRow]):
    """Added, edited, and removed while nothing stands on them."""

    def __init__(self, desk: Desk, programmes: Programmes, queries: InstitutionQueries) -> None:
        self._programmes, self._queries = programmes, queries
        self.pane = ProgrammePane(desk, programmes)
        super().__init__(
            desk,
            icon="library-big",
            columns=self._columns(desk),
            key_of=lambda row: row.id,
            panes=[self.pane],
        )
        self.retranslateUi()

    def fetch(self) -> Sequence[ProgrammeRow]:
        """All programmes."""
        return self._queries.programmes()

    def load(self) -> None:
        """The pane follows its programme too."""
        super().load()
        if self.pane.isVisible() and self.pane.record_id is not None:
            shown = [row for row in self.fetch() if row.id == self.pane.record_id]
            if shown:
                self.pane.edit(shown[0])
            else:
                self.pane.close_pane()

    def new(self) -> None:
        """Ctrl+N."""
        self.pane.begin_new()

    def open_row(self, row: ProgrammeRow) -> None:
        """Show the programme."""
        self.pane.edit(row)

    def remove_row(self, row: ProgrammeRow) -> None:
        """Remove a programme without curricula and courses."""
        self.desk.carry_out(
            lambda: self._programmes.remove(row.id),
            done=self.tr("Programme {code} removed").format(code=row.code),
            on_done=lambda _changes: self.load(),
        )

    def hints(self) -> Sequence[Hint]:
        """Its keys."""
        opens = (Hint("Enter", self.tr("edit")), Hint("Del", self.tr("remove")))
        return (*opens, *super().hints())

    def retranslateUi(self) -> None:
        """Say it in the language of the screen."""
        self.search.setPlaceholderText(self.tr("Find a programme"))
        self.search.setAccessibleName(self.search.placeholderText())
        self.table.setAccessibleName(self.tr("Programmes"))
        self.add_button.setText(self.tr("Add programme"))
        self.empty.show_words(
            self.tr("There are no programmes yet"),
            self.tr("Curricula and courses belong to a programme; add the first one."),
        )

    def _columns(self, desk: Desk) -> list[Column[ProgrammeRow]]:
        words = desk.words

        def days(row: ProgrammeRow) -> str:
            first, last = row.starts_on, row.ends_on
            if first and last:
                return words.day_range(first, last)
            known = first or last
            return words.long_date(known) if known else "–"

        return [
            Column(
                "name",
                lambda: self.tr("Programme"),
                lambda row: Cell(words.text(row.name), below=row.code, strong=True),
                width=300,
                stretch=3,
            ),
            Column("donors", lambda: self.tr("Donors"), lambda row: row.donors or "–", width=180),
            Column(
                "days",
                lambda: self.tr("Duration"),
                days,
                sort=lambda row: str(row.starts_on or ""),
                width=230,
            ),
            Column(
                "aliases",
                lambda: self.tr("Aliases"),
                lambda row: (
                    Cell(self.tr("needed"), tone="warn", icon="eye")
                    if row.aliases_required
                    else Cell("–", quiet=True)
                ),
                width=120,
            ),
            Column(
                "courses",
                lambda: self.tr("Courses"),
                lambda row: str(row.courses or "–"),
                sort=lambda row: row.courses,
                width=90,
                right=True,
            ),
        ]
