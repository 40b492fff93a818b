"""A list of a course on paper: tables one below another, over as many pages as they need."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Final

from trainer_app.documents.course_heading import printed_line
from trainer_app.documents.course_list_values import shown
from trainer_app.documents.paper_page import LANDSCAPE, MM, PaperPage, joined
from trainer_app.documents.paper_style import date_style
from trainer_app.documents.paper_table import Column, Row, Table
from trainer_app.documents.pdf_text import TextCanvas
from trainer_app.domain.languages import Language
from trainer_app.services.course_lists import ColumnKind, CourseListPaper, ListTable
from trainer_app.writing.dates import day_range
from trainer_app.writing.fonts import Weight

_TOP: Final = LANDSCAPE[1] - 44 * MM
_BOTTOM: Final = 18 * MM
_TITLE: Final = 9 * MM
_GAP: Final = 7 * MM
_LEAST: Final = 32 * MM
"""Less room than this is left empty below a table: a heading with two rows needs it."""
_SIGNED: Final = 11 * MM
_RIGHT: Final = {ColumnKind.COUNT, ColumnKind.DECIMAL, ColumnKind.SHARE, ColumnKind.MONEY}


@dataclass
class _Placed:
    """Some rows of a table on a page; `title` stands over the first ones."""

    table: Table
    title: str
    rows: tuple[int, int]
    top: float


@dataclass
class _Leaf:
    parts: list[_Placed] = field(default_factory=list)


class CourseListTemplate:
    """Draws the tables, the heading of the course over each page."""

    def __init__(self, canvas: TextCanvas, paper: CourseListPaper, language: Language) -> None:
        self._page = PaperPage(canvas, language, LANDSCAPE)
        self._canvas, self._paper, self._language = canvas, paper, language

    def draw(self) -> None:
        """Draw all pages, each closed."""
        page, heading = self._page, self._paper.heading
        leaves = self._leaves()
        days = day_range(heading.starts_on, heading.ends_on, date_style(self._language))
        for place, leaf in enumerate(leaves, start=1):
            self._canvas.holder = heading.code
            kind = f"lists.{self._paper.kind.value}"
            page.draw_head(heading.academy, heading.academy_en, kind)
            y, room = page.rule - 7 * MM, page.right - page.left
            course = joined(heading.code, heading.title)
            page.put(course, page.left, y, 11, room * 0.66, weight=Weight.SEMIBOLD)
            page.put(joined(heading.place, days), page.right, y, 10, room * 0.32, align="right")
            for part in leaf.parts:
                self._draw(part)
            page.draw_foot(printed_line(heading, page.texts), place, len(leaves))
            self._canvas.showPage()

    def _draw(self, part: _Placed) -> None:
        page, top = self._page, part.top
        if part.title:
            page.put(part.title, page.left, top - 5 * MM, 11, 200 * MM, weight=Weight.SEMIBOLD)
            top -= _TITLE
        part.table.draw(self._canvas, page.left, top, part.rows)

    def _leaves(self) -> list[_Leaf]:
        """Which part of which table stands where."""
        leaves, y = [_Leaf()], _TOP
        several = len(self._paper.tables) > 1
        for one in self._paper.tables:
            table = self._table(one)
            title = self._page.texts(one.title) if several else ""
            above = _TITLE if title else 0
            if y - _BOTTOM < _LEAST + above and leaves[-1].parts:
                leaves.append(_Leaf())
                y = _TOP
            pages = table.pages(y - above - _BOTTOM, _TOP - _BOTTOM)
            for place, rows in enumerate(pages):
                if place:
                    leaves.append(_Leaf())
                    y, title, above = _TOP, "", 0
                leaves[-1].parts.append(_Placed(table, title, rows, y))
                y -= above + table.height(rows)
            y -= _GAP
        return leaves

    def _table(self, table: ListTable) -> Table:
        room, signed = self._page.right - self._page.left, False
        wide = sum(one.width for one in table.columns)
        points = min(room / wide, 2.2 * MM)  # a short table does not stretch over the page
        columns = []
        for one in table.columns:
            native, english = self._page.texts(one.key), self._page.english(one.key)
            signed = signed or one.kind is ColumnKind.SIGNATURE
            columns.append(
                Column(
                    heading=native,
                    below=(english,) if english != native else (),
                    width=one.width * points,
                    align="right" if one.kind in _RIGHT else "left",
                    lines=3,
                )
            )
        cents = _has_cents(table)
        rows = [
            Row(
                tuple(
                    shown(value, column, self._page.texts, cents=cents)
                    for value, column in zip(row, table.columns, strict=True)
                )
            )
            for row in table.rows
        ]
        return Table(columns, rows, self._language, row_height=_SIGNED if signed else 0.0)


def _has_cents(table: ListTable) -> bool:
    """Whether any amount is not whole: some currencies have no smaller unit."""
    money = [at for at, one in enumerate(table.columns) if one.kind is ColumnKind.MONEY]
    amounts = (row[at] for row in table.rows for at in money)
    return any(isinstance(one, int) and one % 100 for one in amounts)
