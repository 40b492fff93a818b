"""Rows about curricula: editions, modules, and which texts exist in which language."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Protocol
from uuid import UUID

from trainer_app.domain.completion import CompletionRule
from trainer_app.domain.curriculum import CurriculumKind, Delivery, EditionState, TextStatus
from trainer_app.domain.languages import Language, LocalizedText


@dataclass(frozen=True, kw_only=True)
class EditionRow:
    """One edition in the list."""

    id: UUID
    version: int
    name: str
    state: EditionState
    published_on: date | None
    withdrawn_on: date | None
    modules: int
    minutes: int
    courses: int


@dataclass(frozen=True, kw_only=True)
class CurriculumRow:
    """One curriculum with its editions, newest first."""

    id: UUID
    version: int
    programme_id: UUID
    code: str
    title: LocalizedText
    kind: CurriculumKind
    owner: str
    editions: tuple[EditionRow, ...]


@dataclass(frozen=True, kw_only=True)
class PartRow:
    """A part of an edition."""

    id: UUID
    version: int
    position: int
    title: LocalizedText


@dataclass(frozen=True, kw_only=True)
class ModuleRow:
    """One module, with the state of its text in each language."""

    id: UUID
    version: int
    code: str
    position: int
    title: LocalizedText
    minutes: int
    levels: tuple[str, ...]
    delivery: Delivery
    prerequisites: tuple[str, ...]
    participants_per_trainer: int | None
    equipment: str
    mandatory: bool
    part_id: UUID | None
    tested_by: tuple[str, ...]
    statuses: Mapping[Language, TextStatus]


@dataclass(frozen=True, kw_only=True)
class EditionView:
    """One edition with its modules in order."""

    id: UUID
    version: int
    curriculum_id: UUID
    curriculum_code: str
    curriculum_title: LocalizedText
    curriculum_kind: CurriculumKind
    name: str
    state: EditionState
    published_on: date | None
    rule: CompletionRule
    pathway: str
    parts: tuple[PartRow, ...]
    modules: tuple[ModuleRow, ...]

    def part_of(self, module: ModuleRow) -> PartRow | None:
        """The part a module stands in."""
        return next((one for one in self.parts if one.id == module.part_id), None)


@dataclass(frozen=True, kw_only=True)
class ModuleTextView:
    """A module's text in one language; `id` is None and the texts empty while it is missing."""

    id: UUID | None
    version: int | None
    module_id: UUID
    language: Language
    title: str
    aim: str
    objectives: tuple[str, ...]
    outline: str
    status: TextStatus
    revision: int  # 0 while it is missing
    source_revision: int | None  # the English revision that it renders
    reviewer: str
    reviewed_on: date | None


class CurriculumQueries(Protocol):
    """Questions about curricula, each answered by a fixed number of statements."""

    def curricula(self) -> list[CurriculumRow]: ...
    def edition(self, edition_id: UUID) -> EditionView:
        """One edition. Raises `RecordNotFound`."""
        ...

    def module_texts(self, module_id: UUID) -> dict[Language, ModuleTextView]:
        """The module's text in each of the six languages, also where it is missing."""
        ...

    def trainers_by_language(self, academy_id: UUID, on: date) -> Mapping[Language, int]:
        """How many trainers of an academy are of standing that day, by language they teach in."""
        ...
