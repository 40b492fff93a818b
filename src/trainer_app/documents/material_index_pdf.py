"""The index page of a set of materials: module by module, which file is what and where it lies."""

from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO
from typing import Final

from trainer_app.documents.course_heading import printed_line
from trainer_app.documents.paper_page import MM, UPRIGHT, PaperPage, joined
from trainer_app.documents.paper_style import number
from trainer_app.documents.paper_table import Cell, Column, Row, Table
from trainer_app.documents.pdf_text import TextCanvas
from trainer_app.documents.texts import paper_texts
from trainer_app.domain.languages import Language
from trainer_app.domain.material import shown_size
from trainer_app.services.material_sets import IndexLine, MaterialIndexPaper
from trainer_app.writing.fonts import Weight

_COLUMNS: Final = (
    ("materials.file", 112 * MM),
    ("register.kind", 42 * MM),
    ("materials.size", 26 * MM),
)
_BOTTOM: Final = 19 * MM


def material_index_pdf(paper: MaterialIndexPaper, language: Language) -> bytes:
    """Draw the index; the same paper gives the same bytes."""
    title = paper_texts(language)("materials.title")
    content = BytesIO()
    canvas = TextCanvas(
        content,
        UPRIGHT,
        language,
        title=f"{title} – {paper.title}",
        subject=title,
        author=paper.site,
    )
    _Index(canvas, paper, language).draw()
    canvas.save()
    return content.getvalue()


class _Index:
    def __init__(self, canvas: TextCanvas, paper: MaterialIndexPaper, language: Language) -> None:
        self._page = PaperPage(canvas, language)
        self._canvas, self._paper, self._language = canvas, paper, language

    def draw(self) -> None:
        page, paper = self._page, self._paper
        table = Table([self._column(*one) for one in _COLUMNS], list(self._rows()), self._language)
        top = page.rule - 13 * MM
        pages = table.pages(top - _BOTTOM, top - _BOTTOM)
        for place, rows in enumerate(pages, start=1):
            self._canvas.holder = paper.title
            page.draw_head(paper.title, paper.title_en, "materials.title")
            room = page.right - page.left
            page.put(paper.below, page.left, page.rule - 7 * MM, 10, room, weight=Weight.SEMIBOLD)
            table.draw(self._canvas, page.left, top, rows)
            page.draw_foot(joined(paper.below, printed_line(paper, page.texts)), place, len(pages))
            self._canvas.showPage()

    def _column(self, key: str, width: float) -> Column:
        native, english = self._page.texts(key), self._page.english(key)
        below = (english,) if english != native else ()
        return Column(heading=native, below=below, width=width, lines=3)

    def _rows(self) -> Iterator[Row]:
        for module in self._paper.modules:
            yield Row(band=joined(module.code, module.title))
            for line in module.lines:
                yield self._row(line)
            if not module.lines:
                yield Row((Cell(self._page.texts("materials.none"), grey=True), "", ""))

    def _row(self, line: IndexLine) -> Row:
        count, unit = shown_size(line.bytes)
        return Row(
            (
                Cell(line.name, below=line.folder),
                self._page.texts(f"materials.{line.kind}"),
                f"{number(count, self._language)} {unit}",
            ),
            holder=line.name,
        )
