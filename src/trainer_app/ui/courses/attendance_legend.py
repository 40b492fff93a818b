"""What the letters and shapes of attendance mean."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from trainer_app.ui.courses.attendance_painter import draw_mark
from trainer_app.ui.courses.attendance_rows import KINDS, UNMARKED, MarkShown
from trainer_app.ui.look import Look
from trainer_app.ui.paint import Ink, text_width

_MINUTES = 15  # an example


class AttendanceLegend(QWidget):
    """One line; what finds no room is left out from the right."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        look.changed.connect(self.update)

    def sizeHint(self) -> QSize:
        """One line."""
        return QSize(600, 32)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Mark, word, mark, word."""
        painter = QPainter(self)
        ink, t = Ink(painter, self._look.theme), self._look.theme
        middle, x = self.rect().center().y() + 0.5, 14.0
        for mark, words in self._entries():
            half = 21 if mark and mark[1] else 13
            wide = 2 * half + 8 + text_width(words, 12.5)
            if x - 14 + wide > self.width():
                break
            draw_mark(ink, QPointF(x - 14 + half, middle), mark)
            left = x - 14 + 2 * half + 6
            room = QRectF(left, middle - 12, text_width(words, 12.5) + 2, 24)
            ink.text(room, words, t.text2, 12.5)
            x += wide + 16
        painter.end()

    def _entries(self) -> list[tuple[MarkShown, str]]:
        entries: list[tuple[MarkShown, str]] = []
        for letter, kind in KINDS.items():
            if letter == "L":
                words = QCoreApplication.translate("Marks", "late, minutes missed")
                entries.append(((letter, _MINUTES), words))
            else:
                entries.append(((letter, 0), kind.words))
        entries.append((None, UNMARKED.words))
        return entries
