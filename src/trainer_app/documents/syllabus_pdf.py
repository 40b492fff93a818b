"""The syllabus of a curriculum: its modules with their hours, on one page where they have room.

The letters shrink until the table fits one page; where even the smallest do not, it takes more.
"""

from __future__ import annotations

from typing import Final

from trainer_app.documents.course_heading import printed_line
from trainer_app.documents.flow import FlowRow, Type, draw_rows, paragraph, side_by_side
from trainer_app.documents.paper_page import MM, PaperPage, joined
from trainer_app.documents.paper_style import hours, number
from trainer_app.documents.paper_table import Cell, Column, Row, Table
from trainer_app.documents.pdf_text import TextCanvas
from trainer_app.documents.texts import paper_texts
from trainer_app.services.curriculum_papers import CurriculumPaper, PaperModule, PaperText
from trainer_app.writing.fonts import Weight

_SIZES: Final = (9.5, 9.0, 8.5, 8.0, 7.5, 7.0, 6.5)  # points
_COLUMNS: Final = (
    ("coverage.code", 18 * MM),
    ("coverage.module", 80 * MM),
    ("coverage.minutes", 17 * MM),
    ("coverage.levels", 31 * MM),
    ("curriculum.delivery", 34 * MM),
)
_BOTTOM: Final = 18 * MM
_LINES: Final = 4
_TITLES: Final = (Type(14, Weight.BOLD), Type(11, grey=True))


class Syllabus:
    """Draws the table under what it is of; returns how many pages that took."""

    def __init__(self, canvas: TextCanvas, paper: CurriculumPaper) -> None:
        self._page = PaperPage(canvas, paper.languages[0])
        self._canvas, self._paper = canvas, paper
        self._second = paper_texts(paper.languages[-1])

    def draw(self) -> int:
        """Draw all pages, each closed."""
        page = self._page
        titles, other = self._titles(), page.rule - 4 * MM
        first = other - sum(row.before + row.height for row in titles) - 6 * MM
        table, pages = self._fitting(first - _BOTTOM, other - _BOTTOM)
        for place, rows in enumerate(pages, start=1):
            page.draw_head(self._paper.academy, self._paper.academy_en, "curriculum.syllabus")
            if place == 1:
                draw_rows(self._canvas, titles, other - 2 * MM, (page.left, page.right))
            table.draw(self._canvas, page.left, first if place == 1 else other, rows)
            page.draw_foot(printed_line(self._paper.origin, page.texts), place, len(pages))
            self._canvas.showPage()
        return len(pages)

    def _fitting(self, first: float, other: float) -> tuple[Table, list[tuple[int, int]]]:
        """The table in the largest letters with which it needs the fewest pages."""
        rows = [*(self._row(one) for one in self._paper.modules), self._total()]
        shared = []
        for size in _SIZES:
            table = Table(self._columns(size), rows, self._page.language)
            shared.append((table, table.pages(first, other)))
            if len(shared[-1][1]) == 1:
                break
        return min(shared, key=lambda one: len(one[1]))

    def _columns(self, size: float) -> list[Column]:
        columns = []
        for key, width in _COLUMNS:
            native, second = self._page.texts(key), self._second(key)
            below = (second,) if second != native else ()
            columns.append(
                Column(
                    heading=native,
                    below=below,
                    width=width,
                    size=size,
                    lines=_LINES,
                    align="right" if key == "coverage.minutes" else "left",
                )
            )
        return columns

    def _row(self, module: PaperModule) -> Row:
        texts, second = self._page.texts, self._second
        titles = list(dict.fromkeys(self._title(text) for text in module.texts))
        own = ", ".join(texts(f"level.{one}") for one in module.levels)
        delivery = texts(f"delivery.{module.delivery}")
        below = second(f"delivery.{module.delivery}")
        return Row(
            (
                module.code,
                Cell(titles[0], titles[1] if len(titles) > 1 else ""),
                number(module.minutes, self._page.language),
                own,
                Cell(delivery, below if below != delivery else ""),
            ),
            holder=module.code,
        )

    def _title(self, text: PaperText) -> str:
        """The title, and in brackets what is to be known of it."""
        title = text.words.title or self._page.texts("curriculum.not_written")
        if not text.remarkable:
            return title
        mark = self._page.texts(f"coverage.state.{text.remarkable}")
        return f"{title} [{mark}]"

    def _total(self) -> Row:
        language = self._page.language
        minutes = self._paper.minutes
        told = f"{hours(minutes, language)} {self._page.texts('transcript.hours')}"
        words = f"{self._page.texts('curriculum.total')}: {told}"
        return Row(("", Cell(words), number(minutes, language), "", ""))

    def _titles(self) -> list[FlowRow]:
        """What it is of, in each language, and where that belongs."""
        page, paper = self._page, self._paper
        state = page.texts(f"curriculum.state.{paper.state}")
        facts = joined(paper.code, paper.edition, state, *paper.programme)
        lines = [*zip(paper.title, _TITLES, paper.languages, strict=False)]
        lines.append((facts, Type(9.5, grey=True), page.language))
        room = page.right - page.left
        return [
            row
            for text, look, language in lines
            for row in side_by_side(
                [paragraph(text, page.left, room, look, language)], before=1 * MM
            )
        ]
