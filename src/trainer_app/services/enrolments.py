"""Giving the seats of a course: by its rules, or against them; the waiting list moves up."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from uuid import UUID

from trainer_app.domain.changes import Changes, Label
from trainer_app.domain.completion import Outcome
from trainer_app.domain.course import Course, CourseStatus, Enrolment, EnrolmentState
from trainer_app.domain.enrolment_rules import (
    BEFORE_A_SEAT,
    SEATED,
    Candidate,
    SeatRule,
    moving_up,
    unmet_for_seat,
)
from trainer_app.domain.errors import CourseNotOpen, NoteMissing, SeatsRefused
from trainer_app.domain.person import Sex
from trainer_app.domain.reasons import Reason
from trainer_app.services.ports import Clock, OpenWork, UnitOfWork
from trainer_app.services.read_models.courses import CourseQueries, ParticipantRow
from trainer_app.services.read_models.enrolments import EnrolmentFacts, EnrolmentQueries

_OVER = frozenset({CourseStatus.CLOSED, CourseStatus.CANCELLED})


@dataclass(frozen=True, kw_only=True)
class SeatsView:
    """The seats of a course. `unmet` and `elsewhere` are by enrolment, for who has no seat yet."""

    seats: int
    seated: int
    waiting: int
    women: int
    seats_for_women: int
    unmet: Mapping[UUID, tuple[Reason, ...]]
    elsewhere: Mapping[UUID, tuple[Reason, ...]]

    @property
    def free(self) -> int:
        """Seats that nobody has yet."""
        return max(0, self.seats - self.seated)


@dataclass(frozen=True, kw_only=True)
class Moved:
    """What changed, and the names of who moved up from the waiting list."""

    changes: Changes
    moved_up: tuple[str, ...] = ()


@dataclass(frozen=True)
class _Seats:
    """A course with everybody in it, as the rules see them."""

    rule: SeatRule
    candidates: Mapping[UUID, Candidate]
    people: Mapping[UUID, ParticipantRow]
    facts: EnrolmentFacts


class Enrolments:
    """Who has a seat, who waits, who declined."""

    def __init__(
        self,
        open_work: OpenWork,
        clock: Clock,
        courses: CourseQueries,
        queries: EnrolmentQueries,
    ) -> None:
        self._open_work, self._clock = open_work, clock
        self._courses, self._queries = courses, queries

    def view(self, course_id: UUID) -> SeatsView:
        """The seats, and what is in the way of whom.

        Raises:
            RecordNotFound: the course is gone.
        """
        seats = self._seats(course_id)
        everybody = seats.candidates.values()
        seated = [one for one in everybody if one.state in SEATED]
        return SeatsView(
            seats=seats.rule.seats,
            seated=len(seated),
            waiting=sum(one.state is EnrolmentState.WAITING for one in everybody),
            women=sum(one.woman for one in seated),
            seats_for_women=seats.rule.seats_for_women,
            unmet={
                one.enrolment_id: unmet
                for one in everybody
                if one.state in BEFORE_A_SEAT
                and (unmet := unmet_for_seat(one, everybody, seats.rule))
            },
            elsewhere={
                one.enrolment_id: reasons
                for one in everybody
                if (reasons := _elsewhere(seats.facts, seats.people[one.enrolment_id]))
            },
        )

    def confirm(
        self, course_id: UUID, enrolment_ids: Sequence[UUID], *, against_rules: bool = False
    ) -> Moved:
        """Give seats, one after another as they were chosen; all or none.

        Raises:
            SeatsRefused: the rules of the course are against it for some.
            CourseNotOpen: the course is closed or cancelled.
        """
        seats = self._seats(course_id)
        candidates = dict(seats.candidates)
        refused: list[tuple[str, Reason]] = []
        for one in enrolment_ids:
            unmet = unmet_for_seat(candidates[one], candidates.values(), seats.rule)
            if unmet and not against_rules:
                refused.append((_name(seats.people[one]), unmet[0]))
            else:
                candidates[one] = replace(candidates[one], state=EnrolmentState.CONFIRMED)
        if refused:
            raise SeatsRefused(n=len(refused), name=refused[0][0], reason=refused[0][1])
        with self._open_work() as work:
            course = _open_course(work, course_id)
            for enrolment in work.of(Enrolment).where(id=list(enrolment_ids), course_id=course_id):
                enrolment.state = EnrolmentState.CONFIRMED
                enrolment.withdrawn_on = None
            label = Label.of("seats-given", n=len(enrolment_ids), code=course.code)
            return Moved(changes=work.commit(label))

    def put_on_waiting_list(self, course_id: UUID, enrolment_ids: Sequence[UUID]) -> Moved:
        """They wait for a seat, in the order of their numbers; a seat so freed is given on.

        Raises:
            CourseNotOpen: the course is closed or cancelled.
        """
        return self._leave(course_id, enrolment_ids, EnrolmentState.WAITING, "")

    def decline(self, course_id: UUID, enrolment_ids: Sequence[UUID], *, reason: str) -> Moved:
        """They get no seat, or do not want it; a seat so freed is given on.

        Raises:
            NoteMissing: there is no reason.
            CourseNotOpen: the course is closed or cancelled.
        """
        if not reason.strip():
            raise NoteMissing(field="note")
        return self._leave(course_id, enrolment_ids, EnrolmentState.DECLINED, reason.strip())

    def withdraw(self, enrolment_id: UUID, *, reason: str) -> Moved:
        """Record that somebody left the course; before its first day the seat is given on.

        Raises:
            NoteMissing: there is no reason.
        """
        with self._open_work() as work:
            enrolment = work.of(Enrolment).get(enrolment_id)
            enrolment.withdraw(on=self._clock.today(), reason=reason)
            moved = self._move_up(work, enrolment.course_id, leaving={enrolment_id})
            changes = work.commit(Label.of("participant-withdrawn"))
            return Moved(changes=changes, moved_up=moved)

    def decide_outcome(
        self, enrolment_id: UUID, outcome: Outcome | None, *, note: str = ""
    ) -> Changes:
        """Decide somebody's outcome against the rules; None lets the rules decide again.

        Raises:
            NoteMissing: there is no reason.
        """
        with self._open_work() as work:
            work.of(Enrolment).get(enrolment_id).decide_outcome(outcome, note)
            return work.commit(Label.of("outcome-decided"))

    def move_up(self, course_id: UUID) -> Moved:
        """Give the free seats to the waiting list, by the rules of the course.

        Raises:
            CourseNotOpen: the course is closed or cancelled.
        """
        with self._open_work() as work:
            course = _open_course(work, course_id)
            moved = self._move_up(work, course_id, leaving=set(), also_begun=True)
            label = Label.of("seats-given", n=len(moved), code=course.code)
            return Moved(changes=work.commit(label), moved_up=moved)

    def _leave(
        self, course_id: UUID, enrolment_ids: Sequence[UUID], state: EnrolmentState, note: str
    ) -> Moved:
        with self._open_work() as work:
            course = _open_course(work, course_id)
            for enrolment in work.of(Enrolment).where(id=list(enrolment_ids), course_id=course_id):
                enrolment.state = state
                enrolment.note = note or enrolment.note
            moved = self._move_up(work, course_id, leaving=set(enrolment_ids))
            label = Label.of(f"participants-{state.value}", n=len(enrolment_ids), code=course.code)
            return Moved(changes=work.commit(label), moved_up=moved)

    def _move_up(
        self, work: UnitOfWork, course_id: UUID, *, leaving: set[UUID], also_begun: bool = False
    ) -> tuple[str, ...]:
        """Give free seats on, within a running transaction; nobody who just left gets one."""
        course = work.of(Course).get(course_id)
        begun = course.starts_on <= self._clock.today()
        if course.status in _OVER or (begun and not also_begun):
            return ()
        seats = self._seats(course_id)
        staying = [one for one in seats.candidates.values() if one.enrolment_id not in leaving]
        moved = moving_up(staying, seats.rule)
        records = {one.id: one for one in work.of(Enrolment).where(course_id=course_id)}
        for one in moved:
            records[one.enrolment_id].state = EnrolmentState.CONFIRMED
        return tuple(_name(seats.people[one.enrolment_id]) for one in moved)

    def _seats(self, course_id: UUID) -> _Seats:
        course = self._courses.course(course_id, self._clock.today())
        people = self._courses.participants(course_id)
        facts = self._queries.facts(course_id)
        return _Seats(
            rule=course.seat_rule,
            candidates={one.enrolment_id: _candidate(one, facts) for one in people},
            people={one.enrolment_id: one for one in people},
            facts=facts,
        )


def _candidate(one: ParticipantRow, facts: EnrolmentFacts) -> Candidate:
    required = facts.required
    missing: tuple[Reason, ...] = ()
    if required is not None and one.person_id not in required.completed:
        missing = (Reason.of("curriculum-not-completed", title=required.title.best()),)
    return Candidate(
        enrolment_id=one.enrolment_id,
        number=one.number,
        state=one.state,
        agency=one.agency,
        woman=one.sex is Sex.FEMALE,
        missing=missing,
    )


def _elsewhere(facts: EnrolmentFacts, one: ParticipantRow) -> tuple[Reason, ...]:
    """Nominations for other courses on the same days: to be known, not in the way."""
    if one.state in {EnrolmentState.DECLINED, EnrolmentState.WITHDRAWN}:
        return ()
    return tuple(
        Reason.of("place-elsewhere", code=code) for code in facts.elsewhere.get(one.person_id, ())
    )


def _name(one: ParticipantRow) -> str:
    return one.name or one.latin_name


def _open_course(work: UnitOfWork, course_id: UUID) -> Course:
    course = work.of(Course).get(course_id)
    if course.status in _OVER:
        raise CourseNotOpen(course=course.code)
    return course
