"""Who gets a seat in a course: seats, quotas, what has to come before, and the waiting list."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from uuid import UUID

from trainer_app.domain.course import EnrolmentState
from trainer_app.domain.reasons import Reason

SEATED = frozenset({EnrolmentState.CONFIRMED, EnrolmentState.FINISHED})
"""The states in which somebody has a seat."""

BEFORE_A_SEAT = frozenset({EnrolmentState.NOMINATED, EnrolmentState.WAITING})
"""The states in which somebody may still get one."""


@dataclass(frozen=True, kw_only=True)
class SeatRule:
    """How the seats of a course are given.

    `most_per_agency` None: as many as come. `women_percent` is the share of the seats, 0–100,
    that is kept for women; rounded up to whole seats.
    """

    seats: int
    most_per_agency: int | None = None
    women_percent: int = 0

    @property
    def seats_for_women(self) -> int:
        """How many seats are kept for women."""
        return -(-self.seats * self.women_percent // 100)


@dataclass(frozen=True, kw_only=True)
class Candidate:
    """Somebody who has, or wants, a seat. `agency` is compared as it is; "" is no agency."""

    enrolment_id: UUID
    number: int
    state: EnrolmentState
    agency: str = ""
    woman: bool = False
    missing: tuple[Reason, ...] = ()  # what has to come before and did not


def unmet_for_seat(
    candidate: Candidate, others: Iterable[Candidate], rule: SeatRule
) -> tuple[Reason, ...]:
    """Why this one cannot have a seat beside the others; nothing if nothing is in the way."""
    seated = [
        one for one in others if one.state in SEATED and one.enrolment_id != candidate.enrolment_id
    ]
    reasons = list(candidate.missing)
    free = rule.seats - len(seated)
    if free < 1:
        reasons.append(Reason.of("seats-taken", seats=rule.seats))
    if candidate.agency and rule.most_per_agency is not None:
        of_agency = sum(one.agency == candidate.agency for one in seated)
        if of_agency >= rule.most_per_agency:
            reasons.append(
                Reason.of("agency-quota-full", agency=candidate.agency, most=rule.most_per_agency)
            )
    to_come = rule.seats_for_women - sum(one.woman for one in seated)
    if not candidate.woman and 1 <= free <= to_come:
        reasons.append(Reason.of("seats-kept-for-women", n=to_come))
    return tuple(reasons)


def moving_up(candidates: Sequence[Candidate], rule: SeatRule) -> tuple[Candidate, ...]:
    """Who of the waiting list gets the free seats, in the order of the list.

    Whoever a quota holds back is passed by and keeps the place in the list.
    """
    everybody = {one.enrolment_id: one for one in candidates}
    moved = []
    waiting = [one for one in candidates if one.state is EnrolmentState.WAITING]
    for one in sorted(waiting, key=lambda each: each.number):
        if not unmet_for_seat(one, everybody.values(), rule):
            seated = replace(one, state=EnrolmentState.CONFIRMED)
            everybody[one.enrolment_id] = seated
            moved.append(seated)
    return tuple(moved)


def agencies_seated(candidates: Iterable[Candidate]) -> Counter[str]:
    """How many of each agency have a seat."""
    return Counter(one.agency for one in candidates if one.state in SEATED)
