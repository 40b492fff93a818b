"""What a suggestion is asked for, in the coordinator's words."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from enum import IntEnum
from uuid import UUID

from trainer_app.domain.timetable import PlannedSession


class Level(IntEnum):
    """How much a wish counts."""

    NOT = 0
    LITTLE = 1
    SOME = 2
    MUCH = 3


@dataclass(frozen=True, kw_only=True)
class Wishes:
    """What makes a timetable good. `keep`: what is planned already changes as little as may be."""

    same_room: Level = Level.SOME
    no_gaps: Level = Level.SOME
    spread_practicals: Level = Level.SOME
    trainer_load: Level = Level.SOME
    few_travel_days: Level = Level.SOME
    keep: bool = True


@dataclass(frozen=True, kw_only=True)
class Scope:
    """Which courses are planned, and what of them stays; `missing` are sessions to be added.

    What is no module – an opening, a visit – always stays: its place among the others is chosen.
    """

    courses: frozenset[UUID]
    now: datetime  # with its time zone: what has begun stays
    fixed: frozenset[UUID] = frozenset()  # sessions
    missing: tuple[PlannedSession, ...] = ()
    wishes: Wishes = field(default_factory=Wishes)
