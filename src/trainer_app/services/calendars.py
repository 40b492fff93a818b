"""Sessions as a calendar file, for phones and office programs: of a course, academy or person."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Final
from uuid import UUID
from zoneinfo import ZoneInfo

from trainer_app.domain.languages import Language, LocalizedText
from trainer_app.services.ports import Clock
from trainer_app.services.read_models.courses import CourseQueries, SessionRow
from trainer_app.services.read_models.institutions import InstitutionQueries

_BACK, _AHEAD = timedelta(days=60), timedelta(days=550)
_DOMAIN: Final = "sessions.trainer-app"


@dataclass(frozen=True, kw_only=True)
class CalendarEvent:
    """One session on the world's clock. `sequence` rises with every change of it."""

    uid: str
    sequence: int
    begins: datetime
    ends: datetime
    title: str
    place: str
    notes: str
    cancelled: bool


@dataclass(frozen=True, kw_only=True)
class Calendar:
    """Events under a name."""

    name: str
    made_at: datetime
    events: tuple[CalendarEvent, ...]


class Calendars:
    """Calendar files; a session keeps its identity, so that reading one again updates."""

    def __init__(
        self,
        courses: CourseQueries,
        institutions: InstitutionQueries,
        clock: Clock,
        text: Callable[[Calendar], bytes],
        write: Callable[[Path, bytes], None],
    ) -> None:
        self._courses, self._institutions, self._clock = courses, institutions, clock
        self._text, self._write = text, write

    def of_course(self, course_id: UUID, target: Path, language: Language) -> int:
        """All sessions of a course; returns how many.

        Raises:
            RecordNotFound: there is no such course.
            FileNotWritable: the file refuses.
        """
        row = self._courses.course(course_id, self._clock.today()).row
        name = f"{row.code} {row.title.best(language)}"
        return self._export(name, self._courses.sessions(course_id), target, language)

    def of_academy(self, academy_id: UUID, target: Path, language: Language) -> int:
        """The sessions at an academy of the last two months and of the time to come.

        Raises:
            RecordNotFound: there is no such academy.
            FileNotWritable: the file refuses.
        """
        today = self._clock.today()
        name = self._institutions.academy(academy_id, today).row.name.best(language)
        here = {row.id for row in self._courses.courses(today) if row.academy_id == academy_id}
        chosen = [row for row in self._around_today() if row.course_id in here]
        return self._export(name, chosen, target, language)

    def of_person(self, person_id: UUID, name: str, target: Path, language: Language) -> int:
        """The sessions somebody has a part in, of the last two months and of the time to come.

        Raises:
            FileNotWritable: the file refuses.
        """
        chosen = [
            row
            for row in self._around_today()
            if any(one.person_id == person_id for one in row.trainers)
        ]
        return self._export(name, chosen, target, language)

    def _around_today(self) -> list[SessionRow]:
        today = self._clock.today()
        return self._courses.sessions_between(today - _BACK, today + _AHEAD)

    def _export(
        self, name: str, rows: Sequence[SessionRow], target: Path, language: Language
    ) -> int:
        places = self._places()
        events = tuple(_event(row, *places[row.course_id], language) for row in rows)
        calendar = Calendar(name=name, made_at=self._clock.now().astimezone(UTC), events=events)
        self._write(target, self._text(calendar))
        return len(events)

    def _places(self) -> dict[UUID, tuple[ZoneInfo, LocalizedText]]:
        """The clock and the name of the academy of each course."""
        today = self._clock.today()
        courses = self._courses.courses(today)
        academies = {row.academy_id for row in courses}
        zones = {
            one: ZoneInfo(self._institutions.academy(one, today).time_zone) for one in academies
        }
        return {row.id: (zones[row.academy_id], row.academy_name) for row in courses}


def _event(
    row: SessionRow, zone: ZoneInfo, academy: LocalizedText, language: Language
) -> CalendarEvent:
    begins = row.starts_at.replace(tzinfo=zone).astimezone(UTC)
    title = row.title or row.module_title.best(language)
    people = ", ".join(one.name or one.latin_name for one in row.trainers)
    inside = row.place or row.room_name
    return CalendarEvent(
        uid=f"{row.id}@{_DOMAIN}",
        sequence=row.version,
        begins=begins,
        ends=begins + timedelta(minutes=row.minutes),
        title=" · ".join(filter(None, (row.course_code, row.module_code, title))),
        place=", ".join(filter(None, (inside, academy.best(language)))),
        notes="\n".join(filter(None, (people, row.cancel_note if row.cancelled else ""))),
        cancelled=row.cancelled,
    )
