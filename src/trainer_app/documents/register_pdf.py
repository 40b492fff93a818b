"""The register of certificates as a paper: every number with its holder and what became of it."""

from __future__ import annotations

from typing import Final

from trainer_app.documents.course_heading import printed_line
from trainer_app.documents.paper_page import LANDSCAPE, MM, PaperPage, joined
from trainer_app.documents.paper_style import date_style, number
from trainer_app.documents.paper_table import Cell, Column, Row, Table
from trainer_app.documents.pdf_text import TextCanvas
from trainer_app.domain.languages import Language
from trainer_app.services.papers import RegisterLine, RegisterPaper
from trainer_app.writing.dates import short_date
from trainer_app.writing.fonts import Weight

_COLUMNS: Final = (
    ("register.number", 46 * MM),
    ("register.holder", 54 * MM),
    ("register.kind", 32 * MM),
    ("register.course_title", 55 * MM),
    ("register.issued_on", 22 * MM),
    ("list.state", 58 * MM),
)
_TOP: Final = LANDSCAPE[1] - 42 * MM
_BOTTOM: Final = 18 * MM


class RegisterTemplate:
    """Draws the register, a page at a time, the header on each."""

    def __init__(self, canvas: TextCanvas, paper: RegisterPaper, language: Language) -> None:
        self._page = PaperPage(canvas, language, LANDSCAPE)
        self._canvas, self._paper, self._language = canvas, paper, language
        self._style = date_style(language)

    def draw(self) -> None:
        """Draw all pages, each closed."""
        page, origin = self._page, self._paper.origin
        table = Table(self._columns(), [self._row(one) for one in self._paper.lines], page.language)
        room = _TOP - _BOTTOM
        pages = table.pages(room, room) or [(0, 0)]
        year = number(origin.year, self._language) if origin.year else ""
        course = joined(origin.course.title, origin.course.code) if origin.course else ""
        count = number(len(self._paper.lines), self._language)
        for place, rows in enumerate(pages, start=1):
            page.draw_head(self._paper.title, self._paper.title_en, "register.title")
            y, half = page.rule - 7 * MM, (page.right - page.left) * 0.8
            page.put(joined(course, year), page.left, y, 11, half, weight=Weight.SEMIBOLD)
            page.put(count, page.right, y, 11, 30 * MM, align="right")
            table.draw(self._canvas, page.left, _TOP, rows)
            page.draw_foot(printed_line(origin, page.texts), place, len(pages))
            self._canvas.showPage()

    def _columns(self) -> list[Column]:
        columns = []
        for key, width in _COLUMNS:
            native, english = self._page.texts(key), self._page.english(key)
            below = (english,) if english != native else ()
            columns.append(Column(heading=native, below=below, width=width, lines=2))
        return columns

    def _row(self, line: RegisterLine) -> Row:
        self._canvas.holder = line.holder_name
        texts = self._page.texts
        latin = line.holder_latin_name if line.holder_latin_name != line.holder_name else ""
        return Row(
            (
                line.number,
                Cell(line.holder_name, below=latin),
                texts(f"kind.{line.kind}"),
                Cell(line.course_title, below=line.course_code),
                short_date(line.issued_on, self._style),
                Cell(texts(f"certificate_state.{line.state}"), below=self._became(line)),
            )
        )

    def _became(self, line: RegisterLine) -> str:
        """To whom and when, by which number, and why."""
        on = short_date(line.handed_over_on, self._style) if line.handed_over_on else ""
        return joined(on, line.handed_over_to, line.replaced_by, line.reason)
