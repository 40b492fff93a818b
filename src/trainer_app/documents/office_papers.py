"""The office papers as PDF, each whole or not at all; the same papers give the same bytes."""

from __future__ import annotations

from collections.abc import Callable
from io import BytesIO
from pathlib import Path

from trainer_app.documents.attendance_pdf import AttendanceTemplate
from trainer_app.documents.invitation_pdf import InvitationTemplate, invitation_text
from trainer_app.documents.letter_pdf import LetterTemplate
from trainer_app.documents.name_cards_pdf import BadgesTemplate, DeskCardsTemplate
from trainer_app.documents.paper_page import LANDSCAPE, UPRIGHT
from trainer_app.documents.pdf_text import TextCanvas
from trainer_app.documents.programme_pdf import ProgrammeTemplate
from trainer_app.documents.register_pdf import RegisterTemplate
from trainer_app.documents.sheet_of_sessions_pdf import SheetOfSessionsTemplate
from trainer_app.documents.texts import paper_texts
from trainer_app.documents.transcript_pdf import TranscriptTemplate
from trainer_app.documents.whole_file import whole_file, write_whole
from trainer_app.domain.languages import Language
from trainer_app.services.course_papers import (
    AssignmentLetter,
    InvitationPaper,
    NameCardsPaper,
    ProgrammePaper,
    SheetOfSessions,
    TranscriptPaper,
)
from trainer_app.services.papers import AttendancePaper, CourseHeading, RegisterPaper


class PdfOfficePapers:
    """Draws each kind of paper.

    Every method raises `CharacterNotPrintable` and `TextDoesNotFit` for texts that cannot be
    printed, and `FileNotWritable` when the file or its folder refuses.
    """

    def sheets_of_sessions(
        self, papers: tuple[SheetOfSessions, ...], target: Path, language: Language
    ) -> None:
        """Sign-in sheets with a column for each session, one after another."""

        def draw(canvas: TextCanvas) -> None:
            for paper in papers:
                SheetOfSessionsTemplate(canvas, paper, language).draw()

        _write(target, language, LANDSCAPE, "sheet.title", papers[0].heading, draw)

    def programme(self, paper: ProgrammePaper, target: Path, language: Language) -> None:
        """The timetable of a course."""

        def draw(canvas: TextCanvas) -> None:
            ProgrammeTemplate(canvas, paper, language).draw()

        _write(target, language, UPRIGHT, "programme.title", paper.heading, draw)

    def badges(self, paper: NameCardsPaper, target: Path, language: Language) -> None:
        """Name badges to cut out, ten a page."""

        def draw(canvas: TextCanvas) -> None:
            BadgesTemplate(canvas, paper, language).draw()

        _write(target, language, UPRIGHT, "roster.title", paper.heading, draw)

    def desk_cards(self, paper: NameCardsPaper, target: Path, language: Language) -> None:
        """Desk cards to fold, one a page."""

        def draw(canvas: TextCanvas) -> None:
            DeskCardsTemplate(canvas, paper, language).draw()

        _write(target, language, LANDSCAPE, "roster.title", paper.heading, draw)

    def attendance(self, paper: AttendancePaper, target: Path, language: Language) -> None:
        """The attendance matrix with outcomes and reasons."""

        def draw(canvas: TextCanvas) -> None:
            AttendanceTemplate(canvas, paper, language).draw()

        _write(target, language, LANDSCAPE, "attendance.title", paper.heading, draw)

    def letter(self, paper: AssignmentLetter, target: Path, language: Language) -> None:
        """A trainer's assignment."""

        def draw(canvas: TextCanvas) -> None:
            LetterTemplate(canvas, paper, language).draw()

        _write(target, language, UPRIGHT, "letter.title", paper.heading, draw)

    def invitations(self, paper: InvitationPaper, target: Path, language: Language) -> None:
        """Letters of invitation, a page each."""

        def draw(canvas: TextCanvas) -> None:
            InvitationTemplate(canvas, paper, language).draw()

        _write(target, language, UPRIGHT, "invitation.title", paper.heading, draw)

    def invitation_text(self, paper: InvitationPaper, language: Language) -> str:
        """The same as text for an e-mail."""
        return invitation_text(paper, language)

    def transcript(self, paper: TranscriptPaper, target: Path, language: Language) -> None:
        """A person's training record."""
        title = paper_texts(language)("transcript.title")
        name = paper.native_name or paper.latin_name
        content = BytesIO()
        canvas = TextCanvas(
            content,
            UPRIGHT,
            language,
            title=f"{title} – {name}",
            subject=title,
            author=paper.academy,
        )
        TranscriptTemplate(canvas, paper, language).draw()
        canvas.save()
        write_whole(target, content.getvalue())

    def register(self, paper: RegisterPaper, target: Path, language: Language) -> None:
        """The register of certificates."""
        title = paper_texts(language)("register.title")
        with whole_file(target) as content:
            canvas = TextCanvas(
                content,
                LANDSCAPE,
                language,
                title=f"{title} – {paper.title}",
                subject=title,
                author=paper.title,
            )
            RegisterTemplate(canvas, paper, language).draw()
            canvas.save()


def _write(
    target: Path,
    language: Language,
    size: tuple[float, float],
    title_key: str,
    heading: CourseHeading,
    draw: Callable[[TextCanvas], None],
) -> None:
    content = BytesIO()
    canvas = TextCanvas(
        content,
        size,
        language,
        title=f"{paper_texts(language)(title_key)} – {heading.code}",
        subject=heading.title,
        author=heading.academy,
    )
    draw(canvas)
    canvas.save()
    write_whole(target, content.getvalue())
