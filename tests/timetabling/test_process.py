"""The process that searches: watched, stopped, killed; and nothing of it loaded before."""

from __future__ import annotations

import multiprocessing
import subprocess
import sys

import pytest
from tests.timetabling.problems import an_activity

from trainer_app.domain.errors import PlanningEnded
from trainer_app.services.planning_problem import (
    DAY,
    Group,
    Outcome,
    PlanningProblem,
    SearchOptions,
)
from trainer_app.timetabling.process import SearchProcess

STARTS = tuple(day * DAY + hour * 60 for day in range(5) for hour in (8, 10, 13, 15))
LONELY = PlanningProblem(
    activities=tuple(an_activity(count=3, starts=STARTS, groups=(n,)) for n in range(12)),
    groups=tuple(Group(lonely=1, slack=0) for _ in range(12)),
)
"""Every third session is alone: there is always something to look for."""


def test_the_process_tells_how_far_it_is_and_answers():
    told = []

    answer = SearchProcess().search(
        LONELY, SearchOptions(seconds=1.5), lambda progress: told.append(progress) or True
    )

    assert answer.outcome in {Outcome.FOUND, Outcome.BEST}
    assert told[-1].cost == answer.cost
    assert [one.seconds for one in told] == sorted(one.seconds for one in told)


def test_it_stops_with_the_best_so_far():
    told = []

    def until_there_is_a_plan(progress):
        told.append(progress)
        return progress.cost is None

    answer = SearchProcess().search(LONELY, SearchOptions(seconds=600), until_there_is_a_plan)

    assert answer.outcome in {Outcome.FOUND, Outcome.BEST}
    assert len(answer.plan) == 12
    assert told[-1].seconds < 60


def test_a_process_that_is_killed_is_a_sentence():
    def kill(_progress):
        for child in multiprocessing.active_children():
            child.kill()
        return True

    with pytest.raises(PlanningEnded):
        SearchProcess().search(LONELY, SearchOptions(seconds=600), kill)


def test_the_impossible_comes_back_with_its_causes():
    problem = PlanningProblem(
        activities=(an_activity(count=2, starts=(0,), cause=5),), groups=(Group(cause=6),)
    )

    answer = SearchProcess().search(problem, SearchOptions(seconds=5), lambda _progress: True)

    assert (answer.outcome, answer.causes) == (Outcome.IMPOSSIBLE, (5,))


def test_the_solver_is_loaded_in_its_process_alone():
    code = "import sys, trainer_app.timetabling.process; print('ortools' in sys.modules)"
    told = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True
    ).stdout

    assert told.strip() == "False"
