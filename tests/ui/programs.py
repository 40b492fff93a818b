"""Small real programs for the window: one course, a few people, as a test needs them."""

from __future__ import annotations

from datetime import date, datetime, timedelta, timezone
from decimal import Decimal
from pathlib import Path

from openpyxl import Workbook
from PySide6.QtPrintSupport import QPrinter

from trainer_app.bootstrap import build
from trainer_app.domain.attendance import Mark
from trainer_app.domain.completion import TestKind
from trainer_app.domain.languages import Language, LocalizedText
from trainer_app.machine import StoppedClock
from trainer_app.services.assessments import AssessmentDraft, Result
from trainer_app.services.courses import CourseDraft
from trainer_app.services.people import PersonDraft
from trainer_app.services.programmes import ProgrammeDraft
from trainer_app.services.setup import FirstStart
from trainer_app.services.timetable import SessionDraft
from trainer_app.ui.file_questions import FileQuestions

NOW = datetime(2026, 11, 19, 12, 10, tzinfo=timezone(timedelta(hours=7)))
NAMES = (
    ("ហេង ចន្ធូ", "HENG Chanthou"),
    ("ຄຳໃສ ໄຊຍະວົງ", "Khamsai Xayavong"),
    ("Trần Thị Ngọc Ánh", "TRAN Thi Ngoc Anh"),
)


def a_program(folder, seed=1):
    """Newly set up; another seed makes another key of the site."""
    program = build(folder, clock=StoppedClock(NOW), seed=seed)
    program.set_up.start(
        FirstStart(
            site_code="PNH",
            site_name="Police Academy",
            staff_name="Chan Dara",
            academy_code="PNH",
            academy_name=LocalizedText.of({"en": "Police Academy", "km": "បណ្ឌិត្យសភានគរបាល"}),
        )
    )
    return program


def opened_again(folder):
    program = build(folder, clock=StoppedClock(NOW), seed=2)
    program.set_up.work_as(account="")
    return program


def a_course(program, code="BM-1", sessions=((18, 8), (19, 8), (19, 14))):
    """A Khmer course of this week: by default one session yesterday, two today, one to come."""
    programmes = program.queries.institutions.programmes()
    programme_id = (
        programmes[0].id
        if programmes
        else program.programmes.save(
            ProgrammeDraft(code="CORE", name=LocalizedText.of({"en": "Core curricula"}))
        ).id
    )
    course = program.courses.save(
        CourseDraft(
            code=code,
            title=LocalizedText.of({"en": "Border Management", "km": "ការគ្រប់គ្រងព្រំដែន"}),
            programme_id=programme_id,
            academy_id=program.queries.institutions.site().academy_id,
            starts_on=date(2026, 11, 16),
            ends_on=date(2026, 11, 27),
            language=Language.KHMER,
        )
    )
    for day, hour in sessions:
        program.timetable.save(
            course.id,
            SessionDraft(
                starts_at=datetime(2026, 11, day, hour),
                minutes=90,
                title=f"Lesson {day}-{hour}",
            ),
        )
    return course.id


def enrol(program, course_id, names=NAMES):
    for native, latin in names:
        person = program.people.save(PersonDraft(native_name=native, latin_name=latin))
        program.courses.enrol(course_id, person.id)
    return program.queries.courses.participants(course_id)


def complete(program, course_id):
    """Everybody was there and passed."""
    for session in program.queries.courses.sessions(course_id):
        program.attendance.mark_rest(session.id, Mark.PRESENT)
    people = program.queries.courses.participants(course_id)
    for kind in (TestKind.POST_TEST, TestKind.PRACTICAL):
        test = program.assessments.save(course_id, AssessmentDraft(kind=kind))
        program.assessments.record(
            test.id,
            [
                Result(enrolment_id=one.enrolment_id, points=Decimal(75), passed=True)
                for one in people
            ],
        )


def marks(program, course_id):
    """Latin name to the marks in order of the sessions, as letters; "" is not marked."""
    facts = program.queries.courses.facts(course_id, program.clock.today())
    found = {}
    for person in facts.participants:
        of_person = facts.marks.get(person.enrolment_id, {})
        found[person.latin_name] = [
            of_person[session.id].mark.value[0].upper() if session.id in of_person else ""
            for session in facts.sessions
        ]
    return found


def a_nomination_file(folder, *rows, name="nominations.xlsx"):
    book = Workbook()
    book.active.append(["No", "Name (Khmer)", "Name (Latin)", "Sex", "Agency", "Phone"])
    for row in rows:
        book.active.append(row)
    path = folder / name
    book.save(path)
    return path


class Answers(FileQuestions):
    """Answers every question about files with what the test put here."""

    def __init__(self):
        super().__init__()
        self.path = None
        self.opened = []

    def file_to_read(self, parent, title, kinds):
        return self.path

    def files_to_read(self, parent, title):
        return [self.path] if isinstance(self.path, Path) else list(self.path or ())

    def open_with_system(self, path):
        self.opened.append(path)
        return True

    def file_to_write(self, parent, title, name, kinds):
        return self.path / name if self.path and self.path.is_dir() else self.path

    def folder(self, parent, title):
        return self.path

    def printer(self, parent, title):
        """A printer that prints into the file."""
        if self.path is None:
            return None
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        printer.setOutputFileName(str(self.path))
        return printer
