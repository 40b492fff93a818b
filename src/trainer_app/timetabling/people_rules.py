"""Rules of people: who may comes, is in one place at a time, works not too long, travels little."""

from __future__ import annotations

from collections import defaultdict

from trainer_app.services.planning_problem import DAY, NOWHERE, Activity, Need
from trainer_app.timetabling.step import Literal, Step

Entry = tuple[int, Activity, Literal]  # start


def add_people(step: Step) -> None:
    """As many as are needed for each session, of those who may."""
    problem = step.frame.problem
    of_person: dict[int, list[Entry]] = defaultdict(list)
    for number, literals in step.x.items():
        activity = problem.activities[number]
        now = {one.start: one.people for one in step.freed[number]}
        for place, need in enumerate(activity.needs):
            for start, literal in literals.items():
                people = now.get(start, ())
                there = people[place] if place < len(people) else ()
                found = _candidates(step, need, activity, start, literal, there)
                step.person[number, place, start] = found
                _price_swaps(step, found, step.frame.people_were.get((number, place, start)))
                for person, made in found.items():
                    of_person[person].append((start, activity, made))
    for person, entries in of_person.items():
        _one_at_a_time(step, person, entries)
        _add_travel(step, person, entries)
        _add_load(step, person, entries)
    _add_other_people(step)


def _candidates(
    step: Step, need: Need, activity: Activity, start: int, literal: Literal, now: tuple[int, ...]
) -> dict[int, Literal]:
    points = step.frame.covers(start, activity.length)
    free: list[tuple[int, list[int]]] = []
    for person in need.people:
        causes = step.frame.away_causes(person, start, activity.length)
        if not step.kept.people[person].isdisjoint(points):
            causes = [*causes, step.frame.problem.people[person].cause]
        if not causes or step.asking:
            free.append((person, causes))
    if len(free) < need.count:
        step.forbid(literal, [need.cause])
        return {}
    if len(free) == need.count and not step.asking:
        return {person: literal for person, _ in free}
    found = {}
    for person, causes in free:
        found[person] = made = step.literal(now=person in now)
        if causes:
            step.forbid(made, causes)
    step.model.add(sum(found.values()) == need.count * literal)
    return found


def _price_swaps(step: Step, found: dict[int, Literal], were: set[int] | None) -> None:
    price = step.frame.problem.prices.swapped
    if price and were is not None:
        for person, literal in found.items():
            if person not in were:
                step.price(literal, price)


def _one_at_a_time(step: Step, person: int, entries: list[Entry]) -> None:
    at: dict[int, list[Literal]] = defaultdict(list)
    for start, activity, literal in entries:
        for point in step.frame.covers(start, activity.length):
            at[point].append(literal)
    cause = step.frame.problem.people[person].cause
    for together in at.values():
        step.at_most_one(together, cause)


def _add_travel(step: Step, person: int, entries: list[Entry]) -> None:
    """On one day in one place, with a night for the way; days away from home cost."""
    problem = step.frame.problem
    there: dict[tuple[int, int], list[Literal]] = defaultdict(list)
    for start, activity, literal in entries:
        if activity.place != NOWHERE:
            there[start // DAY, activity.place].append(literal)
    home, cause = problem.people[person].home, problem.people[person].cause
    present: dict[tuple[int, int], Literal] = {}
    for (day, place), literals in there.items():
        kept = step.kept.places.get((person, day), set())
        if kept - {place} or _far(step, person, day, place):
            for one in literals:
                step.forbid(one, [cause])
        if place not in kept:
            present[day, place] = step.any_makes(literals)
            if home not in (NOWHERE, place) and problem.prices.travel_day:
                step.price(present[day, place], problem.prices.travel_day)
    _one_place_a_day(step, present, cause)


def _one_place_a_day(step: Step, present: dict[tuple[int, int], Literal], cause: int) -> None:
    days: dict[int, list[Literal]] = defaultdict(list)
    for (day, place), made in present.items():
        days[day].append(made)
        for (next_day, other), then in present.items():
            if next_day == day + 1 and (place, other) in step.frame.next_day_apart:
                step.never_both(made, then, cause)
    for together in days.values():
        step.at_most_one(together, cause)


def _far(step: Step, person: int, day: int, place: int) -> bool:
    """Whether what is kept of the day before or after is too far away."""
    apart = step.frame.next_day_apart
    if not apart:
        return False
    before = step.kept.places.get((person, day - 1), ())
    after = step.kept.places.get((person, day + 1), ())
    return any((one, place) in apart for one in before) or any(
        (place, one) in apart for one in after
    )


def _add_load(step: Step, person: int, entries: list[Entry]) -> None:
    prices = step.frame.problem.prices
    if not prices.overload:
        return
    days: dict[int, list[tuple[Literal, int]]] = defaultdict(list)
    for start, activity, literal in entries:
        days[start // DAY].append((literal, activity.length))
    for day, worked in days.items():
        literals, lengths = zip(*worked, strict=True)
        most = prices.load_of_a_day - step.kept.minutes.get((person, day), 0)
        step.too_much(literals, lengths, most, unit=60, price=prices.overload)


def _add_other_people(step: Step) -> None:
    """Whoever was to come and comes no more costs."""
    price = step.frame.problem.prices.other_person
    if not price:
        return
    for number in step.x:
        activity = step.frame.problem.activities[number]
        for place in range(len(activity.needs)):
            before: dict[int, int] = defaultdict(int)
            for was in activity.was:
                for person in was.people[place] if place < len(was.people) else ():
                    before[person] += 1
            for one in step.kept.plan[number]:
                for person in one.people[place]:
                    before[person] -= 1
            for person, times in before.items():
                if times > 0:
                    _price_leaving(step, number, place, person, times, price)


def _price_leaving(
    step: Step, number: int, place: int, person: int, times: int, price: int
) -> None:
    coming = [
        found[person]
        for (activity, need, _), found in step.person.items()
        if activity == number and need == place and person in found
    ]
    lost = step.model.new_int_var(0, times, "")
    step.now[lost.index] = max(0, times - sum(step.now[one.index] for one in coming))
    step.model.add(lost + sum(coming) >= times)
    step.price(lost, price)
