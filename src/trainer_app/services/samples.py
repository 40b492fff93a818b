"""The sample programmes: eight invented programmes to look at and to learn on."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress
from typing import Protocol, TypeVar, cast
from uuid import UUID

from trainer_app.domain.academy import Academy
from trainer_app.domain.certificate import Certificate
from trainer_app.domain.changes import Changes, Label
from trainer_app.domain.course import Course
from trainer_app.domain.curriculum import Curriculum
from trainer_app.domain.errors import NobodyToCertify, NotSetUp, SamplesAlreadyLoaded
from trainer_app.domain.ids import NewId
from trainer_app.domain.programme import Programme
from trainer_app.domain.records import Record
from trainer_app.domain.site import Site
from trainer_app.services.certificates import Certificates
from trainer_app.services.ports import Clock, NoProgress, OpenWork, Progress, UnitOfWork
from trainer_app.services.sample_records import SampleRecords
from trainer_app.services.sample_references import References, TakenCodes
from trainer_app.services.sample_set import SampleCertificates, SampleSet

_HOME_ACADEMY = "PNH"
R = TypeVar("R", bound=Record)


class SampleSource(Protocol):
    """Where sample programmes come from."""

    def read(self) -> SampleSet:
        """Everything there is.

        Raises:
            SampleInvalid: a file does not have the documented form.
        """
        ...


class Samples:
    """Puts the sample programmes into the data."""

    def __init__(
        self,
        *,
        open_work: OpenWork,
        new_id: NewId,
        clock: Clock,
        source: SampleSource,
        certificates: Certificates,
    ) -> None:
        self._open_work, self._new_id, self._clock = open_work, new_id, clock
        self._source, self._certificates = source, certificates

    def load(self, progress: Progress | None = None) -> Changes:
        """Load everything in one step, with dates moved so that the samples are of this week.

        The certificates of closed courses are issued after that, by the rules for all: numbers
        that were given out stand in change sets of their own.

        Raises:
            NotSetUp: the first start was not done.
            SamplesAlreadyLoaded: they are here already.
            SampleInvalid: a file does not have the documented form.
        """
        progress = progress or NoProgress()
        self._refuse_a_second_time()
        progress.report(0, 1)
        samples = self._source.read()
        steps = len(samples.courses) + 3
        done = 1

        def report(name: str) -> None:
            nonlocal done
            progress.report(done, steps, name)
            done += 1

        with self._open_work() as work:
            site = self._site(work)
            refs = References(
                new_id=self._new_id,
                anchor=samples.anchor,
                now=self._clock.now(),
                today=self._clock.today(),
            )
            SampleRecords(samples, refs, _taken(work)).build(report)
            report("")
            for kind, records in refs.records.items():
                _add_all(work, kind, records)
            site.holds_samples = True
            site.academy_id = site.academy_id or refs.academies.get(_HOME_ACADEMY)
            changes = work.commit(Label.of("samples-loaded"), final="samples-loaded")
        for course in samples.courses:  # nothing is cancelled from here on: the data is in
            for wanted in course.certificates:
                more = self._certify(refs, refs.courses[course.code], wanted)
                changes = Changes(
                    nouns=changes.nouns | more.nouns,
                    records=changes.records | more.records,
                    change_set=changes.change_set,
                    label=changes.label,
                )
        return changes

    def _refuse_a_second_time(self) -> None:
        with self._open_work() as work:
            self._site(work)

    def _site(self, work: UnitOfWork) -> Site:
        site = work.of(Site).one()
        if site is None:
            raise NotSetUp
        if site.holds_samples:
            raise SamplesAlreadyLoaded
        return site

    def _certify(self, refs: References, course_id: UUID, wanted: SampleCertificates) -> Changes:
        """Issue the certificates of a course, take back those of no-shows, hand over the rest."""
        changes = Changes()
        with suppress(NobodyToCertify):
            changes = self._certificates.issue(
                course_id,
                kind=wanted.kind,
                language=wanted.language,
                issued_on=refs.moved(wanted.issued_on),
                draw=False,  # three hundred papers of past years: drawn when somebody looks
            ).changes
        no_shows = {refs.people[key] for key in wanted.no_shows}
        with self._open_work() as work:
            issued = work.of(Certificate).where(course_id=course_id)
            kept = [one.number for one in issued if one.person_id not in no_shows]
            taken_back = [one.number for one in issued if one.person_id in no_shows]
        if taken_back:
            self._certificates.withdraw(taken_back, reason=wanted.no_show_reason)
        if wanted.handed_over_on and kept:
            self._certificates.hand_over(
                kept, to=wanted.handed_over_to, on=refs.moved(wanted.handed_over_on)
            )
        return changes


def _add_all(work: UnitOfWork, kind: type[R], records: Sequence[Record]) -> None:
    work.of(kind).add_all(cast("Sequence[R]", records))


def _taken(work: UnitOfWork) -> TakenCodes:
    return TakenCodes(
        academies={one.code: one.id for one in work.of(Academy).where()},
        programmes=frozenset(one.code for one in work.of(Programme).where()),
        curricula=frozenset(one.code for one in work.of(Curriculum).where()),
        courses=frozenset(one.code for one in work.of(Course).where()),
    )
