"""The rules between sessions: nothing is in two places, and what comes first comes first."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from trainer_app.domain.conflict import Conflict, Rule
from trainer_app.domain.placed_session import PlacedSession
from trainer_app.domain.reasons import Reason
from trainer_app.domain.records import Noun
from trainer_app.domain.timetable import Limits, StaffFacts, TimetableFacts
from trainer_app.domain.timetable_index import TimetableIndex

_MINUTE: Final = 60


def meeting_conflicts(one: PlacedSession, index: TimetableIndex) -> Iterator[Conflict]:
    """Every conflict of a session with another one, but for those that build on its module."""
    for person_id in dict.fromkeys(duty.person_id for duty in one.session.duties):
        person = index.facts.staff.get(person_id)
        for other in index.of_person_near(person_id, one):
            if person is not None:
                yield from _person(person, *_in_order(one, other), index.facts.limits)
    if one.room is not None:
        for other in index.of_room_near(one.room.id, one):
            yield room_twice(*_in_order(one, other))
    for other in index.of_cohort_near(one):
        yield cohort_twice(*_in_order(one, other))
    yield from earlier_missing(one, index.facts, index)


def overlap(one: PlacedSession, other: PlacedSession) -> bool:
    """Whether both go on at some moment; one may begin when the other ends."""
    return one.start < other.end and other.start < one.end


def _in_order(one: PlacedSession, other: PlacedSession) -> tuple[PlacedSession, PlacedSession]:
    return (one, other) if one.order < other.order else (other, one)


def _person(
    person: StaffFacts, one: PlacedSession, other: PlacedSession, limits: Limits
) -> Iterator[Conflict]:
    if overlap(one, other):
        yield person_twice(person, one, other)
    elif one.in_person and other.in_person:
        needed = limits.travel(one.academy, other.academy)
        left = (other.start - one.end) // _MINUTE
        if left < needed:
            yield travel_too_short(person, one, other, needed=needed, left=left)


def person_twice(person: StaffFacts, one: PlacedSession, other: PlacedSession) -> Conflict:
    """Somebody has to be in both at once."""
    reason = Reason.of("person-twice", person=person.name)
    sessions = (one.session.id, other.session.id)
    return Conflict(Rule.PERSON_TWICE, sessions, person.id, Noun.PERSON, reason)


def travel_too_short(
    person: StaffFacts, one: PlacedSession, other: PlacedSession, *, needed: int, left: int
) -> Conflict:
    """Somebody cannot get from one to the other in time."""
    reason = Reason.of(
        "travel-too-short",
        person=person.name,
        origin=one.academy.code,
        target=other.academy.code,
        minutes=left,
        needed=needed,
    )
    sessions = (one.session.id, other.session.id)
    return Conflict(Rule.TRAVEL, sessions, person.id, Noun.PERSON, reason)


def room_twice(one: PlacedSession, other: PlacedSession) -> Conflict:
    """A room has to hold both at once."""
    assert one.room is not None
    reason = Reason.of("room-twice", room=one.room.name)
    sessions = (one.session.id, other.session.id)
    return Conflict(Rule.ROOM_TWICE, sessions, one.room.id, Noun.ROOM, reason)


def cohort_twice(one: PlacedSession, other: PlacedSession) -> Conflict:
    """A cohort has to be in both at once."""
    reason = Reason.of("cohort-twice", course=one.cohort.code)
    sessions = (one.session.id, other.session.id)
    return Conflict(Rule.COHORT_TWICE, sessions, one.cohort.id, Noun.COURSE, reason)


def earlier_missing(
    one: PlacedSession, facts: TimetableFacts, index: TimetableIndex
) -> Iterator[Conflict]:
    """The modules that a session's module builds on and that are not over when it begins."""
    if one.module is None:
        return
    for earlier_id in one.module.prerequisites:
        earlier = facts.modules.get(earlier_id)
        if earlier is None:
            continue
        teaching = index.of_module(one.cohort.id, earlier_id)
        late = [other for other in teaching if other.end > one.start]
        if late:
            last = max(late, key=lambda other: (other.end, other.order))
            reason = Reason.of("prerequisite-later", module=one.module.code, earlier=earlier.code)
            sessions = tuple(part.session.id for part in _in_order(one, last))
        elif not teaching:
            reason = Reason.of(
                "prerequisite-not-planned", module=one.module.code, earlier=earlier.code
            )
            sessions = (one.session.id,)
        else:
            continue
        yield Conflict(Rule.PREREQUISITE, sessions, earlier_id, Noun.MODULE, reason)
