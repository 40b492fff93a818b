"""How the cells and the headings of a table are drawn."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QRect, QRectF, Qt
from PySide6.QtGui import QHelpEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QToolTip,
    QWidget,
)

from trainer_app.ui.look import Look
from trainer_app.ui.paint import LEFT, RIGHT, Ink, text_width
from trainer_app.ui.widgets.table_model import CELL_ROLE, Cell, RowsModel

Index = QModelIndex | QPersistentModelIndex
FIRST, PAD = 24, 10  # left padding of the first and of the other columns
_HEADER = 34


def padding(column: int) -> int:
    """How far the words of a column stand from its left edge."""
    return FIRST if column == 0 else PAD


class CellPainter(QStyledItemDelegate):
    """Everything on one baseline; hairline below; the chosen row with a bar at its left."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self.hovered = -1

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Ground, then the cell."""
        painter.save()
        t = self._look.theme
        ink, box = Ink(painter, t), QRectF(option.rect)
        cell, view = index.data(CELL_ROLE), option.widget
        state: QStyle.StateFlag = option.state
        if state & QStyle.StateFlag.State_Selected:
            ink.fill(box, t.select)
            if index.column() == 0:
                ink.fill(QRectF(box.x(), box.y(), 3, box.height()), t.accent)
        elif index.row() == self.hovered:
            ink.fill(box, t.sunken)
        ink.fill(QRectF(box.x(), box.bottom() - 1, box.width(), 1), t.line)
        right = bool(index.data(Qt.ItemDataRole.TextAlignmentRole))
        self._paint_cell(ink, box.adjusted(padding(index.column()), 0, -PAD, 0), cell, right=right)
        if isinstance(view, QTableView) and view.hasFocus() and view.currentIndex() == index:
            focus = box.adjusted(4 if index.column() == 0 else 1, 1, -1, -2)
            if not state & QStyle.StateFlag.State_Selected:
                ink.box(focus, 5, None, t.accent, width=2)
        painter.restore()

    def _paint_cell(self, ink: Ink, box: QRectF, cell: Cell, *, right: bool) -> None:
        t = self._look.theme
        if cell.tone:
            ink.chip(box, cell.words, cell.tone, icon=cell.icon)
            return
        if cell.icon:
            ink.icon(cell.icon, t.text2, box.x(), box.center().y() - 8.5, size=16)
            box = box.adjusted(23, 0, 0, 0)
        colour = t.text3 if cell.quiet else t.text if cell.strong or cell.below else t.text2
        weight = 500 if cell.strong else 400
        align = RIGHT if right else LEFT
        if cell.below:
            half = box.height() / 2
            upper = QRectF(box.x(), box.y() + 4, box.width(), half - 4)
            lower = QRectF(box.x(), box.y() + half, box.width(), half - 5)
            ink.text(upper, cell.words, colour, weight=500, align=align)
            ink.text(lower, cell.below, t.text2, 12, align=align)
        else:
            ink.text(box, cell.words, colour, weight=weight, align=align)

    def helpEvent(
        self,
        event: QHelpEvent,
        view: QAbstractItemView,
        option: QStyleOptionViewItem,
        index: Index,
    ) -> bool:
        """A tooltip with the whole text where it is elided, or what the column has to say."""
        if event.type() != QEvent.Type.ToolTip or not index.isValid():
            return super().helpEvent(event, view, option, index)
        model = index.model()
        words = self._tip(model, index) if isinstance(model, RowsModel) else ""
        if not words:
            cell = index.data(CELL_ROLE)
            room = option.rect.width() - padding(index.column()) - PAD
            words = "\n".join(filter(None, [cell.words, cell.below])) if _wide(cell) > room else ""
        QToolTip.showText(event.globalPos(), words, view)
        return True

    def _tip(self, model: RowsModel[object], index: Index) -> str:
        tooltip = model.columns[index.column()].tooltip
        return tooltip(model.row(index.row())) if tooltip else ""


def _wide(cell: Cell) -> float:
    if cell.tone:
        return text_width(cell.words, 12, 500) + 16 + (17 if cell.icon else 0)
    upper = text_width(cell.words, 13, 500 if cell.strong or cell.below else 400)
    return max(upper, text_width(cell.below, 12)) + (23 if cell.icon else 0)


class TableHeader(QHeaderView):
    """Quiet titles; the sorted one is darker and has an arrow."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._look = look
        self.setSectionsClickable(True)
        self.setHighlightSections(False)
        self.setMinimumSectionSize(44)
        self._on_look_changed()
        look.changed.connect(self._on_look_changed)

    def paintSection(self, painter: QPainter, rect: QRect, column: int) -> None:
        """Words, arrow, hairline."""
        painter.save()
        t = self._look.theme
        ink, box = Ink(painter, t), QRectF(rect)
        ink.fill(box, t.surface)
        ink.fill(QRectF(box.x(), box.bottom() - 1, box.width(), 1), t.line)
        words = str(self.model().headerData(column, Qt.Orientation.Horizontal) or "")
        model = self.model()
        right = isinstance(model, RowsModel) and model.columns[column].right
        sorted_here = self.isSortIndicatorShown() and self.sortIndicatorSection() == column
        inside = box.adjusted(padding(self.visualIndex(column)), 0, -PAD, 0)
        room = inside.adjusted(0, 0, -18, 0) if sorted_here and not right else inside
        colour, weight = (t.text, 600) if sorted_here else (t.text3, 500)
        wide = ink.text(room, words, colour, 12, weight=weight, align=RIGHT if right else LEFT)
        if sorted_here:
            up = self.sortIndicatorOrder() == Qt.SortOrder.AscendingOrder
            x = inside.right() - wide - 18 if right else inside.x() + wide + 4
            picture = "chevron-up" if up else "chevron-down"
            ink.icon(picture, t.text2, x, box.center().y() - 7, size=14, stroke=2)
        painter.restore()

    def _on_look_changed(self) -> None:
        self.setFixedHeight(max(_HEADER, self._look.metrics.line + 8))
        self.viewport().update()
