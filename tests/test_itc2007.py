"""The competition's rules: the checker against plans whose cost can be counted by hand."""

from __future__ import annotations

import importlib.util
import sys
from pathlib import Path

import pytest

BENCHMARK = Path(__file__).parents[1] / "benchmarks" / "itc2007.py"

INSTANCE = """
Name: Toy
Courses: 4
Rooms: 2
Days: 3
Periods_per_day: 2
Curricula: 2
Constraints: 1

COURSES:
Scene Anna 3 2 30
Arms Anna 1 1 40
Geo Boun 2 2 18
Law Chan 1 1 42

ROOMS:
A\t32
B\t50

CURRICULA:
Cur1 3 Scene Arms Geo
Cur2 2 Geo Law

UNAVAILABILITY_CONSTRAINTS:
Geo 0 1

END.
"""


@pytest.fixture(scope="module")
def itc():
    spec = importlib.util.spec_from_file_location("itc2007", BENCHMARK)
    module = sys.modules["itc2007"] = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    yield module
    del sys.modules["itc2007"]


@pytest.fixture(scope="module")
def toy(itc):
    return itc.read_instance(INSTANCE)


GOOD = [
    ("Scene", "A", 0, 0),
    ("Scene", "A", 0, 1),
    ("Scene", "A", 1, 0),
    ("Arms", "B", 1, 1),
    ("Geo", "A", 2, 0),
    ("Geo", "A", 2, 1),
    ("Law", "B", 0, 0),
]


def test_a_plan_that_breaks_nothing(itc, toy):
    assert itc.broken_rules(toy, GOOD).total() == 0
    # one day too few for Geo; Law alone in its curriculum
    assert dict(itc.cost_parts(toy, GOOD)) == {
        "room capacity": 0,
        "minimum days": 5,
        "room stability": 0,
        "compactness": 2,
    }


@pytest.mark.parametrize(
    ("change", "broken"),
    [
        ({6: ("Law", "A", 0, 0)}, {"rooms": 1}),
        ({3: ("Arms", "B", 1, 0)}, {"conflicts": 1}),
        ({4: ("Geo", "B", 0, 1)}, {"availability": 1, "conflicts": 1}),
        (
            {1: ("Scene", "B", 0, 0), 6: ("Law", "A", 2, 0)},
            {"lectures": 2, "rooms": 1, "conflicts": 1},
        ),
        ({0: ("Scene", "A", 3, 0)}, {"availability": 1}),
    ],
)
def test_each_broken_rule_is_counted(itc, toy, change, broken):
    lectures = [change.get(number, one) for number, one in enumerate(GOOD)]

    assert {k: n for k, n in itc.broken_rules(toy, lectures).items() if n} == broken


def test_a_lecture_left_out_is_a_broken_rule(itc, toy):
    assert itc.broken_rules(toy, GOOD[1:])["lectures"] == 1


def test_each_part_of_the_cost_is_weighted(itc, toy):
    lectures = [*GOOD[:2], ("Scene", "B", 2, 0), GOOD[3], *GOOD[4:6], ("Law", "A", 1, 0)]
    lectures[4] = ("Geo", "A", 1, 0)
    lectures[6] = ("Law", "B", 0, 0)

    parts = itc.cost_parts(toy, lectures)

    assert parts["room stability"] == 1  # Scene in A and B
    assert parts["minimum days"] == 0
    assert parts["compactness"] == 2 * 3  # Geo of Tuesday, Geo of Wednesday, and Law, in Cur2


def test_students_without_a_seat_count_one_by_one(itc, toy):
    lectures = [*GOOD[:6], ("Law", "A", 2, 0)]

    assert itc.cost_parts(toy, lectures)["room capacity"] == 10


@pytest.mark.parametrize("workers", [["--workers", "2"], ["--exact"]])
def test_the_program_plans_the_toy_at_its_least_cost(itc, tmp_path, workers, capsys):
    (tmp_path / "toy.ctt").write_text(INSTANCE, "utf-8")
    target = tmp_path / "toy.sol"

    status = itc.main([str(tmp_path / "toy.ctt"), "--seconds", "2", "--out", str(target), *workers])

    rows = [line.split() for line in target.read_text("utf-8").splitlines()]
    lectures = [(course, room, int(day), int(period)) for course, room, day, period in rows]
    instance = itc.read_instance(INSTANCE)
    assert status == 0
    assert itc.broken_rules(instance, lectures).total() == 0
    assert f"toy: {itc.cost_parts(instance, lectures).total()} " in capsys.readouterr().out
