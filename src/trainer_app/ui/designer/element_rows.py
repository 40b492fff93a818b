"""How the list of elements looks: icon, name, a quiet note, a mark at the right."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from trainer_app.domain.template import Element
from trainer_app.ui.designer.element_words import kind_icon
from trainer_app.ui.look import Look
from trainer_app.ui.paint import Ink
from trainer_app.ui.theme import line_height, metrics_for
from trainer_app.ui.widgets.line_editor import LineEditor

ROW_ROLE: Final = Qt.ItemDataRole.UserRole
_LEFT: Final = 20  # pixels to the icon
_ROW: Final = 36
_LEAST_NOTE: Final = 40  # pixels: less says nothing; names come first


@dataclass(frozen=True)
class ElementRow:
    """An element as the list shows it."""

    element: Element
    name: str
    note: str = ""
    warns: bool = False
    problem: str = ""


class ElementPainter(QStyledItemDelegate):
    """Paints rows and headings; a heading is a plain text."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look

    def sizeHint(
        self, _option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """As tall as the script of the name needs."""
        row = index.data(ROW_ROLE)
        if isinstance(row, ElementRow):
            return QSize(100, max(_ROW, metrics_for(row.name).row, metrics_for(row.note).row))
        return QSize(100, line_height(str(row), 12.5) + (8 if index.row() == 0 else 16))

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """One row."""
        painter.save()
        ink, row, box = Ink(painter, self._look.theme), index.data(ROW_ROLE), QRectF(option.rect)
        if isinstance(row, ElementRow):
            self._paint_row(ink, box, row, option.state)
        else:
            line = QRectF(box.x() + _LEFT, box.bottom() - 24, box.width() - 28, 20)
            ink.text(line, str(row), ink.theme.text2, 12.5, weight=600)
        painter.restore()

    def _paint_row(self, ink: Ink, box: QRectF, row: ElementRow, state: QStyle.StateFlag) -> None:
        t = ink.theme
        ground = box.adjusted(8, 1, -8, -1)
        if state & QStyle.StateFlag.State_Selected:
            ink.box(ground, 6, t.select)
        elif state & QStyle.StateFlag.State_MouseOver:
            ink.box(ground, 6, t.hover)
        focused = QStyle.StateFlag.State_HasFocus
        if state & focused and not state & QStyle.StateFlag.State_Selected:
            ink.box(ground, 6, None, t.accent, width=1.5)
        middle = box.center().y()
        ink.icon(kind_icon(row.element.kind), t.text2, box.x() + _LEFT, middle - 8, size=16)
        right = ground.right() - 8
        mark = _mark(row)
        if mark:
            icon, tone = mark
            ink.icon(icon, t.tones[tone].fg, right - 15, middle - 7, size=14, stroke=2)
            right -= 22
        left = box.x() + _LEFT + 26
        name_room = QRectF(left, box.y(), right - left, box.height())
        left += ink.text(name_room, row.name, t.text, weight=500) + 8
        if row.note and right - left > _LEAST_NOTE:
            ink.text(QRectF(left, box.y(), right - left, box.height()), row.note, t.text3, 12)

    def createEditor(
        self,
        parent: QWidget,
        _option: QStyleOptionViewItem,
        _index: QModelIndex | QPersistentModelIndex,
    ) -> QWidget:
        """A line to rename the element in."""
        return LineEditor(self._look, parent=parent)

    def setEditorData(self, editor: QWidget, index: QModelIndex | QPersistentModelIndex) -> None:
        """Its name, all of it chosen."""
        row = index.data(ROW_ROLE)
        if isinstance(editor, LineEditor) and isinstance(row, ElementRow) and not editor.text():
            editor.setText(row.name)
            editor.selectAll()

    def setModelData(
        self,
        editor: QWidget,
        model: QAbstractItemModel,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """The model tells the list, which tells the page."""
        if isinstance(editor, LineEditor):
            model.setData(index, editor.text().strip(), Qt.ItemDataRole.EditRole)

    def updateEditorGeometry(
        self,
        editor: QWidget,
        option: QStyleOptionViewItem,
        _index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Beside the icon, as tall as the letters need."""
        box = option.rect.adjusted(_LEFT + 16, 0, -8, 0)
        high = max(editor.minimumHeight(), box.height())
        editor.setGeometry(box.x(), box.center().y() - high // 2, box.width(), high)


def _mark(row: ElementRow) -> tuple[str, str] | None:
    """Icon and tone of the mark at the right end."""
    if row.problem or row.warns:
        return "triangle-alert", "warn"
    return ("lock", "mute") if row.element.locked else None
