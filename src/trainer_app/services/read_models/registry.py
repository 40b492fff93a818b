"""The registry by pages: among whom, in which order."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from trainer_app.domain.person import Sex


class Which(StrEnum):
    """Which people of the registry."""

    ALL = "all"
    TRAINERS = "trainers"
    IN_NO_COURSE = "in_no_course"
    ALIASED = "aliased"
    DUE = "due"
    ANONYMISED = "anonymised"


class Order(StrEnum):
    """What the registry is sorted by; names decide where that is equal."""

    NAME = "name"
    RANK = "rank"
    AGENCY = "agency"
    BORN = "born"


@dataclass(frozen=True, kw_only=True)
class Among:
    """Among whom is searched. `due_by` is the day by which data were to be kept."""

    which: Which = Which.ALL
    sex: Sex | None = None
    country: str = ""
    due_by: date | None = None


EVERYBODY = Among()
