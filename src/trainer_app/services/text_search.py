"""Search in the texts of all curricula: where something is said, and the line that says it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain
from typing import Final, Protocol
from uuid import UUID

from trainer_app.domain.curriculum import EditionState
from trainer_app.domain.languages import Language, LocalizedText
from trainer_app.domain.segments import ModuleWords
from trainer_app.services.read_models.text_search import FoundText, TextSearchQueries

MOST_TEXTS: Final = 60
"""So many texts are shown; nobody reads more, and a longer word finds fewer."""


@dataclass(frozen=True, kw_only=True)
class Hit:
    """A line of a module's text in one language; `match` is what was looked for, as written."""

    language: Language
    field: str  # title, aim, objectives or outline
    before: str
    match: str
    after: str


@dataclass(frozen=True, kw_only=True)
class FoundModule:
    """A module whose texts say it, with one line for each language."""

    curriculum_code: str
    curriculum_title: LocalizedText
    edition_id: UUID
    edition_name: str
    edition_state: EditionState
    module_id: UUID
    module_code: str
    hits: tuple[Hit, ...]


@dataclass(frozen=True, kw_only=True)
class Findings:
    """The foremost modules, how many texts say it in all, and how many are not among these."""

    modules: tuple[FoundModule, ...]
    total: int
    more: int


class ExcerptOf(Protocol):
    """Cuts out the line round what is wanted."""

    def __call__(self, text: str, wanted: str, language: Language) -> tuple[str, str, str] | None:
        """What stands before it, itself, what stands after it; None where it is not."""
        ...


class TextSearch:
    """Finds by any part of a text; case, diacritics, spacing and invisible characters are equal."""

    def __init__(self, queries: TextSearchQueries, excerpt_of: ExcerptOf) -> None:
        self._queries, self._excerpt_of = queries, excerpt_of

    def find(
        self, text: str, *, language: Language | None = None, most: int = MOST_TEXTS
    ) -> Findings:
        """The modules that say this, in one language or in any."""
        found = self._queries.found(text, language=language, most=most)
        of_module: dict[UUID, list[FoundText]] = {}
        for row in found.rows:
            of_module.setdefault(row.module_id, []).append(row)
        return Findings(
            modules=tuple(self._module(rows, text) for rows in of_module.values()),
            total=found.total,
            more=max(0, found.total - len(found.rows)),
        )

    def _module(self, rows: list[FoundText], text: str) -> FoundModule:
        first = rows[0]
        return FoundModule(
            curriculum_code=first.curriculum_code,
            curriculum_title=first.curriculum_title,
            edition_id=first.edition_id,
            edition_name=first.edition_name,
            edition_state=first.edition_state,
            module_id=first.module_id,
            module_code=first.module_code,
            hits=tuple(self._hit(row, text) for row in rows),
        )

    def _hit(self, row: FoundText, text: str) -> Hit:
        for field, line in _lines(row.words):
            parts = self._excerpt_of(line, text, row.language)
            if parts is not None:
                before, match, after = parts
                return Hit(
                    language=row.language, field=field, before=before, match=match, after=after
                )
        return Hit(language=row.language, field="title", before=row.words.title, match="", after="")


def _lines(words: ModuleWords) -> Iterator[tuple[str, str]]:
    """Every line with its field, the weightiest first."""
    outline = (line.strip() for line in words.outline.split("\n"))
    return chain(
        [("title", words.title), ("aim", words.aim)],
        (("objectives", one) for one in words.objectives),
        (("outline", one) for one in outline),
    )
