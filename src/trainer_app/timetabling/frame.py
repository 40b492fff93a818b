"""A problem made ready for searching: what covers which point of time, who belongs together."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from trainer_app.services.planning_problem import (
    DAY,
    NO_ROOM,
    NOWHERE,
    Placement,
    Plan,
    PlanningProblem,
)


class Frame:
    """The problem with its look-up tables. A *point* is a start of anything."""

    def __init__(self, problem: PlanningProblem) -> None:
        self.problem = problem
        activities = problem.activities
        starts = {start for one in activities for start in one.starts}
        starts |= {was.start for one in activities for was in one.was}
        self.points = sorted(starts)
        self._covers: dict[tuple[int, int], tuple[int, ...]] = {}
        self.members: list[list[int]] = [[] for _ in problem.groups]
        self.inmates: list[list[int]] = [[] for _ in problem.houses]
        for number, activity in enumerate(activities):
            for group in activity.groups:
                self.members[group].append(number)
            if activity.house is not None:
                self.inmates[activity.house].append(number)
        self.loose = [number for number, one in enumerate(activities) if not one.fixed]
        self.busy_groups = [
            [number for number in members if not activities[number].fixed]
            for members in self.members
        ]
        self.busy_groups = [members for members in self.busy_groups if members]
        self.orders_of: dict[int, list[int]] = defaultdict(list)
        for number, order in enumerate(problem.orders):
            self.orders_of[order.first].append(number)
            self.orders_of[order.then].append(number)
        self.away: dict[int, list[tuple[int, int, int]]] = defaultdict(list)
        for away in problem.away:
            self.away[away.person].append((*away.times, away.cause))
        self.room_was: dict[tuple[int, int], int] = {
            (one.house, was.start): was.room
            for one in activities
            for was in one.was
            if one.house is not None and not one.fixed and was.room != NO_ROOM
        }
        self.people_were: dict[tuple[int, int, int], set[int]] = {}
        for number, one in enumerate(activities):
            for was in one.was if not one.fixed else ():
                for need, people in enumerate(was.people):
                    self.people_were.setdefault((number, need, was.start), set()).update(people)
        self.next_day_apart = _next_day_apart(problem)

    def covers(self, start: int, length: int) -> tuple[int, ...]:
        """The points at which something goes on that begins then and lasts so long."""
        key = start, length
        found = self._covers.get(key)
        if found is None:
            found = tuple(p for p in self.points if start <= p < start + length)
            self._covers[key] = found
        return found

    def starting_plan(self) -> list[list[Placement]]:
        """What is fixed, and nothing else."""
        return [list(one.was) if one.fixed else [] for one in self.problem.activities]

    def frozen(self, plan: Sequence[Sequence[Placement]]) -> Plan:
        """A plan that changes no more."""
        return tuple(tuple(sorted(placements)) for placements in plan)

    def away_causes(self, person: int, start: int, length: int) -> list[int]:
        """Why somebody cannot be there then."""
        return [
            cause
            for first, end, cause in self.away.get(person, ())
            if first < start + length and start < end
        ]


def _next_day_apart(problem: PlanningProblem) -> frozenset[tuple[int, int]]:
    """Pairs of places so far apart that a night between two days may not be enough."""
    first: dict[int, int] = {}
    last: dict[int, int] = {}
    for one in problem.activities:
        if one.place != NOWHERE:
            for start in (*one.starts, *(was.start for was in one.was)):
                begin = start % DAY
                first[one.place] = min(first.get(one.place, begin), begin)
                last[one.place] = max(last.get(one.place, 0), begin + one.length)
    return frozenset(
        (here, there)
        for (here, there), minutes in problem.travel.items()
        if here in last and there in first and first[there] + DAY - last[here] < minutes
    )
