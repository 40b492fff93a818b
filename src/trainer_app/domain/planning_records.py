"""What planning keeps: when people are away, and which conflicts somebody answers for."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, datetime
from typing import Final
from uuid import UUID

from trainer_app.domain.conflict import Conflict, Rule
from trainer_app.domain.errors import (
    ConflictNeverAccepted,
    DatesReversed,
    NoteMissing,
    OverrideNeeded,
)
from trainer_app.domain.records import Record

_OVERRIDE: Final = re.compile(r"\boverride\b", re.IGNORECASE)


@dataclass(kw_only=True, eq=False)
class Absence(Record):
    """Days on which somebody can have no part in a session, both included."""

    person_id: UUID
    starts_on: date
    ends_on: date
    reason: str = ""

    def check(self) -> None:
        """Refuse days that run backwards.

        Raises:
            DatesReversed: it ends before it starts.
        """
        if self.ends_on < self.starts_on:
            raise DatesReversed(starts_on=self.starts_on, ends_on=self.ends_on)


@dataclass(kw_only=True, eq=False)
class AcceptedConflict(Record):
    """A conflict somebody answers for. What grows worse has another `key`, and is asked anew."""

    course_id: UUID
    key: str
    rule: Rule
    note: str
    staff_id: UUID | None
    accepted_at: datetime


def checked_note(conflict: Conflict, note: str) -> str:
    """The note with which a conflict may be accepted.

    Raises:
        ConflictNeverAccepted: something would be in two places.
        OverrideNeeded: the rule is a hard one, and the note does not say "override".
        NoteMissing: there is no note.
    """
    if not conflict.acceptable:
        raise ConflictNeverAccepted
    if not note.strip():
        raise OverrideNeeded if conflict.hard else NoteMissing(field="note")
    if conflict.hard and not _OVERRIDE.search(note):
        raise OverrideNeeded
    return note.strip()
