"""The matrix of modules and languages as a workbook and as PDF, each whole or not at all."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

from trainer_app.documents.coverage_pdf import CoverageTemplate
from trainer_app.documents.coverage_xlsx import coverage_workbook
from trainer_app.documents.paper_page import LANDSCAPE
from trainer_app.documents.pdf_text import TextCanvas
from trainer_app.documents.texts import paper_texts
from trainer_app.documents.whole_file import write_whole
from trainer_app.domain.languages import Language
from trainer_app.services.coverage import CoveragePaper


class CoverageFiles:
    """Writes both kinds; raises `FileNotWritable` when the file or its folder refuses."""

    def workbook(self, paper: CoveragePaper, target: Path, language: Language) -> None:
        """For whoever goes on working with it."""
        write_whole(target, coverage_workbook(paper, language))

    def pdf(self, paper: CoveragePaper, target: Path, language: Language) -> None:
        """For whoever reads it."""
        content = BytesIO()
        canvas = TextCanvas(
            content,
            LANDSCAPE,
            language,
            title=f"{paper_texts(language)('coverage.title')} – {paper.code}",
            subject=paper.curriculum,
            author=paper.academy,
        )
        CoverageTemplate(canvas, paper, language).draw()
        canvas.save()
        write_whole(target, content.getvalue())
