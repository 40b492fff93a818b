"""The attendance matrix of a course as PDF: marks, then outcomes, then what the columns are."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from trainer_app.documents.course_heading import printed_line
from trainer_app.documents.paper_page import LANDSCAPE, MM, PaperPage, joined
from trainer_app.documents.paper_style import date_style, hours, number, percent
from trainer_app.documents.paper_table import Cell, Column, Row, Table
from trainer_app.documents.pdf_text import TextCanvas
from trainer_app.documents.sign_in_sheet_template import draw_legend
from trainer_app.domain.attendance import Mark, MarkValue
from trainer_app.domain.languages import Language
from trainer_app.domain.mark_text import LETTERS
from trainer_app.services.papers import AttendanceColumn, AttendanceLine, AttendancePaper
from trainer_app.writing.dates import clock, day_and_month, day_range, short_date_and_time
from trainer_app.writing.fonts import Weight

_MOST_SESSIONS: Final = 20
_SESSION: Final = 9 * MM
_ROW: Final = 9 * MM
_TOP: Final = LANDSCAPE[1] - 48 * MM
_BOTTOM: Final = 28 * MM


@dataclass(frozen=True)
class _Part:
    """A table of the paper, and what it is called."""

    title: str
    table: Table


class AttendanceTemplate:
    """Draws a matrix: as many sessions a page as fit, the names beside them on every page."""

    def __init__(self, canvas: TextCanvas, paper: AttendancePaper, language: Language) -> None:
        self._page = PaperPage(canvas, language, LANDSCAPE)
        self._canvas, self._paper, self._language = canvas, paper, language
        self._style = date_style(language)

    def draw(self) -> None:
        """Draw all pages, each closed."""
        room = _TOP - _BOTTOM
        parts = [*self._matrix(), self._outcomes(), self._sessions()]
        pages = [(part, rows) for part in parts for rows in part.table.pages(room, room)]
        heading, page = self._paper.heading, self._page
        for place, (part, rows) in enumerate(pages, start=1):
            self._canvas.holder = heading.code
            page.draw_head(heading.academy, heading.academy_en, "attendance.title")
            self._draw_facts(part.title)
            part.table.draw(self._canvas, page.left, _TOP, rows)
            draw_legend(page, 22 * MM)
            page.draw_foot(
                joined(heading.code, printed_line(heading, page.texts)), place, len(pages)
            )
            self._canvas.showPage()

    def _draw_facts(self, title: str) -> None:
        heading, page = self._paper.heading, self._page
        days = day_range(heading.starts_on, heading.ends_on, self._style)
        y, half = page.rule - 7 * MM, (page.right - page.left) * 0.72
        what = joined(heading.title, heading.code)
        page.put(what, page.left, y, 11, half, weight=Weight.SEMIBOLD)
        page.put(joined(heading.place, days), page.left, y - 6 * MM, 9.5, half)
        room = page.right - page.left - half - 3 * MM
        page.put(title, page.right, y, 11, room, weight=Weight.SEMIBOLD, align="right")

    def _matrix(self) -> list[_Part]:
        paper, count = self._paper, -(-len(self._paper.columns) // _MOST_SESSIONS)
        size = -(-len(paper.columns) // count)  # as many on the last page as on the first
        starts = range(0, len(paper.columns), size)
        spans = [(start, min(start + size, len(paper.columns))) for start in starts]
        return [_Part(self._span(*span), self._marks(*span)) for span in spans]

    def _span(self, start: int, end: int) -> str:
        """Which of the sessions stand here."""
        first, last = number(start + 1, self._language), number(end, self._language)
        return f"{self._page.texts('sheet.sessions')} {first}–{last}"

    def _marks(self, start: int, end: int) -> Table:
        space = self._page.right - self._page.left - (end - start) * _SESSION
        columns = [
            *self._person_columns(space),
            *(self._session_column(one) for one in self._paper.columns[start:end]),
        ]
        rows = [
            self._person_row(
                line,
                count,
                [_letter(mark, self._language) for mark in line.marks[start:end]],
            )
            for count, line in enumerate(self._paper.lines, start=1)
        ]
        return Table(columns, rows, self._language, row_height=_ROW)

    def _outcomes(self) -> _Part:
        page, language = self._page, self._language
        columns = [
            *self._person_columns(100 * MM),
            self._column("attendance.credited", 22 * MM),
            self._column("attendance.scheduled", 22 * MM),
            self._column("attendance.share", 17 * MM),
            self._column("attendance.outcome", 30 * MM),
            self._column("attendance.reasons", page.right - page.left - 191 * MM, lines=4),
        ]
        rows = [
            self._person_row(
                line,
                count,
                [
                    hours(line.credited_minutes, language),
                    hours(line.scheduled_minutes, language),
                    percent(line.credited_minutes, line.scheduled_minutes, language),
                    page.texts(f"outcome.{line.outcome}"),
                    "; ".join(line.reasons),
                ],
            )
            for count, line in enumerate(self._paper.lines, start=1)
        ]
        table = Table(columns, rows, language, row_height=_ROW)
        return _Part(page.texts("attendance.outcome"), table)

    def _sessions(self) -> _Part:
        page, language = self._page, self._language
        columns = [
            self._column("list.number", 12 * MM),
            self._column("sheet.time", 42 * MM),
            self._column("attendance.scheduled", 26 * MM),
            self._column("sheet.session", page.right - page.left - 80 * MM),
        ]
        rows = [
            Row(
                (
                    number(count, language),
                    short_date_and_time(one.starts_at, self._style),
                    hours(one.minutes, language),
                    one.title if one.code == one.title else f"{one.code} {one.title}",
                )
            )
            for count, one in enumerate(self._paper.columns, start=1)
        ]
        return _Part(page.texts("sheet.sessions"), Table(columns, rows, language))

    def _person_columns(self, space: float) -> list[Column]:
        """Number, name and agency, in this much room."""
        rest = space - 10 * MM
        return [
            self._column("list.number", 10 * MM),
            self._column("list.name", rest * 0.58, size=10, weight=Weight.SEMIBOLD),
            self._column("list.agency", rest * 0.42),
        ]

    def _column(
        self,
        key: str,
        width: float,
        *,
        size: float = 9,
        weight: Weight = Weight.REGULAR,
        lines: int = 2,
    ) -> Column:
        native, english = self._page.texts(key), self._page.english(key)
        below = (english,) if english != native else ()
        return Column(
            heading=native, below=below, width=width, size=size, weight=weight, lines=lines
        )

    def _session_column(self, column: AttendanceColumn) -> Column:
        day = day_and_month(column.starts_at.date(), self._style)
        return Column(
            heading=column.code,
            below=(day, clock(column.starts_at, self._style)),
            width=_SESSION,
            size=8,
            align="centre",
        )

    def _person_row(self, line: AttendanceLine, count: int, more: Sequence[str]) -> Row:
        name = line.native_name or line.latin_name
        latin = line.latin_name if line.latin_name != name else ""
        cells = (number(count, self._language), Cell(name, latin), line.agency)
        return Row((*cells, *more), holder=name)


def _letter(mark: MarkValue | None, language: Language) -> str:
    if mark is None:
        return ""
    missed = mark.missed_start + mark.missed_end if mark.mark is Mark.LATE else 0
    return f"{LETTERS[mark.mark]} {number(missed, language)}" if missed else LETTERS[mark.mark]
