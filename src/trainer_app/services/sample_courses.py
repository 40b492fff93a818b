"""The records of the sample courses: timetable, tests, people, marks and scores."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from uuid import UUID
from zoneinfo import ZoneInfo

from trainer_app.domain.attendance import Attendance, checked_mark
from trainer_app.domain.completion import TestKind
from trainer_app.domain.course import (
    Assessment,
    Course,
    Enrolment,
    Score,
    Session,
    SessionTrainer,
)
from trainer_app.domain.errors import SampleInvalid
from trainer_app.services.sample_references import References, TakenCodes, blaming, free_code
from trainer_app.services.sample_set import (
    SampleCourse,
    SampleEnrolment,
    SampleSession,
)


class CourseRecords:
    """Makes the records of one course after the other.

    Marks of sessions that have not begun are left out: the files may hold a whole course.
    """

    def __init__(self, refs: References, taken: TakenCodes) -> None:
        self._refs, self._taken = refs, taken

    def build(self, one: SampleCourse) -> None:
        course = Course(
            id=self._refs.courses.enter(one.code, self._refs.new_id()),
            code=free_code(one.code, self._taken.courses),
            programme_id=self._refs.programmes[one.programme],
            academy_id=self._refs.academies[one.academy],
            starts_on=self._refs.moved(one.starts_on),
            ends_on=self._refs.moved(one.ends_on),
            title=one.title,
            edition_id=self._refs.editions[one.edition] if one.edition else None,
            language=one.language,
            level=one.level,
            status=one.status,
            seats=one.seats,
            rule=one.rule,
            certificate_kind=one.certificate_kind,
            signatory_1_name=one.signatory_1_name,
            signatory_1_title=one.signatory_1_title,
            signatory_2_name=one.signatory_2_name,
            signatory_2_title=one.signatory_2_title,
            note=one.note,
        )
        course.check()
        self._refs.add(course)
        _unique("session", [session.key for session in one.session])
        _unique("assessment", [test.kind.value for test in one.assessment])
        sessions = {s.key: self._build_session(one, course.id, s) for s in one.session}
        tests = self._build_assessments(one, course.id)
        with blaming(f"attendance/{one.code}.csv"):
            _unique("participant", [enrolment.person for enrolment in one.enrolments])
            for number, enrolment in enumerate(one.enrolments, 1):
                self._build_enrolment(course.id, number, enrolment, sessions, tests, one.academy)

    def _build_session(self, course: SampleCourse, course_id: UUID, one: SampleSession) -> Session:
        session = Session(
            id=self._refs.new_id(),
            course_id=course_id,
            starts_at=one.starts_at + self._refs.shift,
            minutes=one.minutes,
            kind=one.kind,
            module_id=self._refs.modules[f"{course.edition}/{one.module}"] if one.module else None,
            title=one.title,
            room_id=self._refs.rooms[f"{course.academy}/{one.room}"] if one.room else None,
            place=one.place,
            mode=one.mode,
            required=one.required,
            cancelled=one.cancelled,
            cancel_note=one.cancel_note,
        )
        session.check()
        self._refs.add(session)
        for part in one.trainers:
            self._refs.add(
                SessionTrainer(
                    id=self._refs.new_id(),
                    session_id=session.id,
                    person_id=self._refs.people[part.person],
                    role=part.role,
                )
            )
        return session

    def _build_assessments(
        self, one: SampleCourse, course_id: UUID
    ) -> Mapping[TestKind, Assessment]:
        tests: dict[TestKind, Assessment] = {}
        for test in one.assessment:
            tests[test.kind] = Assessment(
                id=self._refs.new_id(),
                course_id=course_id,
                kind=test.kind,
                title=test.title,
                held_on=self._refs.moved_if_any(test.held_on),
                most_points=test.most_points,
            )
            self._refs.add(tests[test.kind])
        return tests

    def _build_enrolment(
        self,
        course_id: UUID,
        number: int,
        one: SampleEnrolment,
        sessions: Mapping[str, Session],
        tests: Mapping[TestKind, Assessment],
        academy: str,
    ) -> None:
        enrolment = Enrolment(
            id=self._refs.new_id(),
            course_id=course_id,
            person_id=self._refs.people[one.person],
            number=number,
            state=one.state,
            rank=one.rank,
            agency=one.agency,
            unit=one.unit,
            nominated_by=one.nominated_by,
            nominated_on=self._refs.moved_if_any(one.nominated_on),
            withdrawn_on=self._refs.moved_if_any(one.withdrawn_on),
            note=one.note,
        )
        self._refs.add(enrolment)
        local_now = self._refs.now.astimezone(ZoneInfo(self._refs.zones[academy])).replace(
            tzinfo=None
        )
        for mark in one.marks:
            session = sessions[mark.session]
            checked_mark(mark.value, minutes=session.minutes)
            if session.starts_at > local_now:
                continue
            made_up_on = self._refs.moved_if_any(mark.made_up_on)
            self._refs.add(
                Attendance(
                    id=self._refs.new_id(),
                    session_id=session.id,
                    enrolment_id=enrolment.id,
                    mark=mark.value.mark,
                    missed_start=mark.value.missed_start,
                    missed_end=mark.value.missed_end,
                    connected=mark.value.connected,
                    made_up_on=made_up_on,
                    made_up_task=mark.made_up_task,
                )
            )
        self._build_scores(enrolment.id, one, tests)

    def _build_scores(
        self, enrolment_id: UUID, one: SampleEnrolment, tests: Mapping[TestKind, Assessment]
    ) -> None:
        for result in one.scores:
            test = tests.get(result.kind)
            if test is None:
                raise SampleInvalid(file="", what=f"the course has no {result.kind}")
            if test.held_on and test.held_on > self._refs.today:
                continue
            score = Score(
                id=self._refs.new_id(),
                assessment_id=test.id,
                enrolment_id=enrolment_id,
                points=result.points,
                passed=result.passed,
            )
            score.check(test.most_points)
            self._refs.add(score)


def _unique(noun: str, keys: Sequence[str]) -> None:
    twice = next((key for key, times in Counter(keys).items() if times > 1), None)
    if twice is not None:
        raise SampleInvalid(file="", what=f"{noun} {twice!r} is there twice")
