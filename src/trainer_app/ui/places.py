# ruff: noqa: PLC0415 (a page is loaded when it is first opened)
"""The places of the program: one line each, from which rail, menu and keys are made."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from trainer_app.domain.changes import Changes
from trainer_app.domain.records import Noun
from trainer_app.services.program import Program
from trainer_app.ui.desk import Desk
from trainer_app.ui.i18n import QT_TRANSLATE_NOOP
from trainer_app.ui.page import Page, PageSpec

if TYPE_CHECKING:
    from uuid import UUID

    from trainer_app.services.read_models.translations import EditionTexts
    from trainer_app.ui.courses.course_services import CourseServices

BADGES = {  # whose waiting things a need is: page by noun
    Noun.SESSION: "home",
    Noun.ACADEMY: "academies",
    Noun.TRAINER: "trainers",
    Noun.CERTIFICATE: "certificates",
}


PAGE_MODULES = (
    "trainer_app.ui.courses.course_list",
    "trainer_app.ui.courses.participants_tab",
    "trainer_app.ui.courses.attendance_tab",
    "trainer_app.ui.courses.courses_page",
    "trainer_app.ui.people.people_page",
    "trainer_app.ui.people.duplicates_page",
    "trainer_app.ui.certificates.certificates_page",
    "trainer_app.ui.curricula.text_panel",
    "trainer_app.ui.curricula.edition_files",
    "trainer_app.ui.curricula.structure_table",
    "trainer_app.ui.curricula.structure_view",
    "trainer_app.ui.curricula.curricula_panes",
    "trainer_app.ui.curricula.curricula_page",
    "trainer_app.ui.designer.designer_view",
    "trainer_app.ui.designer.designs_page",
    "trainer_app.ui.trainers.standing_pane",
    "trainer_app.ui.trainers.trainers_page",
    "trainer_app.ui.academies.academies_page",
    "trainer_app.ui.settings_page.settings_page",
)
"""What the places need, in the order in which they are usually opened, each a small bite."""


def places(desk: Desk, program: Program) -> list[PageSpec]:
    """All pages in the order of the rail. Each is loaded and made when it is first opened."""

    def page(factory: Callable[[Desk, Program], Page]) -> Callable[[], Page]:
        return lambda: factory(desk, program)

    return [
        PageSpec("home", QT_TRANSLATE_NOOP("Pages", "Home"), "house", page(_home)),
        PageSpec(
            "courses", QT_TRANSLATE_NOOP("Pages", "Courses"), "graduation-cap", page(_courses)
        ),
        PageSpec("people", QT_TRANSLATE_NOOP("Pages", "People"), "users", page(_people)),
        PageSpec(
            "duplicates",
            QT_TRANSLATE_NOOP("Pages", "Duplicates"),
            "git-merge",
            page(_duplicates),
            under="people",
        ),
        PageSpec(
            "trainers", QT_TRANSLATE_NOOP("Pages", "Trainers"), "user-round-check", page(_trainers)
        ),
        PageSpec(
            "curricula", QT_TRANSLATE_NOOP("Pages", "Curricula"), "library-big", page(_curricula)
        ),
        PageSpec(
            "certificates", QT_TRANSLATE_NOOP("Pages", "Certificates"), "award", page(_certificates)
        ),
        PageSpec(
            "designs",
            QT_TRANSLATE_NOOP("Pages", "Certificate designs"),
            "stamp",
            page(_designs),
            under="certificates",
        ),
        PageSpec(
            "academies",
            QT_TRANSLATE_NOOP("Pages", "Academies"),
            "landmark",
            page(_academies),
            at_bottom=True,
        ),
        PageSpec(
            "settings",
            QT_TRANSLATE_NOOP("Pages", "Settings"),
            "settings",
            page(_settings),
            at_bottom=True,
        ),
    ]


def _home(desk: Desk, program: Program) -> Page:
    from trainer_app.ui.home.home_page import HomePage

    home, courses = program.queries.overview.home, program.queries.courses
    return HomePage(
        desk,
        lambda: home(today=desk.today(), now=desk.now()),
        lambda day: courses.sessions_between(day, day),
    )


def _courses(desk: Desk, program: Program) -> Page:
    from trainer_app.ui.courses.courses_page import CoursesPage

    return CoursesPage(desk, course_services(program))


def _people(desk: Desk, program: Program) -> Page:
    from trainer_app.ui.people.people_page import PeoplePage

    queries = program.queries
    return PeoplePage(
        desk,
        program.people,
        queries.people,
        program.printing,
        queries.templates.picture,
        lambda: program.identities,
        queries.overview.record_history,
        queries.institutions,
    )


def _duplicates(desk: Desk, program: Program) -> Page:
    from trainer_app.ui.people.duplicates_page import DuplicatesPage

    return DuplicatesPage(desk, program.duplicates, program.merging, program.queries.people)


def _trainers(desk: Desk, program: Program) -> Page:
    from trainer_app.ui.trainers.trainer_services import TrainerServices
    from trainer_app.ui.trainers.trainers_page import TrainersPage

    queries = program.queries
    services = TrainerServices(
        people=program.people,
        queries=queries.people,
        institutions=queries.institutions,
        courses=queries.courses,
        curricula=queries.curricula,
        printing=program.printing,
        reach=lambda: program.reach,
        standings=lambda: program.standings,
        certifications=lambda: program.certifications,
        observations=lambda: program.observations,
    )
    return TrainersPage(desk, services)


def _curricula(desk: Desk, program: Program) -> Page:
    from trainer_app.ui.curricula.curricula_page import CurriculaPage
    from trainer_app.ui.curricula.curriculum_services import CurriculumServices
    from trainer_app.ui.curricula.file_services import FileServices
    from trainer_app.ui.curricula.text_services import TextServices
    from trainer_app.writing.translation_scripts import TranslationScripts

    queries = program.queries

    def edition_texts(edition_id: UUID) -> EditionTexts:
        return queries.translations.edition_texts(edition_id)  # loaded when it is first asked

    texts = TextServices(
        texts=program.module_texts,
        queries=lambda: queries.module_texts,
        terms=program.terms,
        scripts=TranslationScripts(),
        worker=lambda: staff_name(program),
    )
    files = FileServices(
        materials=lambda: program.materials,
        sets=lambda: program.material_sets,
        packages=lambda: program.curriculum_packages,
        queries=queries.materials,
    )
    services = CurriculumServices(
        curricula=program.curricula,
        coverage=program.coverage,
        modules=program.modules,
        parts=program.parts,
        sheets=lambda: program.module_sheets,
        queries=queries.curricula,
        edition_texts=edition_texts,
        institutions=queries.institutions,
        translations=lambda: program.translations,
        texts=texts,
        search=lambda: program.text_search,
        printing=lambda: program.curriculum_printing,
        files=files,
    )
    return CurriculaPage(desk, services)


def _certificates(desk: Desk, program: Program) -> Page:
    from trainer_app.ui.certificates.certificate_services import CertificateServices
    from trainer_app.ui.certificates.certificates_page import CertificatesPage

    services = CertificateServices(
        certificates=program.certificates,
        exports=program.exports,
        queries=program.queries.certificates,
        institutions=program.queries.institutions,
        proofs=lambda: program.proofs,
        old_registers=lambda: program.old_registers,
    )
    return CertificatesPage(desk, services)


def _designs(desk: Desk, program: Program) -> Page:
    from trainer_app.ui.designer.design_services import DesignServices
    from trainer_app.ui.designer.designs_page import DesignsPage

    services = DesignServices(
        templates=lambda: program.templates,
        queries=lambda: program.queries.templates,
        trials=lambda: program.trial_papers,
    )
    return DesignsPage(desk, services)


def _academies(desk: Desk, program: Program) -> Page:
    from trainer_app.ui.academies.academies_page import AcademiesPage

    return AcademiesPage(desk, program.academies, program.queries.institutions)


def _settings(desk: Desk, program: Program) -> Page:
    from trainer_app.ui.settings_page.settings_page import SettingsPage

    return SettingsPage(
        desk,
        set_up=program.set_up,
        programmes=program.programmes,
        people=program.people,
        proofs=lambda: program.proofs,
        backups=program.backups,
        queries=program.queries.institutions,
        history=program.queries.overview.history,
        restored=lambda: desk.tell(Changes(nouns=frozenset(Noun))),
    )


def staff_name(program: Program) -> str:
    """The name of whoever works with the program now."""
    site, actor = program.queries.institutions.site(), program.actor_id()
    return next((one.name for one in site.staff if one.id == actor), "") if site else ""


def course_services(program: Program) -> CourseServices:
    """What the screens about courses may call."""
    from trainer_app.ui.courses.course_services import CourseServices

    queries = program.queries
    return CourseServices(
        courses=program.courses,
        people=program.people,
        nominations=program.nominations,
        timetable=program.timetable,
        conflicts=program.conflicts,
        enrolments=lambda: program.enrolments,
        attendance=program.attendance,
        attendance_reading=lambda: program.attendance_reading,
        outcomes=program.outcomes,
        assessments=program.assessments,
        evaluations=lambda: program.evaluations,
        certificates=program.certificates,
        templates=program.templates,
        exports=program.exports,
        printing=program.printing,
        material_sets=lambda: program.material_sets,
        calendars=lambda: program.calendars,
        course_lists=lambda: program.course_lists,
        suggestions=lambda: program.suggestions,
        course_queries=queries.courses,
        people_queries=queries.people,
        institution_queries=queries.institutions,
        curriculum_queries=queries.curricula,
        certificate_queries=queries.certificates,
    )
