"""The head of a page: where it stands, its title and state, what can be done, its tabs."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QTabBar, QVBoxLayout, QWidget

from trainer_app.ui.look import Look
from trainer_app.ui.theme import SCRIPT_OF_LANGUAGE, font
from trainer_app.ui.widgets.buttons import Kind
from trainer_app.ui.widgets.chip import Chip
from trainer_app.ui.widgets.crumbs import Crumbs
from trainer_app.ui.widgets.label import Label

_MARGINS, _LEAST_TITLE, _LEAST_BELOW = 60, 160, 80


class PageHeader(QWidget):
    """Crumbs, title with chips, actions with at most one primary button (rightmost), tabs."""

    crumb_requested = Signal(str)  # key
    tab_chosen = Signal(str)  # key

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._tab_keys: list[str] = []
        self._has_primary = False
        self._chips: list[Chip] = []
        self.crumbs = Crumbs(look)
        self.crumbs.hide()
        self._title = Label(size=20, weight=600, elastic=True)
        self._beside = Label(ink="2", elastic=True)
        self._below = Label(ink="2", elastic=True)
        self._actions_box = QWidget()
        self._actions = QHBoxLayout(self._actions_box)
        self._actions.setContentsMargins(0, 0, 0, 0)
        self._actions.setSpacing(8)
        self._tabs = QTabBar()
        self._tabs.setDrawBase(False)
        self._tabs.setExpanding(False)
        self._rule = QFrame()
        self._rule.setProperty("rule", "h")
        self._rule.setFixedHeight(1)
        self._title_row = QHBoxLayout()
        self._title_row.setSpacing(8)
        self._title_row.addWidget(self._title)
        self._title_row.addSpacing(12)
        self._title_row.addWidget(self._beside)
        self._title_row.addStretch(1)
        self._title_row.addWidget(self._actions_box)
        self._below_row = QHBoxLayout()
        self._below_row.setSpacing(8)
        self._below_row.addWidget(self._below, 1)
        self._build()
        self.crumbs.requested.connect(self.crumb_requested)
        self._tabs.currentChanged.connect(self._on_tab_changed)
        look.changed.connect(self._dress)
        self._dress()
        self.show_title("")
        self.show_tabs(())

    def _build(self) -> None:
        words = QVBoxLayout()
        words.setSpacing(1)
        words.addWidget(self.crumbs)
        words.addLayout(self._title_row)
        words.addLayout(self._below_row)
        top = QHBoxLayout()
        top.setContentsMargins(24, 14, 20, 8)
        top.setSpacing(12)
        top.addLayout(words, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(top)
        tabs = QHBoxLayout()
        tabs.setContentsMargins(24, 0, 20, 0)
        tabs.addWidget(self._tabs)
        tabs.addStretch(1)
        column.addLayout(tabs)
        column.addWidget(self._rule)

    def show_title(self, title: str, *, beside: str = "", below: str = "") -> None:
        """Show the title; a quiet text may follow beside it, another stands below."""
        for label, words in ((self._title, title), (self._beside, beside), (self._below, below)):
            label.setText(words)
            label.setVisible(bool(words))
        self._place_actions()

    def show_crumbs(self, crumbs: Sequence[tuple[str, str]]) -> None:
        """Show where the page stands: key and words; a key of "" is not a link."""
        self.crumbs.show_crumbs(crumbs)
        self.crumbs.setVisible(bool(crumbs))

    def show_states(self, states: Sequence[tuple[str, str, str]]) -> None:
        """Show state chips after the title: words, tone, icon."""
        for chip in self._chips:
            self._title_row.removeWidget(chip)
            chip.hide()
            chip.deleteLater()
        self._chips = [Chip(self._look, *state) for state in states]
        for place, chip in enumerate(self._chips):
            self._title_row.insertWidget(2 + place, chip)
        self._place_actions()

    def add_action(self, button: QWidget) -> None:
        """Add a button at the right; the primary one comes last, and there is only one."""
        if button.property("kind") == Kind.PRIMARY.value:
            assert not self._has_primary, "a page has at most one primary button"
            self._has_primary = True
        self._actions.addWidget(button)

    def show_actions(self, buttons: Sequence[QWidget]) -> None:
        """Show these buttons instead: a page with several views has other actions in each."""
        while (item := self._actions.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
        self._has_primary = False
        for button in buttons:
            self.add_action(button)
            button.show()
        self._place_actions()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where the title would have no room, the actions stand below it."""
        super().resizeEvent(event)
        self._place_actions()

    def minimumSizeHint(self) -> QSize:
        """As narrow as it is with the actions below the title."""
        actions = self._actions_box.sizeHint().width()
        chips = sum(chip.sizeHint().width() + 8 for chip in self._chips)
        wide = max(actions, chips + min(_LEAST_TITLE, self._title.sizeHint().width())) + _MARGINS
        return QSize(wide, super().minimumSizeHint().height())

    def _place_actions(self) -> None:
        beside = [*self._chips, self._actions_box]
        needed = sum(one.sizeHint().width() + 8 for one in beside) + _MARGINS
        room = self.width() - needed
        lower = room < min(_LEAST_TITLE, self._title.sizeHint().width())
        there = self._below_row.indexOf(self._actions_box) >= 0
        if lower != there:
            (self._title_row if lower else self._below_row).removeWidget(self._actions_box)
            if lower:
                self._below_row.addWidget(self._actions_box, 0, Qt.AlignmentFlag.AlignRight)
            else:
                self._title_row.addWidget(self._actions_box)
        words = self.width() - self._actions_box.sizeHint().width() - _MARGINS
        self._below.setVisible(bool(self._below.whole) and (not lower or words > _LEAST_BELOW))

    def show_tabs(self, tabs: Sequence[tuple[str, str]]) -> None:
        """Show the tabs: key and words; the chosen one stays chosen if it is still there."""
        chosen = self.current_tab
        with QSignalBlocker(self._tabs):
            while self._tabs.count():
                self._tabs.removeTab(0)
            self._tab_keys = [key for key, _ in tabs]
            for _, words in tabs:
                self._tabs.addTab(words)
            if chosen in self._tab_keys:
                self._tabs.setCurrentIndex(self._tab_keys.index(chosen))
        self._tabs.setVisible(bool(tabs))
        self._rule.setVisible(bool(tabs))

    @property
    def current_tab(self) -> str:
        """The key of the chosen tab, or ""."""
        at = self._tabs.currentIndex()
        return self._tab_keys[at] if 0 <= at < len(self._tab_keys) else ""

    def choose_tab(self, key: str) -> None:
        """Choose a tab, as if it was clicked."""
        self._tabs.setCurrentIndex(self._tab_keys.index(key))

    def mark_tab(self, key: str) -> None:
        """Show which tab is open, without a signal."""
        with QSignalBlocker(self._tabs):
            self._tabs.setCurrentIndex(self._tab_keys.index(key))

    def step_tab(self, by: int) -> None:
        """Go to the next or the previous tab: Ctrl+Page Down, Ctrl+Page Up."""
        if self._tab_keys:
            self._tabs.setCurrentIndex((self._tabs.currentIndex() + by) % len(self._tab_keys))

    def _on_tab_changed(self, at: int) -> None:
        if 0 <= at < len(self._tab_keys):
            self.tab_chosen.emit(self._tab_keys[at])

    def _dress(self) -> None:
        self._tabs.setFont(font(SCRIPT_OF_LANGUAGE[self._look.language], 13, 500))
