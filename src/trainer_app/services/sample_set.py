"""What sample files say, as plain values: one class a table of the documented format.

`resources/samples/README.md` documents every field. People, academies, modules, rooms and sessions
are named by keys and codes here; the loader turns those into ids.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime, time
from decimal import Decimal

from trainer_app.domain.academy import RoomKind
from trainer_app.domain.attendance import MarkValue
from trainer_app.domain.certificate import CertificateKind
from trainer_app.domain.completion import CompletionRule, TestKind
from trainer_app.domain.course import (
    CourseStatus,
    EnrolmentState,
    SessionKind,
    SessionMode,
    TrainerRole,
)
from trainer_app.domain.curriculum import (
    CurriculumKind,
    Delivery,
    EditionState,
    Level,
    TextStatus,
)
from trainer_app.domain.languages import Language, LocalizedText
from trainer_app.domain.person import PathwayStage, Sex

ELSEWHERE = {"elsewhere": True}
"""Marks a field that is no part of its own table: it comes from files beside it."""


@dataclass(frozen=True, kw_only=True)
class SampleProgramme:
    """One programme."""

    code: str
    name: LocalizedText
    donors: str = ""
    starts_on: date | None = None
    ends_on: date | None = None
    aliases_required: bool = False
    note: str = ""


@dataclass(frozen=True, kw_only=True)
class SampleRoom:
    """A room of an academy."""

    name: str
    seats: int
    kind: RoomKind = RoomKind.CLASSROOM
    equipment: str = ""


@dataclass(frozen=True, kw_only=True)
class SampleAgreement:
    """An agreement with an academy."""

    reference: str
    starts_on: date
    ends_on: date | None = None
    covers: str = ""


@dataclass(frozen=True, kw_only=True)
class SampleClosure:
    """Days on which an academy is closed."""

    starts_on: date
    ends_on: date
    reason: str = ""


@dataclass(frozen=True, kw_only=True)
class SampleAcademy:
    """One academy with everything that belongs to it."""

    code: str
    name: LocalizedText
    country: str
    city: LocalizedText = LocalizedText()
    time_zone: str = "Asia/Bangkok"
    working_days: tuple[str, ...] = ("1", "2", "3", "4", "5")
    opens: time = time(8)
    closes: time = time(17)
    focal_point: str = ""
    phone: str = ""
    email: str = ""
    room: tuple[SampleRoom, ...] = ()
    agreement: tuple[SampleAgreement, ...] = ()
    closure: tuple[SampleClosure, ...] = ()


@dataclass(frozen=True, kw_only=True)
class SampleAgency:
    """An institution that nominates people."""

    name: LocalizedText
    country: str = ""
    abbreviation: str = ""


@dataclass(frozen=True, kw_only=True)
class SampleRank:
    """A rank of a country's service."""

    name: LocalizedText
    country: str = ""
    level: Level = Level.JUNIOR
    position: int = 0


@dataclass(frozen=True, kw_only=True)
class SampleText:
    """A module's text in one language; the file is the language's."""

    title: str
    aim: str = ""
    objectives: tuple[str, ...] = ()
    outline: str = ""
    status: TextStatus = TextStatus.APPROVED
    revision: int = 1
    source_revision: int | None = None
    reviewer: str = ""
    reviewed_on: date | None = None


@dataclass(frozen=True, kw_only=True)
class SampleModule:
    """One module; `texts` come from the language files beside the edition."""

    code: str
    minutes: int
    levels: tuple[Level, ...] = ()
    delivery: Delivery = Delivery.LECTURE
    prerequisites: tuple[str, ...] = ()
    participants_per_trainer: int | None = None
    equipment: str = ""
    mandatory: bool = True
    part: int | None = None  # its number
    tested_by: tuple[TestKind, ...] = ()


@dataclass(frozen=True, kw_only=True)
class SampleEditionPart:
    """A part of an edition; its number is its place."""

    title: LocalizedText


@dataclass(frozen=True, kw_only=True)
class SampleEdition:
    """One edition. `texts` maps module codes and languages to texts, in the files' order."""

    name: str
    state: EditionState = EditionState.DRAFT
    published_on: date | None = None
    withdrawn_on: date | None = None
    based_on: str = ""
    rule: CompletionRule = field(default_factory=CompletionRule)
    pathway: str = ""
    part: tuple[SampleEditionPart, ...] = ()
    module: tuple[SampleModule, ...] = ()
    texts: tuple[tuple[str, Language, SampleText], ...] = field(default=(), metadata=ELSEWHERE)


@dataclass(frozen=True, kw_only=True)
class SampleCurriculum:
    """One curriculum with its editions, the oldest first."""

    programme: str
    code: str
    title: LocalizedText
    kind: CurriculumKind = CurriculumKind.CORE
    owner: str = ""
    editions: tuple[SampleEdition, ...] = field(default=(), metadata=ELSEWHERE)


@dataclass(frozen=True, kw_only=True)
class SamplePerson:
    """One invented person."""

    key: str
    native_name: str = ""
    latin_name: str = ""
    family_name: str = ""
    given_name: str = ""
    sex: Sex = Sex.UNSPECIFIED
    birth_date: date | None = None
    id_number: str = ""
    email: str = ""
    phone: str = ""
    country: str = ""
    rank: str = ""
    agency: str = ""
    unit: str = ""
    languages: tuple[str, ...] = ()
    alias: str = ""
    note: str = ""


@dataclass(frozen=True, kw_only=True)
class SampleTrainer:
    """What is known of a person as a trainer."""

    person: str
    academy: str = ""
    stage: PathwayStage = PathwayStage.NOMINATED
    stage_since: date | None = None
    certified_on: date | None = None
    certified_until: date | None = None
    teaching_languages: tuple[str, ...] = ()
    home_city: str = ""
    active: bool = True
    note: str = ""


@dataclass(frozen=True, kw_only=True)
class SamplePart:
    """A person's part in a session."""

    person: str
    role: TrainerRole = TrainerRole.LEAD


@dataclass(frozen=True, kw_only=True)
class SampleSession:
    """One timetable entry; its key heads a column of the attendance file."""

    key: str
    starts_at: datetime
    minutes: int
    kind: SessionKind = SessionKind.MODULE
    module: str = ""
    title: str = ""
    room: str = ""
    place: str = ""
    mode: SessionMode = SessionMode.IN_PERSON
    required: bool = True
    cancelled: bool = False
    cancel_note: str = ""
    trainers: tuple[SamplePart, ...] = ()


@dataclass(frozen=True, kw_only=True)
class SampleAssessment:
    """A test of a course; a column of the attendance file has its name."""

    kind: TestKind
    title: str = ""
    held_on: date | None = None
    most_points: Decimal = Decimal(100)


@dataclass(frozen=True, kw_only=True)
class SampleMark:
    """One cell of the attendance file."""

    session: str
    value: MarkValue
    made_up_on: date | None = None
    made_up_task: str = ""


@dataclass(frozen=True, kw_only=True)
class SampleScore:
    """One participant's result: points, or passed or not."""

    kind: TestKind
    points: Decimal | None = None
    passed: bool | None = None


@dataclass(frozen=True, kw_only=True)
class SampleEnrolment:
    """One row of the attendance file."""

    person: str
    state: EnrolmentState = EnrolmentState.CONFIRMED
    rank: str = ""
    agency: str = ""
    unit: str = ""
    nominated_by: str = ""
    nominated_on: date | None = None
    withdrawn_on: date | None = None
    note: str = ""
    marks: tuple[SampleMark, ...] = field(default=(), metadata=ELSEWHERE)
    scores: tuple[SampleScore, ...] = field(default=(), metadata=ELSEWHERE)


@dataclass(frozen=True, kw_only=True)
class SampleCertificates:
    """The certificates of a course: issued by the rules, then handed over together."""

    issued_on: date
    kind: CertificateKind | None = None
    language: Language | None = None
    handed_over_on: date | None = None
    handed_over_to: str = ""
    no_shows: tuple[str, ...] = ()
    no_show_reason: str = ""


@dataclass(frozen=True, kw_only=True)
class SampleCourse:
    """One course with its timetable, people and certificates."""

    code: str
    programme: str
    academy: str
    title: LocalizedText
    starts_on: date
    ends_on: date
    edition: str = ""  # "BM-CORE/2026-1"
    language: Language = Language.ENGLISH
    level: Level | None = None
    status: CourseStatus = CourseStatus.PLANNED
    seats: int = 24
    rule: CompletionRule = field(default_factory=CompletionRule)
    certificate_kind: CertificateKind = CertificateKind.COMPLETION
    signatory_1_name: str = ""
    signatory_1_title: LocalizedText = LocalizedText()
    signatory_2_name: str = ""
    signatory_2_title: LocalizedText = LocalizedText()
    note: str = ""
    session: tuple[SampleSession, ...] = ()
    assessment: tuple[SampleAssessment, ...] = ()
    certificates: tuple[SampleCertificates, ...] = ()
    enrolments: tuple[SampleEnrolment, ...] = field(default=(), metadata=ELSEWHERE)


@dataclass(frozen=True, kw_only=True)
class SampleSet:
    """Everything a folder of samples holds. The week of `anchor` becomes this week."""

    anchor: date
    programmes: tuple[SampleProgramme, ...] = ()
    academies: tuple[SampleAcademy, ...] = ()
    agencies: tuple[SampleAgency, ...] = ()
    ranks: tuple[SampleRank, ...] = ()
    curricula: tuple[SampleCurriculum, ...] = ()
    people: tuple[SamplePerson, ...] = ()
    trainers: tuple[SampleTrainer, ...] = ()
    courses: tuple[SampleCourse, ...] = ()
