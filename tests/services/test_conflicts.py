"""Conflicts on a real store: told, solved, answered for."""

from __future__ import annotations

import shutil
from datetime import UTC, date, datetime

import pytest
from tests.course_on_paper import add_course
from tests.statements import counted

from trainer_app.bootstrap import build
from trainer_app.domain.conflict import Rule
from trainer_app.domain.errors import (
    ConflictGone,
    ConflictNeverAccepted,
    DatesReversed,
    NoteMissing,
    OverrideNeeded,
    RecordChanged,
    RecordNotFound,
    TooManyDays,
)
from trainer_app.domain.fixes import FixKind
from trainer_app.domain.languages import Language
from trainer_app.domain.person import PathwayStage
from trainer_app.machine import StoppedClock
from trainer_app.services.academies import AgreementDraft, ClosureDraft, RoomDraft
from trainer_app.services.people import PersonDraft, TrainerDraft
from trainer_app.services.timetable import Part, SessionDraft

MONDAY, FRIDAY = date(2026, 11, 23), date(2026, 11, 27)
# The academy lies in Cambodia, where 23 to 25 November are the Water Festival.
EARLY = datetime(2026, 11, 1, tzinfo=UTC)


@pytest.fixture
def program(small_site, tmp_path):
    """The small site some weeks before its course, so that there is time to plan."""
    shutil.copytree(small_site, tmp_path / "data")
    program = build(tmp_path / "data", clock=StoppedClock(EARLY), seed=2)
    program.set_up.work_as(account="")
    yield program
    program.close()


@pytest.fixture
def academy_id(program):
    return program.queries.institutions.site().academy_id


def a_trainer(program, name, **facts):
    person = program.people.save(PersonDraft(latin_name=name))
    draft = {
        "stage": PathwayStage.CERTIFIED,
        "teaching_languages": (Language.KHMER.value,),
        **facts,
    }
    program.people.save_trainer(person.id, TrainerDraft(**draft))
    return person.id


def a_session(program, course_id, day=25, hour=8, lead=None, **facts):
    parts = (Part(person_id=lead),) if lead else ()
    draft = SessionDraft(
        starts_at=datetime(2026, 11, day, hour), minutes=90, **{"title": "Opening", **facts}
    )
    return program.timetable.save(course_id, draft, parts).id


def rules(view):
    return [row.rule for row in view.rows]


def the_one(view, rule):
    return next(row for row in view.rows if row.rule is rule)


def agree(program, academy_id):
    draft = AgreementDraft(reference="MoU 1", starts_on=date(2026, 1, 1))
    program.academies.save_agreement(academy_id, draft)


def test_a_course_is_told_what_is_in_the_way(program, course_id, academy_id):
    view = program.conflicts.of_course(course_id)

    assert sorted(rules(view)) == sorted(
        2 * [Rule.AGREEMENT, Rule.CLOSED, Rule.QUALIFICATION, Rule.TEXT]
    )
    assert (view.open_hard, view.open_soft, view.sessions) == (8, 0, 2)
    agree(program, academy_id)
    assert Rule.AGREEMENT not in rules(program.conflicts.of_course(course_id))


def test_sessions_of_other_courses_stand_on_the_other_side(program, course_id, academy_id):
    agree(program, academy_id)
    dara = a_trainer(program, "Dara")
    other_course = add_course(program, "BM-2")
    a_session(program, course_id, lead=dara)
    a_session(program, other_course, lead=dara)

    row = the_one(program.conflicts.of_course(course_id), Rule.PERSON_TWICE)

    assert [side.course_code for side in row.sides] == ["BM-1", "BM-2"]
    assert row.sides[0].people == ("Dara",)
    assert rules(program.conflicts.of_course(other_course)).count(Rule.PERSON_TWICE) == 1


def test_cancelled_sessions_are_in_nobodys_way(program, course_id, academy_id):
    agree(program, academy_id)
    a_session(program, course_id)
    second = a_session(program, course_id)
    assert Rule.COHORT_TWICE in rules(program.conflicts.of_course(course_id))

    program.timetable.cancel(second, note="ill")

    assert Rule.COHORT_TWICE not in rules(program.conflicts.of_course(course_id))


def test_absences_and_closures_are_conflicts(program, course_id, academy_id):
    agree(program, academy_id)
    dara = a_trainer(program, "Dara")
    a_session(program, course_id, lead=dara)
    assert Rule.PERSON_AWAY not in rules(program.conflicts.of_course(course_id))

    away = program.absences.add(dara, starts_on=date(2026, 11, 25), ends_on=date(2026, 11, 25))
    for _ in range(2):  # closures may overlap
        closure = ClosureDraft(starts_on=date(2026, 11, 24), ends_on=FRIDAY, reason="Flood")
        program.academies.save_closure(academy_id, closure)

    found = rules(program.conflicts.of_course(course_id))
    assert (found.count(Rule.PERSON_AWAY), found.count(Rule.CLOSED)) == (1, 3)
    assert [row.id for row in program.absences.of_person(dara)] == [away.id]
    program.absences.remove(away.id)
    assert Rule.PERSON_AWAY not in rules(program.conflicts.of_course(course_id))


def test_an_absence_runs_forwards(program):
    dara = a_trainer(program, "Dara")

    with pytest.raises(DatesReversed):
        program.absences.add(dara, starts_on=FRIDAY, ends_on=MONDAY)


def test_a_fix_is_applied_and_taken_back_by_undo(program, course_id, academy_id):
    agree(program, academy_id)
    for name, seats in (("Small", 4), ("Large", 40)):
        program.academies.save_room(academy_id, RoomDraft(name=name, seats=seats))
    small = next(
        room.id
        for room in program.queries.institutions.academy(academy_id, MONDAY).rooms
        if room.name == "Small"
    )
    session_id = a_session(program, course_id, room_id=small)
    row = the_one(program.conflicts.of_course(course_id), Rule.ROOM_TOO_SMALL)

    (fix,) = program.conflicts.fixes(course_id, row.key)
    program.conflicts.apply(fix)

    assert (fix.kind, fix.coming) == (FixKind.ROOM, "Large")
    assert Rule.ROOM_TOO_SMALL not in rules(program.conflicts.of_course(course_id))
    stored = {one.id: one.room_name for one in program.queries.courses.sessions(course_id)}
    assert stored[session_id] == "Large"
    with pytest.raises(RecordChanged):
        program.conflicts.apply(fix)
    with pytest.raises(ConflictGone):
        program.conflicts.fixes(course_id, row.key)
    program.history.undo()
    assert Rule.ROOM_TOO_SMALL in rules(program.conflicts.of_course(course_id))


def test_a_fix_brings_in_a_trainer_in_the_same_role(program, course_id, academy_id):
    agree(program, academy_id)
    dara, sok = a_trainer(program, "Dara", active=False), a_trainer(program, "Sok")
    session_id = a_session(program, course_id, lead=dara)
    row = the_one(program.conflicts.of_course(course_id), Rule.PERSON_AWAY)

    fix = program.conflicts.fixes(course_id, row.key)[0]
    program.conflicts.apply(fix)

    (session,) = (
        one for one in program.queries.courses.sessions(course_id) if one.id == session_id
    )
    assert [one.person_id for one in session.trainers] == [sok]
    assert fix.coming == "Sok"


def test_a_soft_conflict_is_accepted_with_a_note_until_it_grows_worse(
    program, course_id, academy_id
):
    agree(program, academy_id)
    a_session(program, course_id, hour=8)
    late = a_session(program, course_id, hour=13)
    key = the_one(program.conflicts.of_course(course_id), Rule.GAP).key

    with pytest.raises(NoteMissing):
        program.conflicts.accept(course_id, key, note="  ")
    program.conflicts.accept(course_id, key, note="Lunch with the guests")

    row = the_one(program.conflicts.of_course(course_id), Rule.GAP)
    assert (row.accepted.note, row.accepted.staff) == ("Lunch with the guests", "Chan Dara")
    assert program.conflicts.of_course(course_id).open_soft == 0
    draft = SessionDraft(starts_at=datetime(2026, 11, 25, 14), minutes=90, title="Later")
    program.timetable.save(course_id, draft, session_id=late)
    assert the_one(program.conflicts.of_course(course_id), Rule.GAP).accepted is None


def test_a_hard_conflict_needs_the_word_override(program, course_id):
    row = the_one(program.conflicts.of_course(course_id), Rule.AGREEMENT)

    for note in ("", "We may", "overrider"):
        with pytest.raises(OverrideNeeded):
            program.conflicts.accept(course_id, row.key, note=note)
    program.conflicts.accept(course_id, row.key, note="Override: signed next week")

    view = program.conflicts.of_course(course_id)
    accepted = next(one for one in view.rows if one.key == row.key).accepted
    assert accepted.staff == "Chan Dara"
    assert view.open_hard == 7
    program.conflicts.withdraw(accepted.id)
    assert program.conflicts.of_course(course_id).open_hard == 8
    with pytest.raises(RecordNotFound):
        program.conflicts.withdraw(accepted.id)


def test_nobody_answers_for_what_is_in_two_places(program, course_id):
    dara = a_trainer(program, "Dara")
    a_session(program, course_id, lead=dara)
    a_session(program, course_id, lead=dara)
    view = program.conflicts.of_course(course_id)

    for rule in (Rule.PERSON_TWICE, Rule.COHORT_TWICE):
        with pytest.raises(ConflictNeverAccepted):
            program.conflicts.accept(course_id, the_one(view, rule).key, note="override")
    with pytest.raises(ConflictGone):
        program.conflicts.accept(course_id, "no such conflict", note="override")


def test_all_courses_of_some_days_are_checked(program, course_id):
    add_course(program, "BM-2")

    both = program.conflicts.between(MONDAY, FRIDAY)
    only_monday = program.conflicts.between(MONDAY, MONDAY)
    never = program.conflicts.between(date(2027, 1, 1), date(2027, 1, 31))

    assert (both.sessions, only_monday.sessions, never.sessions) == (4, 2, 0)
    assert len(both.rows) == 16
    assert not never.rows
    with pytest.raises(DatesReversed):
        program.conflicts.between(FRIDAY, MONDAY)
    with pytest.raises(TooManyDays):
        program.conflicts.between(MONDAY, date(2028, 1, 1))


def test_the_facts_are_as_many_statements_however_much_is_planned(program, course_id):
    def check():
        program.conflicts.of_course(course_id)
        program.conflicts.between(MONDAY, FRIDAY)

    before = counted(check)
    other = add_course(program, "BM-2")
    for hour in range(8, 16):
        a_session(program, other, hour=hour, lead=a_trainer(program, f"Trainer {hour}"))

    assert counted(check) == before == 28
