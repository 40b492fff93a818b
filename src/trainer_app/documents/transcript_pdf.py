"""The training record of one person: courses with hours and outcome, and certificates."""

from __future__ import annotations

from typing import Final

from trainer_app.documents.course_heading import printed_line
from trainer_app.documents.paper_page import MM, PaperPage, joined
from trainer_app.documents.paper_style import date_style, hours
from trainer_app.documents.paper_table import Cell, Column, Row, Table
from trainer_app.documents.pdf_text import TextCanvas
from trainer_app.domain.languages import Language
from trainer_app.services.course_papers import TranscriptCourse, TranscriptPaper
from trainer_app.writing.dates import day_range, long_date, short_date
from trainer_app.writing.fonts import Weight

_COURSES: Final = (
    ("sheet.course", 70 * MM),
    ("register.academy", 32 * MM),
    ("list.dates", 31 * MM),
    ("transcript.hours", 23 * MM),
    ("attendance.outcome", 24 * MM),
)
_CERTIFICATES: Final = (
    ("register.number", 52 * MM),
    ("register.kind", 44 * MM),
    ("register.course_code", 30 * MM),
    ("register.issued_on", 28 * MM),
    ("list.state", 26 * MM),
)
_BOTTOM: Final = 25 * MM
_TITLE: Final = 9 * MM


class TranscriptTemplate:
    """Draws one person's record, a page at a time."""

    def __init__(self, canvas: TextCanvas, paper: TranscriptPaper, language: Language) -> None:
        self._page = PaperPage(canvas, language)
        self._canvas, self._paper, self._language = canvas, paper, language
        self._style = date_style(language)

    def draw(self) -> None:
        """Draw all pages, each closed."""
        page = self._page
        self._canvas.holder = self._paper.native_name or self._paper.latin_name
        planned = self._planned()
        for place, parts in enumerate(planned, start=1):
            page.draw_head(self._paper.academy, self._paper.academy_en, "transcript.title")
            y = self._draw_person() if place == 1 else page.rule - 4 * MM
            for title, table, rows in parts:
                page.put(page.texts(title), page.left, y - 5 * MM, 11, 150 * MM, weight=Weight.BOLD)
                y -= _TITLE
                if table is None:
                    key = title.replace(".", ".no_")
                    page.put(page.texts(key), page.left, y - 3 * MM, 9.5, 150 * MM, grey=True)
                    y -= 9 * MM
                else:
                    y = table.draw(self._canvas, page.left, y, rows) - 6 * MM
            statement = page.texts("transcript.statement")
            page.put(statement, page.left, 17 * MM, 8, page.right - page.left, grey=True)
            page.draw_foot(printed_line(self._paper, page.texts), place, len(planned))
            self._canvas.showPage()

    def _planned(self) -> list[list[tuple[str, Table | None, tuple[int, int]]]]:
        """What stands on each page: the title of a part, its table, and which rows of it."""
        whole = self._page.rule - 4 * MM - _BOTTOM
        room = whole - self._person_height()
        pages: list[list[tuple[str, Table | None, tuple[int, int]]]] = [[]]
        for title, table in (
            ("transcript.courses", self._courses()),
            ("transcript.certificates", self._certificates()),
        ):
            if table is None:
                pages[-1].append((title, None, (0, 0)))
                room -= _TITLE + 9 * MM
                continue
            shared = table.pages(room - _TITLE, whole - _TITLE)
            if pages[-1] and table.height(shared[0]) + _TITLE > room:
                pages.append([])
                shared = table.pages(whole - _TITLE, whole - _TITLE)
                room = whole
            for count, rows in enumerate(shared):
                if count:
                    pages.append([])
                    room = whole
                pages[-1].append((title, table, rows))
                room -= _TITLE + table.height(rows) + 6 * MM
        return pages

    def _facts(self) -> list[tuple[str, str]]:
        paper = self._paper
        latin = paper.latin_name if paper.latin_name != paper.native_name else ""
        born = long_date(paper.birth_date, self._style) if paper.birth_date else ""
        facts = [
            ("list.name", paper.native_name or paper.latin_name),
            ("list.latin_name", latin if paper.native_name else ""),
            ("list.birth_date", born),
            ("list.rank", paper.rank),
            ("list.agency", paper.agency),
        ]
        return [(key, value) for key, value in facts if value]

    def _person_height(self) -> float:
        return (len(self._facts()) * 7 + 4) * MM

    def _draw_person(self) -> float:
        page = self._page
        y = page.rule - 7.5 * MM
        for key, value in self._facts():
            page.draw_fact(key, value, y, label_room=58 * MM, value_room=120 * MM)
            y -= 7 * MM
        return page.rule - 4 * MM - self._person_height()

    def _courses(self) -> Table | None:
        rows = [self._course(one) for one in self._paper.courses]
        return self._table(_COURSES, rows)

    def _certificates(self) -> Table | None:
        texts = self._page.texts
        rows = [
            Row(
                (
                    one.number,
                    texts(f"kind.{one.kind}"),
                    one.course_code,
                    short_date(one.issued_on, self._style),
                    texts(f"certificate_state.{one.state}"),
                )
            )
            for one in self._paper.certificates
        ]
        return self._table(_CERTIFICATES, rows)

    def _table(self, keys: tuple[tuple[str, float], ...], rows: list[Row]) -> Table | None:
        if not rows:
            return None
        columns = []
        for key, width in keys:
            native, english = self._page.texts(key), self._page.english(key)
            below = (english,) if english != native else ()
            columns.append(Column(heading=native, below=below, width=width, lines=3))
        return Table(columns, rows, self._language)

    def _course(self, course: TranscriptCourse) -> Row:
        english = course.title_en if self._language is not Language.ENGLISH else ""
        below = joined(english if english != course.title else "", course.code)
        credited = hours(course.credited_minutes, self._language)
        scheduled = hours(course.scheduled_minutes, self._language)
        return Row(
            (
                Cell(course.title, below),
                course.academy,
                day_range(course.starts_on, course.ends_on, self._style),
                f"{credited} / {scheduled}",
                self._page.texts(f"outcome.{course.outcome}"),
            )
        )
