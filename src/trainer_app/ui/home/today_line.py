"""One session of today, and the line of now between them."""

from __future__ import annotations

from datetime import datetime, timedelta

from PySide6.QtCore import QCoreApplication, QEvent, QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from trainer_app.services.read_models.courses import SessionRow
from trainer_app.ui.desk import Desk
from trainer_app.ui.look import Look
from trainer_app.ui.paint import CENTRE, Ink, text_width

_HEIGHT = 66


class TodayLine(QAbstractButton):
    """Time, what, who and where, and its state. A click goes to its attendance."""

    def __init__(self, desk: Desk, row: SessionRow, now: datetime) -> None:
        super().__init__()
        self._look, self._row = desk.look, row
        words = desk.words
        self._starts = words.clock(row.starts_at)
        self._ends = words.clock(row.starts_at + timedelta(minutes=row.minutes))
        self._over = row.starts_at + timedelta(minutes=row.minutes) <= now
        self._begun = row.starts_at <= now
        title = row.title or words.text(row.module_title)
        self._title = " · ".join(filter(None, [row.module_code, title]))
        self._who = " · ".join(one.name or one.latin_name for one in row.trainers)
        self._where = row.place or row.room_name
        self.state = self._state()
        self.setText(self._title)
        self.setAccessibleName(f"{self._starts} {self._title}, {self.state[0]}")
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        desk.look.changed.connect(self.update)

    def _state(self) -> tuple[str, str, str]:
        row = self._row
        if row.cancelled:
            return QCoreApplication.translate("Today", "Cancelled"), "mute", "ban"
        if not self._begun:
            return QCoreApplication.translate("Today", "Planned"), "mute", "clock"
        if row.expected and row.marked >= row.expected:
            return QCoreApplication.translate("Today", "All marked"), "ok", "check"
        if not self._over and not row.marked:
            return QCoreApplication.translate("Today", "Under way"), "info", "clock"
        open_marks = row.expected - row.marked
        words = QCoreApplication.translate("Today", "%n not marked", "", open_marks)
        return words, "bad", "circle-dashed"

    def sizeHint(self) -> QSize:
        """Two lines."""
        return QSize(400, _HEIGHT)

    def enterEvent(self, _event: QEvent) -> None:
        """Show that it opens."""
        self.update()

    def leaveEvent(self, _event: QEvent) -> None:
        """Back to rest."""
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw it."""
        painter = QPainter(self)
        t = self._look.theme
        ink, box = Ink(painter, t), QRectF(self.rect())
        needs = self.state[1] == "bad"
        if needs:
            ink.fill(box, t.select)
            ink.fill(QRectF(0, 0, 3, box.height()), t.accent)
        elif self.underMouse():
            ink.fill(box, t.hover)
        ink.fill(QRectF(16, box.bottom() - 1, box.width() - 16, 1), t.line)
        ink.text(QRectF(16, 11, 54, 22), self._starts, t.text, weight=600)
        ink.text(QRectF(16, 34, 54, 20), self._ends, t.text3, 12)
        ink.box(QRectF(70, 12, 4, box.height() - 24), 2, t.accent if self._begun else t.line_strong)
        words, tone, icon = self.state
        wide = text_width(words, 12, 500) + 33
        ink.chip(QRectF(box.right() - 16 - wide, 11, wide, 22), words, tone, icon=icon)
        room = box.width() - 88 - wide - 28
        ink.text(QRectF(88, 11, room, 22), self._title, t.text, 13.5, weight=500)
        self._paint_below(ink, box)
        if self.hasFocus():
            ink.box(box.adjusted(2, 2, -2, -3), 6, None, t.accent, width=2)
        painter.end()

    def _paint_below(self, ink: Ink, box: QRectF) -> None:
        t, x, right = self._look.theme, 88.0, box.right() - 16
        x += ink.text(QRectF(x, 35, right - x, 20), self._row.course_code, t.text2, 12, weight=600)
        for icon, words in (
            ("user-round-check", self._who),
            ("map-pin" if self._row.place else "door-open", self._where),
        ):
            if words and right - x > 60:  # noqa: PLR2004 (less says nothing)
                ink.icon(icon, t.text3, x + 14, 38, size=14, stroke=2)
                x += 34 + ink.text(QRectF(x + 34, 35, right - x - 34, 20), words, t.text2, 12)


class NowLine(QWidget):
    """The time, and a line across."""

    def __init__(self, look: Look, clock: str) -> None:
        super().__init__()
        self._look, self._clock = look, clock
        self.setAccessibleName(clock)
        self.setFixedHeight(22)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw it."""
        painter = QPainter(self)
        t = self._look.theme
        ink = Ink(painter, t)
        bad = t.tones["bad"].solid
        ink.fill(QRectF(66, 10, self.width() - 82, 2), bad)
        ink.box(QRectF(12, 2, 50, 18), 9, bad)
        ink.text(QRectF(12, 2, 50, 18), self._clock, t.surface, 11, weight=600, align=CENTRE)
        painter.end()
