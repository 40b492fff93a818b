"""The lists and reports of a course: tables that are written as Excel, PDF or CSV alike."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import Protocol
from uuid import UUID

from trainer_app.domain.errors import NothingToPrint
from trainer_app.domain.evaluation import Answers
from trainer_app.domain.languages import Language
from trainer_app.services.attendance import Outcomes
from trainer_app.services.evaluations import EvaluationQueries
from trainer_app.services.paper_parts import SayReason, course_heading
from trainer_app.services.papers import CourseHeading
from trainer_app.services.ports import Clock
from trainer_app.services.read_models.courses import CourseFacts, CourseQueries, ParticipantOutcome
from trainer_app.services.read_models.institutions import InstitutionQueries, ListEntry


class ListKind(StrEnum):
    """The lists of a course that people ask for."""

    CONTACTS = "contacts"
    RESULTS = "results"
    STATISTICS = "statistics"
    ALLOWANCE = "allowance"
    REPORT = "report"
    EVALUATION = "evaluation"


class ColumnKind(StrEnum):
    """What stands in a column: it decides format and side."""

    TEXT = "text"
    COUNT = "count"
    DECIMAL = "decimal"
    SHARE = "share"  # 0–1
    DATE = "date"
    MONTH = "month"  # a date in it
    MONEY = "money"  # in hundredths
    SIGNATURE = "signature"


@dataclass(frozen=True)
class Word:
    """A word of the paper's language, by its key."""

    key: str


Value = str | int | float | date | Word | None


@dataclass(frozen=True, kw_only=True)
class ListColumn:
    """A column; `key` names its heading among the texts of papers, `width` is in characters."""

    key: str
    kind: ColumnKind = ColumnKind.TEXT
    width: int = 16


@dataclass(frozen=True, kw_only=True)
class ListTable:
    """A table with its title; `total` says that the last row sums the others up."""

    title: str
    columns: tuple[ListColumn, ...]
    rows: tuple[tuple[Value, ...], ...]
    total: bool = False

    def only(self, keys: Sequence[str]) -> ListTable:
        """The same with these columns alone, in their own order."""
        chosen = [at for at, one in enumerate(self.columns) if one.key in keys]
        return replace(
            self,
            columns=tuple(self.columns[at] for at in chosen),
            rows=tuple(tuple(row[at] for at in chosen) for row in self.rows),
        )


@dataclass(frozen=True, kw_only=True)
class CourseListPaper:
    """A list or report of a course, or of a site and a span of days; `kind` names its texts."""

    kind: StrEnum
    heading: CourseHeading
    tables: tuple[ListTable, ...]


@dataclass(frozen=True, kw_only=True)
class Allowance:
    """What is paid a day, in hundredths of the currency; a day counts with one credited minute."""

    rate: int = 0
    currency: str = ""


class CourseListFiles(Protocol):
    """Writes a list as its ending says: .xlsx, .pdf or .csv; whole or not at all."""

    def write(self, paper: CourseListPaper, target: Path, language: Language) -> None:
        """Write it.

        Raises:
            FileKindUnknown: the ending is another one.
            FileNotWritable, CharacterNotPrintable, TextDoesNotFit: it cannot be written.
        """
        ...


@dataclass(frozen=True, kw_only=True)
class ListFacts:
    """All that the tables of a course are made of."""

    facts: CourseFacts
    judged: Sequence[ParticipantOutcome]
    ranks: Sequence[ListEntry]
    sheets: Sequence[Answers]
    allowance: Allowance
    say_reason: SayReason
    say: Callable[[str, Language], str]  # words that screen and paper share
    language: Language


TableMaker = Callable[[ListFacts], tuple[ListTable, ...]]


class CourseLists:
    """Contacts, results, statistics, allowances and the closing report. Aliased people by alias."""

    def __init__(
        self,
        *,
        courses: CourseQueries,
        institutions: InstitutionQueries,
        outcomes: Outcomes,
        evaluations: EvaluationQueries,
        clock: Clock,
        files: CourseListFiles,
        say_reason: SayReason,
        say: Callable[[str, Language], str],
        makers: Callable[[ListKind], TableMaker],
    ) -> None:
        self._courses, self._institutions = courses, institutions
        self._outcomes, self._clock, self._files = outcomes, clock, files
        self._evaluations = evaluations
        self._say_reason, self._say, self._makers = say_reason, say, makers

    def paper(
        self,
        course_id: UUID,
        kind: ListKind,
        language: Language,
        *,
        columns: Sequence[str] | None = None,
        allowance: Allowance | None = None,
    ) -> CourseListPaper:
        """Put the tables together; `columns` are the keys of those wanted, None all.

        Raises:
            RecordNotFound: the course is gone.
            NothingToPrint: nobody takes part.
            TooFewSheets: an evaluation of so few sheets is not shown.
        """
        facts = self._courses.facts(course_id, self._clock.today())
        judged = self._outcomes.judge(facts)
        if not judged:
            raise NothingToPrint(code=facts.course.row.code)
        tables = self._makers(kind)(
            ListFacts(
                facts=facts,
                judged=judged,
                ranks=self._institutions.ranks(),
                sheets=self._evaluations.sheets(course_id),
                allowance=allowance or Allowance(),
                say_reason=self._say_reason,
                say=self._say,
                language=language,
            )
        )
        printed_at = self._clock.now().replace(tzinfo=None)
        return CourseListPaper(
            kind=kind,
            heading=course_heading(facts.course, self._institutions.site(), printed_at, language),
            tables=tables if columns is None else tuple(one.only(columns) for one in tables),
        )

    def write(
        self,
        course_id: UUID,
        kind: ListKind,
        target: Path,
        language: Language,
        *,
        columns: Sequence[str] | None = None,
        allowance: Allowance | None = None,
    ) -> None:
        """Write a list of the course.

        Raises: as `paper`, and as `CourseListFiles.write`.
        """
        paper = self.paper(course_id, kind, language, columns=columns, allowance=allowance)
        self._files.write(paper, target, language)
