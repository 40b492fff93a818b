from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trainer_app.ui.designer.boxes import Box, Handle
from trainer_app.ui.designer.snapping import snapped, snapped_edge

SHEET = Box(0, 0, 297, 210)


@st.composite
def boxes(draw):
    width, height = draw(st.integers(30, 1500)), draw(st.integers(30, 1500))
    left, top = draw(st.integers(0, 2970 - width)), draw(st.integers(0, 2100 - height))
    return Box(left / 10, top / 10, width / 10, height / 10)


tolerances = st.integers(0, 40).map(lambda tenths: tenths / 10)


@given(boxes(), st.lists(boxes(), max_size=6), tolerances)
def test_a_box_never_goes_farther_than_the_tolerance_and_stays_on_the_sheet(box, others, near):
    result = snapped(box, others, SHEET, near).box

    assert abs(result.left - box.left) <= near + 1e-6
    assert abs(result.top - box.top) <= near + 1e-6
    assert (result.width, result.height) == (box.width, box.height)
    assert result.left >= -1e-6
    assert result.right <= SHEET.right + 1e-6


@given(boxes(), st.lists(boxes(), max_size=6), tolerances)
def test_what_has_settled_stays(box, others, near):
    once = snapped(box, others, SHEET, near)
    twice = snapped(once.box, others, SHEET, near)

    assert twice.box.left == pytest.approx(once.box.left)
    assert twice.box.top == pytest.approx(once.box.top)


@given(boxes(), st.lists(boxes(), max_size=6), tolerances, st.sampled_from(Handle))
def test_an_edge_settles_and_the_other_edges_stay(box, others, near, handle):
    result = snapped_edge(box, handle, others, SHEET, near).box

    for edge, moves in (
        ("left", handle.across < 0),
        ("right", handle.across > 0),
        ("top", handle.down < 0),
        ("bottom", handle.down > 0),
    ):
        way = abs(getattr(result, edge) - getattr(box, edge))
        assert way <= (near if moves else 0) + 1e-6


def test_a_box_settles_on_the_centre_line_of_the_sheet():
    result = snapped(Box(99.2, 50, 100, 20), [], SHEET, 2)

    assert result.box.left == pytest.approx(98.5)
    (guide,) = result.guides
    assert (guide.upright, guide.at, guide.start, guide.end) == (True, 148.5, 0, 210)


def test_a_box_settles_on_the_edge_of_another():
    result = snapped(Box(41, 100, 30, 10), [Box(40, 20, 80, 10)], SHEET, 2)

    assert result.box.left == 40
    guide = result.guides[0]
    assert (guide.at, guide.start, guide.end) == (40, 20, 110)


def test_the_nearest_line_wins():
    others = [Box(40, 20, 80, 10), Box(41.4, 60, 80, 10)]

    assert snapped(Box(41, 100, 30, 12), others, SHEET, 2).box.left == pytest.approx(41.4)


def test_with_no_tolerance_nothing_moves():
    assert snapped(Box(41, 100, 30, 10), [Box(40, 20, 80, 10)], SHEET, 0).box.left == 41


def test_a_resized_edge_settles_on_the_margin():
    result = snapped_edge(Box(20, 20, 261, 10), Handle.RIGHT, [], SHEET, 2)

    assert result.box.right == 282
    assert [guide.at for guide in result.guides] == [282]
