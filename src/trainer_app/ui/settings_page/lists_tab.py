"""The lists to choose from: agencies and ranks."""

from __future__ import annotations

from collections.abc import Sequence

from trainer_app.domain.languages import Language
from trainer_app.services.people import People
from trainer_app.services.read_models.institutions import InstitutionQueries, ListEntry
from trainer_app.ui.common_words import level_words
from trainer_app.ui.countries import country_name
from trainer_app.ui.desk import Desk
from trainer_app.ui.settings_page.agency_pane import AgencyPane
from trainer_app.ui.settings_page.rank_pane import RankPane
from trainer_app.ui.settings_page.records_tab import RecordsTab
from trainer_app.ui.widgets.hint_bar import Hint
from trainer_app.ui.widgets.segments import Segments
from trainer_app.ui.widgets.table_model import Cell, Column

_AGENCIES, _RANKS = "agencies", "ranks"


class ListsTab(RecordsTab[ListEntry]):
    """One list at a time. What was written of people stays when an entry goes."""

    def __init__(self, desk: Desk, people: People, queries: InstitutionQueries) -> None:
        self._people, self._queries = people, queries
        self.agency_pane, self.rank_pane = AgencyPane(desk, people), RankPane(desk, people)
        self.which = Segments(desk.look, [(_AGENCIES, "", ""), (_RANKS, "", "")])
        super().__init__(
            desk,
            icon="list",
            columns=self._columns(desk),
            key_of=lambda row: row.id,
            panes=[self.agency_pane, self.rank_pane],
        )
        self.tools.insertWidget(1, self.which)
        self.which.chosen.connect(self._on_list_chosen)
        self.retranslateUi()

    def fetch(self) -> Sequence[ListEntry]:
        """The list that is chosen."""
        ranks = self.which.current == _RANKS
        return self._queries.ranks() if ranks else self._queries.agencies()

    def new(self) -> None:
        """Ctrl+N: an entry of the list that is chosen."""
        ranks = self.which.current == _RANKS
        (self.agency_pane if ranks else self.rank_pane).hide()
        (self.rank_pane if ranks else self.agency_pane).begin_new()

    def open_row(self, row: ListEntry) -> None:
        """Show the entry."""
        ranks = self.which.current == _RANKS
        (self.agency_pane if ranks else self.rank_pane).hide()
        (self.rank_pane if ranks else self.agency_pane).edit(row)

    def remove_row(self, row: ListEntry) -> None:
        """Take the entry off the list."""
        ranks = self.which.current == _RANKS
        remove = self._people.remove_rank if ranks else self._people.remove_agency
        self.desk.carry_out(
            lambda: remove(row.id),
            done=self.tr("{name} removed").format(name=self.desk.words.text(row.name)),
        )

    def hints(self) -> Sequence[Hint]:
        """Its keys."""
        opens = (Hint("Enter", self.tr("edit")), Hint("Del", self.tr("remove")))
        return (*opens, *super().hints())

    def retranslateUi(self) -> None:
        """Say it in the language of the screen."""
        ranks = self.which.current == _RANKS
        self.search.setPlaceholderText(self.tr("Find in the list"))
        self.search.setAccessibleName(self.search.placeholderText())
        self.which.set_words(_AGENCIES, self.tr("Agencies"))
        self.which.set_words(_RANKS, self.tr("Ranks"))
        self.table.setAccessibleName(self.tr("Ranks") if ranks else self.tr("Agencies"))
        self.add_button.setText(self.tr("Add rank") if ranks else self.tr("Add agency"))
        self.empty.show_words(
            self.tr("The list is empty"),
            self.tr("What is listed here can be chosen wherever a person is entered."),
        )

    def _on_list_chosen(self) -> None:
        for pane in self.panes:
            pane.hide()
        self.retranslateUi()
        self.load()

    def _columns(self, desk: Desk) -> list[Column[ListEntry]]:
        words = desk.words

        def english(row: ListEntry) -> str:
            said = row.name.get(Language.ENGLISH) or ""
            return "" if said == words.text(row.name) else said

        return [
            Column(
                "name",
                lambda: self.tr("Name"),
                lambda row: Cell(words.text(row.name), below=english(row), strong=True),
                width=320,
                stretch=3,
            ),
            Column(
                "short",
                lambda: self.tr("Abbreviation or level"),
                lambda row: level_words(row.level) if row.level else row.abbreviation or "–",
                width=200,
                stretch=1,
            ),
            Column(
                "country",
                lambda: self.tr("Country"),
                lambda row: country_name(row.country) or "–",
                width=160,
            ),
        ]
