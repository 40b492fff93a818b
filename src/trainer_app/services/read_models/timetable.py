"""What planning asks: sessions with all the facts they are checked against."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Protocol
from uuid import UUID

from trainer_app.domain.timetable import PlannedSession, TimetableFacts


@dataclass(frozen=True, kw_only=True)
class AcceptanceRow:
    """Who answers for a conflict, and why."""

    id: UUID
    key: str
    note: str
    staff: str
    accepted_at: datetime


@dataclass(frozen=True, kw_only=True)
class PlannedTimetable:
    """Sessions of whole courses. `names` are codes of modules, or titles; `versions` as stored."""

    facts: TimetableFacts
    sessions: tuple[PlannedSession, ...]
    names: Mapping[UUID, str]
    versions: Mapping[UUID, int]
    accepted: Mapping[str, AcceptanceRow]  # by the key of the conflict


class TimetableQueries(Protocol):
    """Questions of planning, each answered by a fixed number of statements."""

    def around(self, course_id: UUID) -> PlannedTimetable:
        """A course, and all that have sessions in its time. Raises `RecordNotFound`."""
        ...

    def of_courses(self, course_ids: Sequence[UUID]) -> PlannedTimetable:
        """These, planned or not, and all in their time. Raises `RecordNotFound`."""
        ...

    def between(self, first: date, last: date) -> PlannedTimetable:
        """Every course that has sessions on these days or close to them."""
        ...
