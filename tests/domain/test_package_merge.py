"""What a package may change when two sites work on one edition."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trainer_app.domain.package_merge import Standing, standing, standings

prints = st.none() | st.sampled_from(["a", "b", "c"])


@pytest.mark.parametrize(
    ("here", "before", "told", "expected"),
    [
        ("a", None, "a", Standing.SAME),
        ("a", "b", "a", Standing.SAME),
        (None, None, "a", Standing.NEW),
        ("a", "a", "b", Standing.NEWER),
        ("c", "a", "b", Standing.CHANGED_HERE),
        ("c", None, "b", Standing.CHANGED_HERE),
        (None, "a", "b", Standing.CHANGED_HERE),
        (None, "a", "a", Standing.CHANGED_HERE),
        ("a", "a", None, Standing.GONE),
        ("c", "a", None, Standing.ONLY_HERE),
        ("c", None, None, Standing.ONLY_HERE),
    ],
)
def test_the_three_fingerprints_say_who_changed_a_part(here, before, told, expected):
    assert standing(here=here, before=before, told=told) is expected


@given(prints, prints, prints)
def test_nothing_that_was_made_here_is_replaced_without_being_asked(here, before, told):
    found = standing(here=here, before=before, told=told)

    if found in {Standing.NEWER, Standing.GONE, Standing.NEW}:
        assert here in {before, None}


@given(prints, prints)
def test_what_was_taken_in_is_the_same_the_next_time(before, told):
    assert standing(here=told, before=before, told=told) is Standing.SAME


def test_all_parts_are_judged_the_package_s_first():
    found = standings({"x": "1", "mine": "9"}, {"x": "1"}, {"new": "2", "x": "3"})

    assert list(found.items()) == [
        ("new", Standing.NEW),
        ("x", Standing.NEWER),
        ("mine", Standing.ONLY_HERE),
    ]
