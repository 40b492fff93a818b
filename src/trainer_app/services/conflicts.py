"""Conflicts of timetables: told with both sides, solved by what was tried, or answered for."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from functools import cached_property
from typing import Final
from uuid import UUID

from trainer_app.domain.changes import Changes, Label
from trainer_app.domain.conflict import Conflict, Rule
from trainer_app.domain.conflicts import all_conflicts, conflicts_of, in_order
from trainer_app.domain.course import Course
from trainer_app.domain.errors import ConflictGone, DatesReversed, TooManyDays
from trainer_app.domain.fixes import Fix, FixKind, fixes_for
from trainer_app.domain.ids import NewId
from trainer_app.domain.placed_session import PlacedSession, wall_clock
from trainer_app.domain.planning_records import AcceptedConflict, checked_note
from trainer_app.domain.reasons import Reason
from trainer_app.domain.timetable import PlannedSession
from trainer_app.domain.timetable_index import TimetableIndex
from trainer_app.services.ports import Clock, OpenWork
from trainer_app.services.read_models.timetable import (
    AcceptanceRow,
    PlannedTimetable,
    TimetableQueries,
)
from trainer_app.services.timetable import Timetable

_MOST_DAYS: Final = 400


@dataclass(frozen=True, kw_only=True)
class SessionSide:
    """One side of a conflict; `starts_at` is the clock of its course's academy."""

    id: UUID
    course_id: UUID
    course_code: str
    starts_at: datetime
    minutes: int
    name: str
    room: str
    people: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class ConflictRow:
    """A broken rule with both sides, and who answers for it if somebody does."""

    key: str
    rule: Rule
    hard: bool
    acceptable: bool
    reason: Reason
    sides: tuple[SessionSide, ...]
    accepted: AcceptanceRow | None


@dataclass(frozen=True, kw_only=True)
class FixRow:
    """A change that solves a conflict; `coming` are the room or the people that come in."""

    kind: FixKind
    side: SessionSide
    coming: str
    solves: int
    makes: int  # soft conflicts that come with it
    planned: PlannedSession
    version: int


@dataclass(frozen=True, kw_only=True)
class ConflictsView:
    """The conflicts of some sessions, the gravest first."""

    rows: tuple[ConflictRow, ...]
    sessions: int  # that were checked

    @property
    def open_hard(self) -> int:
        """Hard ones that nobody answers for."""
        return sum(row.hard and row.accepted is None for row in self.rows)

    @property
    def open_soft(self) -> int:
        """Soft ones that nobody answers for."""
        return sum(not row.hard and row.accepted is None for row in self.rows)

    @cached_property
    def by_session(self) -> dict[UUID, tuple[ConflictRow, ...]]:
        """The conflicts each session has a part in."""
        found: dict[UUID, tuple[ConflictRow, ...]] = {}
        for row in self.rows:
            for side in row.sides:
                found[side.id] = (*found.get(side.id, ()), row)
        return found


class Conflicts:
    """What is in the way of holding the sessions as planned."""

    def __init__(
        self,
        open_work: OpenWork,
        new_id: NewId,
        clock: Clock,
        queries: TimetableQueries,
        timetable: Timetable,
        actor_id: Callable[[], UUID | None],
    ) -> None:
        self._open_work, self._new_id, self._clock = open_work, new_id, clock
        self._queries, self._timetable, self._actor_id = queries, timetable, actor_id

    def of_course(self, course_id: UUID) -> ConflictsView:
        """The conflicts of a course, those with sessions of other courses too."""
        check = _Check(self._queries.around(course_id))
        own = [one.session.id for one in check.index.of_cohort(course_id)]
        found = {one for session_id in own for one in conflicts_of(session_id, check.index)}
        return check.view(found, sessions=len(own))

    def between(self, first: date, last: date) -> ConflictsView:
        """The conflicts of all courses on these days, both included.

        Raises:
            DatesReversed: the last day is before the first.
            TooManyDays: it is more than a year.
        """
        if last < first:
            raise DatesReversed(starts_on=first, ends_on=last)
        if last - first > timedelta(days=_MOST_DAYS):
            raise TooManyDays(first=first, last=last, most=_MOST_DAYS)
        check = _Check(self._queries.between(first, last))
        days = {one.session.id for one in check.index if first <= one.day <= last}
        found = {one for one in all_conflicts(check.index) if not days.isdisjoint(one.sessions)}
        return check.view(found, sessions=len(days))

    def fixes(self, course_id: UUID, key: str) -> list[FixRow]:
        """Changes that were tried and solve a conflict of a course, the smallest first.

        Raises:
            ConflictGone: it is there no longer.
        """
        check = _Check(self._queries.around(course_id))
        conflict = _the_one(course_id, key, check.index)
        now = int(self._clock.now().timestamp())
        academy = check.index[conflict.sessions[-1]].academy
        fixes = fixes_for(conflict, check.index, after=wall_clock(now, academy))
        return [check.fix_row(fix) for fix in fixes]

    def apply(self, fix: FixRow) -> Changes:
        """Change the session as the fix says.

        Raises:
            RecordNotFound, RecordChanged: somebody was faster.
        """
        return self._timetable.rearrange(fix.planned, version=fix.version)

    def accept(self, course_id: UUID, key: str, *, note: str) -> Changes:
        """Answer for a conflict, under the name of whoever works here.

        Raises:
            ConflictGone: it is there no longer.
            ConflictNeverAccepted, OverrideNeeded, NoteMissing: it cannot be accepted like this.
        """
        check = _Check(self._queries.around(course_id))
        conflict = _the_one(course_id, key, check.index)
        checked = checked_note(conflict, note)
        with self._open_work() as work:
            course = work.of(Course).get(course_id)
            for before in work.of(AcceptedConflict).where(key=key):
                work.of(AcceptedConflict).remove(before)
            work.of(AcceptedConflict).add(
                AcceptedConflict(
                    id=self._new_id(),
                    course_id=course_id,
                    key=key,
                    rule=conflict.rule,
                    note=checked,
                    staff_id=self._actor_id(),
                    accepted_at=self._clock.now().replace(tzinfo=None),
                )
            )
            return work.commit(Label.of("conflict-accepted", code=course.code))

    def withdraw(self, acceptance_id: UUID) -> Changes:
        """Answer for it no longer.

        Raises:
            RecordNotFound: nobody does.
        """
        with self._open_work() as work:
            accepted = work.of(AcceptedConflict).get(acceptance_id)
            course = work.of(Course).get(accepted.course_id)
            work.of(AcceptedConflict).remove(accepted)
            return work.commit(Label.of("acceptance-withdrawn", code=course.code))


def _the_one(course_id: UUID, key: str, index: TimetableIndex) -> Conflict:
    for one in index.of_cohort(course_id):
        for conflict in conflicts_of(one.session.id, index):
            if conflict.key == key:
                return conflict
    raise ConflictGone


class _Check:
    """Sessions with their index, and how they are told."""

    def __init__(self, planned: PlannedTimetable) -> None:
        self._planned = planned
        self.index = TimetableIndex(planned.facts, planned.sessions)

    def view(self, conflicts: Iterable[Conflict], *, sessions: int) -> ConflictsView:
        """The conflicts as rows, the gravest first."""
        sides: dict[UUID, SessionSide] = {}
        rows = []
        for conflict in in_order(conflicts, self.index):
            for session_id in conflict.sessions:
                if session_id not in sides:
                    sides[session_id] = self._side(self.index[session_id])
            key = conflict.key
            rows.append(
                ConflictRow(
                    key=key,
                    rule=conflict.rule,
                    hard=conflict.hard,
                    acceptable=conflict.acceptable,
                    reason=conflict.reason,
                    sides=tuple(sides[session_id] for session_id in conflict.sessions),
                    accepted=self._planned.accepted.get(key),
                )
            )
        return ConflictsView(rows=tuple(rows), sessions=sessions)

    def fix_row(self, fix: Fix) -> FixRow:
        """A fix with the session as it is now."""
        return FixRow(
            kind=fix.kind,
            side=self._side(self.index[fix.session.id]),
            coming=self._coming(fix),
            solves=fix.solves,
            makes=fix.makes,
            planned=fix.session,
            version=self._planned.versions[fix.session.id],
        )

    def _coming(self, fix: Fix) -> str:
        facts = self._planned.facts
        if fix.kind is FixKind.ROOM:
            room = self.index.facts.rooms.get(fix.session.room_id) if fix.session.room_id else None
            return room.name if room else ""
        before = {duty.person_id for duty in self.index[fix.session.id].session.duties}
        coming = (one.person_id for one in fix.session.duties if one.person_id not in before)
        return ", ".join(facts.staff[person_id].name for person_id in coming)

    def _side(self, one: PlacedSession) -> SessionSide:
        session, staff = one.session, self._planned.facts.staff
        return SessionSide(
            id=session.id,
            course_id=session.course_id,
            course_code=one.cohort.code,
            starts_at=session.starts_at,
            minutes=session.minutes,
            name=self._planned.names[session.id],
            room=one.room.name if one.room else "",
            people=tuple(
                staff[duty.person_id].name for duty in session.duties if duty.person_id in staff
            ),
        )
