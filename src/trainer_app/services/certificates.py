"""Issuing numbered certificates with frozen content, and their life after issue."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from uuid import UUID

from trainer_app.domain.academy import Academy
from trainer_app.domain.certificate import (
    Certificate,
    CertificateKind,
    Series,
    certificate_number,
    checked_certificate_number,
)
from trainer_app.domain.changes import Changes, Label
from trainer_app.domain.course import Course
from trainer_app.domain.errors import (
    CertificateNotFound,
    CertificateStateRefuses,
    NoPaperKept,
    RecordChanged,
    RecordNotFound,
    SeriesOfAnotherSite,
)
from trainer_app.domain.ids import NewId
from trainer_app.domain.languages import Language, LocalizedText
from trainer_app.domain.site import Site
from trainer_app.services.attendance import Outcomes
from trainer_app.services.certificate_paper import (
    PaperTerms,
    blank_paper,
    frozen_content,
    thawed,
)
from trainer_app.services.certificates_due import (
    VOID,
    Issued,
    IssuePlan,
    due_now,
    has_earned,
    refuse_taken,
    standing_of,
)
from trainer_app.services.ports import Clock, NoProgress, OpenWork, Progress, UnitOfWork
from trainer_app.services.press import Press, Printed
from trainer_app.services.read_models.certificates import CertificateQueries
from trainer_app.services.read_models.courses import (
    CourseFacts,
    CourseQueries,
    ParticipantOutcome,
)
from trainer_app.services.read_models.curricula import CurriculumQueries

_TRIES = 5


DesignFor = Callable[[CertificateKind, str], str]
"""The reference of the template that somebody names for a kind; of none, the standard one's."""


class Certificates:
    """The register."""

    def __init__(
        self,
        open_work: OpenWork,
        new_id: NewId,
        clock: Clock,
        courses: CourseQueries,
        curricula: CurriculumQueries,
        outcomes: Outcomes,
        press: Press,
        register: CertificateQueries,
        design_for: DesignFor,
    ) -> None:
        self._open_work, self._new_id, self._clock = open_work, new_id, clock
        self._courses, self._curricula = courses, curricula
        self._outcomes, self._press, self._register = outcomes, press, register
        self._design_for = design_for

    def issue(
        self,
        course_id: UUID,
        *,
        kind: CertificateKind | None = None,
        languages: Mapping[UUID, Language] | None = None,
        language: Language | None = None,
        only: Sequence[UUID] | None = None,
        issued_on: date | None = None,
        design: str = "",
        back: bool = False,
        draw: bool = True,
        progress: Progress | None = None,
    ) -> Issued:
        """Give out numbers to all who have earned this kind and hold none of it yet.

        `languages` may choose the paper's language per enrolment; else `language`, else the
        course's. `design` is the reference of a template, else the kind's standard one; `back`
        prints its back too. `only` limits the issue to some enrolments; whose paper was withdrawn
        or revoked gets a new one only when named there. The numbers can never be undone.

        All papers are drawn first, under numbers that nobody else knows yet; then the register
        takes them in one step. Whatever stops the drawing leaves register and numbers as they
        were. `draw=False` leaves the drawing for when a paper is first looked at.

        Raises:
            NobodyToCertify: nobody has earned one, or all hold theirs already.
            SeriesOfAnotherSite: another site gives out this academy's numbers.
            NumberTaken: an old register holds one of the numbers already.
            CharacterNotPrintable, TextDoesNotFit: a paper cannot be drawn; it says whose.
            TemplateUnknown: the design is not one for this kind.
            RecordChanged: others gave out numbers of the series all the while.
            SiteKeyUnusable: the site's key is there and cannot be used.
            Cancelled: `progress` said so; nothing was issued.
        """
        facts = self._courses.facts(course_id, self._clock.today())
        day = issued_on or self._clock.today()
        wanted = kind or facts.course.certificate_kind
        judged = self._outcomes.judge(facts)
        earned = [one for one in judged if has_earned(wanted, one.standing.outcome)]
        if only is not None:
            earned = [one for one in earned if one.participant.enrolment_id in set(only)]
        terms = PaperTerms(
            design=self._design_for(wanted, design),
            language=language or facts.course.row.language,
            modules=self._module_titles(facts),
            day=day,
            back=back,
        )
        for _ in range(_TRIES):
            with self._open_work() as work:
                due, holders = due_now(work, facts, wanted, earned, only)
                series = self._series(work, facts.course.row.academy_id, wanted, day.year)
                expected = series.upcoming
                refuse_taken(work, series, facts.course.academy_code, len(due))
            blanks = [blank_paper(facts, one, _spoken(terms, one, languages or {})) for one in due]
            printed = self._press.run(
                blanks, series, facts.course.academy_code, progress or NoProgress(), draw=draw
            )
            with self._open_work() as work:
                still_due, _ = due_now(work, facts, wanted, earned, only)
                series = self._series(work, facts.course.row.academy_id, wanted, day.year)
                if series.upcoming != expected or still_due != due:
                    continue  # somebody else issued meanwhile: new numbers, new signatures
                for one, made in zip(due, printed, strict=True):
                    self._enter(work, series, facts, one, made)
                changes = work.commit(
                    Label.of("certificates-issued", n=len(due), code=facts.course.row.code),
                    final="numbers-issued",
                )
            served = {one.participant.enrolment_id for one in due} | holders
            rest = tuple(one for one in judged if one.participant.enrolment_id not in served)
            return Issued(tuple(made.paper for made in printed), rest, changes)
        raise RecordChanged(noun="series")

    def plan(
        self,
        course_id: UUID,
        *,
        kind: CertificateKind | None = None,
        language: Language | None = None,
        design: str = "",
        back: bool = False,
    ) -> IssuePlan:
        """Say what `issue` would do with the same answers. Changes nothing, and waits for nobody.

        Raises:
            RecordNotFound: the course is gone.
        """
        today = self._clock.today()
        facts = self._courses.facts(course_id, today)
        wanted = kind or facts.course.certificate_kind
        judged = self._outcomes.judge(facts)
        earned = [one for one in judged if has_earned(wanted, one.standing.outcome)]
        holders = {
            row.person_id
            for row in self._register.register(course_id=course_id)
            if row.kind is wanted
        }
        due = [one for one in earned if one.participant.person_id not in holders]
        served = {one.participant.person_id for one in due} | holders
        rest = tuple(one for one in judged if one.participant.person_id not in served)
        if not due:
            return IssuePlan((), rest)
        terms = PaperTerms(
            design=self._design_for(wanted, design),
            language=language or facts.course.row.language,
            modules=self._module_titles(facts),
            day=today,
            back=back,
        )
        blanks = [blank_paper(facts, one, terms) for one in due]
        place = (facts.course.academy_code, wanted, today.year)
        first = next(
            (
                row.upcoming
                for row in self._register.series()
                if (row.academy_code, row.kind, row.year) == place
            ),
            1,
        )
        return IssuePlan(
            tuple(replace(blank, specimen=True) for blank in blanks),
            rest,
            enrolments=tuple(one.participant.enrolment_id for one in due),
            numbers=tuple(
                certificate_number(facts.course.academy_code, wanted, today.year, number)
                for number in range(first, first + len(due))
            ),
        )

    def _module_titles(self, facts: CourseFacts) -> Sequence[LocalizedText]:
        if facts.course.edition_id is None:
            return ()
        return [m.title for m in self._curricula.edition(facts.course.edition_id).modules]

    def _series(
        self, work: UnitOfWork, academy_id: UUID, kind: CertificateKind, year: int
    ) -> Series:
        site = work.of(Site).one()
        if site is None:
            raise RecordNotFound(noun="site")
        series = work.of(Series).one(academy_id=academy_id, kind=kind, year=year)
        if series is None:
            series = work.of(Series).add(
                Series(
                    id=self._new_id(), academy_id=academy_id, kind=kind, year=year, site_id=site.id
                )
            )
        if series.site_id != site.id:
            raise SeriesOfAnotherSite(year=year)
        return series

    def _enter(
        self,
        work: UnitOfWork,
        series: Series,
        facts: CourseFacts,
        one: ParticipantOutcome,
        made: Printed,
    ) -> Certificate:
        paper = made.paper
        return work.of(Certificate).add(
            Certificate(
                id=self._new_id(),
                number=paper.number,
                series_id=series.id,
                sequence=series.next_sequence(),
                kind=series.kind,
                person_id=one.participant.person_id,
                issued_on=paper.issued_on or self._clock.today(),
                content=frozen_content(paper),
                course_id=facts.course.row.id,
                enrolment_id=one.participant.enrolment_id,
                file_sha256=work.keep(made.file) if made.file is not None else "",
            )
        )

    def issue_again(self, number: str) -> Issued:
        """Give out a new number to somebody whose paper was taken back or revoked.

        Raises:
            CertificateStateRefuses: the paper still counts.
            NoPaperKept: it comes from an old register.
            CertificateNotFound, CertificateNumberWrong, NobodyToCertify, and as `issue`.
        """
        with self._open_work() as work:
            old = self._found(work, number)
        if old.course_id is None or old.enrolment_id is None:
            raise NoPaperKept(number=number)
        if old.state not in VOID:
            raise CertificateStateRefuses(number=number, state=old.state, action="issue-again")
        paper = thawed(old.content)
        return self.issue(
            old.course_id,
            kind=old.kind,
            language=paper.language,
            back=paper.back,
            only=[old.enrolment_id],
        )

    def start_series(
        self, academy_id: UUID, kind: CertificateKind, year: int, first_number: int
    ) -> Changes:
        """Set, once, where a series begins: paper registers go on where they stopped.

        Raises:
            SeriesStarted, SeriesOfAnotherSite, ValueOutOfRange: it cannot be set.
        """
        with self._open_work() as work:
            work.of(Academy).get(academy_id)
            self._series(work, academy_id, kind, year).start_at(first_number)
            return work.commit(Label.of("series-started"))

    def hand_over(self, numbers: Sequence[str], *, to: str, on: date) -> Changes:
        """Record that papers left the office, all or none.

        Raises:
            CertificateNotFound, CertificateNumberWrong, CertificateStateRefuses, DateInFuture,
            NoteMissing: what is wrong.
        """
        with self._open_work() as work:
            for number in numbers:
                certificate = self._found(work, number)
                certificate.hand_over(to=to, on=on, today=self._clock.today())
            return work.commit(
                Label.of("certificates-handed-over", n=len(numbers)), final="handed-over"
            )

    def withdraw(self, numbers: Sequence[str], *, reason: str) -> Changes:
        """Take back papers that were never handed over (no-shows at a ceremony), all or none.

        Raises:
            CertificateNotFound, CertificateNumberWrong, CertificateStateRefuses, NoteMissing.
        """
        with self._open_work() as work:
            for number in numbers:
                self._found(work, number).withdraw(reason=reason, on=self._clock.today())
            return work.commit(
                Label.of("certificates-withdrawn", n=len(numbers)), final="register-entry"
            )

    def revoke(self, number: str, *, reason: str) -> Changes:
        """Declare a paper void.

        Raises:
            CertificateNotFound, CertificateNumberWrong, CertificateStateRefuses, NoteMissing.
        """
        with self._open_work() as work:
            self._found(work, number).revoke(reason=reason, on=self._clock.today())
            return work.commit(Label.of("certificate-revoked"), final="register-entry")

    def replace(self, number: str, *, reason: str) -> Issued:
        """Issue a corrected paper under a new number, naming the one it replaces.

        Raises:
            CertificateNotFound, CertificateNumberWrong, CertificateStateRefuses, NoteMissing,
            SeriesOfAnotherSite: what is wrong.
        """
        today = self._clock.today()
        for _ in range(_TRIES):
            with self._open_work() as work:
                old = self._found(work, number)
                if old.course_id is None:
                    raise NoPaperKept(number=number)
                academy_id = work.of(Course).get(old.course_id).academy_id
                series = self._series(work, academy_id, old.kind, today.year)
                expected = series.upcoming
                old.be_replaced(reason=reason, on=today)  # says now whether it may be
            facts = self._courses.facts(old.course_id, today)
            holder = standing_of(self._outcomes.judge(facts), old.enrolment_id)
            before = thawed(old.content)
            terms = PaperTerms(
                design=before.template,
                language=before.language,
                modules=self._module_titles(facts),
                day=today,
                back=before.back,
            )
            blank = blank_paper(facts, holder, terms)
            code = facts.course.academy_code
            [made] = self._press.run([blank], series, code, NoProgress())
            with self._open_work() as work:
                series = self._series(work, academy_id, old.kind, today.year)
                if series.upcoming != expected:
                    continue
                old = self._found(work, number)
                old.be_replaced(reason=reason, on=today)
                self._enter(work, series, facts, holder, made).replaces_id = old.id
                changes = work.commit(Label.of("certificate-replaced"), final="numbers-issued")
            return Issued((made.paper,), (), changes)
        raise RecordChanged(noun="series")

    def _found(self, work: UnitOfWork, number: str) -> Certificate:
        clean = " ".join(number.split()).upper()
        certificate = work.of(Certificate).one(number=clean)
        if certificate is None:
            raise CertificateNotFound(number=checked_certificate_number(clean))
        return certificate


def _spoken(
    terms: PaperTerms, one: ParticipantOutcome, languages: Mapping[UUID, Language]
) -> PaperTerms:
    """The terms in the language that was chosen for somebody."""
    language = languages.get(one.participant.enrolment_id)
    return terms if language is None else replace(terms, language=language)
