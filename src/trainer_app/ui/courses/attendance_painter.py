"""How the attendance grid is drawn: marks, shares, outcomes, and the two-storey header."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import (
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from trainer_app.ui.courses.attendance_model import FIRST_SESSION, NAME, NUMBER, GridModel
from trainer_app.ui.courses.attendance_rows import (
    MADE_GOOD,
    MarkShown,
    Outcome,
    PersonRow,
    kind_of,
)
from trainer_app.ui.look import Look
from trainer_app.ui.paint import CENTRE, RIGHT, Ink
from trainer_app.ui.theme import Theme

Index = QModelIndex | QPersistentModelIndex
DIAMOND = ((0, -14), (14, 0), (0, 14), (-14, 0))
HEXAGON = ((-13, 0), (-7, -11), (7, -11), (13, 0), (7, 11), (-7, 11))
LEAST_DAY = 40  # a narrower day band has no room for its name
HEADER = 66
_QUIET = 0.45  # how strongly the marks of somebody who has left are drawn


def draw_mark(ink: Ink, middle: QPointF, mark: MarkShown, *, future: bool = False) -> None:
    """One mark, 24 px high: shape, tint, letter; minutes follow the letter of a late one."""
    p, t, kind = ink.p, ink.theme, kind_of(mark)
    tone = t.tones[kind.tone]
    x, y = middle.x(), middle.y()
    p.setPen(QPen(QColor(tone.solid), 1.2))
    p.setBrush(QColor(tone.bg))
    words = f"{mark[0]} {mark[1]}" if mark and mark[1] else kind.letter
    match kind.shape:
        case "circle":
            p.setPen(Qt.PenStyle.NoPen)
            p.drawEllipse(middle, 11, 11)
        case "pill":
            p.drawRoundedRect(QRectF(x - 20, y - 10.5, 40, 21), 5, 5)
        case "square":
            p.drawRect(QRectF(x - 10.5, y - 10.5, 21, 21))
        case "diamond" | "hexagon":
            corners = DIAMOND if kind.shape == "diamond" else HEXAGON
            p.drawPolygon(QPolygonF([QPointF(x + dx, y + dy) for dx, dy in corners]))
        case _:
            pen = QPen(QColor(t.line if future else t.line_strong), 1.4)
            pen.setStyle(Qt.PenStyle.SolidLine if future else Qt.PenStyle.DotLine)
            p.setPen(pen)
            p.setBrush(Qt.BrushStyle.NoBrush)
            p.drawEllipse(middle, 3 if future else 10, 3 if future else 10)
    if mark and mark[0] == MADE_GOOD:
        ink.icon("check", tone.fg, x + 5, y - 15, size=12, stroke=2.5)
    ink.text(QRectF(x - 20, y - 11, 40, 22), words, tone.fg, 12, weight=600, align=CENTRE)


class CellPainter(QStyledItemDelegate):
    """Paints every cell of the three views; one class, because they are one row to the eye."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look

    def paint(  # noqa: C901 (one branch a kind of column)
        self, p: QPainter, option: QStyleOptionViewItem, index: Index
    ) -> None:
        """Background, then what the column is."""
        t = self._look.theme
        ink, box = Ink(p, t), QRectF(option.rect)
        model, column, view = index.model(), index.column(), option.widget
        assert isinstance(model, GridModel)
        assert isinstance(view, QTableView)
        person, current = model.people[index.row()], view.currentIndex()
        session = model.session(column)
        chosen = view.selectionModel().isSelected(index)
        p.save()
        if current.row() == index.row() or (session and chosen):
            ink.fill(box, t.select)
        elif session and current.column() == column:
            ink.fill(box, t.accent_bg)
        if column == NUMBER and current.row() == index.row():
            ink.fill(QRectF(box.x(), box.y(), 3, box.height()), t.accent)
        ink.fill(QRectF(box.x(), box.bottom() - 1, box.width(), 1), t.line)
        if session:
            if model.starts_day(column):
                ink.fill(QRectF(box.x(), box.y(), 1, box.height()), t.line)
            if session.cancelled:
                ink.hatch(box.adjusted(1, 0, 0, -1), t.line)
            else:
                mark = model.mark(index)
                p.setOpacity(1 if person.attending else _QUIET)
                unmarkable = session.future or not person.attending
                draw_mark(ink, box.center(), mark, future=unmarkable and mark is None)
                p.setOpacity(1)
            if current == index and view.hasFocus():
                ink.box(box.adjusted(1, 1, -1, -2), 5, None, t.accent, width=2)
        elif column == NUMBER:
            ink.text(box.adjusted(0, 0, -8, 0), person.number, t.text3, 12, align=RIGHT)
        elif column == NAME:
            self._name(ink, box, person)
        elif column == model.share_column:
            self._share(ink, box, person, model.required)
        else:
            self._outcome(ink, box, person.outcome)
        p.restore()

    def _name(self, ink: Ink, box: QRectF, person: PersonRow) -> None:
        t, half = self._look.theme, box.width() * 0.48
        first, second = (t.text, t.text2) if person.attending else (t.text3, t.text3)
        left = QRectF(box.x() + 8, box.y(), half - 12, box.height())
        right = box.adjusted(half, 0, -8, 0)
        for room, width in (
            (left, ink.text(left, person.native or "—", first, weight=500)),
            (right, ink.text(right, person.latin, second, 12)),
        ):
            if not person.attending:
                ink.fill(QRectF(room.x(), box.center().y(), width, 1), t.text3)

    def _outcome(self, ink: Ink, box: QRectF, outcome: Outcome) -> None:
        t = self._look.theme
        if outcome.tone:
            ink.chip(box.adjusted(6, 0, -6, 0), outcome.words, outcome.tone, icon=outcome.icon)
        elif outcome.words:  # all is well: no chip, so that the eye finds the others
            ink.icon(outcome.icon, t.tones["ok"].solid, box.x() + 8, box.center().y() - 8)
            ink.text(box.adjusted(31, 0, -6, 0), outcome.words, t.text2, 12)

    def _share(self, ink: Ink, box: QRectF, person: PersonRow, required: int) -> None:
        t: Theme = self._look.theme
        number = QRectF(box.x() + 6, box.y(), 46, box.height())
        if person.percent is None:
            ink.text(number, "–", t.text3, align=RIGHT)
            return
        low = person.percent < required
        colour = t.tones["bad"].fg if low else t.text
        ink.text(number, f"{person.percent} %", colour, weight=600, align=RIGHT)
        bar = QRectF(box.x() + 60, box.center().y() - 3, box.width() - 70, 6)
        part = QRectF(bar.x(), bar.y(), bar.width() * person.percent / 100, 6)
        ink.box(bar, 3, t.line)
        ink.box(part, 3, t.tones["bad" if low else "ok"].solid)
        ink.fill(QRectF(bar.x() + bar.width() * required / 100, bar.y() - 3, 1.5, 12), t.text2)


class SessionHeader(QHeaderView):
    """Two storeys: the day, then code and time, with a dot where marks are missing."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._look = look
        self.setFixedHeight(HEADER)
        self.setSectionsClickable(True)
        self.setMinimumSectionSize(24)
        look.changed.connect(self.viewport().update)

    def paintSection(self, p: QPainter, rect: QRect, column: int) -> None:
        """The lower storey; `paintEvent` adds the days."""
        t = self._look.theme
        ink, box, model = Ink(p, t), QRectF(rect), self.model()
        assert isinstance(model, GridModel)
        session = model.session(column)
        p.save()
        ink.fill(box, t.accent_bg if session and session.today else t.surface)
        ink.fill(QRectF(box.x(), box.bottom() - 1, box.width(), 1), t.line)
        if session is None:
            ink.text(box.adjusted(8, 32, 0, -8), model.heading(column), t.text3, 12, weight=500)
        else:
            if model.starts_day(column):
                ink.fill(QRectF(box.x(), box.y(), 1, box.height()), t.line)
            code, time = box.adjusted(0, 26, 0, -21), box.adjusted(0, 43, 0, -6)
            colour = t.text if session.open_for_marks else t.text3
            ink.text(code.adjusted(3, 0, -3, 0), session.code, colour, 12, weight=600, align=CENTRE)
            ink.text(time, session.time_label, t.text3, 11, align=CENTRE)
            if session.mandatory:
                line = QRectF(box.center().x() - 12, code.bottom() - 2, 24, 1.5)
                ink.fill(line, t.text3 if session.future else t.text2)
            if model.open_marks(column):  # beside the time: a title needs its whole storey
                dot = QRectF(time.right() - 11, time.center().y() - 3.5, 7, 7)
                ink.box(dot, 3.5, t.tones["bad"].solid)
        p.restore()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Day names last, across their sessions, in view while any part of the day is."""
        super().paintEvent(event)
        model = self.model()
        assert isinstance(model, GridModel)
        p = QPainter(self.viewport())
        t = self._look.theme
        ink = Ink(p, t)
        days: dict[str, QRectF] = {}
        for place, session in enumerate(model.sessions, FIRST_SESSION):
            if not self.isSectionHidden(place):
                box = QRectF(self.sectionViewportPosition(place), 3, self.sectionSize(place), 22)
                days[session.day_label] = days.get(session.day_label, box).united(box)
        today = {session.day_label for session in model.sessions if session.today}
        for day, box in days.items():
            box.setLeft(max(box.left(), 0))
            if box.width() > LEAST_DAY:
                colour = t.tones["info"].fg if day in today else t.text2
                ink.text(box.adjusted(8, 0, -4, 0), day, colour, 12, weight=600)
        p.end()
