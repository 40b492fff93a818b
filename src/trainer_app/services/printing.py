"""The office papers: sheets of several sessions, programme, name cards, letters, records."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import date, datetime
from itertools import groupby
from pathlib import Path
from uuid import UUID

from trainer_app.domain.course import TrainerRole
from trainer_app.domain.enrolment_rules import SEATED
from trainer_app.domain.errors import NoSessionsOfTrainer, NothingToPrint, RecordNotFound
from trainer_app.domain.languages import Language
from trainer_app.services.attendance import Outcomes
from trainer_app.services.course_papers import (
    AssignmentLetter,
    Guest,
    InvitationPaper,
    LetterSession,
    NameCard,
    NameCardsPaper,
    OfficePapers,
    ProgrammePaper,
    SheetColumn,
    SheetOfSessions,
    Signatory,
    TranscriptCertificate,
    TranscriptCourse,
    TranscriptPaper,
)
from trainer_app.services.paper_parts import (
    SIGNING,
    SayReason,
    attendance_paper,
    course_heading,
    printer,
    roster_line,
    session_title,
)
from trainer_app.services.papers import CourseHeading
from trainer_app.services.ports import Clock
from trainer_app.services.programme_entries import programme_entry, with_pauses
from trainer_app.services.read_models.courses import (
    CourseQueries,
    CourseView,
    ParticipantOutcome,
    SessionRow,
    SessionTrainerRow,
)
from trainer_app.services.read_models.institutions import InstitutionQueries
from trainer_app.services.read_models.people import PeopleQueries
from trainer_app.services.read_models.transcripts import TranscriptQueries


class Printing:
    """Papers that leave as PDF. Aliased people appear on them by their alias alone.

    Every method raises `RecordNotFound` when the record is gone, `NothingToPrint` when it has
    nothing for this paper, `CharacterNotPrintable` and `TextDoesNotFit` for texts that cannot be
    printed, and `FileNotWritable` when the file refuses.
    """

    def __init__(
        self,
        *,
        courses: CourseQueries,
        people: PeopleQueries,
        institutions: InstitutionQueries,
        transcripts: TranscriptQueries,
        clock: Clock,
        papers: OfficePapers,
        say_reason: SayReason,
        outcomes: Outcomes,
    ) -> None:
        self._courses, self._people = courses, people
        self._institutions, self._transcripts = institutions, transcripts
        self._clock, self._papers = clock, papers
        self._say_reason, self._outcomes = say_reason, outcomes

    def day_sheets(
        self, course_id: UUID, target: Path, language: Language, *, day: date | None = None
    ) -> int:
        """Sign-in sheets of one day or of every day, a column a session; returns how many."""
        course, sessions = self._course(course_id), self._held(course_id)
        days = {
            on: tuple(held)
            for on, held in groupby(sessions, key=lambda one: one.starts_at.date())
            if day in {None, on}
        }
        if day is not None and not days:
            raise RecordNotFound(noun="session", name=day)
        papers = tuple(
            self._sheet(course, held, language, number=f"{course.row.code}-{on:%m%d}", day=on)
            for on, held in days.items()
        )
        self._something(course, papers)
        self._papers.sheets_of_sessions(papers, target, language)
        return len(papers)

    def course_sheet(self, course_id: UUID, target: Path, language: Language) -> None:
        """One sign-in sheet with all sessions, several columns a page."""
        course, sessions = self._course(course_id), self._held(course_id)
        self._something(course, sessions)
        paper = self._sheet(course, sessions, language, number=f"{course.row.code}-ALL")
        self._papers.sheets_of_sessions((paper,), target, language)

    def programme(self, course_id: UUID, target: Path, language: Language) -> None:
        """The timetable by day, with the breaks between the sessions."""
        course, sessions = self._course(course_id), self._held(course_id)
        self._something(course, sessions)
        entries = tuple(with_pauses([programme_entry(one, language) for one in sessions]))
        paper = ProgrammePaper(
            heading=self._heading(course, language),
            programme_name=course.programme_name.best(language),
            entries=entries,
        )
        self._papers.programme(paper, target, language)

    def badges(self, course_id: UUID, target: Path, language: Language) -> int:
        """Badges of participants and trainers, to cut out; returns how many."""
        paper = self._name_cards(course_id, language)
        self._papers.badges(paper, target, language)
        return len(paper.cards)

    def desk_cards(self, course_id: UUID, target: Path, language: Language) -> int:
        """Cards to fold and stand on the desk, one a page; returns how many."""
        paper = self._name_cards(course_id, language)
        self._papers.desk_cards(paper, target, language)
        return len(paper.cards)

    def attendance(self, course_id: UUID, target: Path, language: Language) -> None:
        """The attendance matrix with outcomes and reasons, as the workbook has it."""
        facts = self._courses.facts(course_id, self._clock.today())
        heading = self._heading(facts.course, language)
        paper = attendance_paper(facts, heading, self._outcomes, self._say_reason, language)
        if not paper.lines or not paper.columns:
            raise NothingToPrint(code=heading.code)
        self._papers.attendance(paper, target, language)

    def letter(self, trainer_id: UUID, course_id: UUID, target: Path, language: Language) -> None:
        """The letter that assigns a trainer to a course.

        Raises:
            NoSessionsOfTrainer: the trainer has no part in any session of it.
        """
        trainer = self._people.trainer(trainer_id)
        course = self._course(course_id)
        sessions = tuple(
            _letter_session(session, part.role.value, language)
            for session in self._held(course_id)
            for part in session.trainers
            if part.person_id == trainer.person_id
        )
        if not sessions:
            name = trainer.name or trainer.latin_name
            raise NoSessionsOfTrainer(name=name, code=course.row.code)
        paper = AssignmentLetter(
            heading=self._heading(course, language),
            dated=self._clock.today(),
            native_name=trainer.name,
            latin_name=trainer.latin_name,
            agency=trainer.agency,
            sessions=sessions,
            signatories=_signatories(course, language),
        )
        self._papers.letter(paper, target, language)

    def invitations(
        self,
        course_id: UUID,
        target: Path,
        language: Language,
        *,
        only: Collection[UUID] | None = None,
    ) -> int:
        """Letters of invitation to whoever has a seat, or to the chosen ones; returns how many."""
        paper = self._invitation(course_id, language, only)
        if not paper.guests:
            raise NothingToPrint(code=paper.heading.code)
        self._papers.invitations(paper, target, language)
        return len(paper.guests)

    def invitation_text(self, course_id: UUID, language: Language) -> str:
        """The invitation as text for an e-mail to everybody."""
        return self._papers.invitation_text(self._invitation(course_id, language, None), language)

    def _invitation(
        self, course_id: UUID, language: Language, only: Collection[UUID] | None
    ) -> InvitationPaper:
        course, held = self._course(course_id), self._held(course_id)
        first = held[0] if held else None
        return InvitationPaper(
            heading=self._heading(course, language),
            dated=self._clock.today(),
            guests=tuple(
                Guest(
                    native_name=one.name,
                    latin_name=one.latin_name,
                    rank=one.rank,
                    agency=one.agency,
                )
                for one in self._courses.participants(course_id)
                if (one.state in SEATED if only is None else one.enrolment_id in only)
            ),
            taught_in=course.row.language,
            percent=course.rule.attendance_percent,
            begins_at=first.starts_at if first else None,
            room=(first.place or first.room_name) if first else "",
            signatories=_signatories(course, language),
        )

    def transcript(self, person_id: UUID, target: Path, language: Language) -> None:
        """Every course of a person with its outcome, and every certificate with its state."""
        facts = self._transcripts.transcript(person_id, self._clock.today())
        site = self._institutions.site()
        judged = [(one.course, self._outcomes.judge(one)) for one in facts.courses]
        paper = TranscriptPaper(
            academy=(site.academy_name.best(language) or site.name) if site else "",
            academy_en=(site.academy_name.get(Language.ENGLISH) or "") if site else "",
            site=site.code if site else "",
            printed_at=self._printed_at(),
            printed_by=printer(site),
            native_name=facts.name,
            latin_name=facts.latin_name,
            rank=facts.rank,
            agency=facts.agency,
            birth_date=facts.birth_date,
            courses=tuple(
                _transcript_course(course, one, language) for course, of in judged for one in of
            ),
            certificates=tuple(
                TranscriptCertificate(
                    number=one.number,
                    kind=one.kind.value,
                    course_code=one.course_code,
                    issued_on=one.issued_on,
                    state=one.state.value,
                )
                for one in facts.certificates
            ),
        )
        self._papers.transcript(paper, target, language)

    def _course(self, course_id: UUID) -> CourseView:
        return self._courses.course(course_id, self._clock.today())

    def _held(self, course_id: UUID) -> tuple[SessionRow, ...]:
        return tuple(one for one in self._courses.sessions(course_id) if not one.cancelled)

    def _something(self, course: CourseView, parts: Sequence[object]) -> None:
        if not parts:
            raise NothingToPrint(code=course.row.code)

    def _printed_at(self) -> datetime:
        return self._clock.now().replace(tzinfo=None)

    def _heading(self, course: CourseView, language: Language) -> CourseHeading:
        site = self._institutions.site()
        return course_heading(course, site, self._printed_at(), language)

    def _sheet(
        self,
        course: CourseView,
        sessions: Sequence[SessionRow],
        language: Language,
        *,
        number: str,
        day: date | None = None,
    ) -> SheetOfSessions:
        people = self._courses.participants(course.row.id)
        return SheetOfSessions(
            heading=self._heading(course, language),
            columns=tuple(
                SheetColumn(
                    starts_at=one.starts_at,
                    minutes=one.minutes,
                    code=one.module_code,
                    title=session_title(one, language),
                )
                for one in sessions
            ),
            lines=tuple(roster_line(one) for one in people if one.state.value in SIGNING),
            sheet_number=number,
            day=day,
        )

    def _name_cards(self, course_id: UUID, language: Language) -> NameCardsPaper:
        course = self._course(course_id)
        people = [
            one for one in self._courses.participants(course_id) if one.state.value in SIGNING
        ]
        cards = [_card(one.name, one.latin_name, one.agency, "participant") for one in people]
        agencies = {one.person_id: one.agency for one in self._people.trainers()}
        taking_part = {one.person_id for one in people}
        for part in _foremost_parts(self._held(course_id)):
            if part.person_id not in taking_part:
                agency = agencies.get(part.person_id, "")
                cards.append(_card(part.name, part.latin_name, agency, part.role.value))
        self._something(course, cards)
        return NameCardsPaper(heading=self._heading(course, language), cards=tuple(cards))


def _foremost_parts(sessions: Sequence[SessionRow]) -> list[SessionTrainerRow]:
    """Everybody who teaches or helps, once, in the role that comes first in `TrainerRole`."""
    order = list(TrainerRole)
    parts: dict[UUID, SessionTrainerRow] = {}
    for session in sessions:
        for part in session.trainers:
            known = parts.get(part.person_id)
            if known is None or order.index(part.role) < order.index(known.role):
                parts[part.person_id] = part
    return sorted(parts.values(), key=lambda part: order.index(part.role))


def _card(native_name: str, latin_name: str, agency: str, role: str) -> NameCard:
    return NameCard(native_name=native_name, latin_name=latin_name, agency=agency, role=role)


def _signatories(course: CourseView, language: Language) -> tuple[Signatory, ...]:
    """Who signs for the academy: whoever of the two the course names."""
    both = (
        Signatory(course.signatory_1_name, course.signatory_1_title.best(language)),
        Signatory(course.signatory_2_name, course.signatory_2_title.best(language)),
    )
    return tuple(one for one in both if one.name or one.title)


def _letter_session(session: SessionRow, role: str, language: Language) -> LetterSession:
    return LetterSession(
        starts_at=session.starts_at,
        minutes=session.minutes,
        code=session.module_code,
        title=session_title(session, language),
        title_en=session_title(session, Language.ENGLISH),
        role=role,
        room=session.place or session.room_name,
    )


def _transcript_course(
    course: CourseView, one: ParticipantOutcome, language: Language
) -> TranscriptCourse:
    row = course.row
    return TranscriptCourse(
        code=row.code,
        title=row.title.best(language),
        title_en=row.title.get(Language.ENGLISH) or "",
        academy=row.academy_name.best(language),
        starts_on=row.starts_on,
        ends_on=row.ends_on,
        credited_minutes=one.standing.credited,
        scheduled_minutes=one.standing.scheduled,
        outcome=one.standing.outcome.value,
    )
