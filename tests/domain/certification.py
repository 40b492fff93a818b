"""Pathways, people and evidence for tests of certification: each says only what matters."""

from __future__ import annotations

import json
from datetime import date, timedelta
from fractions import Fraction
from pathlib import Path
from uuid import UUID

from trainer_app.domain.certification import Attempt, standing
from trainer_app.domain.completion import TestKind
from trainer_app.domain.course import TrainerRole
from trainer_app.domain.curriculum import CurriculumKind
from trainer_app.domain.evidence import (
    AgencySeen,
    CourseTaken,
    DecisionKind,
    Evidence,
    PersonMentored,
    Ruling,
    SessionObserved,
    SessionTaught,
    TestTaken,
)
from trainer_app.domain.languages import LocalizedText
from trainer_app.domain.pathway import (
    NATIONAL_INSTRUCTOR,
    Requirement,
    RequirementKind,
    Rules,
    Stage,
)
from trainer_app.domain.pathway_data import rules_from

PATHWAYS = Path(__file__).parents[2] / "resources" / "pathways"
BEGAN = date(2025, 1, 1)


def built_in(code: str = NATIONAL_INSTRUCTOR) -> Rules:
    return rules_from(json.loads((PATHWAYS / f"{code}.json").read_text("utf-8")))


def day(number: int) -> date:
    return BEGAN + timedelta(days=number)


def an(number: int) -> UUID:
    return UUID(int=number)


def a_course(number=1, on=10, attended=95, kind=CurriculumKind.INSTRUCTOR_DEVELOPMENT, **more):
    return CourseTaken(
        id=an(1000 + number), on=day(on), kind=kind, attended=Fraction(attended, 100), **more
    )


def a_score(number=1, on=10, percent=80, test=TestKind.TEACHING_PRACTICE):
    return TestTaken(id=an(2000 + number), on=day(on), test=test, share=Fraction(percent, 100))


def a_session(number=1, on=20, minutes=90, mentored=True, **more):  # noqa: FBT002
    given = {
        "role": TrainerRole.CO_TRAINER if mentored else TrainerRole.LEAD,
        "beside_mentor": mentored,
        "mentor_of_standing": mentored,
        "course_id": an(9000 + number),
        "session_id": an(8000 + number),
    } | more
    return SessionTaught(id=an(3000 + number), on=day(on), minutes=minutes, **given)


def a_sheet(number=1, on=20, rating=4.0, **more):
    given = {"role": TrainerRole.CO_TRAINER, "session_id": an(8000 + number)} | more
    given.setdefault("beside_mentor", given["role"] is TrainerRole.CO_TRAINER)
    return SessionObserved(
        id=an(4000 + number), on=day(on), rating=Fraction(rating).limit_denominator(100), **given
    )


def a_person_mentored(number=1, on=40):
    return PersonMentored(id=an(5000 + number), on=day(on), person_id=an(6000 + number))


def an_agency(agency, on, number=1):
    return AgencySeen(id=an(6500 + number), on=day(on), agency=agency)


def a_ruling(kind, on, number=0, **more):
    given = {"pathway": NATIONAL_INSTRUCTOR} | more
    if kind in {DecisionKind.AWARD, DecisionKind.RECORDED}:
        given = {"stage": "certified"} | given
        given.setdefault("certifies", given["stage"] not in EARLIER)
    return Ruling(id=an(7000 + 10 * on + number), on=day(on), kind=kind, **given)


EARLIER = {"nominated", "tot_completed", "co_delivery", "leads_observed", "recommended", "trained"}


def trained():
    return {"courses": (a_course(),), "tests": (a_score(),)}


def ready_for_the_board():
    """Everything but the award, by day 40."""
    return trained() | {
        "taught": (a_session(1, 20), a_session(2, 21)),
        "observed": (
            a_sheet(1, 20),
            a_sheet(3, 30, role=TrainerRole.LEAD),
            a_sheet(4, 31, role=TrainerRole.LEAD),
        ),
        "rulings": (a_ruling(DecisionKind.RECOMMEND, 40),),
    }


def certified(until=1100, **more):
    """Awarded on day 50."""
    facts = ready_for_the_board()
    award = a_ruling(DecisionKind.AWARD, 50, until=day(until))
    return facts | more | {"rulings": (*facts["rulings"], award, *more.get("rulings", ()))}


def judge(rules=None, today=60, began=0, scope=None, **facts):
    attempt = Attempt(day(began)) if scope is None else Attempt(day(began), scope)
    return standing(rules or built_in(), attempt, Evidence(**facts), day(today))


def codes(checks):
    return [one.requirement.key for one in checks]


NAME = LocalizedText.of({"en": "Some pathway"})
AWARD = Requirement(key="award", kind=RequirementKind.DECISION)


def a_pathway(*stages, code="some", **more):
    return Rules(code=code, name=NAME, stages=stages, **more)


def a_stage(code, *requirements, **more):
    return Stage(code=code, name=NAME, requirements=requirements, **more)
