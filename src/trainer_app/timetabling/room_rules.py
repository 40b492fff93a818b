"""Rules of rooms: one thing in each at a time, seats enough, and few rooms for the same people."""

from __future__ import annotations

from collections import defaultdict
from itertools import pairwise
from typing import Final

from trainer_app.services.planning_problem import House
from trainer_app.timetabling.step import Literal, Step

_MORE_STANDING: Final = 4  # worse rooms are not tried; some room is left by that

Key = tuple[int, int, int]  # house, length, start


def add_rooms(step: Step) -> None:
    """A room for each session that needs one."""
    now = _rooms_now(step)
    at: dict[tuple[int, int], list[Literal]] = defaultdict(list)
    used: dict[tuple[int, int], list[Literal]] = defaultdict(list)
    for key, wishes in _wanting(step).items():
        house, length, start = key
        found = _candidates(step, key, now.get(key))
        for room, made in found.items():
            used[house, room].append(made)
            for point in step.frame.covers(start, length):
                at[room, point].append(made)
        step.model.add(sum(found.values(), step.nothing) == sum(wishes))
    for (room, _), together in at.items():
        step.at_most_one(together, step.frame.problem.rooms[room].cause)
    _add_other_rooms(step, used)


def _wanting(step: Step) -> dict[Key, list[Literal]]:
    """What wants a room of the same kind at the same time."""
    found: dict[Key, list[Literal]] = defaultdict(list)
    for number, literals in step.x.items():
        activity = step.frame.problem.activities[number]
        if activity.house is not None:
            for start, literal in literals.items():
                found[activity.house, activity.length, start].append(literal)
    return found


def _candidates(step: Step, key: Key, now: int | None) -> dict[int, Literal]:
    problem = step.frame.problem
    house, length, start = key
    points = step.frame.covers(start, length)
    was = step.frame.room_was.get((house, start))
    found: dict[int, Literal] = {}
    for room in _sensible(step, house, now):
        busy = not step.kept.rooms[room].isdisjoint(points)
        if busy and not step.asking:
            continue
        found[room] = made = step.literal(now=now == room)
        step.room[*key, room] = made
        if busy:
            step.forbid(made, [problem.rooms[room].cause])
        _price_seats(step, made, problem.houses[house], room)
        if was not in (None, room) and problem.prices.other_room:
            step.price(made, problem.prices.other_room)
    return found


def _sensible(step: Step, house: int, now: int | None) -> list[int]:
    """Rooms that seat nearly as many as the best ones do, and the one as it is."""
    problem = step.frame.problem
    size, rooms = problem.houses[house].size, problem.houses[house].rooms
    if not problem.prices.seat or not rooms:
        return list(rooms)
    standing = {room: max(0, size - problem.rooms[room].seats) for room in rooms}
    least = min(standing.values())
    return [room for room in rooms if standing[room] <= least + _MORE_STANDING or room == now]


def _rooms_now(step: Step) -> dict[Key, int]:
    activities = step.frame.problem.activities
    return {
        (house, activities[number].length, one.start): one.room
        for number, freed in step.freed.items()
        if (house := activities[number].house) is not None
        for one in freed
    }


def _price_seats(step: Step, literal: Literal, house: House, room: int) -> None:
    seat = step.frame.problem.prices.seat
    standing = house.size - step.frame.problem.rooms[room].seats
    if seat and standing > 0:
        step.price(literal, seat * standing)


def _add_other_rooms(step: Step, used: dict[tuple[int, int], list[Literal]]) -> None:
    """Each room beyond the first costs."""
    houses: set[int] = set()
    for (house, room), literals in used.items():
        price = step.frame.problem.houses[house].another_room
        if not price or room in step.kept.house_rooms[house]:
            continue
        if house not in houses and not step.kept.house_rooms[house]:
            step.price_constant(-price)
        houses.add(house)
        step.price(step.any_makes(literals), price)


def add_room_counts(step: Step) -> None:
    """As many as there are rooms, and who has no seat: exact without a literal for any room.

    Holds where every session lasts one period and any room will do for a price.
    """
    problem = step.frame.problem
    at: dict[int, list[tuple[int, Literal]]] = defaultdict(list)
    for number, literals in step.x.items():
        house = problem.activities[number].house
        if house is not None:
            for start, literal in literals.items():
                at[start].append((problem.houses[house].size, literal))
    kept: dict[int, list[int]] = defaultdict(list)
    for activity, placements in zip(problem.activities, step.kept.plan, strict=True):
        if activity.house is not None:
            for one in placements:
                kept[one.start].append(problem.houses[activity.house].size)
    seats = [room.seats for room in problem.rooms]
    for start, wishes in at.items():
        _count(step, wishes, kept[start], seats)


def _count(
    step: Step, wishes: list[tuple[int, Literal]], kept: list[int], seats: list[int]
) -> None:
    literals = [literal for _, literal in wishes]
    if len(literals) + len(kept) > len(seats):
        step.model.add(sum(literals) <= len(seats) - len(kept))
    sizes = [size for size, _ in wishes]
    for low, high in pairwise(sorted({0, *sizes, *kept, *seats})):
        larger = [literal for size, literal in wishes if size > low]
        room = sum(seat > low for seat in seats) - sum(size > low for size in kept)
        price = (step.frame.problem.prices.seat or 0) * (high - low)
        if room < 0:
            step.price_constant(-room * price)
        # what is kept alone may stand already: above that each further one does too
        step.too_much(larger, [1] * len(larger), max(room, 0), unit=1, price=price)
