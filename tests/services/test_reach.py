from __future__ import annotations

from datetime import date, datetime

import pytest
from openpyxl import load_workbook
from tests.course_on_paper import enrol, run_course
from tests.documents.papers import poppler_lines
from tests.statements import counted

from trainer_app.domain.course import TrainerRole
from trainer_app.domain.errors import DatesReversed, NothingToPrint
from trainer_app.domain.languages import Language
from trainer_app.services.people import PersonDraft, TrainerDraft
from trainer_app.services.timetable import Part, SessionDraft

YEAR = (date(2026, 1, 1), date(2026, 12, 31))


@pytest.fixture
def held(program, course_id):
    """Two who teach, one beside a mentor, two who learn, and a session still to come."""
    teachers = []
    for latin in ("CHEA Samnang", "KEO Sophal"):
        person = program.people.save(PersonDraft(latin_name=latin))
        program.people.save_trainer(person.id, TrainerDraft())
        teachers.append(person.id)
    sessions = program.queries.courses.sessions(course_id)
    first = Part(person_id=teachers[0])
    mentor = Part(person_id=teachers[0], role=TrainerRole.MENTOR)
    parts = ((first,), (Part(person_id=teachers[1]), mentor))
    for session, some in zip(sessions, parts, strict=True):
        program.timetable.save(
            course_id,
            SessionDraft(
                starts_at=session.starts_at,
                minutes=session.minutes,
                module_id=session.module_id,
            ),
            some,
            session.id,
            session.version,
        )
    run_course(program, course_id, enrol(program, course_id, ("", "Sok"), ("", "Dara")), absent={2})
    program.timetable.save(
        course_id,
        SessionDraft(starts_at=datetime(2026, 12, 20, 8), minutes=60, title="To come"),
        (first,),
    )
    return teachers


def test_hours_are_of_what_took_place_by_role(program, held):
    rows = program.reach.hours(*YEAR)

    assert [(one.latin_name, one.month, one.taught, one.mentored) for one in rows] == [
        ("CHEA Samnang", date(2026, 11, 1), 90, 90),
        ("KEO Sophal", date(2026, 11, 1), 90, 0),
    ]
    assert [one.prepared(50) for one in rows] == [45, 45]


def test_the_workbook_sums_the_hours_up(program, held, tmp_path):
    program.reach.write_hours(tmp_path / "h.xlsx", Language.ENGLISH, *YEAR, prepared_percent=100)

    page = load_workbook(tmp_path / "h.xlsx").worksheets[0]
    last = [cell.value for cell in page[page.max_row]]
    assert last[0] == "Total"
    assert last[4:8] == [3, 3, 1.5, 0]


def test_absent_people_were_not_reached_and_mentors_teach_nobody(program, held):
    view = program.reach.cascade()
    reached = {one.trainer.latin_name: len(one.node.reached) for one in view.rows}

    assert reached == {"CHEA Samnang": 1, "KEO Sophal": 1}
    assert (view.reached, view.per_generation) == (1, ((1, 2),))


def test_the_cascade_asks_twice_whatever_there_is(program, held):
    assert counted(program.reach.cascade) == 2


@pytest.mark.parametrize("language", list(Language))
def test_both_are_written_in_every_language(program, held, tmp_path, language):
    program.reach.write_cascade(tmp_path / "c.pdf", language)
    program.reach.write_hours(tmp_path / "h.pdf", language, *YEAR)

    for name in ("c.pdf", "h.pdf"):
        assert "CHEA Samnang" in "\n".join(poppler_lines(tmp_path / name))


def test_nothing_and_nonsense_are_refused(program, tmp_path):
    with pytest.raises(NothingToPrint):
        program.reach.write_cascade(tmp_path / "c.pdf", Language.ENGLISH)
    with pytest.raises(DatesReversed):
        program.reach.hours(*reversed(YEAR))
