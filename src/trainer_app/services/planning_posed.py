"""A planning problem made from sessions and facts, and its answer read back as sessions."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date, timedelta
from typing import Final
from uuid import UUID
from zoneinfo import ZoneInfo

from trainer_app.domain.placed_session import PlacedSession, placed, wall_clock
from trainer_app.domain.reasons import Reason
from trainer_app.domain.timetable import Duty, PlannedSession, TimetableFacts
from trainer_app.services.planning_kinds import Kind, Kinds
from trainer_app.services.planning_problem import (
    DAY,
    NO_ROOM,
    NOWHERE,
    Activity,
    Away,
    Group,
    House,
    Need,
    Order,
    Person,
    Placement,
    Plan,
    PlanningProblem,
    Prices,
    Room,
    Spread,
)
from trainer_app.services.planning_scope import Scope

_MINUTE: Final = 60
_SAME_ROOM, _LONELY, _GAP, _SPREAD, _LOAD, _TRAVEL = 2, 1, 2, 3, 2, 3
_MOVED, _OTHER_PERSON, _OTHER_ROOM, _SWAPPED = 100, 40, 20, 20
"""Changes are a level above all that is wished for; another time is worse than another trainer."""


class Posed:
    """One problem, and what its numbers stand for. A cause is a place in `causes`."""

    def __init__(
        self, facts: TimetableFacts, sessions: Sequence[PlannedSession], scope: Scope
    ) -> None:
        self._facts, self._scope = facts, scope
        every = [placed(one, facts) for one in (*sessions, *scope.missing)]
        kinds = Kinds(facts, every, scope)
        self.hindrances = tuple(kinds.hindrances)
        self._kinds = kinds.all
        free = {one.session.id for kind in self._kinds for one in kind.sessions}
        self.free = len(free)
        self._people, self._rooms = list(facts.staff), list(facts.rooms)
        self._places = {one: number for number, one in enumerate(facts.academies)}
        self._person_numbers = {one: number for number, one in enumerate(self._people)}
        self._room_numbers = {one: number for number, one in enumerate(self._rooms)}
        self._groups = {one: number for number, one in enumerate(sorted(scope.courses))}
        self._in_order: dict[UUID, list[UUID]] = defaultdict(list)
        for new in scope.missing:
            self._in_order[new.course_id].append(new.id)
        self.causes: list[Reason] = []
        self._cause_numbers: dict[Reason, int] = {}
        self._houses: dict[tuple[UUID, tuple[UUID, ...]], int] = {}
        home = facts.academies[facts.cohorts[min(scope.courses)].academy_id]
        offset = scope.now.astimezone(ZoneInfo(home.time_zone)).utcoffset() or timedelta()
        self._shift = int(offset.total_seconds()) // _MINUTE
        self._fixed = [one for one in every if one.session.id not in free]
        self._runs_out = kinds.staffing.runs_out
        self.problem = self._made()

    # From sessions to numbers

    def _made(self) -> PlanningProblem:
        wishes, people = self._scope.wishes, self._made_people()
        activities = (*map(self._activity, self._kinds), *map(self._fixed_activity, self._fixed))
        keep = int(wishes.keep)
        return PlanningProblem(
            activities=activities,
            groups=tuple(self._group(course) for course in self._groups),
            houses=tuple(
                House(
                    size=0,  # only rooms that seat all are asked for
                    rooms=tuple(self._room_numbers[one] for one in rooms),
                    another_room=_SAME_ROOM * wishes.same_room,
                )
                for _, rooms in self._houses
            ),
            rooms=tuple(
                Room(
                    seats=self._facts.rooms[one].seats,
                    cause=self._cause("plan-room", room=self._facts.rooms[one].name),
                )
                for one in self._rooms
            ),
            people=people,
            away=tuple(self._away()),
            orders=tuple(self._orders()),
            spreads=tuple(self._spreads()),
            travel=self._travel(),
            prices=Prices(
                travel_day=_TRAVEL * wishes.few_travel_days,
                overload=_LOAD * wishes.trainer_load,
                load_of_a_day=self._facts.limits.load_of_a_day,
                moved=_MOVED * keep,
                other_person=_OTHER_PERSON * keep,
                other_room=_OTHER_ROOM * keep,
                swapped=_SWAPPED * keep,
            ),
        )

    def _made_people(self) -> tuple[Person, ...]:
        return tuple(
            Person(
                home=self._places.get(one.academy_id, NOWHERE) if one.academy_id else NOWHERE,
                cause=self._cause("plan-person", person=one.name),
            )
            for one in self._facts.staff.values()
        )

    def _group(self, course: UUID) -> Group:
        wish, cohort = self._scope.wishes.no_gaps, self._facts.cohorts[course]
        return Group(
            lonely=_LONELY * wish,
            gap=_GAP * wish,
            slack=self._facts.limits.gap,
            cause=self._cause("plan-cohort", course=cohort.code),
        )

    def _activity(self, kind: Kind) -> Activity:
        one = kind.first
        cohort = one.cohort
        house = None
        if kind.rooms:
            house = self._houses.setdefault((cohort.id, kind.rooms), len(self._houses))
        old = [] if self._is_new(one) else list(kind.sessions)
        held = self._cause(
            "plan-held",
            course=cohort.code,
            name=one.module.code if one.module else "–",
            n=len(kind.sessions),
        )
        return Activity(
            count=len(kind.sessions),
            length=one.session.minutes,
            starts=tuple(self._minute(start) for start in kind.starts),
            dear=self._dear(kind) if not old else (),
            groups=(self._groups[cohort.id],),
            house=house,
            needs=tuple(
                Need(
                    count=need.count,
                    people=tuple(
                        self._person_numbers[person]
                        for person in need.people
                        if person in self._person_numbers
                    ),
                    cause=held,
                )
                for need in kind.needs
            ),
            place=self._place(one),
            was=tuple(self._placement(session, kind) for session in old),
            cause=held,
        )

    def _dear(self, kind: Kind) -> tuple[int, ...]:
        """What is new comes in the order of the curriculum, spread over the days of its course."""
        starts = [self._minute(start) for start in kind.starts]
        days = len({start // DAY for start in starts})
        places = [
            place
            for place, session in enumerate(self._in_order[kind.first.cohort.id])
            if any(session == one.session.id for one in kind.sessions)
        ]
        count = len(self._in_order[kind.first.cohort.id])
        wanted = sum(places) * len(starts) / (count * len(places))
        return tuple(
            int(2 * days * abs(rank - wanted)) // len(starts) for rank in range(len(starts))
        )

    def _fixed_activity(self, one: PlacedSession) -> Activity:
        course = one.cohort.id
        people = tuple(
            self._person_numbers[duty.person_id]
            for duty in one.session.duties
            if duty.person_id in self._person_numbers
        )
        room = self._room_numbers[one.room.id] if one.room else NO_ROOM
        was = Placement(self._minute(one.start), room, (tuple(dict.fromkeys(people)),))
        return Activity(
            count=1,
            length=one.session.minutes,
            starts=(),
            groups=(self._groups[course],) if course in self._groups else (),
            place=self._place(one),
            was=(was,),
            fixed=True,
        )

    def _placement(self, one: PlacedSession, kind: Kind) -> Placement:
        people = tuple(
            tuple(
                self._person_numbers[person]
                for person in one.session.people(need.role)
                if person in self._person_numbers
            )
            for need in kind.needs
        )
        room = self._room_numbers[one.room.id] if one.room and kind.rooms else NO_ROOM
        return Placement(self._minute(one.start), room, people)

    def _place(self, one: PlacedSession) -> int:
        return self._places[one.academy.id] if one.in_person else NOWHERE

    def _is_new(self, one: PlacedSession) -> bool:
        return any(one.session is new for new in self._scope.missing)

    def _away(self) -> Iterator[Away]:
        for person_id, number in self._person_numbers.items():
            person = self._facts.staff[person_id]
            for away in person.away:
                until = (away.last or date.max - timedelta(days=2)) + timedelta(days=1)
                last = away.last.isoformat() if away.last else "…"
                yield Away(
                    person=number,
                    times=(self._midnight(away.first), self._midnight(until)),
                    cause=self._cause(
                        "plan-away",
                        person=person.name,
                        first=away.first.isoformat(),
                        last=last,
                    ),
                )
        for end in sorted(self._runs_out, key=lambda one: (one.person_id, one.day)):
            begin = self._midnight(end.day)
            yield Away(
                person=self._person_numbers[end.person_id],
                times=(begin, begin + DAY),
                cause=self._cause(
                    "plan-runs-out",
                    person=self._facts.staff[end.person_id].name,
                    first=end.day.isoformat(),
                ),
            )

    def _orders(self) -> Iterator[Order]:
        of_module: dict[tuple[UUID, UUID], list[int]] = defaultdict(list)
        members = [*(kind.first for kind in self._kinds), *self._fixed]
        for number, one in enumerate(members):
            if one.module is not None:
                of_module[one.cohort.id, one.module.id].append(number)
        for number, one in enumerate(members):
            if one.module is None or one.cohort.id not in self._groups:
                continue
            for earlier in one.module.prerequisites:
                for first in of_module.get((one.cohort.id, earlier), ()):
                    if number >= len(self._kinds) and first >= len(self._kinds):
                        continue
                    yield Order(
                        first=first,
                        then=number,
                        cause=self._cause(
                            "plan-order",
                            course=one.cohort.code,
                            module=one.module.code,
                            earlier=self._facts.modules[earlier].code,
                        ),
                    )

    def _spreads(self) -> Iterator[Spread]:
        weight = _SPREAD * self._scope.wishes.spread_practicals
        practicals: dict[UUID, list[int]] = defaultdict(list)
        for number, kind in enumerate(self._kinds):
            if kind.first.module is not None and kind.first.module.practical:
                practicals[kind.first.cohort.id].append(number)
        for numbers in practicals.values():
            count = sum(len(self._kinds[one].sessions) for one in numbers)
            days = {
                self._minute(start) // DAY for one in numbers for start in self._kinds[one].starts
            }
            yield Spread(activities=tuple(numbers), days=min(count, len(days)), weight=weight)

    def _travel(self) -> dict[tuple[int, int], int]:
        academies = self._facts.academies
        return {
            (here, there): self._facts.limits.travel(academies[one], academies[other])
            for one, here in self._places.items()
            for other, there in self._places.items()
            if one != other
        }

    def _minute(self, moment: int) -> int:
        return moment // _MINUTE + self._shift

    def _midnight(self, day: date) -> int:
        return (day - date(1970, 1, 1)).days * DAY

    def _cause(self, code: str, /, **values: str | int) -> int:
        reason = Reason.of(code, **values)
        if reason in self._cause_numbers:
            return self._cause_numbers[reason]
        self._cause_numbers[reason] = len(self.causes)
        self.causes.append(reason)
        return len(self.causes) - 1

    # Back again

    def sessions(self, plan: Plan) -> list[PlannedSession]:
        """The free sessions as the plan has them; who may stay where he is stays."""
        found = []
        for kind, placements in zip(self._kinds, plan, strict=False):
            left = {self._minute(one.start): one for one in reversed(kind.sessions)}
            stay = [one for one in placements if one.start in left]
            pairs = [(left.pop(one.start), one) for one in stay]
            kept = {id(one) for one, _ in pairs}
            others = [one for one in kind.sessions if id(one) not in kept]
            moved = [one for one in placements if one not in stay]
            pairs += zip(others, moved, strict=True)
            found += [self._session(one, placement, kind) for one, placement in pairs]
        return found

    def _session(self, one: PlacedSession, placement: Placement, kind: Kind) -> PlannedSession:
        home = self._facts.academies[one.cohort.academy_id]
        moment = (placement.start - self._shift) * _MINUTE
        duties = [
            Duty(self._people[person], need.role)
            for need, people in zip(kind.needs, placement.people, strict=True)
            for person in people
        ]
        order = {duty: number for number, duty in enumerate(one.session.duties)}
        duties.sort(key=lambda duty: order.get(duty, len(order)))
        room = one.session.room_id if placement.room == NO_ROOM else self._rooms[placement.room]
        same = set(duties) == set(one.session.duties)
        return replace(
            one.session,
            starts_at=wall_clock(moment, home),
            room_id=room,
            duties=one.session.duties if same else tuple(duties),
        )
