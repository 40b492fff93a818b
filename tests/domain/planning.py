"""A small world to plan in: two academies in one city, one abroad; people, rooms, modules."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from uuid import UUID

from trainer_app.domain.curriculum import Delivery, TextStatus
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

MONDAY = date(2026, 11, 16)
YEAR = (Days(date(2026, 1, 1), date(2026, 12, 31)),)
KHMER = {Language.KHMER: TextStatus.APPROVED, Language.LAO: TextStatus.DRAFT}


def ids(kind, *numbers):
    return tuple(UUID(int=kind * 1000 + number) for number in numbers)


PNH, PNH_2, VTE = ACADEMIES = ids(1, 1, 2, 3)
BLUE, GREEN, SMALL, LAO_ROOM = ROOMS = ids(2, 1, 2, 3, 4)
BM_1, BM_2, LAO_1 = COURSES = ids(3, 1, 2, 3)
M1, M2, M3 = MODULES = ids(4, 1, 2, 3)
DARA, SOK, CHAN, KHAM, NEW = STAFF = ids(5, 1, 2, 3, 4, 5)


def an_academy(academy_id=PNH, **facts):
    return AcademyFacts(
        **{
            "id": academy_id,
            "code": f"A{ACADEMIES.index(academy_id) + 1}",
            "country": "LA" if academy_id == VTE else "KH",
            "city": "Vientiane" if academy_id == VTE else "Phnom Penh",
            "time_zone": "Asia/Vientiane",
            "agreements": YEAR,
            **facts,
        }
    )


def a_person(person_id=DARA, **facts):
    return StaffFacts(
        **{
            "id": person_id,
            "name": ("Dara", "Sok", "Chan", "Kham", "New")[STAFF.index(person_id)],
            "stage": PathwayStage.CERTIFIED,
            "teaches": frozenset({Language.KHMER}),
            "speaks": frozenset({Language.KHMER}),
            "academy_id": PNH,
            **facts,
        }
    )


def a_cohort(course_id=BM_1, **facts):
    return CohortFacts(
        **{
            "id": course_id,
            "code": f"BM-{COURSES.index(course_id) + 1}",
            "academy_id": VTE if course_id == LAO_1 else PNH,
            "language": Language.LAO if course_id == LAO_1 else Language.KHMER,
            "first_day": MONDAY,
            "last_day": MONDAY + timedelta(days=11),
            "participants": 20,
            **facts,
        }
    )


def the_modules():
    return (
        ModuleFacts(id=M1, code="M1", texts=KHMER),
        ModuleFacts(id=M2, code="M2", texts=KHMER, prerequisites=(M1,)),
        ModuleFacts(
            id=M3,
            code="M3",
            texts=KHMER,
            delivery=Delivery.PRACTICAL_EXERCISE,
            participants_per_trainer=10,
        ),
    )


def the_rooms():
    return (
        RoomFacts(id=BLUE, academy_id=PNH, name="Blue", seats=30),
        RoomFacts(id=GREEN, academy_id=PNH, name="Green", seats=24),
        RoomFacts(id=SMALL, academy_id=PNH, name="Small", seats=8),
        RoomFacts(id=LAO_ROOM, academy_id=VTE, name="Lao", seats=40),
    )


def the_staff():
    return (
        a_person(DARA),
        a_person(SOK),
        a_person(CHAN, academy_id=PNH_2),
        a_person(
            KHAM,
            teaches=frozenset({Language.LAO}),
            speaks=frozenset({Language.LAO, Language.KHMER}),
            academy_id=VTE,
        ),
        a_person(NEW, stage=PathwayStage.LEADS_OBSERVED),
    )


def the_facts(*others, **lists):
    """The world, with some of its things as a test needs them."""
    found = {
        "academies": tuple(an_academy(one) for one in ACADEMIES),
        "cohorts": tuple(a_cohort(one) for one in COURSES),
        "rooms": the_rooms(),
        "modules": the_modules(),
        "staff": the_staff(),
    }
    facts = {name: {one.id: one for one in things} for name, things in found.items()}
    for other in others:
        for things in facts.values():
            if other.id in things:
                things[other.id] = other
    return TimetableFacts(**facts, **lists)


_numbers = iter(range(1, 10_000_000))


def a_session(
    day=0, clock="08:00", minutes=90, course=BM_1, room=BLUE, lead=DARA, module=None, **more
):
    hour, minute = map(int, clock.split(":"))
    starts_at = datetime.combine(MONDAY + timedelta(days=day), datetime.min.time())
    duties = tuple(more.pop("duties", ())) + ((Duty(lead),) if lead else ())
    return PlannedSession(
        id=more.pop("id", None) or UUID(int=9_000_000_000 + next(_numbers)),
        course_id=course,
        starts_at=starts_at + timedelta(hours=hour, minutes=minute),
        minutes=minutes,
        module_id=module,
        room_id=room,
        duties=duties,
        **more,
    )
