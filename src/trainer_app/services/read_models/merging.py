"""What merging two people would do, before it is done."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from uuid import UUID

from trainer_app.domain.merging import FieldPair


@dataclass(frozen=True, kw_only=True)
class MergeSide:
    """One of the two, by the names that may be shown."""

    person_id: UUID
    name: str
    latin_name: str
    aliased: bool
    courses: int
    certificates: int


@dataclass(frozen=True)
class Consequence:
    """Something that merging does, as the code of its sentence (`merge.<code>`) and the values."""

    code: str
    values: Mapping[str, object] = field(default_factory=dict)


@dataclass(frozen=True, kw_only=True)
class SharedPlace:
    """A course in which both have a place; where the places contradict, somebody chooses."""

    course_id: UUID
    code: str
    differs: bool


@dataclass(frozen=True, kw_only=True)
class MergePlan:
    """Both people field by field, and what else would happen."""

    stays: MergeSide
    goes: MergeSide
    fields: tuple[FieldPair, ...]
    places: tuple[SharedPlace, ...]
    consequences: tuple[Consequence, ...]
