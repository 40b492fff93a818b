from uuid import UUID

from hypothesis import given
from hypothesis import strategies as st

from trainer_app.domain.ids import uuid7
from trainer_app.domain.journal import (
    Entry,
    UndoStacks,
    next_stamp,
    stamp_milliseconds,
    without_effect,
)

ME, OTHER = UUID(int=1), UUID(int=2)


def entry(n, undoes=None, actor=ME):
    return Entry(UUID(int=n), actor, UUID(int=undoes) if undoes else None)


def test_undo_takes_the_newest_change_and_then_the_one_before():
    history = [entry(10), entry(11)]

    assert UndoStacks(history, ME).to_undo.id.int == 11
    assert UndoStacks([*history, entry(12, undoes=11)], ME).to_undo.id.int == 10


def test_redo_takes_back_the_undos_in_their_order():
    history = [entry(10), entry(11), entry(12, undoes=11), entry(13, undoes=10)]

    assert UndoStacks(history, ME).to_redo.id.int == 13
    assert UndoStacks([*history, entry(14, undoes=13)], ME).to_redo.id.int == 12


def test_what_others_did_is_theirs_to_undo():
    assert UndoStacks([entry(10, actor=OTHER)], ME).to_undo is None


def test_a_change_and_its_undo_are_without_effect_until_redone():
    undone = [entry(10), entry(11, undoes=10)]

    assert {one.int for one in without_effect(undone)} == {10, 11}
    assert without_effect([*undone, entry(12, undoes=11)]) == frozenset()


@given(last=st.integers(0, 2**60), now=st.integers(0, 2**43))
def test_a_stamp_is_later_than_the_last_even_when_the_clock_went_back(last, now):
    stamp = next_stamp(last, now)

    assert stamp > last
    assert stamp_milliseconds(stamp) >= now


@given(early=st.integers(0, 2**47), more=st.integers(1, 1000), bits=st.integers(0, 2**74 - 1))
def test_later_ids_sort_after_earlier_ones_and_are_of_version_seven(early, more, bits):
    one, two = uuid7(early, bits), uuid7(early + more, bits)

    assert one < two
    assert (one.version, one.variant) == (7, "specified in RFC 4122")
