"""Circles among prerequisites are found, and only circles."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from trainer_app.domain.prerequisites import circle_among, circle_through, renamed

CODES = [f"M{number}" for number in range(8)]
GRAPHS = st.dictionaries(
    st.sampled_from(CODES), st.lists(st.sampled_from(CODES), max_size=4, unique=True)
)


def reaches(start, goal, before):
    """Whether one comes from a module to another, found the slow way."""
    reached = set(before.get(start, ()))
    for _ in CODES:
        reached |= {earlier for code in reached for earlier in before.get(code, ())}
    return goal in reached


@given(st.sampled_from(CODES), GRAPHS)
def test_a_circle_is_found_exactly_where_a_module_comes_before_itself(code, before):
    way = circle_through(code, before)

    assert bool(way) == reaches(code, code, before)
    if way:
        assert way[0] == way[-1] == code
        assert all(later in before[earlier] for earlier, later in pairwise(way))


@given(st.permutations(CODES), st.data())
def test_what_builds_only_on_what_stands_before_it_has_no_circle(order, data):
    before = {
        code: data.draw(st.lists(st.sampled_from(order[:at]), max_size=3)) if at else []
        for at, code in enumerate(order)
    }

    assert all(circle_through(code, before) == () for code in order)


def test_a_module_that_builds_on_itself_is_a_circle():
    assert circle_through("M1", {"M1": ["M1"]}) == ("M1", "M1")


def test_a_name_is_changed_or_left_out():
    assert renamed(("M1", "M2"), "M1", "M9") == ("M9", "M2")
    assert renamed(("M1", "M2"), "M1", "") == ("M2",)
    assert renamed(("M1", "M2"), "M1", "M2") == ("M2",)


@given(st.dictionaries(st.sampled_from(CODES), st.lists(st.sampled_from(CODES), max_size=3)))
def test_a_circle_among_all_is_found_just_where_one_of_them_has_one(before):
    circles = [circle_through(code, before) for code in before]

    found = circle_among(before)

    assert bool(found) == any(circles)
    assert not found or found in circles


def test_no_circle_is_told_of_thousands_of_modules_in_a_moment():
    assert circle_among({f"M{at}": (f"M{at - 1}", f"M{at // 2}") for at in range(1, 5_000)}) == ()
