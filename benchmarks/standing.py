"""How long it takes to say where everybody stands: 5,000 trainers, 3 pathways, 500,000 records.

Run as `python benchmarks/standing.py [TRAINERS]`; memory only, no database.
"""

from __future__ import annotations

import json
import random
import sys
import time
from dataclasses import replace
from datetime import date, timedelta
from fractions import Fraction
from pathlib import Path
from uuid import UUID

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "src"))

from trainer_app.domain.certification import Attempt, standing
from trainer_app.domain.completion import TestKind
from trainer_app.domain.course import TrainerRole
from trainer_app.domain.curriculum import CurriculumKind
from trainer_app.domain.evidence import (
    CourseTaken,
    DecisionKind,
    Evidence,
    Ruling,
    SessionObserved,
    SessionTaught,
    TestTaken,
)
from trainer_app.domain.pathway import Rules
from trainer_app.domain.pathway_data import rules_from

TODAY, BEGAN = date(2026, 11, 19), date(2021, 1, 4)
SESSIONS, SHEETS = 82, 12
_ids = iter(range(1, 10**9))


def some_pathways() -> list[Rules]:
    """The built-in ones, and a copy of the first under another code."""
    folder = Path(__file__).resolve().parents[1] / "resources" / "pathways"
    built_in = [rules_from(json.loads(path.read_text("utf-8"))) for path in folder.glob("*.json")]
    national = next(one for one in built_in if one.code == "national-instructor")
    return [*built_in, replace(national, code="specialist")]


def an_id() -> UUID:
    """Numbers in order."""
    return UUID(int=next(_ids))


def some_evidence(source: random.Random) -> Evidence:
    """About a hundred records of one person."""

    def some_day() -> date:
        return BEGAN + timedelta(days=source.randrange(2_100))

    taught = tuple(
        SessionTaught(
            id=an_id(),
            on=some_day(),
            session_id=an_id(),
            course_id=UUID(int=source.randrange(1, 400)),
            minutes=90,
            role=source.choice((TrainerRole.LEAD, TrainerRole.CO_TRAINER)),
            beside_mentor=(mentored := source.random() < 0.2),  # noqa: PLR2004
            mentor_of_standing=mentored,
        )
        for _ in range(SESSIONS)
    )
    sheets = tuple(
        SessionObserved(
            id=an_id(),
            on=one.on,
            session_id=one.session_id,
            rating=Fraction(source.randrange(20, 51), 10),
            role=one.role,
        )
        for one in taught[:SHEETS]
    )
    course = CourseTaken(
        id=an_id(), on=BEGAN, kind=CurriculumKind.INSTRUCTOR_DEVELOPMENT, attended=Fraction(95, 100)
    )
    score = TestTaken(
        id=an_id(), on=BEGAN, test=TestKind.TEACHING_PRACTICE, share=Fraction(80, 100)
    )
    rulings = tuple(
        Ruling(id=an_id(), on=date(2024, month, 1), kind=kind, pathway=code, stage=stage,
               certifies=bool(stage), until=date(2027, month, 1) if stage else None)
        for code in ("national-instructor", "specialist")
        for month, kind, stage in (
            (5, DecisionKind.RECOMMEND, ""),
            (6, DecisionKind.AWARD, "certified"),
        )
    )  # fmt: skip
    return Evidence(
        courses=(course,), tests=(score,), taught=taught, observed=sheets, rulings=rulings
    )


def main() -> None:
    """Measure once, cold: nothing has been sorted or cached before."""
    trainers = int(sys.argv[1]) if len(sys.argv) > 1 else 5_000
    source = random.Random(7)  # noqa: S311 (the same every time)
    people = [some_evidence(source) for _ in range(trainers)]
    records = sum(
        len(one.taught) + len(one.observed) + len(one.rulings) + len(one.courses) + len(one.tests)
        for one in people
    )
    pathways, attempt = some_pathways(), Attempt(BEGAN)
    begun = time.perf_counter()
    for person in people:
        for rules in pathways:
            standing(rules, attempt, person, TODAY)
    cold = time.perf_counter() - begun
    changed = replace(people[0], taught=people[0].taught[1:])
    begun = time.perf_counter()
    for rules in pathways:
        standing(rules, attempt, changed, TODAY)
    once = time.perf_counter() - begun
    print(f"{trainers:,} trainers × {len(pathways)} pathways, {records:,} records")
    print(f"all, cold: {cold:.2f} s; one trainer after a change: {once * 1000:.2f} ms")


if __name__ == "__main__":
    main()
