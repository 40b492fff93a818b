"""How much of a curriculum can be taught in a language, by its texts or at one academy."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from trainer_app.domain.curriculum import TextStatus
from trainer_app.domain.languages import Language


class Standing(StrEnum):
    """What a module is in one language: the state of its text, or what else is in the way."""

    MISSING = "missing"
    DRAFT = "draft"
    IN_REVIEW = "in_review"
    OUTDATED = "outdated"
    APPROVED = "approved"  # of the text alone, where no academy is asked about
    NO_MATERIAL = "no_material"
    NO_TRAINER = "no_trainer"
    READY = "ready"  # an academy can teach it


@dataclass(frozen=True, kw_only=True)
class Teaching:
    """What an academy has for a module in a language.

    `has_material` is True where the module has none in any language: nothing is lacking then.
    """

    status: TextStatus
    trainers: int  # of standing, who teach in the language
    has_material: bool = True


@dataclass(frozen=True, kw_only=True)
class Coverage:
    """Some modules in one language, counted by their standing."""

    counts: Mapping[Standing, int] = field(default_factory=dict)

    @property
    def modules(self) -> int:
        """How many modules were counted."""
        return sum(self.counts.values())

    @property
    def covered(self) -> int:
        """How many of them have an approved text that is not outdated, or can be taught."""
        return self.counts.get(Standing.APPROVED, 0) + self.counts.get(Standing.READY, 0)

    @property
    def percent(self) -> int | None:
        """Covered of all, 0 to 100, rounded down: 100 means nothing is missing.

        None when there are no modules, for of nothing there is no share.
        """
        return self.covered * 100 // self.modules if self.modules else None


def text_standing(status: TextStatus) -> Standing:
    """The standing by the text alone."""
    return Standing(status.value)


def in_the_way(teaching: Teaching) -> tuple[Standing, ...]:
    """All that keeps an academy from teaching a module in a language, the text first."""
    found = []
    if teaching.status is not TextStatus.APPROVED:
        found.append(text_standing(teaching.status))
    if not teaching.has_material:
        found.append(Standing.NO_MATERIAL)
    if not teaching.trainers:
        found.append(Standing.NO_TRAINER)
    return tuple(found)


def standing_at(teaching: Teaching) -> Standing:
    """The first thing in the way, or that the academy can teach it."""
    return next(iter(in_the_way(teaching)), Standing.READY)


def coverage(modules: Iterable[Mapping[Language, Standing]]) -> Mapping[Language, Coverage]:
    """The coverage of each of the six languages, given each module's standing in each."""
    rows = list(modules)
    return {
        language: Coverage(counts=dict(Counter(row[language] for row in rows)))
        for language in Language
    }
