"""A course: one delivery of an edition's modules to one cohort at one academy."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction
from uuid import UUID

from trainer_app.domain.certificate import CertificateKind
from trainer_app.domain.completion import DECIDABLE, CompletionRule, Outcome, TestKind
from trainer_app.domain.curriculum import Level
from trainer_app.domain.errors import DatesReversed, NoteMissing, ValueOutOfRange
from trainer_app.domain.languages import Language, LocalizedText
from trainer_app.domain.records import Record

_ALL = 100  # per cent
LONGEST_SESSION = 24 * 60  # minutes


class CourseStatus(StrEnum):
    """What has been decided about a course; running or over follows from the date."""

    PLANNED = "planned"
    CONFIRMED = "confirmed"
    CLOSED = "closed"
    CANCELLED = "cancelled"


class CoursePhase(StrEnum):
    """Where a course stands today."""

    PLANNED = "planned"
    UPCOMING = "upcoming"
    RUNNING = "running"
    TO_CLOSE = "to_close"
    CLOSED = "closed"
    CANCELLED = "cancelled"


@dataclass(kw_only=True, eq=False)
class Course(Record):
    """One course."""

    code: str
    programme_id: UUID
    academy_id: UUID
    starts_on: date
    ends_on: date
    title: LocalizedText
    edition_id: UUID | None = None
    language: Language = Language.ENGLISH  # of delivery
    level: Level | None = None
    status: CourseStatus = CourseStatus.PLANNED
    seats: int = 24
    most_per_agency: int | None = None
    women_percent: int = 0  # of the seats
    required_curriculum_id: UUID | None = None
    rule: CompletionRule = field(default_factory=CompletionRule)
    certificate_kind: CertificateKind = CertificateKind.COMPLETION
    signatory_1_name: str = ""
    signatory_1_title: LocalizedText = LocalizedText()
    signatory_2_name: str = ""
    signatory_2_title: LocalizedText = LocalizedText()
    note: str = ""
    status_note: str = ""  # why it was opened again, or cancelled

    def decide_status(self, status: CourseStatus, note: str = "") -> None:
        """Confirm, close, cancel or plan it again.

        Raises:
            NoteMissing: what was closed or cancelled is opened again with a reason only.
        """
        ended = {CourseStatus.CLOSED, CourseStatus.CANCELLED}
        if self.status in ended and status not in ended and not note.strip():
            raise NoteMissing(field="note")
        self.status, self.status_note = status, note.strip()

    def check(self) -> None:
        """Refuse what cannot be.

        Raises:
            DatesReversed: it ends before it starts.
            ValueOutOfRange: no seats, a quota of nobody, or a rule outside 0–100 %.
        """
        if self.ends_on < self.starts_on:
            raise DatesReversed(starts_on=self.starts_on, ends_on=self.ends_on)
        if self.seats < 1:
            raise ValueOutOfRange(field="seats", value=self.seats, least=1, most=2000)
        if self.most_per_agency is not None and self.most_per_agency < 1:
            raise ValueOutOfRange(
                field="most_per_agency", value=self.most_per_agency, least=1, most=2000
            )
        if not 0 <= self.women_percent <= _ALL:
            raise ValueOutOfRange(
                field="women_percent", value=self.women_percent, least=0, most=_ALL
            )
        for name in self.rule.problems():
            raise ValueOutOfRange(
                field=name, value=str(getattr(self.rule, name)), least=0, most=100
            )


def phase(status: CourseStatus, starts_on: date, ends_on: date, today: date) -> CoursePhase:
    """Where a course stands on a day."""
    match status:
        case CourseStatus.CANCELLED:
            return CoursePhase.CANCELLED
        case CourseStatus.CLOSED:
            return CoursePhase.CLOSED
        case CourseStatus.PLANNED if today < starts_on:
            return CoursePhase.PLANNED
        case CourseStatus.PLANNED | CourseStatus.CONFIRMED:
            if today < starts_on:
                return CoursePhase.UPCOMING
            return CoursePhase.RUNNING if today <= ends_on else CoursePhase.TO_CLOSE


class SessionKind(StrEnum):
    """What a timetable entry is."""

    MODULE = "module"
    OPENING = "opening"
    CLOSING = "closing"
    ASSESSMENT = "assessment"
    VISIT = "visit"
    OTHER = "other"


class SessionMode(StrEnum):
    """Where the participants are."""

    IN_PERSON = "in_person"
    ONLINE = "online"
    HYBRID = "hybrid"


@dataclass(kw_only=True, eq=False)
class Session(Record):
    """One timetable entry. `starts_at` is the academy's own wall clock, `minutes` its length."""

    course_id: UUID
    starts_at: datetime
    minutes: int
    kind: SessionKind = SessionKind.MODULE
    module_id: UUID | None = None
    title: str = ""  # for entries that are no module
    room_id: UUID | None = None
    place: str = ""  # when away from the academy
    mode: SessionMode = SessionMode.IN_PERSON
    required: bool = True
    cancelled: bool = False
    cancel_note: str = ""

    @property
    def ends_at(self) -> datetime:
        """When it is over, on the same wall clock."""
        return self.starts_at + timedelta(minutes=self.minutes)

    def check(self) -> None:
        """Refuse a session without length.

        Raises:
            ValueOutOfRange: minutes outside 1–1440.
        """
        if not 1 <= self.minutes <= LONGEST_SESSION:
            raise ValueOutOfRange(
                field="minutes", value=self.minutes, least=1, most=LONGEST_SESSION
            )

    def cancel(self, note: str) -> None:
        """Cancel the session, saying why.

        Raises:
            NoteMissing: there is no reason.
        """
        if not note.strip():
            raise NoteMissing(field="cancel_note")
        self.cancelled, self.cancel_note = True, note.strip()


class TrainerRole(StrEnum):
    """What a person does in a session."""

    LEAD = "lead"
    CO_TRAINER = "co_trainer"
    MENTOR = "mentor"
    OBSERVER = "observer"
    INTERPRETER = "interpreter"


@dataclass(kw_only=True, eq=False)
class SessionTrainer(Record):
    """A person's part in a session."""

    session_id: UUID
    person_id: UUID
    role: TrainerRole = TrainerRole.LEAD


class EnrolmentState(StrEnum):
    """The way of a participant through a course."""

    NOMINATED = "nominated"
    CONFIRMED = "confirmed"
    WAITING = "waiting"
    DECLINED = "declined"
    WITHDRAWN = "withdrawn"
    FINISHED = "finished"


ATTENDING = (EnrolmentState.NOMINATED, EnrolmentState.CONFIRMED, EnrolmentState.FINISHED)
"""The states in which somebody stands on sheets and is judged."""


@dataclass(kw_only=True, eq=False)
class Enrolment(Record):
    """A person's place in a course, with rank and agency as at the time of the course."""

    course_id: UUID
    person_id: UUID
    number: int
    state: EnrolmentState = EnrolmentState.NOMINATED
    rank: str = ""
    agency: str = ""
    unit: str = ""
    nominated_by: str = ""
    nominated_on: date | None = None
    withdrawn_on: date | None = None
    note: str = ""
    override: Outcome | None = None  # what somebody decided against the rules, and why
    override_note: str = ""

    def decide_outcome(self, outcome: Outcome | None, note: str) -> None:
        """Decide the outcome by name, or let the rules decide again (None).

        Raises:
            NoteMissing: a decision against the rules needs its reason.
        """
        if outcome is not None and (outcome not in DECIDABLE or not note.strip()):
            raise NoteMissing(field="note")
        self.override, self.override_note = outcome, note.strip() if outcome else ""

    def withdraw(self, *, on: date, reason: str) -> None:
        """Take the person out of the course; the record stays.

        Raises:
            NoteMissing: there is no reason.
        """
        if not reason.strip():
            raise NoteMissing(field="note")
        self.state, self.withdrawn_on, self.note = EnrolmentState.WITHDRAWN, on, reason.strip()


@dataclass(kw_only=True, eq=False)
class Assessment(Record):
    """A test or practical of a course. Practicals are passed or not; the others have points."""

    course_id: UUID
    kind: TestKind
    title: str = ""
    held_on: date | None = None
    most_points: Decimal = Decimal(100)


@dataclass(kw_only=True, eq=False)
class Score(Record):
    """One participant's result. A repeat is a new record."""

    assessment_id: UUID
    enrolment_id: UUID
    points: Decimal | None = None
    passed: bool | None = None
    note: str = ""

    def check(self, most_points: Decimal) -> None:
        """Refuse points outside the test.

        Raises:
            ValueOutOfRange: points below 0 or above the most.
        """
        if self.points is not None and not 0 <= self.points <= most_points:
            raise ValueOutOfRange(
                field="points", value=str(self.points), least=0, most=str(most_points)
            )


def share_of(points: Decimal | None, most_points: Decimal) -> Fraction | None:
    """The exact share of the points, 0–1."""
    if points is None or not most_points:
        return None
    return Fraction(points) / Fraction(most_points)
