"""Ranking who can teach a module in a language: certified, qualified, experienced, free."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from trainer_app.domain.curriculum import Level
from trainer_app.domain.evidence import TEACHING
from trainer_app.domain.languages import Language
from trainer_app.domain.observation import Shown
from trainer_app.domain.pathway import MASTER_TRAINER, Scope
from trainer_app.domain.reasons import Reason
from trainer_app.services.read_models.certifications import (
    CertificationFacts,
    PathwayStanding,
    QualificationRow,
    TeachingRow,
    TrainerFact,
)

_QUALIFIED, _SPEAKS, _MASTER, _INTERPRETER, _BUSY, _ENDS = 40, 20, 10, 5, -30, -25
_MOST_TIMES = 10


@dataclass(frozen=True, kw_only=True)
class Wanted:
    """What is to be taught, to whom, and when; without days nobody is busy."""

    module: str
    language: Language
    level: Level | None
    first: date | None
    last: date | None


def ranked(
    wanted: Wanted,
    facts: CertificationFacts,
    held: Mapping[UUID, Sequence[PathwayStanding]],
    today: date,
) -> list[TeachingRow]:
    """Everybody whose certification is active and who can be understood; the best first."""
    taught: Counter[UUID] = Counter()
    busy: Counter[UUID] = Counter()
    for part in facts.parts:
        on = part.starts_at.date()
        if part.module_code == wanted.module and part.role in TEACHING and on <= today:
            taught[part.person_id] += 1
        if wanted.first and wanted.last and wanted.first <= on <= wanted.last:
            busy[part.person_id] += 1
    rows = (
        _row(
            wanted,
            trainer,
            [one for one in held.get(trainer.person_id, ()) if _certifies(one, wanted)],
            _best(wanted, facts.qualifications, trainer.person_id, today),
            (taught[trainer.person_id], busy[trainer.person_id]),
        )
        for trainer in facts.trainers
        if trainer.active
    )
    found = [one for one in rows if one is not None]
    return sorted(found, key=lambda row: (-row.score, row.trainer.latin_name, row.trainer.name))


def _certifies(one: PathwayStanding, wanted: Wanted) -> bool:
    scope: Scope = one.scope
    return (
        one.standing.active
        and (not scope.modules or wanted.module in scope.modules)
        and scope.level in {None, wanted.level}
        and scope.language in {None, wanted.language}
    )


def _best(
    wanted: Wanted, qualifications: Sequence[QualificationRow], person_id: UUID, today: date
) -> QualificationRow | None:
    """The qualification that says most: without an interpreter, if there is one."""
    fitting = [
        one
        for one in qualifications
        if one.person_id == person_id
        and one.module == wanted.module
        and one.language is wanted.language
        and (one.level is None or one.level is wanted.level)
        and (one.until is None or one.until >= (wanted.last or today))
    ]
    return min(fitting, key=lambda one: one.shown is Shown.INTERPRETER, default=None)


def _row(
    wanted: Wanted,
    trainer: TrainerFact,
    certified: Sequence[PathwayStanding],
    qualification: QualificationRow | None,
    counts: tuple[int, int],
) -> TeachingRow | None:
    speaks = wanted.language.value in trainer.teaching_languages
    interpreter = qualification is not None and qualification.shown is Shown.INTERPRETER
    if not certified or not (speaks or qualification):
        return None
    times, busy = counts
    best = next((one for one in certified if one.rules.code == MASTER_TRAINER), certified[0])
    until = max((one.standing.until or date.max for one in certified), default=date.max)
    points = [(0, Reason.of("may-teach-certified", pathway=best.rules.code))]
    if best.rules.code == MASTER_TRAINER:
        points[0] = (_MASTER, points[0][1])
    if interpreter:
        points.append((_INTERPRETER, Reason.of("may-teach-interpreter")))
    elif qualification is not None:
        points.append((_QUALIFIED, Reason.of("may-teach-qualified")))
    if speaks:
        points.append((_SPEAKS, Reason.of("may-teach-language")))
    if times:
        points.append((min(times, _MOST_TIMES), Reason.of("may-teach-taught", n=times)))
    if busy:
        points.append((_BUSY, Reason.of("may-teach-busy", n=busy)))
    if wanted.last is not None and until < wanted.last:
        points.append((_ENDS, Reason.of("may-teach-ends")))
    return TeachingRow(
        trainer=trainer,
        score=sum(number for number, _ in points),
        needs_interpreter=interpreter and not speaks,
        busy=busy,
        until=None if until == date.max else until,
        reasons=tuple(reason for _, reason in points),
    )
