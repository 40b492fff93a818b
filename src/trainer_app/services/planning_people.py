"""Who comes into question for a session, role by role."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final
from uuid import UUID

from trainer_app.domain.course import TrainerRole
from trainer_app.domain.person import PathwayStage
from trainer_app.domain.teaching import Lesson, hindrance, interprets
from trainer_app.domain.timetable import (
    CohortFacts,
    ModuleFacts,
    PlannedSession,
    StaffFacts,
    TimetableFacts,
)

_MAY_MENTOR: Final = frozenset({PathwayStage.CERTIFIED, PathwayStage.MASTER})
_WATCHING: Final = (TrainerRole.MENTOR, TrainerRole.OBSERVER)


@dataclass(frozen=True, kw_only=True)
class RoleNeed:
    """So many people in a role, and who may be one of them."""

    role: TrainerRole
    count: int
    people: tuple[UUID, ...]


@dataclass(frozen=True)
class RunsOut:
    """From a day on somebody may not lead what he leads until then."""

    person_id: UUID
    day: date


class Staffing:
    """Answers for one set of facts; who may lead a module of a course is worked out once."""

    def __init__(self, facts: TimetableFacts) -> None:
        self._facts = facts
        self._leads: dict[tuple[UUID, UUID, bool, bool], tuple[UUID, ...]] = {}
        self.runs_out: set[RunsOut] = set()
        self._staff = sorted(
            (one for one in facts.staff.values() if one.active),
            key=lambda one: (one.name, one.id),
        )

    def needs(self, session: PlannedSession) -> list[RoleNeed]:
        """Roles as they are, and as many trainers more as the practical's ratio asks for.

        Where nobody comes into question whoever is planned stays, with the conflict there is.
        """
        cohort = self._facts.cohorts[session.course_id]
        module = self._facts.modules.get(session.module_id) if session.module_id else None
        roles = {role: session.people(role) for role in TrainerRole}
        found = []
        leads = self._who_may_lead(session, cohort, module)
        count = max(len(roles[TrainerRole.LEAD]), 1 if module else 0)
        if not module or len(leads) < count:
            leads, count = roles[TrainerRole.LEAD], len(roles[TrainerRole.LEAD])
        found.append(RoleNeed(role=TrainerRole.LEAD, count=count, people=leads))
        others = roles[TrainerRole.CO_TRAINER]
        beside = max(len(others), self._trainers_needed(cohort, module) - count)
        may = _joined(self._present(others), leads if module else ())
        if len(may) < beside + (count if module else 0):
            may, beside = others, len(others)
        found.append(RoleNeed(role=TrainerRole.CO_TRAINER, count=beside, people=may))
        for role in (TrainerRole.INTERPRETER, *_WATCHING):
            people = _joined(self._present(roles[role]), self._others(role, cohort))
            if len(people) < len(roles[role]):
                people = roles[role]
            found.append(RoleNeed(role=role, count=len(roles[role]), people=people))
        return [one for one in found if one.count]

    def nobody_may_lead(self, session: PlannedSession) -> bool:
        """Whether a module is to be taught that nobody may teach there."""
        module = self._facts.modules.get(session.module_id) if session.module_id else None
        cohort = self._facts.cohorts[session.course_id]
        return module is not None and not self._who_may_lead(session, cohort, module)

    def _trainers_needed(self, cohort: CohortFacts, module: ModuleFacts | None) -> int:
        if module is None or not module.participants_per_trainer:
            return 0
        return -(-cohort.participants // module.participants_per_trainer)

    def _present(self, people: Sequence[UUID]) -> tuple[UUID, ...]:
        staff = self._facts.staff
        return tuple(one for one in people if one in staff and staff[one].active)

    def _others(self, role: TrainerRole, cohort: CohortFacts) -> tuple[UUID, ...]:
        if role is TrainerRole.INTERPRETER:
            return tuple(
                one.id
                for one in self._staff
                if cohort.language in one.speaks | one.teaches and interprets(one, cohort.language)
            )
        return tuple(one.id for one in self._staff if one.stage in _MAY_MENTOR)

    def _who_may_lead(
        self, session: PlannedSession, cohort: CohortFacts, module: ModuleFacts | None
    ) -> tuple[UUID, ...]:
        if module is None:
            return ()
        watched = bool(session.people(*_WATCHING))
        interpreted = bool(session.people(TrainerRole.INTERPRETER))
        key = cohort.id, module.id, watched, interpreted
        if key not in self._leads:
            first = Lesson(
                module=module,
                cohort=cohort,
                day=cohort.first_day,
                interpreted=interpreted,
                observed=watched,
            )
            self._leads[key] = tuple(one.id for one in self._staff if self._leads_from(one, first))
        return self._leads[key]

    def _leads_from(self, person: StaffFacts, first: Lesson) -> bool:
        """Whether somebody may lead at the beginning; notes when that ends within the course."""
        if hindrance(person, first) is not None:
            return False
        days = (first.cohort.last_day - first.day).days
        for number in range(days, 0, -1):
            day = first.day + timedelta(days=number)
            later = Lesson(
                module=first.module,
                cohort=first.cohort,
                day=day,
                interpreted=first.interpreted,
                observed=first.observed,
            )
            if hindrance(person, later) is None:
                break
            self.runs_out.add(RunsOut(person.id, day))
        return True


def _joined(first: Sequence[UUID], then: Sequence[UUID]) -> tuple[UUID, ...]:
    return tuple(dict.fromkeys((*first, *then)))
