"""Hours at which sessions may begin, and modules cut into sessions."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.domain.planning import MONDAY, a_cohort, an_academy

from trainer_app.domain.timetable import Days, Limits
from trainer_app.services.planning_times import clock_starts, lengths_of, open_days

LUNCH = Limits().lunch


def clocks(*minutes):
    return [f"{one // 60:02}:{one % 60:02}" for one in minutes]


@pytest.mark.parametrize(
    ("minutes", "usual", "expected"),
    [
        (90, (), ["08:00", "10:00", "13:00", "15:00"]),
        (60, (), ["08:00", "09:30", "11:00", "13:00", "14:30", "16:00"]),
        (240, (), ["08:00", "13:00"]),
        (480, (), ["08:00", "08:30", "09:00"]),
        (90, (495, 600, 780, 885), ["08:15", "10:00", "13:00", "14:45"]),
        (90, (495,), ["08:00", "08:15", "10:00", "13:00", "15:00"]),
        (90, (400, 690, 1000), ["08:00", "10:00", "13:00", "15:00"]),
        (600, (), []),
    ],
)
def test_a_day_has_hours_to_begin_at(minutes, usual, expected):
    assert clocks(*clock_starts(an_academy(), Limits(), minutes, usual)) == expected


@given(
    st.integers(1, 700),
    st.sets(st.integers(0, 1439), max_size=6),
    st.integers(0, 900),
    st.integers(1, 540),
)
def test_it_is_open_and_nobody_misses_lunch(minutes, usual, opens, length):
    academy = an_academy(opens=opens, closes=opens + length)

    found = clock_starts(academy, Limits(), minutes, usual)

    assert found == sorted(set(found))
    for at in found:
        assert academy.opens <= at
        assert at + minutes <= academy.closes
    fits_beside_lunch = [at for at in found if at + minutes <= LUNCH[0] or at >= LUNCH[1]]
    assert fits_beside_lunch in ([], found)


@given(st.integers(1, 3000))
def test_a_module_is_cut_without_losing_a_minute(minutes):
    lengths = lengths_of(minutes)

    assert sum(lengths) == minutes
    assert min(lengths) > 0
    assert max(lengths) <= 95
    assert max(lengths) - min(lengths) <= 9


def test_only_open_days_with_an_agreement_count():
    academy = an_academy(
        closures=(Days(MONDAY + timedelta(days=1)),),
        agreements=(Days(date(2026, 1, 1), MONDAY + timedelta(days=30)),),
    )
    closed = an_academy(closures=(Days(MONDAY + timedelta(days=1), MONDAY + timedelta(days=1)),))

    assert list(open_days(a_cohort(), academy)) == [MONDAY]
    assert len(list(open_days(a_cohort(), closed))) == 9
    assert list(open_days(a_cohort(), an_academy(agreements=()))) == []
