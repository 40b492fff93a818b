"""When people can have no part in a session."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from trainer_app.domain.changes import Changes, Label
from trainer_app.domain.ids import NewId
from trainer_app.domain.person import Person
from trainer_app.domain.planning_records import Absence
from trainer_app.services.ports import OpenWork
from trainer_app.services.saving import Saved


@dataclass(frozen=True, kw_only=True)
class AbsenceRow:
    """Days on which somebody is away, both included."""

    id: UUID
    starts_on: date
    ends_on: date
    reason: str


class Absences:
    """The days on which people are away."""

    def __init__(self, open_work: OpenWork, new_id: NewId) -> None:
        self._open_work, self._new_id = open_work, new_id

    def add(self, person_id: UUID, *, starts_on: date, ends_on: date, reason: str = "") -> Saved:
        """Say that somebody is away.

        Raises:
            RecordNotFound: there is no such person.
            DatesReversed: it ends before it starts.
        """
        with self._open_work() as work:
            work.of(Person).get(person_id)
            record = Absence(
                id=self._new_id(),
                person_id=person_id,
                starts_on=starts_on,
                ends_on=ends_on,
                reason=reason.strip(),
            )
            record.check()
            work.of(Absence).add(record)
            return Saved(record.id, work.commit(Label.of("absence-added")))

    def remove(self, absence_id: UUID) -> Changes:
        """Take it back.

        Raises:
            RecordNotFound: it was taken back already.
        """
        with self._open_work() as work:
            work.of(Absence).remove(work.of(Absence).get(absence_id))
            return work.commit(Label.of("absence-removed"))

    def of_person(self, person_id: UUID) -> list[AbsenceRow]:
        """When somebody is away, in order of time."""
        with self._open_work() as work:
            records = work.of(Absence).where(person_id=person_id)
            rows = [
                AbsenceRow(
                    id=one.id, starts_on=one.starts_on, ends_on=one.ends_on, reason=one.reason
                )
                for one in records
            ]
        return sorted(rows, key=lambda row: (row.starts_on, row.ends_on))
