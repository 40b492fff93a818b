"""Sessions of a course: when, what, where and with whom."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from trainer_app.domain.academy import Room
from trainer_app.domain.attendance import Attendance
from trainer_app.domain.changes import Changes, Label
from trainer_app.domain.course import (
    Course,
    Session,
    SessionKind,
    SessionMode,
    SessionTrainer,
    TrainerRole,
)
from trainer_app.domain.curriculum import Module
from trainer_app.domain.errors import NameMissing, StillInUse
from trainer_app.domain.ids import NewId
from trainer_app.domain.person import Person
from trainer_app.domain.timetable import PlannedSession
from trainer_app.services.ports import OpenWork, UnitOfWork
from trainer_app.services.saving import Draft, Saved


@dataclass(frozen=True, kw_only=True)
class SessionDraft(Draft):
    """What can be said of a session."""

    starts_at: datetime
    minutes: int
    kind: SessionKind = SessionKind.MODULE
    module_id: UUID | None = None
    title: str = ""
    room_id: UUID | None = None
    place: str = ""
    mode: SessionMode = SessionMode.IN_PERSON
    required: bool = True


@dataclass(frozen=True, kw_only=True)
class Part:
    """Somebody's part in a session."""

    person_id: UUID
    role: TrainerRole = TrainerRole.LEAD


@dataclass(frozen=True, kw_only=True)
class Arranged:
    """A session as it is to be held; `version` is what the caller had seen."""

    planned: PlannedSession
    version: int | None = None
    new: bool = False


class Timetable:
    """The sessions of the courses."""

    def __init__(self, open_work: OpenWork, new_id: NewId) -> None:
        self._open_work, self._new_id = open_work, new_id

    def save(
        self,
        course_id: UUID,
        draft: SessionDraft,
        parts: tuple[Part, ...] | None = None,
        session_id: UUID | None = None,
        version: int | None = None,
    ) -> Saved:
        """Add a session, or store its edited fields. `parts` None leaves the trainers as they are.

        Raises:
            NameMissing, ValueOutOfRange, RecordChanged: what is wrong.
        """
        if draft.module_id is None and not draft.title.strip():
            raise NameMissing(field="title")
        with self._open_work() as work:
            course = work.of(Course).get(course_id)
            if draft.module_id:
                work.of(Module).get(draft.module_id)
            if draft.room_id:
                work.of(Room).get(draft.room_id)
            records = work.of(Session)
            if session_id is None:
                record = records.add(
                    Session(
                        id=self._new_id(),
                        course_id=course_id,
                        starts_at=draft.starts_at,
                        minutes=draft.minutes,
                    )
                )
            else:
                record = records.get(session_id, version=version)
            draft.put_into(record)
            record.check()
            if parts is not None:
                self._assign(work, record.id, parts)
            label = "session-added" if session_id is None else "session-edited"
            return Saved(record.id, work.commit(Label.of(label, code=course.code)))

    def rearrange(self, planned: PlannedSession, *, version: int | None = None) -> Changes:
        """Hold a session at another time, in another room or with others; the rest stays.

        Raises:
            RecordNotFound, RecordChanged: what is wrong.
        """
        with self._open_work() as work:
            session = work.of(Session).get(planned.id, version=version)
            session.starts_at, session.room_id = (
                planned.starts_at,
                planned.room_id or session.room_id,
            )
            parts = (Part(person_id=one.person_id, role=one.role) for one in planned.duties)
            self._assign(work, session.id, tuple(parts))
            course = work.of(Course).get(session.course_id)
            return work.commit(Label.of("session-edited", code=course.code))

    def carry_out(self, arranged: Sequence[Arranged]) -> Changes:
        """Hold many sessions as they were planned together: one change, undone as one.

        Raises:
            RecordNotFound, RecordChanged: somebody was faster; nothing is changed.
        """
        with self._open_work() as work:
            records = work.of(Session)
            for one in arranged:
                planned = one.planned
                if one.new:
                    record = records.add(
                        Session(
                            id=planned.id,
                            course_id=planned.course_id,
                            starts_at=planned.starts_at,
                            minutes=planned.minutes,
                            module_id=planned.module_id,
                        )
                    )
                else:
                    record = records.get(planned.id, version=one.version)
                record.starts_at = planned.starts_at
                record.room_id = planned.room_id or record.room_id
                parts = (Part(person_id=duty.person_id, role=duty.role) for duty in planned.duties)
                self._assign(work, record.id, tuple(parts))
            return work.commit(Label.of("suggestion-applied", n=len(arranged)))

    def _assign(self, work: UnitOfWork, session_id: UUID, parts: tuple[Part, ...]) -> None:
        records = work.of(SessionTrainer)
        wanted = {part.person_id: part.role for part in parts}
        for record in records.where(session_id=session_id):
            role = wanted.pop(record.person_id, None)
            if role is None:
                records.remove(record)
            elif record.role is not role:
                record.role = role
        for person_id, role in wanted.items():
            work.of(Person).get(person_id)
            records.add(
                SessionTrainer(
                    id=self._new_id(), session_id=session_id, person_id=person_id, role=role
                )
            )

    def cancel(self, session_id: UUID, *, note: str) -> Changes:
        """Cancel a session, saying why; it stays in the timetable, crossed out.

        Raises:
            NoteMissing: there is no reason.
        """
        with self._open_work() as work:
            session = work.of(Session).get(session_id)
            session.cancel(note)
            return work.commit(Label.of("session-cancelled"))

    def remove(self, session_id: UUID) -> Changes:
        """Remove a session planned by mistake.

        Raises:
            StillInUse: attendance was marked in it; cancel it instead.
        """
        with self._open_work() as work:
            session = work.of(Session).get(session_id)
            marks = work.of(Attendance).where(session_id=session_id)
            if marks:
                raise StillInUse(noun="session", by="attendance", count=len(marks))
            for part in work.of(SessionTrainer).where(session_id=session_id):
                work.of(SessionTrainer).remove(part)
            work.of(Session).remove(session)
            return work.commit(Label.of("session-removed"))
