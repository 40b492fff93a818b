"""What is painted over the page: selection with its handles and name, guides, warnings.

Paper is white in every theme, so everything on it has the light theme's colours.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen

from trainer_app.ui.designer.boxes import Box, Handle
from trainer_app.ui.designer.sheet_scale import SheetScale
from trainer_app.ui.designer.snapping import MARGIN, Guide
from trainer_app.ui.lines import breaks_at_spaces, fill_lines
from trainer_app.ui.paint import CENTRE, Ink, text_width
from trainer_app.ui.theme import LIGHT, font_for, line_height

HANDLE: Final = 8  # pixels
GRIP: Final = 6  # pixels around the middle of a handle where it can be taken
_FEW: Final = 3.5 * HANDLE  # pixels: a side shorter than that has no handle in its middle
_GRID: Final = 10.0  # mm
_MARK: Final = 20  # pixels
_NARROW: Final = 20  # pixels: no word fits


def shown_handles(rect: QRectF) -> list[Handle]:
    """The handles there is room for."""
    return [
        one
        for one in Handle
        if (one.across and one.down)
        or (one.down and rect.width() >= _FEW)
        or (one.across and rect.height() >= _FEW)
    ]


def handle_at(rect: QRectF, point: QPointF) -> Handle | None:
    """The handle of a selected box under the pointer; corners first."""
    found = sorted(shown_handles(rect), key=lambda one: not (one.across and one.down))
    for one in found:
        middle = _handle_point(rect, one)
        if abs(middle.x() - point.x()) <= GRIP and abs(middle.y() - point.y()) <= GRIP:
            return one
    return None


def paint_grid(ink: Ink, page: QRectF, scale: SheetScale) -> None:
    """Lines every 10 mm, the margins and the centre lines."""
    faint = QColor(LIGHT.accent)
    faint.setAlpha(38)
    _lines(ink, QPen(faint, 1), page, scale, _GRID)
    pen = QPen(QColor(LIGHT.tones["info"].line), 1, Qt.PenStyle.DashLine)
    inset = MARGIN * scale.pixels
    _outline(ink.p, page.adjusted(inset, inset, -inset, -inset), pen)
    ink.p.drawLine(_upright(round(page.center().x()) + 0.5, page))
    ink.p.drawLine(_level(round(page.center().y()) + 0.5, page))


def paint_unprinted(ink: Ink, rect: QRectF, words: str) -> None:
    """Something that stands on the paper already: hatched, and said."""
    ink.hatch(rect, LIGHT.line_mid, 8)
    _outline(ink.p, rect, QPen(QColor(LIGHT.line_strong), 1))
    _caption(ink, rect, words)


def paint_empty(ink: Ink, rect: QRectF, words: str) -> None:
    """Something of which nothing is drawn: a dotted outline with its name."""
    pen = QPen(QColor(LIGHT.line_strong), 1.2, Qt.PenStyle.DotLine)
    _outline(ink.p, rect, pen)
    _caption(ink, rect, words)


def paint_hover(ink: Ink, rect: QRectF) -> None:
    """A thin outline around what a click would choose."""
    _outline(ink.p, rect, QPen(QColor(LIGHT.accent), 1))


def paint_selected(ink: Ink, rect: QRectF, *, handles: bool, locked: bool) -> None:
    """The box of a chosen element; dashed when it is locked."""
    style = Qt.PenStyle.DashLine if locked else Qt.PenStyle.SolidLine
    _outline(ink.p, rect, QPen(QColor(LIGHT.accent), 1.6, style))
    if handles:
        for one in shown_handles(rect):
            middle = _handle_point(rect, one)
            half = HANDLE / 2
            grip = QRectF(middle.x() - half, middle.y() - half, HANDLE, HANDLE)
            ink.box(grip, 1.5, LIGHT.surface, LIGHT.accent, width=1.6)


def paint_tag(ink: Ink, rect: QRectF, area: QRectF, words: str, icon: str = "") -> None:
    """The name over the box, or below it where there is no room above."""
    high = max(20, line_height(words, 11) - 1)
    lead = 17 if icon else 0
    wide = min(text_width(words, 11, 600) + 16 + lead, 240.0)
    x = min(max(rect.x(), area.x() + 2), max(area.x() + 2, area.right() - wide - 2))
    y = rect.y() - high - 4
    if y < area.y() + 2:
        y = min(rect.bottom() + 6, area.bottom() - high - 2)
    tag = QRectF(round(x), round(y), wide, high)
    ink.box(tag, 4, LIGHT.accent)
    if icon:
        ink.icon(icon, LIGHT.on_accent, tag.x() + 6, tag.center().y() - 6, size=12, stroke=2)
    inner = tag.adjusted(8 + lead, 0, -8, 0)
    ink.text(inner, words, LIGHT.on_accent, 11, weight=600)


def paint_warning(ink: Ink, rect: QRectF, icon: str, tone: str) -> None:
    """A mark at the upper right corner of a box."""
    colours = LIGHT.tones[tone]
    round_box = mark_rect(rect)
    ink.box(round_box, _MARK / 2, colours.bg)
    ink.icon(icon, colours.fg, round_box.x() + 3, round_box.y() + 3, size=14, stroke=2)


def mark_rect(rect: QRectF) -> QRectF:
    """Where the mark of a box stands."""
    return QRectF(rect.right() - _MARK - 2, rect.y() + 2, _MARK, _MARK)


def paint_focus(ink: Ink, page: QRectF) -> None:
    """The keys are here, and nothing is chosen yet."""
    _outline(ink.p, page.adjusted(-3, -3, 3, 3), QPen(QColor(ink.theme.accent), 2))


def paint_guides(ink: Ink, guides: Sequence[Guide], scale: SheetScale) -> None:
    """The dashed red lines on which a box has settled."""
    pen = QPen(QColor(LIGHT.tones["bad"].solid), 1.2)
    pen.setDashPattern([4, 3])
    ink.p.setPen(pen)
    for one in guides:
        first = scale.to_px(*((one.at, one.start) if one.upright else (one.start, one.at)))
        last = scale.to_px(*((one.at, one.end) if one.upright else (one.end, one.at)))
        ink.p.drawLine(QLineF(first, last))


def paint_band(ink: Ink, rect: QRectF) -> None:
    """The band that takes what it touches."""
    fill = QColor(LIGHT.accent)
    fill.setAlpha(26)
    ink.p.fillRect(rect, fill)
    _outline(ink.p, rect, QPen(QColor(LIGHT.accent), 1))


def paint_measure(ink: Ink, at: QPointF, words: str) -> None:
    """Place or size beside the pointer while it drags."""
    box = QRectF(at.x() + 14, at.y() + 16, text_width(words, 11, 500) + 14, 22)
    ink.box(box, 5, LIGHT.text)
    ink.text(box, words, LIGHT.surface, 11, weight=500, align=CENTRE)


def selected_rect(scale: SheetScale, box: Box) -> QRectF:
    """The outline of a box on whole pixels."""
    rect = scale.rect(box)
    return QRectF(
        round(rect.x()) + 0.5,
        round(rect.y()) + 0.5,
        max(1, round(rect.width())),
        max(1, round(rect.height())),
    )


def _handle_point(rect: QRectF, handle: Handle) -> QPointF:
    middle = rect.center()
    return QPointF(
        middle.x() + handle.across * rect.width() / 2, middle.y() + handle.down * rect.height() / 2
    )


def _caption(ink: Ink, rect: QRectF, words: str) -> None:
    """Words in the middle of a box, on as many lines as it has room for."""
    room = rect.adjusted(4, 2, -4, -2)
    high = line_height(words, 11)
    if room.width() < _NARROW or room.height() < high - 4:
        return
    face = QFontMetricsF(font_for(words, 11, 500))
    lines = fill_lines(words, "en", room.width(), face, breaks_at_spaces)
    most = max(1, int(room.height() // high))
    if len(lines) > most:
        lines = [*lines[: most - 1], " ".join(lines[most - 1 :])]
    wide = min(max(text_width(line, 11, 500) for line in lines), room.width()) + 8
    y = room.center().y() - len(lines) * high / 2
    chip = QRectF(room.center().x() - wide / 2, y, wide, len(lines) * high)
    ink.box(chip.intersected(rect.adjusted(1, 1, -1, -1)), 4, LIGHT.surface)
    for place, line in enumerate(lines):
        at = QRectF(room.x(), y + place * high, room.width(), high)
        ink.text(at, line, LIGHT.text3, 11, weight=500, align=CENTRE)


def _outline(painter: QPainter, rect: QRectF, pen: QPen) -> None:
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRect(rect)


def _lines(ink: Ink, pen: QPen, page: QRectF, scale: SheetScale, step: float) -> None:
    ink.p.setPen(pen)
    at = step * scale.pixels
    x = page.x() + at
    while x < page.right():
        ink.p.drawLine(_upright(round(x) + 0.5, page))
        x += at
    y = page.y() + at
    while y < page.bottom():
        ink.p.drawLine(_level(round(y) + 0.5, page))
        y += at


def _upright(x: float, page: QRectF) -> QLineF:
    return QLineF(x, page.top(), x, page.bottom())


def _level(y: float, page: QRectF) -> QLineF:
    return QLineF(page.left(), y, page.right(), y)
