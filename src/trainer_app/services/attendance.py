"""Marking attendance, and judging a course by it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from trainer_app.domain.academy import Academy
from trainer_app.domain.attendance import Attendance, Mark, MarkValue, checked_mark
from trainer_app.domain.changes import Changes, Label
from trainer_app.domain.completion import (
    PlannedSession,
    Standing,
    TestResult,
    overridden,
    standing,
)
from trainer_app.domain.course import (
    ATTENDING,
    Course,
    Enrolment,
    EnrolmentState,
    Session,
    SessionMode,
    share_of,
)
from trainer_app.domain.errors import (
    NotEnrolled,
    RecordChanged,
    RecordNotFound,
    SessionCancelled,
    SessionInFuture,
)
from trainer_app.domain.ids import NewId
from trainer_app.services.ports import Clock, OpenWork, UnitOfWork
from trainer_app.services.read_models.courses import (
    CourseFacts,
    CourseQueries,
    ParticipantOutcome,
    ParticipantRow,
)

LocalTime = Callable[[str, datetime], datetime]
"""A moment as the wall clock of a time zone shows it, without zone."""


@dataclass(frozen=True)
class Cell:
    """One place in the attendance matrix."""

    session_id: UUID
    enrolment_id: UUID


class AttendanceMarks:
    """Who was there."""

    def __init__(
        self, open_work: OpenWork, new_id: NewId, clock: Clock, local_time: LocalTime
    ) -> None:
        self._open_work, self._new_id = open_work, new_id
        self._clock, self._local_time = clock, local_time

    def mark(self, cells: Sequence[Cell], value: MarkValue) -> Changes:
        """Mark people in sessions, all or none.

        Raises:
            SessionInFuture, SessionCancelled: the session has not begun, or will not be held.
            NotEnrolled: somebody has left the course.
            ValueOutOfRange: minutes that the session does not have.
        """
        with self._open_work() as work:
            for session_id, enrolments in _by_session(cells).items():
                session = self._begun(work, session_id)
                checked_mark(value, minutes=session.minutes)
                self._put(work, session, enrolments, value)
            return work.commit(Label.of("attendance-marked", n=len(cells)))

    def mark_rest(self, session_id: UUID, mark: Mark = Mark.PRESENT) -> Changes:
        """Give everybody who is not marked in this session the same mark.

        Raises:
            SessionInFuture, SessionCancelled: the session has not begun, or will not be held.
        """
        with self._open_work() as work:
            session = self._begun(work, session_id)
            marked = {one.enrolment_id for one in work.of(Attendance).where(session_id=session_id)}
            rest = [
                one.id
                for one in work.of(Enrolment).where(course_id=session.course_id, state=ATTENDING)
                if one.id not in marked
            ]
            self._put(work, session, rest, MarkValue(mark=mark))
            return work.commit(Label.of("attendance-marked", n=len(rest)))

    def record(
        self,
        marks: Mapping[Cell, MarkValue | None],
        *,
        expected: Mapping[Cell, MarkValue | None],
    ) -> Changes:
        """Put many different marks in one step, None to clear one; `expected` is what stands there.

        Raises:
            RecordChanged: another mark stands there meanwhile.
            SessionInFuture, SessionCancelled, NotEnrolled, ValueOutOfRange: as for `mark`.
        """
        with self._open_work() as work:
            records = work.of(Attendance)
            for session_id, enrolments in _by_session(list(marks)).items():
                session = self._begun(work, session_id)
                known = {one.enrolment_id: one for one in records.where(session_id=session_id)}
                alike: dict[MarkValue, list[UUID]] = {}
                for enrolment_id in enrolments:
                    cell, record = Cell(session_id, enrolment_id), known.get(enrolment_id)
                    if (record.value if record else None) != expected.get(cell):
                        raise RecordChanged(noun="attendance")
                    if (value := marks[cell]) is not None:
                        alike.setdefault(value, []).append(enrolment_id)
                    elif record is not None:
                        records.remove(record)
                for value, people in alike.items():
                    checked_mark(value, minutes=session.minutes)
                    self._put(work, session, people, value)
            return work.commit(Label.of("attendance-read", n=len(marks)))

    def clear(self, cells: Sequence[Cell]) -> Changes:
        """Make marks undone: those people are not yet marked again."""
        with self._open_work() as work:
            records = work.of(Attendance)
            for session_id, enrolments in _by_session(cells).items():
                for record in records.where(session_id=session_id, enrolment_id=enrolments):
                    records.remove(record)
            return work.commit(Label.of("attendance-cleared", n=len(cells)))

    def make_up(self, cell: Cell, *, task: str, on: date) -> Changes:
        """Record that an excused session was made good by a task.

        Raises:
            RecordNotFound: there is no mark.
            NoteMissing: the task is not named, or the mark is not "excused".
        """
        with self._open_work() as work:
            record = work.of(Attendance).one(
                session_id=cell.session_id, enrolment_id=cell.enrolment_id
            )
            if record is None:
                raise RecordNotFound(noun="attendance")
            record.make_up(task=task, on=on)
            return work.commit(Label.of("make-up-recorded"))

    def _begun(self, work: UnitOfWork, session_id: UUID) -> Session:
        session = work.of(Session).get(session_id)
        if session.cancelled:
            raise SessionCancelled(starts_at=session.starts_at)
        academy = work.of(Academy).get(work.of(Course).get(session.course_id).academy_id)
        if self._local_time(academy.time_zone, self._clock.now()) < session.starts_at:
            raise SessionInFuture(starts_at=session.starts_at)
        return session

    def _put(
        self, work: UnitOfWork, session: Session, enrolments: Sequence[UUID], value: MarkValue
    ) -> None:
        records = work.of(Attendance)
        known = {one.enrolment_id: one for one in records.where(session_id=session.id)}
        places = {
            one.id
            for one in work.of(Enrolment).where(id=list(enrolments), course_id=session.course_id)
            if one.state in ATTENDING
        }
        for enrolment_id in enrolments:
            if enrolment_id not in places:
                raise NotEnrolled
            record = known.get(enrolment_id) or records.any_state(
                session_id=session.id, enrolment_id=enrolment_id
            )
            if record is None:
                record = records.add(
                    Attendance(
                        id=self._new_id(),
                        session_id=session.id,
                        enrolment_id=enrolment_id,
                        mark=value.mark,
                    )
                )
            record.removed = False
            record.put(value)


def _by_session(cells: Sequence[Cell]) -> dict[UUID, list[UUID]]:
    grouped: dict[UUID, list[UUID]] = {}
    for cell in cells:
        grouped.setdefault(cell.session_id, []).append(cell.enrolment_id)
    return grouped


class Outcomes:
    """Judges a whole course with one set of queries, whatever its size."""

    def __init__(self, queries: CourseQueries, clock: Clock, local_time: LocalTime) -> None:
        self._queries, self._clock, self._local_time = queries, clock, local_time

    def of_course(self, course_id: UUID) -> list[ParticipantOutcome]:
        """Everybody who stands on the sheets, and who withdrew, with outcome and reasons.

        Raises:
            RecordNotFound: the course was removed.
        """
        return self.judge(self._queries.facts(course_id, self._clock.today()))

    def judge(self, facts: CourseFacts) -> list[ParticipantOutcome]:
        """The same from facts already fetched."""
        now = self._local_time(facts.course.time_zone, self._clock.now())
        sessions = planned_sessions(facts, now)
        judged = (*ATTENDING, EnrolmentState.WITHDRAWN)
        return [
            ParticipantOutcome(
                participant=participant, standing=_standing_of(facts, participant, sessions)
            )
            for participant in facts.participants
            if participant.state in judged
        ]


def planned_sessions(facts: CourseFacts, now: datetime) -> list[PlannedSession]:
    """The sessions as the rules see them; `now` is the academy's wall clock."""
    return [
        PlannedSession(
            id=session.id,
            minutes=session.minutes,
            module=session.module_code,
            required=session.required,
            remote_allowed=session.mode is not SessionMode.IN_PERSON,
            over=session.starts_at <= now,
            cancelled=session.cancelled,
        )
        for session in facts.sessions
    ]


def _standing_of(
    facts: CourseFacts, participant: ParticipantRow, sessions: list[PlannedSession]
) -> Standing:
    kinds = {one.id: one for one in facts.assessments}
    results = [
        TestResult(
            kind=kinds[score.assessment_id].kind,
            share=share_of(score.points, kinds[score.assessment_id].most_points),
            passed=score.passed,
        )
        for score in facts.scores
        if score.enrolment_id == participant.enrolment_id
    ]
    judged = standing(
        facts.course.rule,
        sessions=sessions,
        mandatory_modules=facts.mandatory_modules,
        marks=facts.marks.get(participant.enrolment_id, {}),
        results=results,
        withdrawn=participant.state is EnrolmentState.WITHDRAWN,
    )
    if participant.override is None:
        return judged
    return overridden(judged, participant.override, participant.override_note)
