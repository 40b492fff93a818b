# ruff: noqa: PLC0415 (a part is loaded when it is first asked for)
"""The composition root: the one place where the parts are chosen and joined.

Reads top to bottom as the map of the program. Only the front doors in `main.py` import it.
Never imports the screen: `main.open_window` joins the window to what is built here. Every part is
made, and its modules loaded, when it is first asked for, so that the window is there soon.
"""

from __future__ import annotations

import os
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import UUID

from sqlalchemy import Engine

from trainer_app.documents.late import LatePapers, LateVerifyPage, checked_picture
from trainer_app.domain.errors import FolderNotWritable
from trainer_app.late_parts import LateFolding, LateRosterReader, excerpt_of, registry_of
from trainer_app.late_services import (
    joined_attendance_reading,
    joined_calendars,
    joined_certifications,
    joined_course_lists,
    joined_coverage,
    joined_curriculum_packages,
    joined_curriculum_printing,
    joined_evaluations,
    joined_exports,
    joined_material_sets,
    joined_materials,
    joined_module_sheets,
    joined_printing,
    joined_reach,
    joined_standings,
    joined_suggestions,
    joined_templates,
    joined_translations,
    joined_trial_papers,
)
from trainer_app.machine import RandomSource, SystemClock, wall_clock
from trainer_app.resources import resources_folder
from trainer_app.services.ports import Clock
from trainer_app.services.program import Program, Queries
from trainer_app.storage.engine import open_engine
from trainer_app.storage.guard import install_guard
from trainer_app.storage.schema import bring_up_to_date
from trainer_app.storage.signature import Signature
from trainer_app.storage.sql_queries import SqlQueries

if TYPE_CHECKING:
    from trainer_app.services.absences import Absences
    from trainer_app.services.academies import Academies
    from trainer_app.services.assessments import Assessments
    from trainer_app.services.attendance import AttendanceMarks, Outcomes
    from trainer_app.services.attendance_reading import AttendanceReading
    from trainer_app.services.backups import Backups
    from trainer_app.services.calendars import Calendars
    from trainer_app.services.certificates import Certificates
    from trainer_app.services.certifications import Certifications
    from trainer_app.services.conflicts import Conflicts
    from trainer_app.services.course_lists import CourseLists
    from trainer_app.services.courses import Courses
    from trainer_app.services.coverage import CoverageMatrix
    from trainer_app.services.curricula import Curricula
    from trainer_app.services.curriculum_packages import CurriculumPackages
    from trainer_app.services.curriculum_printing import CurriculumPrinting
    from trainer_app.services.duplicates import Duplicates
    from trainer_app.services.enrolments import Enrolments
    from trainer_app.services.evaluations import Evaluations
    from trainer_app.services.exports import Exports
    from trainer_app.services.history import History
    from trainer_app.services.identities import Identities
    from trainer_app.services.material_files import MaterialFiles
    from trainer_app.services.material_sets import MaterialSets
    from trainer_app.services.materials import Materials
    from trainer_app.services.merging import Merging
    from trainer_app.services.module_sheets import ModuleSheets
    from trainer_app.services.module_texts import ModuleTexts
    from trainer_app.services.modules import Modules
    from trainer_app.services.nominations import (
        Nominations,
    )
    from trainer_app.services.observations import Observations
    from trainer_app.services.old_registers import OldRegisters
    from trainer_app.services.parts import Parts
    from trainer_app.services.people import People
    from trainer_app.services.ports import OpenWork, UnitOfWork
    from trainer_app.services.printing import Printing
    from trainer_app.services.programmes import Programmes
    from trainer_app.services.proofs import Proofs
    from trainer_app.services.public_holidays import WithPublicHolidays
    from trainer_app.services.reach import Reach
    from trainer_app.services.samples import Samples
    from trainer_app.services.setup import SetUp
    from trainer_app.services.standings import Standings
    from trainer_app.services.suggestions import Suggestions
    from trainer_app.services.templates import Templates
    from trainer_app.services.terms import Terms
    from trainer_app.services.text_search import TextSearch
    from trainer_app.services.timetable import Timetable
    from trainer_app.services.translations import Translations
    from trainer_app.services.trial_papers import TrialPapers
    from trainer_app.signing.site_signatures import SiteSignatures
    from trainer_app.storage.unit_of_work import WritingParts

DATABASE_FILE = "trainer-app.sqlite"


def build(
    folder: Path,
    *,
    database_url: str | None = None,
    clock: Clock | None = None,
    seed: int | None = None,
    with_keyring: bool = False,
) -> Program:
    """Open the data in `folder` (or on a server), bring it up to date, and join the parts.

    `with_keyring` keeps a copy of the site's key in the system's keyring; the window does so.

    Raises:
        AppError: the data cannot be opened; the sentence says why and what next.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise FolderNotWritable(path=str(folder)) from error
    engine = open_engine(database_url or f"sqlite:///{folder / DATABASE_FILE}")
    clock = clock or SystemClock()
    source = RandomSource(clock, seed)
    program = JoinedParts(folder, clock, engine, source, with_keyring=with_keyring)
    bring_up_to_date(engine, before_upgrade=program.back_up_before_upgrade)
    install_guard(engine)
    return program


class JoinedParts:
    """The parts of one open program (see `services.program.Program`)."""

    def __init__(
        self,
        folder: Path,
        clock: Clock,
        engine: Engine,
        source: RandomSource,
        *,
        with_keyring: bool,
    ) -> None:
        self.folder, self.clock, self._with_keyring = folder, clock, with_keyring
        self._engine, self._source = engine, source
        self._signature = Signature()
        self._folding = LateFolding()

    # Questions

    @cached_property
    def queries(self) -> Queries:
        """Everything that can be asked."""
        return SqlQueries(self._engine, self._folding.search_text)

    # Changes

    @cached_property
    def _writing(self) -> WritingParts:
        from trainer_app.signing.sealing import AesSivSealer
        from trainer_app.storage.unit_of_work import WritingParts

        return WritingParts(
            engine=self._engine,
            clock=self.clock,
            new_id=self._source.new_id,
            sealer=AesSivSealer(self._source.random_bytes),
            folding=self._folding,
        )

    @cached_property
    def _open_work(self) -> OpenWork:
        """Opens transactions; entities are joined to their tables before the first is made."""
        from trainer_app.storage.mapping import map_domain
        from trainer_app.storage.unit_of_work import SqlUnitOfWork

        map_domain()
        return lambda: SqlUnitOfWork(self._writing, self._signature)

    def _open_first_work(self) -> UnitOfWork:
        """Asking who works here, at every start, must not load what only changes need."""
        return self._open_work()

    def _sign_as(self, site_id: UUID, staff_id: UUID) -> None:
        self._signature = Signature(site_id, staff_id)

    @cached_property
    def set_up(self) -> SetUp:
        """The first start, and who is working."""
        from trainer_app.services.setup import SetUp

        site = self.queries.institutions.site
        return SetUp(
            self._open_first_work,
            self._source.new_id,
            self._sign_as,
            site,
            make_key=lambda: self.proofs.trust_own_key(),  # noqa: PLW0108 (proofs when asked)
        )

    @cached_property
    def samples(self) -> Samples:
        """The sample programmes that come with the program."""
        from trainer_app.interchange.sample_files import SampleFiles
        from trainer_app.services.samples import Samples

        return Samples(
            open_work=self._open_work,
            new_id=self._source.new_id,
            clock=self.clock,
            source=SampleFiles(resources_folder() / "samples"),
            certificates=self.certificates,
        )

    @cached_property
    def programmes(self) -> Programmes:
        """The funded undertakings."""
        from trainer_app.services.programmes import Programmes

        return Programmes(self._open_work, self._source.new_id)

    @cached_property
    def curricula(self) -> Curricula:
        """What is taught."""
        from trainer_app.services.curricula import Curricula

        return Curricula(self._open_work, self._source.new_id, self.clock)

    @cached_property
    def parts(self) -> Parts:
        """What the modules of an edition are grouped in."""
        from trainer_app.services.parts import Parts

        return Parts(self._open_work, self._source.new_id)

    @cached_property
    def modules(self) -> Modules:
        """The units of an edition."""
        from trainer_app.services.modules import Modules

        return Modules(self._open_work, self._source.new_id)

    @cached_property
    def module_sheets(self) -> ModuleSheets:
        """Modules that come as sheets from Excel."""
        return joined_module_sheets(self._open_work, self._source.new_id, self.queries)

    @cached_property
    def module_texts(self) -> ModuleTexts:
        """What the modules say in each language."""
        from trainer_app.services.module_texts import ModuleTexts

        return ModuleTexts(self._open_work, self._source.new_id, self.clock, self.actor_id)

    @cached_property
    def coverage(self) -> CoverageMatrix:
        """What can be taught in which language."""
        return joined_coverage(self.queries, self.clock)

    @cached_property
    def terms(self) -> Terms:
        """The glossary of the field."""
        from trainer_app.interchange.glossary_file import read_glossary
        from trainer_app.services.terms import Terms

        file = resources_folder() / "samples" / "glossary.csv"
        return Terms(lambda: read_glossary(file), self._folding.search_text)

    @cached_property
    def text_search(self) -> TextSearch:
        """Where something is said in the texts of all curricula."""
        from trainer_app.services.text_search import TextSearch

        return TextSearch(self.queries.text_search, excerpt_of)

    @cached_property
    def translations(self) -> Translations:
        """Texts that go to outside translators and come back."""
        queries = self.queries.translations
        return joined_translations(self._open_work, self._source.new_id, self.clock, queries)

    @cached_property
    def _material_files(self) -> MaterialFiles:
        from trainer_app.storage.material_files import MaterialFolder

        return MaterialFolder(self.folder / "materials")

    @cached_property
    def materials(self) -> Materials:
        """The files of the modules; with a server too they lie in this folder."""
        queries, files = self.queries.materials, self._material_files
        return joined_materials(self._open_work, self._source.new_id, self.clock, queries, files)

    @cached_property
    def material_sets(self) -> MaterialSets:
        """Everything for a course in one language."""
        return joined_material_sets(self.queries, self.clock, self._material_files)

    @cached_property
    def curriculum_packages(self) -> CurriculumPackages:
        """Editions that go to other sites and come from them."""
        return joined_curriculum_packages(
            self._open_work,
            self._source.new_id,
            self.queries,
            self._material_files,
            self._signatures,
        )

    @cached_property
    def academies(self) -> Academies:
        """The partner institutions."""
        from trainer_app.services.academies import Academies

        return Academies(self._open_work, self._source.new_id)

    @cached_property
    def people(self) -> People:
        """The registry of people, and the trainers among them."""
        from trainer_app.services.people import People

        return People(self._open_work, self._source.new_id, self.clock, checked_picture)

    @cached_property
    def merging(self) -> Merging:
        """Two records of one person become one."""
        from trainer_app.services.merging import Merging

        return Merging(self._open_work, self._source.new_id)

    @cached_property
    def identities(self) -> Identities:
        """Who is behind an alias, and being forgotten."""
        from trainer_app.services.identities import Identities

        return Identities(self._open_work, self._source.new_id, self.clock)

    @cached_property
    def duplicates(self) -> Duplicates:
        """Who stands in the registry twice."""
        from trainer_app.services.duplicates import Duplicates

        rule = self.queries.institutions.match_rule
        return Duplicates(self.queries.people, registry_of, rule)

    @cached_property
    def nominations(self) -> Nominations:
        """From a file that came by e-mail to people in a course."""
        from trainer_app.services.nominations import Nominations

        return Nominations(
            open_work=self._open_work,
            new_id=self._source.new_id,
            clock=self.clock,
            people=self.queries.people,
            reader=LateRosterReader(),
            open_registry=registry_of,
            rule=self.queries.institutions.match_rule,
        )

    @cached_property
    def courses(self) -> Courses:
        """The deliveries of the curricula."""
        from trainer_app.services.courses import Courses

        return Courses(self._open_work, self._source.new_id, self.clock)

    @cached_property
    def timetable(self) -> Timetable:
        """The sessions of the courses."""
        from trainer_app.services.timetable import Timetable

        return Timetable(self._open_work, self._source.new_id)

    @cached_property
    def conflicts(self) -> Conflicts:
        """What is in the way of holding the sessions as planned."""
        from trainer_app.services.conflicts import Conflicts

        new_id, planned = self._source.new_id, self._planned
        return Conflicts(
            self._open_work, new_id, self.clock, planned, self.timetable, self.actor_id
        )

    @cached_property
    def _planned(self) -> WithPublicHolidays:
        """What planning asks, public holidays counted among the closures."""
        from trainer_app.late_parts import public_holidays_of
        from trainer_app.services.public_holidays import WithPublicHolidays

        return WithPublicHolidays(self.queries.timetable, public_holidays_of)

    @cached_property
    def suggestions(self) -> Suggestions:
        """Timetables searched for by the program."""
        new_id = self._source.new_id
        return joined_suggestions(
            self._planned, self.queries.courses, self.timetable, self.clock, new_id
        )

    @cached_property
    def absences(self) -> Absences:
        """When people are away."""
        from trainer_app.services.absences import Absences

        return Absences(self._open_work, self._source.new_id)

    @cached_property
    def calendars(self) -> Calendars:
        """Sessions as calendar files."""
        return joined_calendars(self.queries, self.clock)

    @cached_property
    def enrolments(self) -> Enrolments:
        """Who has a seat, who waits, who declined."""
        from trainer_app.services.enrolments import Enrolments

        queries = self.queries
        return Enrolments(self._open_work, self.clock, queries.courses, queries.enrolments)

    @cached_property
    def attendance(self) -> AttendanceMarks:
        """Who was there."""
        from trainer_app.services.attendance import AttendanceMarks

        return AttendanceMarks(self._open_work, self._source.new_id, self.clock, wall_clock)

    @cached_property
    def attendance_reading(self) -> AttendanceReading:
        """Attendance that comes back as a file."""
        return joined_attendance_reading(
            self.attendance, self.queries.courses, self.clock, wall_clock
        )

    @cached_property
    def course_lists(self) -> CourseLists:
        """Contacts, results, statistics, allowances and the closing report."""
        return joined_course_lists(self.queries, self.clock, self.outcomes)

    @cached_property
    def evaluations(self) -> Evaluations:
        """What participants think of a course."""
        return joined_evaluations(self._open_work, self._source.new_id, self.clock, self.queries)

    @cached_property
    def outcomes(self) -> Outcomes:
        """Who has completed a course, and why not."""
        from trainer_app.services.attendance import Outcomes

        return Outcomes(self.queries.courses, self.clock, wall_clock)

    @cached_property
    def assessments(self) -> Assessments:
        """What was tested, and with what result."""
        from trainer_app.services.assessments import Assessments

        return Assessments(self._open_work, self._source.new_id)

    @cached_property
    def certificates(self) -> Certificates:
        """The register."""
        from trainer_app.services.certificates import Certificates
        from trainer_app.services.press import Press

        queries = self.queries
        return Certificates(
            self._open_work,
            self._source.new_id,
            self.clock,
            queries.courses,
            queries.curricula,
            self.outcomes,
            Press(self._signatures.sign, LatePapers(self.templates), self._see_to_key),
            queries.certificates,
            self.templates.reference_for,
        )

    def _see_to_key(self) -> None:
        self.proofs.trust_own_key()

    @cached_property
    def templates(self) -> Templates:
        """What certificates look like."""
        queries, built_in = self.queries.templates, resources_folder() / "templates"
        new_id = self._source.new_id
        return joined_templates(self._open_work, new_id, self.clock, queries, built_in)

    @cached_property
    def trial_papers(self) -> TrialPapers:
        """Papers to try a template on."""
        values = resources_folder() / "templates" / "sample_values.json"
        return joined_trial_papers(self.queries, self.clock, self.outcomes, values)

    @cached_property
    def old_registers(self) -> OldRegisters:
        """Numbers from before the program."""
        from trainer_app.interchange.old_registers import read_old_register
        from trainer_app.services.old_registers import OldRegisters

        return OldRegisters(self._open_work, self._source.new_id, self.clock, read_old_register)

    @cached_property
    def _signatures(self) -> SiteSignatures:
        from trainer_app.signing.site_signatures import SiteSignatures

        return SiteSignatures(
            self.folder / "keys", self._source.random_bytes, with_keyring=self._with_keyring
        )

    @cached_property
    def proofs(self) -> Proofs:
        """Whose keys count, and whether a paper is genuine."""
        from trainer_app.documents.whole_file import write_whole
        from trainer_app.services.proofs import Proofs

        return Proofs(
            open_work=self._open_work,
            new_id=self._source.new_id,
            clock=self.clock,
            site=self.queries.institutions.site,
            queries=self.queries.proofs,
            signatures=self._signatures,
            page=LateVerifyPage(),
            write_text=lambda target, text: write_whole(target, text.encode()),
        )

    @cached_property
    def exports(self) -> Exports:
        """Everything that leaves as a file."""
        return joined_exports(self.queries, self.clock, self.outcomes, self.templates)

    @cached_property
    def printing(self) -> Printing:
        """The office papers of a course, of a trainer and of a person."""
        return joined_printing(self.queries, self.clock, self.outcomes)

    @cached_property
    def curriculum_printing(self) -> CurriculumPrinting:
        """The book and the syllabus of an edition."""
        return joined_curriculum_printing(self.queries, self.clock, self.terms)

    @cached_property
    def reach(self) -> Reach:
        """The cascade of trainers, and their hours."""
        return joined_reach(self.queries, self.clock, wall_clock)

    @cached_property
    def standings(self) -> Standings:
        """Where trainers stand, and who can teach what."""
        queries = self.queries.certifications
        return joined_standings(queries, self.outcomes, self.clock, wall_clock)

    @cached_property
    def certifications(self) -> Certifications:
        """Decisions about trainers."""
        return joined_certifications(
            self._open_work, self._source.new_id, self.clock, self.standings
        )

    @cached_property
    def observations(self) -> Observations:
        """What mentors saw, and what trainers may teach."""
        from trainer_app.services.observations import Observations

        return Observations(self._open_work, self._source.new_id, self.clock)

    @cached_property
    def history(self) -> History:
        """Undo and redo."""
        from trainer_app.services.history import History

        return History(self._open_work)

    @cached_property
    def backups(self) -> Backups:
        """Checked copies of the data."""
        from trainer_app.services.backups import Backups
        from trainer_app.storage.backup import SqliteBackups

        store, folder = SqliteBackups(self._engine), self.folder / "backups"
        return Backups(store, folder, self.clock, self._material_files)

    def back_up_before_upgrade(self) -> None:
        """Keep the data as it was; a server is backed up by its own tools."""
        if self._engine.dialect.name == "sqlite":
            self.backups.create(kind="before-upgrade")

    # The rest

    def actor_id(self) -> UUID | None:
        """Who is working."""
        return self._signature.actor_id

    def differences_from_journal(self) -> list[tuple[str, UUID]]:
        """The records whose rows are not what the journal says."""
        from trainer_app.storage.unit_of_work import differences_from_journal

        return differences_from_journal(self._writing)

    def close(self) -> None:
        """Let go of the data."""
        self._engine.dispose()


def default_folder() -> Path:
    """The user's data folder, or the one the environment names."""
    from platformdirs import user_data_path

    named = os.environ.get("TRAINER_APP_DATA")
    return Path(named) if named else user_data_path("trainer-app", appauthor=False)


def holds_data(folder: Path) -> bool:
    """Whether the folder has been worked in; asking makes nothing."""
    return (folder / DATABASE_FILE).exists()
