"""Papers to try a template on: a made-up one in each language, or those of a real course."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Final, Protocol
from uuid import UUID

from trainer_app.domain.certificate import CertificateKind
from trainer_app.domain.errors import AppError
from trainer_app.domain.languages import Language
from trainer_app.domain.template import Layout
from trainer_app.services.attendance import Outcomes
from trainer_app.services.certificate_paper import PaperTerms, blank_paper
from trainer_app.services.designs import Design, Placed, Trial, TrialPrinter
from trainer_app.services.papers import CertificatePaper
from trainer_app.services.ports import Clock, Progress
from trainer_app.services.read_models.courses import CourseQueries, CourseRow
from trainer_app.services.read_models.curricula import CurriculumQueries

_CODE: Final = ("SPECIMEN ONLY " * 18)[:232]
"""As long as a signed statement usually is, so that the square has its usual size."""


class SampleValues(Protocol):
    """The made-up values of each language."""

    def values(self, language: Language) -> Mapping[str, str | Sequence[str]]:
        """Fields of a certificate and what they say."""
        ...


@dataclass(frozen=True)
class Fit:
    """The hardest case of one element: how small its letters get, for whom, and why it fails."""

    size: float | None
    holder: str
    refused: AppError | None = None


@dataclass(frozen=True)
class WorstCase:
    """The paper of a course that fits worst, and the hardest case of each element."""

    at: int
    fits: Mapping[str, Fit]


class TrialPapers:
    """Puts papers together that are looked at and never issued."""

    def __init__(
        self,
        *,
        courses: CourseQueries,
        curricula: CurriculumQueries,
        outcomes: Outcomes,
        clock: Clock,
        samples: SampleValues,
        trials: TrialPrinter,
        write: Callable[[Path, bytes], None],
        picture: Callable[[str], bytes | None],
    ) -> None:
        self._courses, self._curricula, self._outcomes = courses, curricula, outcomes
        self._clock, self._samples = clock, samples
        self._trials, self._write, self._picture = trials, write, picture

    def sample(self, kind: CertificateKind, language: Language) -> CertificatePaper:
        """The made-up paper of a language, with everything a paper can have."""
        values = dict(self._samples.values(language))
        modules = tuple(values.pop("modules", ()))
        today = self._clock.today()
        paper = CertificatePaper(
            template=kind.value,
            language=language,
            holder_name=str(values.pop("holder_name", "")),
            modules=modules,
            hours=42,
            starts_on=date(today.year, 3, 2),
            ends_on=date(today.year, 3, 13),
            issued_on=date(today.year, 3, 13),
            expires_on=(
                date(today.year + 3, 3, 12)
                if kind is CertificateKind.TRAINER_CERTIFICATION
                else None
            ),
        )
        return replace(as_looked_at(paper), **values)  # type: ignore[arg-type]  # fields' names

    def courses(self) -> list[CourseRow]:
        """The courses that have people to try a template on, newest first."""
        return [row for row in self._courses.courses(self._clock.today()) if row.enrolled]

    def of_course(
        self, course_id: UUID, kind: CertificateKind, language: Language
    ) -> list[CertificatePaper]:
        """The papers of everybody in a course, earned or not.

        Raises:
            RecordNotFound: the course is gone.
        """
        today = self._clock.today()
        facts = self._courses.facts(course_id, today)
        edition = facts.course.edition_id
        modules = [one.title for one in self._curricula.edition(edition).modules] if edition else []
        terms = PaperTerms(design=kind.value, language=language, modules=modules, day=today)
        return [as_looked_at(blank_paper(facts, one, terms)) for one in self._outcomes.judge(facts)]

    def trial(self, paper: CertificatePaper, design: Design) -> Trial:
        """One paper drawn as it will be; what does not fit is named."""
        return self._trials.trial(paper, self._with_photo(paper, design))

    def _with_photo(self, paper: CertificatePaper, design: Design) -> Design:
        photo = self._picture(paper.holder_photo) if paper.holder_photo else None
        if photo is None:
            return design
        return replace(design, pictures={**design.pictures, paper.holder_photo: photo})

    def worst(
        self, papers: Sequence[CertificatePaper], design: Design, progress: Progress
    ) -> WorstCase | None:
        """The paper that fits worst of all; None of none."""
        fits: dict[str, Fit] = {}
        hardest: tuple[tuple[float, int], int] | None = None
        for at, paper in enumerate(papers):
            placed = self.trial(paper, design).placed
            for one in placed:
                case = Fit(one.size, paper.holder_name, one.refused)
                if one.element not in fits or _harder(case, fits[one.element]):
                    fits[one.element] = case
            least = min((_ease(one, design.layout) for one in placed), default=1.0)
            ease = least, -len(paper.holder_name)
            if hardest is None or ease < hardest[0]:
                hardest = (ease, at)
            progress.report(at + 1, len(papers), paper.holder_name)
        return WorstCase(hardest[1], fits) if hardest else None

    def specimen(self, paper: CertificatePaper, design: Design) -> bytes:
        """The paper as it would be printed, both sides, marked as a specimen.

        Raises:
            CharacterNotPrintable, TextDoesNotFit, PictureGone: it cannot be drawn.
        """
        return self._trials.specimen(paper, self._with_photo(paper, design))

    def write_specimen(self, paper: CertificatePaper, design: Design, target: Path) -> None:
        """Write a specimen into a file.

        Raises: as `specimen`, and
            FileNotWritable: the file refuses.
        """
        self._write(target, self.specimen(paper, design))

    def calibration(self, layout: Layout, language: Language) -> bytes:
        """The page to set the printer by."""
        return self._trials.calibration(layout, language)


def as_looked_at(paper: CertificatePaper) -> CertificatePaper:
    """The paper with a number and a code that look real and mean nothing."""
    return replace(paper, number="PNH-C-0000-0000-00", verify_code=_CODE)


def _harder(case: Fit, known: Fit) -> bool:
    if case.refused or known.refused:
        return case.refused is not None and known.refused is None
    if case.size == known.size:
        return len(case.holder) > len(known.holder)
    return (case.size or 0.0) < (known.size or 0.0)


def _ease(placed: Placed, layout: Layout) -> float:
    """How much of its wished size a text got; 0 where it does not fit at all."""
    if placed.refused is not None:
        return 0.0
    element = layout.element(placed.element)
    return placed.size / element.size if placed.size and element is not None else 1.0
