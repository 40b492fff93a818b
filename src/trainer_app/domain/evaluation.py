"""What participants think of a course: sheets without names, and what may be said of them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction
from uuid import UUID

from trainer_app.domain.errors import EvaluationEmpty, ValueOutOfRange
from trainer_app.domain.records import Record

FEWEST_SHEETS = 5
"""Fewer are not summed up: who wrote what could be told."""

LOWEST, HIGHEST = 1, 5


class Question(StrEnum):
    """What is asked on the sheet; every answer is 1 (not at all) to 5 (fully)."""

    OBJECTIVES = "objectives"
    USEFULNESS = "usefulness"
    TRAINERS = "trainers"
    EXERCISES = "exercises"
    MATERIALS = "materials"
    PACE = "pace"
    PLACE = "place"
    OVERALL = "overall"


@dataclass(kw_only=True, eq=False)
class EvaluationSheet(Record):
    """One sheet. Nothing on it says whose it is."""

    course_id: UUID
    objectives: int | None = None
    usefulness: int | None = None
    trainers: int | None = None
    exercises: int | None = None
    materials: int | None = None
    pace: int | None = None
    place: int | None = None
    overall: int | None = None
    helped: str = ""
    change: str = ""

    @property
    def ratings(self) -> dict[Question, int]:
        """The answers that were given."""
        given = {one: getattr(self, one.value) for one in Question}
        return {one: rating for one, rating in given.items() if rating is not None}

    def check(self) -> None:
        """Refuse what is no sheet.

        Raises:
            ValueOutOfRange: an answer outside 1–5.
            EvaluationEmpty: nothing is answered.
        """
        for rating in self.ratings.values():
            if not LOWEST <= rating <= HIGHEST:
                raise ValueOutOfRange(field="rating", value=rating, least=LOWEST, most=HIGHEST)
        if not self.ratings and not self.helped.strip() and not self.change.strip():
            raise EvaluationEmpty


@dataclass(frozen=True, kw_only=True)
class Answers:
    """One sheet as it was read, before anything is summed up."""

    ratings: Mapping[Question, int]
    helped: str = ""
    change: str = ""


@dataclass(frozen=True, kw_only=True)
class QuestionSummary:
    """How a question was answered: `counts` of 1 to 5."""

    question: Question
    counts: tuple[int, ...]

    @property
    def answers(self) -> int:
        """How many answered it."""
        return sum(self.counts)

    @property
    def mean(self) -> Fraction | None:
        """The exact mean, 1–5; None where nobody answered."""
        total = sum(rating * count for rating, count in enumerate(self.counts, start=LOWEST))
        return Fraction(total, self.answers) if self.answers else None


@dataclass(frozen=True, kw_only=True)
class EvaluationSummary:
    """What all sheets together say. Remarks stand in the order of the alphabet, not of the sheets.

    A question that fewer answered than may be summed up has no figures.
    """

    sheets: int
    questions: tuple[QuestionSummary, ...]
    helped: tuple[str, ...]
    change: tuple[str, ...]


def summary(sheets: Sequence[Answers]) -> EvaluationSummary | None:
    """Sum the sheets up; None where there are too few of them to hide who wrote what."""
    if len(sheets) < FEWEST_SHEETS:
        return None
    return EvaluationSummary(
        sheets=len(sheets),
        questions=tuple(_summed(one, sheets) for one in Question),
        helped=_remarks(one.helped for one in sheets),
        change=_remarks(one.change for one in sheets),
    )


def _summed(question: Question, sheets: Sequence[Answers]) -> QuestionSummary:
    given = Counter(one.ratings[question] for one in sheets if question in one.ratings)
    enough = sum(given.values()) >= FEWEST_SHEETS
    counts = tuple(given[n] if enough else 0 for n in range(LOWEST, HIGHEST + 1))
    return QuestionSummary(question=question, counts=counts)


def _remarks(remarks: Iterable[str]) -> tuple[str, ...]:
    return tuple(sorted(one.strip() for one in remarks if one.strip()))
