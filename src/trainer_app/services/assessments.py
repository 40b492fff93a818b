"""Tests and practicals of a course, and their scores."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from uuid import UUID

from trainer_app.domain.changes import Changes, Label
from trainer_app.domain.completion import TestKind
from trainer_app.domain.course import Assessment, Course, Enrolment, Score
from trainer_app.domain.errors import NotEnrolled, StillInUse, ValueOutOfRange
from trainer_app.domain.ids import NewId
from trainer_app.services.ports import OpenWork, UnitOfWork
from trainer_app.services.saving import Draft, Saved

_MOST_POINTS = Decimal(10_000)


@dataclass(frozen=True, kw_only=True)
class AssessmentDraft(Draft):
    """What can be said of a test."""

    kind: TestKind
    title: str = ""
    held_on: date | None = None
    most_points: Decimal = Decimal(100)


@dataclass(frozen=True, kw_only=True)
class Result:
    """One participant's result: points, or passed or not; both None takes the result back."""

    enrolment_id: UUID
    points: Decimal | None = None
    passed: bool | None = None
    note: str = ""


class Assessments:
    """What was tested, and with what result."""

    def __init__(self, open_work: OpenWork, new_id: NewId) -> None:
        self._open_work, self._new_id = open_work, new_id

    def save(
        self,
        course_id: UUID,
        draft: AssessmentDraft,
        assessment_id: UUID | None = None,
        version: int | None = None,
    ) -> Saved:
        """Add a test, or store its edited fields.

        Raises:
            ValueOutOfRange, RecordChanged: what is wrong.
        """
        if not 0 < draft.most_points <= _MOST_POINTS:
            raise ValueOutOfRange(
                field="most_points", value=str(draft.most_points), least=1, most=str(_MOST_POINTS)
            )
        with self._open_work() as work:
            course = work.of(Course).get(course_id)
            records = work.of(Assessment)
            if assessment_id is None:
                record = records.add(
                    Assessment(id=self._new_id(), course_id=course_id, kind=draft.kind)
                )
            else:
                record = records.get(assessment_id, version=version)
            draft.put_into(record)
            label = "assessment-added" if assessment_id is None else "assessment-edited"
            return Saved(record.id, work.commit(Label.of(label, code=course.code)))

    def remove(self, assessment_id: UUID) -> Changes:
        """Remove a test that nobody has taken.

        Raises:
            StillInUse: there are results.
        """
        with self._open_work() as work:
            scores = work.of(Score).where(assessment_id=assessment_id)
            if scores:
                raise StillInUse(noun="assessment", by="score", count=len(scores))
            work.of(Assessment).remove(work.of(Assessment).get(assessment_id))
            return work.commit(Label.of("assessment-removed"))

    def record(self, assessment_id: UUID, results: Sequence[Result]) -> Changes:
        """Store results; an earlier result of the same person in the same test is corrected.

        Raises:
            NotEnrolled: somebody is not in the course.
            ValueOutOfRange: points below 0 or above the most.
        """
        return self.record_all({assessment_id: results})

    def record_all(self, results: Mapping[UUID, Sequence[Result]]) -> Changes:
        """Store results of several tests in one step, all or none.

        Raises: as `record`.
        """
        with self._open_work() as work:
            for assessment_id, some in results.items():
                self._record(work, assessment_id, some)
            count = sum(map(len, results.values()))
            return work.commit(Label.of("scores-recorded", n=count))

    def _record(self, work: UnitOfWork, assessment_id: UUID, results: Sequence[Result]) -> None:
        assessment = work.of(Assessment).get(assessment_id)
        ids = [result.enrolment_id for result in results]
        places = {
            one.id for one in work.of(Enrolment).where(id=ids, course_id=assessment.course_id)
        }
        records = work.of(Score)
        known = {one.enrolment_id: one for one in records.where(assessment_id=assessment_id)}
        for result in results:
            if result.enrolment_id not in places:
                raise NotEnrolled
            score = known.get(result.enrolment_id)
            if result.points is None and result.passed is None:
                if score:
                    records.remove(score)
                continue
            if score is None:
                score = records.add(
                    Score(
                        id=self._new_id(),
                        assessment_id=assessment_id,
                        enrolment_id=result.enrolment_id,
                    )
                )
            score.points, score.passed, score.note = result.points, result.passed, result.note
            score.check(assessment.most_points)
