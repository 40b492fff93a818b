"""The search: a plan that keeps the rules, then ever better parts of it, on every core."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from random import Random
from typing import Final

from ortools.sat.python import cp_model

from trainer_app.services.planning_problem import (
    Answer,
    Outcome,
    Placement,
    Plan,
    PlanningProblem,
    SearchOptions,
)
from trainer_app.timetabling.build import Rooms, add_rules, built, read
from trainer_app.timetabling.frame import Frame
from trainer_app.timetabling.neighbourhoods import Choice, Kind, Neighbourhoods
from trainer_app.timetabling.room_start import with_rooms
from trainer_app.timetabling.score import cost_of
from trainer_app.timetabling.standing import standing
from trainer_app.timetabling.step import Step
from trainer_app.timetabling.validity import keeps_rules

STEP_SECONDS: Final = 0.25
_COUNTED_SHARE: Final = 0.45  # of the time, before rooms are given
_REPAIR_SECONDS: Final = 3.0
_FIXED_CHANCE: Final = 0.12  # how often a step begins at the plan as it is

_DECIDED: Final = (cp_model.FEASIBLE, cp_model.OPTIMAL, cp_model.INFEASIBLE)

Placements = list[list[Placement]]
Tell = Callable[[Plan, int], None]


class Budget:
    """How much of the time is gone: by the clock, or by the work done when it must repeat."""

    def __init__(self, options: SearchOptions) -> None:
        self._options, self._begin, self._worked = options, time.monotonic(), 0.0

    def spend(self, solver: cp_model.CpSolver) -> None:
        """Count the work of a finished step."""
        if self._options.exact:
            self._worked += max(solver.response_proto.deterministic_time, 0.01)

    @property
    def gone(self) -> float:
        """Seconds, or what stands for them."""
        return self._worked if self._options.exact else time.monotonic() - self._begin

    @property
    def left(self) -> float:
        """Of the same."""
        return self._options.seconds - self.gone

    def limit(self, solver: cp_model.CpSolver, seconds: float) -> None:
        """Give a step its share."""
        seconds = max(0.01, min(seconds, self.left))
        if self._options.exact:
            solver.parameters.max_deterministic_time = seconds
        else:
            solver.parameters.max_time_in_seconds = seconds


class Search:
    """One search of one problem. `stop` may be called from any thread."""

    def __init__(self, problem: PlanningProblem, options: SearchOptions, tell: Tell) -> None:
        self._frame, self._options, self._tell = Frame(problem), options, tell
        self._budget = Budget(options)
        self._lock, self._stopped = threading.Lock(), threading.Event()
        self._plan: Placements = self._frame.starting_plan()
        self._cost, self._version, self._steps = 0, 0, 0
        self._first_after = 0.0
        self._proven = False
        self._rooms = Rooms.COUNTED if problem.aligned else Rooms.GIVEN
        self._workers = 1 if options.exact else max(1, options.workers)
        self._running: set[cp_model.CpSolver] = set()

    def stop(self) -> None:
        """Keep the best so far, soon."""
        self._stopped.set()
        with self._lock:
            for solver in self._running:
                solver.stop_search()

    def run(self) -> Answer:
        """Search until the time is over, it is told to stop, or nothing can be better."""
        outcome = self._begin()
        if outcome is not Outcome.FOUND:
            return Answer(outcome=outcome, first_after=self._first_after)
        if self._rooms is Rooms.COUNTED:
            self._improve(self._budget.left * _COUNTED_SHARE)
            self._give_rooms()
        self._improve(self._budget.left)
        plan = self._frame.frozen(self._plan)
        return Answer(
            outcome=Outcome.BEST if self._best else Outcome.FOUND,
            plan=plan,
            cost=self._cost,
            first_after=self._first_after,
            steps=self._steps,
        )

    # The first plan

    def _begin(self) -> Outcome:
        """Find any plan, near the one there was; nothing is wished for yet."""
        if self._repaired():
            return Outcome.FOUND
        freed = {number: self._frame.problem.activities[number].was for number in self._frame.loose}
        step = Step(self._frame, self._plan, freed)
        add_rules(step, self._rooms)
        solver, status = self._first_of(step)
        self._first_after = self._budget.gone
        if status == cp_model.INFEASIBLE:
            return Outcome.IMPOSSIBLE
        if status not in (cp_model.FEASIBLE, cp_model.OPTIMAL):
            return Outcome.NOTHING_YET
        self._take(read(step, solver), anew=True)
        return Outcome.FOUND

    def _repaired(self) -> bool:
        """Whether what can stay does, and the rest finds a place around it."""
        activities = self._frame.problem.activities
        if not any(activities[number].was for number in self._frame.loose):
            return False
        plan = standing(self._frame)
        freed = {
            number: [was for was in activities[number].was if was not in plan[number]]
            for number in self._frame.loose
            if len(plan[number]) < activities[number].count
        }
        step = Step(self._frame, plan, freed)
        add_rules(step, self._rooms)
        step.finish(with_costs=True, no_worse=False)
        solver = self._solver(self._options.seed)
        solver.parameters.linearization_level = 2
        self._budget.limit(solver, min(_REPAIR_SECONDS, self._options.seconds / 4))
        if self._solve(solver, step.model) not in (cp_model.FEASIBLE, cp_model.OPTIMAL):
            return False
        self._first_after = self._budget.gone
        self._take(read(step, solver), anew=True)
        return True

    def _first_of(self, step: Step) -> tuple[cp_model.CpSolver, cp_model.CpSolverStatus]:
        """Two ways to a first plan at once: without the linear relaxation, and with it."""
        runners = [self._solver(self._options.seed) for _ in range(self._workers)]
        for place, solver in enumerate(runners):
            self._budget.limit(solver, self._options.seconds)
            if place == 0:
                solver.parameters.linearization_level = 0
                solver.parameters.cp_model_probing_level = 0
                solver.parameters.max_presolve_iterations = 1
        found: list[tuple[cp_model.CpSolver, cp_model.CpSolverStatus]] = []

        def race(solver: cp_model.CpSolver) -> None:
            if any(status in _DECIDED for _, status in found):
                return  # the other was there before this one began
            status = self._solve(solver, step.model)
            found.append((solver, status))
            if status in _DECIDED:
                for other in runners:
                    if other is not solver:
                        other.stop_search()

        _together([partial(race, solver) for solver in runners[:2]])
        return next((one for one in found if one[1] in _DECIDED), found[0])

    def _give_rooms(self) -> None:
        """Times as they are, a room for each: one for all of the same as far as it goes."""
        self._rooms = Rooms.GIVEN
        self._take(with_rooms(self._frame, self._plan), anew=True)

    # Better ones

    def _improve(self, seconds: float) -> None:
        until = self._budget.gone + seconds
        seeds = [self._options.seed * 1000 + number for number in range(self._workers)]
        _together([partial(self._work, seed, until) for seed in seeds])

    def _work(self, seed: int, until: float) -> None:
        chance = Random(seed)  # noqa: S311 (nothing is kept secret by it)
        neighbourhoods = Neighbourhoods(self._frame, chance)
        if seed == self._options.seed * 1000 and self._rooms is Rooms.GIVEN:
            whole = neighbourhoods.whole(self._plan)
            if whole is not None:
                self._one_step(self._plan, whole, neighbourhoods, chance, begin_here=True)
        while self._budget.gone < until and not self._stopped.is_set() and not self._best:
            with self._lock:
                plan = self._plan
            choice = neighbourhoods.choose(plan, with_rooms=self._rooms is Rooms.GIVEN)
            self._one_step(plan, choice, neighbourhoods, chance)

    def _one_step(
        self,
        plan: Placements,
        choice: Choice,
        neighbourhoods: Neighbourhoods,
        chance: Random,
        *,
        begin_here: bool = False,
    ) -> None:
        rooms = Rooms.ONLY if choice.kind is Kind.ROOMS else self._rooms
        step = built(self._frame, plan, choice.free, rooms)
        step.finish(with_costs=True, no_worse=True)
        if begin_here or chance.random() < _FIXED_CHANCE:
            step.hint_now()
        solver = self._solver(chance.randrange(1 << 30))
        self._budget.limit(solver, STEP_SECONDS * choice.patience)
        status = self._solve(solver, step.model)
        found = status in (cp_model.FEASIBLE, cp_model.OPTIMAL)
        gained = found and self._merge(plan, read(step, solver), choice)
        if status == cp_model.OPTIMAL and rooms is Rooms.GIVEN and self._is_all(choice):
            self._proven = True
        neighbourhoods.learn(
            choice.kind, proven=status == cp_model.OPTIMAL, found=found, gained=gained
        )

    @property
    def _best(self) -> bool:
        """Whether nothing better is possible."""
        return self._proven or not self._cost or not self._frame.loose

    def _is_all(self, choice: Choice) -> bool:
        """Whether everything was looked at; rooms with too few seats are not, where they may be."""
        activities = self._frame.problem.activities
        return not self._frame.problem.prices.seat and all(
            len(choice.free.get(number, ())) == activities[number].count
            for number in self._frame.loose
        )

    def _merge(self, before: Placements, after: Placements, choice: Choice) -> bool:
        """Take a step over: into what others made of the plan meanwhile, or in its place."""
        while True:
            with self._lock:
                current, version, cost = self._plan, self._version, self._cost
            plan = self._joined(before, after, current, choice)
            joined = plan is not None
            if plan is None:
                plan = after
            made = cost_of(self._frame, plan)
            with self._lock:
                if version != self._version:
                    continue
                if made < cost or (joined and made == cost):
                    self._accept(plan, made)
                return made < cost

    def _joined(
        self, before: Placements, after: Placements, current: Placements, choice: Choice
    ) -> Placements | None:
        """The change in what the plan is now; None if others changed the same, or it clashes."""
        if current is before:
            return after
        if any(current[number] != before[number] for number in choice.free):
            return None
        plan = [
            after[number] if number in choice.free else placements
            for number, placements in enumerate(current)
        ]
        fits = keeps_rules(self._frame, plan, rooms=self._rooms is Rooms.GIVEN)
        return plan if fits else None

    # The rest

    def _take(self, plan: Placements, *, anew: bool = False) -> None:
        with self._lock:
            self._accept(plan, cost_of(self._frame, plan), anew=anew)

    def _accept(self, plan: Placements, cost: int, *, anew: bool = False) -> None:
        better = cost < self._cost or anew
        self._plan, self._cost = plan, cost
        self._version += 1
        if better:
            self._tell(self._frame.frozen(plan), cost)

    def _solver(self, seed: int) -> cp_model.CpSolver:
        solver = cp_model.CpSolver()
        solver.parameters.num_workers = 1
        solver.parameters.random_seed = seed % (1 << 31)
        solver.parameters.linearization_level = 2 if self._frame.problem.aligned else 1
        solver.parameters.symmetry_level = 0
        return solver

    def _solve(self, solver: cp_model.CpSolver, model: cp_model.CpModel) -> cp_model.CpSolverStatus:
        with self._lock:
            if self._stopped.is_set():
                return cp_model.UNKNOWN
            self._running.add(solver)
        status = solver.solve(model)
        with self._lock:
            self._running.discard(solver)
            self._steps += 1
            self._budget.spend(solver)
        return status


def _together(work: Sequence[Callable[[], None]]) -> None:
    """Do all of it, each in a thread; alone needs none. What goes wrong in one goes wrong here."""
    if len(work) == 1:
        work[0]()
        return
    with ThreadPoolExecutor(max_workers=len(work)) as pool:
        for done in [pool.submit(one) for one in work]:
            done.result()
