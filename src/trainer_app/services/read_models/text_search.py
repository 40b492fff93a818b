"""Module texts that say something, wherever they stand."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol
from uuid import UUID

from trainer_app.domain.curriculum import EditionState
from trainer_app.domain.languages import Language, LocalizedText
from trainer_app.domain.segments import ModuleWords


@dataclass(frozen=True, kw_only=True)
class FoundText:
    """A module's text in one language that says what was looked for."""

    curriculum_code: str
    curriculum_title: LocalizedText
    edition_id: UUID
    edition_name: str
    edition_state: EditionState
    module_id: UUID
    module_code: str
    language: Language
    words: ModuleWords


@dataclass(frozen=True)
class FoundTexts:
    """The foremost of them, and how many there are in all."""

    rows: tuple[FoundText, ...]
    total: int


class TextSearchQueries(Protocol):
    """The one question behind a search, answered by a fixed number of statements."""

    def found(self, text: str, *, language: Language | None, most: int) -> FoundTexts:
        """Texts that hold this, however it was typed; removed ones never appear.

        Those that have it in the title stand before those with it in the aim, these before the
        rest; published editions before drafts, drafts before withdrawn ones; then the newest.
        Fewer letters than `FEWEST_LETTERS` are looked for in titles alone.
        """
        ...


FEWEST_LETTERS = 3
"""So many folded characters are looked for in the whole text."""
