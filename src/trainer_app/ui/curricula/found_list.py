"""Texts that say what was looked for: a heading for each module, a few lines for each language.

What was found is marked. It is painted under the letters, which stay one line of shapes.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QPainter, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from trainer_app.services.text_search import FoundModule, Hit
from trainer_app.ui.common_words import edition_state
from trainer_app.ui.i18n import NATIVE_NAMES
from trainer_app.ui.look import Look
from trainer_app.ui.paint import Ink
from trainer_app.ui.theme import font_for, line_height

_ROLE = Qt.ItemDataRole.UserRole
_SIZE, _SMALL = 13, 12
_EDGE = 14
_MOST_LINES = 3
_HEAD = 30


@dataclass(frozen=True)
class FoundText:
    """One hit with the module it stands in."""

    module: FoundModule
    hit: Hit


class FoundList(QListView):
    """Enter, or a click, opens the hit."""

    opened = Signal(object)  # FoundText

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._model = QStandardItemModel(self)
        self.setModel(self._model)
        self.setItemDelegate(_HitPainter(look, self))
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setMouseTracking(True)
        self.setProperty("bare", "true")
        self.activated.connect(self._on_opened)
        self.clicked.connect(self._on_opened)
        look.changed.connect(self.viewport().update)

    def show_modules(
        self, modules: Sequence[FoundModule], fields: dict[str, str], find: str
    ) -> None:
        """Show these; `fields` names the parts of a text, `find` says what was looked for."""
        self._model.clear()
        self.setAccessibleName(find)
        for module in modules:
            words = f"{module.module_code} · {module.curriculum_code} {module.edition_name}"
            head = QStandardItem(words)
            head.setData(module, _ROLE)
            head.setEnabled(False)
            self._model.appendRow(head)
            for hit in module.hits:
                told = f"{NATIVE_NAMES[hit.language]} · {fields[hit.field]}"
                row = QStandardItem(f"{words}, {told}: {hit.before}{hit.match}{hit.after}")
                row.setData(FoundText(module, hit), _ROLE)
                row.setData(told, _ROLE + 1)
                self._model.appendRow(row)

    @property
    def found(self) -> list[FoundText]:
        """The hits that are shown, in their order."""
        rows = (self._model.index(row, 0).data(_ROLE) for row in range(self._model.rowCount()))
        return [one for one in rows if isinstance(one, FoundText)]

    def choose_first(self) -> None:
        """Make the first hit current."""
        for row in range(self._model.rowCount()):
            index = self._model.index(row, 0)
            if isinstance(index.data(_ROLE), FoundText):
                self.setCurrentIndex(index)
                return

    def _on_opened(self, index: QModelIndex) -> None:
        found = index.data(_ROLE)
        if isinstance(found, FoundText):
            self.opened.emit(found)


class _HitPainter(QStyledItemDelegate):
    def __init__(self, look: Look, parent: QListView) -> None:
        super().__init__(parent)
        self._look, self._view = look, parent

    def sizeHint(
        self, _option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        content = index.data(_ROLE)
        if not isinstance(content, FoundText):
            return QSize(100, _HEAD)
        words = index.data(_ROLE + 1)
        lines = self._lines(content.hit)
        text = len(lines) * line_height(_whole(content.hit), _SIZE)
        return QSize(100, line_height(words, _SMALL) + text + 8)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        painter.save()
        ink, box = Ink(painter, self._look.theme), QRectF(option.rect)
        content = index.data(_ROLE)
        if isinstance(content, FoundText):
            self._paint_hit(ink, box, content.hit, index.data(_ROLE + 1), option.state)
        else:
            self._paint_head(ink, box, content)
        painter.restore()

    def _paint_head(self, ink: Ink, box: QRectF, module: FoundModule) -> None:
        t = self._look.theme
        words, tone, icon = edition_state(module.edition_state)
        line = box.adjusted(_EDGE, 4, -_EDGE, 0)
        name = f"{module.module_code} · {module.curriculum_code} {module.edition_name}"
        wide = ink.text(line, name, t.text, _SIZE, weight=600)
        ink.icon(icon, t.tones[tone].solid, line.x() + wide + 10, line.y() + 6, size=14)
        ink.text(line.adjusted(wide + 29, 0, 0, 0), words, t.text3, _SMALL)

    def _paint_hit(
        self, ink: Ink, box: QRectF, hit: Hit, told: str, state: QStyle.StateFlag
    ) -> None:
        t = self._look.theme
        ground = box.adjusted(6, 1, -6, -1)
        if state & QStyle.StateFlag.State_Selected:
            ink.box(ground, 7, t.select)
            ink.box(QRectF(ground.x(), ground.y() + 8, 3, ground.height() - 16), 1.5, t.accent)
        elif state & QStyle.StateFlag.State_MouseOver:
            ink.box(ground, 7, t.hover)
        small, high = line_height(told, _SMALL), line_height(_whole(hit), _SIZE)
        left, y = box.x() + _EDGE, box.y() + 3
        room = box.width() - 2 * _EDGE
        ink.text(QRectF(left, y, room, small), told, t.text2, _SMALL)
        y += small
        for words, marked in self._lines(hit):
            if marked is not None:
                self._paint_mark(ink, QRectF(left, y, room, high), words, marked)
            ink.text(QRectF(left, y, room + 2, high), words, t.text, _SIZE)
            y += high

    def _paint_mark(self, ink: Ink, line: QRectF, words: str, marked: tuple[int, int]) -> None:
        metrics = QFontMetricsF(font_for(words, _SIZE))
        start, end = (metrics.horizontalAdvance(words[:at]) for at in marked)
        tone = self._look.theme.tones["warn"]
        ground = line.adjusted(start - 1, 2, 0, -2)
        ground.setWidth(end - start + 2)
        ink.box(ground, 3, tone.bg)
        ink.fill(QRectF(line.x() + start, line.bottom() - 3, end - start, 2), tone.solid)

    def _lines(self, hit: Hit) -> list[tuple[str, tuple[int, int] | None]]:
        """Lines that fit the list, each with the part of it that is marked."""
        words = _whole(hit)
        room = self._view.viewport().width() - 2 * _EDGE
        metrics = QFontMetricsF(font_for(words, _SIZE))
        begin, stop = len(hit.before), len(hit.before) + len(hit.match)
        lines: list[tuple[str, tuple[int, int] | None]] = []
        start, end = 0, 0
        for place in [*self._look.breaks(words, hit.language.value), len(words)]:
            if end > start and metrics.horizontalAdvance(words[start:place].rstrip()) > room:
                lines.append(_line(words, start, end, begin, stop))
                start = end
            end = max(end, place)
        lines.append(_line(words, start, len(words), begin, stop))
        return lines[:_MOST_LINES]


def _whole(hit: Hit) -> str:
    return f"{hit.before}{hit.match}{hit.after}"


def _line(
    words: str, start: int, end: int, begin: int, stop: int
) -> tuple[str, tuple[int, int] | None]:
    """A line and the marked part of it, counted in it."""
    first, last = max(start, begin), min(end, stop)
    return words[start:end], (first - start, last - start) if first < last else None
