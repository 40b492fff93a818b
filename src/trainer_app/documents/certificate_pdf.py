"""Certificates as PDF: one to a file, or a whole course in one file that shares its fonts."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from io import BytesIO
from pathlib import Path
from typing import IO, Final

from reportlab.lib.units import mm

from trainer_app.documents.calibration_page import calibration_page
from trainer_app.documents.certificate_sheet import CertificateSheet
from trainer_app.documents.paper_values import PaperValues
from trainer_app.documents.pdf_text import TextCanvas
from trainer_app.documents.sheet_plan import SheetPlan
from trainer_app.documents.whole_file import whole_file, write_whole
from trainer_app.domain.languages import Language
from trainer_app.domain.template import Element, ElementKind, Layout, Side
from trainer_app.services.designs import Design, Designs, Placed, Trial
from trainer_app.services.papers import CertificatePaper
from trainer_app.services.ports import Progress

_HEADING: Final = "heading"


class PdfCertificates:
    """Draws certificates as PDF; the same papers give the same bytes."""

    def __init__(self, designs: Designs) -> None:
        self._designs = designs
        self._plans: dict[str, tuple[Layout, SheetPlan]] = {}

    def drawn(self, paper: CertificatePaper) -> bytes:
        """The file of one certificate.

        Raises:
            CharacterNotPrintable: No bundled font has a shape for a character.
            TemplateUnknown: There is no template of the paper's name.
            TextDoesNotFit: A text is too long for its place.
        """
        design = self._designs.design(paper.template)
        title = f"{heading_of(design.layout, paper)} – {paper.holder_name}"
        content = BytesIO()
        canvas = _canvas(content, design.layout, paper, title)
        if paper.verify_code:
            canvas.setKeywords(paper.verify_code)  # found in the file by a page in a browser
        _draw_pages(canvas, self._sheet(canvas, paper.template, "0"), paper)
        canvas.save()
        return content.getvalue()

    def _sheet(self, canvas: TextCanvas, reference: str, name: str) -> CertificateSheet:
        """The sheet of a design in one document; its plan serves all documents."""
        design = self._designs.design(reference)
        known = self._plans.get(reference)
        if known is None or known[0] is not design.layout:
            known = self._plans[reference] = design.layout, SheetPlan(design.layout)
        return CertificateSheet(canvas, design, name, known[1], photo=self._designs.picture)

    def write(self, paper: CertificatePaper, target: Path) -> None:
        """Draw one certificate into `target`; the file appears whole or not at all.

        Raises: as `drawn`, and
            FileNotWritable: The file or its folder refuses.
        """
        write_whole(target, self.drawn(paper))

    def write_merged(
        self, papers: Sequence[CertificatePaper], target: Path, progress: Progress
    ) -> None:
        """Draw all into one file, page after page; `progress` hears of every paper.

        Pages go straight into the file, so that many take no more memory than few.

        Raises: as `write`; a cancelled job leaves no file.
        """
        first = papers[0]
        design = self._designs.design(first.template)
        title = heading_of(design.layout, first)
        if course := first.course_title or first.course_title_en or first.programme_name:
            title = f"{title} – {course}"
        with whole_file(target) as content:
            canvas = _canvas(content, design.layout, first, title)
            sheets: dict[str, CertificateSheet] = {}
            for done, paper in enumerate(papers, start=1):
                sheet = sheets.get(paper.template)
                if sheet is None:
                    sheet = self._sheet(canvas, paper.template, str(len(sheets)))
                    sheets[paper.template] = sheet
                _draw_pages(canvas, sheet, paper)
                progress.report(done, len(papers), paper.holder_name)
            canvas.save()


class PdfTrials:
    """Draws templates that are still being worked on."""

    def trial(self, paper: CertificatePaper, design: Design) -> Trial:
        """Draw both sides; what does not fit is left out and named."""
        content = BytesIO()
        canvas = _canvas(content, design.layout, paper, "trial")
        sheet = CertificateSheet(canvas, design, "0", SheetPlan(design.layout), forgiving=True)
        placed: list[Placed] = []
        for side in (Side.FRONT, Side.BACK) if design.layout.has_back else (Side.FRONT,):
            placed += sheet.draw(paper, side)
            canvas.showPage()
        canvas.save()
        return Trial(content.getvalue(), tuple(placed))

    def specimen(self, paper: CertificatePaper, design: Design) -> bytes:
        """The paper as it would be printed, both sides, marked as a specimen.

        Raises:
            CharacterNotPrintable, TextDoesNotFit, PictureGone: It cannot be drawn.
        """
        paper = replace(paper, specimen=True, number="", verify_code="", back=True)
        content = BytesIO()
        canvas = _canvas(content, design.layout, paper, heading_of(design.layout, paper))
        _draw_pages(canvas, CertificateSheet(canvas, design, "0", SheetPlan(design.layout)), paper)
        canvas.save()
        return content.getvalue()

    def calibration(self, layout: Layout, language: Language) -> bytes:
        """A page with rulers and crosses, to measure how far a printer sets paper off."""
        return calibration_page(layout, language)


def heading_of(layout: Layout, paper: CertificatePaper) -> str:
    """What a paper calls itself: its element "heading", or else its largest words."""
    texts = [one for one in layout.on(Side.FRONT) if one.kind is ElementKind.TEXT]
    worded = [one for one in texts if not one.fields]
    named = layout.element(_HEADING) or max(worded or texts, key=_size, default=None)
    return PaperValues(paper).text_of(named) if named is not None else ""


def _size(element: Element) -> float:
    return element.size


def _canvas(content: IO[bytes], layout: Layout, paper: CertificatePaper, title: str) -> TextCanvas:
    return TextCanvas(
        content,
        (layout.width * mm, layout.height * mm),
        paper.language,
        title=title,
        subject=paper.course_title or paper.programme_name,
        author=paper.academy_name,
    )


def _draw_pages(canvas: TextCanvas, sheet: CertificateSheet, paper: CertificatePaper) -> None:
    for side in sheet.sides(paper):
        sheet.draw(paper, side)
        canvas.showPage()
