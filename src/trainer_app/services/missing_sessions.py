"""The sessions a course lacks: of each module of its edition that has none."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import datetime, time
from uuid import UUID

from trainer_app.domain.ids import NewId
from trainer_app.domain.timetable import CohortFacts, ModuleFacts, PlannedSession, TimetableFacts
from trainer_app.services.planning_times import lengths_of


def missing_sessions(
    facts: TimetableFacts,
    sessions: Iterable[PlannedSession],
    course_ids: Iterable[UUID],
    new_id: NewId,
) -> Iterator[PlannedSession]:
    """Sessions for the whole of each such module; their time, room and people are to be found."""
    there = {(one.course_id, one.module_id) for one in sessions}
    for course_id in sorted(course_ids):
        cohort = facts.cohorts[course_id]
        for module in sorted(facts.modules.values(), key=lambda one: (one.position, one.code)):
            if (course_id, module.id) not in there and _belongs(module, cohort):
                for minutes in lengths_of(module.minutes):
                    yield PlannedSession(
                        id=new_id(),
                        course_id=course_id,
                        starts_at=datetime.combine(cohort.first_day, time(0)),
                        minutes=minutes,
                        module_id=module.id,
                    )


def _belongs(module: ModuleFacts, cohort: CohortFacts) -> bool:
    if module.edition_id is None or module.edition_id != cohort.edition_id:
        return False
    return not module.levels or cohort.level is None or cohort.level.value in module.levels
