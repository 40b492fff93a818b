"""Programmes: adding, editing, removing."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from trainer_app.domain.academy import checked_list_code
from trainer_app.domain.changes import Changes, Label
from trainer_app.domain.course import Course
from trainer_app.domain.curriculum import Curriculum
from trainer_app.domain.errors import CodeTaken, DatesReversed, NameMissing, StillInUse
from trainer_app.domain.ids import NewId
from trainer_app.domain.languages import LocalizedText
from trainer_app.domain.programme import Programme
from trainer_app.services.ports import OpenWork
from trainer_app.services.saving import Draft, Saved


@dataclass(frozen=True, kw_only=True)
class ProgrammeDraft(Draft):
    """What can be said of a programme."""

    code: str
    name: LocalizedText
    donors: str = ""
    starts_on: date | None = None
    ends_on: date | None = None
    aliases_required: bool = False
    note: str = ""


class Programmes:
    """The funded undertakings."""

    def __init__(self, open_work: OpenWork, new_id: NewId) -> None:
        self._open_work, self._new_id = open_work, new_id

    def save(
        self, draft: ProgrammeDraft, programme_id: UUID | None = None, version: int | None = None
    ) -> Saved:
        """Add a programme, or store its edited fields.

        Raises:
            CodeInvalid, CodeTaken, NameMissing, DatesReversed, RecordChanged: what is wrong.
        """
        code = checked_list_code(draft.code)
        if not draft.name:
            raise NameMissing(field="name")
        if draft.starts_on and draft.ends_on and draft.ends_on < draft.starts_on:
            raise DatesReversed(starts_on=draft.starts_on, ends_on=draft.ends_on)
        with self._open_work() as work:
            records = work.of(Programme)
            if any(one.id != programme_id for one in records.where(code=code)):
                raise CodeTaken(code=code)
            if programme_id is None:
                record = records.add(Programme(id=self._new_id(), code=code, name=draft.name))
            else:
                record = records.get(programme_id, version=version)
            draft.put_into(record)
            record.code = code
            label = "programme-added" if programme_id is None else "programme-edited"
            return Saved(record.id, work.commit(Label.of(label, code=code)))

    def remove(self, programme_id: UUID) -> Changes:
        """Remove a programme that nothing stands on.

        Raises:
            StillInUse: it has curricula or courses.
        """
        with self._open_work() as work:
            record = work.of(Programme).get(programme_id)
            users = (
                *work.of(Curriculum).where(programme_id=programme_id),
                *work.of(Course).where(programme_id=programme_id),
            )
            if users:
                raise StillInUse(noun="programme", by="course", count=len(users))
            work.of(Programme).remove(record)
            return work.commit(Label.of("programme-removed", code=record.code))
