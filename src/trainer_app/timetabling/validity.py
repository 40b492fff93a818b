"""Whether a plan keeps the rules, told from the plan itself and from nothing the models say."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from trainer_app.services.planning_problem import DAY, NO_ROOM, NOWHERE, Placement
from trainer_app.timetabling.frame import Frame

Placements = Sequence[Sequence[Placement]]


def keeps_rules(frame: Frame, plan: Placements, *, rooms: bool = True) -> bool:
    """Whether everything has its place and nothing that is free stands in the way of another."""
    activities = frame.problem.activities
    return (
        all(len(plan[number]) == activities[number].count for number in frame.loose)
        and _one_at_a_time(frame, plan)
        and _in_order(frame, plan)
        and (rooms or _rooms_enough(frame, plan))
        and _travel_kept(frame, plan)
    )


def _one_at_a_time(frame: Frame, plan: Placements) -> bool:
    """Fixed sessions may stand in each other's way; free ones in nobody's."""
    taken: set[tuple[str, int, int]] = set()
    for fixed in (True, False):
        for number, activity in enumerate(frame.problem.activities):
            if activity.fixed is not fixed:
                continue
            for one in plan[number]:
                things = [("group", group) for group in activity.groups]
                if one.room != NO_ROOM:
                    things.append(("room", one.room))
                things += [("person", person) for people in one.people for person in people]
                for point in frame.covers(one.start, activity.length):
                    for kind, thing in things:
                        key = kind, thing, point
                        if key in taken and not fixed:
                            return False
                        taken.add(key)
    return True


def _in_order(frame: Frame, plan: Placements) -> bool:
    activities = frame.problem.activities
    return all(
        max(one.start for one in plan[order.first]) + activities[order.first].length
        <= min(one.start for one in plan[order.then])
        for order in frame.problem.orders
        if plan[order.first]
        and plan[order.then]
        and not (activities[order.first].fixed and activities[order.then].fixed)
    )


def _rooms_enough(frame: Frame, plan: Placements) -> bool:
    at: dict[int, int] = defaultdict(int)
    for number, activity in enumerate(frame.problem.activities):
        if activity.house is not None:
            for one in plan[number]:
                at[one.start] += 1
    return max(at.values(), default=0) <= len(frame.problem.rooms)


def _travel_kept(frame: Frame, plan: Placements) -> bool:
    free: set[tuple[int, int, int]] = set()
    places: dict[tuple[int, int], set[int]] = defaultdict(set)
    for activity, placements in zip(frame.problem.activities, plan, strict=True):
        for one in placements if activity.place != NOWHERE else ():
            for person in (person for people in one.people for person in people):
                places[person, one.start // DAY].add(activity.place)
                if not activity.fixed:
                    free.add((person, one.start // DAY, activity.place))
    return all(
        places[person, day] == {place}
        and not any(
            (before, place) in frame.next_day_apart for before in places.get((person, day - 1), ())
        )
        and not any(
            (place, after) in frame.next_day_apart for after in places.get((person, day + 1), ())
        )
        for person, day, place in free
    )
