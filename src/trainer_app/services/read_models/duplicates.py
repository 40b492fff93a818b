"""Pairs of people who may be one person."""

from __future__ import annotations

from dataclasses import dataclass

from trainer_app.domain.likeness import Clue
from trainer_app.services.read_models.people import PersonKeys


@dataclass(frozen=True)
class LikelyPair:
    """Two people of the registry who may be one, and why."""

    one: PersonKeys
    other: PersonKeys
    clues: tuple[Clue, ...]
    score: int
