"""What really happened, as far as a certification stands on it. Every piece names its record."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from fractions import Fraction
from functools import cached_property
from uuid import UUID

from trainer_app.domain.completion import TestKind
from trainer_app.domain.course import SessionKind, TrainerRole
from trainer_app.domain.curriculum import CurriculumKind
from trainer_app.domain.pathway import Topic

TEACHING = (TrainerRole.LEAD, TrainerRole.CO_TRAINER)
"""The roles in which somebody teaches."""


@dataclass(frozen=True, kw_only=True, slots=True)
class CourseTaken:
    """A course somebody completed; `id` is the enrolment's, `attended` the exact share."""

    id: UUID
    on: date
    topic: Topic = Topic()
    kind: CurriculumKind | None = None
    attended: Fraction = Fraction(1)


@dataclass(frozen=True, kw_only=True, slots=True)
class TestTaken:
    """A result in a test; `id` is the score's."""

    __test__ = False  # not a test class, whatever its name begins with

    id: UUID
    on: date
    test: TestKind
    share: Fraction
    topic: Topic = Topic()


@dataclass(frozen=True, kw_only=True, slots=True)
class SessionTaught:
    """A session that took place with somebody in a teaching role; `id` is the role's record."""

    id: UUID
    on: date
    session_id: UUID
    course_id: UUID
    minutes: int
    role: TrainerRole = TrainerRole.LEAD
    kind: SessionKind = SessionKind.MODULE
    topic: Topic = Topic()
    beside_mentor: bool = False
    mentor_of_standing: bool = False


@dataclass(frozen=True, kw_only=True, slots=True)
class SessionObserved:
    """A scored sheet on a session somebody taught; `rating` is the mean of its criteria, 1–5."""

    id: UUID
    on: date
    session_id: UUID
    rating: Fraction
    role: TrainerRole = TrainerRole.LEAD
    kind: SessionKind = SessionKind.MODULE
    topic: Topic = Topic()
    observer_of_standing: bool = False
    beside_mentor: bool = False


@dataclass(frozen=True, kw_only=True, slots=True)
class PersonMentored:
    """Somebody who was certified after teaching beside this mentor; `id` is the award's."""

    id: UUID
    on: date  # of the award
    person_id: UUID


@dataclass(frozen=True, kw_only=True, slots=True)
class AgencySeen:
    """The agency somebody belonged to on a day, as some record says; `id` is that record's."""

    id: UUID
    on: date
    agency: str


class DecisionKind(StrEnum):
    """What can be decided about a candidacy. `RECORDED`: a stage from before the program."""

    AWARD = "award"
    REFUSE = "refuse"
    SUSPEND = "suspend"
    REVOKE = "revoke"
    REINSTATE = "reinstate"
    EXTEND = "extend"
    WAIVE = "waive"
    RECOMMEND = "recommend"
    RECORDED = "recorded"


@dataclass(frozen=True, kw_only=True, slots=True)
class Ruling:
    """A decision as the rules see it; `until` is the last day of the term it gives."""

    id: UUID
    on: date
    kind: DecisionKind
    pathway: str = ""
    stage: str = ""
    certifies: bool = False  # the stage is one that certifies
    until: date | None = None
    requirement: str = ""
    agency: str = ""


Piece = (
    CourseTaken | TestTaken | SessionTaught | SessionObserved | PersonMentored | AgencySeen | Ruling
)


def in_order(piece: Piece) -> tuple[date, int]:
    """Oldest first; records of one day in the order in which they were made."""
    return piece.on, piece.id.int


@dataclass(frozen=True, kw_only=True)
class Evidence:
    """All that is known of one person. The order in which it is given does not matter."""

    courses: tuple[CourseTaken, ...] = ()
    tests: tuple[TestTaken, ...] = ()
    taught: tuple[SessionTaught, ...] = ()
    observed: tuple[SessionObserved, ...] = ()
    mentored: tuple[PersonMentored, ...] = ()
    agencies: tuple[AgencySeen, ...] = ()
    rulings: tuple[Ruling, ...] = ()

    @cached_property
    def courses_in_order(self) -> tuple[CourseTaken, ...]:
        """Oldest first."""
        return tuple(sorted(self.courses, key=in_order))

    @cached_property
    def tests_in_order(self) -> tuple[TestTaken, ...]:
        """Oldest first."""
        return tuple(sorted(self.tests, key=in_order))

    @cached_property
    def taught_in_order(self) -> tuple[SessionTaught, ...]:
        """Oldest first, in a teaching role; each session once, however often it is entered."""
        teaching = (one for one in self.taught if one.role in TEACHING)
        once = {one.session_id: one for one in sorted(teaching, key=in_order, reverse=True)}
        return tuple(sorted(once.values(), key=in_order))

    @cached_property
    def beside_mentors(self) -> tuple[SessionTaught, ...]:
        """Oldest first."""
        return tuple(one for one in self.taught_in_order if one.beside_mentor)

    @cached_property
    def observed_in_order(self) -> tuple[SessionObserved, ...]:
        """Oldest first."""
        return tuple(sorted(self.observed, key=in_order))

    @cached_property
    def mentored_in_order(self) -> tuple[PersonMentored, ...]:
        """Oldest first; each person once, by the first award."""
        once = {one.person_id: one for one in sorted(self.mentored, key=in_order, reverse=True)}
        return tuple(sorted(once.values(), key=in_order))

    @cached_property
    def agencies_in_order(self) -> tuple[AgencySeen, ...]:
        """Oldest first."""
        return tuple(sorted(self.agencies, key=in_order))

    @cached_property
    def rulings_in_order(self) -> tuple[Ruling, ...]:
        """Oldest first."""
        return tuple(sorted(self.rulings, key=in_order))
