from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st
from tests.builders import an_id

from trainer_app.domain.course import EnrolmentState
from trainer_app.domain.enrolment_rules import (
    SEATED,
    Candidate,
    SeatRule,
    agencies_seated,
    moving_up,
    unmet_for_seat,
)
from trainer_app.domain.reasons import Reason

State = EnrolmentState
FIRST = Reason.of("curriculum-not-completed", title="Core")


def somebody(number=1, state=State.WAITING, agency="Customs", *, woman=False, missing=()):
    return Candidate(
        enrolment_id=an_id(),
        number=number,
        state=state,
        agency=agency,
        woman=woman,
        missing=missing,
    )


def codes(candidate, others, **rule):
    return [one.code for one in unmet_for_seat(candidate, others, SeatRule(**rule))]


def test_a_full_course_has_no_seat():
    seated = [somebody(n, State.CONFIRMED) for n in range(2)]

    assert codes(somebody(), seated, seats=2) == ["seats-taken"]
    assert codes(somebody(), seated, seats=3) == []


def test_whoever_has_a_seat_already_is_not_counted_against_himself():
    seated = somebody(state=State.CONFIRMED)

    assert codes(seated, [seated], seats=1, most_per_agency=1) == []


def test_an_agency_gets_its_quota_and_no_more():
    seated = [somebody(1, State.CONFIRMED), somebody(2, State.FINISHED)]

    assert codes(somebody(), seated, seats=9, most_per_agency=2) == ["agency-quota-full"]
    assert codes(somebody(agency="Police"), seated, seats=9, most_per_agency=2) == []
    assert codes(somebody(agency=""), seated, seats=9, most_per_agency=2) == []


def test_the_last_seats_are_kept_for_women():
    seated = [somebody(n, State.CONFIRMED) for n in range(7)]

    assert codes(somebody(), seated, seats=10, women_percent=30) == ["seats-kept-for-women"]
    assert codes(somebody(woman=True), seated, seats=10, women_percent=30) == []
    assert codes(somebody(), seated[:6], seats=10, women_percent=30) == []


def test_what_has_to_come_before_is_named_first():
    assert codes(somebody(missing=(FIRST,)), [], seats=1) == ["curriculum-not-completed"]


people = st.lists(
    st.builds(
        somebody,
        number=st.integers(1, 99),
        state=st.sampled_from(list(State)),
        agency=st.sampled_from(["", "Customs", "Police", "Forestry"]),
        woman=st.booleans(),
        missing=st.sampled_from([(), (), (FIRST,)]),
    ),
    max_size=25,
)
rules = st.builds(
    SeatRule,
    seats=st.integers(1, 20),
    most_per_agency=st.none() | st.integers(1, 6),
    women_percent=st.integers(0, 100),
)


@given(people, rules)
def test_moving_up_breaks_no_rule_and_leaves_no_seat_that_somebody_could_have(everybody, rule):
    moved = {one.enrolment_id for one in moving_up(everybody, rule)}
    before = [one for one in everybody if one.state in SEATED]
    after = [
        replace(one, state=State.CONFIRMED) if one.enrolment_id in moved else one
        for one in everybody
    ]
    seated = [one for one in after if one.state in SEATED]
    waiting = [one for one in after if one.state is State.WAITING]

    assert moved <= {one.enrolment_id for one in everybody if one.state is State.WAITING}
    assert not moved or len(seated) <= rule.seats
    if rule.most_per_agency is not None:
        begun = agencies_seated(before)
        for agency, count in agencies_seated(after).items():
            assert not agency or count <= max(rule.most_per_agency, begun[agency])
    assert all(unmet_for_seat(one, after, rule) for one in waiting)


@given(people, rules)
def test_nobody_alike_is_passed_by(everybody, rule):
    moved = moving_up(everybody, rule)
    left = [
        one
        for one in everybody
        if one.state is State.WAITING and one.enrolment_id not in {m.enrolment_id for m in moved}
    ]

    for one in moved:
        alike = [
            each
            for each in left
            if (each.agency, each.woman, each.missing) == (one.agency, one.woman, one.missing)
        ]
        assert all(each.number >= one.number for each in alike)
