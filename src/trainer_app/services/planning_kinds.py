"""Sessions that are free to move, put together where one may stand for another."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, time
from uuid import UUID
from zoneinfo import ZoneInfo

from trainer_app.domain.course import SessionMode
from trainer_app.domain.placed_session import PlacedSession
from trainer_app.domain.reasons import Reason
from trainer_app.domain.timetable import TimetableFacts
from trainer_app.services.planning_people import RoleNeed, Staffing
from trainer_app.services.planning_scope import Scope
from trainer_app.services.planning_times import clock_starts, open_days

Key = tuple[object, ...]


@dataclass(frozen=True)
class Kind:
    """Sessions of one kind, where they may begin (seconds on the world's clock), who may come."""

    sessions: tuple[PlacedSession, ...]
    needs: tuple[RoleNeed, ...]
    starts: tuple[int, ...]
    rooms: tuple[UUID, ...]  # empty: none is wanted

    @property
    def first(self) -> PlacedSession:
        """One that shows what all are."""
        return self.sessions[0]


class Kinds:
    """The kinds of what is free. `hindrances`: what makes it impossible before any search."""

    def __init__(
        self, facts: TimetableFacts, sessions: Sequence[PlacedSession], scope: Scope
    ) -> None:
        self._facts, self._scope = facts, scope
        self._new = {one.id for one in scope.missing}
        self.staffing = Staffing(facts)
        self.hindrances: list[Reason] = []
        self._usual = _usual_clocks(sessions)
        self.all = self._made([one for one in sessions if self._is_free(one)])

    def _is_free(self, one: PlacedSession) -> bool:
        """What has begun, is fixed, is no module or takes place away from any room stays."""
        session = one.session
        if session.id in self._new:
            return True
        return (
            session.course_id in self._scope.courses
            and one.module is not None
            and session.id not in self._scope.fixed
            and one.start > self._scope.now.timestamp()
            and (one.room is not None or not one.in_person)
        )

    def _made(self, sessions: Iterable[PlacedSession]) -> list[Kind]:
        found: dict[Key, list[PlacedSession]] = defaultdict(list)
        needs: dict[Key, tuple[RoleNeed, ...]] = {}
        for one in sessions:
            session = one.session
            if session.id in self._new and self.staffing.nobody_may_lead(session):
                self._hinder(self._nobody(one))
            wanted = tuple(self.staffing.needs(session))
            key = self._key(one, wanted)
            if key in needs:
                wanted = tuple(
                    replace(need, people=tuple(dict.fromkeys((*need.people, *other.people))))
                    for need, other in zip(needs[key], wanted, strict=True)
                )
            needs[key] = wanted
            found[key].append(one)
        kinds = []
        for key, members in found.items():
            members.sort(key=lambda one: one.order)
            kind = Kind(tuple(members), needs[key], self._starts(members), self._rooms(members[0]))
            if self._has_a_chance(kind):
                kinds.append(kind)
        return kinds

    def _key(self, one: PlacedSession, needs: Sequence[RoleNeed]) -> Key:
        session = one.session
        roles = tuple((need.role, need.count) for need in needs)
        return (
            *(session.course_id, session.module_id, session.minutes, session.mode),
            *(one.academy.id, self._wants_room(one), roles),
        )

    def _has_a_chance(self, kind: Kind) -> bool:
        """What is new and has none hinders; what is planned already stays where it is."""
        one = kind.first
        if kind.starts and (kind.rooms or not self._wants_room(one)):
            return True
        if one.session.id in self._new:
            cohort = one.cohort
            where = {"course": cohort.code, "academy": one.academy.code}
            if kind.starts:
                self._hinder(Reason.of("plan-no-room", **where, people=cohort.participants))
            else:
                self._hinder(Reason.of("plan-no-time", **where))
        return False

    def _nobody(self, one: PlacedSession) -> Reason:
        return Reason.of(
            "plan-nobody",
            module=one.module.code if one.module else "",
            course=one.cohort.code,
            language=one.cohort.language.value,
        )

    def _hinder(self, reason: Reason) -> None:
        if reason not in self.hindrances:
            self.hindrances.append(reason)

    def _wants_room(self, one: PlacedSession) -> bool:
        if one.session.id in self._new:
            return one.session.mode is not SessionMode.ONLINE
        return one.room is not None

    def _rooms(self, one: PlacedSession) -> tuple[UUID, ...]:
        """Rooms of the academy that seat all; where none does, the one that was chosen."""
        if not self._wants_room(one):
            return ()
        seats = one.cohort.participants if one.in_person else 0
        found = sorted(
            (room.seats, room.name, room.id)
            for room in self._facts.rooms.values()
            if room.academy_id == one.academy.id and room.seats >= seats
        )
        if not found and one.room is not None:
            return (one.room.id,)
        return tuple(room_id for _, _, room_id in found)

    def _starts(self, sessions: Sequence[PlacedSession]) -> tuple[int, ...]:
        """At the usual hours of the open days, and where they are if they may be there."""
        one = sessions[0]
        academy, cohort = one.academy, one.cohort
        usual = self._usual.get(cohort.id, set())
        clocks = clock_starts(academy, self._facts.limits, one.session.minutes, usual)
        zone, days = ZoneInfo(academy.time_zone), set(open_days(cohort, academy))
        found = {
            int(datetime.combine(day, time(clock // 60, clock % 60), zone).timestamp())
            for day in days
            for clock in clocks
        }
        found |= {
            other.start
            for other in sessions
            if len(other.parts) == 1
            and other.day in days
            and academy.opens <= other.parts[0].first
            and other.parts[0].last <= academy.closes
        }
        now = self._scope.now.timestamp()
        return tuple(sorted(start for start in found if start > now))


def _usual_clocks(sessions: Iterable[PlacedSession]) -> dict[UUID, set[int]]:
    """At which minutes of a day each course begins its sessions."""
    found: dict[UUID, set[int]] = defaultdict(set)
    for one in sessions:
        found[one.cohort.id].add(one.parts[0].first)
    return found
