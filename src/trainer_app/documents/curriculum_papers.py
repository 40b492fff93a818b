"""The book and the syllabus of a curriculum as PDF; the same edition gives the same bytes."""

from __future__ import annotations

from collections.abc import Callable
from io import BytesIO
from pathlib import Path

from trainer_app.documents.curriculum_book_pdf import CurriculumBook
from trainer_app.documents.paper_page import UPRIGHT
from trainer_app.documents.pdf_text import TextCanvas
from trainer_app.documents.syllabus_pdf import Syllabus
from trainer_app.documents.texts import paper_texts
from trainer_app.documents.whole_file import write_whole
from trainer_app.services.curriculum_papers import CurriculumPaper


class PdfCurriculumPapers:
    """Draws both; each file appears whole or not at all.

    Raises `CharacterNotPrintable` and `TextDoesNotFit` for texts that cannot be printed, and
    `FileNotWritable` when the file or its folder refuses.
    """

    def book(self, paper: CurriculumPaper, target: Path) -> int:
        """Cover, contents, modules; returns how many pages."""
        return _write(paper, target, "curriculum.book", lambda on: CurriculumBook(on, paper).draw())

    def syllabus(self, paper: CurriculumPaper, target: Path) -> int:
        """The modules with their hours; returns how many pages."""
        return _write(paper, target, "curriculum.syllabus", lambda on: Syllabus(on, paper).draw())


def _write(
    paper: CurriculumPaper, target: Path, title_key: str, draw: Callable[[TextCanvas], int]
) -> int:
    language = paper.languages[0]
    content = BytesIO()
    canvas = TextCanvas(
        content,
        UPRIGHT,
        language,
        title=f"{paper_texts(language)(title_key)} – {paper.code} {paper.edition}",
        subject=paper.title[0],
        author=paper.academy,
    )
    pages = draw(canvas)
    canvas.save()
    write_whole(target, content.getvalue())
    return pages
