"""A planned session on the one clock of the world, and on the clock of the academy it is held at.

Sessions of two academies are compared by instants; hours and closures count by the days of the
academy. A session that spans midnight stands on two days, and one on the night of a clock change
lasts its minutes, whatever the hands do.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from functools import cache
from zoneinfo import ZoneInfo

from trainer_app.domain.course import SessionMode
from trainer_app.domain.timetable import (
    AcademyFacts,
    CohortFacts,
    ModuleFacts,
    PlannedSession,
    RoomFacts,
    TimetableFacts,
)

_DAY = 24 * 60


@dataclass(frozen=True, kw_only=True, slots=True, eq=False)
class DayPart:
    """The minutes of one day, after its midnight, that a session takes."""

    day: date
    first: int
    last: int


@dataclass(frozen=True, kw_only=True, slots=True, eq=False)
class PlacedSession:
    """A session with what it stands on. `start` and `end` are seconds on the world's clock."""

    session: PlannedSession
    cohort: CohortFacts
    academy: AcademyFacts  # where it is held
    room: RoomFacts | None
    module: ModuleFacts | None
    start: int
    end: int
    parts: tuple[DayPart, ...]

    @property
    def day(self) -> date:
        """The day it begins on, where it is held."""
        return self.parts[0].day

    @property
    def in_person(self) -> bool:
        """Whether people must be there."""
        return self.session.mode is not SessionMode.ONLINE

    @property
    def order(self) -> tuple[int, int]:
        """Sessions in order of time; those that begin together in a fixed order."""
        return self.start, self.session.id.int


def placed(session: PlannedSession, facts: TimetableFacts) -> PlacedSession:
    """The session where and when it is held: in the academy of its room, else of its course."""
    cohort = facts.cohorts[session.course_id]
    home = facts.academies[cohort.academy_id]
    room = facts.rooms.get(session.room_id) if session.room_id else None
    academy = facts.academies[room.academy_id] if room else home
    starts_at = session.starts_at.replace(tzinfo=_zone(home.time_zone)).astimezone(UTC)
    ends_at = starts_at + timedelta(minutes=session.minutes)
    return PlacedSession(
        session=session,
        cohort=cohort,
        academy=academy,
        room=room,
        module=facts.modules.get(session.module_id) if session.module_id else None,
        start=int(starts_at.timestamp()),
        end=int(ends_at.timestamp()),
        parts=_day_parts(starts_at, ends_at, _zone(academy.time_zone)),
    )


def wall_clock(moment: int, academy: AcademyFacts) -> datetime:
    """What the clock of an academy shows at an instant."""
    return datetime.fromtimestamp(moment, _zone(academy.time_zone)).replace(tzinfo=None)


@cache
def _zone(name: str) -> ZoneInfo:
    return ZoneInfo(name)


def _day_parts(starts_at: datetime, ends_at: datetime, zone: ZoneInfo) -> tuple[DayPart, ...]:
    first, last = starts_at.astimezone(zone), ends_at.astimezone(zone)
    begin, end = first.hour * 60 + first.minute, last.hour * 60 + last.minute
    days = (last.date() - first.date()).days
    if days == 0:
        return (DayPart(day=first.date(), first=begin, last=max(begin, end)),)
    parts = [DayPart(day=first.date(), first=begin, last=_DAY)]
    parts += [
        DayPart(day=first.date() + timedelta(days=one), first=0, last=_DAY)
        for one in range(1, days)
    ]
    if end:
        parts.append(DayPart(day=last.date(), first=0, last=end))
    return tuple(parts)
