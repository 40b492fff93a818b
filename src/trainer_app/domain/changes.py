"""What a use case touched. Open screens read this to decide whether to reload."""

from __future__ import annotations

from dataclasses import dataclass, field
from uuid import UUID

from trainer_app.domain.records import Noun


@dataclass(frozen=True)
class Label:
    """What a change is called in the Edit menu and the history: code and values, never a name."""

    code: str
    values: tuple[tuple[str, str | int], ...] = ()

    @classmethod
    def of(cls, code: str, /, **values: str | int) -> Label:
        """Name the change; `n` is the count its sentence is inflected by."""
        return cls(code, tuple(values.items()))


@dataclass(frozen=True)
class Changes:
    """The kinds of records, and the records, that differ after a committed use case."""

    nouns: frozenset[Noun] = frozenset()
    records: frozenset[UUID] = field(default=frozenset())
    change_set: UUID | None = None
    label: Label | None = None

    def touch(self, *nouns: Noun) -> bool:
        """Whether any record of the given kinds changed."""
        return not self.nouns.isdisjoint(nouns)
