"""A figure that matters, with what stands behind it one click away."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from trainer_app.ui.look import Look
from trainer_app.ui.paint import CENTRE, RIGHT, Ink, text_width


@dataclass(frozen=True)
class Share:
    """One part of a bar; `colour` is women, men, unrecorded, accent, or a tone."""

    words: str
    count: int
    colour: str


@dataclass(frozen=True)
class Step:
    """One small bar with its number on top."""

    words: str
    count: int


class FigureCard(QAbstractButton):
    """Label, number, a second count beside it, shares or steps below. A click opens the rows."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._figure, self._beside = "", ""
        self._shares: Sequence[Share] = ()
        self._steps: Sequence[Step] = ()
        self._ends = ("", "")
        self._months: Sequence[tuple[int, int]] = ()
        self._month = 0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        look.changed.connect(self.update)

    def show_figure(
        self,
        label: str,
        figure: str,
        *,
        beside: str = "",
        shares: Sequence[Share] = (),
        steps: Sequence[Step] = (),
        ends: tuple[str, str] = ("", ""),
        months: Sequence[tuple[int, int]] = (),
        month: int = 0,
    ) -> None:
        """Show another figure. `ends` name the first and the last step where names find no room.

        `months` are held and planned, January to December; `month` is the one of today.
        """
        self.setText(label)
        self._figure, self._beside = figure, beside
        self._shares, self._steps = shares, steps
        self._ends, self._months, self._month = ends, months, month
        both: list[Share | Step] = [*shares, *steps]
        parts = ", ".join(f"{part.words} {part.count}".strip() for part in both)
        self.setAccessibleName(f"{label}: {figure}. {beside}. {parts}")
        self.setToolTip(parts)
        self.update()

    def sizeHint(self) -> QSize:
        """Four fit beside each other at 1280."""
        return QSize(240, 128)

    def minimumSizeHint(self) -> QSize:
        """Narrower cards elide."""
        return QSize(150, 128)

    def enterEvent(self, _event: QEvent) -> None:
        """Show that it opens."""
        self.update()

    def leaveEvent(self, _event: QEvent) -> None:
        """Back to rest."""
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the card."""
        painter = QPainter(self)
        t = self._look.theme
        ink, box = Ink(painter, t), QRectF(self.rect())
        focus = self.hasFocus()
        line = t.accent if focus else t.line_mid if self.underMouse() else t.line
        ink.box(box, 8, t.surface, line, width=2 if focus else 1)
        inside = box.adjusted(17, 0, -16, 0)
        ink.text(QRectF(inside.x(), 11, inside.width(), 22), self.text(), t.text2, 12.5, weight=500)
        row = QRectF(inside.x(), 34, inside.width(), 30)
        wide = ink.text(row, self._figure, t.text, 24, weight=600)
        ink.text(row.adjusted(wide + 10, 1, 0, 0), self._beside, t.text3, 12)
        if self._shares:
            self._paint_shares(ink, inside)
        elif self._steps:
            self._paint_steps(ink, inside)
        elif self._months:
            self._paint_months(ink, inside)
        painter.end()

    def _colour(self, name: str) -> str:
        t = self._look.theme
        plain = {"women": t.women, "men": t.men, "unrecorded": t.unrecorded, "accent": t.accent}
        return plain[name] if name in plain else t.tones[name].solid

    def _paint_shares(self, ink: Ink, inside: QRectF) -> None:
        t = self._look.theme
        parts = [
            (s.count, self._colour(s.colour), s.colour in {"unrecorded", "mute"})
            for s in self._shares
        ]
        ink.shares(QRectF(inside.x(), 73, inside.width(), 10), parts)
        size, gap = self._legend_fit(inside.width())
        x = inside.x()
        for (_, colour, hatched), share in zip(parts, self._shares, strict=True):
            square = QRectF(x, 96, 10, 10)
            if hatched:
                ink.hatch(square, colour, 4)
                ink.box(square, 2, None, colour)
            else:
                ink.box(square, 2, colour)
            room = QRectF(x + 14, 91, max(0.0, inside.right() + 6 - x - 14), 20)
            x += 14 + ink.text(room, f"{share.words} {share.count}", t.text2, size) + gap

    def _legend_fit(self, width: float) -> tuple[float, float]:
        """The letter size and the gap with which every share is named: none may be left out."""
        words = [f"{share.words} {share.count}" for share in self._shares]
        for size, gap in ((12.0, 12.0), (12.0, 6.0), (11.0, 6.0), (10.5, 4.0)):
            taken = sum(14 + text_width(one, size) + gap for one in words) - gap
            if taken <= width + 6:
                return size, gap
        return 10.0, 3.0

    def _paint_steps(self, ink: Ink, inside: QRectF) -> None:
        t = self._look.theme
        most = max((step.count for step in self._steps), default=0) or 1
        gap = 8
        wide = (inside.width() - gap * (len(self._steps) - 1)) / len(self._steps)
        for place, step in enumerate(self._steps):
            x = inside.x() + place * (wide + gap)
            high = max(3.0, 16 * step.count / most)
            colour = t.ramp[min(place, len(t.ramp) - 1)]
            ink.box(QRectF(x, 99 - high, wide, high), 2, colour)
            number = QRectF(x - 4, 99 - high - 15, wide + 8, 14)
            ink.text(number, str(step.count), t.text2, 11, weight=600, align=CENTRE)
            ink.text(QRectF(x - 4, 102, wide + 8, 18), step.words, t.text3, 11, align=CENTRE)
        foot = QRectF(inside.x(), 102, inside.width(), 18)
        ink.text(foot, self._ends[0], t.text3, 11)
        ink.text(foot, self._ends[1], t.text3, 11, align=RIGHT)

    def _paint_months(self, ink: Ink, inside: QRectF) -> None:
        """Twelve bars; what is planned and not held yet stands as an outline."""
        t = self._look.theme
        most = max((max(both) for both in self._months), default=0) or 1
        wide = inside.width() / len(self._months)
        for place, (held, planned) in enumerate(self._months):
            x, bar = inside.x() + place * wide, wide - 4
            if planned > held:
                high = max(3.0, 26 * planned / most)
                ink.box(QRectF(x, 99 - high, bar, high), 2, None, t.line_strong)
            if held:
                high = max(3.0, 26 * held / most)
                colour = t.accent if place + 1 == self._month else t.ramp[2]
                ink.box(QRectF(x, 99 - high, bar, high), 2, colour)
            here = place + 1 == self._month
            number = QRectF(x - 4, 102, bar + 8, 18)
            colour, weight = (t.text, 600) if here else (t.text3, 400)
            ink.text(number, str(place + 1), colour, 11, weight=weight, align=CENTRE)
