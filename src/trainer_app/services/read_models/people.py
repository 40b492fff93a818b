"""Rows about people and trainers. Aliased people appear by their alias."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Protocol
from uuid import UUID

from trainer_app.domain.course import EnrolmentState
from trainer_app.domain.languages import LocalizedText
from trainer_app.domain.person import PathwayStage, Sex
from trainer_app.services.read_models.registry import EVERYBODY, Among, Order


@dataclass(frozen=True, kw_only=True)
class PersonRow:
    """One person in the registry."""

    id: UUID
    version: int
    name: str
    latin_name: str
    aliased: bool
    sex: Sex
    birth_date: date | None
    country: str
    rank: str
    agency: str
    courses: int
    certificates: int
    trainer: bool


@dataclass(frozen=True, kw_only=True)
class PersonCourse:
    """A course somebody was in."""

    course_id: UUID
    course_code: str
    course_title: LocalizedText
    starts_on: date
    ends_on: date
    rank: str
    agency: str
    state: EnrolmentState


@dataclass(frozen=True, kw_only=True)
class PersonView:
    """One person as the form shows it, with courses and certificates.

    For an aliased person the identity fields are empty: they are read through the sealed record.
    """

    row: PersonRow
    native_name: str
    latin_only_name: str
    family_name: str
    given_name: str
    alias: str
    id_number: str
    email: str
    phone: str
    unit: str
    languages: tuple[str, ...]
    note: str
    courses: tuple[PersonCourse, ...]
    certificates: tuple[tuple[UUID, str, date], ...]  # id, number, issued on
    photo: str = ""  # the SHA-256 of a kept picture
    consent_on: date | None = None
    keep_until: date | None = None
    anonymised_on: date | None = None
    passport: str = ""
    arrival: str = ""
    lodging: str = ""
    diet: str = ""
    readings: tuple[IdentityRead, ...] = ()


@dataclass(frozen=True, kw_only=True)
class IdentityRead:
    """That the identity behind an alias was read: when, by whom, why."""

    at: datetime
    actor: str
    reason: str


@dataclass(frozen=True, kw_only=True)
class DuePerson:
    """Somebody whose data were to be kept until a day."""

    id: UUID
    name: str
    latin_name: str
    agency: str
    keep_until: date


@dataclass(frozen=True, kw_only=True)
class PersonKeys:
    """What matching needs to know of a person."""

    id: UUID
    native_name: str
    latin_name: str
    birth_date: date | None
    id_number: str
    email: str
    phone: str
    agency: str
    aliased: bool
    alias: str = ""
    sex: Sex = Sex.UNSPECIFIED
    rank: str = ""
    native_key: str = ""
    latin_key: str = ""


@dataclass(frozen=True, kw_only=True)
class TrainerRow:
    """One trainer in the list."""

    id: UUID
    version: int
    person_id: UUID
    name: str
    latin_name: str
    sex: Sex
    agency: str
    academy_id: UUID | None
    academy_name: LocalizedText
    stage: PathwayStage
    stage_since: date | None
    certified_on: date | None
    certified_until: date | None
    teaching_languages: tuple[str, ...]
    home_city: str
    active: bool
    note: str
    sessions_led: int
    minutes_taught: int


@dataclass(frozen=True, kw_only=True)
class TaughtSession:
    """A session a trainer had a part in."""

    session_id: UUID
    course_code: str
    starts_at: date
    module_code: str
    title: LocalizedText
    minutes: int
    role: str


class PeopleQueries(Protocol):
    """Questions about people, each answered by a fixed number of statements."""

    def people(
        self,
        *,
        find: str = "",
        among: Among = EVERYBODY,
        order: Order = Order.NAME,
        descending: bool = False,
        offset: int = 0,
        limit: int | None = None,
    ) -> list[PersonRow]:
        """The registry, by Latin then native name unless asked otherwise, a page or all of it.

        `find` is any part of a name, an alias or an agency.
        """
        ...

    def count(self, *, find: str = "", among: Among = EVERYBODY) -> int: ...
    def person(self, person_id: UUID) -> PersonView:
        """One person. Raises `RecordNotFound`."""
        ...

    def candidates(
        self,
        *,
        keys: Sequence[str],
        id_numbers: Sequence[str],
        emails: Sequence[str],
        phones: Sequence[str],
    ) -> list[PersonKeys]:
        """People whose match key, id number, e-mail or phone is one of these."""
        ...

    def everybody(self) -> list[PersonKeys]:
        """What matching needs to know of all people, by one statement."""
        ...

    def due(self, *, by: date) -> list[DuePerson]:
        """Whose data were to be kept until this day at most, the longest overdue first."""
        ...

    def told_apart(self) -> frozenset[tuple[UUID, UUID]]:
        """The pairs of which somebody said that they are not one, the smaller id first."""
        ...

    def trainers(self) -> list[TrainerRow]: ...
    def trainer(self, trainer_id: UUID) -> TrainerRow:
        """One trainer. Raises `RecordNotFound`."""
        ...

    def taught(self, person_id: UUID) -> list[TaughtSession]:
        """The sessions somebody taught, newest first."""
        ...
