"""Where somebody stands on a pathway: what is met, what is missing, what expires, what next.

Never stored as truth: `standing` says it anew from the evidence, for today or any past day, and
every requirement names the records behind it.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from trainer_app.domain.decisions import (
    AWARDING,
    Status,
    Term,
    add_months,
    certified_on,
    in_force,
    term_of,
)
from trainer_app.domain.evidence import DecisionKind, Evidence, Ruling
from trainer_app.domain.pathway import (
    Reinstatement,
    Requirement,
    RequirementKind,
    Rules,
    Scope,
    Stage,
    Window,
)
from trainer_app.domain.reasons import Reason
from trainer_app.domain.requirements import Check, Ground, judge

_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class StageStanding:
    """A stage of the pathway; `reached_on` is None for what is still ahead."""

    code: str
    reached_on: date | None
    checks: tuple[Check, ...]

    @property
    def missing(self) -> tuple[Check, ...]:
        """What is not met."""
        return tuple(one for one in self.checks if not one.met)


@dataclass(frozen=True, slots=True)
class Deadline:
    """A day by which something has to happen."""

    on: date
    reason: Reason


@dataclass(frozen=True, kw_only=True, slots=True)
class Standing:
    """Somebody's standing on one pathway, as of one day, with everything it rests on.

    `certified_on` is the permanent fact; `status` says whether it may be used. `shaken` names what
    an award stood on and is no longer there; `review` what somebody should look at.
    """

    pathway: str
    stage: str
    since: date | None
    status: Status
    certified_on: date | None
    until: date | None
    stages: tuple[StageStanding, ...]
    renewal: tuple[Check, ...] = ()
    reinstatement: tuple[Check, ...] = ()
    shaken: tuple[Reason, ...] = ()
    review: tuple[Reason, ...] = ()
    deadlines: tuple[Deadline, ...] = ()
    next_step: Reason | None = None

    @property
    def active(self) -> bool:
        """Whether the certification may be used today."""
        return self.status in {Status.ACTIVE, Status.GRACE}

    @property
    def place(self) -> int:
        """How many stages are reached."""
        return sum(one.reached_on is not None for one in self.stages)

    @property
    def next_stage(self) -> StageStanding | None:
        """The first stage that is not reached."""
        return next((one for one in self.stages if one.reached_on is None), None)

    @property
    def missing(self) -> tuple[Check, ...]:
        """What is missing for what comes next: back from a lapse, or the next stage."""
        if self.status is Status.LAPSED:
            return tuple(one for one in self.reinstatement if not one.met)
        ahead = self.next_stage
        return () if ahead is None else ahead.missing


@dataclass(frozen=True, slots=True)
class Attempt:
    """Which way along the pathway is judged: since when, and for what."""

    began_on: date
    scope: Scope = Scope()


def standing(rules: Rules, attempt: Attempt, evidence: Evidence, today: date) -> Standing:
    """Judge one person on one pathway as of a day; what came later is not looked at."""
    by_pathway: dict[str, list[Ruling]] = {}
    for one in evidence.rulings_in_order:
        by_pathway.setdefault(one.pathway, []).append(one)
    own = by_pathway.get(rules.code, [])
    term, counting = term_of(own, today), in_force(own, today)
    others = {code: rulings for code, rulings in by_pathway.items() if code != rules.code}
    ground = Ground(
        evidence=evidence,
        today=today,
        scope=attempt.scope,
        rulings=counting,
        term_from=term.since,
        waived={one.requirement: one for one in counting if one.kind is DecisionKind.WAIVE},
        certified_elsewhere=certified_on(others, today) if others else {},
    )
    stages = _walked(rules, ground, _covers(rules, own, counting, today), attempt.began_on)
    reached = [one for one in stages if one.reached_on is not None]
    review = _new_agency(term, evidence, today)
    status = term.status(today, rules.grace_days)
    if status in {Status.ACTIVE, Status.GRACE} and review and rules.void_on_new_agency:
        status = Status.VOID
    renewal = tuple(judge(one, ground) for one in rules.renewal) if term.until else ()
    way = _way_back(rules, term, today) if status is Status.LAPSED else None
    found = Standing(
        pathway=rules.code,
        stage=reached[-1].code if reached else "",
        since=reached[-1].reached_on if reached else None,
        status=status,
        certified_on=term.certified_on,
        until=term.until if term.award is not None else None,
        stages=stages,
        renewal=renewal,
        reinstatement=_reinstatement(rules, way, ground, term) if way else (),
        shaken=_shaken(rules, stages, counting),
        review=review,
    )
    found = replace(found, deadlines=_deadlines(rules, found, way, today))
    return replace(found, next_step=_next_step(found))


Cover = tuple[int, date, Ruling]
"""A stage that somebody was given by a decision, and when."""


def _covers(
    rules: Rules, own: Sequence[Ruling], counting: Sequence[Ruling], today: date
) -> list[Cover]:
    """What is given by decisions; one that was revoked still shows the way up to that stage."""
    covers = [(rules.place(one.stage), one.on, one) for one in counting if one.kind in AWARDING]
    held = {id(one) for one in counting}
    covers += [
        (rules.place(one.stage) - 1, one.on, one)
        for one in own
        if one.kind in AWARDING and one.on <= today and id(one) not in held
    ]
    return covers


def _walked(
    rules: Rules, ground: Ground, covers: Sequence[Cover], began_on: date
) -> tuple[StageStanding, ...]:
    """Every stage with its requirements, each judged from where the one before was reached."""
    found: list[StageStanding] = []
    reached: date | None = began_on if began_on <= ground.today else None
    start = reached
    for place, stage in enumerate(rules.stages):
        ground.stage_from = start
        checks = tuple(_checked(one, ground, place, covers) for one in stage.requirements)
        earned = _earned(reached, checks)
        covered = min((on for at, on, _ in covers if at >= place), default=None)
        exact = min((on for at, on, _ in covers if at == place), default=None)
        days = [day for day in (earned, covered) if day is not None]
        reached = min(days) if days else None
        found.append(StageStanding(stage.code, reached, checks))
        strict = [one for one in checks if one.requirement.key not in ground.waived]
        start = _next_start(start, _earned(start, strict), covered, exact)
    return tuple(found)


def _earned(reached: date | None, checks: Sequence[Check]) -> date | None:
    """The day on which all was met, not before the stage ahead of it."""
    if reached is None:
        return None
    last = reached
    for one in checks:
        if one.met_on is None:
            return None
        last = max(last, one.met_on)
    return last


def _next_start(
    start: date | None, earned: date | None, covered: date | None, exact: date | None
) -> date | None:
    """From when the next stage's evidence counts.

    Where an award of a later stage stands for this one, nothing is known of its day: the next
    stage then counts from where this one did, so that one gap does not open others.
    """
    if exact is not None:
        return exact if earned is None else min(earned, exact)
    if covered is not None and (earned is None or earned > covered):
        return start
    return earned


def _checked(
    requirement: Requirement, ground: Ground, place: int, covers: Sequence[Cover]
) -> Check:
    if requirement.kind is not RequirementKind.DECISION:
        return judge(requirement, ground)
    given = sorted((on, one.id) for at, on, one in covers if at >= place)
    met_on = given[0][0] if given else None
    return Check(requirement, met_on, tuple(one for _, one in given), Reason.of("decided"))


def _shaken(
    rules: Rules, stages: Sequence[StageStanding], counting: Iterable[Ruling]
) -> tuple[Reason, ...]:
    """What an award stood on and is not there any more, or was there only afterwards."""
    recorded, awards = -1, []
    for one in counting:
        if one.kind is DecisionKind.RECORDED:
            recorded = max(recorded, rules.place(one.stage))
        elif one.kind is DecisionKind.AWARD:
            awards.append((rules.place(one.stage), one.on))
    found = []
    for place, stage in enumerate(stages):
        given = min((on for at, on in awards if at >= place), default=None)
        if given is None or place <= recorded:
            continue
        found += [
            one.reason
            for one in stage.checks
            if one.requirement.kind is not RequirementKind.DECISION
            and (one.met_on is None or one.met_on > given)
        ]
    return tuple(found)


def _new_agency(term: Term, evidence: Evidence, today: date) -> tuple[Reason, ...]:
    """A change of agency since the last decision that confirmed the certification."""
    confirmed = term.confirmed
    if confirmed is None or not evidence.agencies:
        return ()
    known, latest = confirmed.agency, None
    for one in evidence.agencies_in_order:
        if one.on > today or not one.agency.strip():
            continue
        if one.on <= confirmed.on and not confirmed.agency:
            known = one.agency
        latest = one
    if latest is None or not known.strip() or latest.on < confirmed.on:
        return ()
    if _same(latest.agency, known):
        return ()
    return (Reason.of("agency-changed", before=known, after=latest.agency),)


def _same(one: str, other: str) -> bool:
    return " ".join(one.split()).casefold() == " ".join(other.split()).casefold()


def _way_back(rules: Rules, term: Term, today: date) -> Reinstatement | None:
    assert term.until is not None  # what has no end does not lapse
    for way in rules.reinstatement:
        if not way.before_months or today < add_months(term.until, way.before_months):
            return way
    return None


def _reinstatement(
    rules: Rules, way: Reinstatement, ground: Ground, term: Term
) -> tuple[Check, ...]:
    """What is to be met since the lapse, the stages that are to be walked again among it."""
    assert term.until is not None  # what has no end does not lapse
    ground.lapse_from = term.until + _DAY
    again: list[Requirement] = []
    if way.back_to:
        again = [
            one
            for stage in rules.stages[rules.place(way.back_to) : _place_of(rules, term) + 1]
            for one in stage.requirements
            if one.kind is not RequirementKind.DECISION
        ]
    return tuple(judge(_since_lapse(one), ground) for one in (*way.requirements, *again))


def _place_of(rules: Rules, term: Term) -> int:
    return rules.place(term.award.stage) if term.award else -1


def _since_lapse(requirement: Requirement) -> Requirement:
    return replace(
        requirement,
        window=Window.LAPSE,
        parts=tuple(_since_lapse(part) for part in requirement.parts),
    )


def _deadlines(
    rules: Rules, found: Standing, way: Reinstatement | None, today: date
) -> tuple[Deadline, ...]:
    """What is due within the time the pathway warns of, and what is overdue."""
    horizon = today + timedelta(days=rules.warn_days)
    due: list[Deadline] = []
    if found.active and found.until is not None and found.until <= horizon:
        code = "certification-ends" if found.until >= today else "certification-ended"
        due.append(Deadline(found.until, Reason.of(code)))
    if way is not None and way.before_months and found.until is not None:
        last = add_months(found.until, way.before_months) - _DAY
        due.append(Deadline(last, Reason.of("easy-way-back-ends")))
    ahead = found.next_stage
    due += [
        Deadline(check.due_on, check.reason)
        for check in (ahead.checks if ahead is not None else ())
        if check.due_on is not None and check.due_on <= horizon
    ]
    return tuple(sorted(due, key=lambda one: (one.on, one.reason.code)))


_WAITS_FOR_DECISION = {
    Status.SUSPENDED: Reason.of("step-suspended"),
    Status.REVOKED: Reason.of("step-revoked"),
    Status.VOID: Reason.of("step-void"),
}


def _next_step(found: Standing) -> Reason | None:
    """The one thing to do next: what runs out first, else what comes first."""
    if found.status in _WAITS_FOR_DECISION:
        return _WAITS_FOR_DECISION[found.status]
    if found.shaken:
        return Reason.of("step-shaken", n=len(found.shaken))
    if found.status is Status.LAPSED:
        return _first(found.missing) or Reason.of("step-reinstate")
    ending = found.active and any(one.on == found.until for one in found.deadlines)
    if ending:
        return _first([one for one in found.renewal if not one.met]) or Reason.of("step-extend")
    return _first(found.missing)


def _first(missing: Sequence[Check]) -> Reason | None:
    """What has a day to be met by comes first, a decision comes last."""
    if not missing:
        return None
    chosen = min(
        missing,
        key=lambda one: (
            one.requirement.kind is RequirementKind.DECISION,
            one.due_on or date.max,
        ),
    )
    return chosen.reason


def stage_of(rules: Rules, code: str) -> Stage | None:
    """The stage of this code."""
    place = rules.place(code)
    return rules.stages[place] if place >= 0 else None
