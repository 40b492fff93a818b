"""All that an edition says, as a curriculum package carries it and as it stands here."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Protocol
from uuid import UUID

from trainer_app.domain.completion import CompletionRule
from trainer_app.domain.curriculum import CurriculumKind, Delivery, EditionState, TextStatus
from trainer_app.domain.glossary import Term
from trainer_app.domain.languages import Language, LocalizedText
from trainer_app.domain.material import MaterialKind


@dataclass(frozen=True, kw_only=True)
class TextContent:
    """A module's text in one language; `behind`: its English source changed since."""

    language: Language
    title: str
    aim: str
    objectives: tuple[str, ...]
    outline: str
    status: TextStatus
    behind: bool
    reviewer: str
    reviewed_on: date | None


@dataclass(frozen=True, kw_only=True)
class FileContent:
    """The newest version of a material."""

    id: UUID
    line_id: UUID
    number: int
    language: Language
    kind: MaterialKind
    name: str
    sha256: str
    bytes: int
    added_on: date | None


@dataclass(frozen=True, kw_only=True)
class ModuleContent:
    """A module with its texts and files."""

    id: UUID
    code: str
    minutes: int
    levels: tuple[str, ...]
    delivery: Delivery
    prerequisites: tuple[str, ...]
    participants_per_trainer: int | None
    equipment: str
    mandatory: bool
    part_id: UUID | None
    tested_by: tuple[str, ...]
    texts: tuple[TextContent, ...]
    files: tuple[FileContent, ...]

    def text(self, language: Language) -> TextContent | None:
        """Its text in this language."""
        return next((one for one in self.texts if one.language is language), None)


@dataclass(frozen=True, kw_only=True)
class PartContent:
    """A part of an edition; its modules name it."""

    id: UUID
    title: LocalizedText


@dataclass(frozen=True, kw_only=True)
class EditionContent:
    """An edition with everything in it, in the order in which it is taught."""

    programme_id: UUID
    programme_code: str
    programme_name: LocalizedText
    curriculum_id: UUID
    code: str
    title: LocalizedText
    kind: CurriculumKind
    owner: str
    id: UUID
    name: str
    state: EditionState
    published_on: date | None
    withdrawn_on: date | None
    rule: CompletionRule
    pathway: str
    parts: tuple[PartContent, ...]
    modules: tuple[ModuleContent, ...]
    terms: tuple[Term, ...] = field(default=())


class EditionContentQueries(Protocol):
    """Questions of the exchange of whole editions, each in a fixed number of statements."""

    def content(self, edition_id: UUID) -> EditionContent:
        """All that an edition says here; its terms are not asked for. Raises `RecordNotFound`."""
        ...

    def edition_of(self, content: EditionContent) -> UUID | None:
        """The edition here that a package means: by its id, or else by curriculum and name."""
        ...

    def taken(self, edition_id: UUID) -> Mapping[str, str]:
        """The fingerprints of the last package that was taken in."""
        ...
