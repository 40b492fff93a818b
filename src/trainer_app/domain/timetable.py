"""What planning has to know: sessions as planned, and the facts they are checked against."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from uuid import UUID

from trainer_app.domain.course import LONGEST_SESSION, SessionMode, TrainerRole
from trainer_app.domain.curriculum import Delivery, Level, TextStatus
from trainer_app.domain.errors import ValueOutOfRange
from trainer_app.domain.languages import Language
from trainer_app.domain.person import PathwayStage


@dataclass(frozen=True)
class Duty:
    """Somebody's part in a planned session."""

    person_id: UUID
    role: TrainerRole = TrainerRole.LEAD


@dataclass(frozen=True, kw_only=True)
class PlannedSession:
    """One entry of the timetable; `starts_at` is the wall clock of the course's academy.

    Raises:
        ValueOutOfRange: it would end before it starts, or last longer than a day.
    """

    id: UUID
    course_id: UUID
    starts_at: datetime
    minutes: int
    module_id: UUID | None = None
    room_id: UUID | None = None
    mode: SessionMode = SessionMode.IN_PERSON
    duties: tuple[Duty, ...] = ()

    def __post_init__(self) -> None:
        if not 1 <= self.minutes <= LONGEST_SESSION:
            raise ValueOutOfRange(
                field="minutes", value=self.minutes, least=1, most=LONGEST_SESSION
            )

    def people(self, *roles: TrainerRole) -> tuple[UUID, ...]:
        """Who has one of these roles in it."""
        return tuple(duty.person_id for duty in self.duties if duty.role in roles)

    def with_in_place_of(self, old: UUID, new: UUID) -> PlannedSession:
        """The same with somebody else doing what one person would have done."""
        duties = tuple(
            Duty(new, duty.role) if duty.person_id == old else duty for duty in self.duties
        )
        return replace(self, duties=duties)

    def with_also(self, person_id: UUID, role: TrainerRole) -> PlannedSession:
        """The same with one person more."""
        return replace(self, duties=(*self.duties, Duty(person_id, role)))


@dataclass(frozen=True)
class Days:
    """Days from the first to the last, both included (None = open), and why."""

    first: date
    last: date | None = None
    reason: str = ""

    def __contains__(self, day: date) -> bool:
        return self.first <= day and (self.last is None or day <= self.last)


@dataclass(frozen=True, kw_only=True)
class AcademyFacts:
    """An academy's clock, hours and days; several closures may cover the same day."""

    id: UUID
    code: str
    country: str
    city: str
    time_zone: str
    working_days: frozenset[int] = frozenset({1, 2, 3, 4, 5})  # ISO weekdays
    opens: int = 8 * 60
    closes: int = 17 * 60
    closures: tuple[Days, ...] = ()
    agreements: tuple[Days, ...] = ()


@dataclass(frozen=True, kw_only=True)
class RoomFacts:
    """A room, where it is, and how many it seats."""

    id: UUID
    academy_id: UUID
    name: str
    seats: int


@dataclass(frozen=True, kw_only=True)
class ModuleFacts:
    """What a module asks of the sessions that teach it. `prerequisites` are of its edition."""

    id: UUID
    code: str
    curriculum: str = ""  # its code
    delivery: Delivery = Delivery.LECTURE
    prerequisites: tuple[UUID, ...] = ()
    participants_per_trainer: int | None = None
    edition_id: UUID | None = None
    position: int = 0
    minutes: int = 0
    levels: frozenset[str] = frozenset()  # empty: all
    texts: Mapping[Language, TextStatus] = field(default_factory=dict)

    @property
    def practical(self) -> bool:
        """Whether people practise rather than listen."""
        return self.delivery in {Delivery.PRACTICAL_EXERCISE, Delivery.MOCK_OPERATION}


@dataclass(frozen=True, kw_only=True)
class CohortFacts:
    """The people of a course, who go through its sessions together."""

    id: UUID  # of the course
    code: str
    academy_id: UUID
    language: Language
    level: Level | None = None
    first_day: date
    last_day: date
    participants: int
    edition_id: UUID | None = None


@dataclass(frozen=True, kw_only=True)
class QualifiedFor:
    """A module somebody may teach in a language, at a level (None = every) until a day."""

    curriculum: str
    module: str
    language: Language
    level: Level | None = None
    until: date | None = None
    with_interpreter: bool = False


@dataclass(frozen=True, kw_only=True)
class StaffFacts:
    """Somebody who teaches, interprets or observes. `stage` is None for who is no trainer."""

    id: UUID
    name: str
    stage: PathwayStage | None = None
    certified_until: date | None = None
    active: bool = True
    teaches: frozenset[Language] = frozenset()
    speaks: frozenset[Language] = frozenset()
    qualified: tuple[QualifiedFor, ...] = ()
    academy_id: UUID | None = None
    away: tuple[Days, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Limits:
    """The rules' numbers, in minutes; a site may have its own."""

    travel_in_city: int = 60
    travel_in_country: int = 6 * 60
    travel_abroad: int = 12 * 60
    load_of_a_day: int = 6 * 60
    gap: int = 2 * 60
    practicals_of_a_day: int = 6 * 60
    room_changes_of_a_day: int = 1
    lunch: tuple[int, int] = (12 * 60, 13 * 60)  # after midnight; nothing is moved into it

    @property
    def longest_travel(self) -> int:
        """How far around a session another place may matter."""
        return max(self.travel_in_city, self.travel_in_country, self.travel_abroad)

    def travel(self, one: AcademyFacts, other: AcademyFacts) -> int:
        """How long it takes from one academy to another."""
        if one.id == other.id:
            return 0
        if one.country != other.country:
            return self.travel_abroad
        same_city = one.city.casefold().strip() == other.city.casefold().strip()
        return self.travel_in_city if one.city and same_city else self.travel_in_country


@dataclass(frozen=True, kw_only=True)
class TimetableFacts:
    """Everything but the sessions themselves, each by its id."""

    academies: Mapping[UUID, AcademyFacts]
    cohorts: Mapping[UUID, CohortFacts]
    rooms: Mapping[UUID, RoomFacts] = field(default_factory=dict)
    modules: Mapping[UUID, ModuleFacts] = field(default_factory=dict)
    staff: Mapping[UUID, StaffFacts] = field(default_factory=dict)
    limits: Limits = field(default_factory=Limits)
