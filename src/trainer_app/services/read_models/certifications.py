"""Rows that standings are said from, and what is said. Aliased people appear by their alias."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Protocol
from uuid import UUID

from trainer_app.domain.certification import Deadline, Standing
from trainer_app.domain.course import SessionKind, TrainerRole
from trainer_app.domain.curriculum import CurriculumKind, Level
from trainer_app.domain.decisions import Status
from trainer_app.domain.evidence import DecisionKind
from trainer_app.domain.languages import Language, LocalizedText
from trainer_app.domain.observation import Shown
from trainer_app.domain.pathway import Rules, Scope
from trainer_app.domain.person import PathwayStage
from trainer_app.domain.reasons import Reason
from trainer_app.domain.records import Noun
from trainer_app.services.read_models.courses import CourseFacts


@dataclass(frozen=True, kw_only=True)
class TrainerFact:
    """A trainer with the stage that was recorded by hand."""

    trainer_id: UUID
    person_id: UUID
    name: str
    latin_name: str
    agency: str
    academy_name: LocalizedText
    stage: PathwayStage
    stage_since: date | None
    certified_on: date | None
    certified_until: date | None
    teaching_languages: tuple[str, ...]
    active: bool


@dataclass(frozen=True, kw_only=True)
class PathwayRow:
    """A stored version of a pathway."""

    id: UUID
    code: str
    number: int
    name: LocalizedText
    rules: Rules


@dataclass(frozen=True, kw_only=True)
class CandidacyRow:
    """Somebody on a version of a pathway."""

    id: UUID
    version: int
    person_id: UUID
    pathway_id: UUID
    began_on: date
    scope: Scope
    note: str


@dataclass(frozen=True, kw_only=True)
class DecisionRow:
    """A decision about a candidacy."""

    id: UUID
    candidacy_id: UUID
    kind: DecisionKind
    decided_on: date
    by_name: str
    stage: str
    until: date | None
    requirement: str
    note: str
    agency: str


@dataclass(frozen=True, kw_only=True)
class PartRow:
    """Somebody's part in a session that was not cancelled."""

    id: UUID
    session_id: UUID
    person_id: UUID
    role: TrainerRole
    starts_at: datetime
    minutes: int
    kind: SessionKind
    course_id: UUID
    course_code: str
    module_code: str
    curriculum: str
    level: Level | None
    language: Language
    time_zone: str


@dataclass(frozen=True, kw_only=True)
class ObservationRow:
    """A sheet on a session."""

    id: UUID
    session_id: UUID
    person_id: UUID
    observer_id: UUID
    observer_name: str
    observed_on: date
    marks: tuple[int, ...]
    note: str


@dataclass(frozen=True, kw_only=True)
class QualificationRow:
    """What somebody may teach, at which level, in which language."""

    id: UUID
    person_id: UUID
    curriculum: str
    module: str
    language: Language
    level: Level | None
    shown: Shown
    shown_on: date
    until: date | None
    note: str


@dataclass(frozen=True, kw_only=True)
class CourseSubject:
    """What a course was about."""

    curriculum: str
    kind: CurriculumKind


@dataclass(frozen=True, kw_only=True)
class CertificationFacts:
    """All that standings are said from.

    Trainers and decisions are everybody's, since a mentor's standing depends on them; the rest is
    of the people asked for.
    """

    trainers: tuple[TrainerFact, ...]
    pathways: tuple[PathwayRow, ...]
    candidacies: tuple[CandidacyRow, ...]
    decisions: tuple[DecisionRow, ...]
    parts: tuple[PartRow, ...]
    observations: tuple[ObservationRow, ...]
    qualifications: tuple[QualificationRow, ...]
    courses: tuple[CourseFacts, ...]
    subjects: Mapping[UUID, CourseSubject]  # course → what it was about


@dataclass(frozen=True, kw_only=True)
class RecordLine:
    """A record behind a requirement, as far as a line shows it."""

    id: UUID
    noun: Noun
    on: date
    course_code: str = ""
    module_code: str = ""
    kind: str = ""  # the role, the decision, the test
    minutes: int = 0
    value: str = ""  # a percentage, a rating
    by: str = ""
    note: str = ""


@dataclass(frozen=True, kw_only=True)
class PathwayStanding:
    """Where somebody stands on one pathway. Without `candidacy_id` only an old record says so."""

    person_id: UUID
    candidacy_id: UUID | None
    began_on: date
    scope: Scope
    number: int
    newest: int
    rules: Rules
    standing: Standing
    decisions: tuple[DecisionRow, ...] = ()


@dataclass(frozen=True, kw_only=True)
class TrainerStandings:
    """Everything about one trainer's certification, with the records behind it."""

    trainer: TrainerFact
    pathways: tuple[PathwayStanding, ...]
    records: Mapping[UUID, RecordLine]
    qualifications: tuple[QualificationRow, ...]
    observations: tuple[ObservationRow, ...]


@dataclass(frozen=True, kw_only=True)
class DueRow:
    """Something that runs out, and what to do about it."""

    trainer: TrainerFact
    pathway: str
    pathway_name: LocalizedText
    status: Status
    deadline: Deadline
    next_step: Reason | None


@dataclass(frozen=True, kw_only=True)
class TeachingRow:
    """Somebody who can teach a module, with what speaks for it and against."""

    trainer: TrainerFact
    score: int
    needs_interpreter: bool
    busy: int
    until: date | None
    reasons: tuple[Reason, ...]


class CertificationQueries(Protocol):
    """What standings are said from, each answered by a fixed number of statements."""

    def facts(self, today: date, person_id: UUID | None = None) -> CertificationFacts:
        """The facts of one person, or of all trainers."""
        ...

    def pathways(self) -> list[PathwayRow]:
        """The stored versions, oldest first."""
        ...
