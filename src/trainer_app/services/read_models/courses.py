"""Rows about courses: participants, sessions, marks, scores, outcomes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from typing import Protocol
from uuid import UUID

from trainer_app.domain.attendance import MarkValue
from trainer_app.domain.certificate import CertificateKind
from trainer_app.domain.completion import CompletionRule, Outcome, Standing, TestKind
from trainer_app.domain.course import (
    CoursePhase,
    CourseStatus,
    EnrolmentState,
    SessionKind,
    SessionMode,
    TrainerRole,
)
from trainer_app.domain.curriculum import Level
from trainer_app.domain.enrolment_rules import SeatRule
from trainer_app.domain.languages import Language, LocalizedText
from trainer_app.domain.person import Sex


@dataclass(frozen=True, kw_only=True)
class CourseRow:
    """One course in the list. `enrolled` counts who attends: not the declined or withdrawn."""

    id: UUID
    version: int
    code: str
    title: LocalizedText
    programme_code: str
    academy_id: UUID
    academy_name: LocalizedText
    academy_city: LocalizedText
    starts_on: date
    ends_on: date
    language: Language
    status: CourseStatus
    phase: CoursePhase
    seats: int
    enrolled: int
    women: int
    men: int
    sessions: int
    certificates: int


@dataclass(frozen=True, kw_only=True)
class CourseView:
    """One course with what its pages need at the top."""

    row: CourseRow
    programme_id: UUID
    programme_name: LocalizedText
    aliases_required: bool
    academy_code: str
    academy_country: str  # ISO 3166-1 alpha-2
    time_zone: str  # of the academy
    edition_id: UUID | None
    edition_name: str
    level: Level | None
    seat_rule: SeatRule
    required_curriculum_id: UUID | None
    rule: CompletionRule
    certificate_kind: CertificateKind
    signatory_1_name: str
    signatory_1_title: LocalizedText
    signatory_2_name: str
    signatory_2_title: LocalizedText
    note: str
    status_note: str = ""


@dataclass(frozen=True, kw_only=True)
class ParticipantRow:
    """One enrolment, with rank and agency as at the time of the course.

    `name` is the native name or the alias; it or `latin_name` may be empty, never both.
    """

    enrolment_id: UUID
    version: int
    person_id: UUID
    number: int
    name: str
    latin_name: str
    aliased: bool
    sex: Sex
    rank: str
    agency: str
    unit: str
    state: EnrolmentState
    email: str
    phone: str
    birth_date: date | None
    nominated_by: str
    nominated_on: date | None
    note: str
    certificates: int
    override: Outcome | None = None
    override_note: str = ""
    photo: str = ""  # the SHA-256 of a kept picture; of an aliased person there is none


@dataclass(frozen=True, kw_only=True)
class SessionTrainerRow:
    """Somebody's part in a session."""

    id: UUID
    person_id: UUID
    name: str
    latin_name: str
    role: TrainerRole


@dataclass(frozen=True, kw_only=True)
class SessionRow:
    """One timetable entry; `starts_at` is the academy's wall clock."""

    id: UUID
    version: int
    course_id: UUID
    course_code: str
    course_title: LocalizedText
    starts_at: datetime
    minutes: int
    kind: SessionKind
    module_id: UUID | None
    module_code: str
    module_title: LocalizedText
    mandatory: bool
    title: str
    room_id: UUID | None
    room_name: str
    place: str
    mode: SessionMode
    required: bool
    cancelled: bool
    cancel_note: str
    trainers: tuple[SessionTrainerRow, ...]
    marked: int
    expected: int


@dataclass(frozen=True, kw_only=True)
class AssessmentRow:
    """One test of a course."""

    id: UUID
    version: int
    kind: TestKind
    title: str
    held_on: date | None
    most_points: Decimal


@dataclass(frozen=True, kw_only=True)
class ScoreRow:
    """One participant's latest result in one assessment."""

    id: UUID
    assessment_id: UUID
    enrolment_id: UUID
    points: Decimal | None
    passed: bool | None
    note: str


@dataclass(frozen=True, kw_only=True)
class CourseFacts:
    """All that judging a course needs, fetched with a fixed number of statements."""

    course: CourseView
    participants: tuple[ParticipantRow, ...]
    sessions: tuple[SessionRow, ...]
    marks: Mapping[UUID, Mapping[UUID, MarkValue]]  # enrolment → session → mark
    assessments: tuple[AssessmentRow, ...]
    scores: tuple[ScoreRow, ...]
    mandatory_modules: frozenset[str]


@dataclass(frozen=True, kw_only=True)
class ParticipantOutcome:
    """One participant with the outcome and why."""

    participant: ParticipantRow
    standing: Standing


class CourseQueries(Protocol):
    """Questions about courses, each answered by a fixed number of statements."""

    def courses(self, today: date) -> list[CourseRow]:
        """All courses, newest first."""
        ...

    def course(self, course_id: UUID, today: date) -> CourseView:
        """One course. Raises `RecordNotFound`."""
        ...

    def course_by_code(self, code: str) -> UUID:
        """The course with this code. Raises `RecordNotFound`."""
        ...

    def participants(self, course_id: UUID) -> list[ParticipantRow]: ...
    def sessions(self, course_id: UUID) -> list[SessionRow]: ...
    def sessions_between(self, first: date, last: date) -> list[SessionRow]:
        """Sessions of all courses on these days, both included, in order of time."""
        ...

    def facts(self, course_id: UUID, today: date) -> CourseFacts:
        """What judging needs. Raises `RecordNotFound`."""
        ...
