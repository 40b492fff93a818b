"""The paper that participants of a session sign, as PDF."""

from __future__ import annotations

from collections.abc import Sequence
from io import BytesIO
from pathlib import Path

from trainer_app.documents.pdf_text import TextCanvas
from trainer_app.documents.sign_in_sheet_template import PAGE, SignInSheetTemplate
from trainer_app.documents.texts import paper_texts
from trainer_app.documents.whole_file import write_whole
from trainer_app.domain.languages import Language
from trainer_app.services.papers import SignInSheetPaper


class PdfSignInSheets:
    """Draws sign-in sheets as PDF; the same papers give the same bytes."""

    def write(self, papers: Sequence[SignInSheetPaper], target: Path, language: Language) -> None:
        """Draw one session after another into one file, each on as many pages as it needs.

        Raises:
            CharacterNotPrintable: No bundled font has a shape for a character.
            FileNotWritable: The file or its folder refuses.
            TextDoesNotFit: A text is too long for its place.
        """
        content = BytesIO()
        heading = papers[0].heading
        canvas = TextCanvas(
            content,
            PAGE,
            language,
            title=f"{paper_texts(language)('sheet.title')} – {heading.code}",
            subject=heading.title,
            author=heading.academy,
        )
        for paper in papers:
            SignInSheetTemplate(canvas, paper, language).draw()
        canvas.save()
        write_whole(target, content.getvalue())
