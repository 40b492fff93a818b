"""Whether a decision follows from where a trainer stands on the day it is taken."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final
from uuid import UUID

from trainer_app.domain.certification import Standing
from trainer_app.domain.decisions import (
    AWARDING,
    GIVES_TERM,
    Decision,
    Status,
    add_months,
    check_order,
    possible,
)
from trainer_app.domain.errors import (
    DecisionImpossible,
    PathwayUnknown,
    RequirementsUnmet,
    RequirementUnknown,
)
from trainer_app.domain.evidence import DecisionKind
from trainer_app.domain.pathway import (
    MASTER_TRAINER,
    NATIONAL_INSTRUCTOR,
    RequirementKind,
    Stage,
)
from trainer_app.domain.person import PathwayStage
from trainer_app.domain.requirements import Check
from trainer_app.services.evidence import ruling_of
from trainer_app.services.read_models.certifications import PathwayStanding, TrainerStandings

STAGES: Final[Mapping[tuple[str, str], PathwayStage]] = {
    (NATIONAL_INSTRUCTOR, "certified"): PathwayStage.CERTIFIED,
    (MASTER_TRAINER, "master"): PathwayStage.MASTER,
}
"""The stages that lists and Home count by, of the stages that certify."""
_LIKELIEST: Final = (
    DecisionKind.AWARD,
    DecisionKind.EXTEND,
    DecisionKind.REINSTATE,
    DecisionKind.RECOMMEND,
    DecisionKind.WAIVE,
    DecisionKind.SUSPEND,
    DecisionKind.REVOKE,
    DecisionKind.REFUSE,
)


@dataclass(frozen=True, kw_only=True)
class DecisionDraft:
    """A decision as somebody enters it. `until` None: as long as the pathway says."""

    kind: DecisionKind
    decided_on: date
    by_name: str
    stage: str = ""
    until: date | None = None
    requirement: str = ""
    note: str = ""


def on_pathway(
    found: TrainerStandings, code: str, candidacy_id: UUID | None = None
) -> PathwayStanding:
    """The standing on one of a trainer's pathways; `candidacy_id` where there are several scopes.

    Raises:
        PathwayUnknown: the trainer is not on it.
    """
    for one in found.pathways:
        if one.rules.code == code and candidacy_id in {None, one.candidacy_id}:
            return one
    raise PathwayUnknown(code=code)


def checked_decision(
    new_id: UUID, found: PathwayStanding, draft: DecisionDraft, today: date
) -> Decision:
    """The decision with its usual end, if it may be taken.

    Raises:
        DateInFuture, DatesReversed, NameMissing, NoteMissing: what no decision may be.
        DecisionImpossible, DecisionOutOfOrder: it does not follow from the ones before.
        RequirementsUnmet: what the decision stands on is missing.
        RequirementUnknown: what is to be waived is not missing.
    """
    decision = Decision(
        id=new_id,
        candidacy_id=found.candidacy_id or found.person_id,
        kind=draft.kind,
        decided_on=draft.decided_on,
        by_name=draft.by_name.strip(),
        stage=draft.stage,
        until=draft.until,
        requirement=draft.requirement,
        note=draft.note.strip(),
    )
    if decision.kind is DecisionKind.AWARD and not decision.stage:
        ahead = next_award(found)
        decision.stage = "" if ahead is None else ahead.code
    decision.check(today)
    _refuse_what_does_not_follow(found, decision)
    if decision.kind in GIVES_TERM and decision.until is None:
        decision.until = _usual_end(found, decision)
    return decision


def next_award(found: PathwayStanding) -> Stage | None:
    """The stage that an award would give: the next that certifies, else the last one again."""
    certifying = [one for one in found.rules.stages if one.certifies]
    ahead = [one for one in certifying if found.rules.place(one.code) >= found.standing.place]
    return next(iter(ahead or certifying[-1:]), None)


def offered(found: PathwayStanding) -> list[DecisionKind]:
    """The decisions that can be taken about this standing, the likeliest first."""
    kinds = set(possible(found.standing.status))
    ahead = next_award(found)
    if ahead is None or _reached(found, ahead.code):
        kinds.discard(DecisionKind.AWARD)
    return [kind for kind in _LIKELIEST if kind in kinds]


def _reached(found: PathwayStanding, stage: str) -> bool:
    return any(one.code == stage and one.reached_on for one in found.standing.stages)


def _refuse_what_does_not_follow(found: PathwayStanding, decision: Decision) -> None:
    rulings = [ruling_of(one, found.rules) for one in found.decisions]
    status = found.standing.status
    check_order(decision.kind, decision.decided_on, status, rulings)
    if decision.kind is DecisionKind.AWARD and _reached(found, decision.stage):
        # given already; what has lapsed comes back by what its way back asks for
        raise DecisionImpossible(action=decision.kind.value, state=status.value)
    missing: Sequence[Check] = ()
    match decision.kind:
        case DecisionKind.AWARD:
            missing = _missing_for(found, decision.stage)
        case DecisionKind.EXTEND:
            missing = _unwaived(found.standing.renewal)
        case DecisionKind.REINSTATE if status is Status.LAPSED:
            missing = _unwaived(found.standing.missing)
        case DecisionKind.WAIVE:
            _refuse_idle_waiver(found.standing, decision.requirement)
        case _:
            pass
    if missing:
        raise RequirementsUnmet(n=len(missing), first=missing[0].reason)


def _missing_for(found: PathwayStanding, stage: str) -> list[Check]:
    """What is missing up to a stage; decisions for earlier stages are among it."""
    place = found.rules.place(stage)
    if place < 0 or not found.rules.stages[place].certifies:
        raise PathwayUnknown(code=f"{found.rules.code}/{stage}")
    ahead = [one for one in found.standing.stages[: place + 1] if one.reached_on is None]
    return [
        check
        for one in ahead
        for check in one.missing
        if one.code != stage or check.requirement.kind is not RequirementKind.DECISION
    ]


def _unwaived(checks: Sequence[Check]) -> list[Check]:
    return [one for one in checks if not one.met]


def _refuse_idle_waiver(standing: Standing, key: str) -> None:
    """Only what is missing can be waived, and never the board's own decision."""
    unreached = [one for stage in standing.stages for one in stage.missing]
    open_ = [*unreached, *_unwaived(standing.renewal), *_unwaived(standing.reinstatement)]
    fitting = [
        one
        for one in open_
        if one.requirement.key == key and one.requirement.kind is not RequirementKind.DECISION
    ]
    if not fitting:
        raise RequirementUnknown(requirement=key)


def _usual_end(found: PathwayStanding, decision: Decision) -> date | None:
    """An extension goes on from the end of the term, so that nobody loses time by being early."""
    term = found.standing
    if decision.kind is DecisionKind.REINSTATE and term.until and term.until >= decision.decided_on:
        return None  # the term that runs goes on
    code = decision.stage if decision.kind is DecisionKind.AWARD else certified_stage(found)
    place = found.rules.place(code)
    months = found.rules.stages[place].months if place >= 0 else 0
    if not months:
        return None
    begins = decision.decided_on
    if decision.kind is DecisionKind.EXTEND and term.until is not None:
        begins = max(term.until, begins)
    return add_months(begins, months)


def certified_stage(found: PathwayStanding) -> str:
    """The stage of the last award, revoked or not; else the last that is reached."""
    awards = [one.stage for one in found.decisions if one.kind in AWARDING]
    certifying = {one.code for one in found.rules.stages if one.certifies}
    reached = [one.code for one in found.standing.stages if one.reached_on is not None]
    fitting = [one for one in (*reached, *awards) if one in certifying]
    return fitting[-1] if fitting else ""
