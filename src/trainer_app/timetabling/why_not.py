"""Which rules clash when there is no plan: a set of causes of which none can be left out."""

from __future__ import annotations

import time
from collections.abc import Iterable, Sequence
from typing import Final

from ortools.sat.python import cp_model

from trainer_app.services.planning_problem import Placement, PlanningProblem
from trainer_app.timetabling.build import Rooms, add_rules
from trainer_app.timetabling.frame import Frame
from trainer_app.timetabling.step import Step

_LONGEST: Final = 20.0  # seconds


def clashing_causes(problem: PlanningProblem, *, seed: int) -> tuple[int, ...]:
    """The smallest set of clashing causes that is found; empty if it clashes without any."""
    frame, begin = Frame(problem), time.monotonic()
    found = _clash(frame, _causes_of(problem), seed, _LONGEST / 2)
    if found is None:
        return ()
    tried: set[int] = set()
    while (cause := next((one for one in found if one not in tried), None)) is not None:
        left = _LONGEST - (time.monotonic() - begin)
        if left <= 0:
            break
        tried.add(cause)
        fewer = _clash(frame, [one for one in found if one != cause], seed, left)
        if fewer is not None:
            found = fewer
    return tuple(found)


def _clash(frame: Frame, causes: Sequence[int], seed: int, seconds: float) -> list[int] | None:
    """Those of the causes that are enough to make it impossible; None if they may not be."""
    model = cp_model.CpModel()
    free: dict[int, tuple[Placement, ...]] = dict.fromkeys(frame.loose, ())
    guards = {one: model.new_bool_var("") for one in _causes_of(frame.problem)}
    step = Step(frame, frame.starting_plan(), free, causes=guards, model=model)
    add_rules(step, Rooms.COUNTED if frame.problem.aligned else Rooms.GIVEN)
    wanted = [guards[one] for one in causes]
    model.add_assumptions(wanted)
    solver = cp_model.CpSolver()
    solver.parameters.num_workers = 1
    solver.parameters.random_seed = seed % (1 << 31)
    solver.parameters.max_time_in_seconds = max(0.1, seconds)
    if solver.solve(model) != cp_model.INFEASIBLE:
        return None
    enough = set(solver.sufficient_assumptions_for_infeasibility())
    return [one for one in causes if guards[one].index in enough]


def _causes_of(problem: PlanningProblem) -> list[int]:
    things: list[Iterable[int]] = [
        (one.cause for one in problem.activities),
        (need.cause for one in problem.activities for need in one.needs),
        (one.cause for one in problem.groups),
        (one.cause for one in problem.rooms),
        (one.cause for one in problem.people),
        (one.cause for one in problem.away),
        (one.cause for one in problem.orders),
    ]
    return sorted({cause for causes in things for cause in causes if cause >= 0})
