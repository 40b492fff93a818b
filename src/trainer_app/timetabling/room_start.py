"""Rooms for a plan that has none yet: one for all sessions of a house, as far as it goes."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from trainer_app.services.planning_problem import Placement
from trainer_app.timetabling.frame import Frame


def with_rooms(frame: Frame, plan: Sequence[Sequence[Placement]]) -> list[list[Placement]]:
    """Largest first, each in the smallest room that seats all and is free all the time.

    Where times are aligned and rooms were counted, there is a room for everything.
    """
    problem = frame.problem
    held: dict[int, list[tuple[int, int]]] = defaultdict(list)
    for number, activity in enumerate(problem.activities):
        if activity.house is not None:
            held[activity.house] += [(number, place) for place in range(len(plan[number]))]
    taken: list[set[int]] = [set() for _ in problem.rooms]
    found = [list(placements) for placements in plan]
    for house in sorted(held, key=lambda one: -problem.houses[one].size):
        size, left = problem.houses[house].size, held[house]
        while left:
            open_rooms = {
                room: [
                    (number, place)
                    for number, place in left
                    if plan[number][place].start not in taken[room]
                ]
                for room in problem.houses[house].rooms
            }
            room = min(
                open_rooms,
                key=lambda one: (
                    not open_rooms[one],
                    max(0, size - problem.rooms[one].seats),
                    -len(open_rooms[one]),
                    problem.rooms[one].seats,
                ),
            )
            for number, place in open_rooms[room]:
                one = plan[number][place]
                taken[room].add(one.start)
                found[number][place] = one._replace(room=room)
            left = [one for one in left if one not in open_rooms[room]]
    return found
