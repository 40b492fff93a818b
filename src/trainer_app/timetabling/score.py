"""What a plan costs, counted from the plan itself and from nothing the models say."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence

from trainer_app.services.planning_problem import DAY, NO_ROOM, NOWHERE, Group, Placement
from trainer_app.timetabling.frame import Frame

Placements = Sequence[Sequence[Placement]]

_HOUR = 60


def cost_of(frame: Frame, plan: Placements) -> int:
    """All that is not wished for, by its price."""
    return sum(cost_parts(frame, plan).values())


def cost_parts(frame: Frame, plan: Placements) -> Counter[str]:
    """The same, by what costs it."""
    parts: Counter[str] = Counter()
    for number, group in enumerate(frame.problem.groups):
        if group.lonely or group.gap:
            _add_days(parts, group, _by_day(frame, plan, number))
    for spread in frame.problem.spreads:
        days = {one.start // DAY for number in spread.activities for one in plan[number]}
        parts["spread"] += spread.weight * max(0, spread.days - len(days))
    for activity, placements in zip(frame.problem.activities, plan, strict=True):
        dear = dict(zip(activity.starts, activity.dear, strict=False))
        parts["times"] += sum(dear.get(one.start, 0) for one in placements) if dear else 0
    _add_rooms(parts, frame, plan)
    _add_people(parts, frame, plan)
    _add_changes(parts, frame, plan)
    return parts


def _by_day(frame: Frame, plan: Placements, group: int) -> dict[int, list[tuple[int, int]]]:
    days: dict[int, list[tuple[int, int]]] = defaultdict(list)
    for number in frame.members[group]:
        length = frame.problem.activities[number].length
        for one in plan[number]:
            days[one.start // DAY].append((one.start, one.start + length))
    return days


def _add_days(parts: Counter[str], group: Group, days: dict[int, list[tuple[int, int]]]) -> None:
    for day in days.values():
        day.sort()
        for place, (start, end) in enumerate(day):
            before = place > 0 and start - day[place - 1][1] <= group.slack
            after = place + 1 < len(day) and day[place + 1][0] - end <= group.slack
            parts["lonely"] += group.lonely * (not before and not after)
            parts["gaps"] += group.gap * (place > 0 and not before)


def _add_rooms(parts: Counter[str], frame: Frame, plan: Placements) -> None:
    problem = frame.problem
    used: dict[int, set[int]] = defaultdict(set)
    unplaced: dict[int, list[int]] = defaultdict(list)
    for number, activity in enumerate(problem.activities):
        if activity.house is None:
            continue
        size = problem.houses[activity.house].size
        for one in plan[number]:
            if one.room == NO_ROOM:
                unplaced[one.start].append(size)
                continue
            used[activity.house].add(one.room)
            if problem.prices.seat and not activity.fixed:
                standing = max(0, size - problem.rooms[one.room].seats)
                parts["seats"] += problem.prices.seat * standing
    for number, house in enumerate(problem.houses):
        parts["rooms"] += house.another_room * max(0, len(used[number]) - 1)
    if problem.aligned and problem.prices.seat:
        seats = sorted((room.seats for room in problem.rooms), reverse=True)
        for sizes in unplaced.values():
            sizes.sort(reverse=True)
            standing = sum(max(0, one - seat) for one, seat in zip(sizes, seats, strict=False))
            parts["seats"] += problem.prices.seat * standing


def _add_people(parts: Counter[str], frame: Frame, plan: Placements) -> None:
    problem, prices = frame.problem, frame.problem.prices
    if not (prices.travel_day or prices.overload):
        return
    minutes: Counter[tuple[int, int]] = Counter()
    away: set[tuple[int, int, int]] = set()
    for number, activity in enumerate(problem.activities):
        for one in plan[number]:
            for person in (person for people in one.people for person in people):
                day = one.start // DAY
                minutes[person, day] += activity.length
                home = problem.people[person].home
                if NOWHERE not in (home, activity.place) and activity.place != home:
                    away.add((person, activity.place, day))
    parts["travel"] += prices.travel_day * len(away)
    for worked in minutes.values():
        over = max(0, worked - prices.load_of_a_day)
        parts["load"] += prices.overload * -(-over // _HOUR)


def _add_changes(parts: Counter[str], frame: Frame, plan: Placements) -> None:
    prices = frame.problem.prices
    for number, activity in enumerate(frame.problem.activities):
        if activity.fixed or not activity.was:
            continue
        starts = {one.start for one in plan[number]}
        parts["moved"] += prices.moved * sum(was.start not in starts for was in activity.was)
        for need in range(len(activity.needs)):
            before, after = _people(activity.was, need), _people(plan[number], need)
            parts["other people"] += prices.other_person * (before - after).total()
            for one in plan[number]:
                were = frame.people_were.get((number, need, one.start))
                if were is not None:
                    parts["swapped"] += prices.swapped * len(set(one.people[need]) - were)
        for one in plan[number]:
            was = (
                frame.room_was.get((activity.house, one.start))
                if activity.house is not None
                else None
            )
            if was is not None and one.room not in (was, NO_ROOM):
                parts["other rooms"] += prices.other_room


def _people(placements: Sequence[Placement], need: int) -> Counter[int]:
    return Counter(
        person for one in placements if need < len(one.people) for person in one.people[need]
    )
