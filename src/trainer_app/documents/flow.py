"""Running text on paper: lines in one column or in two, shared out over pages.

Lines that stand beside each other have one baseline. A heading never ends a page, and no paragraph
leaves a single line of itself on one.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby, zip_longest
from typing import Final

from trainer_app.documents.paper_page import GREY
from trainer_app.documents.pdf_text import TextCanvas
from trainer_app.domain.languages import Language
from trainer_app.writing.fonts import Weight
from trainer_app.writing.lines import break_lines
from trainer_app.writing.printable import one_line
from trainer_app.writing.shaping import ink, shape, width

_ROUNDING: Final = 1e-6  # points
_LEAST_ABOVE: Final = 900.0  # thousandths of the size: what a line of Latin letters is given
_LEAST_BELOW: Final = 330.0
_AIR: Final = 90.0
_CAREFUL: Final = 0.98  # of a room: shapes at a cut may grow a little


@dataclass(frozen=True)
class Type:
    """How letters look, in points."""

    size: float
    weight: Weight = Weight.REGULAR
    grey: bool = False


@dataclass(frozen=True)
class FlowLine:
    """One line at its place from the left edge, and how far it reaches from its baseline.

    A `sign` is a number or a dash that hangs before it.
    """

    x: float
    text: str
    type: Type
    above: float
    below: float
    sign: str = ""
    sign_x: float = 0.0


@dataclass(frozen=True)
class FlowRow:
    """Lines on one baseline. `before` is air above it, which the top of a page does without.

    A row that `keeps` stands on one page with the row after it.
    """

    lines: tuple[FlowLine, ...]
    before: float = 0.0
    keeps: bool = False
    rule: bool = False  # a hairline in the air above

    @property
    def above(self) -> float:
        """How far the highest line reaches above the baseline."""
        return max((one.above for one in self.lines), default=0.0)

    @property
    def height(self) -> float:
        """Without the air."""
        return self.above + max((one.below for one in self.lines), default=0.0)


def paragraph(text: str, x: float, room: float, look: Type, language: Language) -> list[FlowLine]:
    """The text in lines that fit the room, all equally high."""
    lines = [
        part
        for line in break_lines(one_line(text), _WidthIn(look), room, language)
        for part in _narrow(line, room, look)
    ]
    inks = [ink(line, look.weight) for line in lines]
    unit = look.size / 1000
    above = (max([_LEAST_ABOVE, *(reach[0] for reach in inks)]) + _AIR) * unit
    below = (max([_LEAST_BELOW, *(reach[1] for reach in inks)]) + _AIR) * unit
    return [FlowLine(x, line, look, above, below) for line in lines]


def item(
    sign: str, text: str, x: float, room: float, look: Type, language: Language
) -> list[FlowLine]:
    """A paragraph that hangs on a number or a dash."""
    hang = width(f"{sign} ", look.size, look.weight)
    lines = paragraph(text, x + hang, room - hang, look, language)
    return [replace(lines[0], sign=sign, sign_x=x), *lines[1:]] if lines else []


def side_by_side(
    columns: Sequence[Sequence[FlowLine]],
    *,
    before: float = 0.0,
    heads: bool = False,
    rule: bool = False,
) -> list[FlowRow]:
    """Paragraphs that begin on one baseline; all of them keep to the row after if it `heads`."""
    rows = [
        FlowRow(tuple(line for line in lines if line is not None), keeps=heads)
        for lines in zip_longest(*columns)
    ]
    if not rows:
        return []
    rows[0] = replace(rows[0], before=before, rule=rule)
    if len(rows) > 1:
        rows[0] = replace(rows[0], keeps=True)
        rows[-2] = replace(rows[-2], keeps=True)
    return rows


def shared_out(rows: Sequence[FlowRow], room: float) -> list[tuple[int, int]]:
    """The first row of each page and the one after its last."""
    pages: list[tuple[int, int]] = []
    start, used = 0, 0.0
    for first, end in _groups(rows, room):
        needed = _height(rows[first:end])
        air = rows[first].before if first > start else 0.0
        if first > start and used + air + needed > room + _ROUNDING:
            pages.append((start, first))
            start, used, air = first, 0.0, 0.0
        used += air + needed
    pages.append((start, len(rows)))
    return pages


def draw_rows(
    canvas: TextCanvas, rows: Sequence[FlowRow], top: float, edges: tuple[float, float]
) -> float:
    """Draw the rows of a page downwards from `top`; returns where they end."""
    y = top
    for place, row in enumerate(rows):
        if place:
            if row.rule:
                canvas.setStrokeGray(0.7)
                canvas.setLineWidth(0.5)
                canvas.line(edges[0], y - row.before / 2, edges[1], y - row.before / 2)
            y -= row.before
        for line in row.lines:
            canvas.setFillGray(GREY if line.type.grey else 0)
            size, weight = line.type.size, line.type.weight
            if line.sign:
                canvas.draw_text(line.sign_x, y - row.above, line.sign, size, weight)
            canvas.draw_text(line.x, y - row.above, line.text, size, weight)
        y -= row.height
    return y


def _groups(rows: Sequence[FlowRow], room: float) -> Iterator[tuple[int, int]]:
    """Rows that stand on one page; a group that no page has room for falls into single rows."""
    start = 0
    for place, row in enumerate(rows):
        if row.keeps and place + 1 < len(rows):
            continue
        end = place + 1
        if _height(rows[start:end]) > room:
            yield from ((at, at + 1) for at in range(start, end))
        else:
            yield start, end
        start = end


def _height(rows: Sequence[FlowRow]) -> float:
    """Of rows that follow each other, without the air above the first."""
    return sum(row.height + (row.before if place else 0.0) for place, row in enumerate(rows))


def _narrow(line: str, room: float, look: Type) -> Iterator[str]:
    """A line that no break makes narrow enough, cut between its clusters of shapes."""
    if _WidthIn(look)(line) <= room:
        yield line
        return
    most = room * _CAREFUL * 1000 / look.size
    start, wide = 0, 0.0
    for place, advance in _clusters(line, look.weight):
        if wide + advance > most and place > start:
            yield line[start:place]
            start, wide = place, 0.0
        wide += advance
    yield line[start:]


def _clusters(line: str, weight: Weight) -> Iterator[tuple[int, float]]:
    """Where each cluster begins, and its advance in thousandths of the size."""
    begin = 0
    for run in shape(line, weight).runs:
        for cluster, glyphs in groupby(run.glyphs, key=lambda glyph: glyph.cluster):
            yield begin + cluster, sum(glyph.advance for glyph in glyphs)
        begin += len(run.text)


class _WidthIn:
    """Measures texts in one type."""

    def __init__(self, look: Type) -> None:
        self._look = look

    def __call__(self, text: str) -> float:
        return width(text, self._look.size, self._look.weight)
