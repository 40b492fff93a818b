"""The places of the program: one line each, from which rail, menu and keys are made."""

from __future__ import annotations

from trainer_app.domain.records import Noun
from trainer_app.services.program import Program
from trainer_app.ui.courses.course_services import CourseServices
from trainer_app.ui.courses.courses_page import CoursesPage
from trainer_app.ui.desk import Desk
from trainer_app.ui.home.home_page import HomePage
from trainer_app.ui.i18n import QT_TRANSLATE_NOOP
from trainer_app.ui.page import PageSpec

BADGES = {  # whose waiting things a need is: page by noun
    Noun.SESSION: "home",
    Noun.ACADEMY: "academies",
    Noun.TRAINER: "trainers",
    Noun.CERTIFICATE: "certificates",
}


def places(desk: Desk, program: Program) -> list[PageSpec]:
    """All pages in the order of the rail. Each is made when it is first opened."""
    queries = program.queries
    return [
        PageSpec(
            "home",
            QT_TRANSLATE_NOOP("Pages", "Home"),
            "house",
            lambda: HomePage(
                desk, lambda: queries.overview.home(today=desk.today(), now=desk.now())
            ),
        ),
        PageSpec(
            "courses",
            QT_TRANSLATE_NOOP("Pages", "Courses"),
            "graduation-cap",
            lambda: CoursesPage(desk, course_services(program)),
        ),
    ]


def course_services(program: Program) -> CourseServices:
    """What the screens about courses may call."""
    queries = program.queries
    return CourseServices(
        courses=program.courses,
        people=program.people,
        nominations=program.nominations,
        timetable=program.timetable,
        attendance=program.attendance,
        outcomes=program.outcomes,
        assessments=program.assessments,
        certificates=program.certificates,
        exports=program.exports,
        course_queries=queries.courses,
        people_queries=queries.people,
        institution_queries=queries.institutions,
        curriculum_queries=queries.curricula,
        certificate_queries=queries.certificates,
    )
