"""The programme of a course: its timetable by day, in two languages."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from itertools import groupby
from typing import Final

from trainer_app.documents.course_heading import printed_line
from trainer_app.documents.paper_page import MM, PaperPage, joined
from trainer_app.documents.paper_style import date_style, number
from trainer_app.documents.paper_table import Cell, Column, Row, Table
from trainer_app.documents.pdf_text import TextCanvas
from trainer_app.documents.sign_in_sheet_template import person_column
from trainer_app.domain.languages import Language
from trainer_app.services.course_papers import ProgrammeEntry, ProgrammePaper
from trainer_app.writing.dates import clock, day_range, full_date
from trainer_app.writing.fonts import Weight
from trainer_app.writing.lines import NO_BREAK_SPACE

_COLUMNS: Final = (
    ("sheet.time", 25 * MM, 9.5),
    ("sheet.session", 84 * MM, 10.0),
    ("programme.trainers", 43 * MM, 9.0),
    ("programme.room", 28 * MM, 9.0),
)
_LINES: Final = 4
_FACT: Final = 7 * MM
_BOTTOM: Final = 19 * MM


class ProgrammeTemplate:
    """Draws a programme, a page at a time."""

    def __init__(self, canvas: TextCanvas, paper: ProgrammePaper, language: Language) -> None:
        self._page = PaperPage(canvas, language)
        self._canvas, self._paper, self._language = canvas, paper, language
        self._style = date_style(language)

    def draw(self) -> None:
        """Draw all pages, each closed."""
        page, heading = self._page, self._paper.heading
        columns = [self._column(*column) for column in _COLUMNS]
        table = Table(columns, list(self._rows()), self._language)
        top, facts = page.rule - 5 * MM, self._facts_height()
        pages = table.pages(top - facts - _BOTTOM, top - _BOTTOM)
        for place, rows in enumerate(pages, start=1):
            self._canvas.holder = heading.code
            page.draw_head(heading.academy, heading.academy_en, "programme.title")
            if place == 1:
                self._draw_facts()
            table.draw(self._canvas, page.left, top - (facts if place == 1 else 0), rows)
            page.draw_foot(
                joined(heading.code, printed_line(heading, page.texts)), place, len(pages)
            )
            self._canvas.showPage()

    def _column(self, key: str, width: float, size: float) -> Column:
        column = person_column(self._page, key, width, size, Weight.REGULAR)
        return Column(
            heading=column.heading, below=column.below, width=width, size=size, lines=_LINES
        )

    def _facts_height(self) -> float:
        english = self._paper.heading.title_en
        below = self._language is not Language.ENGLISH and english != self._paper.heading.title
        return 4 * _FACT + (_FACT - 1.5 * MM if below and english else 0)

    def _draw_facts(self) -> None:
        heading, page = self._paper.heading, self._page
        english = heading.title_en if self._language is not Language.ENGLISH else ""
        days = day_range(heading.starts_on, heading.ends_on, self._style)
        facts = (
            ("sheet.course", heading.title),
            ("", english if english != heading.title else ""),
            ("programme.part_of", joined(self._paper.programme_name, heading.code)),
            ("list.dates", days),
            ("list.place", joined(heading.academy, heading.place)),
        )
        y = page.rule - 7.5 * MM
        room = page.right - page.left - 48 * MM
        for key, value in facts:
            if key:
                page.draw_fact(key, value, y, label_room=48 * MM, value_room=room)
            else:
                y += 1.5 * MM
                page.put(value, page.left + 48 * MM, y, 9, room, grey=True)
            y -= _FACT if value else 1.5 * MM  # no English line: as if it were not there

    def _rows(self) -> Iterator[Row]:
        entries = groupby(self._paper.entries, key=lambda one: one.starts_at.date())
        for count, (day, of_day) in enumerate(entries, start=1):
            yield Row(band=self._day(day, count))
            for entry in of_day:
                yield self._row(entry)

    def _day(self, day: date, count: int) -> str:
        words = f"{self._page.texts('sheet.day')} {number(count, self._language)}"
        return joined(words, full_date(day, self._style))

    def _row(self, entry: ProgrammeEntry) -> Row:
        page = self._page
        ends = entry.starts_at + timedelta(minutes=entry.minutes)
        times = f"{clock(entry.starts_at, self._style)}–{clock(ends, self._style)}"
        if entry.pause:
            key = f"programme.{entry.pause}"
            words = joined(page.texts(key), page.english(key))
            return Row((Cell(times, grey=True), Cell(words, grey=True)), leads=True)
        english = entry.title_en if self._language is not Language.ENGLISH else ""
        below = english if english != entry.title else ""
        mode = page.texts(f"mode.{entry.mode}") if entry.mode != "in_person" else ""
        return Row(
            (
                times,
                Cell(f"{entry.code} {entry.title}".strip(), below),
                _names(entry.trainers),
                Cell(entry.room, mode) if entry.room else mode,
            ),
            holder=joined(self._paper.heading.code, entry.code),
        )


def _names(names: tuple[str, ...]) -> str:
    """Names with commas between, none of them broken at the end of a line."""
    return ", ".join(name.replace(" ", NO_BREAK_SPACE) for name in names)
