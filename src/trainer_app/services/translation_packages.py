"""What goes to translators and comes back: English beside one language, piece by piece."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol
from uuid import UUID

from trainer_app.domain.curriculum import TextStatus
from trainer_app.domain.languages import Language, LocalizedText
from trainer_app.services.papers import Origin


@dataclass(frozen=True, kw_only=True)
class PackagedPiece:
    """One piece of a text; `key` as in `domain.segments`.

    A `source` of None is English that the file does not tell, a `target` of None a translation
    that it does not touch; "" is an emptied one. `problem` is why what stands there cannot be read.
    """

    key: str
    source: str | None
    target: str | None
    depth: int = 0
    problem: str = ""


@dataclass(frozen=True, kw_only=True)
class PackagedModule:
    """A module's pieces, and the revisions of both texts when the file was written."""

    code: str
    pieces: tuple[PackagedPiece, ...]
    source_revision: int | None = None
    revision: int | None = None  # 0 while there is no text
    status: TextStatus = TextStatus.MISSING


@dataclass(frozen=True, kw_only=True)
class Package:
    """An edition in one language. `left_out`: places in the file, and why they cannot be read."""

    curriculum_code: str
    edition_name: str
    language: Language
    modules: tuple[PackagedModule, ...]
    edition_id: UUID | None = None
    title: LocalizedText = LocalizedText()
    left_out: tuple[tuple[str, str], ...] = ()

    @property
    def edition(self) -> str:
        """How a file names the edition."""
        return f"{self.curriculum_code}/{self.edition_name}"


class XliffWriter(Protocol):
    """Tells one package as XLIFF."""

    def __call__(self, package: Package) -> bytes: ...


class TranslationWorkbook(Protocol):
    """Tells packages as a workbook, a sheet for each."""

    def __call__(self, packages: Sequence[Package], origin: Origin) -> bytes: ...


class TranslationReader(Protocol):
    """Reads a file that came back, whatever its kind."""

    def __call__(self, path: Path) -> tuple[Package, ...]:
        """What the file holds.

        Raises:
            FileNotFound: it is not there, or cannot be opened.
            TranslationFileUnusable: why it cannot be read, as a `problem` of a closed list.
        """
        ...


class Scripts(Protocol):
    """What the letters of a text tell about its language."""

    def is_of(self, language: Language, text: str) -> bool:
        """Whether most letters are of the language's script; so where there are none."""
        ...

    def is_zawgyi(self, text: str) -> bool:
        """Whether Burmese was typed for a Zawgyi font; judged on much text, not on a word."""
        ...

    def from_zawgyi(self, text: str) -> str:
        """The text in Unicode."""
        ...
