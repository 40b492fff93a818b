"""The attendance of a course as a grid: persons down, sessions across."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import (
    QAbstractTableModel,
    QCoreApplication,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)

from trainer_app.ui.courses.attendance_rows import MarkShown, PersonRow, SessionColumn, kind_of

Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()
NUMBER, NAME, FIRST_SESSION = 0, 1, 2


class GridModel(QAbstractTableModel):
    """Number, name, sessions…, share, outcome. Rows are frozen and replaced by `show()`."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.sessions: Sequence[SessionColumn] = ()
        self.people: list[PersonRow] = []
        self.required = 80
        self.share_column = FIRST_SESSION

    def show(
        self, sessions: Sequence[SessionColumn], people: Sequence[PersonRow], required: int = 80
    ) -> None:
        """Replace everything; `required` is the percentage that the rule of the course asks for."""
        self.beginResetModel()
        self.sessions, self.people, self.required = sessions, list(people), required
        self.share_column = FIRST_SESSION + len(sessions)
        self.endResetModel()

    def replace_people(self, people: Sequence[PersonRow]) -> None:
        """Take newer rows of the same persons and sessions, leaving selection and scroll alone."""
        self.people = list(people)
        last = self.index(len(self.people) - 1, self.columnCount() - 1)
        self.dataChanged.emit(self.index(0, 0), last)
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, self.columnCount() - 1)

    def put(self, row: int, column: int, mark: MarkShown) -> None:
        """Show a mark at once; the service's answer brings the row with its new share."""
        person, place = self.people[row], column - FIRST_SESSION
        marks = (*person.marks[:place], mark, *person.marks[place + 1 :])
        self.people[row] = replace(person, marks=marks)
        cell = self.index(row, column)
        self.dataChanged.emit(cell, cell)
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, column, column)

    def rowCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self.people)

    def columnCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else self.share_column + 2

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        person = self.people[index.row()]
        match role:
            case Qt.ItemDataRole.UserRole:
                return person
            case Qt.ItemDataRole.AccessibleTextRole:
                return self._said(person, index)
            case Qt.ItemDataRole.ToolTipRole if index.column() == NAME:
                return f"{person.native}\n{person.latin}".strip()
            case Qt.ItemDataRole.ToolTipRole if index.column() == self.share_column + 1:
                return person.outcome.words
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if orientation != Qt.Orientation.Horizontal:
            return None
        session = self.session(section)
        if session is None:
            return self.heading(section) if role == Qt.ItemDataRole.DisplayRole else None
        said = {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}
        if role in said or role == Qt.ItemDataRole.ToolTipRole:
            words = [session.day_label, session.code, session.time_label]
            if session.mandatory:
                words.append(QCoreApplication.translate("Attendance", "mandatory"))
            if session.cancelled:
                words.append(QCoreApplication.translate("Attendance", "cancelled"))
            return " · ".join(words)
        return None

    def session(self, column: int) -> SessionColumn | None:
        """The session in this column, if it is one."""
        inside = FIRST_SESSION <= column < self.share_column
        return self.sessions[column - FIRST_SESSION] if inside else None

    def starts_day(self, column: int) -> bool:
        """Whether a line stands before this session."""
        at = column - FIRST_SESSION
        return at == 0 or self.sessions[at - 1].day_label != self.sessions[at].day_label

    def unmarked_rows(self, column: int) -> list[int]:
        """Who of those in the course is not yet marked in a session that has begun."""
        session = self.session(column)
        if session is None or not session.open_for_marks:
            return []
        at = column - FIRST_SESSION
        return [
            row
            for row, person in enumerate(self.people)
            if person.attending and person.marks[at] is None
        ]

    @property
    def first_row(self) -> int:
        """The first person who takes marks: where the cursor begins."""
        return next((row for row, one in enumerate(self.people) if one.attending), 0)

    def open_marks(self, column: int) -> int:
        """How many are not yet marked."""
        return len(self.unmarked_rows(column))

    def heading(self, column: int) -> str:
        """What stands over a column that is no session."""
        say = QCoreApplication.translate
        if column == NAME:
            return say("Attendance", "Participant")
        if column == self.share_column:
            return say("Attendance", "Credited")
        return say("Attendance", "Outcome so far, and why") if column > NAME else ""

    def mark(self, index: Index) -> MarkShown:
        """The mark in a session's cell."""
        return self.people[index.row()].marks[index.column() - FIRST_SESSION]

    def _said(self, person: PersonRow, index: Index) -> str:
        name = person.latin or person.native
        session = self.session(index.column())
        if session is not None:
            mark = self.mark(index)
            minutes = f" {mark[1]}" if mark and mark[1] else ""
            return f"{name}, {session.day_label} {session.code}: {kind_of(mark).words}{minutes}"
        if index.column() == self.share_column:
            return f"{name}: {person.percent} %" if person.percent is not None else name
        return person.outcome.words if index.column() > self.share_column else name
