# ruff: noqa: PLC0415 (the queries of a room are loaded when it is first entered)
"""Every question that can be asked of the database, a room at a time."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property
from typing import TYPE_CHECKING

from sqlalchemy import Engine

if TYPE_CHECKING:
    from trainer_app.services.evaluations import EvaluationQueries
    from trainer_app.services.proofs import ProofQueries
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
    from trainer_app.storage.queries.courses import SqlCourseQueries


class SqlQueries:
    """Everything that can be asked, on SQLAlchemy (see `services.program.Queries`)."""

    def __init__(self, engine: Engine, fold: Callable[[str], str]) -> None:
        self._engine, self._fold = engine, fold

    @cached_property
    def institutions(self) -> InstitutionQueries:
        """The site and its programmes, academies, agencies and ranks."""
        from trainer_app.storage.queries.institutions import SqlInstitutionQueries

        return SqlInstitutionQueries(self._engine)

    @cached_property
    def curricula(self) -> CurriculumQueries:
        """What is taught."""
        from trainer_app.storage.queries.curricula import SqlCurriculumQueries

        return SqlCurriculumQueries(self._engine)

    @cached_property
    def module_texts(self) -> ModuleTextQueries:
        """What helps somebody who works on a text."""
        from trainer_app.storage.queries.module_texts import SqlModuleTextQueries

        return SqlModuleTextQueries(self._engine)

    @cached_property
    def reach(self) -> ReachQueries:
        """What trainers did."""
        from trainer_app.storage.queries.reach import SqlReachQueries

        return SqlReachQueries(self._engine)

    @cached_property
    def evaluations(self) -> EvaluationQueries:
        """Evaluation sheets."""
        from trainer_app.storage.queries.evaluations import SqlEvaluationQueries

        return SqlEvaluationQueries(self._engine)

    @cached_property
    def enrolments(self) -> EnrolmentQueries:
        """What giving seats has to know."""
        from trainer_app.storage.queries.enrolments import SqlEnrolmentQueries

        return SqlEnrolmentQueries(self._engine)

    @cached_property
    def text_search(self) -> TextSearchQueries:
        """Where something is said in the texts of all curricula."""
        from trainer_app.storage.queries.text_search import SqlTextSearch

        return SqlTextSearch(self._engine, self._fold)

    @cached_property
    def translations(self) -> TranslationQueries:
        """The texts that translators work on."""
        from trainer_app.storage.queries.translations import SqlTranslationQueries

        return SqlTranslationQueries(self._engine)

    @cached_property
    def materials(self) -> MaterialQueries:
        """The files of the modules."""
        from trainer_app.storage.queries.materials import SqlMaterialQueries

        return SqlMaterialQueries(self._engine)

    @cached_property
    def edition_content(self) -> EditionContentQueries:
        """All that an edition says."""
        from trainer_app.storage.queries.edition_content import SqlEditionContentQueries

        return SqlEditionContentQueries(self._engine)

    @cached_property
    def courses(self) -> CourseQueries:
        """The courses, and who is in them."""
        return self._sql_courses

    @cached_property
    def timetable(self) -> TimetableQueries:
        """What sessions are checked against."""
        from trainer_app.storage.queries.timetable import SqlTimetableQueries

        return SqlTimetableQueries(self._engine)

    @cached_property
    def people(self) -> PeopleQueries:
        """The registry, and the trainers among the people."""
        from trainer_app.storage.queries.people import SqlPeopleQueries

        return SqlPeopleQueries(self._engine, self._fold)

    @cached_property
    def certificates(self) -> CertificateQueries:
        """The register."""
        from trainer_app.storage.queries.certificates import SqlCertificateQueries

        return SqlCertificateQueries(self._engine, self._fold)

    @cached_property
    def overview(self) -> OverviewQueries:
        """What the day brings."""
        from trainer_app.storage.queries.overview import SqlOverviewQueries

        return SqlOverviewQueries(self._engine, self._sql_courses)

    @cached_property
    def proofs(self) -> ProofQueries:
        """Whose keys count, and what is void."""
        from trainer_app.storage.queries.proofs import SqlProofQueries

        return SqlProofQueries(self._engine)

    @cached_property
    def transcripts(self) -> TranscriptQueries:
        """What a person has learned here."""
        from trainer_app.storage.queries.transcripts import SqlTranscriptQueries

        return SqlTranscriptQueries(self._engine, self._sql_courses)

    @cached_property
    def certifications(self) -> CertificationQueries:
        """What standings of trainers are said from."""
        from trainer_app.storage.queries.certifications import SqlCertificationQueries

        return SqlCertificationQueries(self._engine, self._sql_courses)

    @cached_property
    def templates(self) -> TemplateQueries:
        """Certificate templates of one's own."""
        from trainer_app.storage.queries.templates import SqlTemplateQueries

        return SqlTemplateQueries(self._engine)

    @cached_property
    def _sql_courses(self) -> SqlCourseQueries:
        from trainer_app.storage.queries.courses import SqlCourseQueries

        return SqlCourseQueries(self._engine)
