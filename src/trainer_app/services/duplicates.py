"""Who stands in the registry twice: pairs with their grounds, without those told apart."""

from __future__ import annotations

import heapq
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Protocol
from uuid import UUID

from trainer_app.domain.likeness import MatchRule, is_same
from trainer_app.services.ports import Progress
from trainer_app.services.read_models.duplicates import Duplicate, DuplicatesFound, LikelyPair
from trainer_app.services.read_models.people import PeopleQueries, PersonKeys
from trainer_app.services.undisturbed import undisturbed

MOST = 5_000  # pairs that are listed: the likeliest


class PairFinder(Protocol):
    """Looks for pairs among people (`matching.people`)."""

    def pairs(self, rule: MatchRule, progress: Progress) -> Iterator[LikelyPair]:
        """Every two people who may be one, each pair once."""
        ...


@dataclass(frozen=True)
class Duplicates:
    """The search for people who stand in the registry twice."""

    people: PeopleQueries
    open_registry: Callable[[Sequence[PersonKeys]], PairFinder]
    rule: Callable[[], MatchRule]

    def find(
        self, progress: Progress, *, least: int | None = None, most: int = MOST
    ) -> DuplicatesFound:
        """The likeliest pairs of the whole registry, from the site's points or from `least`.

        A pair of an aliased and a named person is never told: it would name the aliased one.
        """
        rule = self.rule()
        if least is not None:
            rule = MatchRule(rule.same_from, max(least, 1))
        with undisturbed():
            people = self.people.everybody()
            apart = self.people.told_apart()
            pairs = self.open_registry(people).pairs(rule, progress)
            counted = _Counted(_told(pairs, apart))
            best = heapq.nsmallest(most, counted, key=_order)
        return DuplicatesFound(tuple(_shown(one, rule) for one in best), counted.number)


class _Counted:
    """Passes pairs on and counts them."""

    def __init__(self, pairs: Iterable[LikelyPair]) -> None:
        self._pairs, self.number = pairs, 0

    def __iter__(self) -> Iterator[LikelyPair]:
        for one in self._pairs:
            self.number += 1
            yield one


def _told(pairs: Iterable[LikelyPair], apart: frozenset[tuple[UUID, UUID]]) -> Iterator[LikelyPair]:
    for pair in pairs:
        first, second = sorted((pair.one.id, pair.other.id))
        if pair.one.aliased == pair.other.aliased and (first, second) not in apart:
            yield pair


def _order(pair: LikelyPair) -> tuple[int, str, UUID, UUID]:
    return (-pair.score, pair.one.latin_key or pair.one.native_key, pair.one.id, pair.other.id)


def _shown(pair: LikelyPair, rule: MatchRule) -> Duplicate:
    """The pair by the names that may be shown; of aliased people only what is open."""
    return Duplicate(
        one_id=pair.one.id,
        other_id=pair.other.id,
        one_name=_name(pair.one),
        other_name=_name(pair.other),
        one_agency=pair.one.agency,
        other_agency=pair.other.agency,
        clues=pair.clues,
        score=pair.score,
        sure=is_same(frozenset(pair.clues), rule),
    )


def _name(person: PersonKeys) -> tuple[str, str]:
    if person.aliased:
        return person.alias, ""
    native, latin = person.native_name, person.latin_name
    return (native, latin) if native else (latin, "")
