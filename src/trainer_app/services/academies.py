"""Academies with their rooms, agreements and closures."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TypeVar
from uuid import UUID
from zoneinfo import available_timezones

from trainer_app.domain.academy import (
    Academy,
    Agreement,
    Closure,
    Room,
    RoomKind,
    checked_academy_code,
)
from trainer_app.domain.certificate import Series
from trainer_app.domain.changes import Changes, Label
from trainer_app.domain.course import Course, Session
from trainer_app.domain.errors import (
    CodeTaken,
    DatesReversed,
    NameMissing,
    StillInUse,
    ValueOutOfRange,
)
from trainer_app.domain.ids import NewId
from trainer_app.domain.languages import LocalizedText
from trainer_app.services.ports import OpenWork, UnitOfWork
from trainer_app.services.saving import Draft, Saved

Part = TypeVar("Part", Room, Agreement, Closure)
_MOST_SEATS = 5000


@dataclass(frozen=True, kw_only=True)
class AcademyDraft(Draft):
    """What can be said of an academy."""

    code: str
    name: LocalizedText
    country: str
    city: LocalizedText = LocalizedText()
    time_zone: str = "Asia/Bangkok"
    working_days: tuple[str, ...] = ("1", "2", "3", "4", "5")
    opens: int = 8 * 60
    closes: int = 17 * 60
    focal_point: str = ""
    phone: str = ""
    email: str = ""


@dataclass(frozen=True, kw_only=True)
class RoomDraft(Draft):
    """What can be said of a room."""

    name: str
    seats: int
    kind: RoomKind = RoomKind.CLASSROOM
    equipment: str = ""


@dataclass(frozen=True, kw_only=True)
class AgreementDraft(Draft):
    """What can be said of an agreement."""

    reference: str
    starts_on: date
    ends_on: date | None = None
    covers: str = ""


@dataclass(frozen=True, kw_only=True)
class ClosureDraft(Draft):
    """What can be said of closed days."""

    starts_on: date
    ends_on: date
    reason: str = ""


class Academies:
    """The partner institutions."""

    def __init__(self, open_work: OpenWork, new_id: NewId) -> None:
        self._open_work, self._new_id = open_work, new_id

    def save(
        self, draft: AcademyDraft, academy_id: UUID | None = None, version: int | None = None
    ) -> Saved:
        """Add an academy, or store its edited fields.

        Raises:
            CodeInvalid, CodeTaken, NameMissing, ValueOutOfRange, RecordChanged: what is wrong.
        """
        code = checked_academy_code(draft.code)
        if not draft.name:
            raise NameMissing(field="name")
        if not 0 <= draft.opens < draft.closes <= 24 * 60:
            raise ValueOutOfRange(field="closes", value=draft.closes, least=draft.opens, most=1440)
        if draft.time_zone not in available_timezones():
            raise ValueOutOfRange(field="time_zone", value=draft.time_zone, least="", most="")
        with self._open_work() as work:
            records = work.of(Academy)
            if any(one.id != academy_id for one in records.where(code=code)):
                raise CodeTaken(code=code)
            if academy_id is None:
                record = records.add(
                    Academy(id=self._new_id(), code=code, name=draft.name, country=draft.country)
                )
            else:
                record = records.get(academy_id, version=version)
            draft.put_into(record)
            record.code = code
            label = "academy-added" if academy_id is None else "academy-edited"
            return Saved(record.id, work.commit(Label.of(label, code=code)))

    def remove(self, academy_id: UUID) -> Changes:
        """Remove an academy with its rooms, agreements and closures.

        Raises:
            StillInUse: courses were held there, or numbers given out.
        """
        with self._open_work() as work:
            record = work.of(Academy).get(academy_id)
            courses = work.of(Course).where(academy_id=academy_id)
            if courses or work.of(Series).where(academy_id=academy_id):
                raise StillInUse(noun="academy", by="course", count=len(courses))
            self._remove_parts(work, Room, academy_id)
            self._remove_parts(work, Agreement, academy_id)
            self._remove_parts(work, Closure, academy_id)
            work.of(Academy).remove(record)
            return work.commit(Label.of("academy-removed", code=record.code))

    def _remove_parts(self, work: UnitOfWork, kind: type[Part], academy_id: UUID) -> None:
        for part in work.of(kind).where(academy_id=academy_id):
            work.of(kind).remove(part)

    def save_room(
        self,
        academy_id: UUID,
        draft: RoomDraft,
        room_id: UUID | None = None,
        version: int | None = None,
    ) -> Saved:
        """Add a room, or store its edited fields.

        Raises:
            NameMissing, ValueOutOfRange, RecordChanged: what is wrong.
        """
        if not draft.name.strip():
            raise NameMissing(field="name")
        if not 1 <= draft.seats <= _MOST_SEATS:
            raise ValueOutOfRange(field="seats", value=draft.seats, least=1, most=_MOST_SEATS)
        with self._open_work() as work:
            new = Room(id=self._new_id(), academy_id=academy_id, name="", seats=1)
            return self._save_part(work, "room", draft, new, room_id, version)

    def save_agreement(
        self,
        academy_id: UUID,
        draft: AgreementDraft,
        agreement_id: UUID | None = None,
        version: int | None = None,
    ) -> Saved:
        """Add an agreement, or store its edited fields.

        Raises:
            NameMissing, DatesReversed, RecordChanged: what is wrong.
        """
        if not draft.reference.strip():
            raise NameMissing(field="reference")
        _in_order(draft.starts_on, draft.ends_on)
        with self._open_work() as work:
            new = Agreement(
                id=self._new_id(), academy_id=academy_id, reference="", starts_on=draft.starts_on
            )
            return self._save_part(work, "agreement", draft, new, agreement_id, version)

    def save_closure(
        self,
        academy_id: UUID,
        draft: ClosureDraft,
        closure_id: UUID | None = None,
        version: int | None = None,
    ) -> Saved:
        """Add closed days, or store their edited fields.

        Raises:
            DatesReversed, RecordChanged: what is wrong.
        """
        _in_order(draft.starts_on, draft.ends_on)
        with self._open_work() as work:
            new = Closure(
                id=self._new_id(),
                academy_id=academy_id,
                starts_on=draft.starts_on,
                ends_on=draft.ends_on,
            )
            return self._save_part(work, "closure", draft, new, closure_id, version)

    def remove_room(self, room_id: UUID) -> Changes:
        """Remove a room.

        Raises:
            StillInUse: sessions are planned in it.
        """
        with self._open_work() as work:
            sessions = work.of(Session).where(room_id=room_id)
            if sessions:
                raise StillInUse(noun="room", by="session", count=len(sessions))
            return self._remove_part(work, Room, room_id, "room-removed")

    def remove_agreement(self, agreement_id: UUID) -> Changes:
        """Remove an agreement."""
        with self._open_work() as work:
            return self._remove_part(work, Agreement, agreement_id, "agreement-removed")

    def remove_closure(self, closure_id: UUID) -> Changes:
        """Remove closed days."""
        with self._open_work() as work:
            return self._remove_part(work, Closure, closure_id, "closure-removed")

    def _save_part(
        self,
        work: UnitOfWork,
        noun: str,
        draft: Draft,
        new: Part,
        part_id: UUID | None,
        version: int | None,
    ) -> Saved:
        work.of(Academy).get(new.academy_id)
        records = work.of(type(new))
        record = records.add(new) if part_id is None else records.get(part_id, version=version)
        draft.put_into(record)
        label = f"{noun}-added" if part_id is None else f"{noun}-edited"
        return Saved(record.id, work.commit(Label.of(label)))

    def _remove_part(
        self, work: UnitOfWork, kind: type[Part], part_id: UUID, label: str
    ) -> Changes:
        work.of(kind).remove(work.of(kind).get(part_id))
        return work.commit(Label.of(label))


def _in_order(starts_on: date, ends_on: date | None) -> None:
    if ends_on is not None and ends_on < starts_on:
        raise DatesReversed(starts_on=starts_on, ends_on=ends_on)
