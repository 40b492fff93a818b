"""What a table shows: columns over frozen rows, sorted and filtered here, paged past 2,000."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Hashable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Generic, TypeVar

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

Row = TypeVar("Row")
AnyIndex = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()

SORT_ROLE = Qt.ItemDataRole.UserRole
ROW_ROLE = Qt.ItemDataRole.UserRole + 1
CELL_ROLE = Qt.ItemDataRole.UserRole + 2

PAGED_FROM, PAGE = 2_000, 256


@dataclass(frozen=True)
class Cell:
    """How one cell looks. `below` makes it two lines; a `tone` makes it a chip."""

    words: str = ""
    below: str = ""
    tone: str = ""
    icon: str = ""
    strong: bool = False
    quiet: bool = False


@dataclass(frozen=True)
class Column(Generic[Row]):
    """One column. `title` is asked anew when the language changes.

    `sort` gives a raw value (number, date, text), else the words; `key` names the column in
    the settings. Spare width goes to the columns with `stretch`.
    """

    key: str
    title: Callable[[], str]
    cell: Callable[[Row], Cell | str]
    sort: Callable[[Row], object] | None = None
    width: int = 140
    stretch: int = 0
    right: bool = False
    tooltip: Callable[[Row], str] | None = None

    def shown(self, row: Row) -> Cell:
        """The cell of a row."""
        cell = self.cell(row)
        return cell if isinstance(cell, Cell) else Cell(cell)


@lru_cache(maxsize=100_000)
def fold(text: str) -> str:
    """Text as it is searched: without case, without Latin diacritics, without zero-width spaces."""
    apart = unicodedata.normalize("NFD", text.casefold().replace("đ", "d").replace("\u200b", ""))
    return "".join(c for c in apart if not "\u0300" <= c <= "\u036f")


class RowsModel(QAbstractTableModel, Generic[Row]):
    """Read-only. Holds rows and never asks anybody for more; `show()` replaces them all."""

    def __init__(
        self,
        columns: Sequence[Column[Row]],
        *,
        collate: Callable[[str], object] = fold,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.columns = columns
        self._collate = collate
        self._rows: Sequence[Row] = ()
        self._order: list[int] = []
        self._loaded = 0
        self._filter = ""
        self._sorted: tuple[int, bool] | None = None

    @property
    def total(self) -> int:
        """How many rows there are, shown or filtered away."""
        return len(self._rows)

    @property
    def found(self) -> int:
        """How many rows pass the filter, loaded or not."""
        return len(self._order)

    def show(self, rows: Sequence[Row]) -> None:
        """Replace the rows."""
        self.beginResetModel()
        self._rows = rows
        self._arrange()
        self.endResetModel()

    def find(self, text: str) -> None:
        """Show only the rows that have all these words somewhere."""
        self.beginResetModel()
        self._filter = text
        self._arrange()
        self.endResetModel()

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Sort all rows, also those not loaded yet."""
        self.beginResetModel()
        self._sorted = (column, order == Qt.SortOrder.DescendingOrder) if column >= 0 else None
        self._arrange()
        self.endResetModel()

    def retitle(self) -> None:
        """Ask the columns for their titles again."""
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(self.columns) - 1)

    def row(self, at: int) -> Row:
        """The row at this place on the screen."""
        return self._rows[self._order[at]]

    def place_of(self, key: Hashable, key_of: Callable[[Row], Hashable]) -> int:
        """Where the row with this key stands, loading as far as needed; -1 if it is not shown."""
        for place, index in enumerate(self._order):
            if key_of(self._rows[index]) == key:
                while place >= self._loaded:
                    self.fetchMore()
                return place
        return -1

    def rowCount(self, parent: AnyIndex = _ROOT) -> int:
        return 0 if parent.isValid() else self._loaded

    def columnCount(self, parent: AnyIndex = _ROOT) -> int:
        return 0 if parent.isValid() else len(self.columns)

    def canFetchMore(self, parent: AnyIndex = _ROOT) -> bool:
        return not parent.isValid() and self._loaded < len(self._order)

    def fetchMore(self, _parent: AnyIndex = _ROOT) -> None:
        upto = min(self._loaded + PAGE, len(self._order))
        if upto > self._loaded:
            self.beginInsertRows(QModelIndex(), self._loaded, upto - 1)
            self._loaded = upto
            self.endInsertRows()

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        row, column = self.row(index.row()), self.columns[index.column()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return column.shown(row).words
            case Qt.ItemDataRole.AccessibleTextRole:
                cell = column.shown(row)
                return f"{cell.words}, {cell.below}" if cell.below else cell.words
            case Qt.ItemDataRole.TextAlignmentRole if column.right:
                return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
            case _ if role == SORT_ROLE:
                return self._value(column, row)
            case _ if role == ROW_ROLE:
                return row
            case _ if role == CELL_ROLE:
                return column.shown(row)
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self.columns[section].title()
        return None

    def _value(self, column: Column[Row], row: Row) -> object:
        return column.sort(row) if column.sort else column.shown(row).words

    def _arrange(self) -> None:
        order = [at for at, row in enumerate(self._rows) if self._passes(row)]
        if self._sorted is not None:
            at, descending = self._sorted
            column = self.columns[at]
            values = {i: self._value(column, self._rows[i]) for i in order}
            blank = [i for i in order if values[i] is None or values[i] == ""]
            full = [i for i in order if values[i] is not None and values[i] != ""]
            full.sort(key=lambda i: self._key(values[i]), reverse=descending)
            order = full + blank  # what is missing stands last, whichever way
        self._order = order
        self._loaded = len(order) if len(order) <= PAGED_FROM else PAGE

    def _key(self, value: object) -> tuple[int, object]:
        """Texts by the reader's alphabet, everything else by itself; kinds never mix."""
        if isinstance(value, str):
            return (1, self._collate(value))
        return (0, value)

    def _passes(self, row: Row) -> bool:
        words = fold(self._filter).split()
        if not words:
            return True
        cells = (column.shown(row) for column in self.columns)
        text = " ".join(fold(f"{cell.words} {cell.below}") for cell in cells)
        return all(word in text for word in words)
