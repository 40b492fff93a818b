"""Which part of a plan is set free next: those that belong together, some days, some at random."""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum, auto
from random import Random
from typing import NamedTuple

from trainer_app.services.planning_problem import DAY, Placement
from trainer_app.timetabling.build import Free
from trainer_app.timetabling.frame import Frame

Placements = Sequence[Sequence[Placement]]


class Kind(Enum):
    """What those that are set free have in common."""

    RELATED = auto()
    GROUP = auto()  # all that one group does
    DAYS = auto()
    TIMES = auto()
    ANY = auto()
    ROOMS = auto()  # where they are; times stay


class Choice(NamedTuple):
    """A kind, and what it sets free."""

    kind: Kind
    free: Free
    patience: float = 1.0  # how much longer than others it may take


_FIRST_SIZE = {
    Kind.RELATED: 9.0,
    Kind.GROUP: 1.0,
    Kind.ANY: 6.0,
    Kind.DAYS: 50.0,
    Kind.TIMES: 50.0,
    Kind.ROOMS: 3.0,
}
_LEAST = {Kind.GROUP: 1.0}
_LEAST_ELSE = 3.0
_PATIENCE, _MOST_PATIENCE = 8.0, 40.0  # with groups
_PATIENCE_WITH_ALL = 12.0
_LITTLE = 80  # sessions: two courses or so
_GROWS, _SHRINKS = 1.1, 0.88


class Neighbourhoods:
    """Chooses, and learns how much can be searched at once and what is worth the time."""

    def __init__(self, frame: Frame, chance: Random) -> None:
        self._frame, self._chance = frame, chance
        self.size = dict(_FIRST_SIZE)
        self._worth = dict.fromkeys(Kind, 1.0)
        self._patience = _PATIENCE

    def choose(self, plan: Placements, *, with_rooms: bool) -> Choice:
        """What to set free; rooms alone only once they are given."""
        kinds = [one for one in Kind if with_rooms or one is not Kind.ROOMS]
        kind = self._chance.choices(kinds, [self._worth[one] for one in kinds])[0]
        patience = self._patience if kind is Kind.GROUP else 1.0
        return Choice(kind, self._free(kind, plan, round(self.size[kind])), patience)

    def _free(self, kind: Kind, plan: Placements, size: int) -> Free:
        match kind:
            case Kind.RELATED:
                return _whole(plan, self._related(size))
            case Kind.GROUP:
                return _whole(plan, self._groups(size))
            case Kind.ANY:
                count = min(size, len(self._frame.loose))
                return _whole(plan, self._chance.sample(self._frame.loose, count))
            case Kind.DAYS:
                return self._of_times(plan, size, DAY)
            case Kind.TIMES:
                return self._of_times(plan, size, 1)
            case Kind.ROOMS:
                return self._of_rooms(plan, size)

    def whole(self, plan: Placements) -> Choice | None:
        """Everything, if that is little enough to be searched at once."""
        if not 0 < sum(len(plan[number]) for number in self._frame.loose) <= _LITTLE:
            return None
        return Choice(Kind.GROUP, _whole(plan, self._frame.loose), _PATIENCE_WITH_ALL)

    def learn(self, kind: Kind, *, proven: bool, found: bool, gained: bool) -> None:
        """What came of it: proven best soon, found anything, made the plan better."""
        if proven:
            self.size[kind] = min(self.size[kind] * _GROWS, 10_000.0)
        elif not found and kind is Kind.GROUP and self.size[kind] == _LEAST[kind]:
            self._patience = min(_MOST_PATIENCE, 1.5 * self._patience)
        elif not found:
            self.size[kind] = max(_LEAST.get(kind, _LEAST_ELSE), self.size[kind] * _SHRINKS)
        worth = self._worth[kind] * 0.97 + (0.03 * 8 if gained else 0)
        self._worth[kind] = min(3.0, max(0.25, worth))

    def _related(self, count: int) -> list[int]:
        """One, and others that share a group with those chosen so far."""
        frame, chance = self._frame, self._chance
        chosen = [chance.choice(frame.loose)]
        known = set(chosen)
        tries = 0
        while len(chosen) < count and tries < 12 * count:
            tries += 1
            groups = frame.problem.activities[chance.choice(chosen)].groups
            if not groups:
                continue
            other = chance.choice(frame.members[chance.choice(groups)])
            if other not in known and not frame.problem.activities[other].fixed:
                known.add(other)
                chosen.append(other)
        return chosen

    def _groups(self, count: int) -> list[int]:
        """The activities of some groups."""
        groups = self._frame.busy_groups
        chosen = self._chance.sample(groups, min(count, len(groups)))
        return sorted({number for members in chosen for number in members})

    def _of_times(self, plan: Placements, count: int, unit: int) -> Free:
        """All that is held at some times, or on some days."""
        at: dict[int, list[tuple[int, int]]] = {}
        for number in self._frame.loose:
            for place, one in enumerate(plan[number]):
                at.setdefault(one.start // unit, []).append((number, place))
        times = sorted(at)
        self._chance.shuffle(times)
        found: dict[int, list[int]] = {}
        total = 0
        for time in times:
            entries = at[time]
            if total + len(entries) > count:
                entries = self._chance.sample(entries, count - total)
            for number, place in entries:
                found.setdefault(number, []).append(place)
            total += len(entries)
            if total >= count:
                break
        return found

    def _of_rooms(self, plan: Placements, count: int) -> Free:
        """All that is held in some rooms."""
        count = min(count, len(self._frame.problem.rooms))
        rooms = set(self._chance.sample(range(len(self._frame.problem.rooms)), count))
        places = {
            number: [place for place, one in enumerate(plan[number]) if one.room in rooms]
            for number in self._frame.loose
        }
        return {number: found for number, found in places.items() if found}


def _whole(plan: Placements, activities: Sequence[int]) -> Free:
    return {number: list(range(len(plan[number]))) for number in sorted(activities)}
