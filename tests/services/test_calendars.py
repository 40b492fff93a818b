"""Calendar files of a course, an academy and a person, read back."""

from __future__ import annotations

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import icalendar
import pytest
from tests.course_on_paper import add_course
from tests.interchange.calendars import events

from trainer_app.domain.errors import FileNotWritable
from trainer_app.domain.languages import Language
from trainer_app.services.people import PersonDraft, TrainerDraft
from trainer_app.services.timetable import Part, SessionDraft


def of_course(program, course_id, tmp_path):
    path = tmp_path / "course.ics"
    program.calendars.of_course(course_id, path, Language.ENGLISH)
    return events(path.read_bytes())


def test_sessions_stand_at_the_time_of_the_academys_clock(program, course_id, tmp_path):
    first, second = of_course(program, course_id, tmp_path)

    assert first["DTSTART"] == "20261123T010000Z"  # 08:00 in Bangkok's time
    assert first["DTEND"] == "20261123T023000Z"
    assert first["SUMMARY"] == "BM-1 · M1 · About M1"
    assert first["LOCATION"] == "Police Academy"
    assert first["UID"] != second["UID"]


def test_another_program_reads_the_file_and_shows_it_on_its_own_clock(program, course_id, tmp_path):
    session = program.queries.courses.sessions(course_id)[1]
    program.timetable.cancel(session.id, note="Flood")
    path = tmp_path / "course.ics"
    program.calendars.of_course(course_id, path, Language.KHMER)

    read = icalendar.Calendar.from_ical(path.read_bytes())
    first, second = read.walk("VEVENT")

    in_vienna = first["DTSTART"].dt.astimezone(ZoneInfo("Europe/Vienna"))
    assert (in_vienna.hour, in_vienna.minute) == (2, 0)
    assert first["DTEND"].dt - first["DTSTART"].dt == timedelta(minutes=90)
    assert str(first["SUMMARY"]).startswith("BM-1 · M1")
    assert str(first["LOCATION"]) == "បណ្ឌិត្យសភានគរបាល"
    assert (str(second["STATUS"]), str(second["DESCRIPTION"])) == ("CANCELLED", "Flood")
    assert read.errors == first.errors == second.errors == []


def test_a_changed_session_keeps_its_identity_and_a_cancelled_one_is_told(
    program, course_id, tmp_path
):
    before, other = of_course(program, course_id, tmp_path)
    session = program.queries.courses.sessions(course_id)[0]
    later = SessionDraft(
        starts_at=datetime(2026, 11, 23, 14), minutes=90, module_id=session.module_id
    )
    program.timetable.save(course_id, later, session_id=session.id)
    program.timetable.cancel(session.id, note="Flood")

    after, same = of_course(program, course_id, tmp_path)

    assert after["UID"] == before["UID"]
    assert int(after["SEQUENCE"]) > int(before["SEQUENCE"])
    assert (after["STATUS"], after["DESCRIPTION"]) == ("CANCELLED", "Flood")
    assert same == other


def test_a_person_gets_the_sessions_of_all_courses_an_academy_all_of_its_own(
    program, course_id, tmp_path
):
    other = add_course(program, "BM-2")
    person = program.people.save(PersonDraft(native_name="ហេង ចន្ធូ", alias="Falcon")).id
    program.people.save_trainer(person, TrainerDraft())
    draft = SessionDraft(starts_at=datetime(2026, 12, 1, 8), minutes=60, title="Visit")
    for course in (course_id, other):
        program.timetable.save(course, draft, (Part(person_id=person),))
    path, academy = tmp_path / "person.ics", program.queries.institutions.site().academy_id

    count = program.calendars.of_person(person, "Falcon", path, Language.ENGLISH)
    found = events(path.read_bytes())

    assert count == len(found) == 2
    assert {event["DESCRIPTION"] for event in found} == {"Falcon"}
    assert program.calendars.of_academy(academy, path, Language.KHMER) == 6


def test_a_folder_that_is_not_there_is_refused(program, course_id, tmp_path):
    with pytest.raises(FileNotWritable):
        of_course(program, course_id, tmp_path / "nowhere")
