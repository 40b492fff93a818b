"""Settings: the site, its backups, its history."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QStackedWidget, QWidget

from trainer_app.domain.records import Noun
from trainer_app.services.backups import Backups
from trainer_app.services.programmes import Programmes
from trainer_app.services.read_models.institutions import InstitutionQueries
from trainer_app.services.read_models.overview import HistoryRow
from trainer_app.services.setup import SetUp
from trainer_app.ui.desk import Desk
from trainer_app.ui.page import Page
from trainer_app.ui.settings_page.backups_tab import BackupsTab
from trainer_app.ui.settings_page.history_tab import HistoryTab
from trainer_app.ui.settings_page.site_tab import SiteTab


class SettingsPage(Page):
    """`place` is the tab."""

    shows = frozenset(Noun)  # the history shows everything

    def __init__(
        self,
        desk: Desk,
        *,
        set_up: SetUp,
        programmes: Programmes,
        backups: Backups,
        queries: InstitutionQueries,
        history: Callable[[], Sequence[HistoryRow]],
        restored: Callable[[], None],
    ) -> None:
        super().__init__(desk.look)
        self.site = SiteTab(desk, set_up, programmes, queries)
        self.backups = BackupsTab(desk, backups, restored)
        self.history = HistoryTab(desk, history)
        self._tabs: dict[str, SiteTab | BackupsTab | HistoryTab] = {
            "site": self.site,
            "backups": self.backups,
            "history": self.history,
        }
        self.stack = QStackedWidget()
        for tab in self._tabs.values():
            self.stack.addWidget(tab)
        self.body.addWidget(self.stack, 1)
        self.header.tab_chosen.connect(self._on_tab_chosen)
        self.place = "site"
        self.retranslateUi()

    def reload(self) -> None:
        """Fetch what the tab shows."""
        self._tabs[self.place].load()

    def open_place(self, place: str) -> None:
        """Open a tab."""
        self.place = place if place in self._tabs else "site"
        self.stack.setCurrentWidget(self._tabs[self.place])
        self.header.mark_tab(self.place)
        self.reload()

    def panes(self) -> Sequence[QWidget]:
        """What F6 goes through."""
        inside: dict[str, QWidget] = {
            "site": self.site.site.field("name").editor,
            "backups": self.backups.table,
            "history": self.history.table,
        }
        return (inside[self.place],)

    def look_for(self) -> None:
        """Ctrl+F: in the history."""
        if self.place == "history":
            self.history.search.setFocus()

    def retranslateUi(self) -> None:
        """Say it in the language of the screen."""
        self.header.show_title(self.tr("Settings"))
        self.header.show_tabs(
            [
                ("site", self.tr("Site and screen")),
                ("backups", self.tr("Backups")),
                ("history", self.tr("History")),
            ]
        )
        self.header.mark_tab(self.place)

    def _on_tab_chosen(self, key: str) -> None:
        self.open_place(key)
        self.moved.emit(key)
