"""What must hold for any evidence in any order."""

from datetime import timedelta

from hypothesis import given
from hypothesis import strategies as st
from tests.domain.certification import (
    BEGAN,
    a_course,
    a_person_mentored,
    a_ruling,
    a_score,
    a_session,
    a_sheet,
    an_agency,
    built_in,
    day,
)

from trainer_app.domain.certification import Attempt, standing
from trainer_app.domain.course import TrainerRole
from trainer_app.domain.evidence import DecisionKind, Evidence
from trainer_app.domain.pathway import MASTER_TRAINER

DAYS = st.integers(0, 400)
NUMBERS = st.integers(1, 300)
ROLES = st.sampled_from([TrainerRole.LEAD, TrainerRole.CO_TRAINER])
NATIONAL, MASTER = built_in(), built_in(MASTER_TRAINER)
ATTEMPT = Attempt(BEGAN)


def several(strategy):
    return st.lists(strategy, max_size=8, unique_by=lambda one: one.id).map(tuple)


FACTS = st.fixed_dictionaries(
    {
        "courses": several(
            st.builds(a_course, NUMBERS, DAYS, st.integers(80, 100)),
        ),
        "tests": several(st.builds(a_score, NUMBERS, DAYS, st.integers(60, 100))),
        "taught": several(
            st.builds(a_session, NUMBERS, DAYS, st.integers(30, 240), st.booleans()),
        ),
        "observed": several(
            st.builds(
                lambda number, on, rating, role: a_sheet(number, on, rating, role=role),
                NUMBERS,
                DAYS,
                st.sampled_from([2.0, 3.4, 3.5, 5.0]),
                ROLES,
            )
        ),
        "mentored": several(st.builds(a_person_mentored, NUMBERS, DAYS)),
        "agencies": several(
            st.builds(an_agency, st.sampled_from(["Customs", "Police"]), DAYS, NUMBERS)
        ),
    }
)
RULINGS = several(
    st.builds(
        lambda kind, on, number: a_ruling(kind, on, number, until=day(on + 200)),
        st.sampled_from([kind for kind in DecisionKind if kind is not DecisionKind.WAIVE]),
        DAYS,
        st.integers(0, 9),
    )
)
WHOLE = st.builds(lambda facts, rulings: facts | {"rulings": rulings}, FACTS, RULINGS)


def judged(rules, facts, on):
    return standing(rules, ATTEMPT, Evidence(**facts), day(on))


@given(WHOLE, DAYS, st.randoms())
def test_the_order_in_which_records_come_does_not_matter(facts, on, random):
    shuffled = {name: tuple(random.sample(some, len(some))) for name, some in facts.items()}

    for rules in (NATIONAL, MASTER):
        assert judged(rules, shuffled, on) == judged(rules, facts, on)


@given(WHOLE, FACTS, DAYS)
def test_more_evidence_never_lowers_a_stage(facts, more, on):
    ids = {one.id for some in facts.values() for one in some}
    added = facts | {
        name: (*facts[name], *(one for one in some if one.id not in ids))
        for name, some in more.items()
    }

    for rules in (NATIONAL, MASTER):
        before, after = judged(rules, facts, on), judged(rules, added, on)
        assert after.place >= before.place
        assert (after.status, after.until) == (before.status, before.until)


@given(WHOLE, DAYS)
def test_what_came_later_is_not_looked_at(facts, on):
    until = {name: tuple(one for one in some if one.on <= day(on)) for name, some in facts.items()}

    assert judged(NATIONAL, until, on) == judged(NATIONAL, facts, on)


@given(FACTS, DAYS, st.integers(0, 100))
def test_without_decisions_a_later_day_never_knows_less(facts, on, later):
    before, after = judged(NATIONAL, facts, on), judged(NATIONAL, facts, on + later)

    assert after.place >= before.place
    for old, new in zip(before.stages, after.stages, strict=True):
        assert old.reached_on is None or new.reached_on == old.reached_on


@given(WHOLE, DAYS, st.integers(0, 100))
def test_having_been_certified_stays_a_fact(facts, on, later):
    before, after = judged(NATIONAL, facts, on), judged(NATIONAL, facts, on + later)

    assert before.certified_on is None or after.certified_on == before.certified_on


@given(WHOLE, DAYS)
def test_every_record_named_is_one_of_the_evidence(facts, on):
    ids = {one.id for some in facts.values() for one in some}

    found = judged(NATIONAL, facts, on)

    named = {r for stage in found.stages for check in stage.checks for r in check.records}
    assert named <= ids


@given(FACTS, DAYS)
def test_nobody_is_certified_without_a_decision(facts, on):
    found = judged(NATIONAL, facts, on)

    assert found.certified_on is None
    assert not found.active


@given(WHOLE, DAYS)
def test_the_day_a_requirement_is_met_is_the_first_on_which_it_is(facts, on):
    """The slow, obvious version: ask for every day, and take the first that says met."""
    found = judged(NATIONAL, facts | {"rulings": ()}, on)

    check = found.stages[1].checks[0]
    days = (BEGAN + timedelta(days=number) for number in range(on + 1))
    first = next(
        (
            one
            for one in days
            if standing(NATIONAL, ATTEMPT, Evidence(courses=facts["courses"]), one)
            .stages[1]
            .checks[0]
            .met
        ),
        None,
    )
    assert check.met_on == first
