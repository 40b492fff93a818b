"""Settings: the site, programmes, lists, backups, history."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QStackedWidget, QWidget

from trainer_app.domain.records import Noun
from trainer_app.services.backups import Backups
from trainer_app.services.people import People
from trainer_app.services.programmes import Programmes
from trainer_app.services.proofs import Proofs
from trainer_app.services.read_models.institutions import InstitutionQueries
from trainer_app.services.read_models.overview import HistoryRow
from trainer_app.services.setup import SetUp
from trainer_app.ui.desk import Desk
from trainer_app.ui.page import Page
from trainer_app.ui.settings_page.backups_tab import BackupsTab
from trainer_app.ui.settings_page.history_tab import HistoryTab
from trainer_app.ui.settings_page.keys_tab import KeysTab
from trainer_app.ui.settings_page.lists_tab import ListsTab
from trainer_app.ui.settings_page.programmes_tab import ProgrammesTab
from trainer_app.ui.settings_page.site_tab import SiteTab

_Tab = SiteTab | ProgrammesTab | ListsTab | KeysTab | BackupsTab | HistoryTab


class SettingsPage(Page):
    """`place` is the tab."""

    shows = frozenset(Noun)  # the history shows everything

    def __init__(
        self,
        desk: Desk,
        *,
        set_up: SetUp,
        programmes: Programmes,
        people: People,
        proofs: Callable[[], Proofs],
        backups: Backups,
        queries: InstitutionQueries,
        history: Callable[[], Sequence[HistoryRow]],
        restored: Callable[[], None],
    ) -> None:
        super().__init__(desk.look)
        self._makers: dict[str, Callable[[], _Tab]] = {
            "site": lambda: SiteTab(desk, set_up, queries),
            "programmes": lambda: ProgrammesTab(desk, programmes, queries),
            "lists": lambda: ListsTab(desk, people, queries),
            "keys": lambda: KeysTab(desk, proofs),
            "backups": lambda: BackupsTab(desk, backups, restored),
            "history": lambda: HistoryTab(desk, history),
        }
        self._tabs: dict[str, _Tab] = {}  # those that have been opened
        self.stack = QStackedWidget()
        self.body.addWidget(self.stack, 1)
        self.header.tab_chosen.connect(self._on_tab_chosen)
        self.place = "site"
        self.retranslateUi()

    def tab(self, key: str) -> _Tab:
        """A tab, made when it is first needed."""
        if key not in self._tabs:
            self._tabs[key] = self._makers[key]()
            self.stack.addWidget(self._tabs[key])
        return self._tabs[key]

    @property
    def _tab(self) -> _Tab:
        return self.tab(self.place)

    def reload(self) -> None:
        """Fetch what the tab shows."""
        self._tab.load()

    def open_place(self, place: str) -> None:
        """Open a tab."""
        self.place = place if place in self._makers else "site"
        self.stack.setCurrentWidget(self._tab)
        self.header.mark_tab(self.place)
        self.reload()
        self.show_status("")

    def panes(self) -> Sequence[QWidget]:
        """What F6 goes through."""
        tab = self._tab
        if isinstance(tab, SiteTab):
            return (tab.site.field("name").editor,)
        if isinstance(tab, ProgrammesTab | ListsTab):
            return (tab.table, tab.search, *(pane for pane in tab.panes if pane.isVisible()))
        return (tab.table,)

    def refusals(self) -> dict[str, str]:
        """What can be done depends on the tab."""
        refusals = super().refusals()
        if not isinstance(self._tab, ProgrammesTab | ListsTab):
            refusals["new"] = self.tr("Nothing is added here by this key; use the buttons.")
            if not isinstance(self._tab, HistoryTab):
                refusals["find"] = self.tr("There is nothing to search on this tab.")
        return refusals

    def look_for(self) -> None:
        """Ctrl+F: in the tabs that list something."""
        if isinstance(self._tab, ProgrammesTab | ListsTab | HistoryTab):
            self._tab.search.setFocus()

    def new(self) -> None:
        """Ctrl+N: a programme, or an entry of a list."""
        if isinstance(self._tab, ProgrammesTab | ListsTab):
            self._tab.new()

    def retranslateUi(self) -> None:
        """Say it in the language of the screen."""
        self.header.show_title(self.tr("Settings"))
        self.header.show_tabs(
            [
                ("site", self.tr("Site and screen")),
                ("programmes", self.tr("Programmes")),
                ("lists", self.tr("Lists")),
                ("keys", self.tr("Keys")),
                ("backups", self.tr("Backups")),
                ("history", self.tr("History")),
            ]
        )
        self.header.mark_tab(self.place)

    def _on_tab_chosen(self, key: str) -> None:
        self.open_place(key)
        self.moved.emit(key)
