"""A table of which only the pages that are scrolled to are fetched, 256 rows at a time."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from typing import TypeVar

from PySide6.QtCore import QModelIndex, Qt

from trainer_app.ui.widgets.table_model import PAGE, AnyIndex, Column, RowsModel

Row = TypeVar("Row")
_ROOT = QModelIndex()
_KEPT = 8 * PAGE  # rows that are fetched again at once, so that the place in the list stays


@dataclass(frozen=True)
class Wanted:
    """Which rows: sorted by a column ("" is the order of the source), from a place, how many."""

    sorted_by: str
    descending: bool
    offset: int
    limit: int


class PagedModel(RowsModel[Row]):
    """Sorts and filters where the rows come from; only columns in `sortable` can be sorted by."""

    def __init__(
        self,
        columns: Sequence[Column[Row]],
        fetch: Callable[[Wanted], Sequence[Row]],
        sortable: Collection[str],
    ) -> None:
        super().__init__(columns)
        self._fetch, self._sortable = fetch, sortable
        self._pages: list[Row] = []
        self._found = self._all = 0
        self._begun, self._by, self._descending = False, "", False

    @property
    def total(self) -> int:
        """How many rows there are, found or not."""
        return self._all

    @property
    def found(self) -> int:
        """How many rows are found, loaded or not."""
        return self._found

    def begin(
        self, *, found: Callable[[], int], total: Callable[[], int], keep_place: bool
    ) -> None:
        """Fetch anew; `keep_place` says that it is the same search as before.

        How many are found is asked only where they are more than the first rows, and how many
        there are at all only where none is found.
        """
        wanted = max(PAGE, min(len(self._pages) if keep_place else 0, _KEPT))
        self.beginResetModel()
        self._begun = True
        self._load(wanted)
        have = len(self._pages)
        self._found = have if have < wanted else found()
        self._all = self._found or total()
        self.endResetModel()

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Ask for the rows in another order."""
        key = self.columns[column].key if column >= 0 else ""
        by = key if key in self._sortable else ""
        descending = bool(by) and order == Qt.SortOrder.DescendingOrder
        if (by, descending) == (self._by, self._descending):
            return
        self._by, self._descending = by, descending
        if self._begun:
            self.beginResetModel()
            self._load(PAGE)
            self.endResetModel()

    def row(self, at: int) -> Row:
        """The row at this place on the screen."""
        return self._pages[at]

    def place_of(self, key: object, key_of: Callable[[Row], object]) -> int:
        """Where the row with this key stands among those that are loaded; -1 if it does not."""
        return next((at for at, row in enumerate(self._pages) if key_of(row) == key), -1)

    def rowCount(self, parent: AnyIndex = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._pages)

    def canFetchMore(self, parent: AnyIndex = _ROOT) -> bool:
        return not parent.isValid() and len(self._pages) < self._found

    def fetchMore(self, _parent: AnyIndex = _ROOT) -> None:
        have = len(self._pages)
        more = self._fetch(Wanted(self._by, self._descending, have, PAGE))
        if not more:  # somebody else removed some meanwhile
            self._found = have
            return
        self.beginInsertRows(QModelIndex(), have, have + len(more) - 1)
        self._pages += more
        self.endInsertRows()

    def _load(self, limit: int) -> None:
        self._pages = list(self._fetch(Wanted(self._by, self._descending, 0, limit)))
