"""A region's quarter: what finding all conflicts costs, one move, and the fixes of a conflict.

Six academies, 24 cohorts of 10 days with 4 sessions each, 40 trainers, 18 rooms; assigned at
random, so that there are conflicts of every kind. Run with `python benchmarks/timetable.py`.
"""

from __future__ import annotations

import random
import statistics
import sys
import time
from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime, timedelta
from itertools import islice
from uuid import UUID

from trainer_app.domain.conflicts import all_conflicts, changed, in_order
from trainer_app.domain.course import TrainerRole
from trainer_app.domain.curriculum import Delivery, TextStatus
from trainer_app.domain.fixes import fixes_for
from trainer_app.domain.languages import Language
from trainer_app.domain.person import PathwayStage
from trainer_app.domain.timetable import (
    AcademyFacts,
    CohortFacts,
    Days,
    Duty,
    ModuleFacts,
    PlannedSession,
    RoomFacts,
    StaffFacts,
    TimetableFacts,
)
from trainer_app.domain.timetable_index import TimetableIndex

FIRST = date(2026, 10, 5)
LANGUAGES = list(Language)
ACADEMIES, COHORTS, TRAINERS, ROOMS, MODULES = 6, 24, 40, 18, 12
ONE_FROM_AWAY = 0.1
DAYS, CLOCKS = 10, (8, 10, 13, 15)
MOVES = 300


def main() -> int:
    """Build the quarter, then measure."""
    chance = random.Random(6)  # noqa: S311 (nothing is kept secret by it)
    facts = the_facts(chance)
    sessions = list(the_sessions(facts, chance))
    whole = [timed(lambda: all_conflicts(TimetableIndex(facts, sessions))) for _ in range(9)]
    index = TimetableIndex(facts, sessions)
    conflicts = in_order(all_conflicts(index), index)
    hard = sum(one.hard for one in conflicts)
    moves = []
    for session in chance.sample(sessions, MOVES):
        begin = session.starts_at + timedelta(days=chance.choice((-1, 1)), minutes=30)
        moves.append(timed(lambda s=session, b=begin: changed(index, replace(s, starts_at=b))))  # type: ignore[misc]
    index = TimetableIndex(facts, sessions)
    after = datetime.combine(FIRST, datetime.min.time())
    asked = list(islice(conflicts, 0, len(conflicts), max(1, len(conflicts) // 100)))
    fixes = [timed(lambda c=one: fixes_for(c, index, after=after)) for one in asked]  # type: ignore[misc]
    print(f"{len(sessions)} sessions, {len(conflicts)} conflicts, {hard} of them hard")
    tell("all conflicts, with the index", whole)
    tell("one move", moves)
    tell("fixes of one conflict", fixes)
    return 0


def tell(what: str, found: list[float]) -> None:
    """Median and the worst of a hundred, in milliseconds."""
    worst = sorted(found)[int(len(found) * 0.99)]
    print(f"{what}: median {statistics.median(found):.1f} ms, 99 of 100 within {worst:.1f} ms")


def timed(work: Callable[[], object]) -> float:
    """Milliseconds of one run."""
    begin = time.perf_counter()
    work()
    return (time.perf_counter() - begin) * 1000


def ids(kind: int, count: int) -> list[UUID]:
    """Ids that repeat from run to run."""
    return [UUID(int=kind * 100_000 + number) for number in range(count)]


def the_facts(chance: random.Random) -> TimetableFacts:
    """Academies of six countries, their rooms, cohorts and people."""
    zones = ("Asia/Yangon", "Asia/Phnom_Penh", "Asia/Vientiane", "Asia/Bangkok", "Asia/Ho_Chi_Minh")
    academies = [
        AcademyFacts(
            id=one,
            code=f"A{n}",
            country=("MM", "KH", "LA", "TH", "VN", "VN")[n],
            city=f"City {n}",
            time_zone=zones[n % len(zones)],
            agreements=(Days(date(2026, 1, 1)),),
        )
        for n, one in enumerate(ids(1, ACADEMIES))
    ]
    modules = [
        ModuleFacts(
            id=one,
            code=f"M{n}",
            delivery=Delivery.PRACTICAL_EXERCISE if n % 4 == 0 else Delivery.LECTURE,
            prerequisites=tuple(ids(4, n))[-1:] if n % 3 else (),
            participants_per_trainer=12 if n % 4 == 0 else None,
            texts=dict.fromkeys(LANGUAGES, TextStatus.APPROVED),
        )
        for n, one in enumerate(ids(4, MODULES))
    ]
    cohorts = [
        CohortFacts(
            id=one,
            code=f"C{n}",
            academy_id=academies[n % ACADEMIES].id,
            language=LANGUAGES[n % ACADEMIES],
            first_day=FIRST + timedelta(weeks=2 * (n // ACADEMIES)),
            last_day=FIRST + timedelta(weeks=2 * (n // ACADEMIES), days=11),
            participants=chance.randint(16, 28),
        )
        for n, one in enumerate(ids(3, COHORTS))
    ]
    rooms = [
        RoomFacts(
            id=one, academy_id=academies[n % ACADEMIES].id, name=f"R{n}", seats=(18, 24, 30)[n % 3]
        )
        for n, one in enumerate(ids(2, ROOMS))
    ]
    staff = [
        StaffFacts(
            id=one,
            name=f"Trainer {n}",
            stage=PathwayStage.CERTIFIED,
            teaches=frozenset({LANGUAGES[n % ACADEMIES]}),
            speaks=frozenset({LANGUAGES[n % ACADEMIES]}),
            academy_id=academies[n % ACADEMIES].id,
        )
        for n, one in enumerate(ids(5, TRAINERS))
    ]
    return TimetableFacts(
        academies={one.id: one for one in academies},
        cohorts={one.id: one for one in cohorts},
        rooms={one.id: one for one in rooms},
        modules={one.id: one for one in modules},
        staff={one.id: one for one in staff},
    )


def the_sessions(facts: TimetableFacts, chance: random.Random) -> list[PlannedSession]:
    """Four a day for ten days; mostly with people and rooms of the place, now and then others."""
    planned = []
    rooms, staff = list(facts.rooms.values()), list(facts.staff.values())
    modules = list(facts.modules)
    for cohort in facts.cohorts.values():
        here = [room.id for room in rooms if room.academy_id == cohort.academy_id]
        people = [one.id for one in staff if one.academy_id == cohort.academy_id]
        for number in range(DAYS * len(CLOCKS)):
            day, slot = divmod(number, len(CLOCKS))
            at = cohort.first_day + timedelta(days=day + 2 * (day // 5))
            away = chance.random() < ONE_FROM_AWAY
            leads = [one.id for one in staff] if away else people
            duties = (
                Duty(chance.choice(leads)),
                Duty(chance.choice(people), TrainerRole.CO_TRAINER),
            )
            planned.append(
                PlannedSession(
                    id=UUID(int=9_000_000 + len(planned)),
                    course_id=cohort.id,
                    starts_at=datetime.combine(at, datetime.min.time())
                    + timedelta(hours=CLOCKS[slot]),
                    minutes=90,
                    module_id=modules[number * len(modules) // (DAYS * len(CLOCKS))],
                    room_id=chance.choice(here),
                    duties=duties,
                )
            )
    return planned


if __name__ == "__main__":
    sys.exit(main())
