"""Suggestions on a real store: shown first, applied as one change, undone as one."""

from __future__ import annotations

import shutil
from datetime import UTC, date, datetime

import pytest
from tests.statements import counted

from trainer_app.bootstrap import build
from trainer_app.cli.samples import set_up_for_samples
from trainer_app.domain.changes import Label
from trainer_app.domain.conflict import Rule
from trainer_app.domain.course import Course, TrainerRole
from trainer_app.domain.curriculum import Module
from trainer_app.domain.errors import (
    NothingToPlan,
    PlanningEnded,
    RecordChanged,
    RecordNotFound,
    SuggestionClashes,
    ValueOutOfRange,
)
from trainer_app.domain.languages import Language, LocalizedText
from trainer_app.domain.person import PathwayStage
from trainer_app.machine import StoppedClock
from trainer_app.services.academies import AgreementDraft, RoomDraft
from trainer_app.services.courses import CourseDraft
from trainer_app.services.people import PersonDraft, TrainerDraft
from trainer_app.services.planning_problem import Outcome
from trainer_app.services.ports import NoProgress
from trainer_app.services.suggestions import SuggestionRequest, Suggestions
from trainer_app.services.timetable import Part, SessionDraft

EARLY = datetime(2026, 11, 1, tzinfo=UTC)


@pytest.fixture
def program(small_site, tmp_path):
    """The small site some weeks before its course, with a room, an agreement and two trainers."""
    shutil.copytree(small_site, tmp_path / "data")
    program = build(tmp_path / "data", clock=StoppedClock(EARLY), seed=2)
    program.set_up.work_as(account="")
    academy_id = program.queries.institutions.site().academy_id
    program.academies.save_room(academy_id, RoomDraft(name="Blue", seats=30))
    program.academies.save_agreement(
        academy_id,
        AgreementDraft(reference="A-1", starts_on=date(2026, 1, 1), ends_on=date(2027, 12, 31)),
    )
    for name in ("Dara", "Sok"):
        person = program.people.save(PersonDraft(latin_name=name))
        trainer = TrainerDraft(
            stage=PathwayStage.CERTIFIED, teaching_languages=(Language.KHMER.value,)
        )
        program.people.save_trainer(person.id, trainer)
    yield program
    program.close()


def add_new_course(program, course_id, **fields):
    """A second delivery of the same edition, with nothing planned yet."""
    with program._open_work() as work:
        row = work.of(Course).get(course_id)
    return program.courses.save(
        CourseDraft(
            **{
                "code": "BM-2",
                "title": LocalizedText.of({"en": "Second"}),
                "programme_id": row.programme_id,
                "academy_id": row.academy_id,
                "edition_id": row.edition_id,
                "starts_on": date(2026, 12, 7),
                "ends_on": date(2026, 12, 11),
                "language": Language.KHMER,
                "seats": 20,
            }
            | fields
        )
    ).id


def suggested(program, *courses, **request):
    asked = SuggestionRequest(**{"courses": courses, "seconds": 2, "exact": True} | request)
    return program.suggestions.suggest(asked, lambda _progress: True)


def test_a_course_without_sessions_is_planned_in_whole_and_undone_in_one_step(program, course_id):
    new = add_new_course(program, course_id)

    suggestion = suggested(program, new)

    assert program.queries.courses.sessions(new) == []
    assert {one.name for one in suggestion.changes} == {"M1", "M2"}
    assert all(one.before is None for one in suggestion.changes)
    assert all(one.after.room == "Blue" for one in suggestion.changes)
    assert all(one.after.people for one in suggestion.changes)
    assert {one.code for one in suggestion.coming} <= {"planned-text-missing"}

    program.suggestions.apply(suggestion)

    assert {row.module_code for row in program.queries.courses.sessions(new)} == {"M1", "M2"}
    found = program.conflicts.of_course(new).rows
    assert {row.rule for row in found} <= {Rule.TEXT}

    program.history.undo()

    assert program.queries.courses.sessions(new) == []


def test_the_same_seed_suggests_the_same(program, course_id):
    new = add_new_course(program, course_id)

    first, second = (suggested(program, new, seed=7) for _ in range(2))

    assert [one.after for one in first.changes] == [one.after for one in second.changes]


def test_who_is_ill_is_replaced_and_only_that_is_suggested(program, course_id):
    new = add_new_course(program, course_id)
    program.suggestions.apply(suggested(program, new))
    first = program.queries.courses.sessions(new)[0]
    (lead,) = first.trainers
    program.absences.add(
        lead.person_id, starts_on=first.starts_at.date(), ends_on=first.starts_at.date()
    )

    suggestion = suggested(program, new)

    assert suggestion.hard_before - suggestion.hard_after == len(suggestion.changes)
    assert first.id in {one.id for one in suggestion.changes}
    for one in suggestion.changes:
        assert one.before.starts_at == one.after.starts_at
        assert one.before.people != one.after.people
    program.suggestions.apply(suggestion)
    rules = {row.rule for row in program.conflicts.of_course(new).rows}
    assert Rule.PERSON_AWAY not in rules


def test_what_is_fixed_stays(program, course_id):
    new = add_new_course(program, course_id)
    program.suggestions.apply(suggested(program, new))
    fixed = frozenset(row.id for row in program.queries.courses.sessions(new))

    with pytest.raises(NothingToPlan):
        suggested(program, new, fixed=fixed)


def test_two_courses_at_once_share_rooms_and_people(program, course_id):
    courses = [
        add_new_course(
            program,
            course_id,
            code=f"BM-{number}",
            starts_on=date(2026, 12, 7),
            ends_on=date(2026, 12, 7),
        )
        for number in (2, 3)
    ]

    program.suggestions.apply(suggested(program, *courses))

    rules = {row.rule for one in courses for row in program.conflicts.of_course(one).rows}
    assert rules <= {Rule.TEXT}


def test_what_cannot_be_is_told_by_the_rules_that_clash(program, course_id):
    """One room, and three courses of two sessions on one day of four hours."""
    courses = [
        add_new_course(
            program,
            course_id,
            code=f"BM-{number}",
            starts_on=date(2026, 12, 7),
            ends_on=date(2026, 12, 7),
        )
        for number in (2, 3, 4)
    ]

    suggestion = suggested(program, *courses)

    assert suggestion.outcome is Outcome.IMPOSSIBLE
    assert suggestion.changes == ()
    codes = {one.code for one in suggestion.reasons}
    assert "plan-room" in codes
    assert codes <= {"plan-room", "plan-held"}


@pytest.mark.parametrize(
    ("course", "code"),
    [
        ({"starts_on": date(2026, 12, 5), "ends_on": date(2026, 12, 6)}, "plan-no-time"),
        ({"seats": 31}, "plan-no-room"),
        ({"language": Language.VIETNAMESE}, "plan-nobody"),
    ],
)
def test_what_is_hindered_from_the_start_is_told_at_once(program, course_id, course, code):
    suggestion = suggested(program, add_new_course(program, course_id, **course))

    assert suggestion.outcome is Outcome.IMPOSSIBLE
    assert {one.code for one in suggestion.reasons} == {code}


def test_a_part_of_a_suggestion_that_would_clash_is_refused(program, course_id):
    new = add_new_course(program, course_id)
    suggestion = suggested(program, new)
    later = [one.id for one in suggestion.changes if one.name == "M2"]
    module = next(row for row in program.queries.courses.sessions(course_id)).module_id
    lead = suggestion.changes[0].arranged.planned.duties[0].person_id
    at = next(one.after.starts_at for one in suggestion.changes if one.name == "M2")
    draft = SessionDraft(starts_at=at, minutes=90, module_id=module)
    program.timetable.save(new, draft, (Part(person_id=lead),))

    assert program.suggestions.clashes(suggestion, later)
    with pytest.raises(SuggestionClashes):
        program.suggestions.apply(suggestion, later)


def test_what_no_plan_can_avoid_is_told_and_hinders_nothing(program, course_id):
    """The texts are missing in Khmer, and two trainers are too few for a practical of four."""
    new = add_new_course(program, course_id)
    with program._open_work() as work:
        edition_id = work.of(Course).get(new).edition_id
        for module in work.of(Module).where(edition_id=edition_id):
            module.participants_per_trainer = 5
        work.commit(Label.of("samples-loaded"))

    suggestion = suggested(program, new)

    assert {one.code for one in suggestion.coming} == {"planned-text-missing", "too-few-trainers"}
    program.suggestions.apply(suggestion)
    assert len(program.queries.courses.sessions(new)) == 2


def test_a_module_is_not_left_without_what_it_builds_on(program, course_id):
    new = add_new_course(program, course_id)
    with program._open_work() as work:
        edition_id = work.of(Course).get(new).edition_id
        second = work.of(Module).one(edition_id=edition_id, code="M2")
        second.prerequisites = ("M1",)
        work.commit(Label.of("samples-loaded"))
    suggestion = suggested(program, new)
    only = [one.id for one in suggestion.changes if one.name == "M2"]

    told = program.suggestions.clashes(suggestion, only)

    assert [one.code for one in told] == ["prerequisite-not-planned"]
    assert program.suggestions.clashes(suggestion, [one.id for one in suggestion.changes]) == ()


def test_what_changed_meanwhile_is_not_overwritten(program, course_id):
    new = add_new_course(program, course_id)
    program.suggestions.apply(suggested(program, new))
    first = program.queries.courses.sessions(new)[0]
    (lead,) = first.trainers
    day = first.starts_at.date()
    program.absences.add(lead.person_id, starts_on=day, ends_on=day)
    suggestion = suggested(program, new)
    draft = SessionDraft(
        starts_at=first.starts_at,
        minutes=60,
        module_id=first.module_id,
        room_id=first.room_id,
    )
    program.timetable.save(new, draft, session_id=first.id)

    with pytest.raises(RecordChanged):
        program.suggestions.apply(suggestion)


def test_refusals(program, course_id):
    with pytest.raises(RecordNotFound):
        suggested(program, program.queries.institutions.site().academy_id)
    for wrong in ({"seconds": 0}, {"seconds": 10_000}, {"seed": -1}):
        with pytest.raises(ValueOutOfRange):
            suggested(program, course_id, **wrong)


def test_a_search_that_dies_is_a_sentence_and_changes_nothing(program, course_id):
    class Dying:
        def search(self, _problem, _options, _watch):
            raise PlanningEnded

    new = add_new_course(program, course_id)
    dying = Suggestions(
        program.queries.timetable,
        program.queries.courses,
        program.timetable,
        Dying(),
        program.clock,
        lambda: new,
    )

    with pytest.raises(PlanningEnded):
        dying.suggest(SuggestionRequest(courses=(new,)), lambda _progress: True)
    assert program.queries.courses.sessions(new) == []


def test_posing_asks_as_many_questions_for_many_courses_as_for_one(program, course_id):
    new = add_new_course(program, course_id)
    queries = program.queries.timetable

    one = counted(lambda: queries.of_courses([new]))

    assert one == counted(lambda: queries.of_courses([new, course_id])) == 15


def test_a_mentor_falls_ill_on_wednesday_and_the_sample_course_goes_on(tmp_path):
    """The story the program is for: three clicks instead of an evening with a table."""
    clock = StoppedClock(datetime(2026, 11, 22, 10, tzinfo=UTC))
    program = build(tmp_path / "data", clock=clock, seed=1)
    try:
        set_up_for_samples(program)
        program.samples.load(NoProgress())
        course_id = program.queries.courses.course_by_code("BM-CORE-4")
        before = {row.id: row for row in program.queries.courses.sessions(course_id)}
        wednesday = date(2026, 12, 9)
        (mentor,) = {
            part.person_id
            for row in before.values()
            for part in row.trainers
            if part.role is TrainerRole.LEAD and row.starts_at.date() == wednesday
        }
        program.absences.add(mentor, starts_on=wednesday, ends_on=wednesday, reason="ill")
        touched = {
            row.id
            for row in before.values()
            if row.starts_at.date() == wednesday
            and mentor in {part.person_id for part in row.trainers}
        }

        suggestion = suggested(program, course_id, seconds=4)

        assert touched <= {one.id for one in suggestion.changes}
        assert len(suggestion.changes) <= len(touched) + 2
        assert suggestion.hard_before - suggestion.hard_after == len(touched)
        program.suggestions.apply(suggestion)
        rows = program.conflicts.of_course(course_id).rows
        assert Rule.PERSON_AWAY not in {row.rule for row in rows}
        program.history.undo()
        after = {row.id: row for row in program.queries.courses.sessions(course_id)}
        assert [(key, row.starts_at, row.trainers) for key, row in after.items()] == [
            (key, row.starts_at, row.trainers) for key, row in before.items()
        ]
    finally:
        program.close()
