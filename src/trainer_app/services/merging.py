"""Merging two records of one person, and saying of two that they are not one."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Mapping
from uuid import UUID

from trainer_app.domain.certificate import Certificate, CertificateState
from trainer_app.domain.changes import Changes, Label
from trainer_app.domain.course import Course, Enrolment, SessionTrainer
from trainer_app.domain.errors import MergeWithItself, PlacesDiffer
from trainer_app.domain.ids import NewId
from trainer_app.domain.merging import Side, check_pair, field_pairs, take_over
from trainer_app.domain.pathway import Candidacy
from trainer_app.domain.person import Person, ToldApart, Trainer
from trainer_app.services.identities import forget_identity
from trainer_app.services.merged_places import Place, place_in
from trainer_app.services.merged_records import move_what_hangs_on
from trainer_app.services.ports import OpenWork, UnitOfWork
from trainer_app.services.read_models.merging import (
    Consequence,
    MergePlan,
    MergeSide,
    SharedPlace,
)

_IN_FORCE = frozenset({CertificateState.ISSUED, CertificateState.HANDED_OVER})


class Merging:
    """Two records become one: a single step, which Undo takes back."""

    def __init__(self, open_work: OpenWork, new_id: NewId) -> None:
        self._open_work, self._new_id = open_work, new_id

    def plan(self, stays_id: UUID, goes_id: UUID) -> MergePlan:
        """What merging would do; nothing is changed.

        Raises:
            RecordNotFound: one of them is gone.
            MergeWithItself, PersonAnonymised: it cannot be done at all.
        """
        with self._open_work() as work:
            stays, goes = self._two(work, stays_id, goes_id)
            shared = _shared_courses(work, stays_id, goes_id)
            return MergePlan(
                stays=_side(work, stays),
                goes=_side(work, goes),
                fields=field_pairs(stays, goes),
                places=tuple(
                    SharedPlace(
                        course_id=course.id,
                        code=course.code,
                        differs=mine.contradicts(theirs),
                    )
                    for course, mine, theirs in shared
                ),
                consequences=tuple(_consequences(work, stays, goes, shared)),
            )

    def merge(
        self,
        stays_id: UUID,
        goes_id: UUID,
        *,
        from_goes: Collection[str] = (),
        places: Mapping[UUID, Side] | None = None,
    ) -> Changes:
        """Make one person of two, in one step that Undo takes back.

        `from_goes` names the fields whose value is that of the record which goes; `places` says
        for a course in which both have contradicting places whose marks and scores count.

        Raises:
            RecordNotFound: one of them is gone.
            MergeWithItself, PersonAnonymised: it cannot be done at all.
            PlacesDiffer: nobody said whose place counts.
        """
        chosen = places or {}
        with self._open_work() as work:
            stays, goes = self._two(work, stays_id, goes_id)
            for course, mine, theirs in _shared_courses(work, stays_id, goes_id):
                side = chosen.get(course.id)
                if side is None and mine.contradicts(theirs):
                    raise PlacesDiffer(course=course.code)
                mine.take_in(work, theirs, side or Side.STAYS)
            move_what_hangs_on(work, stays_id, goes_id)
            take_over(stays, goes, from_goes)
            forget_identity(goes)  # it stands in the journal, under its own key, for Undo
            goes.merged_into_id = stays.id
            work.of(Person).remove(goes)
            return work.commit(Label.of("people-merged"))

    def tell_apart(self, one_id: UUID, other_id: UUID) -> Changes:
        """Remember that two people who look like one are not.

        Raises:
            RecordNotFound: one of them is gone.
            MergeWithItself: they are one record.
        """
        if one_id == other_id:
            raise MergeWithItself
        first, second = sorted((one_id, other_id))
        with self._open_work() as work:
            for person_id in (first, second):
                work.of(Person).get(person_id)
            if work.of(ToldApart).one(person_id=first, other_id=second) is None:
                work.of(ToldApart).add(
                    ToldApart(id=self._new_id(), person_id=first, other_id=second)
                )
            return work.commit(Label.of("people-told-apart"))

    def _two(self, work: UnitOfWork, stays_id: UUID, goes_id: UUID) -> tuple[Person, Person]:
        stays, goes = work.of(Person).get(stays_id), work.of(Person).get(goes_id)
        check_pair(stays, goes)
        return stays, goes


def _shared_courses(
    work: UnitOfWork, stays_id: UUID, goes_id: UUID
) -> list[tuple[Course, Place, Place]]:
    """The courses in which both have a place, with both."""
    mine = {one.course_id: one for one in work.of(Enrolment).where(person_id=stays_id)}
    theirs = {one.course_id: one for one in work.of(Enrolment).where(person_id=goes_id)}
    both = sorted(mine.keys() & theirs.keys())
    courses = {one.id: one for one in work.of(Course).where(id=both)} if both else {}
    return [
        (courses[one], place_in(work, mine[one]), place_in(work, theirs[one]))
        for one in both
        if one in courses
    ]


def _side(work: UnitOfWork, person: Person) -> MergeSide:
    return MergeSide(
        person_id=person.id,
        name=person.shown_name,
        latin_name=person.shown_latin_name,
        aliased=bool(person.alias),
        courses=len(work.of(Enrolment).where(person_id=person.id)),
        certificates=len(work.of(Certificate).where(person_id=person.id)),
    )


def _consequences(
    work: UnitOfWork, stays: Person, goes: Person, shared: list[tuple[Course, Place, Place]]
) -> list[Consequence]:
    said = []
    moving = len(work.of(Enrolment).where(person_id=goes.id)) - len(shared)
    if moving:
        said.append(Consequence("courses", {"n": moving}))
    for course, mine, theirs in shared:
        code = "place-differs" if mine.contradicts(theirs) else "place-joined"
        said.append(Consequence(code, {"course": course.code}))
    papers = work.of(Certificate).where(person_id=goes.id)
    if papers:
        said.append(Consequence("certificates", {"n": len(papers)}))
    said += _twice_issued(work, [*papers, *work.of(Certificate).where(person_id=stays.id)])
    if work.of(Trainer).where(person_id=goes.id):
        both = bool(work.of(Trainer).where(person_id=stays.id))
        said.append(Consequence("both-trainers" if both else "trainer-moves"))
    for kind, code in ((SessionTrainer, "taught"), (Candidacy, "pathways")):
        if found := work.of(kind).where(person_id=goes.id):
            said.append(Consequence(code, {"n": len(found)}))
    if stays.alias or goes.alias:
        said.append(Consequence("alias"))
    return said


def _twice_issued(work: UnitOfWork, papers: list[Certificate]) -> list[Consequence]:
    """Courses of which two certificates of one kind are in force: somebody revokes one."""
    valid = [one for one in papers if one.state in _IN_FORCE and one.course_id]
    counts = Counter((one.course_id, one.kind) for one in valid)
    said = []
    for (course_id, kind), count in sorted(counts.items(), key=str):
        if count > 1 and course_id is not None:
            numbers = [o.number for o in valid if (o.course_id, o.kind) == (course_id, kind)]
            values = {
                "course": work.of(Course).get(course_id).code,
                "numbers": ", ".join(sorted(numbers)),
            }
            said.append(Consequence("two-certificates", values))
    return said
