from __future__ import annotations

import random

import pytest
from openpyxl import load_workbook
from tests.course_on_paper import add_course, enrol

from trainer_app.domain.attendance import Mark, MarkValue
from trainer_app.domain.errors import AttendanceFileUnusable, RecordChanged
from trainer_app.domain.languages import Language
from trainer_app.services.attendance import Cell
from trainer_app.services.people import PersonDraft

PEOPLE = [("ហេង ចន្ធូ", "HENG Chanthou"), ("សុខ ដារា", "SOK Dara"), ("ជា ពិសិដ្ឋ", "CHEA Piseth")]
PRESENT, ABSENT = MarkValue(mark=Mark.PRESENT), MarkValue(mark=Mark.ABSENT)


@pytest.fixture
def people(program, course_id):
    return enrol(program, course_id, *PEOPLE)


@pytest.fixture
def sessions(program, course_id):
    return program.queries.courses.sessions(course_id)


@pytest.fixture
def sheet(program, course_id, people, tmp_path):
    """The attendance workbook of the course; `edit` changes it as a spreadsheet program would."""
    path = tmp_path / "attendance.xlsx"
    program.exports.attendance(course_id, path, Language.KHMER)

    def edit(change):
        book = load_workbook(path)
        page = book.worksheets[0]
        header = next(n for n, row in enumerate(page.iter_rows(), 1) if page.cell(n, 3).value) + 1
        change(page, header)
        book.save(path)
        return path

    return edit


def type_marks(*marks):
    """Type into the first two session columns of the people in their order."""

    def change(page, header):
        for row, texts in enumerate(marks, start=header):
            for column, text in enumerate(texts, start=5):
                page.cell(row, column).value = text

    return change


def marks_of(program, course_id):
    facts = program.queries.courses.facts(course_id, program.clock.today())
    return {
        one.latin_name: [facts.marks.get(one.enrolment_id, {}).get(s.id) for s in facts.sessions]
        for one in facts.participants
    }


def test_a_filled_workbook_is_read_back_in_one_step(program, course_id, sheet):
    path = sheet(type_marks(("P", "L 10/5"), ("8:20", "e"), ("A", None)))

    taken = program.attendance_reading.take(program.attendance_reading.review(path, course_id))
    stored = marks_of(program, course_id)
    again = program.attendance_reading.review(path, course_id)
    program.history.undo()

    assert (len(taken.taken), taken.left_out) == (5, ())
    assert stored == {
        "HENG Chanthou": [PRESENT, MarkValue(mark=Mark.LATE, missed_start=10, missed_end=5)],
        "SOK Dara": [MarkValue(mark=Mark.LATE, missed_start=20), MarkValue(mark=Mark.EXCUSED)],
        "CHEA Piseth": [ABSENT, None],
    }
    assert (again.marks, again.left_out) == ((), ())
    assert set(map(tuple, marks_of(program, course_id).values())) == {(None, None)}


def test_rows_may_be_sorted_and_taken_out_and_columns_moved(program, course_id, sheet):
    def change(page, header):
        type_marks(("P", "P"), ("A", "A"), ("E", "E"))(page, header)
        page.delete_rows(header + 1)
        rows = [[cell.value for cell in row] for row in page.iter_rows(min_row=header)]
        random.Random(3).shuffle(rows)
        for number, row in enumerate(rows, start=header):
            for column, value in enumerate(row, start=1):
                page.cell(number, column).value = value
        page.move_range(f"F1:F{page.max_row}", cols=20)  # far away from the other marks

    path = sheet(change)
    program.attendance_reading.take(program.attendance_reading.review(path, course_id))

    assert marks_of(program, course_id) == {
        "HENG Chanthou": [PRESENT, PRESENT],
        "SOK Dara": [None, None],
        "CHEA Piseth": [MarkValue(mark=Mark.EXCUSED)] * 2,
    }


def test_what_was_marked_here_meanwhile_is_asked_about(program, course_id, people, sessions, sheet):
    path = sheet(type_marks(("A", "A"), (None, None), (None, None)))
    heng, sok, _ = [one.enrolment_id for one in people]
    program.attendance.mark([Cell(sessions[0].id, one) for one in (heng, sok)], PRESENT)

    review = program.attendance_reading.review(path, course_id)
    careful = program.attendance_reading.choice(review)
    program.attendance_reading.take(review, overwrite=True)

    assert [one.reason.code for one in careful.left_out] == ["attendance-changed-here"]
    assert len(careful.taken) == 1
    assert marks_of(program, course_id)["HENG Chanthou"] == [ABSENT, ABSENT]
    assert marks_of(program, course_id)["SOK Dara"][0] == PRESENT  # nobody touched that cell


def test_a_mark_that_changes_after_the_review_stops_the_taking(
    program, course_id, people, sessions, sheet
):
    path = sheet(type_marks(("A", "A")))
    review = program.attendance_reading.review(path, course_id)
    program.attendance.mark([Cell(sessions[1].id, people[0].enrolment_id)], PRESENT)

    with pytest.raises(RecordChanged):
        program.attendance_reading.take(review)

    assert marks_of(program, course_id)["HENG Chanthou"] == [None, PRESENT]


def test_a_cleared_cell_clears_the_mark(program, course_id, people, sessions, tmp_path):
    program.attendance.mark([Cell(sessions[0].id, people[0].enrolment_id)], PRESENT)
    path = tmp_path / "marked.xlsx"
    program.exports.attendance(course_id, path, Language.ENGLISH)
    book = load_workbook(path)
    page = book.worksheets[0]
    cell = next(c for row in page.iter_rows(min_col=5, max_col=5) for c in row if c.value == "P")
    cell.value = None
    book.save(path)

    program.attendance_reading.take(program.attendance_reading.review(path, course_id))

    assert marks_of(program, course_id)["HENG Chanthou"] == [None, None]


def test_what_cannot_be_taken_is_named(program, course_id, people, sessions, sheet):
    def change(page, header):
        type_marks(("present?", "P"), ("P", "P"), ("P", "P"))(page, header)
        copied = [cell.value for cell in page[header + 1]]
        page.append([*copied[:4], "A", "A", *copied[6:]])
        page.append([9, "ថ្មី", "NEW Person", "", "P", "P"])

    path = sheet(change)
    program.enrolments.withdraw(people[2].enrolment_id, reason="ill")
    program.timetable.cancel(sessions[1].id, note="no power")

    review = program.attendance_reading.review(path, course_id)

    assert [(one.name, one.reason.code) for one in review.left_out] == [
        ("ហេង ចន្ធូ", "attendance-mark-unreadable"),
        ("ហេង ចន្ធូ", "attendance-session-cancelled"),
        ("សុខ ដារា", "attendance-row-twice"),
        ("ជា ពិសិដ្ឋ", "attendance-person-unknown"),
        ("ថ្មី", "attendance-row-without-key"),
    ]
    assert review.marks == ()


def test_the_workbook_of_another_course_is_refused(program, sheet):
    other = add_course(program, "BM-2")

    with pytest.raises(AttendanceFileUnusable) as caught:
        program.attendance_reading.review(sheet(type_marks()), other)

    assert caught.value.details["problem"] == "other_course"


# Reports of meetings


REPORT = """Name,Email,Join Time,Leave Time
Dara SOK,,11/24/2026 07:50:00,11/24/2026 08:40:00
Dara SOK,,11/24/2026 08:30:00,11/24/2026 09:10:00
Galaxy A12,heng@example.org,11/24/2026 08:00:00,11/24/2026 08:45:00
Piseth's phone,,11/24/2026 09:00:00,11/24/2026 11:00:00
Late Guest,,11/24/2026 10:00:00,11/24/2026 11:00:00
Old Guest,,11/20/2026 08:00:00,11/20/2026 09:00:00
"""


@pytest.fixture
def report(tmp_path, program, course_id, people):
    heng = people[0]
    program.people.save(
        PersonDraft(native_name=heng.name, latin_name=heng.latin_name, email="heng@example.org"),
        heng.person_id,
    )
    path = tmp_path / "report.csv"
    path.write_text(REPORT)
    return path


def test_minutes_connected_come_from_the_report(program, course_id, people, sessions, report):
    reading = program.attendance_reading
    first = reading.review(report, course_id, session_id=sessions[1].id)
    phone = next(one for one in first.guests if one.name.startswith("Piseth"))
    assigned = {phone.key: people[2].enrolment_id}

    review = reading.review(report, course_id, session_id=sessions[1].id, assigned=assigned)
    reading.take(review)

    connected = {name: marks[1].connected for name, marks in marks_of(program, course_id).items()}
    assert connected == {"HENG Chanthou": 45, "SOK Dara": 70, "CHEA Piseth": 30}
    assert phone.minutes == 30
    assert [(one.name, one.reason.code) for one in review.left_out] == [
        ("Late Guest", "meeting-not-during"),
        ("Old Guest", "meeting-other-day"),
    ]
    assert review.guests == ()


def test_who_sat_in_the_room_is_asked_about(program, course_id, people, sessions, report):
    program.attendance.mark([Cell(sessions[1].id, people[1].enrolment_id)], PRESENT)

    review = program.attendance_reading.review(report, course_id, session_id=sessions[1].id)

    assert [one.reason and one.reason.code for one in review.marks] == [
        "attendance-marked-otherwise",
        None,
    ]


def test_a_report_from_elsewhere_is_read_on_its_own_clock(program, course_id, sessions, report):
    two_hours_on = program.attendance_reading.review(
        report, course_id, session_id=sessions[1].id, time_zone="Asia/Tokyo"
    )

    assert [(one.name, one.minutes) for one in two_hours_on.guests] == [
        ("Piseth's phone", 60),
        ("Late Guest", 60),
    ]


def test_a_report_needs_its_session(program, course_id, report):
    with pytest.raises(AttendanceFileUnusable) as caught:
        program.attendance_reading.review(report, course_id)

    assert caught.value.details["problem"] == "session_needed"
