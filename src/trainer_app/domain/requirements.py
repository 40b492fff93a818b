"""Whether one requirement of a pathway is met, since when, and by which records."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from fractions import Fraction
from typing import TypeVar
from uuid import UUID

from trainer_app.domain.evidence import (
    CourseTaken,
    DecisionKind,
    Evidence,
    PersonMentored,
    Ruling,
    SessionObserved,
    SessionTaught,
    TestTaken,
)
from trainer_app.domain.pathway import Requirement, RequirementKind, Scope, Topic, Window
from trainer_app.domain.reasons import Reason

Counting = CourseTaken | TestTaken | SessionTaught | SessionObserved | PersonMentored
C = TypeVar("C", CourseTaken, TestTaken, SessionTaught, SessionObserved, PersonMentored)


@dataclass(frozen=True, slots=True)
class Check:
    """How a requirement stands: `met_on` is the day it was met, or None; `reason` says how far.

    `records` are the ids of what counts towards it, oldest first.
    """

    requirement: Requirement
    met_on: date | None
    records: tuple[UUID, ...]
    reason: Reason
    waived: bool = False
    due_on: date | None = None
    parts: tuple[Check, ...] = ()

    @property
    def met(self) -> bool:
        """Whether it is met."""
        return self.met_on is not None


@dataclass(kw_only=True, slots=True)
class Ground:
    """What a requirement is judged on: the evidence up to a day, and where its windows begin.

    `rulings` are this candidacy's that are in force. `days` holds, for each requirement judged so
    far, the days of what counted for it, from which deadlines run.
    """

    evidence: Evidence
    today: date
    scope: Scope = Scope()
    rulings: Sequence[Ruling] = ()
    stage_from: date | None = None
    term_from: date | None = None
    lapse_from: date | None = None
    days: dict[str, list[date]] = field(default_factory=dict)
    waived: Mapping[str, Ruling] = field(default_factory=dict)
    certified_elsewhere: Mapping[str, Ruling] = field(default_factory=dict)

    def begins(self, window: Window) -> date | None:
        """From when on evidence counts; None while nothing can count yet."""
        match window:
            case Window.EVER:
                return date.min
            case Window.STAGE:
                return self.stage_from
            case Window.TERM:
                return self.term_from
            case Window.LAPSE:
                return self.lapse_from


def judge(requirement: Requirement, ground: Ground) -> Check:
    """How the requirement stands on the ground's day."""
    check = _JUDGES[requirement.kind](requirement, ground)
    waiver = _waiver(requirement, ground)
    if waiver is not None and (check.met_on is None or waiver.on < check.met_on):
        return Check(
            requirement,
            waiver.on,
            (waiver.id, *check.records),
            check.reason,
            waived=True,
            parts=check.parts,
        )
    return check


def _waiver(requirement: Requirement, ground: Ground) -> Ruling | None:
    """The waiver of this requirement; one of an earlier term or lapse is used up."""
    waiver = ground.waived.get(requirement.key)
    if waiver is None or requirement.window not in {Window.TERM, Window.LAPSE}:
        return waiver
    first = ground.begins(requirement.window)
    return waiver if first is not None and waiver.on >= first else None


def _sifted(requirement: Requirement, ground: Ground, pieces: Sequence[C]) -> list[C]:
    """The pieces that lie in the window, before the deadline and in the scopes; oldest first."""
    first = ground.begins(requirement.window)
    if first is None:
        return []
    today = ground.today
    found = [one for one in pieces if first <= one.on <= today]
    for scope in (requirement.scope, ground.scope if requirement.in_scope else Scope()):
        if scope:
            found = [one for one in found if scope.covers(_topic(one))]
    if requirement.within_days:
        starts = ground.days.get(requirement.after, [])
        most = timedelta(days=requirement.within_days)
        found = [one for one in found if _in_time(one.on, starts, most)]
    return found


def _topic(one: Counting) -> Topic:
    return Topic() if isinstance(one, PersonMentored) else one.topic


def _in_time(on: date, starts: Sequence[date], most: timedelta) -> bool:
    before = bisect_right(starts, on)
    return before > 0 and on - starts[before - 1] <= most


def _due(requirement: Requirement, ground: Ground) -> date | None:
    """The last day of the deadline that runs, or ran out last."""
    starts = ground.days.get(requirement.after) if requirement.within_days else None
    return starts[-1] + timedelta(days=requirement.within_days) if starts else None


def _counted(
    requirement: Requirement, ground: Ground, found: Sequence[Counting], reason: Reason
) -> Check:
    """Met on the day of the piece that made the number full."""
    enough = len(found) >= requirement.count
    return Check(
        requirement,
        found[requirement.count - 1].on if enough else None,
        tuple([one.id for one in found]),
        reason,
        due_on=None if enough else _due(requirement, ground),
    )


def _course(requirement: Requirement, ground: Ground) -> Check:
    least, kind = Fraction(requirement.percent, 100), requirement.curriculum_kind
    found = [
        one
        for one in _sifted(requirement, ground, ground.evidence.courses_in_order)
        if one.attended >= least and (kind is None or one.kind is kind)
    ]
    ground.days[requirement.key] = [one.on for one in found]
    named = kind.value if kind else "any"
    reason = Reason.of("courses-completed", n=requirement.count, have=len(found), course_kind=named)
    if requirement.percent:
        values = dict(reason.values) | {"percent": requirement.percent}
        reason = Reason.of("courses-attended", **values)
    return _counted(requirement, ground, found, reason)


def _score(requirement: Requirement, ground: Ground) -> Check:
    taken = [
        one
        for one in _sifted(requirement, ground, ground.evidence.tests_in_order)
        if one.test is requirement.test
    ]
    least = Fraction(requirement.percent, 100)
    best = max((one.share for one in taken), default=None)
    reason = Reason.of(
        "score-reached",
        test=requirement.test.value,
        percent=requirement.percent,
        have="–" if best is None else int(best * 100),
    )
    return _counted(requirement, ground, [one for one in taken if one.share >= least], reason)


def _co_delivery(requirement: Requirement, ground: Ground) -> Check:
    found = [
        one
        for one in _sifted(requirement, ground, ground.evidence.beside_mentors)
        if (one.mentor_of_standing or not requirement.of_standing) and _fits(requirement, one)
    ]
    ground.days[requirement.key] = [one.on for one in found]
    reason = Reason.of(
        "co-delivered",
        n=requirement.count,
        have=len(found),
        hours=hours(requirement.minutes),
        have_hours=hours(sum(one.minutes for one in found)),
    )
    return _by_minutes(requirement, ground, found, reason)


def _teaching(requirement: Requirement, ground: Ground) -> Check:
    found = [
        one
        for one in _sifted(requirement, ground, ground.evidence.taught_in_order)
        if _fits(requirement, one)
    ]
    reason = Reason.of(
        "hours-taught",
        hours=hours(requirement.minutes),
        have=hours(sum([one.minutes for one in found])),
    )
    return _by_minutes(requirement, ground, found, reason)


def _by_minutes(
    requirement: Requirement, ground: Ground, found: Sequence[SessionTaught], reason: Reason
) -> Check:
    """Met on the day that made both the number and the minutes full."""
    met_on, minutes = None, 0
    for number, one in enumerate(found, start=1):
        minutes += one.minutes
        if number >= requirement.count and minutes >= requirement.minutes:
            met_on = one.on
            break
    return Check(
        requirement,
        met_on,
        tuple([one.id for one in found]),
        reason,
        due_on=None if met_on else _due(requirement, ground),
    )


def _fits(requirement: Requirement, one: SessionTaught | SessionObserved) -> bool:
    return (requirement.role is None or one.role is requirement.role) and (
        requirement.session_kind is None or one.kind is requirement.session_kind
    )


def _observation(requirement: Requirement, ground: Ground) -> Check:
    """The best sheet of each session counts; a poor one takes nothing away from a good one."""
    least = Fraction(requirement.rating, 10)
    seen: set[UUID] = set()
    found = []
    best: Fraction | None = None
    for one in _sifted(requirement, ground, ground.evidence.observed_in_order):
        if not _fits(requirement, one):
            continue
        if requirement.of_standing and not one.observer_of_standing:
            continue
        if requirement.beside_mentor and not one.beside_mentor:
            continue
        best = one.rating if best is None else max(best, one.rating)
        if one.rating >= least and one.session_id not in seen:
            seen.add(one.session_id)
            found.append(one)
    reason = Reason.of(
        "sessions-observed",
        n=requirement.count,
        have=len(found),
        rating=tenths(least),
        best="–" if best is None else tenths(best),
    )
    return _counted(requirement, ground, found, reason)


def _courses_led(requirement: Requirement, ground: Ground) -> Check:
    seen: set[UUID] = set()
    found = []
    for one in _sifted(requirement, ground, ground.evidence.taught_in_order):
        if _fits(requirement, one) and one.course_id not in seen:
            seen.add(one.course_id)
            found.append(one)
    reason = Reason.of("courses-led", n=requirement.count, have=len(found))
    return _counted(requirement, ground, found, reason)


def _mentored(requirement: Requirement, ground: Ground) -> Check:
    found = _sifted(requirement, ground, ground.evidence.mentored_in_order)
    reason = Reason.of("people-mentored", n=requirement.count, have=len(found))
    return _counted(requirement, ground, found, reason)


def _ruled(
    requirement: Requirement, ground: Ground, found: Iterable[Ruling], code: Reason
) -> Check:
    first = ground.begins(requirement.window)
    fitting = [] if first is None else [one for one in found if one.on >= first]
    return Check(
        requirement,
        fitting[0].on if fitting else None,
        tuple(one.id for one in fitting),
        code,
    )


def _recommendation(requirement: Requirement, ground: Ground) -> Check:
    kinds = (DecisionKind.RECOMMEND,)
    found = [one for one in ground.rulings if one.kind in kinds]
    return _ruled(requirement, ground, found, Reason.of("recommended"))


def _decision(requirement: Requirement, ground: Ground) -> Check:
    """Any award in the window; whoever walks the stages looks for the one of the stage."""
    found = [one for one in ground.rulings if one.kind is DecisionKind.AWARD]
    return _ruled(requirement, ground, found, Reason.of("decided"))


def _other_pathway(requirement: Requirement, ground: Ground) -> Check:
    award = ground.certified_elsewhere.get(requirement.pathway)
    found = () if award is None else (award,)
    return _ruled(
        requirement, ground, found, Reason.of("certified-on", pathway=requirement.pathway)
    )


def _any_of(requirement: Requirement, ground: Ground) -> Check:
    parts = tuple(judge(part, ground) for part in requirement.parts)
    met = [one for one in parts if one.met_on is not None]
    first = min(met, key=_met_day, default=None)
    return Check(
        requirement,
        first.met_on if first else None,
        first.records if first else tuple(i for one in parts for i in one.records),
        Reason.of("any-of", n=len(parts)),
        due_on=None if first else max((p.due_on for p in parts if p.due_on), default=None),
        parts=parts,
    )


def _all_of(requirement: Requirement, ground: Ground) -> Check:
    parts = tuple(judge(part, ground) for part in requirement.parts)
    whole = all(one.met for one in parts)
    return Check(
        requirement,
        max(_met_day(one) for one in parts) if whole else None,
        tuple(i for one in parts for i in one.records),
        Reason.of("all-of", n=len(parts), have=sum(one.met for one in parts)),
        due_on=min((p.due_on for p in parts if p.due_on), default=None),
        parts=parts,
    )


def _met_day(check: Check) -> date:
    return check.met_on or date.max


def hours(minutes: int) -> str:
    """Minutes as hours with one decimal, rounded down, so that 2.96 never reads as 3."""
    whole, rest = divmod(minutes * 10 // 60, 10)
    return f"{whole}.{rest}" if rest else str(whole)


def tenths(rating: Fraction) -> str:
    """A rating with one decimal, rounded down."""
    whole, rest = divmod(int(rating * 10), 10)
    return f"{whole}.{rest}"


_JUDGES: Mapping[RequirementKind, Callable[[Requirement, Ground], Check]] = {
    RequirementKind.COURSE: _course,
    RequirementKind.SCORE: _score,
    RequirementKind.CO_DELIVERY: _co_delivery,
    RequirementKind.OBSERVATION: _observation,
    RequirementKind.TEACHING: _teaching,
    RequirementKind.COURSES_LED: _courses_led,
    RequirementKind.MENTORED: _mentored,
    RequirementKind.RECOMMENDATION: _recommendation,
    RequirementKind.DECISION: _decision,
    RequirementKind.OTHER_PATHWAY: _other_pathway,
    RequirementKind.ANY_OF: _any_of,
    RequirementKind.ALL_OF: _all_of,
}
