"""The table of the program: people, courses, certificates, whatever has rows."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Sequence
from typing import Generic, TypeVar

from PySide6.QtCore import QEvent, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QFrame, QTableView, QWidget

from trainer_app.ui.look import Look
from trainer_app.ui.settings import TableState
from trainer_app.ui.widgets.empty_state import EmptyState
from trainer_app.ui.widgets.hint_bar import Hint
from trainer_app.ui.widgets.table_model import ROW_ROLE, RowsModel
from trainer_app.ui.widgets.table_painter import CellPainter, TableHeader

Row = TypeVar("Row")
_KEYPAD = Qt.KeyboardModifier.KeypadModifier
ONE_LINE, TWO_LINES = 36, 50  # painted on one baseline, so that every script fits


class DataTable(QTableView, Generic[Row]):
    """Shows a `RowsModel`; the chosen rows stay chosen when it is sorted, filtered or replaced.

    `key_of` tells rows apart. Letters typed into it go to `find_requested`, so that the page's
    search field can take them.
    """

    chosen = Signal(object)  # the current row, or None
    opened = Signal(object)  # the row: Enter or double click
    arranged = Signal()  # widths or sorting changed by the user: keep `arrangement`
    find_requested = Signal(str)  # letters typed while the table has the focus
    edit_requested = Signal(object)  # F2 on the current row
    removal_requested = Signal(object)  # Del on the current row

    def __init__(
        self,
        look: Look,
        model: RowsModel[Row],
        key_of: Callable[[Row], Hashable],
        *,
        two_lines: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._look, self._rows, self._key_of, self._two_lines = look, model, key_of, two_lines
        self._kept: tuple[Hashable | None, set[Hashable], int] = (None, set(), 0)
        self._widths = {column.key: column.width for column in model.columns}
        self._fitting = False
        self.keys: Callable[[], Sequence[Hint]] | None = None  # what the page can do with rows
        self._empty: EmptyState | None = None
        self._nothing_found = EmptyState(look, "search", "", parent=self.viewport())
        self._painter = CellPainter(look, self)
        self._header = TableHeader(look, self)
        self._dress_qt()
        self.setModel(model)
        self.setSortingEnabled(True)
        self._header.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        self._connect()
        self.retranslateUi()
        self._on_look_changed()
        self._fit_columns()

    def _dress_qt(self) -> None:
        self.setHorizontalHeader(self._header)
        self.setItemDelegate(self._painter)
        self.verticalHeader().hide()
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setTabKeyNavigation(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)

    def _connect(self) -> None:
        self._asked_by = {
            Qt.Key.Key_Return: self.opened,
            Qt.Key.Key_Enter: self.opened,
            Qt.Key.Key_F2: self.edit_requested,
            Qt.Key.Key_Delete: self.removal_requested,
        }
        self._rows.modelAboutToBeReset.connect(self._remember)
        self._rows.modelReset.connect(self._restore)
        self.selectionModel().currentRowChanged.connect(self._on_current_changed)
        self.doubleClicked.connect(lambda index: self.opened.emit(index.data(ROW_ROLE)))
        self._header.sectionResized.connect(self._on_resized)
        self._header.sortIndicatorChanged.connect(self._on_sorted)
        self._look.changed.connect(self._on_look_changed)

    # What pages use

    def show_rows(self, rows: Sequence[Row]) -> None:
        """Replace the rows; selection and scroll stay where they can."""
        self._rows.show(rows)

    def filter_rows(self, text: str) -> None:
        """Show only rows that have these words. Connect a search field's `textChanged`."""
        self._rows.find(text)

    @property
    def current(self) -> Row | None:
        """The current row."""
        index = self.currentIndex()
        return self._rows.row(index.row()) if index.isValid() else None

    @property
    def chosen_rows(self) -> list[Row]:
        """All chosen rows, from top to bottom."""
        places = sorted(index.row() for index in self.selectionModel().selectedRows())
        return [self._rows.row(place) for place in places]

    def choose(self, key: Hashable) -> bool:
        """Make this row current; False if it is not shown."""
        place = self._rows.place_of(key, self._key_of)
        if place >= 0:
            self.selectRow(place)
        return place >= 0

    def set_empty(self, empty: EmptyState) -> None:
        """What stands here when there are no rows at all."""
        empty.setParent(self.viewport())
        self._empty = empty
        self._show_empty()

    @property
    def arrangement(self) -> TableState:
        """How the user has arranged it, for the settings."""
        at = self._header.sortIndicatorSection()
        column = self._rows.columns[at].key if 0 <= at < len(self._rows.columns) else ""
        descending = self._header.sortIndicatorOrder() == Qt.SortOrder.DescendingOrder
        return TableState(dict(self._widths), column, descending)

    def arrange(self, state: TableState) -> None:
        """Arrange it as the user left it."""
        for column in self._rows.columns:
            self._widths[column.key] = state.widths.get(column.key, column.width)
        keys = [column.key for column in self._rows.columns]
        if state.sorted_by in keys:
            order = (
                Qt.SortOrder.DescendingOrder if state.descending else Qt.SortOrder.AscendingOrder
            )
            self.sortByColumn(keys.index(state.sorted_by), order)
        self._fit_columns()

    def copied_text(self) -> str:
        """The chosen rows as they go to a spreadsheet: titles, then rows, by tabs."""
        lines = [[column.title() for column in self._rows.columns]]
        for row in self.chosen_rows:
            cells = [column.shown(row) for column in self._rows.columns]
            lines.append([" ".join(filter(None, [cell.words, cell.below])) for cell in cells])
        return "\n".join("\t".join(cell.replace("\t", " ") for cell in line) for line in lines)

    def hints(self) -> Sequence[Hint]:
        """The keys of the page it stands on, else its own."""
        if self.keys is not None:
            return self.keys()
        return (
            Hint("Enter", self.tr("open")),
            Hint("Ctrl+F", self.tr("find")),
            Hint(self.tr("Shift+Down"), self.tr("select more")),
            Hint("Ctrl+C", self.tr("copy")),
            Hint("F6", self.tr("next pane")),
        )

    def retranslateUi(self) -> None:
        """Say it in the language of the screen."""
        self._nothing_found.show_words(
            self.tr("Nothing is found"), self.tr("Try fewer letters, or clear the search.")
        )
        self._rows.retitle()

    # What Qt calls

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslateUi()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens, F2 edits, Del removes, Ctrl+C copies, letters look for something."""
        asked = None if event.modifiers() & ~_KEYPAD else self._asked_by.get(Qt.Key(event.key()))
        if event.matches(QKeySequence.StandardKey.Copy):
            QGuiApplication.clipboard().setText(self.copied_text())
        elif asked is not None:
            if self.current is not None:
                asked.emit(self.current)
        elif _is_typing(event):
            self.find_requested.emit(event.text())
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the spare width to names and agencies."""
        super().resizeEvent(event)
        self._fit_columns()
        self._show_empty()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Choose the row that Qt makes current when the focus comes by Tab."""
        super().focusInEvent(event)
        if self.currentIndex().isValid() and not self.selectionModel().hasSelection():
            self.selectRow(self.currentIndex().row())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Tint the row under the pointer."""
        super().mouseMoveEvent(event)
        self._hover(self.indexAt(event.position().toPoint()).row())

    def leaveEvent(self, event: QEvent) -> None:
        """Take the tint away."""
        super().leaveEvent(event)
        self._hover(-1)

    def _hover(self, row: int) -> None:
        if self._painter.hovered != row:
            self._painter.hovered = row
            self.viewport().update()

    def _on_current_changed(self) -> None:
        self.chosen.emit(self.current)

    def _on_resized(self, at: int, _before: int, width: int) -> None:
        if not self._fitting:
            self._widths[self._rows.columns[at].key] = width
            self.arranged.emit()

    def _on_sorted(self) -> None:
        self.arranged.emit()

    def _on_look_changed(self) -> None:
        self.verticalHeader().setDefaultSectionSize(TWO_LINES if self._two_lines else ONE_LINE)
        self.viewport().update()

    def _fit_columns(self) -> None:
        columns = self._rows.columns
        spare = self.viewport().width() - sum(self._widths[column.key] for column in columns)
        shares = sum(column.stretch for column in columns)
        self._fitting = True
        for at, column in enumerate(columns):
            extra = spare * column.stretch // shares if shares else 0
            width = self._widths[column.key]
            self.setColumnWidth(at, width + max(extra, -width // 3))
        self._fitting = False

    def _remember(self) -> None:
        current = self.current
        key = None if current is None else self._key_of(current)
        keys = {self._key_of(row) for row in self.chosen_rows}
        self._kept = (key, keys, self.verticalScrollBar().value())

    def _restore(self) -> None:
        key, keys, scrolled = self._kept
        if key is not None and self.choose(key):
            flags = self.selectionModel().SelectionFlag
            for other in keys - {key}:
                place = self._rows.place_of(other, self._key_of)
                if place >= 0:
                    index = self._rows.index(place, 0)
                    self.selectionModel().select(index, flags.Select | flags.Rows)
            # Qt resets the scroll bar after this signal.
            QTimer.singleShot(0, self, lambda: self.verticalScrollBar().setValue(scrolled))
        elif key is not None:
            self.chosen.emit(None)
        self._show_empty()

    def _show_empty(self) -> None:
        nothing_at_all, nothing_found = self._rows.total == 0, self._rows.found == 0
        if self._empty is not None:
            self._empty.setGeometry(self.viewport().rect())
            self._empty.setVisible(nothing_at_all)
        self._nothing_found.setGeometry(self.viewport().rect())
        self._nothing_found.setVisible(nothing_found and not nothing_at_all)
        self._nothing_found.move(QPoint(0, 0))


def _is_typing(event: QKeyEvent) -> bool:
    shifted = event.modifiers() in {
        Qt.KeyboardModifier.NoModifier,
        Qt.KeyboardModifier.ShiftModifier,
    }
    return shifted and len(event.text()) > 0 and event.text().isprintable() and event.text() != " "
