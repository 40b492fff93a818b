"""Rows about the site, programmes and academies."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Protocol
from uuid import UUID

from trainer_app.domain.academy import RoomKind
from trainer_app.domain.curriculum import Level
from trainer_app.domain.languages import LocalizedText
from trainer_app.domain.likeness import MatchRule


@dataclass(frozen=True, kw_only=True)
class SiteView:
    """This installation, its academy, and who works at it."""

    id: UUID
    version: int
    code: str
    name: str
    academy_id: UUID | None
    academy_name: LocalizedText
    academy_city: LocalizedText
    holds_samples: bool
    approval_by_another: bool
    match_rule: MatchRule
    staff: tuple[StaffRow, ...]


@dataclass(frozen=True, kw_only=True)
class StaffRow:
    """Somebody who works with the program."""

    id: UUID
    version: int
    name: str
    account: str
    title: str


@dataclass(frozen=True, kw_only=True)
class ProgrammeRow:
    """One programme with its counts."""

    id: UUID
    version: int
    code: str
    name: LocalizedText
    donors: str
    starts_on: date | None
    ends_on: date | None
    aliases_required: bool
    note: str
    courses: int


@dataclass(frozen=True, kw_only=True)
class AcademyRow:
    """One academy in the list. `agreement_until`: None when none is in force or it is open."""

    id: UUID
    version: int
    code: str
    name: LocalizedText
    country: str
    city: LocalizedText
    rooms: int
    seats: int
    courses: int
    agreement_in_force: bool
    agreement_until: date | None


@dataclass(frozen=True, kw_only=True)
class RoomRow:
    """A room of an academy."""

    id: UUID
    version: int
    name: str
    seats: int
    kind: RoomKind
    equipment: str


@dataclass(frozen=True, kw_only=True)
class AgreementRow:
    """An agreement with an academy."""

    id: UUID
    version: int
    reference: str
    starts_on: date
    ends_on: date | None
    covers: str


@dataclass(frozen=True, kw_only=True)
class ClosureRow:
    """Days on which an academy is closed."""

    id: UUID
    version: int
    starts_on: date
    ends_on: date
    reason: str


@dataclass(frozen=True, kw_only=True)
class AcademyView:
    """One academy with all that belongs to it."""

    row: AcademyRow
    time_zone: str
    working_days: tuple[str, ...]
    opens: int
    closes: int
    focal_point: str
    phone: str
    email: str
    rooms: tuple[RoomRow, ...]
    agreements: tuple[AgreementRow, ...]
    closures: tuple[ClosureRow, ...]


@dataclass(frozen=True, kw_only=True)
class ListEntry:
    """An agency or a rank, for choosing from."""

    id: UUID
    version: int
    name: LocalizedText
    country: str
    abbreviation: str = ""
    level: Level | None = None


class InstitutionQueries(Protocol):
    """Questions about institutions, each answered by a fixed number of statements."""

    def match_rule(self) -> MatchRule:
        """From how many points two records may be one person, as the site has it."""
        ...

    def site(self) -> SiteView | None:
        """This installation; None before the first start."""
        ...

    def programmes(self) -> list[ProgrammeRow]: ...
    def academies(self, today: date) -> list[AcademyRow]: ...
    def academy(self, academy_id: UUID, today: date) -> AcademyView:
        """One academy. Raises `RecordNotFound`."""
        ...

    def agencies(self) -> list[ListEntry]: ...
    def ranks(self) -> list[ListEntry]: ...
