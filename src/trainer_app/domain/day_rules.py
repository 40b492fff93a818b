"""The soft rules of a day: a trainer's load, a cohort's rooms, gaps and practicals."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final
from uuid import UUID

from trainer_app.domain.conflict import Conflict, Rule
from trainer_app.domain.course import TrainerRole
from trainer_app.domain.placed_session import PlacedSession
from trainer_app.domain.reasons import Reason
from trainer_app.domain.records import Noun
from trainer_app.domain.timetable import Limits, StaffFacts
from trainer_app.domain.timetable_index import TimetableIndex

_MINUTE: Final = 60
_WORKING: Final = frozenset({TrainerRole.LEAD, TrainerRole.CO_TRAINER, TrainerRole.INTERPRETER})


def day_conflicts(one: PlacedSession, index: TimetableIndex) -> Iterator[Conflict]:
    """What the day of a session makes hard for its people."""
    limits = index.facts.limits
    for person_id in dict.fromkeys(duty.person_id for duty in one.session.duties):
        person = index.facts.staff.get(person_id)
        if person is not None:
            yield from load(person, index.of_person_on(person_id, one), limits)
    day = index.of_cohort_on(one)
    yield from practicals(day, limits)
    yield from room_changes(day, limits)
    yield from gaps(day, limits)


def load(person: StaffFacts, day: Sequence[PlacedSession], limits: Limits) -> Iterator[Conflict]:
    """A person works longer on a day than is good; whoever mentors or observes is not counted."""
    worked = [one for one in day if _works(person, one)]
    minutes = sum(one.session.minutes for one in worked)
    if minutes > limits.load_of_a_day:
        reason = Reason.of(
            "load-too-high", person=person.name, minutes=minutes, most=limits.load_of_a_day
        )
        yield Conflict(Rule.LOAD, _ids(worked), person.id, Noun.PERSON, reason)


def practicals(day: Sequence[PlacedSession], limits: Limits) -> Iterator[Conflict]:
    """A cohort practises more on a day than spreads well."""
    found = [one for one in day if one.module is not None and one.module.practical]
    minutes = sum(one.session.minutes for one in found)
    if len(found) > 1 and minutes > limits.practicals_of_a_day:
        cohort = found[0].cohort
        reason = Reason.of(
            "practicals-together",
            course=cohort.code,
            minutes=minutes,
            most=limits.practicals_of_a_day,
        )
        yield Conflict(Rule.PRACTICALS, _ids(found), cohort.id, Noun.COURSE, reason)


def room_changes(day: Sequence[PlacedSession], limits: Limits) -> Iterator[Conflict]:
    """A cohort changes its room again and again on a day."""
    inside = [one for one in day if one.room is not None and one.in_person]
    changes = sum(one.room is not other.room for one, other in pairwise(inside))
    if changes > limits.room_changes_of_a_day:
        cohort = inside[0].cohort
        reason = Reason.of("room-changes", course=cohort.code, changes=changes)
        yield Conflict(Rule.ROOM_CHANGES, _ids(inside), cohort.id, Noun.COURSE, reason)


def gaps(day: Sequence[PlacedSession], limits: Limits) -> Iterator[Conflict]:
    """A cohort waits long between two sessions of a day."""
    before: PlacedSession | None = None
    for one in day:
        if before is not None:
            minutes = (one.start - before.end) // _MINUTE
            if minutes > limits.gap:
                reason = Reason.of("gap", course=one.cohort.code, minutes=minutes)
                pair = (before, one)
                yield Conflict(Rule.GAP, _ids(pair), one.cohort.id, Noun.COURSE, reason)
        if before is None or one.end > before.end:
            before = one


def _works(person: StaffFacts, one: PlacedSession) -> bool:
    duties = one.session.duties
    return any(duty.person_id == person.id and duty.role in _WORKING for duty in duties)


def _ids(sessions: Sequence[PlacedSession]) -> tuple[UUID, ...]:
    return tuple(one.session.id for one in sessions)
