"""Two records of one person become one: which value counts, and what happens to both places."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Final
from uuid import UUID

from trainer_app.domain.attendance import Attendance
from trainer_app.domain.course import EnrolmentState, Score
from trainer_app.domain.errors import MergeWithItself, PersonAnonymised
from trainer_app.domain.person import IDENTITY_FIELDS, Person, Sex

CHOSEN: Final = (
    "native_name",
    "latin_name",
    "family_name",
    "given_name",
    "sex",
    "birth_date",
    "id_number",
    "phone",
    "email",
    "country",
    "rank",
    "agency",
    "unit",
    "passport",
    "arrival",
    "lodging",
    "diet",
    "consent_on",
    "keep_until",
    "photo",
)
"""Fields of which somebody chooses one value. Notes are joined, languages put together."""

_FURTHEST_FIRST: Final = (
    EnrolmentState.FINISHED,
    EnrolmentState.CONFIRMED,
    EnrolmentState.NOMINATED,
    EnrolmentState.WAITING,
    EnrolmentState.WITHDRAWN,
    EnrolmentState.DECLINED,
)

Value = str | date | Sex | None


class Side(StrEnum):
    """Whose value counts: that of the record which stays, or of the one that goes."""

    STAYS = "stays"
    GOES = "goes"


@dataclass(frozen=True, kw_only=True)
class FieldPair:
    """One field of both records; `chosen` is whose value counts unless somebody says otherwise."""

    name: str
    stays: Value
    goes: Value
    chosen: Side

    @property
    def differs(self) -> bool:
        """Whether there is something to choose."""
        return is_told(self.stays) and is_told(self.goes) and self.stays != self.goes


def check_pair(stays: Person, goes: Person) -> None:
    """Refuse what cannot be merged.

    Raises:
        MergeWithItself: it is one record.
        PersonAnonymised: of one of them nothing is known any more.
    """
    if stays.id == goes.id:
        raise MergeWithItself
    if stays.anonymised_on or goes.anonymised_on:
        raise PersonAnonymised


def is_told(value: Value) -> bool:
    """Whether a field says anything."""
    return value not in {None, "", Sex.UNSPECIFIED}


def field_pairs(stays: Person, goes: Person) -> tuple[FieldPair, ...]:
    """Every field that says something in one of the two, in the order of the form.

    Of an aliased person the identity is not open to choices: that behind an alias stays together.
    """
    sealed = bool(stays.alias or goes.alias)
    pairs = []
    for name in CHOSEN:
        if sealed and name in IDENTITY_FIELDS:
            continue
        mine, theirs = getattr(stays, name), getattr(goes, name)
        if is_told(mine) or is_told(theirs):
            chosen = Side.STAYS if is_told(mine) else Side.GOES
            pairs.append(FieldPair(name=name, stays=mine, goes=theirs, chosen=chosen))
    return tuple(pairs)


def take_over(stays: Person, goes: Person, from_goes: Iterable[str]) -> None:
    """Let the record that stays say what was chosen; nothing that only one of them says is lost."""
    taken = set(from_goes)
    for pair in field_pairs(stays, goes):
        if pair.chosen is Side.GOES or (pair.differs and pair.name in taken):
            setattr(stays, pair.name, pair.goes)
    if stays.alias or goes.alias:
        _keep_sealed(stays, goes)
    new = tuple(one for one in goes.languages if one not in stays.languages)
    if new:
        stays.languages = stays.languages + new
    if goes.note and goes.note not in stays.note:
        stays.note = "\n".join(filter(None, (stays.note, goes.note)))


def _keep_sealed(stays: Person, goes: Person) -> None:
    first = stays if stays.alias else goes
    second = goes if first is stays else stays
    for name in (*IDENTITY_FIELDS, "alias"):
        mine, theirs = getattr(first, name), getattr(second, name)
        wanted = mine if is_told(mine) else theirs
        if getattr(stays, name) != wanted:
            setattr(stays, name, wanted)


def further(one: EnrolmentState, other: EnrolmentState) -> EnrolmentState:
    """Whichever of two states in one course is the further one on the way."""
    return min(one, other, key=_FURTHEST_FIRST.index)


def places_contradict(
    marks: tuple[Mapping[UUID, Attendance], Mapping[UUID, Attendance]],
    scores: tuple[Mapping[UUID, list[Score]], Mapping[UUID, list[Score]]],
) -> bool:
    """Whether two places in one course say different things of a session or of a test."""
    mine, theirs = marks
    for session_id in mine.keys() & theirs.keys():
        if mine[session_id].value != theirs[session_id].value:
            return True
    results, others = scores
    return any(
        _said(results[test]) != _said(others[test]) for test in results.keys() & others.keys()
    )


def _said(scores: list[Score]) -> set[tuple[object, object]]:
    return {(one.points, one.passed) for one in scores}
