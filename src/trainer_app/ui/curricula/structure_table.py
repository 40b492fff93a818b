"""The modules of an edition as they are built: moved by hand, filled from Excel."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence
from itertools import islice
from uuid import UUID

from PySide6.QtCore import QMimeData, QModelIndex, QPersistentModelIndex, QRectF, Qt, Signal
from PySide6.QtGui import (
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QAbstractItemView

from trainer_app.domain.completion import TestKind
from trainer_app.services.read_models.curricula import EditionView, ModuleRow, PartRow
from trainer_app.ui.common_words import delivery_words, test_words
from trainer_app.ui.desk import Desk
from trainer_app.ui.paint import Ink
from trainer_app.ui.widgets.table import DataTable
from trainer_app.ui.widgets.table_model import Cell, Column, RowsModel

_LEVELS = {"junior": "J", "mid_ranking": "M", "senior": "S"}
_MIME = "application/x-trainer-app-modules"
_MOST_PASTED = 2_000
PASTED = (
    "part",
    "minutes",
    "delivery",
    "levels",
    "participants_per_trainer",
    "prerequisites",
    "mandatory",
    "equipment",
)
"""The columns that can be filled from the clipboard."""


class _Rows(RowsModel[ModuleRow]):
    """Rows that can be taken by the hand while `movable`."""

    movable = False

    def flags(self, index: QModelIndex | QPersistentModelIndex) -> Qt.ItemFlag:
        flags = super().flags(index)
        return flags | Qt.ItemFlag.ItemIsDragEnabled if self.movable else flags

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        data = QMimeData()
        data.setData(_MIME, ",".join(str(row) for row in {one.row() for one in indexes}).encode())
        return data


class StructureTable(DataTable[ModuleRow]):
    """Rows are modules in the order of the edition; Alt+Up, Alt+Down and the hand move them.

    Ctrl+V fills the current column from the current row down.
    """

    move_requested = Signal(object, object)  # ids of modules, the id whose place they take
    paste_requested = Signal(str, object, object)  # field, ids of modules, texts
    told = Signal(str)  # why nothing happened

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._parts: dict[UUID, PartRow] = {}
        self._gap = -1  # before which row something would be dropped
        self._ordered = _Rows(self._columns(desk))
        super().__init__(desk.look, self._ordered, _key)
        self.setDragEnabled(True)
        self.setAcceptDrops(True)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragDrop)
        self.setDropIndicatorShown(False)  # it is painted here

    def show_edition(
        self, edition: EditionView, modules: Sequence[ModuleRow], *, draft: bool
    ) -> None:
        """Show these modules of an edition; those of a draft can be moved."""
        self._parts = {part.id: part for part in edition.parts}
        self._ordered.movable = draft
        self.show_rows(modules)

    @property
    def field(self) -> str:
        """The field of the current column."""
        at = self.currentIndex().column()
        return self._ordered.columns[at].key if at >= 0 else ""

    # Moving

    def move_chosen(self, step: int) -> None:
        """Move the chosen rows one place up (-1) or down (1)."""
        places = self._places()
        if places and self._may_move():
            at = places[0] - 1 if step < 0 else places[-1] + 1
            if 0 <= at < self._ordered.rowCount():
                self._move_to(self._ordered.row(at).id)

    def drop_before(self, gap: int) -> None:
        """Move the chosen rows to before this row; the number of rows is behind the last."""
        places = self._places()
        if not places or not self._may_move():
            return
        above = [at for at in range(gap) if at not in places]
        below = [at for at in range(gap, self._ordered.rowCount()) if at not in places]
        if above and above[-1] > places[0]:
            self._move_to(self._ordered.row(above[-1]).id)
        elif below and below[0] < places[0]:
            self._move_to(self._ordered.row(below[0]).id)

    def _move_to(self, target: UUID) -> None:
        self.move_requested.emit(frozenset(row.id for row in self.chosen_rows), target)

    def _places(self) -> list[int]:
        return sorted(index.row() for index in self.selectionModel().selectedRows())

    def _may_move(self) -> bool:
        """Only where the whole order is shown."""
        shown = [row.position for row in islice(self._shown_rows(), self._ordered.rowCount())]
        if self._ordered.found == self._ordered.total and shown == sorted(shown):
            return True
        self.told.emit(self.tr("Clear the search and the sorting first: then modules can be moved"))
        return False

    def _shown_rows(self) -> Sequence[ModuleRow]:
        return [self._ordered.row(at) for at in range(self._ordered.rowCount())]

    # Filling

    def paste(self) -> None:
        """Fill the current column from the clipboard, from the current row down."""
        at = self.currentIndex().row()
        field = self.field
        texts = _column_of(QGuiApplication.clipboard().text())
        if at < 0 or not texts:
            self.told.emit(self.tr("Copy a column in Excel first"))
        elif field not in PASTED:
            self.told.emit(self.tr("Go to the column that is to be filled, then press Ctrl+V"))
        else:
            ids = [row.id for row in self._shown_rows()[at:]]
            self.paste_requested.emit(field, ids, texts)

    # What Qt calls

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Alt+Up and Alt+Down move, Ctrl+V fills."""
        alt = (
            event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
            == Qt.KeyboardModifier.AltModifier
        )
        if alt and event.key() in {Qt.Key.Key_Up, Qt.Key.Key_Down}:
            self.move_chosen(-1 if event.key() == Qt.Key.Key_Up else 1)
        elif event.matches(QKeySequence.StandardKey.Paste):
            self.paste()
        else:
            super().keyPressEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Only our own rows."""
        if event.source() is self and event.mimeData().hasFormat(_MIME):
            event.acceptProposedAction()
        else:
            event.ignore()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Show between which rows they would come."""
        if event.source() is self:
            self._show_gap(self._gap_at(event.position().toPoint().y()))
            event.acceptProposedAction()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """They would come nowhere."""
        super().dragLeaveEvent(event)
        self._show_gap(-1)

    def dropEvent(self, event: QDropEvent) -> None:
        """Let the chosen rows come there; the rows themselves follow when they are stored."""
        gap = self._gap_at(event.position().toPoint().y())
        self._show_gap(-1)
        event.setDropAction(Qt.DropAction.CopyAction)  # else Qt would take rows away
        event.accept()
        self.drop_before(gap)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The rows, and the gap under the hand."""
        super().paintEvent(event)
        if self._gap >= 0:
            painter = QPainter(self.viewport())
            y = self.rowViewportPosition(self._gap) if self._gap < self._ordered.rowCount() else -1
            if y < 0 and self._gap:
                y = self.rowViewportPosition(self._gap - 1) + self.rowHeight(self._gap - 1)
            ink = Ink(painter, self._look.theme)
            ink.fill(QRectF(0, y - 1, self.viewport().width(), 2), self._look.theme.accent)
            painter.end()

    def _gap_at(self, y: int) -> int:
        row = self.rowAt(y)
        if row < 0:
            return self._ordered.rowCount()
        middle = self.rowViewportPosition(row) + self.rowHeight(row) / 2
        return row if y < middle else row + 1

    def _show_gap(self, gap: int) -> None:
        if gap != self._gap:
            self._gap = gap
            self.viewport().update()

    # Columns

    def _columns(self, desk: Desk) -> Sequence[Column[ModuleRow]]:
        words = desk.words
        return [
            Column(
                "code",
                lambda: self.tr("Code"),
                lambda row: Cell(row.code, strong=True),
                sort=lambda row: row.position,
                width=72,
            ),
            Column(
                "module", lambda: self.tr("Module"), lambda row: words.text(row.title), None, 130, 4
            ),
            Column("part", lambda: self.tr("Part"), self._part, lambda row: row.position, 110, 2),
            Column(
                "minutes",
                lambda: self.tr("Min"),
                lambda row: str(row.minutes),
                sort=lambda row: row.minutes,
                width=52,
                right=True,
            ),
            Column(
                "delivery",
                lambda: self.tr("Delivery"),
                lambda row: delivery_words(row.delivery),
                None,
                112,
            ),
            Column("levels", lambda: self.tr("Levels"), _levels, None, 62),
            Column(
                "participants_per_trainer",
                lambda: self.tr("Per trainer"),
                lambda row: str(row.participants_per_trainer or ""),
                sort=lambda row: row.participants_per_trainer,
                width=80,
                right=True,
            ),
            Column(
                "prerequisites",
                lambda: self.tr("After"),
                lambda row: ", ".join(row.prerequisites),
                None,
                74,
            ),
            Column("tested_by", lambda: self.tr("Tested by"), _tests, None, 92, 1),
            Column("mandatory", lambda: self.tr("Kind"), self._mandatory, None, 94),
            Column(
                "equipment",
                lambda: self.tr("Equipment"),
                lambda row: Cell(row.equipment, quiet=True),
                None,
                96,
                2,
            ),
        ]

    def _part(self, row: ModuleRow) -> str:
        part = self._parts.get(row.part_id) if row.part_id else None
        return f"{part.position} · {self._desk.words.text(part.title)}" if part else ""

    def _mandatory(self, row: ModuleRow) -> Cell:
        return Cell(
            self.tr("Mandatory") if row.mandatory else self.tr("Elective"), quiet=row.mandatory
        )


def _key(row: ModuleRow) -> UUID:
    return row.id


def _levels(row: ModuleRow) -> Cell:
    return Cell(" ".join(_LEVELS.get(one, one) for one in row.levels))


def _tests(row: ModuleRow) -> Cell:
    known = {kind.value: kind for kind in TestKind}
    return Cell(
        ", ".join(test_words(known[one]) for one in row.tested_by if one in known), quiet=True
    )


def _column_of(text: str) -> list[str]:
    """The first column of what was copied; a cell of several lines is one cell."""
    rows = csv.reader(io.StringIO(text[:1_000_000], newline=""), delimiter="\t")
    try:
        cells = [row[0] if row else "" for row in islice(rows, _MOST_PASTED)]
    except csv.Error:
        return []
    while cells and not cells[-1].strip():
        cells.pop()
    return cells
