"""What the screens about courses may call."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from trainer_app.services.assessments import Assessments
from trainer_app.services.attendance import AttendanceMarks, Outcomes
from trainer_app.services.attendance_reading import AttendanceReading
from trainer_app.services.calendars import Calendars
from trainer_app.services.certificates import Certificates
from trainer_app.services.conflicts import Conflicts
from trainer_app.services.course_lists import CourseLists
from trainer_app.services.courses import Courses
from trainer_app.services.enrolments import Enrolments
from trainer_app.services.evaluations import Evaluations
from trainer_app.services.exports import Exports
from trainer_app.services.material_sets import MaterialSets
from trainer_app.services.nominations import Nominations
from trainer_app.services.people import People
from trainer_app.services.printing import Printing
from trainer_app.services.read_models.certificates import CertificateQueries
from trainer_app.services.read_models.courses import CourseQueries
from trainer_app.services.read_models.curricula import CurriculumQueries
from trainer_app.services.read_models.institutions import InstitutionQueries
from trainer_app.services.read_models.people import PeopleQueries
from trainer_app.services.suggestions import Suggestions
from trainer_app.services.templates import Templates
from trainer_app.services.timetable import Timetable


@dataclass(frozen=True, kw_only=True)
class CourseServices:
    """The services first, then the questions."""

    courses: Courses
    people: People
    nominations: Nominations
    timetable: Timetable
    conflicts: Conflicts
    enrolments: Callable[[], Enrolments]
    attendance: AttendanceMarks
    attendance_reading: Callable[[], AttendanceReading]
    outcomes: Outcomes
    assessments: Assessments
    evaluations: Callable[[], Evaluations]
    certificates: Certificates
    templates: Templates
    exports: Exports
    printing: Printing
    material_sets: Callable[[], MaterialSets]
    calendars: Callable[[], Calendars]
    course_lists: Callable[[], CourseLists]
    suggestions: Callable[[], Suggestions]
    course_queries: CourseQueries
    people_queries: PeopleQueries
    institution_queries: InstitutionQueries
    curriculum_queries: CurriculumQueries
    certificate_queries: CertificateQueries
