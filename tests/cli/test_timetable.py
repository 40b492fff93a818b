"""Checking timetables and saying who is away, as a script does it."""

from __future__ import annotations

import json
from datetime import UTC, date, datetime

import pytest
from click.testing import CliRunner
from tests.course_on_paper import add_course, set_up

from trainer_app.bootstrap import build
from trainer_app.cli.root import root
from trainer_app.domain.course import Course
from trainer_app.domain.languages import Language
from trainer_app.domain.person import PathwayStage
from trainer_app.machine import StoppedClock
from trainer_app.main import doors
from trainer_app.services.academies import AgreementDraft, RoomDraft
from trainer_app.services.courses import CourseDraft
from trainer_app.services.people import PersonDraft, TrainerDraft
from trainer_app.services.timetable import Part, SessionDraft


@pytest.fixture
def data(tmp_path):
    folder = tmp_path / "data"
    program = build(folder, clock=StoppedClock(datetime(2026, 11, 1, 10, tzinfo=UTC)), seed=1)
    set_up(program)
    course_id = add_course(program)
    dara = program.people.save(PersonDraft(latin_name="Dara")).id
    trainer = TrainerDraft(stage=PathwayStage.CERTIFIED, teaching_languages=("km",))
    program.people.save_trainer(dara, trainer)
    for clock in (8, 9):
        draft = SessionDraft(starts_at=datetime(2026, 11, 25, clock), minutes=90, title="Opening")
        program.timetable.save(course_id, draft, (Part(person_id=dara),))
    program.close()
    return folder


@pytest.fixture
def call(data):
    def run(*words, as_json=True, code=0):
        arguments = [*map(str, words), "--data", str(data), "--now", "2026-11-01T10:00:00+00:00"]
        result = CliRunner().invoke(
            root, [*arguments, *(["--json"] if as_json else [])], obj=doors()
        )
        assert result.exit_code == code, result.output
        return json.loads(result.stdout) if as_json else result.output

    return run


def test_a_course_is_checked_and_both_sides_are_told(call):
    told = call("timetable", "check", "--course", "BM-1")

    twice = next(one for one in told["conflicts"] if one["rule"] == "person_twice")
    assert twice["message"] == "Dara would be in two sessions at once"
    assert [side["starts_at"] for side in twice["sessions"]] == [
        "2026-11-25T08:00:00",
        "2026-11-25T09:00:00",
    ]
    assert (told["sessions"], told["soft"]) == (4, 0)
    assert told["hard"] == len(told["conflicts"])


def test_people_read_it_by_rules_the_gravest_first(call):
    told = call("timetable", "check", "--course", "BM-1", "--fixes", as_json=False)

    lines = [line for line in told.splitlines() if line and not line.startswith(" ")]
    assert lines[0] == "One person in two sessions (1)"
    assert lines[-1].startswith("4 sessions: ")
    assert "BM-1  2026-11-25 08:00–09:30  Opening  Dara" in told


def test_fixes_are_told_with_what_they_change(call):
    told = call("timetable", "check", "--course", "BM-1", "--fixes")

    twice = next(one for one in told["conflicts"] if one["rule"] == "cohort_twice")
    assert {fix["kind"] for fix in twice["fixes"]} <= {"slot"}


def test_all_courses_of_some_days_are_checked(call):
    assert call("timetable", "check")["sessions"] == 4
    assert call("timetable", "check", "--from", "2026-11-25", "--to", "2026-11-25")["sessions"] == 2
    assert call("timetable", "check", "--from", "2027-01-01")["conflicts"] == []


def test_what_cannot_be_asked_is_refused(call):
    call("timetable", "check", "--course", "BM-1", "--from", "2026-11-25", as_json=False, code=2)
    call("timetable", "check", "--fixes", as_json=False, code=2)
    refused = call("timetable", "check", "--from", "2026-11-25", "--to", "2026-11-01", code=1)
    assert refused["error"]["code"] == "dates-reversed"
    assert call("timetable", "check", "--course", "NO-1", code=1)["error"]["code"]


def test_somebody_who_is_away_is_a_conflict_until_back(call):
    (trainer,) = call("trainer", "list")
    person = trainer["person_id"]

    def away():
        rows = call("timetable", "check", "--course", "BM-1")["conflicts"]
        return sum(row["rule"] == "person_away" for row in rows)

    call("trainer", "away", person, "--from", "2026-11-24", "--to", "2026-11-25")
    assert away() == 2
    assert call("trainer", "back", person, "--on", "2026-11-25") == {"taken_back": 1}
    assert away() == 0
    call("trainer", "away", person, "--from", "2026-11-24", "--to", "2026-11-20", code=1)


def test_sessions_are_written_as_a_calendar(call, tmp_path):
    (trainer,) = call("trainer", "list")
    out = tmp_path / "course.ics"

    assert call("timetable", "export", "--course", "BM-1", "--out", out)["sessions"] == 4
    assert out.read_bytes().count(b"BEGIN:VEVENT") == 4
    person = trainer["person_id"]
    assert call("timetable", "export", "--trainer", person, "--out", out)["sessions"] == 2
    assert call("timetable", "export", "--academy", "PNH", "--out", out)["sessions"] == 4
    call("timetable", "export", "--out", out, as_json=False, code=2)


@pytest.fixture
def new_course(data):
    """A second delivery of the edition, with nothing planned, a room and an agreement."""
    program = build(data, clock=StoppedClock(datetime(2026, 11, 1, 10, tzinfo=UTC)), seed=3)
    program.set_up.work_as(account="")
    academy_id = program.queries.institutions.site().academy_id
    program.academies.save_room(academy_id, RoomDraft(name="Blue", seats=30))
    terms = AgreementDraft(reference="A-1", starts_on=date(2026, 1, 1), ends_on=date(2027, 12, 31))
    program.academies.save_agreement(academy_id, terms)
    with program._open_work() as work:
        first = work.of(Course).one(code="BM-1")
        draft = CourseDraft(
            code="BM-2",
            title=first.title,
            programme_id=first.programme_id,
            academy_id=academy_id,
            edition_id=first.edition_id,
            starts_on=date(2026, 12, 7),
            ends_on=date(2026, 12, 11),
            language=Language.KHMER,
        )
    program.courses.save(draft)
    program.close()
    return "BM-2"


def test_a_course_is_planned_shown_and_then_applied(call, new_course):
    asked = ("timetable", "suggest", "--course", new_course, "--seconds", 2, "--seed", 4)

    shown = call(*asked)
    again = call(*asked, "--apply")

    assert [one["after"] for one in shown["changes"]] == [one["after"] for one in again["changes"]]
    assert (shown["applied"], again["applied"]) == (False, True)
    assert all(one["new"] and one["before"] is None for one in shown["changes"])
    assert call("timetable", "check", "--course", new_course)["sessions"] == 2
    assert "stays as it is" in call(*asked, as_json=False)


def test_what_is_suggested_is_told_in_lines(call, new_course):
    told = call("timetable", "suggest", "--course", new_course, "--seconds", 2, as_json=False)

    assert "BM-2  M1 (90 min)  new  →  2026-12-" in told
    assert "Suggested: 2 sessions of 2 that are free to move." in told


def test_what_cannot_be_planned_is_told_with_its_rules(call):
    """The first course has neither an agreement nor a room."""
    told = call(*("timetable", "suggest", "--course", "BM-1", "--seconds", 1, "--anew"), code=1)

    assert told["error"]["code"] == "nothing-to-plan"


def test_a_new_course_without_an_agreement_cannot_be_planned(call, new_course, data):
    program = build(data, clock=StoppedClock(datetime(2026, 11, 1, 10, tzinfo=UTC)), seed=3)
    program.set_up.work_as(account="")
    academy_id = program.queries.institutions.site().academy_id
    (agreement,) = program.queries.institutions.academy(academy_id, date(2026, 11, 1)).agreements
    program.academies.remove_agreement(agreement.id)
    program.close()

    told = call("timetable", "suggest", "--course", new_course, "--seconds", 1, code=1)

    assert (told["outcome"], told["changes"]) == ("impossible", [])
    assert [one["code"] for one in told["reasons"]] == ["plan-no-time"]
