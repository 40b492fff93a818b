"""The sessions of many courses, so arranged that what a session touches is found at once."""

from __future__ import annotations

from bisect import bisect_left, insort
from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import date
from typing import Final
from uuid import UUID

from trainer_app.domain.course import LONGEST_SESSION
from trainer_app.domain.placed_session import PlacedSession, placed
from trainer_app.domain.timetable import PlannedSession, TimetableFacts

_MINUTE: Final = 60
_DAY: Final = 24 * 60 * _MINUTE

Entry = tuple[int, int, PlacedSession]


class TimetableIndex:
    """Sessions by person, room, cohort, and module of a cohort, each line in order of time."""

    def __init__(self, facts: TimetableFacts, sessions: Iterable[PlannedSession] = ()) -> None:
        self.facts = facts
        self._placed: dict[UUID, PlacedSession] = {}
        self._people: dict[UUID, list[Entry]] = defaultdict(list)
        self._rooms: dict[UUID, list[Entry]] = defaultdict(list)
        self._cohorts: dict[UUID, list[Entry]] = defaultdict(list)
        self._modules: dict[tuple[UUID, UUID], list[Entry]] = defaultdict(list)
        self._followers: dict[UUID, list[UUID]] = defaultdict(list)
        for module in facts.modules.values():
            for earlier in module.prerequisites:
                self._followers[earlier].append(module.id)
        for session in sessions:
            self.put(session)

    def __len__(self) -> int:
        return len(self._placed)

    def __iter__(self) -> Iterator[PlacedSession]:
        return iter(self._placed.values())

    def __contains__(self, session_id: UUID) -> bool:
        return session_id in self._placed

    def __getitem__(self, session_id: UUID) -> PlacedSession:
        return self._placed[session_id]

    def put(self, session: PlannedSession) -> None:
        """Add a session, or have it as it is now."""
        self.take(session.id)
        one = placed(session, self.facts)
        self._placed[session.id] = one
        for line in self._lines(one):
            insort(line, _entry(one), key=_time)

    def take(self, session_id: UUID) -> None:
        """Take a session out, if it is in."""
        one = self._placed.pop(session_id, None)
        if one is not None:
            for line in self._lines(one):
                del line[bisect_left(line, one.order, key=_time)]

    def of_person_near(self, person_id: UUID, one: PlacedSession) -> list[PlacedSession]:
        """A person's other sessions that this one could clash with, travel included."""
        return _near(self._people.get(person_id, ()), one, self.facts.limits.longest_travel)

    def of_room_near(self, room_id: UUID, one: PlacedSession) -> list[PlacedSession]:
        """The other sessions in a room that this one could clash with."""
        return _near(self._rooms.get(room_id, ()), one)

    def of_cohort_near(self, one: PlacedSession) -> list[PlacedSession]:
        """The cohort's other sessions that this one could clash with."""
        return _near(self._cohorts.get(one.cohort.id, ()), one)

    def of_person_on(self, person_id: UUID, one: PlacedSession) -> list[PlacedSession]:
        """A person's sessions that begin on the day on which this one begins, itself included."""
        return _on(self._people.get(person_id, ()), one, one.day)

    def of_cohort_on(self, one: PlacedSession) -> list[PlacedSession]:
        """The cohort's sessions that begin on the day of this one, itself included."""
        return _on(self._cohorts.get(one.cohort.id, ()), one, one.day)

    def of_cohort(self, course_id: UUID) -> list[PlacedSession]:
        """The sessions of a course."""
        return [entry[2] for entry in self._cohorts.get(course_id, ())]

    def of_module(self, course_id: UUID, module_id: UUID) -> list[PlacedSession]:
        """The sessions of a course that teach a module."""
        return [entry[2] for entry in self._modules.get((course_id, module_id), ())]

    def followers(self, one: PlacedSession) -> list[PlacedSession]:
        """The cohort's sessions of modules that build on the module of this one."""
        if one.module is None:
            return []
        return [
            follower
            for module_id in self._followers.get(one.module.id, ())
            for follower in self.of_module(one.cohort.id, module_id)
        ]

    def touched(self, one: PlacedSession) -> set[UUID]:
        """The sessions whose conflicts may change when this one comes, goes or changes."""
        found = {one.session.id}
        found.update(other.session.id for other in self.followers(one))
        found.update(other.session.id for other in self.of_cohort_near(one))
        found.update(other.session.id for other in self.of_cohort_on(one))
        if one.room is not None:
            found.update(other.session.id for other in self.of_room_near(one.room.id, one))
        for duty in one.session.duties:
            found.update(o.session.id for o in self.of_person_near(duty.person_id, one))
            found.update(o.session.id for o in self.of_person_on(duty.person_id, one))
        return {session_id for session_id in found if session_id in self._placed}

    def _lines(self, one: PlacedSession) -> Iterator[list[Entry]]:
        for person_id in {duty.person_id for duty in one.session.duties}:
            yield self._people[person_id]
        if one.room is not None:
            yield self._rooms[one.room.id]
        yield self._cohorts[one.cohort.id]
        if one.module is not None:
            yield self._modules[one.cohort.id, one.module.id]


def _entry(one: PlacedSession) -> Entry:
    return (*one.order, one)


def _time(entry: Entry) -> tuple[int, int]:
    return entry[0], entry[1]


def _near(
    line: list[Entry] | tuple[()], one: PlacedSession, around: int = 0
) -> list[PlacedSession]:
    """The others of a line that end after `around` minutes before it, or begin before after it."""
    first = one.start - (around + LONGEST_SESSION) * _MINUTE
    last = one.end + around * _MINUTE
    return [
        entry[2]
        for entry in _between(line, first, last)
        if entry[2].end > one.start - around * _MINUTE and entry[1] != one.session.id.int
    ]


def _on(line: list[Entry] | tuple[()], one: PlacedSession, day: date) -> list[PlacedSession]:
    """Those of a line that begin on a day; clocks of academies lie less than a day apart."""
    around = _between(line, one.start - 2 * _DAY, one.start + 2 * _DAY)
    return [entry[2] for entry in around if entry[2].day == day]


def _between(line: list[Entry] | tuple[()], first: int, last: int) -> Iterator[Entry]:
    for place in range(bisect_left(line, (first, 0), key=_time), len(line)):
        if line[place][0] >= last:
            return
        yield line[place]
