"""A small site with one course, made through the services, for tests of doors and papers."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal

from tests.translating import let_writers_approve

from trainer_app.domain.attendance import Mark, MarkValue
from trainer_app.domain.completion import TestKind
from trainer_app.domain.languages import Language, LocalizedText
from trainer_app.services.assessments import AssessmentDraft, Result
from trainer_app.services.attendance import Cell
from trainer_app.services.courses import CourseDraft
from trainer_app.services.curricula import CurriculumDraft
from trainer_app.services.module_texts import ModuleTextDraft
from trainer_app.services.modules import ModuleDraft
from trainer_app.services.people import PersonDraft
from trainer_app.services.programmes import ProgrammeDraft
from trainer_app.services.setup import FirstStart
from trainer_app.services.timetable import SessionDraft


def set_up(program):
    program.set_up.start(
        FirstStart(
            site_code="PNH",
            site_name="Police Academy",
            staff_name="Chan Dara",
            academy_code="PNH",
            academy_name=LocalizedText.of({"en": "Police Academy", "km": "បណ្ឌិត្យសភានគរបាល"}),
        )
    )


def add_course(program, code="BM-1"):
    """A published edition of two modules, and a course of it with a session each."""
    site = program.queries.institutions.site()
    let_writers_approve(program)
    programme = program.programmes.save(
        ProgrammeDraft(code=f"P-{code}", name=LocalizedText.of({"en": "Core curricula"}))
    )
    curriculum = program.curricula.save(
        CurriculumDraft(
            programme_id=programme.id,
            code=f"C-{code}",
            title=LocalizedText.of({"en": "Border management"}),
        )
    )
    edition = program.curricula.add_edition(curriculum.id, name="2026-1")
    modules = []
    for module_code in ("M1", "M2"):
        module = program.modules.save(edition.id, ModuleDraft(code=module_code, minutes=90))
        program.module_texts.save_text(
            module.id, Language.ENGLISH, ModuleTextDraft(title=f"About {module_code}")
        )
        program.module_texts.approve(module.id, Language.ENGLISH, reviewer="A. Reviewer")
        modules.append(module.id)
    program.curricula.publish(edition.id)
    course = program.courses.save(
        CourseDraft(
            code=code,
            title=LocalizedText.of({"en": "Border Management Core", "km": "ការគ្រប់គ្រងព្រំដែន"}),
            programme_id=programme.id,
            academy_id=site.academy_id,
            edition_id=edition.id,
            starts_on=date(2026, 11, 23),
            ends_on=date(2026, 11, 27),
            language=Language.KHMER,
        )
    )
    for day, module_id in enumerate(modules, start=23):
        program.timetable.save(
            course.id,
            SessionDraft(starts_at=datetime(2026, 11, day, 8, 0), minutes=90, module_id=module_id),
        )
    return course.id


def enrol(program, course_id, *names):
    for native, latin in names:
        person = program.people.save(PersonDraft(native_name=native, latin_name=latin))
        program.courses.enrol(course_id, person.id)
    return program.queries.courses.participants(course_id)


def run_course(program, course_id, participants, *, absent=()):
    """Everybody present and passed, but for the roster numbers in `absent`."""
    for session in program.queries.courses.sessions(course_id):
        there = [one for one in participants if one.number not in absent]
        program.attendance.mark(
            [Cell(session.id, one.enrolment_id) for one in there], MarkValue(mark=Mark.PRESENT)
        )
        program.attendance.mark_rest(session.id, Mark.ABSENT)
    for kind in (TestKind.POST_TEST, TestKind.PRACTICAL):
        test = program.assessments.save(course_id, AssessmentDraft(kind=kind))
        program.assessments.record(
            test.id,
            [
                Result(enrolment_id=one.enrolment_id, points=Decimal(75), passed=True)
                for one in participants
            ],
        )
