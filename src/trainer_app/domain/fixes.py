"""What would resolve a conflict: changes of one session that were tried and found to work."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import datetime, time, timedelta
from enum import StrEnum
from itertools import islice
from typing import Final
from uuid import UUID

from trainer_app.domain.conflict import Conflict, Rule
from trainer_app.domain.conflicts import Difference, conflicts_of, tried
from trainer_app.domain.course import TrainerRole
from trainer_app.domain.placed_session import PlacedSession
from trainer_app.domain.records import Noun
from trainer_app.domain.teaching import Lesson, hindrance, interprets
from trainer_app.domain.timetable import PlannedSession, StaffFacts
from trainer_app.domain.timetable_index import TimetableIndex

MOST_FIXES: Final = 6
_MOST_SESSIONS: Final = 2  # of a conflict, the latest first: what came later gives way
_MOST_TRIES: Final = 60  # of a kind and a session
_STEP: Final = timedelta(minutes=30)
_EACH: Final = 2  # of a kind and a session: a choice, not a list


class FixKind(StrEnum):
    """What a fix changes."""

    ROOM = "room"
    TRAINER = "trainer"
    INTERPRETER = "interpreter"
    CO_TRAINER = "co_trainer"
    SLOT = "slot"


@dataclass(frozen=True)
class Fix:
    """One session as it would be, and what that does to the other conflicts.

    `subject` is the room or person that comes in; None for another time.
    """

    kind: FixKind
    session: PlannedSession
    subject: UUID | None
    solves: int
    makes: int  # soft ones: hard ones come with no fix


Proposal = tuple[PlannedSession, UUID | None]


def fixes_for(
    conflict: Conflict, index: TimetableIndex, *, most: int = MOST_FIXES, after: datetime
) -> list[Fix]:
    """Changes after which the conflict is gone and no hard one is new, the smallest first.

    What began before `after`, by the clock of the course's academy, stays as it was; nothing is
    moved to before it.
    """
    found: list[Fix] = []
    for session_id in reversed(conflict.sessions[-_MOST_SESSIONS:]):
        if index[session_id].session.starts_at < after:
            continue
        for kind in _WAYS.get(conflict.rule, ()):
            proposals = _PROPOSERS[kind](conflict, index[session_id], index)
            later = (p for p in proposals if kind is not FixKind.SLOT or p[0].starts_at >= after)
            working = _working(kind, conflict, islice(later, _MOST_TRIES), index)
            found.extend(islice(working, _EACH))
    places = {kind: place for place, kind in enumerate(FixKind)}
    found.sort(key=lambda fix: (fix.makes, -fix.solves, places[fix.kind]))
    return found[:most]


def _working(
    kind: FixKind, conflict: Conflict, proposals: Iterator[Proposal], index: TimetableIndex
) -> Iterator[Fix]:
    for session, subject in proposals:
        if _new_hard(index, session):
            continue
        difference = tried(index, session)
        if _works(conflict, difference):
            yield Fix(kind, session, subject, len(difference.gone), len(difference.come))


def _new_hard(
    index: TimetableIndex, session: PlannedSession, *, besides: Rule | None = None
) -> bool:
    """Whether the session itself would come into a hard conflict: soon told, and rarely wrong."""
    was = index[session.id].session
    before = conflicts_of(session.id, index)
    index.put(session)
    come = conflicts_of(session.id, index) - before
    index.put(was)
    return any(one.hard and one.rule is not besides for one in come)


def _works(conflict: Conflict, difference: Difference) -> bool:
    """Gone for good: not come back in another measure, between the same or over the same."""
    if conflict not in difference.gone or any(one.hard for one in difference.come):
        return False
    return not any(
        one.rule is conflict.rule and one.subject == conflict.subject for one in difference.come
    )


def _rooms(_conflict: Conflict, one: PlacedSession, index: TimetableIndex) -> Iterator[Proposal]:
    """Other rooms of the course's academy, the smallest that seat all first."""
    seats = one.cohort.participants if one.in_person else 0
    rooms = [
        room
        for room in index.facts.rooms.values()
        if room.academy_id == one.cohort.academy_id
        and room.id != one.session.room_id
        and room.seats >= seats
    ]
    for room in sorted(rooms, key=lambda room: (room.seats, room.name, room.id)):
        yield replace(one.session, room_id=room.id), room.id


def _trainers(conflict: Conflict, one: PlacedSession, index: TimetableIndex) -> Iterator[Proposal]:
    """Others who may lead, in place of whom the conflict is about; or a lead where none is."""
    person_id = conflict.subject if conflict.noun is Noun.PERSON else None
    if person_id is None and conflict.rule is not Rule.QUALIFICATION:
        return
    for person in _who_may_lead(one, index):
        if person_id is None:
            yield one.session.with_also(person.id, TrainerRole.LEAD), person.id
        elif person_id in one.session.people(*TrainerRole):
            yield one.session.with_in_place_of(person_id, person.id), person.id


def _co_trainers(
    conflict: Conflict, one: PlacedSession, index: TimetableIndex
) -> Iterator[Proposal]:
    """As many as are lacking come in beside the lead, each of them free."""
    values = dict(conflict.reason.values)
    lacking = int(values["needed"]) - int(values["trainers"])
    free: list[StaffFacts] = []
    for person in islice(_who_may_lead(one, index), _MOST_TRIES):
        with_one = one.session.with_also(person.id, TrainerRole.CO_TRAINER)
        if not _new_hard(index, with_one, besides=conflict.rule):
            free.append(person)
        if len(free) >= lacking:
            together = one.session
            for joining in free[-lacking:]:
                together = together.with_also(joining.id, TrainerRole.CO_TRAINER)
            yield together, free[-1].id


def _interpreters(
    conflict: Conflict, one: PlacedSession, index: TimetableIndex
) -> Iterator[Proposal]:
    """People who speak the language of delivery and one the lead teaches in."""
    lead = index.facts.staff.get(conflict.subject)
    if lead is None or conflict.reason.code != "lead-language":
        return
    understood = lead.teaches or lead.speaks
    for person in _free(one, index):
        known = person.speaks | person.teaches
        if interprets(person, one.cohort.language) and known & understood:
            yield one.session.with_also(person.id, TrainerRole.INTERPRETER), person.id


def _slots(_conflict: Conflict, one: PlacedSession, index: TimetableIndex) -> Iterator[Proposal]:
    """Other times within the course's days: at hours it begins at anyway, then the nearest."""
    was, length = one.session.starts_at, timedelta(minutes=one.session.minutes)
    others = [
        (
            other.session.starts_at,
            other.session.starts_at + timedelta(minutes=other.session.minutes),
        )
        for other in index.of_cohort(one.cohort.id)
        if other.session.id != one.session.id
    ]
    lunch = index.facts.limits.lunch
    at_lunch = any(_spans(lunch, first, end) for first, end in others)  # they do so anyway
    begins = [
        begin
        for begin in _begins(one, index)
        if begin != was
        and not any(first < begin + length and begin < end for first, end in others)
        and (at_lunch or not _spans(lunch, begin, begin + length))
    ]
    usual = {first.time() for first, _ in others}
    for begin in sorted(begins, key=lambda at: (at.time() not in usual, abs(at - was), at)):
        yield replace(one.session, starts_at=begin), None


def _begins(one: PlacedSession, index: TimetableIndex) -> Iterator[datetime]:
    """Every half hour at which the session could begin on the open days of its course."""
    academy = index.facts.academies[one.cohort.academy_id]
    for number in range((one.cohort.last_day - one.cohort.first_day).days + 1):
        day = one.cohort.first_day + timedelta(days=number)
        if day.isoweekday() not in academy.working_days or any(day in c for c in academy.closures):
            continue
        midnight = datetime.combine(day, time.min)
        begin = midnight + timedelta(minutes=academy.opens)
        last = midnight + timedelta(minutes=academy.closes - one.session.minutes)
        while begin <= last:
            yield begin
            begin += _STEP


def _spans(lunch: tuple[int, int], begin: datetime, end: datetime) -> bool:
    """Whether something goes on while people eat."""
    midnight = datetime.combine(begin.date(), time.min)
    first, last = (midnight + timedelta(minutes=minutes) for minutes in lunch)
    return begin < last and first < end


def _free(one: PlacedSession, index: TimetableIndex) -> list[StaffFacts]:
    """Who has no part in the session yet, those of the course's academy first, then by name."""
    inside = {duty.person_id for duty in one.session.duties}
    return sorted(
        (
            person
            for person in index.facts.staff.values()
            if person.id not in inside
            and person.active
            and not any(part.day in away for away in person.away for part in one.parts)
        ),
        key=lambda person: (person.academy_id != one.academy.id, person.name, person.id),
    )


def _who_may_lead(one: PlacedSession, index: TimetableIndex) -> Iterator[StaffFacts]:
    lesson = Lesson(module=one.module, cohort=one.cohort, day=one.day)
    for person in _free(one, index):
        if hindrance(person, lesson) is None:
            yield person


_PROPOSERS: Final[
    Mapping[FixKind, Callable[[Conflict, PlacedSession, TimetableIndex], Iterator[Proposal]]]
] = {
    FixKind.ROOM: _rooms,
    FixKind.TRAINER: _trainers,
    FixKind.INTERPRETER: _interpreters,
    FixKind.CO_TRAINER: _co_trainers,
    FixKind.SLOT: _slots,
}

_PERSON: Final = (FixKind.TRAINER, FixKind.SLOT)
_ROOM: Final = (FixKind.ROOM, FixKind.SLOT)
_TIME: Final = (FixKind.SLOT,)

_WAYS: Final[Mapping[Rule, tuple[FixKind, ...]]] = {
    Rule.PERSON_TWICE: _PERSON,
    Rule.TRAVEL: _PERSON,
    Rule.PERSON_AWAY: _PERSON,
    Rule.LOAD: _PERSON,
    Rule.ROOM_TWICE: _ROOM,
    Rule.ROOM_GONE: (FixKind.ROOM,),
    Rule.ROOM_TOO_SMALL: (FixKind.ROOM,),
    Rule.ROOM_CHANGES: (FixKind.ROOM,),
    Rule.COHORT_TWICE: _TIME,
    Rule.CLOSED: _TIME,
    Rule.HOURS: _TIME,
    Rule.AGREEMENT: _TIME,
    Rule.PREREQUISITE: _TIME,
    Rule.PRACTICALS: _TIME,
    Rule.GAP: _TIME,
    Rule.QUALIFICATION: (FixKind.TRAINER, FixKind.INTERPRETER),
    Rule.RATIO: (FixKind.CO_TRAINER,),
}
