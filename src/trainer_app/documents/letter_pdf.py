"""The letter that assigns a trainer to a course, with room for all signatures."""

from __future__ import annotations

from datetime import timedelta
from typing import Final

from trainer_app.documents.course_heading import printed_line
from trainer_app.documents.letter_parts import draw_address, draw_signature, title_in_both
from trainer_app.documents.paper_page import MM, PaperPage, joined
from trainer_app.documents.paper_style import date_style, hours, number
from trainer_app.documents.paper_table import Cell, Column, Row, Table
from trainer_app.documents.pdf_text import TextCanvas
from trainer_app.domain.languages import Language
from trainer_app.services.course_papers import AssignmentLetter, LetterSession, Signatory
from trainer_app.writing.dates import clock, day_range, short_date, weekday
from trainer_app.writing.fonts import Weight

_COLUMNS: Final = (
    ("letter.date", 34 * MM),
    ("sheet.time", 25 * MM),
    ("sheet.session", 65 * MM),
    ("list.role", 24 * MM),
    ("programme.room", 32 * MM),
)
_BOTTOM: Final = 19 * MM
_CLOSING: Final = 66 * MM
"""What total, request and one row of signatures take."""
_SIGNATURES: Final = 50 * MM
"""What another row of signatures takes."""


class LetterTemplate:
    """Draws one letter; a long list of sessions goes on over the page."""

    def __init__(self, canvas: TextCanvas, paper: AssignmentLetter, language: Language) -> None:
        self._page = PaperPage(canvas, language)
        self._canvas, self._paper, self._language = canvas, paper, language
        self._style = date_style(language)

    def draw(self) -> None:
        """Draw all pages, each closed."""
        page, heading = self._page, self._paper.heading
        self._canvas.holder = self._paper.native_name or self._paper.latin_name
        table = self._table()
        self._draw_head()
        top, later = self._draw_opening(), page.rule - 6 * MM
        pages = self._shared(table, top - _BOTTOM, later - _BOTTOM)
        for place, rows in enumerate(pages, start=1):
            if place > 1:
                self._draw_head()
                top = later
            end = table.draw(self._canvas, page.left, top, rows)
            if place == len(pages):
                self._draw_closing(end)
            printed = joined(heading.code, printed_line(heading, page.texts))
            page.draw_foot(printed, place, len(pages))
            self._canvas.showPage()

    def _shared(self, table: Table, first: float, other: float) -> list[tuple[int, int]]:
        """The pages of the table; the last has room for the closing, and two rows at least."""
        pages = table.pages(first, other)
        room = first if len(pages) == 1 else other
        closing = _CLOSING + (_SIGNATURES if len(self._paper.signatories) > 1 else 0)
        if table.height(pages[-1]) + closing <= room:
            return pages
        start, end = pages[-1]
        turn = max(start, end - 2)
        return [*pages[:-1], (start, turn), (turn, end)] if turn > start else pages

    def _draw_head(self) -> None:
        heading = self._paper.heading
        self._page.draw_head(heading.academy, heading.academy_en, "letter.title")

    def _draw_opening(self) -> float:
        """Place and date, to whom, about what, and the sentence; returns where it ends."""
        page, paper, heading = self._page, self._paper, self._paper.heading
        name = paper.native_name or paper.latin_name
        latin = paper.latin_name if paper.latin_name != name else ""
        facts = (
            ("letter.to", joined(name, latin)),
            ("", paper.agency),
            ("letter.subject", page.texts("letter.subject_is", code=heading.code)),
        )
        y = draw_address(page, heading, paper.dated, facts)
        body = page.texts(
            "letter.body",
            title=title_in_both(heading, self._language),
            place=", ".join(dict.fromkeys(filter(None, (heading.academy, heading.place)))),
            dates=day_range(heading.starts_on, heading.ends_on, self._style),
        )
        y = page.draw_paragraph(body, y - 1 * MM) - 3 * MM
        return page.draw_paragraph(page.texts("letter.sessions"), y) - 2 * MM

    def _table(self) -> Table:
        columns = []
        for key, width in _COLUMNS:
            native, english = self._page.texts(key), self._page.english(key)
            below = (english,) if english != native else ()
            columns.append(Column(heading=native, below=below, width=width, lines=3))
        return Table(columns, [self._row(one) for one in self._paper.sessions], self._language)

    def _row(self, session: LetterSession) -> Row:
        ends = session.starts_at + timedelta(minutes=session.minutes)
        day = session.starts_at.date()
        english = session.title_en if self._language is not Language.ENGLISH else ""
        return Row(
            (
                Cell(short_date(day, self._style), weekday(day, self._style)),
                f"{clock(session.starts_at, self._style)}–{clock(ends, self._style)}",
                Cell(
                    f"{session.code} {session.title}".strip(),
                    english if english != session.title else "",
                ),
                self._page.texts(f"role.{session.role}"),
                session.room,
            )
        )

    def _draw_closing(self, top: float) -> None:
        page, paper = self._page, self._paper
        total = page.texts(
            "letter.total",
            sessions=number(len(paper.sessions), self._language),
            hours=hours(sum(one.minutes for one in paper.sessions), self._language),
        )
        y = page.draw_paragraph(total, top - 3 * MM, weight=Weight.SEMIBOLD) - 2 * MM
        y = page.draw_paragraph(page.texts("letter.confirm"), y)
        name = paper.native_name or paper.latin_name
        right = page.left + (page.right - page.left) / 2 + 5 * MM
        signing = paper.signatories or (Signatory(""),)
        for x, one in zip((page.left, right), signing, strict=False):
            draw_signature(page, x, y, "letter.for_academy", one.name, one.title)
        if len(paper.signatories) > 1:
            draw_signature(page, page.left, y - _SIGNATURES, "letter.accepted", name, "")
        else:
            draw_signature(page, right, y, "letter.accepted", name, "")
