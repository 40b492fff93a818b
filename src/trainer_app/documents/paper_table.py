"""Tables on office paper: headings in two languages, rows as high as their texts need."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from typing import Final

from trainer_app.documents.fitted_text import FittedText, Wish, cut_to_fit, fitted
from trainer_app.documents.paging import Piece, shared_out
from trainer_app.documents.paper_page import GREY, MM
from trainer_app.documents.pdf_text import Align, TextCanvas
from trainer_app.domain.errors import TextDoesNotFit
from trainer_app.domain.languages import Language
from trainer_app.writing.fonts import Weight
from trainer_app.writing.printable import visible

PAD: Final = 1.5 * MM
_GAP: Final = 0.8  # points between a text and the smaller one below it
_AIR: Final = 1.1 * MM  # above and below the text of a row
_SMALLEST: Final = 6.5  # points
_HEADING: Final = 9.5
_BELOW: Final = 8.0
_NARROW: Final = 9.5 * MM
_TALLEST: Final = 60 * MM  # a higher row is a text in the wrong place


@dataclass(frozen=True, kw_only=True)
class Column:
    """One column; `width` in points. `below` are further lines of its heading, small and grey."""

    heading: str
    below: tuple[str, ...] = ()
    width: float
    size: float = 9.0
    weight: Weight = Weight.REGULAR
    align: Align = "left"
    lines: int = 2


@dataclass(frozen=True)
class Cell:
    """What stands in a row: a text, and perhaps a smaller grey one below it."""

    text: str
    below: str = ""
    grey: bool = False


@dataclass(frozen=True)
class Row:
    """One row. `holder` is whose row it is, for the error; `band` a heading across all columns.

    A band stands on one page with the row after it, and so does a row that `leads`.
    """

    cells: tuple[Cell | str, ...] = ()
    holder: str = ""
    band: str = ""
    band_below: str = ""
    leads: bool = False


@dataclass(frozen=True)
class _Part:
    text: FittedText
    below: FittedText | None
    grey: bool

    @property
    def height(self) -> float:
        return self.text.height + (self.below.height + _GAP if self.below else 0.0)


@dataclass(frozen=True)
class _Measured:
    row: Row
    parts: tuple[_Part | None, ...]
    height: float


class Table:
    """Measures its rows once, tells how they share out over pages, and draws the chosen ones."""

    def __init__(
        self,
        columns: Sequence[Column],
        rows: Sequence[Row],
        language: Language,
        *,
        row_height: float = 0.0,
        grow: bool = True,
    ) -> None:
        """Measure; `row_height` is the least, and without `grow` also the most.

        Raises:
            TextDoesNotFit: A text is too long for its cell.
        """
        self._columns, self._language = columns, language
        self._least = row_height
        self._most = _TALLEST if grow or not row_height else row_height
        self._head = _on_common_lines([self._heading(column) for column in columns])
        self._rows = [self._measured(row) for row in rows]
        self.width = sum(column.width for column in columns)
        self.head_height = sum(self._levels()) + 2 * _AIR

    def pages(self, first: float, other: float) -> list[tuple[int, int]]:
        """Which rows stand on which page; rooms in points, the heading's own included."""
        return shared_out(self._pieces(), first - self.head_height, other - self.head_height)

    def page_count(self, room: float, *, fewer: int) -> int:
        """How many pages there would be with so many rows fewer at the end."""
        pieces, inside = self._pieces(), room - self.head_height
        return len(shared_out(pieces[: len(pieces) - fewer], inside, inside))

    def _pieces(self) -> list[Piece]:
        return [Piece(one.height, heads=bool(one.row.band) or one.row.leads) for one in self._rows]

    def height(self, rows: tuple[int, int]) -> float:
        """How high these rows stand under their heading."""
        return self.head_height + sum(one.height for one in self._rows[slice(*rows)])

    def draw(self, canvas: TextCanvas, left: float, top: float, rows: tuple[int, int]) -> float:
        """Draw the heading and these rows downwards from `top`; returns where they end."""
        chosen = self._rows[slice(*rows)]
        canvas.setFillGray(0.925)
        canvas.rect(left, top - self.head_height, self.width, self.head_height, stroke=0, fill=1)
        self._draw_heading(canvas, left, top - _AIR)
        y = top - self.head_height
        for one in chosen:
            canvas.holder = one.row.holder or canvas.holder
            self._draw_row(canvas, one, left, y)
            y -= one.height
        self._draw_grid(canvas, chosen, left, top)
        return y

    def _levels(self) -> list[float]:
        """How high the first lines of the headings are, the second ones, and so on."""
        most = max((len(parts) for parts in self._head), default=0)
        return [
            max(parts[level].height for parts in self._head if level < len(parts))
            for level in range(most)
        ]

    def _draw_heading(self, canvas: TextCanvas, left: float, top: float) -> None:
        levels, x = self._levels(), left
        for column, parts in zip(self._columns, self._head, strict=True):
            y = top
            for place, (part, height) in enumerate(zip(parts, levels, strict=False)):
                canvas.setFillGray(GREY if place else 0)
                part.draw(canvas, _hung(x, column), y, align=column.align)
                y -= height
            x += column.width

    def _heading(self, column: Column) -> list[FittedText]:
        room = column.width - 2 * _pad(column)
        lines = [(column.heading, min(_HEADING, column.size + 0.5), Weight.SEMIBOLD)]
        lines += [(text, _BELOW, Weight.REGULAR) for text in column.below if text]
        return [
            cut_to_fit(text, self._wish(column, room, size, weight, lines=2))
            for text, size, weight in lines
        ]

    def _measured(self, row: Row) -> _Measured:
        if row.band:
            whole = sum(column.width for column in self._columns)
            band = replace(self._columns[0], width=whole, size=10, weight=Weight.SEMIBOLD)
            part = self._part(Cell(row.band, row.band_below), band)
            return _Measured(row, (part,), part.height + 2 * _AIR)
        cells = [cell if isinstance(cell, Cell) else Cell(cell) for cell in row.cells]
        parts = tuple(
            self._part(cell, column) if cell.text or cell.below else None
            for cell, column in zip(cells, self._columns, strict=False)
        )
        highest = max((part.height for part in parts if part), default=0.0)
        air = 0.0 if self._most == self._least else 2 * _AIR
        return _Measured(row, parts, max(self._least, highest + air))

    def _part(self, cell: Cell, column: Column) -> _Part:
        """In the largest letters that leave the row its height; rather on two lines than small."""
        room = column.width - 1.5 * _pad(column)
        wish = self._wish(column, room, column.size, column.weight, lines=column.lines)
        least = 0.95 if self._most > self._least else 0.8
        for scale, floor, more in (
            (1.0, least, 0),
            (0.9, 0.8, 0),
            (0.8, 0.7, 0),
            (0.7, 0.0, 0),
            (0.7, 0.0, 1),
        ):
            lines = column.lines + more
            attempt = replace(wish, floor=max(column.size * floor, _SMALLEST), max_lines=lines)
            with suppress(TextDoesNotFit):
                text = fitted(cell.text, attempt, scale)
                below = self._below(cell, column, room, scale)
                part = _Part(text, below, cell.grey)
                if part.height <= self._most:
                    return part
        raise TextDoesNotFit(text=visible(cell.text), where=column.heading)

    def _below(self, cell: Cell, column: Column, room: float, scale: float) -> FittedText | None:
        if not cell.below:
            return None
        size = max(min(_BELOW, column.size - 1) * scale, _SMALLEST)
        return fitted(cell.below, self._wish(column, room, size, Weight.REGULAR, lines=3))

    def _wish(
        self, column: Column, room: float, size: float, weight: Weight, *, lines: int
    ) -> Wish:
        return Wish(
            max_width=room,
            size=size,
            floor=min(size, _SMALLEST),
            max_lines=lines,
            weight=weight,
            language=self._language,
            where=column.heading,
        )

    def _draw_row(self, canvas: TextCanvas, one: _Measured, left: float, top: float) -> None:
        if one.row.band:
            canvas.setFillGray(0.965)
            canvas.rect(left, top - one.height, self.width, one.height, stroke=0, fill=1)
        x = left
        for part, column in zip(one.parts, self._columns, strict=False):
            if part is not None:
                y = top - (one.height - part.height) / 2
                canvas.setFillGray(GREY if part.grey else 0)
                y = part.text.draw(canvas, _hung(x, column), y, align=column.align)
                if part.below:
                    canvas.setFillGray(GREY)
                    part.below.draw(canvas, _hung(x, column), y - _GAP, align=column.align)
            x += column.width

    def _draw_grid(
        self, canvas: TextCanvas, rows: Sequence[_Measured], left: float, top: float
    ) -> None:
        canvas.setStrokeGray(0.45)
        canvas.setLineWidth(0.5)
        right, y = left + self.width, top - self.head_height
        canvas.line(left, y, right, y)
        for one in rows:
            x = left
            for column in self._columns[:-1]:
                x += column.width
                if not one.row.band:
                    canvas.line(x, y, x, y - one.height)
            y -= one.height
            canvas.line(left, y, right, y)
        canvas.line(left, top, left, y)
        canvas.line(right, top, right, y)


def with_spare_rows(make: Callable[[int], Table], most: int, room: float) -> Table:
    """The table with as many empty rows, up to `most`, as begin no page of their own.

    Its rows are all of one height, so that leaving out the last ones is leaving out empty ones.
    """
    table = make(most)
    pages = table.page_count(room, fewer=most)
    for left_out in range(most):
        if table.page_count(room, fewer=left_out) == pages:
            return make(most - left_out) if left_out else table
    return make(0)


def _on_common_lines(heads: list[list[FittedText]]) -> list[list[FittedText]]:
    """The headings with their first lines on one baseline, their second on the next, and so on."""
    levels = range(max((len(parts) for parts in heads), default=0))
    above = [max(p[level].above for p in heads if level < len(p)) for level in levels]
    below = [max(p[level].below for p in heads if level < len(p)) for level in levels]
    return [
        [
            replace(part, above=above[level], below=below[level]) if len(part.lines) == 1 else part
            for level, part in enumerate(parts)
        ]
        for parts in heads
    ]


def _pad(column: Column) -> float:
    """The air beside the text of a column; narrow ones have little."""
    return PAD if column.width >= _NARROW else PAD / 3


def _hung(x: float, column: Column) -> float:
    """Where the text of a column hangs."""
    match column.align:
        case "left":
            return x + _pad(column)
        case "centre":
            return x + column.width / 2
        case "right":
            return x + column.width - _pad(column)
