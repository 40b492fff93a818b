"""Who in the registry is the person of a row, and which two of the registry may be one person.

Nobody is compared with everybody: blocks bring together who shares a name but for its marks, an id
number, a phone, an e-mail or a birth date, or who is of one agency and has names that begin or end
alike. What the blocks bring together is judged by `domain.likeness`.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from trainer_app.domain.likeness import Clue, MatchRule, is_same, may_be, score
from trainer_app.matching.facts import Facts, clues, facts_of_person, facts_of_row, names_alike
from trainer_app.services.nominations import Candidate, NominationRow
from trainer_app.services.ports import Progress
from trainer_app.services.read_models.duplicates import LikelyPair
from trainer_app.services.read_models.people import PersonKeys

_SHOWN = 12  # candidates of a row: more than that nobody compares
_NAMESAKES = 60  # beyond so many of a name, only those who share something else are looked at
_LOOKED_THROUGH = 1_000  # of those, for who is of the same agency
_EDGE = 5  # letters at the beginning or end of a key
_REPORT_EVERY = 2_000
_ORDER = {one: place for place, one in enumerate(Clue)}

_BY_VALUE = ("id_number", "phone", "email")


class Registry:
    """Everybody, by what may bring two people together."""

    def __init__(self, people: Sequence[PersonKeys]) -> None:
        self.people = people
        self._facts = [facts_of_person(one) for one in people]
        self._named: dict[str, list[int]] = defaultdict(list)
        self._by_value: dict[tuple[str, object], list[int]] = defaultdict(list)
        self._born: dict[object, list[int]] = defaultdict(list)
        self._edges: dict[tuple[str, str], list[int]] = defaultdict(list)
        for place, facts in enumerate(self._facts):
            self._enter(place, facts)

    def _enter(self, place: int, facts: Facts) -> None:
        for key in set(facts.keys):
            self._named[key].append(place)
        for field in _BY_VALUE:
            if value := getattr(facts, field):
                self._by_value[field, value].append(place)
        if facts.born:
            self._born[facts.born].append(place)
        for edge in _edges(facts):
            self._edges[edge].append(place)

    def candidates(self, row: NominationRow, rule: MatchRule) -> list[Candidate]:
        """The people who may be meant, the likeliest first; `same` where nobody need ask."""
        facts = facts_of_row(row)
        found = []
        for place in self._brought_together(facts):
            why = clues(facts, self._facts[place])
            if may_be(why, rule):
                found.append((not is_same(why, rule), -score(why), place, why))
        found.sort(key=lambda one: one[:3])
        return [
            Candidate(person=self.people[place], clues=in_order(why), same=not doubtful)
            for doubtful, _points, place, why in found[:_SHOWN]
        ]

    def pairs(self, rule: MatchRule, progress: Progress) -> Iterator[LikelyPair]:
        """Every two people who may be one, each pair once."""
        total = len(self.people)
        for place, facts in enumerate(self._facts):
            if place % _REPORT_EVERY == 0:
                progress.report(place, total)
            for other in self._brought_together(facts):
                if other <= place:
                    continue
                why = clues(facts, self._facts[other])
                if (points := score(why)) >= rule.doubtful_from:
                    yield LikelyPair(self.people[place], self.people[other], in_order(why), points)

    def _brought_together(self, facts: Facts) -> set[int]:
        sure: set[int] = set()
        for field in _BY_VALUE:
            if value := getattr(facts, field):
                sure.update(self._by_value.get((field, value), ())[:_NAMESAKES])
        for place in self._born.get(facts.born, ()) if facts.born else ():
            if self._worth_a_look(facts, self._facts[place]):
                sure.add(place)
        for edge in _edges(facts):
            some = self._edges.get(edge, ())
            sure.update(one for one in some if names_alike(facts, self._facts[one]))
        for key in set(facts.keys):
            namesakes = self._named.get(key, ())
            if len(namesakes) <= _NAMESAKES:
                sure.update(namesakes)
            else:
                sure.update(self._nearest(facts, namesakes))
        return sure

    def _nearest(self, facts: Facts, namesakes: Sequence[int]) -> list[int]:
        """Of too many with one name: who is of the same agency, then whoever comes first."""
        first = namesakes[:_LOOKED_THROUGH]
        same_agency = [one for one in first if self._facts[one].agency == facts.agency]
        return [*same_agency[:_NAMESAKES], *namesakes[:_SHOWN]]

    def _worth_a_look(self, facts: Facts, other: Facts) -> bool:
        """Whether two born on one day have more in common than that."""
        if facts.letters.isdisjoint(other.letters):
            return bool(facts.agency) and facts.agency == other.agency
        return names_alike(facts, other)


def _edges(facts: Facts) -> Iterator[tuple[str, str]]:
    """One wrong letter leaves the beginning or the end of a name as it is."""
    if not facts.agency:
        return
    for key in facts.keys:
        yield facts.agency, f"{key[:_EDGE]}…"
        yield facts.agency, f"…{key[-_EDGE:]}"


def in_order(found: frozenset[Clue]) -> tuple[Clue, ...]:
    """What speaks for it first, the strongest before the others."""
    return tuple(sorted(found, key=_ORDER.__getitem__))
