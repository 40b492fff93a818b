"""Evaluation sheets of a course: typed or read from a file, summed up without names."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol
from uuid import UUID

from trainer_app.domain.changes import Changes, Label
from trainer_app.domain.course import Course
from trainer_app.domain.evaluation import (
    FEWEST_SHEETS,
    Answers,
    EvaluationSheet,
    EvaluationSummary,
    summary,
)
from trainer_app.domain.ids import NewId
from trainer_app.domain.languages import Language
from trainer_app.services.paper_parts import course_heading
from trainer_app.services.papers import CourseHeading
from trainer_app.services.ports import Clock, OpenWork
from trainer_app.services.read_models.courses import CourseQueries
from trainer_app.services.read_models.institutions import InstitutionQueries


class EvaluationQueries(Protocol):
    """Questions about sheets, each one statement."""

    def sheets(self, course_id: UUID) -> list[Answers]:
        """All sheets of a course."""
        ...


@dataclass(frozen=True, kw_only=True)
class SheetsRead:
    """The sheets of a file, and the rows that hold none, by their numbers."""

    sheets: tuple[Answers, ...]
    left_out: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class EvaluationView:
    """How many sheets there are, and what they say once there are enough."""

    sheets: int
    summary: EvaluationSummary | None

    @property
    def wanting(self) -> int:
        """How many sheets are still wanting for a summary."""
        return max(0, FEWEST_SHEETS - self.sheets)


ReadSheets = Callable[[Path], SheetsRead]
DrawForm = Callable[[CourseHeading, Path, Language], None]


class Evaluations:
    """What participants think of a course; whose sheet it is, nobody stores."""

    def __init__(
        self,
        *,
        open_work: OpenWork,
        new_id: NewId,
        clock: Clock,
        queries: EvaluationQueries,
        courses: CourseQueries,
        institutions: InstitutionQueries,
        read: ReadSheets,
        draw_form: DrawForm,
    ) -> None:
        self._open_work, self._new_id, self._clock = open_work, new_id, clock
        self._queries, self._courses, self._institutions = queries, courses, institutions
        self._read, self._draw_form = read, draw_form

    def view(self, course_id: UUID) -> EvaluationView:
        """What may be shown of the sheets."""
        sheets = self._queries.sheets(course_id)
        return EvaluationView(sheets=len(sheets), summary=summary(sheets))

    def add(self, course_id: UUID, sheets: Sequence[Answers]) -> Changes:
        """Store sheets, all or none.

        Raises:
            ValueOutOfRange: an answer outside 1–5.
            EvaluationEmpty: a sheet says nothing.
        """
        with self._open_work() as work:
            course = work.of(Course).get(course_id)
            records = work.of(EvaluationSheet)
            for one in sheets:
                sheet = EvaluationSheet(
                    id=self._new_id(),
                    course_id=course_id,
                    helped=one.helped.strip(),
                    change=one.change.strip(),
                )
                for question, rating in one.ratings.items():
                    setattr(sheet, question.value, rating)
                sheet.check()
                records.add(sheet)
            return work.commit(Label.of("evaluations-added", n=len(sheets), code=course.code))

    def read(self, path: Path) -> SheetsRead:
        """The sheets of a file; nothing is stored.

        Raises:
            FileNotFound, FileProblem: it cannot be read, or has no column of a question.
        """
        return self._read(path)

    def form(self, course_id: UUID, target: Path, language: Language) -> None:
        """Draw the sheet that participants fill in.

        Raises:
            RecordNotFound, FileNotWritable: the course is gone, or the file refuses.
        """
        course = self._courses.course(course_id, self._clock.today())
        printed_at = self._clock.now().replace(tzinfo=None)
        heading = course_heading(course, self._institutions.site(), printed_at, language)
        self._draw_form(heading, target, language)
