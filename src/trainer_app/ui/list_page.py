"""A page that lists one kind of record: search, table, and a pane with the form at the right."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Sequence
from typing import Generic, TypeVar
from uuid import UUID

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QHBoxLayout, QWidget

from trainer_app.services.saving import Saved
from trainer_app.ui.desk import Desk
from trainer_app.ui.page import Page
from trainer_app.ui.widgets.buttons import Button, Kind
from trainer_app.ui.widgets.empty_state import EmptyState
from trainer_app.ui.widgets.hint_bar import Hint
from trainer_app.ui.widgets.search_field import SearchField
from trainer_app.ui.widgets.side_pane import SidePane
from trainer_app.ui.widgets.table import DataTable
from trainer_app.ui.widgets.table_model import Column, RowsModel

Row = TypeVar("Row")
_WAIT = 150  # milliseconds after the last letter, where the search goes to the database


class ListPage(Page, Generic[Row]):
    """Subclasses name columns, fetch rows, and open their pane; `place` is the id of a record.

    `searches_itself` says that `fetch` looks at the search field; else the table filters.
    """

    searches_itself = False

    def __init__(
        self,
        desk: Desk,
        *,
        icon: str,
        columns: Sequence[Column[Row]],
        key_of: Callable[[Row], Hashable],
        pane: SidePane | None = None,
        model: RowsModel[Row] | None = None,
    ) -> None:
        super().__init__(desk.look)
        self.desk, self.pane = desk, pane
        self._key_of = key_of
        self.search = SearchField(desk.look)
        self.table: DataTable[Row] = DataTable(
            desk.look,
            model or RowsModel(columns, collate=desk.words.sort_key),
            key_of,
            two_lines=True,
        )
        self.add_button = Button(desk.look, icon="plus", kind=Kind.PRIMARY, on_click=self.new)
        self._empty_add = Button(desk.look, icon="plus", kind=Kind.PRIMARY, on_click=self.new)
        self._empty = EmptyState(desk.look, icon, "", actions=[self._empty_add])
        self.table.set_empty(self._empty)
        self.tools = QHBoxLayout()
        self.tools.setContentsMargins(24, 10, 20, 8)
        self.tools.setSpacing(8)
        self.tools.addWidget(self.search)
        self.body.addLayout(self.tools)
        self.body.addWidget(self.table, 1)
        if pane is not None:
            self.set_right(pane)
            pane.closed.connect(self._on_pane_closed)
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(_WAIT)
        self._later.timeout.connect(self.reload)
        self.table.keys = self.hints
        self.table.find_requested.connect(self.search.take)
        self.table.chosen.connect(self._on_chosen)
        self.table.opened.connect(self.open_row)
        self.table.edit_requested.connect(self.open_row)
        self.table.removal_requested.connect(self.remove_row)
        self.search.textChanged.connect(self._on_typed)

    # What subclasses say

    def fetch(self) -> Sequence[Row]:
        """The rows to show."""
        raise NotImplementedError

    def open_row(self, row: Row) -> None:
        """Show the record in the pane."""

    def remove_row(self, row: Row) -> None:
        """Remove the record, with Undo in the toast."""

    def counted(self, number: int) -> str:
        """What the hint bar says of so many rows."""
        return str(number)

    def name_list(self, *, title: str, find: str, add: str, empty: str, what: str) -> None:
        """Name the fixed parts in the language of the screen."""
        self.header.show_title(title)
        self.search.setPlaceholderText(find)
        self.search.setAccessibleName(find)
        self.table.setAccessibleName(title)
        for button in (self.add_button, self._empty_add):
            button.setText(add)
        self._empty.show_words(empty, what)

    # What the window asks

    def reload(self) -> None:
        """Fetch the rows; the chosen one stays chosen."""
        current = self.table.current
        rows = self.fetch()
        self.table.show_rows(rows)
        if current is not None:
            self.table.choose(self._key_of(current))
        self.show_status(self.counted(len(rows)))

    def open_place(self, place: str) -> None:
        """Choose and open a record by its id."""
        self.place = place
        if not place:
            return
        self.search.clear()
        self.load()
        if self.table.choose(UUID(place)) and self.table.current is not None:
            self.open_row(self.table.current)

    def hints(self) -> Sequence[Hint]:
        """The keys of the list."""
        return (
            Hint("Enter", self.tr("open")),
            Hint("Ctrl+F", self.tr("find")),
            Hint("Ctrl+N", self.tr("add")),
            Hint("Del", self.tr("remove")),
        )

    def panes(self) -> Sequence[QWidget]:
        """The table, and the pane while it is open."""
        open_pane = self.pane is not None and self.pane.isVisible()
        return (self.table, self.pane) if open_pane and self.pane else (self.table,)

    def look_for(self) -> None:
        """Ctrl+F."""
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def on_saved(self, saved: Saved) -> None:
        """A record was stored from the pane: show it in the list."""
        self.reload()
        self.table.choose(saved.id)

    def _on_typed(self, text: str) -> None:
        if self.searches_itself:
            self._later.start()
        else:
            self.table.filter_rows(text)

    def _on_chosen(self, row: object) -> None:
        """While the pane is open it follows the table."""
        if row is not None and self.pane is not None and self.pane.isVisible():
            self.open_row(row)  # type: ignore[arg-type]  # a row of this table

    def _on_pane_closed(self) -> None:
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)
