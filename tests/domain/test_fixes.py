"""Fixes of conflicts: each was tried, and works."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from tests.domain.planning import (
    BLUE,
    BM_1,
    BM_2,
    CHAN,
    DARA,
    GREEN,
    KHAM,
    M1,
    M2,
    M3,
    MONDAY,
    PNH,
    SMALL,
    SOK,
    a_cohort,
    a_person,
    a_session,
    an_academy,
    the_facts,
)
from tests.domain.test_conflicts import sessions, worlds

from trainer_app.domain.conflict import Rule
from trainer_app.domain.conflicts import all_conflicts, in_order
from trainer_app.domain.course import TrainerRole
from trainer_app.domain.fixes import MOST_FIXES, FixKind, fixes_for
from trainer_app.domain.languages import Language
from trainer_app.domain.timetable import Days, Duty
from trainer_app.domain.timetable_index import TimetableIndex

BEFORE = datetime(2026, 11, 1)


def fixes(rule, *planned, facts=None, after=BEFORE):
    index = TimetableIndex(facts or the_facts(), planned)
    conflict = next(one for one in all_conflicts(index) if one.rule is rule)
    return fixes_for(conflict, index, after=after)


def subjects(found, kind):
    return [fix.subject for fix in found if fix.kind is kind]


def test_a_room_that_is_too_small_gives_way_to_the_smallest_that_seats_all():
    found = fixes(Rule.ROOM_TOO_SMALL, a_session(room=SMALL))

    assert subjects(found, FixKind.ROOM) == [GREEN, BLUE]


def test_a_room_that_is_taken_is_no_fix():
    found = fixes(
        Rule.ROOM_TOO_SMALL, a_session(room=SMALL), a_session(course=BM_2, room=GREEN, lead=SOK)
    )

    assert subjects(found, FixKind.ROOM) == [BLUE]


def test_another_trainer_who_is_free_and_may_lead_comes_in():
    found = fixes(
        Rule.PERSON_AWAY,
        a_session(module=M1),
        a_session(course=BM_2, room=GREEN, lead=SOK),
        facts=the_facts(a_person(DARA, away=(Days(MONDAY, MONDAY + timedelta(days=20)),))),
    )

    assert subjects(found, FixKind.TRAINER) == [CHAN]
    assert not subjects(found, FixKind.SLOT)


def test_a_time_is_proposed_at_hours_the_course_begins_at_anyway():
    one, other = a_session(clock="08:00"), a_session(clock="09:00", room=GREEN, lead=SOK)

    found = fixes(Rule.COHORT_TWICE, one, other)

    slots = {(fix.session.id, fix.session.starts_at) for fix in found if fix.kind is FixKind.SLOT}
    assert (other.id, datetime(2026, 11, 17, 8)) in slots
    assert (one.id, datetime(2026, 11, 17, 9)) in slots


def test_where_those_are_taken_any_free_time_will_do():
    alone = a_session(clock="07:00")

    (first, *_) = fixes(Rule.HOURS, alone)

    assert first.session.starts_at == datetime(2026, 11, 16, 8)


def test_nothing_is_moved_into_lunch_unless_the_course_does_so_anyway():
    day = [
        a_session(clock=clock, minutes=110, lead=None)
        for clock in ("08:00", "10:00", "13:00", "15:00")
    ]
    facts = the_facts(a_cohort(BM_1, last_day=MONDAY))
    late = a_session(clock="17:00", minutes=30, lead=None)
    guests = a_session(clock="11:50", minutes=15, lead=None)

    assert fixes(Rule.HOURS, *day, late, facts=facts) == []
    (slot,) = fixes(Rule.HOURS, *day, late, guests, facts=facts)
    assert slot.session.starts_at == datetime(2026, 11, 16, 12, 30)


def test_nothing_is_moved_into_the_past():
    noon = datetime(2026, 11, 18, 12)

    found = fixes(Rule.HOURS, a_session(clock="07:00", day=3), after=noon)

    assert found
    assert all(fix.session.starts_at >= noon for fix in found)


def test_what_has_begun_stays_as_it_was():
    assert fixes(Rule.ROOM_TOO_SMALL, a_session(room=SMALL), after=BEFORE) != []
    assert fixes(Rule.ROOM_TOO_SMALL, a_session(room=SMALL), after=datetime(2026, 12, 1)) == []


def test_an_interpreter_who_speaks_both_languages_helps_a_lead_of_another_one():
    both = a_person(
        SOK, teaches=frozenset(), speaks=frozenset({Language.KHMER, Language.LAO}), stage=None
    )

    found = fixes(Rule.QUALIFICATION, a_session(module=M1, lead=KHAM), facts=the_facts(both))

    assert subjects(found, FixKind.INTERPRETER) == [SOK]
    assert subjects(found, FixKind.TRAINER) == [DARA, CHAN]


def test_a_session_without_a_lead_gets_one():
    found = fixes(Rule.QUALIFICATION, a_session(module=M1, lead=None))

    assert subjects(found, FixKind.TRAINER) == [DARA, SOK]


def test_as_many_come_in_beside_the_lead_as_are_lacking():
    facts = the_facts()
    practical = replace(facts.modules[M3], participants_per_trainer=7)

    (first, *_) = fixes(Rule.RATIO, a_session(module=M3), facts=the_facts(practical))

    assert set(first.session.people(TrainerRole.CO_TRAINER)) == {SOK, CHAN}


def test_what_came_too_early_moves_behind_what_it_builds_on():
    early, late = a_session(module=M2, clock="08:00"), a_session(module=M1, clock="10:00")

    found = fixes(Rule.PREREQUISITE, early, late)

    assert found
    assert {fix.kind for fix in found} == {FixKind.SLOT}


def test_no_fix_is_proposed_where_none_works():
    closed = an_academy(PNH, closures=(Days(MONDAY, MONDAY + timedelta(days=30)),))

    assert fixes(Rule.CLOSED, a_session(), facts=the_facts(closed)) == []


@pytest.mark.parametrize("duty", [TrainerRole.LEAD, TrainerRole.MENTOR])
def test_whoever_comes_in_does_what_the_other_would_have_done(duty):
    away = a_person(DARA, away=(Days(MONDAY, MONDAY + timedelta(days=20)),))
    one = a_session(lead=None, duties=[Duty(DARA, duty)])

    (first, *_) = fixes(Rule.PERSON_AWAY, one, facts=the_facts(away))

    assert first.session.duties == (Duty(SOK, duty),)


@settings(max_examples=60, deadline=None)
@given(worlds, st.lists(sessions, min_size=1, max_size=6), st.integers(0, 100))
def test_every_fix_solves_its_conflict_and_makes_no_hard_one(facts, planned, choice):
    index = TimetableIndex(facts, planned)
    standing = all_conflicts(index)
    assume(standing)
    ordered = in_order(standing, index)
    conflict = ordered[choice % len(ordered)]

    found = fixes_for(conflict, index, after=BEFORE)

    assert len(found) <= MOST_FIXES
    assert all_conflicts(index) == standing
    for fix in found:
        changed = [fix.session if one.id == fix.session.id else one for one in planned]
        now = all_conflicts(TimetableIndex(facts, changed))
        assert conflict not in now
        assert not any(one.hard for one in now - standing)
        assert (len(standing - now), len(now - standing)) == (fix.solves, fix.makes)
