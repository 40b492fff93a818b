from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from tests.course_on_paper import add_course, enrol, run_course
from tests.statements import counted

from trainer_app.domain.certificate import CertificateKind
from trainer_app.domain.completion import Outcome
from trainer_app.domain.course import CourseStatus, EnrolmentState
from trainer_app.domain.errors import CourseNotOpen, NoteMissing, SeatsRefused
from trainer_app.domain.languages import LocalizedText
from trainer_app.domain.person import Sex
from trainer_app.services.courses import CourseDraft, EnrolmentDraft
from trainer_app.services.people import PersonDraft

State = EnrolmentState
NEXT_YEAR = (date(2027, 3, 1), date(2027, 3, 5))


@pytest.fixture
def course(program):
    """A course to come, with two seats; `rule` changes how they are given."""
    site = program.queries.institutions.site()
    programme = program.queries.institutions.programmes()[0]
    draft = CourseDraft(
        code="BM-9",
        title=LocalizedText.of({"en": "To come"}),
        programme_id=programme.id,
        academy_id=site.academy_id,
        starts_on=NEXT_YEAR[0],
        ends_on=NEXT_YEAR[1],
        seats=2,
    )
    saved = program.courses.save(draft)

    def rule(**changes):
        program.courses.save(replace(draft, **changes), saved.id)
        return saved.id

    return rule


@pytest.fixture
def nominate(program):
    def add(course_id, *people, state=State.WAITING):
        ids = []
        for name, agency, sex in people:
            person = program.people.save(PersonDraft(latin_name=name, sex=sex))
            draft = EnrolmentDraft(state=state, agency=agency)
            ids.append(program.courses.enrol(course_id, person.id, draft).id)
        return ids

    return add


def states(program, course_id):
    return {
        one.latin_name: one.state.value for one in program.queries.courses.participants(course_id)
    }


THREE = (
    ("Sok", "Customs", Sex.MALE),
    ("Dara", "Customs", Sex.MALE),
    ("Maly", "Police", Sex.FEMALE),
)


def test_who_declines_makes_room_for_the_next_on_the_list(program, course, nominate):
    course_id = course()
    sok, dara, _ = nominate(course_id, *THREE)
    program.enrolments.confirm(course_id, [sok, dara])

    moved = program.enrolments.decline(course_id, [sok], reason="on leave")
    after = states(program, course_id)
    program.history.undo()

    assert moved.moved_up == ("Maly",)
    assert after == {"Sok": "declined", "Dara": "confirmed", "Maly": "confirmed"}
    assert states(program, course_id) == {
        "Sok": "confirmed",
        "Dara": "confirmed",
        "Maly": "waiting",
    }


def test_more_than_the_seats_are_refused_unless_somebody_wants_it_so(program, course, nominate):
    course_id = course()
    everybody = nominate(course_id, *THREE)

    with pytest.raises(SeatsRefused) as caught:
        program.enrolments.confirm(course_id, everybody)
    untouched = states(program, course_id)
    program.enrolments.confirm(course_id, everybody, against_rules=True)

    assert caught.value.details["name"] == "Maly"
    assert set(untouched.values()) == {"waiting"}
    assert set(states(program, course_id).values()) == {"confirmed"}


def test_quotas_pass_somebody_by_on_the_list(program, course, nominate):
    course_id = course(most_per_agency=1)
    nominate(course_id, *THREE)

    moved = program.enrolments.move_up(course_id)
    view = program.enrolments.view(course_id)

    assert moved.moved_up == ("Sok", "Maly")
    assert (view.seated, view.waiting, view.free) == (2, 1, 0)
    ((reasons),) = view.unmet.values()
    assert [one.code for one in reasons] == ["seats-taken", "agency-quota-full"]


def test_a_seat_that_is_freed_after_the_first_day_stays_free(program, course_id, nominate):
    people = enrol(program, course_id, ("", "Sok"), ("", "Dara"))
    nominate(course_id, ("Maly", "Police", Sex.FEMALE))

    moved = program.enrolments.withdraw(people[0].enrolment_id, reason="ill")

    assert moved.moved_up == ()
    assert states(program, course_id)["Maly"] == "waiting"


def test_what_has_to_be_completed_first_is_looked_up(program, course_id, course, nominate):
    people = enrol(program, course_id, ("", "Sok"), ("", "Dara"))
    run_course(program, course_id, people, absent={2})
    program.courses.set_status(course_id, CourseStatus.CLOSED)
    core = program.queries.curricula.curricula()[0]
    to_come = course(required_curriculum_id=core.id)
    for one in people:
        program.courses.enrol(to_come, one.person_id, EnrolmentDraft(state=State.NOMINATED))
    before = program.enrolments.view(to_come)
    program.certificates.issue(course_id, kind=CertificateKind.COMPLETION)
    after = program.enrolments.view(to_come)

    assert len(before.unmet) == 2
    ((reasons),) = after.unmet.values()
    assert dict(reasons[0].values) == {"title": "Border management"}


def test_places_elsewhere_on_the_same_days_are_told(program, course_id):
    other = add_course(program, "BM-2")
    (person,) = enrol(program, course_id, ("", "Sok"))
    program.courses.enrol(other, person.person_id)

    view = program.enrolments.view(course_id)

    ((reasons),) = view.elsewhere.values()
    assert [(one.code, dict(one.values)) for one in reasons] == [
        ("place-elsewhere", {"code": "BM-2"})
    ]


def test_the_number_of_statements_does_not_grow_with_the_people(program, course_id):
    enrol(program, course_id, ("", "Sok"))
    few = counted(lambda: program.enrolments.view(course_id))
    enrol(program, course_id, *(("", f"Person {n}") for n in range(12)))

    assert counted(lambda: program.enrolments.view(course_id)) == few == 4


def test_nobody_gets_a_seat_in_a_course_that_is_over(program, course_id, nominate):
    (sok,) = nominate(course_id, ("Sok", "", Sex.MALE))
    program.courses.set_status(course_id, CourseStatus.CLOSED)

    with pytest.raises(CourseNotOpen):
        program.enrolments.confirm(course_id, [sok])


def test_declining_needs_a_reason(program, course, nominate):
    course_id = course()
    ids = nominate(course_id, *THREE)

    with pytest.raises(NoteMissing):
        program.enrolments.decline(course_id, ids, reason=" ")


# Outcomes by name, and opening again


def test_an_outcome_is_decided_by_name_and_given_back_to_the_rules(program, course_id):
    people = enrol(program, course_id, ("", "Sok"))
    run_course(program, course_id, people, absent={1})
    place = people[0].enrolment_id
    by_rules = program.outcomes.of_course(course_id)[0].standing

    program.enrolments.decide_outcome(place, Outcome.COMPLETED, note="exam at the ministry")
    decided = program.outcomes.of_course(course_id)[0].standing
    program.enrolments.decide_outcome(place, None)

    assert by_rules.outcome is Outcome.NOT_COMPLETED
    assert decided.outcome is Outcome.COMPLETED
    assert dict(decided.reasons[0].values) == {
        "outcome": "not_completed",
        "note": "exam at the ministry",
    }
    assert decided.reasons[1:] == by_rules.reasons
    assert program.outcomes.of_course(course_id)[0].standing == by_rules


def test_a_decision_against_the_rules_needs_its_reason(program, course_id):
    (one,) = enrol(program, course_id, ("", "Sok"))

    for outcome, note in ((Outcome.COMPLETED, ""), (Outcome.WITHDRAWN, "because")):
        with pytest.raises(NoteMissing):
            program.enrolments.decide_outcome(one.enrolment_id, outcome, note=note)


def test_who_withdrew_has_withdrawn_whatever_was_decided(program, course_id):
    (one,) = enrol(program, course_id, ("", "Sok"))
    program.enrolments.decide_outcome(one.enrolment_id, Outcome.COMPLETED, note="so be it")
    program.enrolments.withdraw(one.enrolment_id, reason="left")

    assert program.outcomes.of_course(course_id)[0].standing.outcome is Outcome.WITHDRAWN


def test_a_closed_course_is_opened_again_with_a_reason_only(program, course_id):
    enrol(program, course_id, ("", "Sok"))
    program.courses.set_status(course_id, CourseStatus.CLOSED)

    with pytest.raises(NoteMissing):
        program.courses.set_status(course_id, CourseStatus.CONFIRMED)
    program.courses.set_status(course_id, CourseStatus.CONFIRMED, note="a mark was forgotten")

    course = program.queries.courses.course(course_id, program.clock.today())
    assert course.status_note == "a mark was forgotten"
    assert states(program, course_id) == {"Sok": "confirmed"}
