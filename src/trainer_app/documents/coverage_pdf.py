"""What can be taught in which language, on paper: modules down, languages across."""

from __future__ import annotations

from typing import Final

from trainer_app.documents.course_heading import printed_line
from trainer_app.documents.paper_page import LANDSCAPE, MM, PaperPage, joined
from trainer_app.documents.paper_style import number
from trainer_app.documents.paper_table import Cell, Column, Row, Table
from trainer_app.documents.pdf_text import TextCanvas
from trainer_app.documents.texts import paper_texts
from trainer_app.domain.coverage import Standing
from trainer_app.domain.languages import Language
from trainer_app.services.coverage import CoverageLine, CoveragePaper
from trainer_app.writing.fonts import Weight

_CODE, _MODULE, _MINUTES, _LANGUAGE = 18 * MM, 75 * MM, 18 * MM, 26 * MM
_TOP: Final = LANDSCAPE[1] - 42 * MM
_BOTTOM: Final = 18 * MM
_COVERED: Final = {Standing.APPROVED.value, Standing.READY.value}


class CoverageTemplate:
    """Draws the matrix, a page at a time, the header on each."""

    def __init__(self, canvas: TextCanvas, paper: CoveragePaper, language: Language) -> None:
        self._page = PaperPage(canvas, language, LANDSCAPE)
        self._canvas, self._paper, self._language = canvas, paper, language

    def draw(self) -> None:
        """Draw all pages, each closed."""
        page, paper = self._page, self._paper
        rows = [*(self._row(one) for one in paper.lines), self._shares()]
        table = Table(self._columns(), rows, page.language)
        room = _TOP - _BOTTOM
        pages = table.pages(room, room)
        level = page.texts(f"level.{paper.level}") if paper.level else ""
        for place, shown in enumerate(pages, start=1):
            page.draw_head(paper.academy, paper.academy_en, "coverage.title")
            y, half = page.rule - 7 * MM, (page.right - page.left) * 0.55
            what = joined(paper.curriculum, paper.code, paper.edition)
            page.put(what, page.left, y, 11, half, weight=Weight.SEMIBOLD)
            asked = joined(paper.asked_of, level)
            page.put(asked, page.right, y, 11, (page.right - page.left) * 0.43, align="right")
            table.draw(self._canvas, page.left, _TOP, shown)
            page.draw_foot(printed_line(paper.origin, page.texts), place, len(pages))
            self._canvas.showPage()

    def _columns(self) -> list[Column]:
        fixed = (
            ("coverage.code", _CODE),
            ("coverage.module", _MODULE),
            ("coverage.minutes", _MINUTES),
        )
        columns = [self._column(key, width) for key, width in fixed]
        for language in Language:
            name = paper_texts(language)("translations.language")
            own = self._page.texts(f"coverage.language.{language.value}")
            below = (own,) if own != name else ()
            columns.append(Column(heading=name, below=below, width=_LANGUAGE, lines=2))
        return columns

    def _column(self, key: str, width: float) -> Column:
        native, english = self._page.texts(key), self._page.english(key)
        below = (english,) if english != native else ()
        return Column(heading=native, below=below, width=width, lines=2)

    def _row(self, line: CoverageLine) -> Row:
        texts = self._page.texts
        self._canvas.holder = line.code
        levels = ", ".join(texts(f"level.{one}") for one in line.levels)
        return Row(
            (
                line.code,
                Cell(line.title, below=levels),
                number(line.minutes, self._language),
                *(
                    Cell(texts(f"coverage.state.{state}"), grey=state in _COVERED)
                    for state in (line.standings[one] for one in Language)
                ),
            )
        )

    def _shares(self) -> Row:
        key = "coverage.ready" if self._paper.asked_of else "coverage.approved"
        shares = (self._paper.shares[one] for one in Language)
        told = ["–" if one is None else f"{number(one, self._language)} %" for one in shares]
        return Row(("", self._page.texts(key), "", *told))
