"""What a mentor saw: a scored sheet on a trainer's session; and what somebody may teach in."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from fractions import Fraction
from uuid import UUID

from trainer_app.domain.curriculum import Level
from trainer_app.domain.errors import DateInFuture, DatesReversed, ObservingOneself, ValueOutOfRange
from trainer_app.domain.languages import Language
from trainer_app.domain.records import Record

LEAST_MARK, MOST_MARK = 1, 5


class Criterion(StrEnum):
    """What an observer looks at, in the order of the sheet."""

    PREPARATION = "preparation"
    KNOWLEDGE = "knowledge"
    DELIVERY = "delivery"
    PARTICIPATION = "participation"
    MATERIALS = "materials"
    TIME = "time"


@dataclass(kw_only=True, eq=False)
class Observation(Record):
    """A sheet on one session of one trainer; `marks` are 1–5 in the order of the criteria."""

    session_id: UUID
    person_id: UUID
    observer_id: UUID
    observed_on: date
    marks: tuple[int, ...]
    note: str = ""

    def check(self, today: date) -> None:
        """Refuse what no sheet may be.

        Raises:
            ObservingOneself: nobody observes himself.
            DateInFuture: it was not seen yet.
            ValueOutOfRange: a mark is missing, or outside 1–5.
        """
        if self.person_id == self.observer_id:
            raise ObservingOneself
        if self.observed_on > today:
            raise DateInFuture(date=self.observed_on)
        if len(self.marks) != len(Criterion):
            most = len(Criterion)
            raise ValueOutOfRange(field="criteria", value=len(self.marks), least=most, most=most)
        for mark in self.marks:
            if not LEAST_MARK <= mark <= MOST_MARK:
                raise ValueOutOfRange(field="rating", value=mark, least=LEAST_MARK, most=MOST_MARK)


def rating(marks: tuple[int, ...]) -> Fraction:
    """The mean of the marks, exactly."""
    return Fraction(sum(marks), max(len(marks), 1))


class Shown(StrEnum):
    """How somebody showed that he can teach in a language."""

    OBSERVED = "observed"  # native speaker, seen teaching
    TESTED = "tested"
    INTERPRETER = "interpreter"  # only with an interpreter beside


@dataclass(kw_only=True, eq=False)
class Qualification(Record):
    """That a person may teach a module, at a level, in a language, and how that was shown."""

    person_id: UUID
    curriculum: str
    module: str
    language: Language
    level: Level | None = None  # None: at every level
    shown: Shown = Shown.OBSERVED
    shown_on: date
    until: date | None = None
    note: str = ""

    def check(self, today: date) -> None:
        """Refuse what cannot be.

        Raises:
            DateInFuture, DatesReversed: it was not shown yet, or ended before.
        """
        if self.shown_on > today:
            raise DateInFuture(date=self.shown_on)
        if self.until is not None and self.until < self.shown_on:
            raise DatesReversed(starts_on=self.shown_on, ends_on=self.until)
