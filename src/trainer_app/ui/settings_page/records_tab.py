"""A tab of the settings that lists records: search, table, a pane with the form at the right."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Generic, TypeVar
from uuid import UUID

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from trainer_app.services.saving import Saved
from trainer_app.ui.desk import Desk
from trainer_app.ui.record_pane import RecordPane
from trainer_app.ui.widgets.buttons import Button
from trainer_app.ui.widgets.empty_state import EmptyState
from trainer_app.ui.widgets.hint_bar import Hint
from trainer_app.ui.widgets.search_field import SearchField
from trainer_app.ui.widgets.sides_layout import SidesLayout
from trainer_app.ui.widgets.table import DataTable
from trainer_app.ui.widgets.table_model import Column, RowsModel

Row = TypeVar("Row")


class RecordsTab(QWidget, Generic[Row]):
    """Subclasses fetch the rows and open their pane."""

    def __init__(
        self,
        desk: Desk,
        *,
        icon: str,
        columns: Sequence[Column[Row]],
        key_of: Callable[[Row], UUID],
        panes: Sequence[RecordPane],
    ) -> None:
        super().__init__()
        self.desk, self.panes = desk, panes
        self.search = SearchField(desk.look)
        self.add_button = Button(desk.look, icon="plus", on_click=self.new)
        self.empty = EmptyState(desk.look, icon, "")
        self.table: DataTable[Row] = DataTable(
            desk.look, RowsModel(columns, collate=desk.words.sort_key), key_of, two_lines=True
        )
        self.table.set_empty(self.empty)
        self.tools = QHBoxLayout()
        self.tools.setContentsMargins(24, 10, 20, 8)
        self.tools.setSpacing(8)
        self.tools.addWidget(self.search)
        self.tools.addStretch(1)
        self.tools.addWidget(self.add_button)
        column = QVBoxLayout()
        column.setSpacing(0)
        column.addLayout(self.tools)
        column.addWidget(self.table, 1)
        sides = SidesLayout(self)
        sides.addLayout(column, 1)
        for pane in panes:
            sides.addWidget(pane)
            pane.closed.connect(self.table.setFocus)
            pane.saved.connect(self._on_saved)
        self.table.keys = self.hints
        self.search.textChanged.connect(self.table.filter_rows)
        self.table.find_requested.connect(self.search.take)
        self.table.opened.connect(self.open_row)
        self.table.edit_requested.connect(self.open_row)
        self.table.removal_requested.connect(self.remove_row)
        self.table.chosen.connect(self._on_chosen)

    def fetch(self) -> Sequence[Row]:
        """The rows to show."""
        raise NotImplementedError

    def new(self) -> None:
        """Ctrl+N: an empty form."""

    def open_row(self, row: Row) -> None:
        """Show the record in the pane."""

    def remove_row(self, row: Row) -> None:
        """Remove the record, with Undo in the toast."""

    def load(self) -> None:
        """Fetch the rows; the chosen one stays chosen."""
        self.table.show_rows(self.fetch())

    def hints(self) -> Sequence[Hint]:
        """Its keys."""
        return (Hint("Ctrl+N", self.tr("add")), Hint("Ctrl+F", self.tr("find")))

    def retranslateUi(self) -> None:
        """Say it in the language of the screen."""

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslateUi()
            self.load()

    def _on_saved(self, saved: Saved) -> None:
        self.load()
        self.table.choose(saved.id)

    def _on_chosen(self, row: object) -> None:
        """While a pane shows a record it follows the table."""
        shown = any(pane.isVisible() and pane.record_id is not None for pane in self.panes)
        if row is not None and shown:
            self.open_row(row)  # type: ignore[arg-type]  # a row of this table
