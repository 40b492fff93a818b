"""Puts the rules together to a model, and reads the plan back out of its solution."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from enum import Enum, auto

from ortools.sat.python import cp_model

from trainer_app.services.planning_problem import NO_ROOM, Placement
from trainer_app.timetabling.frame import Frame
from trainer_app.timetabling.people_rules import add_people
from trainer_app.timetabling.room_rules import add_room_counts, add_rooms
from trainer_app.timetabling.step import Literal, Step
from trainer_app.timetabling.times import add_groups, add_orders, add_times
from trainer_app.timetabling.wishes import add_wishes

Free = Mapping[int, Sequence[int]]
"""Of each activity, which of its placements are set free."""


class Rooms(Enum):
    """How rooms are treated in a step."""

    COUNTED = auto()  # enough of them, none given yet
    GIVEN = auto()
    ONLY = auto()  # given, while times stay as they are


def built(frame: Frame, plan: Sequence[Sequence[Placement]], free: Free, rooms: Rooms) -> Step:
    """A model of what the freed placements may become while the others stay."""
    kept = [
        [one for place, one in enumerate(placements) if place not in free[number]]
        if number in free
        else placements
        for number, placements in enumerate(plan)
    ]
    freed = {number: [plan[number][place] for place in places] for number, places in free.items()}
    step = Step(frame, kept, freed)
    add_rules(step, rooms)
    return step


def add_rules(step: Step, rooms: Rooms) -> None:
    """All rules, and what is wished for."""
    add_times(step, as_now=rooms is Rooms.ONLY)
    add_groups(step)
    add_orders(step)
    if rooms is Rooms.COUNTED:
        add_room_counts(step)
    else:
        add_rooms(step)
    add_people(step)
    add_wishes(step)


def read(step: Step, solver: cp_model.CpSolver) -> list[list[Placement]]:
    """The plan with the free placements where the solution has them."""
    plan = [list(placements) for placements in step.kept.plan]
    problem = step.frame.problem
    rooms: dict[tuple[int, int, int], list[int]] = defaultdict(list)
    for (house, length, start, room), literal in step.room.items():
        if solver.boolean_value(literal):
            rooms[house, length, start].append(room)
    for number, literals in step.x.items():
        activity = problem.activities[number]
        for start, literal in literals.items():
            if solver.boolean_value(literal):
                found = (
                    rooms[activity.house, activity.length, start]
                    if activity.house is not None
                    else []
                )
                people = tuple(
                    _chosen(step.person[number, place, start], solver)
                    for place in range(len(activity.needs))
                )
                plan[number].append(Placement(start, found.pop() if found else NO_ROOM, people))
        plan[number].sort()
    return plan


def _chosen(found: Mapping[int, Literal], solver: cp_model.CpSolver) -> tuple[int, ...]:
    return tuple(sorted(person for person, one in found.items() if solver.boolean_value(one)))
