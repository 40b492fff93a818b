"""The history: who changed what, when, newest first."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from trainer_app.services.read_models.overview import HistoryRow
from trainer_app.ui.desk import Desk
from trainer_app.ui.widgets.search_field import SearchField
from trainer_app.ui.widgets.table import DataTable
from trainer_app.ui.widgets.table_model import Cell, Column, RowsModel


class HistoryTab(QWidget):
    """A table of change sets."""

    def __init__(self, desk: Desk, fetch: Callable[[], Sequence[HistoryRow]]) -> None:
        super().__init__()
        self._desk, self._fetch = desk, fetch
        self.search = SearchField(desk.look)
        self.table: DataTable[HistoryRow] = DataTable(
            desk.look, RowsModel(self._columns(desk)), lambda row: row.id
        )
        tools = QHBoxLayout()
        tools.setContentsMargins(24, 10, 20, 8)
        tools.addWidget(self.search)
        tools.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(tools)
        column.addWidget(self.table, 1)
        self.search.textChanged.connect(self.table.filter_rows)
        self.table.find_requested.connect(self.search.take)
        self.retranslateUi()

    def load(self) -> None:
        """Fetch the newest change sets."""
        self.table.show_rows(self._fetch())

    def retranslateUi(self) -> None:
        """Say it in the language of the screen."""
        self.search.setPlaceholderText(self.tr("Find a change or a person"))
        self.search.setAccessibleName(self.search.placeholderText())
        self.table.setAccessibleName(self.tr("History"))

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslateUi()

    def _columns(self, desk: Desk) -> list[Column[HistoryRow]]:
        words = desk.words
        return [
            Column(
                "number",
                lambda: self.tr("No."),
                lambda row: str(row.number),
                sort=lambda row: row.number,
                width=70,
                right=True,
            ),
            Column(
                "when",
                lambda: self.tr("When"),
                lambda row: (
                    f"{words.short_date(row.at.astimezone().date())}"
                    f" {words.clock(row.at.astimezone())}"
                ),
                sort=lambda row: row.at.timestamp(),
                width=160,
            ),
            Column("who", lambda: self.tr("Who"), lambda row: row.actor or "–", width=170),
            Column(
                "what",
                lambda: self.tr("What"),
                lambda row: Cell(words.label(row.label), strong=True),
                width=300,
                stretch=2,
            ),
            Column(
                "note",
                lambda: self.tr("Note"),
                self._note,
                width=160,
            ),
            Column(
                "records",
                lambda: self.tr("Records"),
                lambda row: str(row.changes),
                sort=lambda row: row.changes,
                width=90,
                right=True,
            ),
        ]

    def _note(self, row: HistoryRow) -> Cell:
        if row.undoes is not None:
            return Cell(self.tr("Undo or redo"), tone="plum", icon="undo-2")
        if row.final:
            return Cell(self.tr("Final"), tone="mute", icon="lock")
        return Cell()
