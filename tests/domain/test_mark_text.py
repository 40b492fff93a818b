from __future__ import annotations

from datetime import datetime, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trainer_app.domain.attendance import Mark, MarkValue
from trainer_app.domain.errors import MarkUnreadable, ValueOutOfRange
from trainer_app.domain.mark_text import mark_of_arrival, mark_text, read_mark

EIGHT, LENGTH = datetime(2026, 11, 23, 8, 0), 120


def read(text):
    return read_mark(text, starts_at=EIGHT, minutes=LENGTH)


def late(start=0, end=0):
    return MarkValue(mark=Mark.LATE, missed_start=start, missed_end=end)


def remote(connected):
    return MarkValue(mark=Mark.REMOTE, connected=connected)


marks = st.one_of(
    st.sampled_from([MarkValue(mark=mark) for mark in Mark]),
    st.builds(late, st.integers(0, 60), st.integers(0, 60)),
    st.builds(remote, st.integers(0, LENGTH)),
)


@given(marks)
def test_what_is_written_is_read_as_the_same_mark(value):
    assert read(mark_text(value)) == value


@pytest.mark.parametrize(
    ("typed", "mark"),
    [
        ("p", MarkValue(mark=Mark.PRESENT)),
        (" L10 ", late(10)),
        ("l 10/5", late(10, 5)),
        ("8:25", late(25)),
        ("8h25", late(25)),
        ("៨:២៥", late(25)),
        ("7:50", MarkValue(mark=Mark.PRESENT)),
        ("8.00", MarkValue(mark=Mark.PRESENT)),
        ("10:00", MarkValue(mark=Mark.ABSENT)),
        ("8:25-9:40", late(25, 20)),
        ("-9:40", late(0, 20)),
        ("7:50 – 10:30", MarkValue(mark=Mark.PRESENT)),
        ("R ๔๕", remote(45)),
        ("", None),
        ("   ", None),
    ],
)
def test_marks_are_read_as_people_type_them(typed, mark):
    assert read(typed) == mark


@pytest.mark.parametrize("typed", ["X", "P 10", "A/5", "R 10/5", "late", "25:00", "-", "9:40-8:25"])
def test_what_is_no_mark_is_refused(typed):
    with pytest.raises(MarkUnreadable):
        read(typed)


@pytest.mark.parametrize("typed", ["L 121", "L 100/30", "R 121"])
def test_minutes_that_the_session_does_not_have_are_refused(typed):
    with pytest.raises(ValueOutOfRange):
        read(typed)


def test_a_session_past_midnight_knows_who_came_after_it():
    night = datetime(2026, 11, 23, 23, 30)

    assert mark_of_arrival(time(0, 10), starts_at=night, minutes=90) == late(40)
