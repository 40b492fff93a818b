"""Marks of attendance, and how many minutes each credits."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from uuid import UUID

from trainer_app.domain.errors import NoteMissing, ValueOutOfRange
from trainer_app.domain.records import Record


class Mark(StrEnum):
    """How somebody attended a session. "Not yet marked" is the absence of a mark."""

    PRESENT = "present"
    LATE = "late"  # late, left early, or both
    ABSENT = "absent"
    EXCUSED = "excused"
    REMOTE = "remote"


@dataclass(frozen=True, kw_only=True)
class MarkValue:
    """A mark with its minutes. `missed_*` are minutes at the start and at the end."""

    mark: Mark
    missed_start: int = 0
    missed_end: int = 0
    connected: int | None = None
    made_up: bool = False


@dataclass(kw_only=True, eq=False)
class Attendance(Record):
    """One person's mark in one session."""

    session_id: UUID
    enrolment_id: UUID
    mark: Mark
    missed_start: int = 0
    missed_end: int = 0
    connected: int | None = None
    made_up_on: date | None = None
    made_up_task: str = ""

    @property
    def value(self) -> MarkValue:
        """The mark as the rules see it."""
        return MarkValue(
            mark=self.mark,
            missed_start=self.missed_start,
            missed_end=self.missed_end,
            connected=self.connected,
            made_up=self.made_up_on is not None,
        )

    def put(self, value: MarkValue) -> None:
        """Take over a mark; a make-up task belongs to the mark it was given for."""
        self.mark = value.mark
        self.missed_start, self.missed_end = value.missed_start, value.missed_end
        self.connected = value.connected
        if value.mark is not Mark.EXCUSED:
            self.made_up_on, self.made_up_task = None, ""

    def make_up(self, *, task: str, on: date) -> None:
        """Record that an excused session was made good by a task.

        Raises:
            NoteMissing: the task has to be named, and only an excused session is made good.
        """
        if not task.strip() or self.mark is not Mark.EXCUSED:
            raise NoteMissing(field="made_up_task")
        self.made_up_on, self.made_up_task = on, task.strip()


def checked_mark(value: MarkValue, *, minutes: int) -> MarkValue:
    """Return the mark, or refuse minutes that the session does not have.

    Raises:
        ValueOutOfRange: minutes are negative, or more than the session lasts.
    """
    missed = value.missed_start + value.missed_end
    if min(value.missed_start, value.missed_end) < 0 or missed > minutes:
        raise ValueOutOfRange(field="missed_minutes", value=missed, least=0, most=minutes)
    if value.connected is not None and not 0 <= value.connected <= minutes:
        raise ValueOutOfRange(field="connected", value=value.connected, least=0, most=minutes)
    return value


def credited_minutes(value: MarkValue, *, minutes: int, remote_allowed: bool = True) -> int:
    """Minutes credited for a mark in a session of `minutes`; 0 ≤ result ≤ minutes.

    Make-up tasks are not counted here: how many may be made good is the course's rule.
    """
    match value.mark:
        case Mark.PRESENT:
            return minutes
        case Mark.LATE:
            return max(0, minutes - value.missed_start - value.missed_end)
        case Mark.REMOTE if remote_allowed:
            return minutes if value.connected is None else min(value.connected, minutes)
        case Mark.REMOTE | Mark.ABSENT | Mark.EXCUSED:
            return 0
