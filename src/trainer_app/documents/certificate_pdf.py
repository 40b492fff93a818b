"""Certificates as PDF: one to a file, or a whole course in one file that shares its fonts."""

from __future__ import annotations

from collections.abc import Sequence
from io import BytesIO
from pathlib import Path
from typing import IO

from trainer_app.documents.certificate_template import PAGE, CertificateTemplate
from trainer_app.documents.certificate_words import certificate_words
from trainer_app.documents.pdf_text import TextCanvas
from trainer_app.documents.whole_file import whole_file, write_whole
from trainer_app.services.papers import CertificatePaper
from trainer_app.services.ports import NoProgress, Progress


class PdfCertificates:
    """Draws certificates as PDF; the same papers give the same bytes."""

    def drawn(self, paper: CertificatePaper) -> bytes:
        """The file of one certificate.

        Raises:
            CharacterNotPrintable: No bundled font has a shape for a character.
            TemplateUnknown: There is no template of the paper's name.
            TextDoesNotFit: A text is too long for its place.
        """
        words = certificate_words(paper)
        title = f"{words.heading} – {words.holder}"
        content = BytesIO()
        _draw([paper], title, content, NoProgress(), keywords=paper.verify_code)
        return content.getvalue()

    def write(self, paper: CertificatePaper, target: Path) -> None:
        """Draw one certificate into `target`; the file appears whole or not at all.

        Raises: as `drawn`, and
            FileNotWritable: The file or its folder refuses.
        """
        write_whole(target, self.drawn(paper))

    def write_merged(
        self, papers: Sequence[CertificatePaper], target: Path, progress: Progress
    ) -> None:
        """Draw all into one file, a page each; `progress` hears of every page.

        Raises: as `write`; a cancelled job leaves no file.
        """
        words = certificate_words(papers[0])
        title = f"{words.heading} – {words.title}" if words.title else words.heading
        with whole_file(target) as content:
            _draw(papers, title, content, progress)


def _draw(
    papers: Sequence[CertificatePaper],
    title: str,
    content: IO[bytes],
    progress: Progress,
    *,
    keywords: str = "",
) -> None:
    """Draw page after page straight into the file, so that many take no more memory than few."""
    first = papers[0]
    canvas = TextCanvas(
        content,
        PAGE,
        first.language,
        title=title,
        subject=first.course_title or first.programme_name,
        author=first.academy_name,
    )
    if keywords:
        canvas.setKeywords(keywords)  # the statement, found in the file by a page in a browser
    template = CertificateTemplate(canvas)
    for done, paper in enumerate(papers, start=1):
        template.draw(paper)
        canvas.showPage()
        progress.report(done, len(papers), paper.holder_name)
    canvas.save()
