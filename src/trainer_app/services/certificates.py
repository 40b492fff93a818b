"""Issuing numbered certificates with frozen content, and their life after issue."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from datetime import date
from uuid import UUID

from trainer_app.domain.academy import Academy
from trainer_app.domain.certificate import (
    Certificate,
    CertificateKind,
    CertificateState,
    Series,
    certificate_number,
    checked_certificate_number,
)
from trainer_app.domain.changes import Changes, Label
from trainer_app.domain.completion import Outcome
from trainer_app.domain.course import Course
from trainer_app.domain.errors import (
    CertificateNotFound,
    NobodyToCertify,
    RecordNotFound,
    SeriesOfAnotherSite,
)
from trainer_app.domain.ids import NewId
from trainer_app.domain.languages import Language, LocalizedText
from trainer_app.domain.site import Site
from trainer_app.services.attendance import Outcomes
from trainer_app.services.papers import CertificatePaper
from trainer_app.services.ports import Clock, OpenWork, UnitOfWork
from trainer_app.services.read_models.courses import (
    CourseFacts,
    CourseQueries,
    CourseView,
    ParticipantOutcome,
)
from trainer_app.services.read_models.curricula import CurriculumQueries

_DATES = ("starts_on", "ends_on", "issued_on", "expires_on")
_VOID = (CertificateState.WITHDRAWN, CertificateState.REPLACED, CertificateState.REVOKED)


@dataclass(frozen=True)
class Issued:
    """What was issued: the papers to print, in the order of their numbers."""

    papers: tuple[CertificatePaper, ...]
    passed_over: tuple[ParticipantOutcome, ...]
    changes: Changes


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
    ) -> None:
        self._open_work, self._new_id, self._clock = open_work, new_id, clock
        self._courses, self._curricula = courses, curricula
        self._outcomes = outcomes

    def issue(
        self,
        course_id: UUID,
        *,
        kind: CertificateKind | None = None,
        languages: Mapping[UUID, Language] | None = None,
        language: Language | None = None,
        only: Sequence[UUID] | None = None,
        issued_on: date | None = None,
    ) -> Issued:
        """Give out numbers to all who have earned this kind and hold none of it yet.

        `languages` may choose the paper's language per enrolment; else `language`, else the
        course's. `only` limits the issue to some enrolments; whose paper was withdrawn or revoked
        gets a new one only when named there. The numbers can never be undone.

        Raises:
            NobodyToCertify: nobody has earned one, or all hold theirs already.
            SeriesOfAnotherSite: another site gives out this academy's numbers.
        """
        facts = self._courses.facts(course_id, self._clock.today())
        wanted = kind or facts.course.certificate_kind
        judged = self._outcomes.judge(facts)
        earned = [one for one in judged if _has_earned(wanted, one.standing.outcome)]
        if only is not None:
            earned = [one for one in earned if one.participant.enrolment_id in set(only)]
        modules = self._module_titles(facts)
        day = issued_on or self._clock.today()
        with self._open_work() as work:
            chosen_again = set(only or ())
            holders = {
                one.enrolment_id
                for one in work.of(Certificate).where(course_id=course_id, kind=wanted)
                if one.state not in _VOID or one.enrolment_id not in chosen_again
            }
            due = [one for one in earned if one.participant.enrolment_id not in holders]
            if not due:
                raise NobodyToCertify(course=facts.course.row.code)
            series = self._series(work, facts.course.row.academy_id, wanted, day.year)
            papers = []
            for one in due:
                chosen = (languages or {}).get(one.participant.enrolment_id)
                paper_language = chosen or language or facts.course.row.language
                blank = _paper(facts, one, wanted, paper_language, modules, day)
                papers.append(self._enter(work, series, facts, one, blank))
            changes = work.commit(
                Label.of("certificates-issued", n=len(papers), code=facts.course.row.code),
                final="numbers-issued",
            )
        due_ids = {one.participant.enrolment_id for one in due}
        rest = tuple(
            one
            for one in judged
            if one.participant.enrolment_id not in due_ids | {h for h in holders if h}
        )
        return Issued(tuple(papers), rest, changes)

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
        blank: CertificatePaper,
    ) -> CertificatePaper:
        sequence = series.next_sequence()
        code = facts.course.academy_code
        number = certificate_number(code, series.kind, series.year, sequence)
        paper = replace(blank, number=number, verify_code=number)
        work.of(Certificate).add(
            Certificate(
                id=self._new_id(),
                number=number,
                series_id=series.id,
                sequence=sequence,
                kind=series.kind,
                person_id=one.participant.person_id,
                issued_on=paper.issued_on or self._clock.today(),
                content=frozen_content(paper),
                course_id=facts.course.row.id,
                enrolment_id=one.participant.enrolment_id,
            )
        )
        return paper

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

    def withdraw(self, number: str, *, reason: str) -> Changes:
        """Take back a paper that was never handed over.

        Raises:
            CertificateNotFound, CertificateNumberWrong, CertificateStateRefuses, NoteMissing.
        """
        with self._open_work() as work:
            self._found(work, number).withdraw(reason=reason, on=self._clock.today())
            return work.commit(Label.of("certificate-withdrawn"), final="register-entry")

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
        with self._open_work() as work:
            old = self._found(work, number)
            if old.course_id is None:
                raise CertificateNotFound(number=number)
            facts = self._courses.facts(old.course_id, today)
            holder = next(
                (
                    one
                    for one in self._outcomes.judge(facts)
                    if one.participant.enrolment_id == old.enrolment_id
                ),
                None,
            )
            if holder is None:
                raise RecordNotFound(noun="enrolment")
            old.be_replaced(reason=reason, on=today)
            language = thawed(old.content).language
            blank = _paper(facts, holder, old.kind, language, self._module_titles(facts), today)
            course = work.of(Course).get(old.course_id)
            series = self._series(work, course.academy_id, old.kind, today.year)
            paper = self._enter(work, series, facts, holder, blank)
            entered = work.of(Certificate).one(number=paper.number)
            if entered:
                entered.replaces_id = old.id
            changes = work.commit(Label.of("certificate-replaced"), final="numbers-issued")
        return Issued((paper,), (), changes)

    def _found(self, work: UnitOfWork, number: str) -> Certificate:
        clean = checked_certificate_number(number)
        certificate = work.of(Certificate).one(number=clean)
        if certificate is None:
            raise CertificateNotFound(number=clean)
        return certificate


def _has_earned(kind: CertificateKind, outcome: Outcome) -> bool:
    if kind is CertificateKind.PARTICIPATION:
        return outcome in {Outcome.COMPLETED, Outcome.PARTICIPATED}
    return outcome is Outcome.COMPLETED


def _paper(
    facts: CourseFacts,
    one: ParticipantOutcome,
    kind: CertificateKind,
    language: Language,
    modules: Sequence[LocalizedText],
    day: date,
) -> CertificatePaper:
    course: CourseView = facts.course
    row, person = course.row, one.participant
    return CertificatePaper(
        template=kind.value,
        language=language,
        holder_name=person.name or person.latin_name,
        holder_latin_name=person.latin_name if person.name else "",
        holder_rank=person.rank,
        holder_agency=person.agency,
        course_title=row.title.best(language),
        course_title_en=row.title.get(Language.ENGLISH) or "",
        course_code=row.code,
        academy_name=row.academy_name.best(language),
        academy_name_en=row.academy_name.get(Language.ENGLISH) or "",
        place=row.academy_city.best(language),
        starts_on=row.starts_on,
        ends_on=row.ends_on,
        hours=(one.standing.scheduled + 30) // 60,  # half an hour counts up
        issued_on=day,
        signatory_1_name=course.signatory_1_name,
        signatory_1_title=course.signatory_1_title.best(language),
        signatory_2_name=course.signatory_2_name,
        signatory_2_title=course.signatory_2_title.best(language),
        modules=tuple(title.best(language) for title in modules),
        programme_name=course.programme_name.best(language),
    )


def frozen_content(paper: CertificatePaper) -> tuple[tuple[str, str], ...]:
    """What the paper says, as plain texts that no later change can reach."""
    content: list[tuple[str, str]] = []
    for name, value in asdict(paper).items():
        if isinstance(value, tuple | list):
            content.extend((name, str(item)) for item in value)
        elif value not in {None, "", False}:
            content.append((name, value.isoformat() if isinstance(value, date) else str(value)))
    return tuple(content)


def thawed(content: tuple[tuple[str, str], ...]) -> CertificatePaper:
    """The paper that frozen content describes."""
    texts = {name: text for name, text in content if name != "modules"}
    dates = {name: date.fromisoformat(texts.pop(name)) for name in _DATES if name in texts}
    hours = texts.pop("hours", None)
    language = Language(texts.pop("language", "en"))
    texts.pop("specimen", None)
    blank = CertificatePaper(
        language=language,
        holder_name=texts.pop("holder_name", ""),
        hours=None if hours is None else int(hours),
        modules=tuple(text for name, text in content if name == "modules"),
    )
    return replace(blank, **texts, **dates)  # type: ignore[arg-type]  # names come from frozen_content
