"""All that the data says of one person's training. Aliased people appear by their alias."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Protocol
from uuid import UUID

from trainer_app.domain.certificate import CertificateKind, CertificateState
from trainer_app.services.read_models.courses import CourseFacts


@dataclass(frozen=True, kw_only=True)
class HeldCertificate:
    """A certificate of a person, whatever became of it."""

    number: str
    kind: CertificateKind
    course_code: str
    issued_on: date
    state: CertificateState


@dataclass(frozen=True, kw_only=True)
class TranscriptFacts:
    """One person: who it is, every course, every certificate; the oldest first.

    The courses hold this person alone among their participants, marks and scores.
    """

    name: str
    latin_name: str
    rank: str
    agency: str
    birth_date: date | None
    courses: tuple[CourseFacts, ...]
    certificates: tuple[HeldCertificate, ...]


class TranscriptQueries(Protocol):
    """The one question behind a training record."""

    def transcript(self, person_id: UUID, today: date) -> TranscriptFacts:
        """With a fixed number of statements. Raises `RecordNotFound`."""
        ...
