"""People: two names, neither with a family name of necessity; an alias where one must be used."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from uuid import UUID

from trainer_app.domain.curriculum import Level
from trainer_app.domain.errors import NameMissing
from trainer_app.domain.languages import LocalizedText
from trainer_app.domain.records import Record


class Sex(StrEnum):
    """As recorded; not recorded is shown, never folded into the others."""

    FEMALE = "female"
    MALE = "male"
    UNSPECIFIED = "unspecified"


IDENTITY_FIELDS = (
    "native_name",
    "latin_name",
    "family_name",
    "given_name",
    "birth_date",
    "id_number",
    "email",
    "phone",
    "photo",
    "passport",
    "arrival",
    "lodging",
    "diet",
)
"""Fields whose values stand in the journal only under the person's own key."""


class Proficiency(StrEnum):
    """How well somebody speaks a language."""

    NATIVE = "native"
    FLUENT = "fluent"
    GOOD = "good"
    BASIC = "basic"


@dataclass(kw_only=True, eq=False)
class Person(Record):
    """Somebody who takes part, teaches, interprets, mentors or observes.

    `languages` holds codes with an optional level, such as "lo:native". An `alias` replaces the
    names wherever the person is listed, and hides the photo.
    """

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
    photo: str = ""  # the SHA-256 of a kept picture
    consent_on: date | None = None
    keep_until: date | None = None
    anonymised_on: date | None = None
    passport: str = ""
    arrival: str = ""
    lodging: str = ""
    diet: str = ""
    merged_into_id: UUID | None = None

    @property
    def shown_name(self) -> str:
        """The name that may be shown: the alias, else the native, else the Latin name."""
        return self.alias or self.native_name or self.latin_name

    @property
    def shown_latin_name(self) -> str:
        """The Latin name that may be shown beside it; none for an aliased person."""
        return "" if self.alias or not self.native_name else self.latin_name

    def check(self) -> None:
        """Refuse a person without any name.

        Raises:
            NameMissing: native, Latin and alias are all empty.
        """
        if not self.shown_name.strip():
            raise NameMissing(field="native_name")


@dataclass(kw_only=True, eq=False)
class Agency(Record):
    """An institution that nominates people."""

    name: LocalizedText
    country: str = ""
    abbreviation: str = ""


@dataclass(kw_only=True, eq=False)
class Rank(Record):
    """A rank of a country's service, and the officers' level it stands for."""

    name: LocalizedText
    country: str = ""
    level: Level = Level.JUNIOR
    position: int = 0


@dataclass(kw_only=True, eq=False)
class ToldApart(Record):
    """Two people who look like one, and are not: somebody has looked."""

    person_id: UUID
    other_id: UUID


@dataclass(kw_only=True, eq=False)
class IdentityReading(Record):
    """That the identity behind an alias was read, and why; who did stands in the journal."""

    person_id: UUID
    read_at: datetime
    reason: str


class PathwayStage(StrEnum):
    """The stages of the national instructor pathway, in order."""

    NOMINATED = "nominated"
    TOT_COMPLETED = "tot_completed"
    CO_DELIVERY = "co_delivery"
    LEADS_OBSERVED = "leads_observed"
    RECOMMENDED = "recommended"
    CERTIFIED = "certified"
    MASTER = "master"


@dataclass(kw_only=True, eq=False)
class Trainer(Record):
    """What is known of a person as a trainer: stage by decision, term, teaching languages."""

    person_id: UUID
    academy_id: UUID | None = None
    stage: PathwayStage = PathwayStage.NOMINATED
    stage_since: date | None = None
    certified_on: date | None = None
    certified_until: date | None = None
    teaching_languages: tuple[str, ...] = ()
    home_city: str = ""
    active: bool = True
    note: str = ""
