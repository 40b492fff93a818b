"""The places of the program: one line each, from which rail, menu and keys are made."""

from __future__ import annotations

from trainer_app.domain.changes import Changes
from trainer_app.domain.records import Noun
from trainer_app.services.program import Program
from trainer_app.ui.academies.academies_page import AcademiesPage
from trainer_app.ui.certificates.certificates_page import CertificatesPage
from trainer_app.ui.courses.course_services import CourseServices
from trainer_app.ui.courses.courses_page import CoursesPage
from trainer_app.ui.curricula.curricula_page import CurriculaPage
from trainer_app.ui.desk import Desk
from trainer_app.ui.home.home_page import HomePage
from trainer_app.ui.i18n import QT_TRANSLATE_NOOP
from trainer_app.ui.page import PageSpec
from trainer_app.ui.people.people_page import PeoplePage
from trainer_app.ui.settings_page.settings_page import SettingsPage
from trainer_app.ui.trainers.trainers_page import TrainersPage

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
        PageSpec(
            "people",
            QT_TRANSLATE_NOOP("Pages", "People"),
            "users",
            lambda: PeoplePage(desk, program.people, queries.people),
        ),
        PageSpec(
            "trainers",
            QT_TRANSLATE_NOOP("Pages", "Trainers"),
            "user-round-check",
            lambda: TrainersPage(desk, program.people, queries.people, queries.institutions),
        ),
        PageSpec(
            "curricula",
            QT_TRANSLATE_NOOP("Pages", "Curricula"),
            "library-big",
            lambda: CurriculaPage(
                desk,
                program.curricula,
                queries.curricula,
                queries.institutions,
                lambda: staff_name(program),
            ),
        ),
        PageSpec(
            "certificates",
            QT_TRANSLATE_NOOP("Pages", "Certificates"),
            "award",
            lambda: CertificatesPage(
                desk, program.certificates, program.exports, queries.certificates
            ),
        ),
        PageSpec(
            "academies",
            QT_TRANSLATE_NOOP("Pages", "Academies"),
            "landmark",
            lambda: AcademiesPage(desk, program.academies, queries.institutions),
            at_bottom=True,
        ),
        PageSpec(
            "settings",
            QT_TRANSLATE_NOOP("Pages", "Settings"),
            "settings",
            lambda: SettingsPage(
                desk,
                set_up=program.set_up,
                programmes=program.programmes,
                backups=program.backups,
                queries=queries.institutions,
                history=queries.overview.history,
                restored=lambda: desk.tell(Changes(nouns=frozenset(Noun))),
            ),
            at_bottom=True,
        ),
    ]


def staff_name(program: Program) -> str:
    """The name of whoever works with the program now."""
    site, actor = program.queries.institutions.site(), program.actor_id()
    return next((one.name for one in site.staff if one.id == actor), "") if site else ""


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
