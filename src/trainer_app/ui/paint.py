"""Painting shared by delegates and widgets: text on one baseline, chips, key caps, bars.

An `Ink` is made at the top of a `paint` or `paintEvent` and holds the painter and the theme.
Rectangles are in logical pixels: the screen's scale is Qt's business.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPainterPath, QPen

from trainer_app.ui.icons import pixmap
from trainer_app.ui.theme import Theme, font_for

CAP = 0.714  # cap height of every Noto Sans face, as a part of its size
LEFT, CENTRE, RIGHT = (
    Qt.AlignmentFlag.AlignLeft,
    Qt.AlignmentFlag.AlignHCenter,
    Qt.AlignmentFlag.AlignRight,
)
CHIP = 22  # height of a chip


def text_width(words: str, size: float = 13, weight: int = 400) -> float:
    """Advance of the words in the font they will be drawn with."""
    return QFontMetricsF(font_for(words, size, weight)).horizontalAdvance(words)


class Ink:
    """A painter that knows the theme."""

    def __init__(self, painter: QPainter, theme: Theme) -> None:
        self.p, self.theme = painter, theme
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)

    def text(
        self,
        rect: QRectF,
        words: str,
        colour: str,
        size: float = 13,
        *,
        weight: int = 400,
        align: Qt.AlignmentFlag = LEFT,
    ) -> float:
        """Draw one line, elided, on the baseline that centres *Latin capitals*; return its width.

        Khmer and Burmese fonts have deep descents: centring each by its own metrics makes a row of
        mixed scripts jump up and down. One common baseline per row does not, and nothing is
        clipped, because text is drawn at a point and not into a box.
        """
        face = font_for(words, size, weight)
        metrics = QFontMetricsF(face)
        width = metrics.horizontalAdvance(words)
        if width > rect.width() + 0.5:
            words = metrics.elidedText(words, Qt.TextElideMode.ElideRight, rect.width())
            width = metrics.horizontalAdvance(words)
        spare = rect.width() - width
        x = rect.x() + {LEFT: 0.0, CENTRE: spare / 2, RIGHT: spare}[align]
        self.p.setFont(face)
        self.p.setPen(QColor(colour))
        self.p.drawText(QPointF(x, rect.y() + (rect.height() + CAP * size) / 2), words)
        return width

    def icon(
        self, name: str, colour: str, x: float, y: float, *, size: int = 16, stroke: float = 1.75
    ) -> None:
        """Draw an icon on whole device pixels, sharp at the painter's own scale."""
        ratio = self.p.device().devicePixelRatioF()
        at = QPointF(round(x * ratio) / ratio, round(y * ratio) / ratio)
        self.p.drawPixmap(at, pixmap(name, colour, size, ratio, stroke=stroke))

    def fill(self, rect: QRectF, colour: str) -> None:
        """A plain area, or a hairline when the rectangle is one pixel thin."""
        self.p.fillRect(rect, QColor(colour))

    def box(
        self,
        rect: QRectF,
        radius: float,
        fill: str | None,
        line: str | None = None,
        *,
        width: float = 1,
    ) -> None:
        """A rounded box whose border lies *inside* the rectangle, on whole pixels."""
        self.p.setBrush(QColor(fill) if fill else Qt.BrushStyle.NoBrush)
        self.p.setPen(QPen(QColor(line), width) if line else Qt.PenStyle.NoPen)
        inset = width / 2 if line else 0
        self.p.drawRoundedRect(rect.adjusted(inset, inset, -inset, -inset), radius, radius)

    def chip(self, rect: QRectF, words: str, tone: str, *, icon: str = "") -> float:
        """A state: tint, border, icon and word, never a colour alone. Returns its width."""
        colours = self.theme.tones[tone]
        lead = 17 if icon else 0
        width = min(text_width(words, 12, 500) + 16 + lead, rect.width())
        pill = QRectF(rect.x(), rect.y() + (rect.height() - CHIP) / 2, width, CHIP)
        self.box(pill, CHIP / 2, colours.bg, colours.line)
        if icon:
            self.icon(icon, colours.fg, pill.x() + 7, pill.y() + 4, size=14, stroke=2)
        self.text(pill.adjusted(8 + lead, 0, -7, 0), words, colours.fg, 12, weight=500)
        return width

    def key(self, x: float, middle: float, words: str) -> float:
        """A key as it looks on the keyboard; returns the advance."""
        width = max(20.0, text_width(words, 11, 500) + 12)
        cap = QRectF(x, middle - 10, width, 20)
        self.box(cap, 4, self.theme.surface, self.theme.line_strong)
        self.text(cap, words, self.theme.text2, 11, weight=500, align=CENTRE)
        return width

    def shares(self, rect: QRectF, parts: Sequence[tuple[float, str, bool]]) -> None:
        """A bar in parts, 2 px apart; a part whose third value is true is hatched: not recorded."""
        total = sum(part for part, _, _ in parts) or 1
        clip = QPainterPath()
        clip.addRoundedRect(rect, rect.height() / 2, rect.height() / 2)
        self.p.save()
        self.p.setClipPath(clip)
        x = rect.x()
        for part, colour, hatched in parts:
            width = rect.width() * part / total
            area = QRectF(x, rect.y(), max(2.0, width - 2), rect.height())
            self.fill(area, self.theme.sunken if hatched else colour)
            if hatched:
                self.hatch(area, colour)
            x += width
        self.p.restore()

    def hatch(self, rect: QRectF, colour: str, step: float = 5) -> None:
        """Diagonal lines: the sign of "not recorded" and "closed", in any colour and on paper."""
        self.p.save()
        self.p.setClipRect(rect, Qt.ClipOperation.IntersectClip)
        self.p.setPen(QPen(QColor(colour), 1.2))
        x = rect.x() - rect.height()
        while x < rect.right():
            self.p.drawLine(QPointF(x, rect.bottom()), QPointF(x + rect.height(), rect.top()))
            x += step
        self.p.restore()

    def shadow(self, rect: QRectF, radius: float, depth: int = 20) -> None:
        """A soft shadow of nested boxes: no graphics effect, so text over it stays sharp."""
        self.p.setPen(Qt.PenStyle.NoPen)
        for step in range(depth, 0, -1):
            alpha = round(self.theme.shadow / depth * (1.15 - step / depth))
            self.p.setBrush(QColor(10, 15, 25, max(1, alpha)))
            grown = rect.adjusted(-step, -step * 0.4, step, step * 1.2)
            self.p.drawRoundedRect(grown, radius + step, radius + step)
