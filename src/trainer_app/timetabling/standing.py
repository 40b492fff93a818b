"""What of the plan so far may stay: the rest alone has to find a place when something happens."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator

from trainer_app.services.planning_problem import DAY, NO_ROOM, NOWHERE, Activity, Placement
from trainer_app.timetabling.frame import Frame


def standing(frame: Frame) -> list[list[Placement]]:
    """One after the other, whatever breaks no rule together with what stands already."""
    taken = _Taken(frame)
    for number in frame.loose:
        activity = frame.problem.activities[number]
        for was in activity.was[: activity.count]:
            if _may_stay(frame, activity, was) and taken.leaves(number, was):
                taken.put(number, was)
    return taken.plan


class _Taken:
    """What stands, by what it occupies."""

    def __init__(self, frame: Frame) -> None:
        self._frame = frame
        self.plan: list[list[Placement]] = [[] for _ in frame.problem.activities]
        self._things: set[tuple[str, int, int]] = set()
        self._places: dict[tuple[int, int], set[int]] = defaultdict(set)
        for number, placements in enumerate(frame.starting_plan()):
            for one in placements:
                self.put(number, one)

    def put(self, number: int, one: Placement) -> None:
        """Let it stand."""
        activity = self._frame.problem.activities[number]
        self.plan[number].append(one)
        self._things.update(self._occupied(activity, one))
        if activity.place != NOWHERE:
            for person in _everybody(one):
                self._places[person, one.start // DAY].add(activity.place)

    def leaves(self, number: int, one: Placement) -> bool:
        """Whether everything that stands leaves it its place."""
        activity = self._frame.problem.activities[number]
        return (
            self._things.isdisjoint(self._occupied(activity, one))
            and self._in_order(number, one)
            and (
                activity.place == NOWHERE
                or all(self._reaches(person, one, activity.place) for person in _everybody(one))
            )
        )

    def _occupied(self, activity: Activity, one: Placement) -> Iterator[tuple[str, int, int]]:
        for point in self._frame.covers(one.start, activity.length):
            yield from (("group", group, point) for group in activity.groups)
            yield from (("person", person, point) for person in _everybody(one))
            if one.room != NO_ROOM:
                yield "room", one.room, point

    def _in_order(self, number: int, one: Placement) -> bool:
        problem = self._frame.problem
        for place in self._frame.orders_of.get(number, ()):
            order = problem.orders[place]
            length = problem.activities[order.first].length
            first = [one] if number == order.first else self.plan[order.first]
            then = [one] if number == order.then else self.plan[order.then]
            if any(early.start + length > late.start for early in first for late in then):
                return False
        return True

    def _reaches(self, person: int, one: Placement, place: int) -> bool:
        day, apart = one.start // DAY, self._frame.next_day_apart
        return (
            self._places.get((person, day), {place}) == {place}
            and not any((b, place) in apart for b in self._places.get((person, day - 1), ()))
            and not any((place, a) in apart for a in self._places.get((person, day + 1), ()))
        )


def _everybody(one: Placement) -> Iterator[int]:
    return (person for people in one.people for person in people)


def _may_stay(frame: Frame, activity: Activity, was: Placement) -> bool:
    """Whether its time, its room and its people are among those it may have."""
    if was.start not in activity.starts:
        return False
    if activity.house is None:
        if was.room != NO_ROOM:
            return False
    elif was.room not in frame.problem.houses[activity.house].rooms:
        return False
    everybody = Counter(_everybody(was))
    return (
        len(was.people) == len(activity.needs)
        and all(
            len(people) == need.count and set(people) <= set(need.people)
            for need, people in zip(activity.needs, was.people, strict=True)
        )
        and all(count == 1 for count in everybody.values())
        and not any(frame.away_causes(person, was.start, activity.length) for person in everybody)
    )
