# ruff: noqa: PLC0415 (that the imports stand inside is what this file is for)
"""Papers and workbooks that load their libraries when the first one is made.

reportlab, openpyxl, HarfBuzz and ICU together would double the time until the window is there.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from trainer_app.domain.languages import Language
from trainer_app.services.ports import Progress

if TYPE_CHECKING:
    from trainer_app.domain.template import Layout
    from trainer_app.services.course_papers import (
        AssignmentLetter,
        InvitationPaper,
        NameCardsPaper,
        ProgrammePaper,
        SheetOfSessions,
        TranscriptPaper,
    )
    from trainer_app.services.coverage import CoveragePaper
    from trainer_app.services.curriculum_papers import CurriculumPaper
    from trainer_app.services.designs import Design, Designs, Trial, TrialPrinter
    from trainer_app.services.papers import (
        AttendancePaper,
        CertificatePaper,
        CertificatePrinter,
        Origin,
        RegisterLine,
        RegisterPaper,
        RosterPaper,
        SignInSheetPaper,
    )


class LatePapers:
    """`documents.certificate_pdf`, loaded when the first certificate is drawn."""

    def __init__(self, designs: Designs) -> None:
        self._designs = designs

    @cached_property
    def _printer(self) -> CertificatePrinter:
        from trainer_app.documents.certificate_pdf import PdfCertificates

        return PdfCertificates(self._designs)

    def drawn(self, paper: CertificatePaper) -> bytes:
        """The file of one certificate."""
        return self._printer.drawn(paper)

    def write(self, paper: CertificatePaper, target: Path) -> None:
        """Draw one certificate."""
        self._printer.write(paper, target)

    def write_merged(
        self, papers: Sequence[CertificatePaper], target: Path, progress: Progress
    ) -> None:
        """Draw all into one file."""
        self._printer.write_merged(papers, target, progress)


class LateWorkbooks:
    """`documents.workbooks`, loaded when the first workbook is written."""

    def roster(self, paper: RosterPaper, target: Path, language: Language) -> None:
        """The roster of a course."""
        from trainer_app.documents.workbooks import ExcelWorkbooks

        ExcelWorkbooks().roster(paper, target, language)

    def attendance(self, paper: AttendancePaper, target: Path, language: Language) -> None:
        """The attendance matrix of a course."""
        from trainer_app.documents.workbooks import ExcelWorkbooks

        ExcelWorkbooks().attendance(paper, target, language)

    def register(
        self,
        lines: Sequence[RegisterLine],
        target: Path,
        language: Language,
        *,
        title: str,
        origin: Origin | None = None,
    ) -> None:
        """The register of certificates."""
        from trainer_app.documents.workbooks import ExcelWorkbooks

        ExcelWorkbooks().register(lines, target, language, title=title, origin=origin)

    def rejects(
        self,
        headings: Sequence[str],
        rows: Sequence[Sequence[str]],
        target: Path,
        language: Language,
        *,
        origin: Origin | None = None,
    ) -> None:
        """The rows that could not be taken."""
        from trainer_app.documents.workbooks import ExcelWorkbooks

        ExcelWorkbooks().rejects(headings, rows, target, language, origin=origin)


class LateSheets:
    """`documents.sign_in_sheet_pdf`, loaded when the first sheet is drawn."""

    def write(self, papers: Sequence[SignInSheetPaper], target: Path, language: Language) -> None:
        """Draw sign-in sheets."""
        from trainer_app.documents.sign_in_sheet_pdf import PdfSignInSheets

        PdfSignInSheets().write(papers, target, language)


class LateVerifyPage:
    """`documents.verify_page`, loaded when the page for browsers is first written."""

    def write(
        self, trust_file: str, void_lists: Sequence[str], made_on: date, target: Path
    ) -> None:
        """Write the page."""
        from trainer_app.documents.verify_page import verify_page
        from trainer_app.documents.whole_file import write_whole

        write_whole(target, verify_page(trust_file, void_lists, made_on))


class LateOfficePapers:
    """`documents.office_papers`, loaded when the first office paper is drawn."""

    def sheets_of_sessions(
        self, papers: tuple[SheetOfSessions, ...], target: Path, language: Language
    ) -> None:
        """Sign-in sheets with a column for each session."""
        from trainer_app.documents.office_papers import PdfOfficePapers

        PdfOfficePapers().sheets_of_sessions(papers, target, language)

    def programme(self, paper: ProgrammePaper, target: Path, language: Language) -> None:
        """The timetable of a course."""
        from trainer_app.documents.office_papers import PdfOfficePapers

        PdfOfficePapers().programme(paper, target, language)

    def badges(self, paper: NameCardsPaper, target: Path, language: Language) -> None:
        """Name badges to cut out."""
        from trainer_app.documents.office_papers import PdfOfficePapers

        PdfOfficePapers().badges(paper, target, language)

    def desk_cards(self, paper: NameCardsPaper, target: Path, language: Language) -> None:
        """Desk cards to fold."""
        from trainer_app.documents.office_papers import PdfOfficePapers

        PdfOfficePapers().desk_cards(paper, target, language)

    def attendance(self, paper: AttendancePaper, target: Path, language: Language) -> None:
        """The attendance matrix."""
        from trainer_app.documents.office_papers import PdfOfficePapers

        PdfOfficePapers().attendance(paper, target, language)

    def letter(self, paper: AssignmentLetter, target: Path, language: Language) -> None:
        """A trainer's assignment."""
        from trainer_app.documents.office_papers import PdfOfficePapers

        PdfOfficePapers().letter(paper, target, language)

    def invitations(self, paper: InvitationPaper, target: Path, language: Language) -> None:
        """Letters of invitation."""
        from trainer_app.documents.office_papers import PdfOfficePapers

        PdfOfficePapers().invitations(paper, target, language)

    def invitation_text(self, paper: InvitationPaper, language: Language) -> str:
        """The same as text for an e-mail."""
        from trainer_app.documents.office_papers import PdfOfficePapers

        return PdfOfficePapers().invitation_text(paper, language)

    def transcript(self, paper: TranscriptPaper, target: Path, language: Language) -> None:
        """A person's training record."""
        from trainer_app.documents.office_papers import PdfOfficePapers

        PdfOfficePapers().transcript(paper, target, language)

    def register(self, paper: RegisterPaper, target: Path, language: Language) -> None:
        """The register of certificates."""
        from trainer_app.documents.office_papers import PdfOfficePapers

        PdfOfficePapers().register(paper, target, language)


class LateCoverage:
    """`documents.coverage_papers`, loaded when the matrix is first written."""

    def workbook(self, paper: CoveragePaper, target: Path, language: Language) -> None:
        """The matrix as a workbook."""
        from trainer_app.documents.coverage_papers import CoverageFiles

        CoverageFiles().workbook(paper, target, language)

    def pdf(self, paper: CoveragePaper, target: Path, language: Language) -> None:
        """The matrix as PDF."""
        from trainer_app.documents.coverage_papers import CoverageFiles

        CoverageFiles().pdf(paper, target, language)


class LateCurriculumPapers:
    """`documents.curriculum_papers`, loaded when a curriculum is first printed."""

    def book(self, paper: CurriculumPaper, target: Path) -> int:
        """The book of an edition."""
        from trainer_app.documents.curriculum_papers import PdfCurriculumPapers

        return PdfCurriculumPapers().book(paper, target)

    def syllabus(self, paper: CurriculumPaper, target: Path) -> int:
        """The modules of an edition with their hours."""
        from trainer_app.documents.curriculum_papers import PdfCurriculumPapers

        return PdfCurriculumPapers().syllabus(paper, target)


class LateTrials:
    """The trials of `documents.certificate_pdf`, loaded when a template is first tried."""

    def trial(self, paper: CertificatePaper, design: Design) -> Trial:
        """Draw a paper with a design that is still being worked on."""
        return self._printer.trial(paper, design)

    def specimen(self, paper: CertificatePaper, design: Design) -> bytes:
        """The paper as it would be printed, marked as a specimen."""
        return self._printer.specimen(paper, design)

    def calibration(self, layout: Layout, language: Language) -> bytes:
        """A page with rulers and crosses."""
        return self._printer.calibration(layout, language)

    @cached_property
    def _printer(self) -> TrialPrinter:
        from trainer_app.documents.certificate_pdf import PdfTrials

        return PdfTrials()


def checked_picture(content: bytes) -> bytes:
    """`documents.pictures`, loaded when the first picture comes in."""
    from trainer_app.documents.pictures import checked_picture

    return checked_picture(content)
