"""How much of a curriculum can be taught in a language."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from trainer_app.domain.curriculum import TextStatus
from trainer_app.domain.languages import Language


@dataclass(frozen=True, kw_only=True)
class Coverage:
    """The texts of some modules in one language, counted by their status."""

    counts: Mapping[TextStatus, int] = field(default_factory=dict)

    @property
    def modules(self) -> int:
        """How many modules were counted."""
        return sum(self.counts.values())

    @property
    def approved(self) -> int:
        """How many of them have an approved text that is not outdated."""
        return self.counts.get(TextStatus.APPROVED, 0)

    @property
    def percent(self) -> int | None:
        """Approved of all, 0 to 100, rounded down: 100 means nothing is missing.

        None when there are no modules, for of nothing there is no share.
        """
        return self.approved * 100 // self.modules if self.modules else None


def coverage(modules: Iterable[Mapping[Language, TextStatus]]) -> Mapping[Language, Coverage]:
    """The coverage of each of the six languages, given each module's status in each."""
    rows = list(modules)
    return {
        language: Coverage(counts=dict(Counter(row[language] for row in rows)))
        for language in Language
    }
