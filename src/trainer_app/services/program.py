"""The program as its front doors see it: everything that can be done, and everything to ask."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from uuid import UUID

from trainer_app.services.academies import Academies
from trainer_app.services.assessments import Assessments
from trainer_app.services.attendance import AttendanceMarks, Outcomes
from trainer_app.services.backups import Backups
from trainer_app.services.certificates import Certificates
from trainer_app.services.courses import Courses
from trainer_app.services.curricula import Curricula
from trainer_app.services.exports import Exports
from trainer_app.services.history import History
from trainer_app.services.nominations import Nominations
from trainer_app.services.people import People
from trainer_app.services.ports import Clock
from trainer_app.services.programmes import Programmes
from trainer_app.services.read_models.certificates import CertificateQueries
from trainer_app.services.read_models.courses import CourseQueries
from trainer_app.services.read_models.curricula import CurriculumQueries
from trainer_app.services.read_models.institutions import InstitutionQueries
from trainer_app.services.read_models.overview import OverviewQueries
from trainer_app.services.read_models.people import PeopleQueries
from trainer_app.services.samples import Samples
from trainer_app.services.setup import SetUp
from trainer_app.services.timetable import Timetable


@dataclass(frozen=True)
class Queries:
    """Everything that can be asked."""

    institutions: InstitutionQueries
    curricula: CurriculumQueries
    courses: CourseQueries
    people: PeopleQueries
    certificates: CertificateQueries
    overview: OverviewQueries


@dataclass(frozen=True)
class Program:
    """Everything a front door may call. `close` lets go of the data."""

    folder: Path
    clock: Clock
    queries: Queries
    set_up: SetUp
    samples: Samples
    programmes: Programmes
    curricula: Curricula
    academies: Academies
    people: People
    nominations: Nominations
    courses: Courses
    timetable: Timetable
    attendance: AttendanceMarks
    outcomes: Outcomes
    assessments: Assessments
    certificates: Certificates
    exports: Exports
    history: History
    backups: Backups
    actor_id: Callable[[], UUID | None]
    differences_from_journal: Callable[[], list[tuple[str, UUID]]]
    close: Callable[[], None]
