"""A conflict: a rule of planning that is broken, between which sessions, and over what."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from hashlib import sha256
from typing import Final
from uuid import UUID

from trainer_app.domain.reasons import Reason
from trainer_app.domain.records import Noun


class Rule(StrEnum):
    """What planning has to keep to, the gravest first."""

    PERSON_TWICE = "person_twice"
    ROOM_TWICE = "room_twice"
    COHORT_TWICE = "cohort_twice"
    TRAVEL = "travel"
    ROOM_GONE = "room_gone"
    ROOM_TOO_SMALL = "room_too_small"
    CLOSED = "closed"
    HOURS = "hours"
    AGREEMENT = "agreement"
    PERSON_AWAY = "person_away"
    QUALIFICATION = "qualification"
    RATIO = "ratio"
    PREREQUISITE = "prerequisite"
    TEXT = "text"
    LOAD = "load"
    PRACTICALS = "practicals"
    ROOM_CHANGES = "room_changes"
    GAP = "gap"


SOFT: Final = frozenset({Rule.LOAD, Rule.PRACTICALS, Rule.ROOM_CHANGES, Rule.GAP})
"""What may be accepted with any note."""

NEVER: Final = frozenset({Rule.PERSON_TWICE, Rule.ROOM_TWICE, Rule.COHORT_TWICE})
"""What nobody may accept: nothing is in two places."""

_KEY_LENGTH = 24


@dataclass(frozen=True)
class Conflict:
    """One broken rule. `sessions` stand in order of time; `subject` is what they clash over."""

    rule: Rule
    sessions: tuple[UUID, ...]
    subject: UUID
    noun: Noun  # what the subject is
    reason: Reason

    @property
    def hard(self) -> bool:
        """Whether the timetable cannot be held like this."""
        return self.rule not in SOFT

    @property
    def acceptable(self) -> bool:
        """Whether somebody may take it upon himself."""
        return self.rule not in NEVER

    @property
    def key(self) -> str:
        """Names it from one check to the next; what grew worse has another.

        Numbers count, words do not: a room that was renamed is the same room.
        """
        numbers = (value for _, value in self.reason.values if isinstance(value, int))
        parts = (self.rule, self.reason.code, self.subject, *self.sessions, *numbers)
        return sha256("|".join(map(str, parts)).encode()).hexdigest()[:_KEY_LENGTH]


ORDER: Final = {rule: place for place, rule in enumerate(Rule)}
"""The gravest rule first."""
