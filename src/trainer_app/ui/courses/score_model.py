"""Results of tests as a grid: persons down, tests across."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from uuid import UUID

from PySide6.QtCore import (
    QAbstractTableModel,
    QCoreApplication,
    QModelIndex,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from trainer_app.ui.entries import EntryWrong, read_points

Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()
NUMBER, NAME, LATIN, FIRST_TEST = 0, 1, 2, 3
_YES, _NO = set("+1ypjYPJ✓"), set("-–0nfNF")


@dataclass(frozen=True)
class ScoreColumn:
    """One test; a `verdict` is passed or not, the others have points."""

    test_id: UUID
    title: str
    below: str
    day: str
    verdict: bool
    most: Decimal


@dataclass(frozen=True)
class ScoreLine:
    """One participant; results as they are typed: points, + or -, or nothing."""

    enrolment_id: UUID
    number: str
    native: str
    latin: str
    results: tuple[str, ...]


def understood(column: ScoreColumn, typed: str) -> tuple[Decimal | None, bool | None]:
    """Points, or passed or not, of what was typed; both None where nothing was.

    Raises:
        EntryWrong: it is neither.
    """
    if not typed:
        return None, None
    if not column.verdict:
        return read_points("points", typed), None
    if typed[0] not in _YES | _NO:
        raise EntryWrong("points", typed)
    return None, typed[0] in _YES


class ScoreModel(QAbstractTableModel):
    """Editable: what is typed is understood or refused, and emitted with its cell."""

    entered = Signal(object, object, object, object)  # ScoreColumn, enrolment, points, passed

    def __init__(self) -> None:
        super().__init__()
        self.columns: Sequence[ScoreColumn] = ()
        self.lines: list[ScoreLine] = []

    def show(self, columns: Sequence[ScoreColumn], lines: Sequence[ScoreLine]) -> None:
        """Replace everything; with the same cells the cursor stays."""
        same = list(columns) == list(self.columns) and [one.enrolment_id for one in lines] == [
            one.enrolment_id for one in self.lines
        ]
        if same and lines:
            self.lines = list(lines)
            last = self.index(len(lines) - 1, self.columnCount() - 1)
            self.dataChanged.emit(self.index(0, 0), last)
            return
        self.beginResetModel()
        self.columns, self.lines = columns, list(lines)
        self.endResetModel()

    def rowCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self.lines)

    def columnCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else FIRST_TEST + len(self.columns)

    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = super().flags(index)
        return flags | Qt.ItemFlag.ItemIsEditable if index.column() >= FIRST_TEST else flags

    def column(self, at: int) -> ScoreColumn | None:
        """The test in this column, if it is one."""
        inside = FIRST_TEST <= at < self.columnCount()
        return self.columns[at - FIRST_TEST] if inside else None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        line, column = self.lines[index.row()], self.column(index.column())
        if column is None:
            if role == Qt.ItemDataRole.DisplayRole:
                return (line.number, line.native, line.latin)[index.column()]
            return None
        typed = line.results[index.column() - FIRST_TEST]
        match role:
            case Qt.ItemDataRole.EditRole | Qt.ItemDataRole.DisplayRole:
                return typed
            case Qt.ItemDataRole.AccessibleTextRole:
                return f"{line.latin or line.native}, {column.title}: {self.words(index)}"
            case _:
                return None

    def words(self, index: Index) -> str:
        """A result as it is shown."""
        column = self.column(index.column())
        typed = self.lines[index.row()].results[index.column() - FIRST_TEST]
        if column is not None and column.verdict and typed:
            passed = QCoreApplication.translate("Scores", "passed")
            return passed if typed == "+" else QCoreApplication.translate("Scores", "not passed")
        return typed

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if orientation != Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        column = self.column(section)
        if column is not None:
            return " · ".join(filter(None, [column.title, column.day, column.below]))
        if section == NAME:
            return QCoreApplication.translate("Scores", "Participant")
        return ""

    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Take what was typed; nothing takes a result back. False keeps the old one."""
        column = self.column(index.column())
        typed = str(value).strip()
        if role != Qt.ItemDataRole.EditRole or column is None:
            return False
        line = self.lines[index.row()]
        if typed == line.results[index.column() - FIRST_TEST]:
            return False
        try:
            points, passed = understood(column, typed)
        except EntryWrong:
            return False
        shown = typed if passed is None else "+" if passed else "-"
        at = index.column() - FIRST_TEST
        results = (*line.results[:at], shown, *line.results[at + 1 :])
        self.lines[index.row()] = replace(line, results=results)
        self.dataChanged.emit(index, index)
        self.entered.emit(column, line.enrolment_id, points, passed)
        return True
