"""A small picture of which module builds on which, gone through by the arrow keys."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
    QPolygonF,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from trainer_app.domain.prerequisite_layers import layers
from trainer_app.services.read_models.curricula import ModuleRow
from trainer_app.ui.desk import Desk
from trainer_app.ui.paint import Ink

_WIDE, _HIGH = 196, 52
_GAP_X, _GAP_Y = 64, 16
_MARGIN = 24
_ARROW = 6.0


class PrerequisiteGraph(QWidget):
    """Columns from left to right; arrows go from a module to those that build on it.

    What belongs to the current module is drawn stronger, and said in words for readers.
    """

    chosen = Signal(object)  # the row
    opened = Signal(object)  # the row: Enter or double click

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._rows: dict[str, ModuleRow] = {}
        self._columns: Sequence[Sequence[str]] = ()
        self._current = ""
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.MinimumExpanding, QSizePolicy.Policy.MinimumExpanding)
        desk.look.changed.connect(self.update)
        self.retranslateUi()

    def show_modules(self, modules: Sequence[ModuleRow]) -> None:
        """Show these; the current one stays current if it is still there."""
        self._rows = {row.code: row for row in modules}
        self._columns = layers({row.code: row.prerequisites for row in modules})
        if self._current not in self._rows:
            self._current = next((code for column in self._columns for code in column), "")
        self.setMinimumSize(self.sizeHint())
        self._describe()
        self.update()

    @property
    def current(self) -> ModuleRow | None:
        """The module that is gone to."""
        return self._rows.get(self._current)

    def choose(self, code: str) -> None:
        """Go to a module."""
        if code in self._rows and code != self._current:
            self._current = code
            self._describe()
            self.update()
            self.chosen.emit(self._rows[code])

    def box_of(self, code: str) -> QRectF:
        """Where a module stands."""
        for x, column in enumerate(self._columns):
            if code in column:
                y = column.index(code)
                left = _MARGIN + x * (_WIDE + _GAP_X)
                return QRectF(left, _MARGIN + y * (_HIGH + _GAP_Y), _WIDE, _HIGH)
        return QRectF()

    def sizeHint(self) -> QSize:
        """All of it."""
        tall = max((len(column) for column in self._columns), default=1)
        width = max(1, len(self._columns)) * (_WIDE + _GAP_X) - _GAP_X
        return QSize(2 * _MARGIN + width, 2 * _MARGIN + tall * (_HIGH + _GAP_Y) - _GAP_Y)

    # What Qt calls

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Arrows below, modules above them."""
        painter = QPainter(self)
        ink = Ink(painter, self._desk.look.theme)
        t = ink.theme
        for strong in (False, True):
            for row in self._rows.values():
                for earlier in row.prerequisites:
                    of_current = self._current in {row.code, earlier}
                    if earlier in self._rows and of_current is strong:
                        self._draw_arrow(ink, earlier, row.code, strong=strong)
        for code, row in self._rows.items():
            box = self.box_of(code)
            here = code == self._current
            ink.box(box, 7, t.select if here else t.raised, t.accent if here else t.line_strong)
            if here and self.hasFocus():
                ink.box(box.adjusted(-3, -3, 3, 3), 9, None, t.accent, width=2)
            upper = QRectF(box.x() + 12, box.y() + 4, box.width() - 24, box.height() / 2 - 2)
            lower = QRectF(
                box.x() + 12, box.center().y() - 1, box.width() - 24, box.height() / 2 - 4
            )
            ink.text(upper, code, t.text, weight=600)
            ink.text(lower, self._desk.words.text(row.title), t.text2, 12)
        painter.end()

    def _draw_arrow(self, ink: Ink, earlier: str, later: str, *, strong: bool) -> None:
        start, end = self.box_of(earlier), self.box_of(later)
        a = QPointF(start.right(), start.center().y())
        b = QPointF(end.left() - 1, end.center().y())
        bend = max(_GAP_X / 2, (b.x() - a.x()) / 2)
        path = QPainterPath(a)
        path.cubicTo(QPointF(a.x() + bend, a.y()), QPointF(b.x() - bend, b.y()), b)
        colour = QColor(ink.theme.accent if strong else ink.theme.line_strong)
        ink.p.setBrush(Qt.BrushStyle.NoBrush)
        ink.p.setPen(QPen(colour, 2 if strong else 1.2))
        ink.p.drawPath(path)
        ink.p.setBrush(colour)
        ink.p.setPen(Qt.PenStyle.NoPen)
        back = b.x() - _ARROW - 2
        ink.p.drawPolygon(
            QPolygonF([b, QPointF(back, b.y() - _ARROW / 1.5), QPointF(back, b.y() + _ARROW / 1.5)])
        )

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows go from module to module, Enter opens."""
        steps = {
            Qt.Key.Key_Left: (-1, 0),
            Qt.Key.Key_Right: (1, 0),
            Qt.Key.Key_Up: (0, -1),
            Qt.Key.Key_Down: (0, 1),
        }
        if event.key() in steps:
            self._step(*steps[Qt.Key(event.key())])
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self.current:
            self.opened.emit(self.current)
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Go to the module under the hand."""
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        if code := self._at(event.position()):
            self.choose(code)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Open it."""
        if self._at(event.position()) and self.current:
            self.opened.emit(self.current)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The ring is seen."""
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """The ring goes."""
        super().focusOutEvent(event)
        self.update()

    def _at(self, point: QPointF) -> str:
        return next((code for code in self._rows if self.box_of(code).contains(point)), "")

    def _step(self, across: int, down: int) -> None:
        """To the neighbour in the column, or to the nearest one in the next column."""
        places = {
            code: (x, y) for x, column in enumerate(self._columns) for y, code in enumerate(column)
        }
        if self._current not in places:
            return
        x, y = places[self._current]
        column = self._columns[x + across] if 0 <= x + across < len(self._columns) else ()
        at = min(y + down, len(column) - 1) if across else y + down
        if 0 <= at < len(column):
            self.choose(column[at])

    # Words

    def _describe(self) -> None:
        """Say all of it, and the current module with what stands before and after it."""
        row = self.current
        lines = []
        for one in self._rows.values():
            after = ", ".join(one.prerequisites)
            words = (
                self.tr("{module} builds on {others}")
                if after
                else self.tr("{module} stands first")
            )
            lines.append(words.format(module=one.code, others=after))
        self.setAccessibleDescription(". ".join(lines))
        if row is None:
            self.setAccessibleName(self.tr("What builds on what"))
            return
        later = [one.code for one in self._rows.values() if row.code in one.prerequisites]
        said = [f"{row.code} {self._desk.words.text(row.title)}"]
        if row.prerequisites:
            others = ", ".join(row.prerequisites)
            said.append(
                self.tr("{module} builds on {others}").format(module=row.code, others=others)
            )
        if later:
            said.append(self.tr("before {others}").format(others=", ".join(later)))
        self.setAccessibleName("; ".join(said))

    def retranslateUi(self) -> None:
        """Say it in the language of the screen."""
        self._describe()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslateUi()
            self.update()
