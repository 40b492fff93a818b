# ruff: noqa: PLC0415 (that the imports stand inside is what this file is for)
"""Services about papers and files, joined with their many parts when they are first asked for.

The composition root says who gets them (`bootstrap`); here stands what they are made of.
"""

from __future__ import annotations

from collections.abc import Iterable
from contextlib import AbstractContextManager
from pathlib import Path
from typing import TYPE_CHECKING

from trainer_app.documents.late import (
    LateCoverage,
    LateCurriculumPapers,
    LateOfficePapers,
    LatePapers,
    LateSheets,
    LateTrials,
    LateWorkbooks,
    checked_picture,
)
from trainer_app.domain.errors import FileNotWritable
from trainer_app.resources import resources_folder

if TYPE_CHECKING:
    from trainer_app.domain.ids import NewId
    from trainer_app.services.attendance import AttendanceMarks, LocalTime, Outcomes
    from trainer_app.services.attendance_reading import AttendanceReading
    from trainer_app.services.calendars import Calendars
    from trainer_app.services.certifications import Certifications
    from trainer_app.services.course_lists import CourseLists
    from trainer_app.services.coverage import CoverageMatrix
    from trainer_app.services.curriculum_package_files import (
        ByteSignatures,
        OpenPackage,
        PackageSigner,
    )
    from trainer_app.services.curriculum_packages import CurriculumPackages
    from trainer_app.services.curriculum_printing import CurriculumPrinting
    from trainer_app.services.evaluations import Evaluations
    from trainer_app.services.exports import Exports
    from trainer_app.services.material_files import MaterialFiles
    from trainer_app.services.material_sets import MaterialSets, Member
    from trainer_app.services.materials import Materials
    from trainer_app.services.module_sheets import ModuleSheets
    from trainer_app.services.ports import Clock, OpenWork
    from trainer_app.services.printing import Printing
    from trainer_app.services.program import Queries
    from trainer_app.services.reach import Reach
    from trainer_app.services.read_models.certifications import CertificationQueries
    from trainer_app.services.read_models.courses import CourseQueries
    from trainer_app.services.read_models.edition_content import EditionContent
    from trainer_app.services.read_models.materials import MaterialQueries
    from trainer_app.services.read_models.templates import TemplateQueries
    from trainer_app.services.read_models.timetable import TimetableQueries
    from trainer_app.services.read_models.translations import TranslationQueries
    from trainer_app.services.standings import Standings
    from trainer_app.services.suggestions import Suggestions
    from trainer_app.services.templates import Templates
    from trainer_app.services.terms import Terms
    from trainer_app.services.timetable import Timetable
    from trainer_app.services.translations import Translations
    from trainer_app.services.trial_papers import TrialPapers


def joined_templates(
    open_work: OpenWork, new_id: NewId, clock: Clock, queries: TemplateQueries, built_in: Path
) -> Templates:
    """`services.templates`: what certificates look like; `built_in` is a folder of designs."""
    from trainer_app.documents.whole_file import write_whole
    from trainer_app.interchange.built_in_designs import FileDesigns
    from trainer_app.interchange.template_files import JsonTemplateFiles
    from trainer_app.services.templates import Templates

    return Templates(
        open_work=open_work,
        new_id=new_id,
        clock=clock,
        queries=queries,
        built_in=FileDesigns(built_in),
        check_picture=checked_picture,
        files=JsonTemplateFiles(checked_picture),
        trials=LateTrials(),
        write=write_whole,
    )


def joined_trial_papers(
    queries: Queries, clock: Clock, outcomes: Outcomes, values: Path
) -> TrialPapers:
    """`services.trial_papers`: papers to try a template on; `values` is a file of samples."""
    from trainer_app.documents.whole_file import write_whole
    from trainer_app.interchange.sample_values import FileSampleValues
    from trainer_app.services.trial_papers import TrialPapers

    return TrialPapers(
        courses=queries.courses,
        curricula=queries.curricula,
        outcomes=outcomes,
        clock=clock,
        samples=FileSampleValues(values),
        trials=LateTrials(),
        write=write_whole,
        picture=queries.templates.picture,
    )


def joined_exports(
    queries: Queries, clock: Clock, outcomes: Outcomes, templates: Templates
) -> Exports:
    """`services.exports`: everything that leaves as a file."""
    from trainer_app.documents.whole_file import write_whole
    from trainer_app.services.exports import Exports
    from trainer_app.wording import say, say_reason

    return Exports(
        courses=queries.courses,
        certificates=queries.certificates,
        institutions=queries.institutions,
        clock=clock,
        printer=LatePapers(templates),
        workbooks=LateWorkbooks(),
        sheets=LateSheets(),
        registers=LateOfficePapers(),
        say_reason=say_reason,
        say_problem=lambda code, language: say(f"row.{code}", {}, language),
        outcomes=outcomes,
        write=write_whole,
    )


def joined_calendars(queries: Queries, clock: Clock) -> Calendars:
    """`services.calendars`: sessions for phones and office programs."""
    from trainer_app.documents.whole_file import write_whole
    from trainer_app.interchange.calendar_files import calendar_text
    from trainer_app.services.calendars import Calendars

    institutions = queries.institutions
    return Calendars(queries.courses, institutions, clock, calendar_text, write_whole)


def joined_suggestions(
    planned: TimetableQueries,
    courses: CourseQueries,
    timetable: Timetable,
    clock: Clock,
    new_id: NewId,
) -> Suggestions:
    """`services.suggestions`: timetables searched for in a process of its own."""
    from trainer_app.services.suggestions import Suggestions
    from trainer_app.timetabling.process import SearchProcess

    return Suggestions(planned, courses, timetable, SearchProcess(), clock, new_id)


def joined_coverage(queries: Queries, clock: Clock) -> CoverageMatrix:
    """`services.coverage`: what can be taught in which language."""
    from trainer_app.services.coverage import CoverageMatrix

    return CoverageMatrix(
        queries.curricula, queries.institutions, queries.materials, clock, LateCoverage()
    )


def joined_curriculum_printing(queries: Queries, clock: Clock, terms: Terms) -> CurriculumPrinting:
    """`services.curriculum_printing`: the book and the syllabus of an edition."""
    from trainer_app.services.curriculum_printing import CurriculumPrinting

    return CurriculumPrinting(
        curricula=queries.curricula,
        texts=queries.translations,
        institutions=queries.institutions,
        terms=terms,
        clock=clock,
        papers=LateCurriculumPapers(),
    )


def joined_printing(queries: Queries, clock: Clock, outcomes: Outcomes) -> Printing:
    """`services.printing`: the office papers of a course, of a trainer and of a person."""
    from trainer_app.services.printing import Printing
    from trainer_app.wording import say_reason

    return Printing(
        courses=queries.courses,
        people=queries.people,
        institutions=queries.institutions,
        transcripts=queries.transcripts,
        clock=clock,
        papers=LateOfficePapers(),
        say_reason=say_reason,
        outcomes=outcomes,
    )


def joined_attendance_reading(
    marks: AttendanceMarks, queries: CourseQueries, clock: Clock, local_time: LocalTime
) -> AttendanceReading:
    """`services.attendance_reading`, loaded when the first file of attendance is read."""
    from trainer_app.interchange.attendance_reading import AttendanceFiles
    from trainer_app.services.attendance_reading import AttendanceReading
    from trainer_app.writing.folding import match_key

    return AttendanceReading(
        queries, marks, AttendanceFiles(), clock=clock, local_time=local_time, key_of=match_key
    )


def joined_course_lists(queries: Queries, clock: Clock, outcomes: Outcomes) -> CourseLists:
    """`services.course_lists` with its writers, loaded when the first list is asked for."""
    from trainer_app.documents.course_list_files import CourseListWriter
    from trainer_app.services.course_list_tables import tables_of
    from trainer_app.services.course_lists import CourseLists
    from trainer_app.wording import say, say_reason

    return CourseLists(
        courses=queries.courses,
        institutions=queries.institutions,
        outcomes=outcomes,
        evaluations=queries.evaluations,
        clock=clock,
        files=CourseListWriter(),
        say_reason=say_reason,
        say=lambda key, language: say(key, {}, language),
        makers=tables_of,
    )


def joined_evaluations(
    open_work: OpenWork, new_id: NewId, clock: Clock, queries: Queries
) -> Evaluations:
    """`services.evaluations`, loaded when the first sheet is looked for."""
    from trainer_app.documents.evaluation_pdf import write_evaluation_form
    from trainer_app.interchange.evaluation_files import read_evaluations
    from trainer_app.services.evaluations import Evaluations

    return Evaluations(
        open_work=open_work,
        new_id=new_id,
        clock=clock,
        queries=queries.evaluations,
        courses=queries.courses,
        institutions=queries.institutions,
        read=read_evaluations,
        draw_form=write_evaluation_form,
    )


def joined_reach(queries: Queries, clock: Clock, local_time: LocalTime) -> Reach:
    """`services.reach` with its writers, loaded when somebody asks for the cascade or hours."""
    from trainer_app.documents.course_list_files import CourseListWriter
    from trainer_app.services.reach import Reach

    return Reach(
        queries=queries.reach,
        people=queries.people,
        institutions=queries.institutions,
        clock=clock,
        local_time=local_time,
        files=CourseListWriter(),
    )


def joined_module_sheets(open_work: OpenWork, new_id: NewId, queries: Queries) -> ModuleSheets:
    """`services.module_sheets`: modules that come as Excel sheets, and pasted columns."""
    from trainer_app.interchange.module_sheets import ModuleSheetFiles
    from trainer_app.services.module_sheets import ModuleSheets

    return ModuleSheets(
        open_work, new_id, queries.curricula, queries.translations, ModuleSheetFiles()
    )


def joined_translations(
    open_work: OpenWork, new_id: NewId, clock: Clock, queries: TranslationQueries
) -> Translations:
    """`services.translations` with its files and scripts, loaded when texts first travel."""
    from trainer_app.documents.translations_xlsx import translations_workbook
    from trainer_app.documents.whole_file import write_whole
    from trainer_app.interchange.translation_files import read_translations
    from trainer_app.interchange.xliff_writing import xliff_file
    from trainer_app.services.translations import TranslationFiles, Translations
    from trainer_app.writing.translation_scripts import TranslationScripts

    files = TranslationFiles(
        xliff=xliff_file,
        workbook=translations_workbook,
        read=read_translations,
        write=write_whole,
    )
    return Translations(open_work, new_id, clock, queries, files, TranslationScripts())


def joined_materials(
    open_work: OpenWork,
    new_id: NewId,
    clock: Clock,
    queries: MaterialQueries,
    files: MaterialFiles,
) -> Materials:
    """`services.materials`: the files of the modules."""
    from trainer_app.documents.whole_file import write_chunks
    from trainer_app.services.materials import Materials
    from trainer_app.storage.material_files import file_chunks

    return Materials(
        open_work=open_work,
        new_id=new_id,
        clock=clock,
        queries=queries,
        files=files,
        read=file_chunks,
        write=write_chunks,
    )


def joined_material_sets(queries: Queries, clock: Clock, files: MaterialFiles) -> MaterialSets:
    """`services.material_sets`: everything for a course in one language."""
    from trainer_app.documents.material_index_pdf import material_index_pdf
    from trainer_app.documents.whole_file import write_folder
    from trainer_app.services.material_sets import MaterialSets

    return MaterialSets(
        courses=queries.courses,
        curricula=queries.curricula,
        institutions=queries.institutions,
        queries=queries.materials,
        files=files,
        clock=clock,
        draw_index=material_index_pdf,
        write_folder=write_folder,
        write_zip=write_zip,
    )


def write_zip(target: Path, members: Iterable[Member]) -> None:
    """A ZIP file of these members, whole or not at all.

    Raises:
        FileNotWritable: the folder or the file refuses, or it is more than such a file can hold.
    """
    from trainer_app.documents.whole_file import whole_file
    from trainer_app.interchange.plain_zip import ZipTooLarge, write_plain_zip

    try:
        with whole_file(target) as file:
            write_plain_zip(file, members)
    except ZipTooLarge as error:
        raise FileNotWritable(path=str(target), reason="4 GB") from error


def joined_curriculum_packages(
    open_work: OpenWork,
    new_id: NewId,
    queries: Queries,
    store: MaterialFiles,
    signatures: ByteSignatures,
) -> CurriculumPackages:
    """`services.curriculum_packages`: editions that go to other sites and come from them."""
    from trainer_app.interchange.glossary_file import read_glossary
    from trainer_app.services.curriculum_packages import CurriculumPackages

    glossary = resources_folder() / "samples" / "glossary.csv"
    return CurriculumPackages(
        open_work=open_work,
        new_id=new_id,
        queries=queries.edition_content,
        materials=queries.materials,
        store=store,
        files=CurriculumPackageFiles(),
        signatures=signatures,
        trusted=queries.proofs.trusted_keys,
        site=queries.institutions.site,
        glossary=lambda: read_glossary(glossary),
    )


class CurriculumPackageFiles:
    """`interchange.curriculum_package` (see `services.curriculum_package_files.PackageFiles`)."""

    def manifest(self, content: EditionContent, signer: PackageSigner) -> bytes:
        """What is signed."""
        from trainer_app.interchange.curriculum_package import manifest_of

        return manifest_of(content, signer)

    def write(
        self,
        target: Path,
        manifest: bytes,
        signature: bytes,
        files: Iterable[Member],
    ) -> None:
        """Write a package, whole or not at all."""
        from trainer_app.interchange.curriculum_package import members

        write_zip(target, members(manifest, signature, files))

    def opened(self, path: Path) -> AbstractContextManager[OpenPackage]:
        """Open a package for the time of a `with` block."""
        from trainer_app.interchange.curriculum_package import opened_package

        return opened_package(path)


def joined_standings(
    queries: CertificationQueries, outcomes: Outcomes, clock: Clock, local_time: LocalTime
) -> Standings:
    """`services.standings`: where trainers stand, on the pathways that come with the program."""
    from trainer_app.interchange.pathway_files import built_in_pathways
    from trainer_app.services.standings import Standings

    return Standings(queries, outcomes, built_in_pathways, clock, local_time)


def joined_certifications(
    open_work: OpenWork, new_id: NewId, clock: Clock, standings: Standings
) -> Certifications:
    """`services.certifications`: decisions about trainers."""
    from trainer_app.interchange.pathway_files import built_in_pathways
    from trainer_app.services.certifications import Certifications

    return Certifications(open_work, new_id, clock, standings, built_in_pathways)
