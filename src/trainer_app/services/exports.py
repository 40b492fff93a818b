"""Rosters, attendance, registers and certificates as files: facts put together for paper."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from uuid import UUID

from trainer_app.domain.errors import AppError, NoPaperKept, NothingToPrint
from trainer_app.domain.languages import Language
from trainer_app.services.attendance import Outcomes
from trainer_app.services.certificate_paper import thawed
from trainer_app.services.nominations import Review, Taken
from trainer_app.services.paper_parts import (
    SIGNING,
    SayReason,
    attendance_paper,
    course_heading,
    printer,
    roster_line,
    session_title,
    trainers_of,
)
from trainer_app.services.papers import (
    CertificatePaper,
    CertificatePrinter,
    CourseHeading,
    Origin,
    RegisterLine,
    RegisterPaper,
    Registers,
    RosterLine,
    RosterPaper,
    SignInSheetPaper,
    SignInSheets,
    Workbooks,
)
from trainer_app.services.ports import Clock, NoProgress, Progress
from trainer_app.services.read_models.certificates import CertificateQueries
from trainer_app.services.read_models.courses import CourseQueries, CourseView, SessionRow
from trainer_app.services.read_models.institutions import InstitutionQueries

SayProblem = Callable[[str, Language], str]


class Exports:
    """Everything that leaves as a file. Aliased people leave by their alias alone."""

    def __init__(
        self,
        *,
        courses: CourseQueries,
        certificates: CertificateQueries,
        institutions: InstitutionQueries,
        clock: Clock,
        printer: CertificatePrinter,
        workbooks: Workbooks,
        sheets: SignInSheets,
        registers: Registers,
        say_reason: SayReason,
        say_problem: SayProblem,
        outcomes: Outcomes,
        write: Callable[[Path, bytes], None],
    ) -> None:
        self._courses, self._certificates = courses, certificates
        self._institutions, self._clock = institutions, clock
        self._printer, self._workbooks, self._sheets = printer, workbooks, sheets
        self._say_reason, self._say_problem = say_reason, say_problem
        self._outcomes, self._write = outcomes, write
        self._registers = registers

    def roster(self, course_id: UUID, target: Path, language: Language) -> None:
        """Write the roster of a course.

        Raises:
            RecordNotFound, FileNotWritable: the course is gone, or the file refuses.
        """
        course = self._courses.course(course_id, self._clock.today())
        lines = [roster_line(one) for one in self._courses.participants(course_id)]
        paper = RosterPaper(heading=self._heading(course, language), lines=tuple(lines))
        self._workbooks.roster(paper, target, language)

    def attendance(self, course_id: UUID, target: Path, language: Language) -> None:
        """Write the attendance matrix of a course, with outcomes and reasons.

        Raises:
            RecordNotFound, FileNotWritable: the course is gone, or the file refuses.
        """
        facts = self._courses.facts(course_id, self._clock.today())
        heading = self._heading(facts.course, language)
        paper = attendance_paper(facts, heading, self._outcomes, self._say_reason, language)
        self._workbooks.attendance(paper, target, language)

    def register(
        self,
        target: Path,
        language: Language,
        *,
        course_id: UUID | None = None,
        year: int | None = None,
    ) -> int:
        """Write the register of certificates, as PDF or Excel by its ending; returns its lines.

        Raises:
            FileNotWritable: the file refuses.
        """
        lines = [
            RegisterLine(
                number=row.number,
                kind=row.kind.value,
                holder_name=row.holder_name,
                holder_latin_name=row.holder_latin_name,
                course_code=row.course_code,
                course_title=row.course_title,
                academy=row.academy_name.best(language),
                issued_on=row.issued_on,
                state=row.state.value,
                handed_over_on=row.handed_over_on,
                handed_over_to=row.handed_over_to,
                reason=row.reason,
                replaces=row.replaces,
                replaced_by=row.replaced_by,
            )
            for row in reversed(self._certificates.register(course_id=course_id, year=year))
        ]
        site = self._institutions.site()
        title = site.academy_name.best(language) or site.name if site else ""
        origin = Origin(
            year=year,
            course=self._heading_of(course_id, language) if course_id else None,
            site=site.code if site else "",
            printed_at=self._clock.now().replace(tzinfo=None),
            printed_by=printer(site),
        )
        if target.suffix.lower() == ".pdf":
            english = site.academy_name.best(Language.ENGLISH) if site else ""
            paper = RegisterPaper(
                title=title, title_en=english or title, lines=tuple(lines), origin=origin
            )
            self._registers.register(paper, target, language)
        else:
            self._workbooks.register(lines, target, language, title=title, origin=origin)
        return len(lines)

    def paper(self, number: str) -> CertificatePaper:
        """What a certificate said when it was issued, to be shown or printed again.

        Raises:
            CertificateNotFound: there is none of this number.
            NoPaperKept: it comes from a register before the program.
        """
        if self._certificates.certificate(number).old:
            raise NoPaperKept(number=number)
        return thawed(self._certificates.content(number))

    def drawn(self, paper: CertificatePaper) -> bytes:
        """The file of a paper that is only looked at.

        Raises:
            CharacterNotPrintable, TextDoesNotFit: it cannot be drawn.
        """
        return self._printer.drawn(paper)

    def cannot_be_drawn(
        self, papers: Sequence[CertificatePaper], progress: Progress
    ) -> list[tuple[CertificatePaper, AppError]]:
        """The papers that cannot be drawn, each with the reason: known before a number is given."""
        wrong = []
        for done, paper in enumerate(papers, start=1):
            try:
                self._printer.drawn(paper)
            except AppError as error:
                wrong.append((paper, error))
            progress.report(done, len(papers), paper.holder_name)
        return wrong

    def reprint(self, number: str, target: Path) -> None:
        """Print a certificate again into a file: the very bytes that were issued.

        Raises:
            CertificateNotFound, NoPaperKept, FileNotWritable: there is none, or the file refuses.
        """
        self._write(target, self.file(number))

    def file(self, number: str) -> bytes:
        """The file of a certificate: the very bytes that were issued.

        What was issued without its file is drawn from its frozen content.

        Raises:
            CertificateNotFound, NoPaperKept: there is none.
        """
        kept = self._certificates.file(number)
        return self._printer.drawn(self.paper(number)) if kept is None else kept

    def certificates(
        self,
        papers: Sequence[CertificatePaper],
        folder: Path,
        *,
        merged: Path | None = None,
        progress: Progress | None = None,
    ) -> list[Path]:
        """Print certificates, a file each named by its number, and one merged file if wanted.

        Raises:
            CharacterNotPrintable, TextDoesNotFit, FileNotWritable: nothing half-written stays.
        """
        reporter = progress or NoProgress()
        total = len(papers) * (2 if merged else 1)
        made = []
        for done, paper in enumerate(papers, start=1):
            target = folder / f"{paper.number}.pdf"
            self.reprint(paper.number, target)
            made.append(target)
            reporter.report(done, total, paper.holder_name)
        if merged:
            self._printer.write_merged(papers, merged, _Second(reporter, len(papers), total))
            made.append(merged)
        return made

    def rejects(self, review: Review, taken: Taken, target: Path) -> None:
        """Write what could not be taken, in the sender's layout, with reasons in their language.

        Raises:
            FileNotWritable: the file refuses.
        """
        language, cells = review.reading.language, review.reading.cells
        headings = review.reading.headings
        rows = []
        for number, why in taken.left_out:
            sent = cells.get(number, ())
            blanks = ("",) * (len(headings) - len(sent))
            reasons = "; ".join(self._say_problem(one, language) for one in why)
            rows.append((*sent, *blanks, reasons))
        heading = self._heading_of(review.course_id, language)
        origin = Origin(
            course=heading,
            site=heading.site,
            printed_at=heading.printed_at,
            printed_by=heading.printed_by,
        )
        self._workbooks.rejects(headings, rows, target, language, origin=origin)

    def sign_in_sheets(
        self,
        course_id: UUID,
        target: Path,
        language: Language,
        *,
        session_ids: Sequence[UUID] | None = None,
    ) -> int:
        """Draw the sheets that participants sign, one session after another; returns how many.

        Raises:
            RecordNotFound, FileNotWritable: the course is gone, or the file refuses.
            NothingToPrint: the course has no session yet.
        """
        course = self._courses.course(course_id, self._clock.today())
        people = tuple(
            roster_line(one)
            for one in self._courses.participants(course_id)
            if one.state.value in SIGNING
        )
        sessions = self._courses.sessions(course_id)
        papers = [
            self._sheet(course, session, people, place, language)
            for place, session in enumerate(sessions, start=1)
            if not session.cancelled and (session_ids is None or session.id in set(session_ids))
        ]
        if not papers:
            raise NothingToPrint(code=course.row.code)
        self._sheets.write(papers, target, language)
        return len(papers)

    def _sheet(
        self,
        course: CourseView,
        session: SessionRow,
        people: tuple[RosterLine, ...],
        place: int,
        language: Language,
    ) -> SignInSheetPaper:
        return SignInSheetPaper(
            heading=self._heading(course, language),
            session_title=session_title(session, language),
            session_title_en=session_title(session, Language.ENGLISH),
            session_code=session.module_code,
            starts_at=session.starts_at,
            minutes=session.minutes,
            trainers=", ".join(trainers_of(session)),
            room=session.place or session.room_name,
            lines=people,
            sheet_number=f"{course.row.code}-{place:02d}",
            course_title_en=course.row.title.get(Language.ENGLISH) or "",
            academy_en=course.row.academy_name.get(Language.ENGLISH) or "",
        )

    def _heading_of(self, course_id: UUID, language: Language) -> CourseHeading:
        return self._heading(self._courses.course(course_id, self._clock.today()), language)

    def _heading(self, course: CourseView, language: Language) -> CourseHeading:
        printed_at = self._clock.now().replace(tzinfo=None)
        return course_heading(course, self._institutions.site(), printed_at, language)


class _Second:
    """Reports the second half of two-part work."""

    def __init__(self, reporter: Progress, done: int, total: int) -> None:
        self._reporter, self._done, self._total = reporter, done, total

    def report(self, done: int, _total: int, name: str = "") -> None:
        self._reporter.report(self._done + done, self._total, name)
