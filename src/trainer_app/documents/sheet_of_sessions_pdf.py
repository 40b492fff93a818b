"""Sign-in sheets with a column for each session: of a day, or of a whole course."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta
from functools import partial
from itertools import groupby
from typing import Final

from trainer_app.documents.paper_page import LANDSCAPE, MM, PaperPage, joined
from trainer_app.documents.paper_style import date_style, number
from trainer_app.documents.paper_table import Cell, Column, Row, Table, with_spare_rows
from trainer_app.documents.pdf_text import TextCanvas
from trainer_app.documents.sign_in_sheet_template import (
    draw_count,
    draw_legend,
    draw_sheet_foot,
    person_column,
)
from trainer_app.domain.languages import Language
from trainer_app.services.course_papers import SheetColumn, SheetOfSessions
from trainer_app.services.papers import RosterLine
from trainer_app.writing.dates import clock, day_and_month, day_range, full_date
from trainer_app.writing.fonts import Weight

_MOST_COLUMNS: Final = 8
_WIDEST: Final = 42 * MM
_ROW: Final = 9 * MM
_QR_SIDE: Final = 13.5 * MM
_NUMBER, _NAME, _AGENCY = 10 * MM, 48 * MM, 32 * MM
_TABLE_TOP: Final = LANDSCAPE[1] - 50 * MM
_TABLE_BOTTOM: Final = 28 * MM


class SheetOfSessionsTemplate:
    """Draws one sheet: some sessions after another, and all people under each."""

    def __init__(self, canvas: TextCanvas, paper: SheetOfSessions, language: Language) -> None:
        self._page = PaperPage(canvas, language, LANDSCAPE)
        self._canvas, self._paper, self._language = canvas, paper, language
        self._style = date_style(language)

    def draw(self) -> None:
        """Draw all pages, each closed."""
        room = _TABLE_TOP - _TABLE_BOTTOM
        tables = [
            with_spare_rows(partial(self._table, sessions), self._paper.spare_rows, room)
            for sessions in shared_columns(self._paper.columns)
        ]
        pages = [(table, rows) for table in tables for rows in table.pages(room, room)]
        for place, (table, rows) in enumerate(pages, start=1):
            self._canvas.holder = self._paper.heading.code
            self._page.draw_head(
                self._paper.heading.academy, self._paper.heading.academy_en, "sheet.title"
            )
            self._draw_facts()
            table.draw(self._canvas, self._page.left, _TABLE_TOP, rows)
            draw_legend(self._page, 23 * MM)
            draw_sheet_foot(self._page, self._paper, place, len(pages), _QR_SIDE)
            self._canvas.showPage()

    def _draw_facts(self) -> None:
        heading, page = self._paper.heading, self._page
        when = (
            ("sheet.day", full_date(self._paper.day, self._style))
            if self._paper.day
            else ("list.dates", day_range(heading.starts_on, heading.ends_on, self._style))
        )
        facts = (("sheet.course", joined(heading.title, heading.code)), when)
        top = page.rule - 7.5 * MM
        room = page.right - page.left - 78 * MM
        for step, (key, value) in enumerate(facts):
            page.draw_fact(key, value, top - step * 7 * MM, label_room=52 * MM, value_room=room)
        draw_count(page, len(self._paper.lines), top - 1.5 * MM)

    def _table(self, sessions: Sequence[SheetColumn], spare: int) -> Table:
        page = self._page
        space = page.right - page.left - _NUMBER - _NAME - _AGENCY
        width = min(space / len(sessions), _WIDEST)
        rest = space - width * len(sessions)
        columns = [
            person_column(page, "list.number", _NUMBER, 9.5, Weight.REGULAR),
            person_column(page, "list.name", _NAME + rest * 0.6, 11, Weight.SEMIBOLD),
            person_column(page, "list.agency", _AGENCY + rest * 0.4, 9, Weight.REGULAR),
            *(self._session_column(one, width) for one in sessions),
        ]
        people: list[RosterLine | None] = [*self._paper.lines, *[None] * spare]
        rows = [self._row(line, count) for count, line in enumerate(people, start=1)]
        signs = page.texts("sheet.trainers_sign")
        english = page.english("sheet.trainers_sign")
        rows.append(Row(("", Cell(signs, english if english != signs else ""))))
        return Table(columns, rows, self._language, row_height=_ROW, grow=False)

    def _session_column(self, session: SheetColumn, width: float) -> Column:
        ends = session.starts_at + timedelta(minutes=session.minutes)
        times = f"{clock(session.starts_at, self._style)}–{clock(ends, self._style)}"
        title = joined(session.code, session.title)
        if self._paper.day:
            return Column(heading=times, below=(title,), width=width)
        day = day_and_month(session.starts_at.date(), self._style)
        return Column(heading=day, below=(times, title), width=width)

    def _row(self, line: RosterLine | None, count: int) -> Row:
        digits = number(count, self._language)
        if line is None:
            return Row((digits,))
        name = line.native_name or line.latin_name
        latin = line.latin_name if line.latin_name != name else ""
        return Row((digits, Cell(name, latin), line.agency), holder=name)


def shared_columns(sessions: Sequence[SheetColumn]) -> list[list[SheetColumn]]:
    """The sessions of each page: a day stays together where a page has room for it."""
    pages: list[list[SheetColumn]] = [[]]
    for _, of_day in groupby(sessions, key=lambda one: one.starts_at.date()):
        day = list(of_day)
        if pages[-1] and len(pages[-1]) + len(day) > _MOST_COLUMNS:
            pages.append([])
        for one in day:
            if len(pages[-1]) == _MOST_COLUMNS:
                pages.append([])
            pages[-1].append(one)
    return pages
