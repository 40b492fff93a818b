"""All the conflicts of a timetable, of one session, and what one change makes of them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from uuid import UUID

from trainer_app.domain.conflict import ORDER, Conflict
from trainer_app.domain.day_rules import day_conflicts
from trainer_app.domain.meeting_rules import earlier_missing, meeting_conflicts
from trainer_app.domain.placed_session import PlacedSession, placed
from trainer_app.domain.session_rules import own_conflicts
from trainer_app.domain.timetable import PlannedSession
from trainer_app.domain.timetable_index import TimetableIndex


@dataclass(frozen=True)
class Difference:
    """What a change does: conflicts that go, and conflicts that come."""

    gone: frozenset[Conflict]
    come: frozenset[Conflict]


def conflicts_of(session_id: UUID, index: TimetableIndex) -> frozenset[Conflict]:
    """The conflicts that a session has a part in."""
    one = index[session_id]
    found = _around(one, index)
    for follower in index.followers(one):
        found.update(earlier_missing(follower, index.facts, index))
    return frozenset(conflict for conflict in found if session_id in conflict.sessions)


def all_conflicts(index: TimetableIndex) -> frozenset[Conflict]:
    """Every conflict, once."""
    return _of([one.session.id for one in index], index)


def changed(index: TimetableIndex, session: PlannedSession) -> Difference:
    """Have a session as it is now, and say what that does. Costs by what it touches."""
    near = index.touched(placed(session, index.facts))
    if session.id in index:
        near |= index.touched(index[session.id])
    before = _of(near, index)
    index.put(session)
    after = _of({*near, session.id}, index)
    return Difference(before - after, after - before)


def without(index: TimetableIndex, session_id: UUID) -> Difference:
    """Take a session out, and say what that does."""
    near = index.touched(index[session_id])
    before = _of(near, index)
    index.take(session_id)
    after = _of(near - {session_id}, index)
    return Difference(before - after, after - before)


def tried(index: TimetableIndex, session: PlannedSession) -> Difference:
    """What a change would do; the index stays as it is."""
    was = index[session.id].session
    difference = changed(index, session)
    index.put(was)
    return difference


def in_order(conflicts: Iterable[Conflict], index: TimetableIndex) -> list[Conflict]:
    """Hard ones first, the gravest rule first, then in order of time."""
    return sorted(
        conflicts,
        key=lambda one: (
            not one.hard,
            ORDER[one.rule],
            index[one.sessions[0]].order,
            one.sessions,
            one.subject,
        ),
    )


def _around(one: PlacedSession, index: TimetableIndex) -> set[Conflict]:
    """What the session and its day have; that it comes too late is told by who builds on it."""
    found = {*own_conflicts(one, index.facts), *meeting_conflicts(one, index)}
    found.update(day_conflicts(one, index))
    return found


def _of(sessions: Iterable[UUID], index: TimetableIndex) -> frozenset[Conflict]:
    found: set[Conflict] = set()
    for session_id in sessions:
        found |= _around(index[session_id], index)
    return frozenset(found)
