"""The list at the left of a page: groups with headings, each entry with a line below."""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHBoxLayout,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from trainer_app.ui.look import Look
from trainer_app.ui.paint import Ink
from trainer_app.ui.theme import line_height
from trainer_app.ui.widgets.label import Label

_ENTRY_ROLE = Qt.ItemDataRole.UserRole
_WIDTH = 224


@dataclass(frozen=True)
class Entry:
    """One entry. `tone` colours the icon; the words say the same."""

    key: Hashable
    words: str
    below: str = ""
    icon: str = ""
    tone: str = "mute"


@dataclass(frozen=True)
class Group:
    """Entries under a heading; `beside` is a quiet word after it."""

    heading: str
    entries: Sequence[Entry]
    beside: str = ""


class ListPane(QFrame):
    """Title with room for buttons, then the groups. Tells the key of the chosen entry."""

    chosen = Signal(object)  # key
    opened = Signal(object)  # key

    def __init__(
        self, look: Look, title: str = "", *, width: int = _WIDTH, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setProperty("panel", "left")
        self.setFixedWidth(width)
        self._title = Label(title, size=15, weight=600, elastic=True)
        self.tools = QHBoxLayout()
        self._model = QStandardItemModel(self)
        self.view = QListView()
        self.view.setModel(self._model)
        self.view.setItemDelegate(_EntryPainter(look, self.view))
        self.view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.view.setMouseTracking(True)
        self.view.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.view.setProperty("bare", "true")
        head = QHBoxLayout()
        head.setContentsMargins(18, 8, 8, 4)
        head.addWidget(self._title, 1)
        head.addLayout(self.tools)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 2, 1, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self.view, 1)
        self.view.selectionModel().currentChanged.connect(self._on_current_changed)
        self.view.activated.connect(self._on_activated)
        look.changed.connect(self.view.viewport().update)

    def show_title(self, title: str) -> None:
        """Name the list."""
        self._title.setText(title)
        self.view.setAccessibleName(title)

    def hide_title(self) -> None:
        """Show the list alone."""
        self._title.hide()

    def show_groups(self, groups: Sequence[Group]) -> None:
        """Replace everything; the chosen entry stays chosen if it is still there."""
        before = self.current
        model = self.view.selectionModel()
        model.blockSignals(True)
        self._model.clear()
        for group in groups:
            if group.heading:
                self._model.appendRow(_item(group.heading, group, enabled=False))
            for entry in group.entries:
                self._model.appendRow(_item(f"{entry.words}, {entry.below}", entry, enabled=True))
        if before is not None:
            self.choose(before)
        model.blockSignals(False)

    @property
    def current(self) -> Hashable | None:
        """The key of the chosen entry."""
        entry = self.view.currentIndex().data(_ENTRY_ROLE)
        return entry.key if isinstance(entry, Entry) else None

    def choose(self, key: Hashable) -> None:
        """Choose an entry."""
        for row in range(self._model.rowCount()):
            index = self._model.index(row, 0)
            entry = index.data(_ENTRY_ROLE)
            if isinstance(entry, Entry) and entry.key == key:
                self.view.setCurrentIndex(index)

    def _on_current_changed(self) -> None:
        if self.current is not None:
            self.chosen.emit(self.current)

    def _on_activated(self) -> None:
        if self.current is not None:
            self.opened.emit(self.current)


def _item(words: str, content: Entry | Group, *, enabled: bool) -> QStandardItem:
    item = QStandardItem(words.rstrip(", "))
    item.setData(content, _ENTRY_ROLE)
    item.setEnabled(enabled)
    return item


class _EntryPainter(QStyledItemDelegate):
    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look

    def sizeHint(
        self, _option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        content = index.data(_ENTRY_ROLE)
        if isinstance(content, Group):
            return QSize(100, line_height(content.heading) + (10 if index.row() == 0 else 18))
        two = bool(content.below)
        words = line_height(content.words, 13) + (line_height(content.below, 12) if two else 10)
        return QSize(100, max(words + 10, 50 if two else 34))

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        painter.save()
        ink, t = Ink(painter, self._look.theme), self._look.theme
        content, box = index.data(_ENTRY_ROLE), QRectF(option.rect)
        if isinstance(content, Group):
            line = QRectF(box.x() + 18, box.bottom() - 26, box.width() - 26, 22)
            wide = ink.text(line, content.heading, t.text, 12.5, weight=600)
            ink.text(line.adjusted(wide + 8, 0, 0, 0), content.beside, t.text3, 12)
        else:
            self._paint_entry(ink, box, content, option.state)
        painter.restore()

    def _paint_entry(self, ink: Ink, box: QRectF, entry: Entry, state: QStyle.StateFlag) -> None:
        t = self._look.theme
        ground = box.adjusted(8, 1, -8, -1)
        if state & QStyle.StateFlag.State_Selected:
            ink.box(ground, 7, t.select)
            ink.box(QRectF(ground.x(), ground.y() + 8, 3, ground.height() - 16), 1.5, t.accent)
        elif state & QStyle.StateFlag.State_MouseOver:
            ink.box(ground, 7, t.hover)
        left = box.x() + 22
        if entry.icon:
            y = box.y() + (9 if entry.below else box.height() / 2 - 8)
            ink.icon(entry.icon, t.tones[entry.tone].solid, left, y, size=16)
            left += 24
        room = ground.right() - left - 6
        if entry.below:
            half = box.height() / 2
            ink.text(QRectF(left, box.y() + 4, room, half - 4), entry.words, t.text, weight=500)
            ink.text(QRectF(left, box.y() + half - 1, room, half - 4), entry.below, t.text2, 12)
        else:
            ink.text(QRectF(left, box.y(), room, box.height()), entry.words, t.text, weight=500)
