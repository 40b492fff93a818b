"""Conflicts of a timetable: rule by rule, and all of them against a slow and obvious finder."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta
from uuid import UUID

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.domain.planning import (
    BLUE,
    BM_2,
    CHAN,
    COURSES,
    DARA,
    GREEN,
    KHAM,
    LAO_1,
    LAO_ROOM,
    M1,
    M2,
    M3,
    MODULES,
    MONDAY,
    NEW,
    PNH,
    PNH_2,
    ROOMS,
    SMALL,
    SOK,
    STAFF,
    VTE,
    a_cohort,
    a_person,
    a_session,
    an_academy,
    the_facts,
)
from tests.domain.slow_conflicts import slow_conflicts

from trainer_app.domain.conflict import NEVER, Rule
from trainer_app.domain.conflicts import all_conflicts, changed, conflicts_of, in_order, without
from trainer_app.domain.course import SessionMode, TrainerRole
from trainer_app.domain.curriculum import Level, TextStatus
from trainer_app.domain.errors import ValueOutOfRange
from trainer_app.domain.languages import Language
from trainer_app.domain.timetable import Days, Duty, QualifiedFor
from trainer_app.domain.timetable_index import TimetableIndex

FACTS = the_facts()


def found(*sessions, facts=FACTS):
    return all_conflicts(TimetableIndex(facts, sessions))


def rules(*sessions, facts=FACTS):
    return sorted(one.rule for one in found(*sessions, facts=facts))


def told(conflicts):
    return {(one.rule, one.sessions, one.subject) for one in conflicts}


# Nothing is in two places


def test_a_plain_session_has_no_conflict():
    assert not found(a_session(module=M1))


def test_a_trainer_is_in_one_place_at_a_time():
    one = a_session(room=BLUE)
    other = a_session(course=BM_2, room=GREEN, clock="09:00")

    (conflict,) = found(one, other)

    assert (conflict.rule, conflict.subject) == (Rule.PERSON_TWICE, DARA)
    assert conflict.sessions == (one.id, other.id)
    assert conflict.hard
    assert not conflict.acceptable


def test_sessions_that_only_touch_do_not_clash():
    assert not found(a_session(), a_session(clock="09:30"))


@pytest.mark.parametrize("role", [TrainerRole.INTERPRETER, TrainerRole.OBSERVER])
def test_interpreters_and_observers_are_in_one_place_too(role):
    one = a_session(lead=SOK, duties=[Duty(KHAM, role)])
    other = a_session(course=BM_2, room=GREEN, lead=DARA, duties=[Duty(KHAM, role)])

    assert rules(one, other) == [Rule.PERSON_TWICE]


def test_a_room_holds_one_session_at_a_time():
    assert rules(a_session(), a_session(course=BM_2, lead=SOK)) == [Rule.ROOM_TWICE]


def test_a_cohort_is_in_one_session_at_a_time():
    assert rules(a_session(), a_session(room=GREEN, lead=SOK)) == [Rule.COHORT_TWICE]


def test_two_sessions_one_inside_the_other_clash():
    assert rules(a_session(minutes=300), a_session(room=GREEN, lead=SOK, clock="10:00")) == [
        Rule.COHORT_TWICE
    ]


@pytest.mark.parametrize(("clock", "clash"), [("10:15", [Rule.TRAVEL]), ("10:30", [])])
def test_a_trainer_needs_an_hour_across_town(clock, clash):
    facts = the_facts(a_cohort(BM_2, academy_id=PNH_2))
    other = a_session(course=BM_2, room=None, clock=clock)

    assert rules(a_session(), other, facts=facts) == clash


def test_travel_abroad_takes_the_night():
    evening = a_session(clock="15:30")
    same_day = a_session(course=LAO_1, room=LAO_ROOM, clock="08:00", day=0)
    next_day = a_session(course=LAO_1, room=LAO_ROOM, clock="08:00", day=1)

    assert Rule.PERSON_TWICE not in rules(evening, next_day)
    assert Rule.TRAVEL not in rules(evening, next_day)
    assert Rule.TRAVEL in rules(evening, same_day)


def test_who_teaches_online_need_not_travel():
    facts = the_facts(a_cohort(BM_2, academy_id=PNH_2))
    online = a_session(course=BM_2, room=None, clock="09:30", mode=SessionMode.ONLINE)

    assert not found(a_session(), online, facts=facts)


def test_sessions_of_two_clocks_are_compared_by_the_one_of_the_world():
    facts = the_facts(
        an_academy(VTE, time_zone="Asia/Yangon", opens=0, closes=1440),
        a_person(DARA, teaches=frozenset({Language.LAO, Language.KHMER})),
    )
    here = a_session(clock="08:00", minutes=30)
    half_an_hour_behind = a_session(course=LAO_1, room=None, clock="08:00", minutes=60)

    assert rules(here, half_an_hour_behind, facts=facts) == [Rule.TRAVEL]


# A session by itself


def test_a_room_seats_all_who_come():
    assert rules(a_session(room=SMALL)) == [Rule.ROOM_TOO_SMALL]
    assert not rules(a_session(room=SMALL, mode=SessionMode.ONLINE))


def test_a_room_that_was_removed_is_told():
    assert rules(a_session(room=UUID(int=77))) == [Rule.ROOM_GONE]


@pytest.mark.parametrize(
    ("day", "clock"), [(0, "07:30"), (0, "16:00"), (5, "08:00"), (0, "23:30"), (4, "23:30")]
)
def test_sessions_stay_inside_the_working_hours(day, clock):
    assert rules(a_session(day=day, clock=clock)) == [Rule.HOURS]


def test_a_session_across_midnight_stands_on_both_days():
    facts = the_facts(
        an_academy(PNH, opens=0, closes=1440, closures=(Days(MONDAY + timedelta(days=1)),))
    )

    assert rules(a_session(clock="23:00", minutes=60), facts=facts) == []
    assert rules(a_session(clock="23:00", minutes=61), facts=facts) == [Rule.CLOSED]


def test_a_session_across_a_change_of_clocks_lasts_its_minutes():
    berlin = {"time_zone": "Europe/Berlin", "opens": 0, "closes": 1440}
    facts = the_facts(
        an_academy(PNH, working_days=frozenset(range(1, 8)), **berlin),
    )
    the_night = date(2026, 10, 25)
    long = replace(a_session(minutes=120), starts_at=datetime(2026, 10, 25, 1, 30))
    at_three = replace(a_session(minutes=30), starts_at=datetime(2026, 10, 25, 3, 0))
    half_past_two = replace(a_session(minutes=30), starts_at=datetime(2026, 10, 25, 2, 30))
    index = TimetableIndex(facts, [long])

    assert the_night == index[long.id].day
    assert index[long.id].end - index[long.id].start == 120 * 60
    assert rules(long, at_three, facts=facts) == []
    assert Rule.COHORT_TWICE in rules(long, half_past_two, facts=facts)


def test_an_end_before_the_start_is_refused():
    with pytest.raises(ValueOutOfRange):
        a_session(minutes=-30)


def test_closures_that_overlap_are_told_once():
    closures = (Days(MONDAY, MONDAY, "flood"), Days(MONDAY - timedelta(days=2), MONDAY, "feast"))
    facts = the_facts(an_academy(PNH, closures=closures))

    assert rules(a_session(), facts=facts) == [Rule.CLOSED]


def test_an_agreement_shortened_below_planned_sessions_is_told():
    shortened = (Days(date(2026, 1, 1), MONDAY),)
    facts = the_facts(an_academy(PNH, agreements=shortened))

    assert rules(a_session(day=0), a_session(day=1), facts=facts) == [Rule.AGREEMENT]


def test_trainers_are_there():
    away = a_person(DARA, away=(Days(MONDAY, MONDAY, "leave"),))

    assert rules(a_session(day=0), a_session(day=1), facts=the_facts(away)) == [Rule.PERSON_AWAY]
    assert rules(a_session(), facts=the_facts(a_person(DARA, active=False))) == [Rule.PERSON_AWAY]


def test_who_leads_is_certified_and_of_the_language():
    assert rules(a_session(module=M1, lead=NEW)) == [Rule.QUALIFICATION]
    assert rules(a_session(module=M1, lead=KHAM)) == [Rule.QUALIFICATION]
    assert rules(a_session(module=M1, lead=None)) == [Rule.QUALIFICATION]
    ran_out = a_person(DARA, certified_until=MONDAY)
    assert rules(a_session(module=M1), a_session(day=1, module=M1), facts=the_facts(ran_out)) == [
        Rule.QUALIFICATION
    ]


def test_an_interpreter_stands_in_for_the_language_but_not_for_the_certificate():
    interpreter = [Duty(SOK, TrainerRole.INTERPRETER)]

    assert not found(a_session(module=M1, lead=KHAM, duties=interpreter))
    assert rules(a_session(module=M1, lead=NEW, duties=interpreter)) == [Rule.QUALIFICATION]


@pytest.mark.parametrize(
    ("qualified", "clash"),
    [
        ({}, []),
        ({"until": MONDAY}, []),
        ({"until": MONDAY - timedelta(days=1)}, [Rule.QUALIFICATION]),
        ({"module": "M2"}, [Rule.QUALIFICATION]),
        ({"curriculum": "CY"}, [Rule.QUALIFICATION]),
        ({"language": Language.LAO}, [Rule.QUALIFICATION]),
        ({"level": Level.SENIOR}, []),
        ({"level": Level.JUNIOR}, [Rule.QUALIFICATION]),
        ({"with_interpreter": True}, [Rule.QUALIFICATION]),
    ],
)
def test_who_was_found_fit_for_module_language_and_level_may_lead(qualified, clash):
    fit = QualifiedFor(
        **{"curriculum": "BM", "module": "M1", "language": Language.KHMER, **qualified}
    )
    facts = the_facts(
        a_person(KHAM, teaches=frozenset({Language.LAO}), qualified=(fit,)),
        a_cohort(level=Level.SENIOR),
        replace(FACTS.modules[M1], curriculum="BM"),
    )

    assert rules(a_session(module=M1, lead=KHAM), facts=facts) == clash


def test_whoever_is_on_the_way_leads_beside_a_mentor():
    assert not found(a_session(module=M1, lead=NEW, duties=[Duty(SOK, TrainerRole.MENTOR)]))


def test_a_practical_has_enough_trainers():
    co_trainer = [Duty(SOK, TrainerRole.CO_TRAINER)]

    assert rules(a_session(module=M3)) == [Rule.RATIO]
    assert not found(a_session(module=M3, duties=co_trainer))


def test_prerequisites_come_earlier():
    first, second = a_session(module=M1, clock="10:00"), a_session(module=M2, clock="08:00")

    (conflict,) = found(first, second)

    assert (conflict.rule, conflict.subject) == (Rule.PREREQUISITE, M1)
    assert conflict.sessions == (second.id, first.id)
    assert not found(replace(first, starts_at=second.starts_at - timedelta(days=3)), second)
    assert rules(second) == [Rule.PREREQUISITE]
    assert not found(a_session(module=M1), a_session(module=M2, day=1))


def test_prerequisites_in_a_circle_do_not_hang():
    circle = replace(FACTS.modules[M1], prerequisites=(M2,))

    assert rules(a_session(module=M1), a_session(module=M2, day=1), facts=the_facts(circle)) == [
        Rule.PREREQUISITE
    ]


@pytest.mark.parametrize("status", [one for one in TextStatus if one is not TextStatus.APPROVED])
def test_the_text_is_approved_in_the_language_of_delivery(status):
    module = replace(FACTS.modules[M1], texts={Language.KHMER: status})

    assert rules(a_session(module=M1), facts=the_facts(module)) == [Rule.TEXT]


# Soft rules


def test_a_trainer_works_six_hours_a_day():
    day = [a_session(clock=clock, minutes=120) for clock in ("08:00", "10:00", "13:00")]

    assert rules(*day) == []
    (conflict,) = found(*day, a_session(clock="15:00", minutes=30))
    assert (conflict.rule, conflict.subject, len(conflict.sessions)) == (Rule.LOAD, DARA, 4)
    assert not conflict.hard


def test_a_cohort_stays_in_its_room():
    day = [
        a_session(clock=clock, room=room)
        for clock, room in (("08:00", BLUE), ("10:00", GREEN), ("13:00", BLUE))
    ]

    assert rules(*day[:2]) == []
    assert rules(*day) == [Rule.ROOM_CHANGES]


def test_a_cohort_does_not_wait_long():
    morning = a_session(minutes=60)

    assert not found(morning, a_session(clock="11:00"))
    assert rules(morning, a_session(clock="11:01")) == [Rule.GAP]


def test_practicals_are_spread_over_days():
    helped = {"module": M3, "duties": [Duty(NEW, TrainerRole.CO_TRAINER)]}
    morning = a_session(minutes=180, **helped)
    afternoon = {"clock": "11:00", "module": M3, "lead": SOK}
    afternoon |= {"duties": [Duty(CHAN, TrainerRole.CO_TRAINER)]}

    assert not found(morning, a_session(minutes=180, **afternoon))
    assert rules(morning, a_session(minutes=181, **afternoon)) == [Rule.PRACTICALS]


# What a conflict is called from check to check


def test_a_conflict_keeps_its_key_until_it_grows_worse():
    day = [a_session(clock=clock, minutes=120) for clock in ("08:00", "10:00", "13:00")]
    last = a_session(clock="15:00", minutes=30)
    (before,) = found(*day, last)
    renamed = the_facts(a_person(DARA, name="Dara Chan"))

    (after,) = found(*day, last, facts=renamed)
    (worse,) = found(*day, replace(last, minutes=60))

    assert after != before
    assert after.key == before.key
    assert worse.key != before.key


def test_the_gravest_stand_first_and_then_the_earliest():
    index = TimetableIndex(
        FACTS,
        [
            a_session(),
            a_session(day=1, room=SMALL),
            a_session(room=SMALL),
            a_session(clock="16:00", room=None),
        ],
    )

    ordered = in_order(all_conflicts(index), index)

    assert [one.rule for one in ordered] == [
        Rule.PERSON_TWICE,
        Rule.COHORT_TWICE,
        Rule.ROOM_TOO_SMALL,
        Rule.ROOM_TOO_SMALL,
        Rule.HOURS,
        Rule.GAP,
    ]
    assert ordered[2].sessions != ordered[3].sessions
    assert {one.rule for one in ordered if not one.acceptable} <= NEVER


# All of it, against the slow finder

duties = st.builds(Duty, st.sampled_from(STAFF), st.sampled_from(list(TrainerRole)))
sessions = st.builds(
    a_session,
    day=st.integers(0, 5),
    clock=st.sampled_from(["07:30", "08:00", "09:00", "09:30", "11:00", "14:00", "22:30"]),
    minutes=st.sampled_from([30, 60, 90, 180, 300, 1440]),
    course=st.sampled_from(COURSES),
    room=st.sampled_from([None, *ROOMS, UUID(int=77)]),
    lead=st.sampled_from([None, *STAFF]),
    module=st.sampled_from([None, *MODULES]),
    mode=st.sampled_from(list(SessionMode)),
    duties=st.lists(duties, max_size=2),
)
worlds = st.builds(
    lambda zone, closed, away: the_facts(
        an_academy(VTE, time_zone=zone, closures=(Days(closed, closed),)),
        an_academy(PNH, closures=(Days(closed), Days(closed, closed))),
        a_person(SOK, away=(Days(away, away),)),
        a_person(CHAN, certified_until=away),
        a_cohort(BM_2, academy_id=PNH_2),
    ),
    st.sampled_from(["Asia/Vientiane", "Asia/Yangon", "Pacific/Kiritimati", "Pacific/Pago_Pago"]),
    st.dates(MONDAY, MONDAY + timedelta(days=6)),
    st.dates(MONDAY, MONDAY + timedelta(days=6)),
)


@settings(max_examples=150, deadline=None)
@given(worlds, st.lists(sessions, max_size=8))
def test_the_index_finds_what_the_obvious_way_finds(facts, planned):
    conflicts = all_conflicts(TimetableIndex(facts, planned))

    assert told(conflicts) == slow_conflicts(facts, planned)
    assert len({one.key for one in conflicts}) == len(conflicts)


@settings(max_examples=150, deadline=None)
@given(worlds, st.lists(sessions, min_size=1, max_size=8), st.data())
def test_changes_one_by_one_come_to_the_same_as_a_check_of_the_whole(facts, planned, data):
    index, standing = TimetableIndex(facts), frozenset()
    for one in data.draw(st.permutations(planned)):
        difference = changed(index, one)
        standing = (standing - difference.gone) | difference.come
    for one in data.draw(st.lists(st.sampled_from(planned), max_size=4)):
        other = data.draw(sessions)
        difference = changed(index, replace(other, id=one.id))
        assert difference.gone <= standing
        assert not difference.come & standing
        standing = (standing - difference.gone) | difference.come
    for one in data.draw(st.lists(st.sampled_from(planned), unique_by=lambda s: s.id, max_size=4)):
        difference = without(index, one.id)
        standing = (standing - difference.gone) | difference.come

    assert standing == all_conflicts(index)
    assert standing == {c for one in index for c in conflicts_of(one.session.id, index)}
