"""One of the days to come; a click opens its timetable."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from trainer_app.ui.look import Look
from trainer_app.ui.paint import RIGHT, Ink


class DayBox(QAbstractButton):
    """Day, number of sessions; hatched where the academy is closed."""

    def __init__(self, look: Look, day: str, beside: str, below: str, *, closed: bool) -> None:
        super().__init__()
        self._look, self._closed = look, closed
        self._day, self._beside, self._below = day, beside, below
        self.setAccessibleName(f"{day}: {beside}. {below}".strip())
        self.setText(day)
        self.setToolTip(below)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        look.changed.connect(self.update)

    def sizeHint(self) -> QSize:
        """As wide as there is room."""
        return QSize(120, 64)

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
        opens = self.isEnabled()
        ink.box(box, 8, t.hover if opens and self.underMouse() else t.sunken)
        if self._closed:
            ink.hatch(box.adjusted(1, 1, -1, -1), t.line, 7)
        inside = box.adjusted(12, 0, -12, 0)
        wide = ink.text(QRectF(inside.x(), 8, inside.width(), 22), self._day, t.text, weight=600)
        room = QRectF(inside.x() + wide + 8, 8, inside.width() - wide - 8, 22)
        ink.text(room, "" if self._closed else self._beside, t.text2, 12, align=RIGHT)
        ink.text(QRectF(inside.x(), 34, inside.width(), 20), self._below, t.text2, 12)
        if self.hasFocus():
            ink.box(box, 8, None, t.accent, width=2)
        painter.end()
