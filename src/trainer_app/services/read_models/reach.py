"""Rows about what trainers have done: the cascade and the hours."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import Protocol
from uuid import UUID

from trainer_app.domain.cascade import Node, Taught
from trainer_app.domain.course import TrainerRole
from trainer_app.domain.languages import LocalizedText
from trainer_app.services.read_models.people import TrainerRow


@dataclass(frozen=True, kw_only=True)
class HeldPart:
    """Somebody's part in a session that was not cancelled; `starts_at` on the academy's clock."""

    person_id: UUID
    name: str
    latin_name: str
    programme_code: str
    programme_name: LocalizedText
    role: TrainerRole
    starts_at: datetime
    minutes: int
    time_zone: str


class ReachQueries(Protocol):
    """What trainers did, each answered by one statement."""

    def taught(self) -> list[Taught]:
        """Who was in whose sessions, course by course."""
        ...

    def parts(self, first: date, last: date) -> list[HeldPart]:
        """Everybody's parts in the sessions of these days."""
        ...


class ReachList(StrEnum):
    """The lists that can be written."""

    CASCADE = "cascade"
    HOURS = "hours"


@dataclass(frozen=True, kw_only=True)
class CascadeRow:
    """A trainer in the cascade, below whoever trained this one."""

    trainer: TrainerRow
    node: Node
    trained_by: tuple[str, ...]

    @property
    def lost(self) -> bool:
        """Whether the trainer no longer teaches: transferred, retired."""
        return not self.trainer.active


@dataclass(frozen=True, kw_only=True)
class CascadeView:
    """All trainers with their generations, and the persons they reached together, once each."""

    rows: tuple[CascadeRow, ...]
    reached: int
    per_generation: tuple[tuple[int, int], ...]

    @property
    def lost(self) -> int:
        """How many trainers no longer teach."""
        return sum(one.lost for one in self.rows)


@dataclass(frozen=True, kw_only=True)
class HoursRow:
    """The minutes of one trainer in one month for one programme, of sessions that took place."""

    person_id: UUID
    name: str
    latin_name: str
    month: date  # its first day
    programme: LocalizedText
    taught: int = 0  # as trainer or co-trainer
    mentored: int = 0
    other: int = 0  # as observer or interpreter

    def with_part(self, part: HeldPart) -> HoursRow:
        """With the minutes of one part more."""
        taught = part.minutes if part.role in _TEACHING else 0
        mentored = part.minutes if part.role is TrainerRole.MENTOR else 0
        return HoursRow(
            person_id=self.person_id,
            name=self.name,
            latin_name=self.latin_name,
            month=self.month,
            programme=self.programme,
            taught=self.taught + taught,
            mentored=self.mentored + mentored,
            other=self.other + part.minutes - taught - mentored,
        )

    def prepared(self, percent: int) -> int:
        """The minutes of preparation, as a share of those taught."""
        return self.taught * percent // 100


_TEACHING = frozenset({TrainerRole.LEAD, TrainerRole.CO_TRAINER})
