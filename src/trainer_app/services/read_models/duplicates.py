"""Pairs of people who may be one person."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from trainer_app.domain.likeness import Clue
from trainer_app.services.read_models.people import PersonKeys


@dataclass(frozen=True)
class LikelyPair:
    """Two people of the registry who may be one, and why."""

    one: PersonKeys
    other: PersonKeys
    clues: tuple[Clue, ...]
    score: int


@dataclass(frozen=True, kw_only=True)
class Duplicate:
    """Such a pair for people to see: each name in its own script, then in Latin letters."""

    one_id: UUID
    other_id: UUID
    one_name: tuple[str, str]
    other_name: tuple[str, str]
    one_agency: str
    other_agency: str
    clues: tuple[Clue, ...]
    score: int
    sure: bool  # the law of names allows to take them for one, and the points suffice


@dataclass(frozen=True)
class DuplicatesFound:
    """The likeliest pairs, and how many there are in all."""

    pairs: tuple[Duplicate, ...]
    total: int
