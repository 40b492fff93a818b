"""Rows about materials: which files a module has, in which version."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Protocol
from uuid import UUID

from trainer_app.domain.languages import Language
from trainer_app.domain.material import MaterialKind


@dataclass(frozen=True, kw_only=True)
class StoredFile:
    """A file in the folder of materials, and what people call it."""

    name: str
    sha256: str
    bytes: int


@dataclass(frozen=True, kw_only=True)
class MaterialRow:
    """One version of a material."""

    id: UUID
    module_id: UUID
    module_code: str
    line_id: UUID
    number: int
    language: Language
    kind: MaterialKind
    name: str
    sha256: str
    bytes: int
    added_on: date | None
    newest: bool = True

    @property
    def file(self) -> StoredFile:
        """Its bytes, and their name."""
        return StoredFile(name=self.name, sha256=self.sha256, bytes=self.bytes)


class MaterialQueries(Protocol):
    """Questions about materials, each answered by one statement."""

    def of_edition(self, edition_id: UUID) -> tuple[MaterialRow, ...]:
        """All versions of all files, by module, language, kind and name; the newest first."""
        ...

    def of_module(self, module_id: UUID) -> tuple[MaterialRow, ...]:
        """The same for one module."""
        ...

    def files(self) -> tuple[StoredFile, ...]:
        """Every file that a live material needs, each once."""
        ...
