"""The program as its front doors see it: everything that can be done, and everything to ask."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Protocol
from uuid import UUID

if TYPE_CHECKING:  # a part is loaded when it is first asked for: the window is there sooner
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
    from trainer_app.services.evaluations import EvaluationQueries, Evaluations
    from trainer_app.services.exports import Exports
    from trainer_app.services.history import History
    from trainer_app.services.identities import Identities
    from trainer_app.services.material_sets import MaterialSets
    from trainer_app.services.materials import Materials
    from trainer_app.services.merging import Merging
    from trainer_app.services.module_sheets import ModuleSheets
    from trainer_app.services.module_texts import ModuleTexts
    from trainer_app.services.modules import Modules
    from trainer_app.services.nominations import Nominations
    from trainer_app.services.observations import Observations
    from trainer_app.services.old_registers import OldRegisters
    from trainer_app.services.parts import Parts
    from trainer_app.services.people import People
    from trainer_app.services.ports import Clock
    from trainer_app.services.printing import Printing
    from trainer_app.services.programmes import Programmes
    from trainer_app.services.proofs import ProofQueries, Proofs
    from trainer_app.services.reach import Reach
    from trainer_app.services.read_models.certificates import CertificateQueries
    from trainer_app.services.read_models.certifications import CertificationQueries
    from trainer_app.services.read_models.courses import CourseQueries
    from trainer_app.services.read_models.curricula import CurriculumQueries
    from trainer_app.services.read_models.edition_content import EditionContentQueries
    from trainer_app.services.read_models.enrolments import EnrolmentQueries
    from trainer_app.services.read_models.institutions import InstitutionQueries
    from trainer_app.services.read_models.materials import MaterialQueries
    from trainer_app.services.read_models.module_texts import ModuleTextQueries
    from trainer_app.services.read_models.overview import OverviewQueries
    from trainer_app.services.read_models.people import PeopleQueries
    from trainer_app.services.read_models.reach import ReachQueries
    from trainer_app.services.read_models.templates import TemplateQueries
    from trainer_app.services.read_models.text_search import TextSearchQueries
    from trainer_app.services.read_models.timetable import TimetableQueries
    from trainer_app.services.read_models.transcripts import TranscriptQueries
    from trainer_app.services.read_models.translations import TranslationQueries
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


class Queries(Protocol):
    """Everything that can be asked."""

    @property
    def enrolments(self) -> EnrolmentQueries: ...
    @property
    def evaluations(self) -> EvaluationQueries: ...
    @property
    def reach(self) -> ReachQueries: ...
    @property
    def institutions(self) -> InstitutionQueries: ...

    @property
    def curricula(self) -> CurriculumQueries: ...

    @property
    def courses(self) -> CourseQueries: ...

    @property
    def people(self) -> PeopleQueries: ...

    @property
    def certificates(self) -> CertificateQueries: ...

    @property
    def overview(self) -> OverviewQueries: ...

    @property
    def proofs(self) -> ProofQueries: ...

    @property
    def transcripts(self) -> TranscriptQueries: ...

    @property
    def templates(self) -> TemplateQueries: ...

    @property
    def translations(self) -> TranslationQueries: ...

    @property
    def module_texts(self) -> ModuleTextQueries: ...

    @property
    def materials(self) -> MaterialQueries: ...

    @property
    def edition_content(self) -> EditionContentQueries: ...

    @property
    def text_search(self) -> TextSearchQueries: ...

    @property
    def certifications(self) -> CertificationQueries: ...

    @property
    def timetable(self) -> TimetableQueries: ...


class Program(Protocol):
    """Everything a front door may call (`bootstrap.build` makes it)."""

    @property
    def folder(self) -> Path:
        """Where settings, logs and backups lie, and the data of a single desk."""
        ...

    @property
    def clock(self) -> Clock: ...
    @property
    def queries(self) -> Queries: ...
    @property
    def set_up(self) -> SetUp: ...
    @property
    def samples(self) -> Samples: ...
    @property
    def programmes(self) -> Programmes: ...
    @property
    def curricula(self) -> Curricula: ...
    @property
    def parts(self) -> Parts: ...
    @property
    def modules(self) -> Modules: ...
    @property
    def module_sheets(self) -> ModuleSheets: ...
    @property
    def module_texts(self) -> ModuleTexts: ...
    @property
    def coverage(self) -> CoverageMatrix: ...
    @property
    def terms(self) -> Terms: ...
    @property
    def text_search(self) -> TextSearch: ...
    @property
    def translations(self) -> Translations: ...
    @property
    def materials(self) -> Materials: ...
    @property
    def material_sets(self) -> MaterialSets: ...
    @property
    def curriculum_packages(self) -> CurriculumPackages: ...
    @property
    def academies(self) -> Academies: ...
    @property
    def people(self) -> People: ...
    @property
    def merging(self) -> Merging: ...
    @property
    def identities(self) -> Identities: ...
    @property
    def duplicates(self) -> Duplicates: ...
    @property
    def nominations(self) -> Nominations: ...
    @property
    def courses(self) -> Courses: ...
    @property
    def timetable(self) -> Timetable: ...
    @property
    def conflicts(self) -> Conflicts: ...
    @property
    def suggestions(self) -> Suggestions: ...
    @property
    def absences(self) -> Absences: ...
    @property
    def calendars(self) -> Calendars: ...
    @property
    def enrolments(self) -> Enrolments: ...
    @property
    def attendance(self) -> AttendanceMarks: ...
    @property
    def attendance_reading(self) -> AttendanceReading: ...
    @property
    def course_lists(self) -> CourseLists: ...
    @property
    def evaluations(self) -> Evaluations: ...
    @property
    def outcomes(self) -> Outcomes: ...
    @property
    def assessments(self) -> Assessments: ...
    @property
    def certificates(self) -> Certificates: ...
    @property
    def templates(self) -> Templates: ...
    @property
    def trial_papers(self) -> TrialPapers: ...
    @property
    def old_registers(self) -> OldRegisters: ...
    @property
    def proofs(self) -> Proofs: ...
    @property
    def exports(self) -> Exports: ...
    @property
    def printing(self) -> Printing: ...
    @property
    def curriculum_printing(self) -> CurriculumPrinting: ...
    @property
    def reach(self) -> Reach: ...
    @property
    def standings(self) -> Standings: ...
    @property
    def certifications(self) -> Certifications: ...
    @property
    def observations(self) -> Observations: ...
    @property
    def history(self) -> History: ...
    @property
    def backups(self) -> Backups: ...

    def actor_id(self) -> UUID | None:
        """Who is working, once the first start is done."""
        ...

    def differences_from_journal(self) -> list[tuple[str, UUID]]:
        """The records whose rows are not what the journal says, by noun and id."""
        ...

    def close(self) -> None:
        """Let go of the data."""
        ...
