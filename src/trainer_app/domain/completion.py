"""Who has completed a course, and why not: PRODUCT rules of completion as one pure function.

Shares are exact fractions: 80 % of 35 h is 28 h, never 27.99.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from fractions import Fraction
from uuid import UUID

from trainer_app.domain.attendance import Mark, MarkValue, credited_minutes
from trainer_app.domain.reasons import Reason


class Outcome(StrEnum):
    """Where a participant stands at the end of a course; `OPEN` while facts are missing."""

    COMPLETED = "completed"
    PARTICIPATED = "participated"
    NOT_COMPLETED = "not_completed"
    WITHDRAWN = "withdrawn"
    OPEN = "open"


DECIDABLE = (Outcome.COMPLETED, Outcome.PARTICIPATED, Outcome.NOT_COMPLETED)
"""The outcomes that somebody may decide against the rules."""


@dataclass(frozen=True, kw_only=True)
class CompletionRule:
    """What completing a course asks for. All percentages are 0–100; None = not asked for.

    `module_percent` 0 means: one credited minute is enough to have attended a module.
    `participation_percent`: the share of minutes from which one who has not completed has
    at least participated.
    """

    attendance_percent: int = 80
    module_percent: int = 0
    participation_percent: int = 50
    post_test_percent: int | None = 60
    practical: bool = True
    teaching_practice_percent: int | None = None
    make_up_sessions: int = 2

    def problems(self) -> tuple[str, ...]:
        """The names of the values that are out of range."""
        percents = {
            "attendance_percent": self.attendance_percent,
            "module_percent": self.module_percent,
            "participation_percent": self.participation_percent,
            "post_test_percent": self.post_test_percent or 0,
            "teaching_practice_percent": self.teaching_practice_percent or 0,
        }
        wrong = [name for name, value in percents.items() if not 0 <= value <= 100]  # noqa: PLR2004
        return (*wrong, *(("make_up_sessions",) if self.make_up_sessions < 0 else ()))


@dataclass(frozen=True, kw_only=True)
class PlannedSession:
    """What completion needs to know of a session."""

    id: UUID
    minutes: int
    module: str = ""  # the module's code; "" for an opening, an exam, a visit
    required: bool = True
    remote_allowed: bool = True
    over: bool = True  # it has ended: without a mark, something is missing
    cancelled: bool = False


class TestKind(StrEnum):
    """The kinds of assessment."""

    __test__ = False  # not a test class, whatever its name begins with

    PRE_TEST = "pre_test"
    POST_TEST = "post_test"
    PRACTICAL = "practical"
    TEACHING_PRACTICE = "teaching_practice"


@dataclass(frozen=True, kw_only=True)
class TestResult:
    """One participant's result in one assessment: a share of the points, or passed or not."""

    __test__ = False

    kind: TestKind
    share: Fraction | None = None
    passed: bool | None = None


@dataclass(frozen=True, kw_only=True)
class Standing:
    """The outcome with what it rests on. Minutes count the required sessions only."""

    outcome: Outcome
    credited: int
    scheduled: int
    unmarked: int
    reasons: tuple[Reason, ...]

    @property
    def percent(self) -> int:
        """The credited share, rounded down, so that 79.9 never reads as 80."""
        return self.credited * 100 // self.scheduled if self.scheduled else 0


def standing(
    rule: CompletionRule,
    *,
    sessions: Sequence[PlannedSession],
    mandatory_modules: Collection[str],
    marks: Mapping[UUID, MarkValue],
    results: Sequence[TestResult],
    withdrawn: bool = False,
) -> Standing:
    """Judge one participant. `marks` maps session ids; a session without one is not yet marked."""
    held = [session for session in sessions if not session.cancelled]
    credited_by = _credits(rule, held, marks)
    required = [session for session in held if session.required]
    scheduled = sum(session.minutes for session in required)
    credited = sum(credited_by.get(session.id, 0) for session in required)
    unmarked = [session for session in required if session.id not in marks]

    missing = _missing_facts(rule, unmarked, results)
    unmet = (
        *_share_unmet(rule, credited, scheduled),
        *_modules_unmet(rule, held, mandatory_modules, credited_by, marks),
        *_tests_unmet(rule, results),
    )
    reasons: tuple[Reason, ...]
    if withdrawn:
        outcome, reasons = Outcome.WITHDRAWN, (Reason.of("withdrawn"),)
    elif missing:
        outcome, reasons = (
            Outcome.OPEN,
            (*missing, *_already_lost(rule, required, credited_by, marks)),
        )
    elif not unmet:
        outcome, reasons = Outcome.COMPLETED, ()
    else:
        enough = Fraction(credited * 100, max(scheduled, 1)) >= rule.participation_percent
        took_part = bool(credited) and enough
        outcome = Outcome.PARTICIPATED if took_part else Outcome.NOT_COMPLETED
        reasons = unmet
    return Standing(
        outcome=outcome,
        credited=credited,
        scheduled=scheduled,
        unmarked=len(unmarked),
        reasons=reasons,
    )


def overridden(judged: Standing, outcome: Outcome, note: str) -> Standing:
    """The outcome somebody decided by name, with what the rules say after his note.

    Who withdrew has withdrawn: that is a fact and not a judgement.
    """
    if judged.outcome is Outcome.WITHDRAWN:
        return judged
    said = Reason.of("outcome-decided", outcome=judged.outcome.value, note=note)
    return replace(judged, outcome=outcome, reasons=(said, *judged.reasons))


def _credits(
    rule: CompletionRule, held: Sequence[PlannedSession], marks: Mapping[UUID, MarkValue]
) -> dict[UUID, int]:
    """Credited minutes per session; make-up tasks count up to the rule's number of sessions."""
    credited_by: dict[UUID, int] = {}
    made_up = 0
    for session in held:
        mark = marks.get(session.id)
        if mark is None:
            continue
        if mark.mark is Mark.EXCUSED and mark.made_up and made_up < rule.make_up_sessions:
            made_up += 1
            credited_by[session.id] = session.minutes
        else:
            credited_by[session.id] = credited_minutes(
                mark, minutes=session.minutes, remote_allowed=session.remote_allowed
            )
    return credited_by


def _missing_facts(
    rule: CompletionRule, unmarked: Sequence[PlannedSession], results: Sequence[TestResult]
) -> tuple[Reason, ...]:
    over = [session for session in unmarked if session.over]
    reasons: list[Reason] = []
    if over:
        reasons.append(Reason.of("sessions-not-marked", n=len(over)))
    if len(unmarked) > len(over):
        reasons.append(Reason.of("sessions-to-come", n=len(unmarked) - len(over)))
    if rule.post_test_percent is not None and not _shares(results, TestKind.POST_TEST):
        reasons.append(Reason.of("post-test-not-recorded"))
    if rule.practical and not _verdicts(results, TestKind.PRACTICAL):
        reasons.append(Reason.of("practical-not-recorded"))
    if rule.teaching_practice_percent is not None and not _shares(
        results, TestKind.TEACHING_PRACTICE
    ):
        reasons.append(Reason.of("teaching-practice-not-recorded"))
    return tuple(reasons)


def _already_lost(
    rule: CompletionRule,
    required: Sequence[PlannedSession],
    credited_by: Mapping[UUID, int],
    marks: Mapping[UUID, MarkValue],
) -> tuple[Reason, ...]:
    """Warn while there is time: even full attendance from now on would stay below the share."""
    scheduled = sum(session.minutes for session in required)
    best = sum(credited_by[s.id] if s.id in marks else s.minutes for s in required)
    return tuple(
        Reason.of("attendance-out-of-reach", **dict(reason.values))
        for reason in _share_unmet(rule, best, scheduled)
    )


def _share_unmet(rule: CompletionRule, credited: int, scheduled: int) -> tuple[Reason, ...]:
    if scheduled and Fraction(credited * 100, scheduled) < rule.attendance_percent:
        return (
            Reason.of(
                "attendance-too-low",
                percent=credited * 100 // scheduled,
                required=rule.attendance_percent,
            ),
        )
    return ()


def _modules_unmet(
    rule: CompletionRule,
    held: Sequence[PlannedSession],
    mandatory: Collection[str],
    credited_by: Mapping[UUID, int],
    marks: Mapping[UUID, MarkValue],
) -> tuple[Reason, ...]:
    reasons = []
    for module in sorted(mandatory):
        of_module = [session for session in held if session.module == module]
        planned = sum(session.minutes for session in of_module)
        got = sum(credited_by.get(session.id, 0) for session in of_module)
        waiting = any(session.id not in marks for session in of_module)
        attended = got > 0 and got * 100 >= rule.module_percent * planned
        if of_module and not attended and not waiting:
            reasons.append(Reason.of("module-missed", module=module))
        elif not of_module:
            reasons.append(Reason.of("module-not-held", module=module))
    return tuple(reasons)


def _tests_unmet(rule: CompletionRule, results: Sequence[TestResult]) -> tuple[Reason, ...]:
    reasons: list[Reason] = []
    for kind, needed, code in (
        (TestKind.POST_TEST, rule.post_test_percent, "post-test-too-low"),
        (TestKind.TEACHING_PRACTICE, rule.teaching_practice_percent, "teaching-practice-too-low"),
    ):
        shares = _shares(results, kind)
        if needed is not None and shares and max(shares) * 100 < needed:
            reasons.append(Reason.of(code, percent=int(max(shares) * 100), required=needed))
    verdicts = _verdicts(results, TestKind.PRACTICAL)
    if rule.practical and verdicts and not any(verdicts):
        reasons.append(Reason.of("practical-not-passed"))
    return tuple(reasons)


def _shares(results: Sequence[TestResult], kind: TestKind) -> list[Fraction]:
    return [r.share for r in results if r.kind is kind and r.share is not None]


def _verdicts(results: Sequence[TestResult], kind: TestKind) -> list[bool]:
    return [r.passed for r in results if r.kind is kind and r.passed is not None]
