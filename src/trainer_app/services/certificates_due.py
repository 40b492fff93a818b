"""Who is due a certificate: who has earned it, who holds one, and whether its number is free."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from uuid import UUID

from trainer_app.domain.certificate import (
    Certificate,
    CertificateKind,
    CertificateState,
    Series,
    certificate_number,
)
from trainer_app.domain.changes import Changes
from trainer_app.domain.completion import Outcome
from trainer_app.domain.errors import NobodyToCertify, NumberTaken, RecordNotFound
from trainer_app.services.papers import CertificatePaper
from trainer_app.services.ports import UnitOfWork
from trainer_app.services.read_models.courses import CourseFacts, ParticipantOutcome


@dataclass(frozen=True)
class Issued:
    """What was issued: the papers to print, in the order of their numbers."""

    papers: tuple[CertificatePaper, ...]
    passed_over: tuple[ParticipantOutcome, ...]
    changes: Changes


@dataclass(frozen=True)
class IssuePlan:
    """What issuing would do now: whose papers, as specimens, and who gets none.

    `enrolments` and `numbers` stand in the order of the specimens.
    """

    specimens: tuple[CertificatePaper, ...]
    passed_over: tuple[ParticipantOutcome, ...]
    enrolments: tuple[UUID, ...] = ()
    numbers: tuple[str, ...] = ()

    def without(self, papers: Collection[CertificatePaper]) -> tuple[UUID, ...]:
        """The enrolments of all but these specimens: what `issue` gets as `only`."""
        left_out = {id(paper) for paper in papers}
        return tuple(
            enrolment
            for enrolment, paper in zip(self.enrolments, self.specimens, strict=True)
            if id(paper) not in left_out
        )


VOID = (CertificateState.WITHDRAWN, CertificateState.REPLACED, CertificateState.REVOKED)


def due_now(
    work: UnitOfWork,
    facts: CourseFacts,
    kind: CertificateKind,
    earned: Sequence[ParticipantOutcome],
    only: Sequence[UUID] | None,
) -> tuple[list[ParticipantOutcome], set[UUID]]:
    """Who gets a paper now, and the enrolments that hold one of this kind.

    Raises:
        NobodyToCertify: nobody does.
    """
    holders = holders_of(work, facts, kind, chosen_again=set(only or ()))
    due = [one for one in earned if one.participant.enrolment_id not in holders]
    if not due:
        raise NobodyToCertify(course=facts.course.row.code)
    return due, holders


def holders_of(
    work: UnitOfWork,
    facts: CourseFacts,
    kind: CertificateKind,
    chosen_again: Collection[UUID] = (),
) -> set[UUID]:
    """The enrolments that hold a paper of this kind; a void one counts unless chosen again."""
    return {
        one.enrolment_id
        for one in work.of(Certificate).where(course_id=facts.course.row.id, kind=kind)
        if one.enrolment_id and (one.state not in VOID or one.enrolment_id not in chosen_again)
    }


def refuse_taken(work: UnitOfWork, series: Series, academy_code: str, count: int) -> None:
    """Notice before anything is drawn that an old register holds a number of ours.

    Raises:
        NumberTaken: it does.
    """
    first = series.upcoming
    numbers = [
        certificate_number(academy_code, series.kind, series.year, number)
        for number in range(first, first + count)
    ]
    taken = work.of(Certificate).one(number=numbers)
    if taken is not None:
        raise NumberTaken(number=taken.number)


def standing_of(
    judged: Sequence[ParticipantOutcome], enrolment_id: UUID | None
) -> ParticipantOutcome:
    """The participant of an enrolment.

    Raises:
        RecordNotFound: there is none any more.
    """
    for one in judged:
        if one.participant.enrolment_id == enrolment_id:
            return one
    raise RecordNotFound(noun="enrolment")


def has_earned(kind: CertificateKind, outcome: Outcome) -> bool:
    """Whether this outcome is enough for the kind: participation asks for less."""
    if kind is CertificateKind.PARTICIPATION:
        return outcome in {Outcome.COMPLETED, Outcome.PARTICIPATED}
    return outcome is Outcome.COMPLETED
