"""A region's quarter planned as a whole: 960 sessions of 24 cohorts at six academies.

The same synthetic region as in `benchmarks/timetable.py`; everything is free to move. Run with
`python benchmarks/suggestion.py --seconds 60`.
"""

from __future__ import annotations

import argparse
import random
import sys
import time
from dataclasses import replace
from datetime import UTC, datetime

from timetable import ACADEMIES, the_facts, the_sessions

from trainer_app.domain.conflicts import all_conflicts
from trainer_app.domain.timetable import TimetableFacts
from trainer_app.domain.timetable_index import TimetableIndex
from trainer_app.services.planning_posed import Posed
from trainer_app.services.planning_problem import SearchOptions, SearchProgress
from trainer_app.services.planning_scope import Scope, Wishes
from trainer_app.timetabling.process import SearchProcess

SEATS = (28, 30, 32)
SHOWN = (5, 10, 20, 30, 45, 60, 120)


def main() -> int:
    """Pose, search, and count what is left of the conflicts."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--seconds", type=float, default=60)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--keep", action="store_true", help="change as little as may be")
    options = parser.parse_args()
    chance = random.Random(6)  # noqa: S311 (nothing is kept secret by it)
    facts = with_seats(the_facts(chance))
    sessions = list(the_sessions(facts, chance))
    begin = time.monotonic()
    scope = Scope(
        courses=frozenset(facts.cohorts),
        now=datetime(2026, 9, 1, tzinfo=UTC),
        wishes=Wishes(keep=options.keep),
    )
    posed = Posed(facts, sessions, scope)
    print(f"{posed.free} sessions posed in {time.monotonic() - begin:.2f} s")
    costs: dict[int, int] = {}
    first: list[float] = []

    def watch(progress: SearchProgress) -> bool:
        if progress.cost is not None:
            first.append(progress.seconds)
            for second in SHOWN:
                if progress.seconds <= second:
                    costs[second] = progress.cost
        return True

    search = SearchOptions(seconds=options.seconds, seed=options.seed)
    answer = SearchProcess().search(posed.problem, search, watch)
    told = ", ".join(f"{cost} after {second} s" for second, cost in sorted(costs.items()))
    print(
        f"{answer.outcome.value}: first plan after {first[0] if first else 0:.1f} s (search alone "
        f"{answer.first_after:.1f} s); cost {told}; at the end {answer.cost}, {answer.steps} steps"
    )
    planned = posed.sessions(answer.plan)
    for what, timetable in (("before", sessions), ("after", planned)):
        conflicts = all_conflicts(TimetableIndex(facts, timetable))
        hard = sum(one.hard for one in conflicts)
        print(f"{what}: {hard} hard and {len(conflicts) - hard} soft conflicts")
    before = {one.id: one for one in sessions}
    moved = sum(before[one.id].starts_at != one.starts_at for one in planned)
    print(f"{moved} sessions at another time")
    return 0


def with_seats(facts: TimetableFacts) -> TimetableFacts:
    """Every room seats every cohort: whichever cohorts meet, three of them find rooms."""
    rooms = [
        replace(room, seats=SEATS[number // ACADEMIES])
        for number, room in enumerate(facts.rooms.values())
    ]
    return replace(facts, rooms={room.id: room for room in rooms})


if __name__ == "__main__":
    sys.exit(main())
