"""The sign-in sheet: A4 upright, black on white, rows high enough to sign in.

The head repeats on every page, so that a loose page still says what it belongs to.
"""

from __future__ import annotations

from datetime import timedelta
from typing import Final, Protocol

from trainer_app.documents.course_heading import printed_line
from trainer_app.documents.marks import legend
from trainer_app.documents.paper_page import MM, UPRIGHT, PaperPage, joined
from trainer_app.documents.paper_style import date_style, number
from trainer_app.documents.paper_table import Column, Row, Table, with_spare_rows
from trainer_app.documents.pdf_text import TextCanvas
from trainer_app.documents.qr import QrCode
from trainer_app.domain.languages import Language
from trainer_app.services.papers import CourseHeading, RosterLine, SignInSheetPaper
from trainer_app.writing.dates import clock, full_date, long_date
from trainer_app.writing.fonts import Weight
from trainer_app.writing.shaping import ink

PAGE: Final = UPRIGHT
ROW_HEIGHT: Final = 10 * MM
QR_SIDE: Final = 17 * MM
QR_MOST: Final = 24 * MM

_FACT_STEP: Final = 7 * MM
_TABLE_TOP: Final = PAGE[1] - 63 * MM
_TABLE_BOTTOM: Final = 38 * MM
_COLUMNS: Final = (
    ("list.number", 10 * MM, 9.5, Weight.REGULAR),
    ("list.name", 44 * MM, 11.0, Weight.SEMIBOLD),
    ("list.latin_name", 38 * MM, 9.5, Weight.REGULAR),
    ("list.agency", 34 * MM, 9.0, Weight.REGULAR),
    ("sheet.time_in", 16 * MM, 9.0, Weight.REGULAR),
    ("sheet.signature", 38 * MM, 9.0, Weight.REGULAR),
)


class SignInSheetTemplate:
    """Draws one session's sheet, a page at a time."""

    def __init__(self, canvas: TextCanvas, paper: SignInSheetPaper, language: Language) -> None:
        self._page = PaperPage(canvas, language)
        self._canvas = canvas
        self._paper = paper
        self._language = language

    def draw(self) -> None:
        """Draw all pages, each closed.

        Raises:
            CharacterNotPrintable: No bundled font has a shape for a character.
            TextDoesNotFit: A text is too long for its place.
        """
        paper, page = self._paper, self._page
        room = _TABLE_TOP - _TABLE_BOTTOM
        table = with_spare_rows(self._table, paper.spare_rows, room)
        pages = table.pages(room, room)
        for place, chosen in enumerate(pages, start=1):
            self._canvas.holder = paper.heading.code
            page.draw_head(paper.heading.academy, paper.academy_en, "sheet.title")
            self._draw_facts()
            table.draw(self._canvas, page.left, _TABLE_TOP, chosen)
            self._draw_foot(place, len(pages))
            self._canvas.showPage()

    def _table(self, spare: int) -> Table:
        lines: list[RosterLine | None] = [*self._paper.lines, *[None] * spare]
        rows = [person_row(line, n, self._language) for n, line in enumerate(lines, start=1)]
        columns = [person_column(self._page, *column) for column in _COLUMNS]
        return Table(columns, rows, self._language, row_height=ROW_HEIGHT, grow=False)

    def _draw_facts(self) -> None:
        paper, page = self._paper, self._page
        facts = (
            ("sheet.course", joined(paper.heading.title, paper.heading.code)),
            ("sheet.session", self._session()),
            ("sheet.time", self._time()),
            ("sheet.trainers_and_room", joined(paper.trainers, paper.room)),
        )
        top = page.rule - 7.5 * MM
        room = page.right - page.left - 72 * MM
        for step, (key, value) in enumerate(facts):
            y = top - step * _FACT_STEP
            page.draw_fact(key, value, y, label_room=52 * MM, value_room=room)
        draw_count(page, len(paper.lines), top - 1.5 * MM)

    def _session(self) -> str:
        paper = self._paper
        title = f"{paper.session_code} {paper.session_title}".strip()
        if self._language is Language.ENGLISH:
            return title
        return joined(title, paper.session_title_en)

    def _time(self) -> str:
        starts = self._paper.starts_at
        ends = starts + timedelta(minutes=self._paper.minutes)
        style = date_style(self._language)
        text = f"{full_date(starts.date(), style)}, {clock(starts, style)} – {clock(ends, style)}"
        if self._language is Language.ENGLISH:
            return text
        return joined(text, long_date(starts.date(), date_style(Language.ENGLISH)))

    def _draw_foot(self, place: int, pages: int) -> None:
        page, canvas = self._page, self._canvas
        draw_legend(page, 32 * MM)
        canvas.setStrokeGray(0)
        canvas.setLineWidth(0.6)
        canvas.line(page.left, 21 * MM, page.left + 62 * MM, 21 * MM)
        key = "sheet.trainer_signature"
        signs = joined(page.texts(key), page.english(key))
        page.put(signs, page.left, 16.8 * MM, 8, 90 * MM, grey=True)
        draw_sheet_foot(page, self._paper, place, pages)


def person_column(page: PaperPage, key: str, width: float, size: float, weight: Weight) -> Column:
    """A column of a list of people, headed in two languages."""
    native, english = page.texts(key), page.english(key)
    below = (english,) if english != native else ()
    return Column(heading=native, below=below, width=width, size=size, weight=weight)


def person_row(line: RosterLine | None, count: int, language: Language) -> Row:
    """Number, names and agency of somebody; of nobody, a row for who comes unannounced."""
    cells = [number(count, language)]
    if line is None:
        return Row(tuple(cells))
    latin = "" if line.latin_name == line.native_name else line.latin_name
    return Row(
        (*cells, line.native_name, latin, line.agency), holder=line.native_name or line.latin_name
    )


def draw_count(page: PaperPage, people: int, y: float) -> None:
    """How many people are on the list, large, at the right."""
    count = number(people, page.language)
    page.put(count, page.right, y, 22, 20 * MM, weight=Weight.BOLD, align="right")
    words = joined(page.texts("sheet.people"), page.english("sheet.people"))
    below = ink(count, Weight.BOLD)[1] * 22 / 1000  # Burmese digits hang deep
    page.put(words, page.right, y - below - 5 * MM, 8, 30 * MM, grey=True, align="right")


def draw_legend(page: PaperPage, y: float) -> None:
    """What the letters of attendance mean, in two languages."""
    room = page.right - page.left - 26 * MM
    page.put(legend(page.texts), page.left, y, 8.5, room)
    if page.language is not Language.ENGLISH:
        page.put(legend(page.english), page.left, y - 4.5 * MM, 7.5, room, grey=True)


class Numbered(Protocol):
    """A sheet with a number of its own."""

    @property
    def heading(self) -> CourseHeading: ...
    @property
    def sheet_number(self) -> str: ...


def draw_sheet_foot(
    page: PaperPage, paper: Numbered, place: int, pages: int, side: float = QR_SIDE
) -> None:
    """When it was printed, the number of the sheet in words and as a square, and the page."""
    printed = printed_line(paper.heading, page.texts)
    named = page.texts("sheet.number", number=paper.sheet_number) if paper.sheet_number else ""
    page.draw_foot(joined(printed, named), place, pages)
    if paper.sheet_number:
        code = QrCode(paper.sheet_number, side, most=QR_MOST)
        code.draw(page.canvas, page.right - code.side + 2 * MM, 15 * MM)
