"""Whatever is searched for: plans keep the rules and cost what is said; a seed repeats."""

from __future__ import annotations

import threading
import time
from dataclasses import replace
from itertools import pairwise

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from ortools.sat.python import cp_model
from tests.timetabling.problems import STARTS, an_activity, problems

from trainer_app.services.planning_problem import (
    DAY,
    Group,
    House,
    Need,
    Order,
    Outcome,
    Person,
    PlanningProblem,
    Room,
    SearchOptions,
)
from trainer_app.timetabling.build import Rooms, built, read
from trainer_app.timetabling.frame import Frame
from trainer_app.timetabling.score import cost_of
from trainer_app.timetabling.search import Search
from trainer_app.timetabling.validity import keeps_rules
from trainer_app.timetabling.why_not import clashing_causes

EXACT = SearchOptions(seconds=0.3, seed=3, workers=1, exact=True)


def searched(problem, options=EXACT):
    told = []
    answer = Search(problem, options, lambda plan, cost: told.append((plan, cost))).run()
    return answer, told


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(problems())
def test_a_plan_keeps_the_rules_and_costs_what_is_said(problem):
    frame = Frame(problem)

    answer, told = searched(problem)

    assert answer.outcome is not Outcome.NOTHING_YET
    for plan, cost in told:
        assert keeps_rules(frame, plan)
        assert cost_of(frame, plan) == cost
    if told:
        assert answer.cost == min(cost for _, cost in told)
        assert cost_of(frame, answer.plan) == answer.cost
        assert keeps_rules(frame, answer.plan)
    for activity, placements in zip(problem.activities, answer.plan, strict=False):
        for one in placements:
            assert one.start in (activity.starts or [one.start])
            for need, people in zip(activity.needs, one.people, strict=False):
                assert len(set(people)) == need.count
                assert set(people) <= set(need.people)
            if not activity.fixed:
                assert not any(
                    frame.away_causes(person, one.start, activity.length)
                    for people in one.people
                    for person in people
                )


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(problems(), st.data())
def test_a_model_says_exactly_what_a_change_costs_or_spares(problem, data):
    frame = Frame(problem)
    answer, _ = searched(problem)
    if not answer.plan:
        return
    free = {
        number: data.draw(st.lists(st.sampled_from(range(len(answer.plan[number]))), unique=True))
        for number in frame.loose
    }
    step = built(
        frame, answer.plan, {n: places for n, places in free.items() if places}, Rooms.GIVEN
    )
    step.finish(with_costs=True, no_worse=data.draw(st.booleans()))
    solver = cp_model.CpSolver()
    solver.parameters.num_workers = 1

    status = solver.solve(step.model)

    after = read(step, solver)
    spared = cost_of(frame, answer.plan) - cost_of(frame, after)
    assert status == cp_model.OPTIMAL
    assert keeps_rules(frame, after)
    assert spared == step.cost_now - round(solver.objective_value)
    assert spared >= 0


@settings(max_examples=8, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(problems())
def test_a_seed_repeats_exactly(problem):
    first, _ = searched(problem)
    second, _ = searched(problem)

    assert (first.plan, first.cost, first.steps) == (second.plan, second.cost, second.steps)


@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(problems())
def test_clashing_causes_are_told_only_of_what_is_impossible(problem):
    answer, _ = searched(problem)

    causes = clashing_causes(problem, seed=1)

    if answer.outcome is not Outcome.IMPOSSIBLE:
        assert causes == ()


def test_five_sessions_on_a_day_of_four_hours_clash_with_nothing_but_the_cohort():
    sessions = tuple(an_activity(starts=STARTS[:4], cause=number, house=0) for number in range(5))
    problem = PlanningProblem(
        activities=sessions,
        groups=(Group(cause=10),),
        houses=(House(size=0, rooms=(0, 1)),),
        rooms=(Room(seats=9, cause=11), Room(seats=9, cause=12)),
    )

    assert searched(problem)[0].outcome is Outcome.IMPOSSIBLE
    assert clashing_causes(problem, seed=1) == (0, 1, 2, 3, 4, 10)


def test_cyclic_prerequisites_are_told_by_the_two_orders():
    problem = PlanningProblem(
        activities=(an_activity(cause=0), an_activity(cause=1), an_activity(cause=2)),
        groups=(Group(cause=3),),
        orders=(Order(first=0, then=1, cause=4), Order(first=1, then=0, cause=5)),
    )

    assert searched(problem)[0].outcome is Outcome.IMPOSSIBLE
    assert clashing_causes(problem, seed=1) == (0, 1, 4, 5)


def test_one_trainer_for_two_cohorts_at_once_is_told_by_the_trainer():
    both = tuple(
        an_activity(
            starts=STARTS[:1], groups=(group,), cause=group, needs=(Need(count=1, people=(0,)),)
        )
        for group in range(2)
    )
    problem = PlanningProblem(activities=both, groups=(Group(), Group()), people=(Person(cause=7),))

    assert searched(problem)[0].outcome is Outcome.IMPOSSIBLE
    assert clashing_causes(problem, seed=1) == (0, 1, 7)


def a_busy_problem():
    """Five cohorts that want too much to be planned best at once."""
    return PlanningProblem(
        activities=tuple(
            an_activity(
                count=2,
                starts=tuple(day * DAY + start for day in range(5) for start in STARTS[:4]),
                groups=(number % 5,),
                house=number % 5,
                needs=(Need(count=1, people=(number % 3, 3)),),
                place=number % 2,
            )
            for number in range(40)
        ),
        groups=tuple(Group(lonely=1, gap=2, slack=0) for _ in range(5)),
        houses=tuple(House(size=0, rooms=tuple(range(6)), another_room=2) for _ in range(5)),
        rooms=tuple(Room(seats=9) for _ in range(6)),
        people=tuple(Person(home=0) for _ in range(4)),
    )


def test_what_is_told_grows_better_and_two_workers_keep_the_rules():
    problem = replace(a_busy_problem(), activities=a_busy_problem().activities[:24])
    frame = Frame(problem)

    answer, told = searched(problem, SearchOptions(seconds=2, workers=2))

    assert answer.outcome in {Outcome.FOUND, Outcome.BEST}
    assert all(better[1] < worse[1] for worse, better in pairwise(told))
    assert all(keeps_rules(frame, plan) for plan, _ in told)


def test_a_search_stops_when_it_is_told_to_and_keeps_the_best():
    problem = replace(a_busy_problem(), activities=a_busy_problem().activities[:24])
    told = []
    first = threading.Event()

    def tell(plan, cost):
        told.append(cost)
        first.set()

    search = Search(problem, SearchOptions(seconds=60), tell)
    stopping = threading.Thread(target=lambda: (first.wait(), search.stop()))
    begin = time.monotonic()
    stopping.start()
    answer = search.run()
    stopping.join()

    assert time.monotonic() - begin < 30
    assert answer.cost == told[-1]
