from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.ui.designer.layouts import a_box, a_layout, a_text, layouts_and_some, lengths

from trainer_app.domain.template import ElementKind, Layout, Side
from trainer_app.domain.template_check import problems
from trainer_app.domain.template_data import MOST_ELEMENTS, layout_data, layout_from
from trainer_app.ui.designer import arranging
from trainer_app.ui.designer.arranging import Axis, Edge, Order
from trainer_app.ui.designer.boxes import Handle, box_of
from trainer_app.ui.designer.copying import copied, pasted
from trainer_app.ui.designer.new_elements import Piece, new_element, new_elements

handles = st.sampled_from(Handle)


def on_sheet(layout):
    return all(
        one.left >= -1e-6
        and one.top >= -1e-6
        and one.right <= layout.width + 1e-3
        and one.bottom <= layout.height + 1e-3
        for one in layout.elements
    )


@given(layouts_and_some(), lengths, lengths)
def test_moving_keeps_everything_on_the_sheet_and_distances_between(chosen, dx, dy):
    layout, ids = chosen

    after = arranging.move(layout, ids, dx, dy)

    assert on_sheet(after)
    moved = {one.id for one in arranging.movable(layout, ids)}
    ways = {
        (round(new.left - old.left, 3), round(new.top - old.top, 3))
        for old, new in zip(layout.elements, after.elements, strict=True)
        if old.id in moved
    }
    assert len(ways) <= 1
    assert all(
        old == new
        for old, new in zip(layout.elements, after.elements, strict=True)
        if old.id not in moved
    )


@given(layouts_and_some(), st.integers(-50, 50), st.integers(-50, 50))
def test_there_and_back_is_as_before_away_from_the_edges(chosen, dx, dy):
    layout, ids = chosen
    wide = replace(layout, width=450.0, height=450.0)
    start = arranging.move(
        replace(
            wide,
            elements=tuple(
                replace(one, left=one.left + 60, top=one.top + 60) for one in wide.elements
            ),
        ),
        ids,
        0,
        0,
    )

    there = arranging.move(start, ids, dx / 5, dy / 5)
    back = arranging.move(there, ids, -dx / 5, -dy / 5)

    assert back == start


@given(layouts_and_some(), handles, lengths, lengths, st.booleans())
def test_resizing_stays_on_the_sheet_and_above_the_least_size(chosen, handle, dx, dy, keep):
    layout, ids = chosen

    after = arranging.resize(layout, ids, handle, dx, dy, keep=keep)

    assert on_sheet(after)
    for old, new in zip(layout.elements, after.elements, strict=True):
        least = arranging.least_size(new.kind)
        assert new.width >= min(least[0], old.width) - 1e-3
        assert new.height >= min(least[1], old.height) - 1e-3
        if keep and old.id in ids and not old.locked:
            assert new.width / old.width == pytest.approx(new.height / old.height, abs=2e-3)


@given(layouts_and_some(), handles, lengths, lengths)
def test_resizing_leaves_the_far_edges_where_they_are(chosen, handle, dx, dy):
    layout, ids = chosen

    after = arranging.resize(layout, ids, handle, dx, dy)

    for old, new in zip(layout.elements, after.elements, strict=True):
        if handle.across >= 0:
            assert new.left == pytest.approx(old.left, abs=1e-3)
        if handle.across <= 0:
            assert new.right == pytest.approx(old.right, abs=2e-3)
        if handle.down >= 0:
            assert new.top == pytest.approx(old.top, abs=1e-3)
        if handle.down <= 0:
            assert new.bottom == pytest.approx(old.bottom, abs=2e-3)


@given(layouts_and_some(), st.sampled_from(Edge))
def test_aligned_elements_really_stand_in_one_line(chosen, edge):
    layout, ids = chosen

    after = arranging.align(layout, ids, edge)

    assert on_sheet(after)
    found = []
    for one in arranging.movable(after, ids):
        box = box_of(one)
        found.append(
            {
                Edge.LEFT: box.left,
                Edge.CENTRE: box.middle[0],
                Edge.RIGHT: box.right,
                Edge.TOP: box.top,
                Edge.MIDDLE: box.middle[1],
                Edge.BOTTOM: box.bottom,
            }[edge]
        )
    assert all(value == pytest.approx(found[0], abs=2e-3) for value in found)


def test_one_element_is_aligned_to_the_sheet():
    layout = a_layout(a_box("a", 10, 10), a_box("b", 100, 100))

    after = arranging.align(layout, {"a"}, Edge.CENTRE)

    assert after.elements[0].left == 138.5


@given(st.lists(st.integers(5, 300), min_size=3, max_size=6), st.data(), st.sampled_from(Axis))
def test_distributing_makes_equal_gaps_and_keeps_the_ends(gaps, data, axis):
    start, made = 0, []
    for at, gap in enumerate(gaps):
        size = data.draw(st.integers(30, 200))
        place = {"left": start / 10, "width": size / 10}
        if axis is Axis.DOWN:
            place = {"top": start / 10, "height": size / 10}
        made.append(a_box(f"e{at}", **({"left": 5.0, "top": 5.0} | place)))
        start += size + gap
    layout = a_layout(*made, width=450.0, height=450.0)

    after = arranging.distribute(layout, {one.id for one in made}, axis)

    across = axis is Axis.ACROSS
    ends = [(one.left, one.right) if across else (one.top, one.bottom) for one in after.elements]
    found = [after[0] - before[1] for before, after in pairwise(ends)]
    assert found == pytest.approx([found[0]] * len(found), abs=3e-3)
    assert box_of(after.elements[0]) == box_of(made[0])
    assert box_of(after.elements[-1]).right == pytest.approx(box_of(made[-1]).right, abs=2e-3)


@given(layouts_and_some(), st.sampled_from(Order))
def test_ordering_loses_nobody_and_leaves_each_on_its_side(chosen, way):
    layout, ids = chosen

    after = arranging.order(layout, ids, way)

    assert sorted(one.id for one in after.elements) == sorted(one.id for one in layout.elements)
    assert [one.side for one in after.elements] == [one.side for one in layout.elements]


def test_ordering_goes_one_step_or_all_the_way():
    layout = a_layout(a_box("a", 1, 1), a_box("b", 2, 2), a_box("c", 3, 3), a_box("d", 4, 4))

    def ids(way):
        return "".join(one.id for one in arranging.order(layout, {"b"}, way).elements)

    assert [ids(way) for way in Order] == ["acdb", "acbd", "bacd", "bacd"]


def test_several_go_forward_together_and_stop_at_the_top():
    layout = a_layout(a_box("a", 1, 1), a_box("b", 2, 2), a_box("c", 3, 3))

    once = arranging.order(layout, {"a", "b"}, Order.FORWARD)
    twice = arranging.order(once, {"a", "b"}, Order.FORWARD)

    assert [one.id for one in once.elements] == ["c", "a", "b"]
    assert twice == once


@given(layouts_and_some())
def test_copies_have_ids_of_their_own_and_stand_on_the_sheet(chosen):
    layout, ids = chosen

    after, new = arranging.duplicate(layout, ids)

    names = [one.id for one in after.elements]
    assert len(names) == len(set(names)) == len(layout.elements) + len(ids)
    assert len(new) == len(ids)
    assert on_sheet(after)
    assert layout_from(layout_data(after)) is not None


def test_a_copy_is_shifted_and_can_be_moved():
    layout = a_layout(a_text(locked=True))

    after, (new,) = arranging.duplicate(layout, {"title"})

    copy = after.element(new)
    assert (new, copy.left, copy.top, copy.locked) == ("text-1", 53.0, 43.0, False)


def test_in_the_corner_a_copy_goes_the_other_way():
    layout = a_layout(a_box("a", 277, 200))

    after, (new,) = arranging.duplicate(layout, {"a"})

    assert (after.element(new).left, after.element(new).top) == (274.0, 197.0)


def test_a_full_sheet_takes_no_more():
    layout = a_layout(*(a_box(f"e{at}", at, at) for at in range(MOST_ELEMENTS)))

    assert arranging.duplicate(layout, {"e1"}) == (layout, ())


@given(layouts_and_some())
def test_removing_takes_out_those_that_are_not_locked(chosen):
    layout, ids = chosen

    after = arranging.remove(layout, ids)

    assert {one.id for one in after.elements} == {
        one.id for one in layout.elements if one.id not in ids or one.locked
    }


@given(layouts_and_some())
def test_what_was_copied_can_be_pasted_elsewhere(chosen):
    layout, ids = chosen

    after, new = pasted(Layout(width=148, height=105), copied(layout, ids), Side.FRONT)

    assert len(new) == len(ids)
    assert on_sheet(after)
    assert [one.kind for one in after.elements] == [
        one.kind for one in layout.elements if one.id in ids
    ]


@pytest.mark.parametrize("text", ["", "hello", "{", "[]", '{"width": 1}', "{" * 5000, '{"a": NaN}'])
def test_other_texts_are_not_pasted(text):
    layout = a_layout(a_text())

    assert pasted(layout, text, Side.FRONT) == (layout, ())


def test_pasting_over_itself_shifts():
    layout = a_layout(a_text())

    after, (new,) = pasted(layout, copied(layout, {"title"}), Side.FRONT)

    assert after.element(new).left == 53.0


@pytest.mark.parametrize("piece", Piece)
@pytest.mark.parametrize("size", [(297.0, 210.0), (148.0, 105.0), (50.0, 50.0)])
def test_new_elements_are_well_formed_and_stand_on_the_sheet(piece, size):
    layout = Layout(width=size[0], height=size[1])

    after, _ids = arranging.insert(layout, new_elements(piece, layout, Side.FRONT, (0, 0)))

    assert on_sheet(after)
    assert layout_from(layout_data(after)) == after
    known = {"template-picture-missing", "template-qr-small"}
    of_elements = [one for one in problems(after, ()) if one.element and one.grave]
    assert {one.reason.code for one in of_elements} <= known


def test_modules_go_to_the_back_and_the_second_signature_is_the_second_signatorys():
    layout = Layout()
    modules = new_element(ElementKind.MODULES, layout, Side.FRONT)
    first, _ = arranging.insert(layout, [new_element(ElementKind.SIGNATURE, layout, Side.FRONT)])
    second = new_element(ElementKind.SIGNATURE, first, Side.FRONT)

    assert modules.side is Side.BACK
    assert (first.elements[0].signatory, second.signatory) == (1, 2)
    assert (second.width, second.height) == (76.0, 34.0)


def test_a_smaller_sheet_pulls_everything_onto_it():
    layout = a_layout(a_box("a", 250, 180), a_box("b", 0, 0, 297, 210))

    after = arranging.sized(layout, 210, 148)

    assert on_sheet(after)
    assert (after.elements[1].width, after.elements[1].height) == (210, 148)


def test_a_side_is_piled_up_in_a_given_order():
    layout = a_layout(
        a_box("a", 1, 1), a_box("x", 1, 1, side=Side.BACK), a_box("b", 2, 2), a_box("c", 3, 3)
    )

    after = arranging.pile_up(layout, Side.FRONT, ["c", "b"])

    assert [one.id for one in after.elements] == ["a", "x", "c", "b"]


def test_what_two_hands_did_to_a_layout_is_carried_together():
    base = a_layout(a_text("one"), a_text("two"), a_text("three"))
    mine = arranging.change(base, {"one"}, size=30.0)
    mine, [added] = arranging.insert(mine, [a_box("new", 1, 1)])
    theirs = arranging.remove(arranging.change(base, {"one"}, left=5.0), {"two"})
    theirs = replace(theirs, bilingual=False)
    both = arranging.carried_over(base, mine, theirs)
    assert [one.id for one in both.elements] == ["one", "three", added]
    assert (both.elements[0].size, both.elements[0].left) == (30.0, 5.0)
    assert not both.bilingual


def test_what_was_changed_here_and_removed_elsewhere_stays():
    base = a_layout(a_text("one"), a_text("two"))
    mine = arranging.change(base, {"two"}, size=30.0)
    both = arranging.carried_over(base, mine, arranging.remove(base, {"two"}))
    assert both == mine


def test_new_things_do_not_cover_each_other():
    layout = Layout()
    for piece in (
        Piece.FRAME,
        Piece.TEXT,
        Piece.TEXT,
        Piece.EMBLEM,
        Piece.QR,
    ):
        layout, _ = arranging.insert(layout, new_elements(piece, layout, Side.FRONT))
    boxes = [box_of(one) for one in layout.elements if one.kind is not ElementKind.FRAME]
    pairs = [(one, other) for at, one in enumerate(boxes) for other in boxes[:at]]
    assert not any(one.touches(other) for one, other in pairs)
