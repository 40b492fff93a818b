from __future__ import annotations

from datetime import date

import pytest

from trainer_app.domain.conflict import Rule
from trainer_app.timetabling.public_holidays import public_holidays

FESTIVAL = (date(2026, 11, 23), date(2026, 11, 24))
YEAR = (date(2026, 1, 1), date(2026, 12, 31))


@pytest.mark.parametrize(
    ("country", "day"),
    [
        ("KH", date(2026, 11, 9)),  # independence
        ("LA", date(2026, 12, 2)),  # the republic
        ("MM", date(2026, 1, 4)),  # independence
        ("PH", date(2026, 6, 12)),  # independence
        ("TH", date(2026, 12, 5)),  # the father of the nation
        ("VN", date(2026, 9, 2)),  # independence
    ],
)
def test_the_days_of_each_country_are_known_by_their_own_names(country, day):
    found = {one.first: one.reason for one in public_holidays(country, *YEAR)}

    assert found[day]
    assert all(YEAR[0] <= one <= YEAR[1] for one in found)


def test_of_an_unknown_country_nothing_is_claimed():
    assert public_holidays("XX", *YEAR) == []


def test_a_session_on_a_holiday_is_a_conflict_named_as_the_holiday(program, course_id):
    view = program.conflicts.of_course(course_id)  # 23 and 24 November in Cambodia

    closed = [one for one in view.rows if one.rule is Rule.CLOSED]
    names = {dict(one.reason.values)["why"] for one in closed}
    assert len(closed) == 2
    assert names == {one.reason for one in public_holidays("KH", *FESTIVAL)}
