"""Courses and who is enrolled in them."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from uuid import UUID

from trainer_app.domain.academy import Academy, checked_list_code
from trainer_app.domain.attendance import Attendance
from trainer_app.domain.certificate import Certificate, CertificateKind
from trainer_app.domain.changes import Changes, Label
from trainer_app.domain.completion import CompletionRule
from trainer_app.domain.course import (
    Assessment,
    Course,
    CourseStatus,
    Enrolment,
    EnrolmentState,
    Score,
    Session,
    SessionTrainer,
)
from trainer_app.domain.curriculum import Curriculum, Edition, Level
from trainer_app.domain.errors import (
    AliasNeeded,
    AlreadyEnrolled,
    CodeTaken,
    CourseNotOpen,
    NameMissing,
    StillInUse,
)
from trainer_app.domain.ids import NewId
from trainer_app.domain.languages import Language, LocalizedText
from trainer_app.domain.person import Person
from trainer_app.domain.programme import Programme
from trainer_app.services.ports import Clock, OpenWork, UnitOfWork
from trainer_app.services.saving import Draft, Saved


@dataclass(frozen=True, kw_only=True)
class CourseDraft(Draft):
    """What can be said of a course."""

    code: str
    title: LocalizedText
    programme_id: UUID
    academy_id: UUID
    starts_on: date
    ends_on: date
    edition_id: UUID | None = None
    language: Language = Language.ENGLISH
    level: Level | None = None
    status: CourseStatus = CourseStatus.PLANNED
    seats: int = 24
    most_per_agency: int | None = None
    women_percent: int = 0
    required_curriculum_id: UUID | None = None
    rule: CompletionRule = field(default_factory=CompletionRule)
    certificate_kind: CertificateKind = CertificateKind.COMPLETION
    signatory_1_name: str = ""
    signatory_1_title: LocalizedText = LocalizedText()
    signatory_2_name: str = ""
    signatory_2_title: LocalizedText = LocalizedText()
    note: str = ""


@dataclass(frozen=True, kw_only=True)
class EnrolmentDraft(Draft):
    """What can be said of somebody's place in a course."""

    state: EnrolmentState = EnrolmentState.CONFIRMED
    rank: str = ""
    agency: str = ""
    unit: str = ""
    nominated_by: str = ""
    nominated_on: date | None = None
    note: str = ""


class Courses:
    """The deliveries of the curricula."""

    def __init__(self, open_work: OpenWork, new_id: NewId, clock: Clock) -> None:
        self._open_work, self._new_id, self._clock = open_work, new_id, clock

    def save(
        self, draft: CourseDraft, course_id: UUID | None = None, version: int | None = None
    ) -> Saved:
        """Add a course, or store its edited fields.

        Raises:
            CodeInvalid, CodeTaken, NameMissing, DatesReversed, ValueOutOfRange, RecordChanged:
                what is wrong.
        """
        code = checked_list_code(draft.code)
        if not draft.title:
            raise NameMissing(field="title")
        with self._open_work() as work:
            work.of(Programme).get(draft.programme_id)
            work.of(Academy).get(draft.academy_id)
            if draft.edition_id:
                work.of(Edition).get(draft.edition_id)
            if draft.required_curriculum_id:
                work.of(Curriculum).get(draft.required_curriculum_id)
            records = work.of(Course)
            if any(one.id != course_id for one in records.where(code=code)):
                raise CodeTaken(code=code)
            if course_id is None:
                record = records.add(
                    Course(
                        id=self._new_id(),
                        code=code,
                        programme_id=draft.programme_id,
                        academy_id=draft.academy_id,
                        starts_on=draft.starts_on,
                        ends_on=draft.ends_on,
                        title=draft.title,
                    )
                )
            else:
                record = records.get(course_id, version=version)
            draft.put_into(record)
            record.code = code
            record.check()
            label = "course-added" if course_id is None else "course-edited"
            return Saved(record.id, work.commit(Label.of(label, code=code)))

    def set_status(self, course_id: UUID, status: CourseStatus, *, note: str = "") -> Changes:
        """Confirm, close, cancel or plan a course again.

        Closing finishes who attended; opening again takes that back.

        Raises:
            NoteMissing: opening again needs a reason.
        """
        with self._open_work() as work:
            course = work.of(Course).get(course_id)
            was_closed = course.status is CourseStatus.CLOSED
            course.decide_status(status, note)
            if status is CourseStatus.CLOSED:
                attending: tuple[EnrolmentState, ...] = (
                    EnrolmentState.NOMINATED,
                    EnrolmentState.CONFIRMED,
                )
                self._put_all(work, course_id, attending, EnrolmentState.FINISHED)
            elif was_closed:
                self._put_all(work, course_id, (EnrolmentState.FINISHED,), EnrolmentState.CONFIRMED)
            return work.commit(Label.of(f"course-{status.value}", code=course.code))

    def _put_all(
        self,
        work: UnitOfWork,
        course_id: UUID,
        states: tuple[EnrolmentState, ...],
        state: EnrolmentState,
    ) -> None:
        for enrolment in work.of(Enrolment).where(course_id=course_id, state=states):
            enrolment.state = state

    def remove(self, course_id: UUID) -> Changes:
        """Remove a course with everything in it.

        Raises:
            StillInUse: certificates were issued for it; those stay, and so does the course.
        """
        with self._open_work() as work:
            course = work.of(Course).get(course_id)
            certificates = work.of(Certificate).where(course_id=course_id)
            if certificates:
                raise StillInUse(noun="course", by="certificate", count=len(certificates))
            for session in work.of(Session).where(course_id=course_id):
                for part in work.of(SessionTrainer).where(session_id=session.id):
                    work.of(SessionTrainer).remove(part)
                work.of(Session).remove(session)
            for assessment in work.of(Assessment).where(course_id=course_id):
                work.of(Assessment).remove(assessment)
            for enrolment in work.of(Enrolment).where(course_id=course_id):
                self._remove_enrolment(work, enrolment)
            work.of(Course).remove(course)
            return work.commit(Label.of("course-removed", code=course.code))

    def enrol(self, course_id: UUID, person_id: UUID, draft: EnrolmentDraft | None = None) -> Saved:
        """Give a person a place in the course, with rank and agency as they are today.

        Raises:
            AlreadyEnrolled, CourseNotOpen, AliasNeeded: what is wrong.
        """
        with self._open_work() as work:
            course = work.of(Course).get(course_id)
            person = work.of(Person).get(person_id)
            enrolment = place_in_course(
                work, course, person, draft or self._as_today(person), self._new_id
            )
            return Saved(
                enrolment.id, work.commit(Label.of("participants-added", n=1, code=course.code))
            )

    def _as_today(self, person: Person) -> EnrolmentDraft:
        return EnrolmentDraft(rank=person.rank, agency=person.agency, unit=person.unit)

    def edit_enrolment(
        self, enrolment_id: UUID, draft: EnrolmentDraft, version: int | None = None
    ) -> Saved:
        """Store the edited fields of somebody's place.

        Raises:
            RecordChanged: somebody else was faster.
        """
        with self._open_work() as work:
            enrolment = work.of(Enrolment).get(enrolment_id, version=version)
            draft.put_into(enrolment)
            return Saved(enrolment.id, work.commit(Label.of("participant-edited")))

    def remove_enrolments(self, enrolment_ids: list[UUID]) -> Changes:
        """Take people out who were enrolled by mistake, with their marks and scores.

        Raises:
            StillInUse: a certificate was issued for one of them.
        """
        with self._open_work() as work:
            for enrolment_id in enrolment_ids:
                certificates = work.of(Certificate).where(enrolment_id=enrolment_id)
                if certificates:
                    raise StillInUse(noun="person", by="certificate", count=len(certificates))
                self._remove_enrolment(work, work.of(Enrolment).get(enrolment_id))
            return work.commit(Label.of("participants-removed", n=len(enrolment_ids)))

    def _remove_enrolment(self, work: UnitOfWork, enrolment: Enrolment) -> None:
        for mark in work.of(Attendance).where(enrolment_id=enrolment.id):
            work.of(Attendance).remove(mark)
        for score in work.of(Score).where(enrolment_id=enrolment.id):
            work.of(Score).remove(score)
        work.of(Enrolment).remove(enrolment)


def place_in_course(
    work: UnitOfWork, course: Course, person: Person, draft: EnrolmentDraft, new_id: NewId
) -> Enrolment:
    """Enrol within a running transaction; a place once removed is taken up again.

    Raises:
        AlreadyEnrolled: the person has a place already.
        CourseNotOpen: the course is closed or cancelled.
        AliasNeeded: the programme forbids names, and the person has no alias.
    """
    if course.status in {CourseStatus.CLOSED, CourseStatus.CANCELLED}:
        raise CourseNotOpen(course=course.code)
    programme = work.of(Programme).get(course.programme_id)
    if programme.aliases_required and not person.alias:
        raise AliasNeeded(programme=programme.code)
    records = work.of(Enrolment)
    enrolment = records.any_state(course_id=course.id, person_id=person.id)
    if enrolment is not None and not enrolment.removed:
        raise AlreadyEnrolled(course=course.code)
    numbers = [one.number for one in records.where(course_id=course.id)]
    number = max(numbers, default=0) + 1
    if enrolment is None:
        enrolment = records.add(
            Enrolment(id=new_id(), course_id=course.id, person_id=person.id, number=number)
        )
    enrolment.removed, enrolment.number, enrolment.withdrawn_on = False, number, None
    draft.put_into(enrolment)
    return enrolment
