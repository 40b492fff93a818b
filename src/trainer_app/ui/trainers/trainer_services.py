"""What the screen about trainers may call. Late ones are asked for when they are first needed."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from trainer_app.services.certifications import Certifications
from trainer_app.services.observations import Observations
from trainer_app.services.people import People
from trainer_app.services.printing import Printing
from trainer_app.services.reach import Reach
from trainer_app.services.read_models.courses import CourseQueries
from trainer_app.services.read_models.curricula import CurriculumQueries
from trainer_app.services.read_models.institutions import InstitutionQueries
from trainer_app.services.read_models.people import PeopleQueries
from trainer_app.services.standings import Standings


@dataclass(frozen=True, kw_only=True)
class TrainerServices:
    """Services and questions about trainers."""

    people: People
    queries: PeopleQueries
    institutions: InstitutionQueries
    courses: CourseQueries
    curricula: CurriculumQueries
    printing: Printing
    standings: Callable[[], Standings]
    reach: Callable[[], Reach]
    certifications: Callable[[], Certifications]
    observations: Callable[[], Observations]
