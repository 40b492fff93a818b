"""Public holidays: days on which every academy of a country is closed, beside its own closures."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date, timedelta
from typing import Final
from uuid import UUID

from trainer_app.domain.timetable import AcademyFacts, Days
from trainer_app.services.read_models.timetable import PlannedTimetable, TimetableQueries

HolidaysOf = Callable[[str, date, date], Sequence[Days]]
"""The public holidays of a country (ISO 3166-1 alpha-2) within days; none where nobody knows."""

_MARGIN: Final = timedelta(days=60)  # fixes and suggestions look for days before and after


class WithPublicHolidays:
    """Answers as the queries do, with the holidays of each academy's country among its closures."""

    def __init__(self, queries: TimetableQueries, holidays: HolidaysOf) -> None:
        self._queries, self._holidays = queries, holidays

    def around(self, course_id: UUID) -> PlannedTimetable:
        """A course, and all that have sessions in its time."""
        return self._closed(self._queries.around(course_id))

    def of_courses(self, course_ids: Sequence[UUID]) -> PlannedTimetable:
        """These, planned or not, and all in their time."""
        return self._closed(self._queries.of_courses(course_ids))

    def between(self, first: date, last: date) -> PlannedTimetable:
        """Every course that has sessions on these days or close to them."""
        return self._closed(self._queries.between(first, last))

    def _closed(self, found: PlannedTimetable) -> PlannedTimetable:
        days = [one.starts_at.date() for one in found.sessions]
        for cohort in found.facts.cohorts.values():
            days += (cohort.first_day, cohort.last_day)
        if not days:
            return found
        first, last = min(days) - _MARGIN, max(days) + _MARGIN
        academies = {
            key: self._with_holidays(one, first, last) for key, one in found.facts.academies.items()
        }
        return replace(found, facts=replace(found.facts, academies=academies))

    def _with_holidays(self, academy: AcademyFacts, first: date, last: date) -> AcademyFacts:
        closed = (*academy.closures, *self._holidays(academy.country, first, last))
        return replace(academy, closures=closed)
