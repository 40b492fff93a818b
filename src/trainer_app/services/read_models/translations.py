"""All texts of an edition in all languages, as translators get them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Protocol
from uuid import UUID

from trainer_app.domain.curriculum import TextStatus
from trainer_app.domain.languages import Language, LocalizedText
from trainer_app.domain.segments import ModuleWords


@dataclass(frozen=True, kw_only=True)
class TextRow:
    """A module's text in one language; `status` as the matrix of languages shows it."""

    id: UUID
    version: int
    words: ModuleWords
    status: TextStatus
    revision: int
    source_revision: int | None


@dataclass(frozen=True, kw_only=True)
class ModuleTexts:
    """A module with its texts in the languages that have one."""

    id: UUID
    code: str
    texts: Mapping[Language, TextRow]


@dataclass(frozen=True, kw_only=True)
class EditionTexts:
    """An edition with its modules in order."""

    id: UUID
    curriculum_code: str
    curriculum_title: LocalizedText
    name: str
    modules: tuple[ModuleTexts, ...]


class TranslationQueries(Protocol):
    """Questions of the exchange with translators, each answered by a fixed number of statements."""

    def edition_texts(self, edition_id: UUID) -> EditionTexts:
        """All texts of an edition. Raises `RecordNotFound`."""
        ...

    def edition_named(self, curriculum_code: str, name: str) -> UUID | None:
        """The edition of these names, if there is one."""
        ...
