"""The grid in which scores are typed."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence, QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from trainer_app.ui.courses.score_model import (
    FIRST_TEST,
    LATIN,
    NAME,
    NUMBER,
    ScoreColumn,
    ScoreLine,
    ScoreModel,
    understood,
)
from trainer_app.ui.entries import EntryWrong
from trainer_app.ui.look import Look
from trainer_app.ui.paint import LEFT, RIGHT, Ink
from trainer_app.ui.widgets.hint_bar import Hint

Index = QModelIndex | QPersistentModelIndex
_ROW, _TEST_WIDTH, _HEADER = 36, 148, 50
_NAMES, _NAMES_MOST = 170, 320


class ScoreGrid(QTableView):
    """Digits begin a cell anew, Enter goes down; + and - say passed or not."""

    entered = Signal(object, object, object, object)  # ScoreColumn, enrolment, points, passed
    pasted = Signal(list)  # [(ScoreColumn, enrolment, points, passed)]
    paste_refused = Signal(str)  # what stands in the first cell that is no result

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.scores = ScoreModel()
        self.setModel(self.scores)
        self.setItemDelegate(_ScorePainter(look, self))
        self.setHorizontalHeader(_ScoreHeader(look, self))
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(_ROW)
        self.setShowGrid(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setTabKeyNavigation(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        triggers = QAbstractItemView.EditTrigger
        self.setEditTriggers(
            triggers.AnyKeyPressed | triggers.DoubleClicked | triggers.EditKeyPressed
        )
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.scores.entered.connect(self.entered)
        self.scores.modelReset.connect(self._arrange)
        look.changed.connect(self.viewport().update)
        self.retranslateUi()

    def show_scores(self, columns: Sequence[ScoreColumn], lines: Sequence[ScoreLine]) -> None:
        """Show these; the cursor stays where it can."""
        self.scores.show(columns, lines)
        if lines and columns and not self.currentIndex().isValid():
            self.setCurrentIndex(self.scores.index(0, FIRST_TEST))

    @property
    def current_column(self) -> ScoreColumn | None:
        """The test under the cursor."""
        return self.scores.column(self.currentIndex().column())

    def hints(self) -> Sequence[Hint]:
        """Its keys."""
        return (
            Hint("0–9", self.tr("points")),
            Hint("+ -", self.tr("passed, not passed")),
            Hint("Enter", self.tr("store, and go down")),
            Hint("Ctrl+V", self.tr("paste a column")),
            Hint("Del", self.tr("clear")),
            Hint("Ctrl+N", self.tr("add test")),
            Hint("Ctrl+Z", self.tr("undo")),
        )

    def retranslateUi(self) -> None:
        """Say it in the language of the screen."""
        self.setAccessibleName(self.tr("Scores, one column for each test"))

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslateUi()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """A verdict is one key; Enter goes down; Del clears."""
        here = self.currentIndex()
        column = self.scores.column(here.column())
        if event.matches(QKeySequence.StandardKey.Paste):
            self.paste(QGuiApplication.clipboard().text())
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            # A line edit lets Enter through; its delegate commits, and then goes down.
            if self.state() != QAbstractItemView.State.EditingState:
                self._go_down()
        elif event.key() == Qt.Key.Key_Delete and column is not None:
            self.scores.setData(here, "")
        elif column is not None and column.verdict and event.text().strip():
            if self.scores.setData(here, event.text()):
                self._go_down()
        else:
            super().keyPressEvent(event)

    def closeEditor(  # noqa: N802 (Qt calls it)
        self, editor: QWidget, hint: QStyledItemDelegate.EndEditHint
    ) -> None:
        """Enter in a cell stores and goes down, as in a spreadsheet."""
        super().closeEditor(editor, QStyledItemDelegate.EndEditHint.NoHint)
        hints = QStyledItemDelegate.EndEditHint
        if hint == hints.SubmitModelCache:
            self._go_down()
        elif hint == hints.EditNextItem:
            self._step(1)
        elif hint == hints.EditPreviousItem:
            self._step(-1)

    def paste(self, text: str) -> None:
        """Take cells of a spreadsheet, down and to the right from the cursor; all or none."""
        here, found = self.currentIndex(), []
        for down, line in enumerate(text.rstrip("\r\n").splitlines()):
            for across, cell in enumerate(line.split("\t")):
                column = self.scores.column(here.column() + across)
                row = here.row() + down
                if column is None or not 0 <= row < self.scores.rowCount():
                    continue
                try:
                    points, passed = understood(column, cell.strip())
                except EntryWrong:
                    self.paste_refused.emit(cell.strip())
                    return
                found.append((column, self.scores.lines[row].enrolment_id, points, passed))
        if found:
            self.pasted.emit(found)

    def _go_down(self) -> None:
        here = self.currentIndex()
        if here.row() + 1 < self.scores.rowCount():
            self.setCurrentIndex(here.siblingAtRow(here.row() + 1))

    def _step(self, by: int) -> None:
        here = self.currentIndex()
        if self.scores.column(here.column() + by) is not None:
            self.setCurrentIndex(here.siblingAtColumn(here.column() + by))

    def _arrange(self) -> None:
        tests = range(FIRST_TEST, self.scores.columnCount())
        spare = self.viewport().width() - 58 - len(tests) * _TEST_WIDTH
        names = min(_NAMES_MOST, max(_NAMES, spare // 2))
        for column, width in ((NUMBER, 58), (NAME, names), (LATIN, names)):
            self.setColumnWidth(column, width)
        for column in tests:
            self.setColumnWidth(column, _TEST_WIDTH)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Names take the room there is."""
        super().resizeEvent(event)
        self._arrange()


class _ScoreHeader(QHeaderView):
    """The test, and below it its day and the most points."""

    def __init__(self, look: Look, parent: ScoreGrid) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._look, self._grid = look, parent
        self.setFixedHeight(_HEADER)
        look.changed.connect(self.viewport().update)

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        painter.save()
        t = self._look.theme
        ink, box = Ink(painter, t), QRectF(rect)
        ink.fill(box, t.surface)
        ink.fill(QRectF(box.x(), box.bottom() - 1, box.width(), 1), t.line)
        inside = box.adjusted(10, 0, -8, 0)
        column = self._grid.scores.column(section)
        if column is None:
            words = str(self.model().headerData(section, Qt.Orientation.Horizontal) or "")
            foot = QRectF(inside.x(), box.bottom() - 26, inside.width(), 22)
            ink.text(foot, words, t.text3, 12, weight=500)
        else:
            upper = QRectF(inside.x(), box.y() + 4, inside.width(), 22)
            lower = QRectF(inside.x(), box.y() + 25, inside.width(), 20)
            ink.text(upper, column.title, t.text, 12.5, weight=600)
            below = " · ".join(filter(None, [column.day, column.below]))
            ink.text(lower, below, t.text3, 12)
        painter.restore()


class _ScorePainter(QStyledItemDelegate):
    def __init__(self, look: Look, parent: ScoreGrid) -> None:
        super().__init__(parent)
        self._look, self._grid = look, parent

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        painter.save()
        t = self._look.theme
        ink, box = Ink(painter, t), QRectF(option.rect)
        state: QStyle.StateFlag = option.state
        here = self._grid.currentIndex()
        if here.isValid() and here.row() == index.row():
            ink.fill(box, t.sunken)
        ink.fill(QRectF(box.x(), box.bottom() - 1, box.width(), 1), t.line)
        column = self._grid.scores.column(index.column())
        if column is None:
            self._paint_name(ink, box, index)
        else:
            self._paint_result(ink, box, index, column)
            if state & QStyle.StateFlag.State_Selected:
                ink.box(box.adjusted(1, 1, -1, -2), 5, None, t.accent, width=2)
        painter.restore()

    def _paint_name(self, ink: Ink, box: QRectF, index: Index) -> None:
        t, words = self._look.theme, str(index.data() or "")
        if index.column() == NUMBER:
            ink.text(box.adjusted(0, 0, -8, 0), words, t.text3, align=RIGHT)
        else:
            strong = index.column() == NAME
            colour = t.text if strong else t.text2
            ink.text(
                box.adjusted(10, 0, -8, 0), words, colour, weight=500 if strong else 400, align=LEFT
            )

    def _paint_result(self, ink: Ink, box: QRectF, index: Index, column: ScoreColumn) -> None:
        t, words = self._look.theme, self._grid.scores.words(index)
        inside = box.adjusted(10, 0, -16, 0)
        if not words:
            ink.icon("circle-dashed", t.text3, inside.x(), box.center().y() - 8, size=14, stroke=2)
        elif column.verdict:
            good = index.data() == "+"
            ink.chip(inside, words, "ok" if good else "bad", icon="check" if good else "x")
        else:
            ink.text(
                QRectF(inside.x(), inside.y(), 60, inside.height()),
                words,
                t.text,
                weight=500,
                align=RIGHT,
            )

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        editor = super().createEditor(parent, option, index)
        editor.setProperty("cell", "true")
        return editor
