"""What the decisions about a certification alone say, and which of them may be taken."""

from __future__ import annotations

import calendar
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import StrEnum
from typing import Final
from uuid import UUID

from trainer_app.domain.errors import (
    DateInFuture,
    DatesReversed,
    DecisionImpossible,
    DecisionOutOfOrder,
    NameMissing,
    NoteMissing,
)
from trainer_app.domain.evidence import DecisionKind, Ruling
from trainer_app.domain.records import Record

AWARDING: Final = (DecisionKind.AWARD, DecisionKind.RECORDED)
GIVES_TERM: Final = (DecisionKind.AWARD, DecisionKind.EXTEND, DecisionKind.REINSTATE)
NEEDS_NOTE: Final = frozenset(
    {
        DecisionKind.REFUSE,
        DecisionKind.SUSPEND,
        DecisionKind.REVOKE,
        DecisionKind.REINSTATE,
        DecisionKind.WAIVE,
    }
)


class Status(StrEnum):
    """Whether a certification may be used; being certified once is a fact apart."""

    CANDIDATE = "candidate"
    ACTIVE = "active"
    GRACE = "grace"
    LAPSED = "lapsed"
    SUSPENDED = "suspended"
    REVOKED = "revoked"
    VOID = "void"  # until reinstated, after a change of agency


@dataclass(kw_only=True, eq=False)
class Decision(Record):
    """A dated decision about a candidacy by a named person. It is never edited.

    `agency` is the person's on that day, so that a later change is seen.
    """

    candidacy_id: UUID
    kind: DecisionKind
    decided_on: date
    by_name: str
    stage: str = ""
    until: date | None = None
    requirement: str = ""
    note: str = ""
    agency: str = ""

    def check(self, today: date) -> None:
        """Refuse what no decision may be.

        Raises:
            DateInFuture, DatesReversed: it was not taken yet, or ends before it begins.
            NameMissing: nobody stands for it.
            NoteMissing: this kind needs a reason.
        """
        if self.decided_on > today:
            raise DateInFuture(date=self.decided_on)
        if self.until is not None and self.until < self.decided_on:
            raise DatesReversed(starts_on=self.decided_on, ends_on=self.until)
        if not self.by_name.strip():
            raise NameMissing(field="decided_by")
        if self.kind in NEEDS_NOTE and not self.note.strip():
            raise NoteMissing(field="note")


@dataclass(frozen=True, kw_only=True, slots=True)
class Term:
    """What decisions up to a day amount to. `certified_on` stays, whatever came afterwards."""

    certified_on: date | None = None
    award: Ruling | None = None
    since: date | None = None
    until: date | None = None
    suspended_on: date | None = None
    revoked_on: date | None = None
    confirmed: Ruling | None = None

    def status(self, today: date, grace_days: int = 0) -> Status:
        """Where it stands on a day, agencies aside."""
        if self.revoked_on is not None:
            return Status.REVOKED
        if self.award is None:
            return Status.CANDIDATE
        if self.suspended_on is not None:
            return Status.SUSPENDED
        if self.until is None or today <= self.until:
            return Status.ACTIVE
        late = today - self.until
        return Status.GRACE if late <= timedelta(days=grace_days) else Status.LAPSED


def term_of(rulings: Iterable[Ruling], today: date) -> Term:
    """Fold the rulings of one candidacy, oldest first, up to a day."""
    term = Term()
    for one in rulings:
        if one.on > today:
            break
        term = _folded(term, one)
    return term


def _folded(term: Term, one: Ruling) -> Term:
    match one.kind:
        case DecisionKind.AWARD | DecisionKind.RECORDED if one.certifies:
            return Term(
                certified_on=term.certified_on or one.on,
                award=one,
                since=one.on,
                until=one.until,
                suspended_on=term.suspended_on if term.revoked_on is None else None,
                confirmed=one,
            )
        case DecisionKind.EXTEND:
            return replace(term, since=one.on, until=one.until or term.until, confirmed=one)
        case DecisionKind.SUSPEND:
            return replace(term, suspended_on=one.on)
        case DecisionKind.REVOKE:
            return replace(term, revoked_on=one.on)
        case DecisionKind.REINSTATE:
            back = replace(term, suspended_on=None, revoked_on=None, confirmed=one)
            return back if one.until is None else replace(back, since=one.on, until=one.until)
        case _:
            return term


def in_force(rulings: Sequence[Ruling], today: date) -> list[Ruling]:
    """The rulings up to a day that still count; a revocation takes what was given before it."""
    kept: list[Ruling] = []
    revoked: list[Ruling] = []
    for one in rulings:
        if one.on > today:
            break
        if one.kind is DecisionKind.REVOKE:
            taken = [old for old in kept if _given(old)]
            kept = [old for old in kept if not _given(old)]
            revoked.extend(taken)
        elif one.kind is DecisionKind.REINSTATE:
            kept, revoked = [*revoked, *kept], []
        kept.append(one)
    return kept


def _given(one: Ruling) -> bool:
    awarded = one.kind in AWARDING and one.certifies
    return awarded or one.kind is DecisionKind.RECOMMEND


def certified_on(pathways: Mapping[str, Sequence[Ruling]], today: date) -> dict[str, Ruling]:
    """The pathways on which somebody was certified up to a day, not revoked since."""
    found: dict[str, Ruling] = {}
    for code, rulings in pathways.items():
        awards = [one for one in in_force(rulings, today) if one.kind in AWARDING and one.certifies]
        if awards:
            found[code] = awards[0]
    return found


def add_months(day: date, months: int) -> date:
    """The same day of a later month, or that month's last."""
    years, month = divmod(day.month - 1 + months, 12)
    last = calendar.monthrange(day.year + years, month + 1)[1]
    return date(day.year + years, month + 1, min(day.day, last))


_POSSIBLE: Final[Mapping[DecisionKind, frozenset[Status]]] = {
    DecisionKind.AWARD: frozenset(
        {Status.CANDIDATE, Status.ACTIVE, Status.GRACE, Status.LAPSED, Status.REVOKED}
    ),
    DecisionKind.REFUSE: frozenset(Status),
    DecisionKind.RECOMMEND: frozenset(Status),
    DecisionKind.WAIVE: frozenset(Status),
    DecisionKind.SUSPEND: frozenset({Status.ACTIVE, Status.GRACE}),
    DecisionKind.REVOKE: frozenset(
        {Status.ACTIVE, Status.GRACE, Status.LAPSED, Status.SUSPENDED, Status.VOID}
    ),
    DecisionKind.REINSTATE: frozenset(
        {Status.LAPSED, Status.SUSPENDED, Status.REVOKED, Status.VOID}
    ),
    DecisionKind.EXTEND: frozenset({Status.ACTIVE, Status.GRACE}),
    DecisionKind.RECORDED: frozenset(),
}


def possible(status: Status) -> tuple[DecisionKind, ...]:
    """The kinds of decision that can be taken in this status, in the order of the kinds."""
    return tuple(kind for kind in DecisionKind if status in _POSSIBLE[kind])


def check_order(kind: DecisionKind, on: date, status: Status, rulings: Sequence[Ruling]) -> None:
    """Refuse a decision that does not follow from the ones before it.

    Raises:
        DecisionImpossible: nothing can be suspended that is not active, and the like.
        DecisionOutOfOrder: a later decision is there already.
    """
    later = [one.on for one in rulings if one.on > on and one.kind is not DecisionKind.RECORDED]
    if later:
        raise DecisionOutOfOrder(date=on, later=max(later))
    if status not in _POSSIBLE[kind]:
        raise DecisionImpossible(action=kind.value, state=status.value)
