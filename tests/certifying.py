"""A trainer who has done everything for a certification, made through the services."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from decimal import Decimal
from uuid import UUID

from trainer_app.domain.attendance import Mark
from trainer_app.domain.completion import CompletionRule, TestKind
from trainer_app.domain.course import TrainerRole
from trainer_app.domain.curriculum import CurriculumKind
from trainer_app.domain.evidence import DecisionKind
from trainer_app.domain.languages import Language, LocalizedText
from trainer_app.domain.pathway import NATIONAL_INSTRUCTOR
from trainer_app.domain.person import PathwayStage
from trainer_app.services.assessments import AssessmentDraft, Result
from trainer_app.services.courses import CourseDraft
from trainer_app.services.curricula import CurriculumDraft
from trainer_app.services.deciding import DecisionDraft
from trainer_app.services.module_texts import ModuleTextDraft
from trainer_app.services.modules import ModuleDraft
from trainer_app.services.observations import ObservationDraft
from trainer_app.services.people import PersonDraft, TrainerDraft
from trainer_app.services.timetable import Part, SessionDraft

BOARD = "The certification board"
GOOD = (4, 4, 4, 4, 4, 4)
WEAK = (2, 2, 2, 3, 3, 3)
RULE = CompletionRule(
    attendance_percent=90,
    post_test_percent=None,
    practical=False,
    teaching_practice_percent=70,
)


def a_trainer(program, name="OUCH Socheata", agency="Customs", **facts) -> UUID:
    person = program.people.save(PersonDraft(latin_name=name, agency=agency))
    given = {"teaching_languages": ("km",), "stage_since": date(2026, 1, 5)} | facts
    program.people.save_trainer(person.id, TrainerDraft(**given))
    return person.id


def a_mentor(program, name="KEO Sopheak") -> UUID:
    return a_trainer(
        program,
        name,
        stage=PathwayStage.CERTIFIED,
        stage_since=date(2025, 1, 10),
        certified_on=date(2025, 1, 10),
        certified_until=date(2028, 1, 10),
    )


def train(program, person_id, points=80, code="TOT-1", starts_on=date(2026, 2, 2)) -> UUID:
    """A course of instructors, completed."""
    row = program.queries.courses.course(program.queries.courses.course_by_code("BM-1"), starts_on)
    curriculum = program.curricula.save(
        CurriculumDraft(
            programme_id=row.programme_id,
            code=f"ID-{code}",
            title=LocalizedText.of({"en": "Instructors"}),
            kind=CurriculumKind.INSTRUCTOR_DEVELOPMENT,
        )
    )
    edition = program.curricula.add_edition(curriculum.id, name="2026-1")
    module = program.modules.save(edition.id, ModuleDraft(code="ID1", minutes=90))
    program.module_texts.save_text(module.id, Language.ENGLISH, ModuleTextDraft(title="Teaching"))
    program.curricula.publish(edition.id)
    course = program.courses.save(
        CourseDraft(
            code=code,
            title=LocalizedText.of({"en": "Training of trainers"}),
            programme_id=row.programme_id,
            academy_id=row.row.academy_id,
            edition_id=edition.id,
            starts_on=starts_on,
            ends_on=starts_on + timedelta(days=4),
            language=Language.KHMER,
            rule=RULE,
        )
    )
    moment = datetime(starts_on.year, starts_on.month, starts_on.day, 8)
    session = program.timetable.save(
        course.id, SessionDraft(starts_at=moment, minutes=90, module_id=module.id)
    )
    program.courses.enrol(course.id, person_id)
    program.attendance.mark_rest(session.id, Mark.PRESENT)
    enrolment = program.queries.courses.participants(course.id)[0]
    test = program.assessments.save(course.id, AssessmentDraft(kind=TestKind.TEACHING_PRACTICE))
    program.assessments.record(
        test.id, [Result(enrolment_id=enrolment.enrolment_id, points=Decimal(points))]
    )
    return course.id


def teach(program, *parts, on=date(2026, 3, 2), hour=8, minutes=90, course="BM-1") -> UUID:
    """A session of the course, with these people in it."""
    course_id = program.queries.courses.course_by_code(course)
    module_id = program.queries.courses.sessions(course_id)[0].module_id
    session = program.timetable.save(
        course_id,
        SessionDraft(
            starts_at=datetime(on.year, on.month, on.day, hour),
            minutes=minutes,
            module_id=module_id,
        ),
        parts=tuple(Part(person_id=person, role=role) for person, role in parts),
    )
    return session.id


def observe(program, session_id, person_id, observer_id, marks=GOOD) -> UUID:
    return program.observations.observe(
        ObservationDraft(
            session_id=session_id, person_id=person_id, observer_id=observer_id, marks=marks
        )
    ).id


def decide(program, person_id, kind, on=date(2026, 6, 1), pathway=NATIONAL_INSTRUCTOR, **more):
    return program.certifications.decide(
        person_id, pathway, DecisionDraft(kind=kind, decided_on=on, by_name=BOARD, **more)
    )


def make_ready(program, person_id, mentor_id) -> dict[str, UUID]:
    """Everything but the recommendation and the award; the sessions by what they were."""
    train(program, person_id)
    both = ((person_id, TrainerRole.CO_TRAINER), (mentor_id, TrainerRole.MENTOR))
    lead = ((person_id, TrainerRole.LEAD), (mentor_id, TrainerRole.OBSERVER))
    sessions = {
        "beside 1": teach(program, *both, on=date(2026, 3, 2)),
        "beside 2": teach(program, *both, on=date(2026, 3, 3)),
        "led 1": teach(program, *lead, on=date(2026, 4, 2)),
        "led 2": teach(program, *lead, on=date(2026, 4, 3)),
    }
    for name in ("beside 1", "led 1", "led 2"):
        observe(program, sessions[name], person_id, mentor_id)
    return sessions


def certify(program, person_id, mentor_id) -> dict[str, UUID]:
    sessions = make_ready(program, person_id, mentor_id)
    decide(program, person_id, DecisionKind.RECOMMEND, date(2026, 5, 1))
    decide(program, person_id, DecisionKind.AWARD, date(2026, 6, 1))
    return sessions


def national(program, person_id, on=None):
    found = program.standings.of_person(person_id, on)
    return next(one for one in found.pathways if one.rules.code == NATIONAL_INSTRUCTOR)
