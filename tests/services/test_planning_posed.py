"""Whatever the search returns keeps the rules that conflicts are told by."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.domain.planning import (
    BLUE,
    BM_1,
    BM_2,
    CHAN,
    DARA,
    GREEN,
    KHAM,
    LAO_1,
    LAO_ROOM,
    M1,
    M2,
    M3,
    MONDAY,
    NEW,
    SMALL,
    SOK,
    a_person,
    a_session,
    the_facts,
)

from trainer_app.domain.conflicts import all_conflicts, conflicts_of
from trainer_app.domain.course import TrainerRole
from trainer_app.domain.person import PathwayStage
from trainer_app.domain.timetable import Days, Duty
from trainer_app.domain.timetable_index import TimetableIndex
from trainer_app.services.planning_posed import Posed
from trainer_app.services.planning_problem import Outcome, SearchOptions
from trainer_app.services.planning_scope import Level, Scope, Wishes
from trainer_app.services.suggestions import same_conflict
from trainer_app.timetabling.search import Search

EARLY = datetime(2026, 11, 1, tzinfo=UTC)
EXACT = SearchOptions(seconds=0.4, workers=1, exact=True)


@st.composite
def sessions(draw):
    found = []
    for course, room, lead in draw(
        st.lists(
            st.sampled_from(
                [
                    (BM_1, BLUE, DARA),
                    (BM_1, SMALL, SOK),
                    (BM_2, BLUE, SOK),
                    (BM_2, GREEN, CHAN),
                    (LAO_1, LAO_ROOM, KHAM),
                    (BM_1, GREEN, NEW),
                ]
            ),
            min_size=1,
            max_size=8,
        )
    ):
        duties = ()
        if lead == NEW or draw(st.booleans()):
            duties = (Duty(CHAN if lead != CHAN else DARA, TrainerRole.MENTOR),)
        found.append(
            a_session(
                day=draw(st.integers(0, 11)),
                clock=draw(st.sampled_from(("07:00", "08:00", "09:30", "11:30", "13:00", "15:30"))),
                minutes=draw(st.sampled_from((60, 90, 240))),
                course=course,
                room=draw(st.sampled_from((room, None))),
                lead=lead,
                module=draw(st.sampled_from((M1, M2, M3, None))),
                duties=duties,
            )
        )
    return found


def planned_anew(facts, planned, options=EXACT, **scope):
    posed = Posed(
        facts, planned, Scope(**{"courses": frozenset(facts.cohorts), "now": EARLY} | scope)
    )
    answer = Search(posed.problem, options, lambda _plan, _cost: None).run()
    return posed, answer


def hard(facts, planned):
    index = TimetableIndex(facts, planned)
    return {same_conflict(one, index) for one in all_conflicts(index) if one.hard}


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(sessions(), st.booleans(), st.data())
def test_no_hard_conflict_is_new(planned, keep, data):
    away = data.draw(st.lists(st.sampled_from((DARA, SOK, CHAN, KHAM)), max_size=1))
    days = (Days(MONDAY + timedelta(days=2), MONDAY + timedelta(days=4)),)
    facts = the_facts(*(a_person(one, away=days) for one in away if one not in (KHAM, CHAN)))
    fixed = data.draw(st.sets(st.sampled_from([one.id for one in planned]), max_size=2))

    posed, answer = planned_anew(facts, planned, fixed=frozenset(fixed), wishes=Wishes(keep=keep))

    if answer.outcome is Outcome.IMPOSSIBLE:
        return
    found = {one.id: one for one in posed.sessions(answer.plan)}
    after = [found.get(one.id, one) for one in planned]
    assert not found.keys() & fixed
    assert hard(facts, after) <= hard(facts, planned)
    for one in planned:
        if one.id in found:
            assert (
                replace(
                    found[one.id], starts_at=one.starts_at, room_id=one.room_id, duties=one.duties
                )
                == one
            )


def a_day(number):
    return (MONDAY + timedelta(days=number)).isoformat()


def test_what_is_good_already_stays_as_it_is():
    planned = [
        a_session(0, "08:00", module=M1),
        a_session(0, "10:00", module=M2),
        a_session(1, "08:00", module=M3, duties=(Duty(SOK, TrainerRole.CO_TRAINER),)),
    ]

    posed, answer = planned_anew(the_facts(), planned)

    assert sorted(posed.sessions(answer.plan), key=lambda one: one.id) == planned


def test_who_falls_ill_is_replaced_and_nothing_else_changes():
    planned = [
        a_session(day, clock, module=M1, lead=DARA)
        for day in range(5)
        for clock in ("08:00", "10:00", "13:00")
    ]
    ill = a_person(DARA, away=(Days(MONDAY + timedelta(days=2), MONDAY + timedelta(days=2)),))

    posed, answer = planned_anew(the_facts(ill), planned)

    after = {one.id: one for one in posed.sessions(answer.plan)}
    changed = [one for one in planned if after[one.id] != one]
    assert [one.starts_at.date() for one in changed] == [MONDAY + timedelta(days=2)] * 3
    assert all(after[one.id].starts_at == one.starts_at for one in changed)
    assert all(DARA not in after[one.id].people(TrainerRole.LEAD) for one in changed)


def test_a_mentor_who_falls_ill_is_replaced_by_another_certified_trainer():
    watched = a_session(2, "08:00", module=M1, lead=NEW, duties=(Duty(DARA, TrainerRole.MENTOR),))
    ill = a_person(DARA, away=(Days(MONDAY + timedelta(days=2)),))
    facts = the_facts(ill)

    posed, answer = planned_anew(facts, [watched])

    (after,) = posed.sessions(answer.plan)
    assert after.starts_at == watched.starts_at
    assert after.people(TrainerRole.LEAD) == (NEW,)
    (mentor,) = after.people(TrainerRole.MENTOR)
    assert facts.staff[mentor].stage is PathwayStage.CERTIFIED
    assert mentor != DARA


def test_whoever_runs_out_within_the_course_leads_only_before():
    facts = the_facts(
        a_person(DARA, certified_until=MONDAY + timedelta(days=1)),
        a_person(SOK, active=False),
        a_person(CHAN, active=False),
    )
    planned = [a_session(day, "08:00", module=M1) for day in range(4)]

    posed, answer = planned_anew(facts, planned)

    after = posed.sessions(answer.plan)
    assert max(one.starts_at.date() for one in after) == MONDAY + timedelta(days=1)
    index = TimetableIndex(facts, after)
    assert not any(one.hard for session in after for one in conflicts_of(session.id, index))


def test_what_has_begun_stays():
    now = datetime(2026, 11, 17, 3, 0, tzinfo=UTC)
    planned = [a_session(day, "08:00", module=M1) for day in range(4)]

    posed = Posed(the_facts(), planned, Scope(courses=frozenset({BM_1}), now=now))

    assert posed.free == 2
    first = min(start for one in posed.problem.activities for start in one.starts)
    assert first // (24 * 60) == (date(2026, 11, 17) - date(1970, 1, 1)).days


def test_wishes_at_nothing_cost_nothing():
    nothing = Wishes(
        same_room=Level.NOT,
        no_gaps=Level.NOT,
        spread_practicals=Level.NOT,
        trainer_load=Level.NOT,
        few_travel_days=Level.NOT,
        keep=False,
    )
    planned = [a_session(day, "08:00", module=M3, lead=CHAN) for day in range(4)]

    _, answer = planned_anew(the_facts(), planned, wishes=nothing)

    assert (answer.outcome, answer.cost) == (Outcome.BEST, 0)
