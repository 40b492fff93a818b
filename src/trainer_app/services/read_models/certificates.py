"""Rows of the register of certificates."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Protocol
from uuid import UUID

from trainer_app.domain.certificate import CertificateKind, CertificateState
from trainer_app.domain.languages import LocalizedText


@dataclass(frozen=True, kw_only=True)
class CertificateRow:
    """One certificate, with what its paper says. Names are those frozen at issue."""

    id: UUID
    version: int
    number: str
    kind: CertificateKind
    holder_name: str
    holder_latin_name: str
    person_id: UUID | None
    course_id: UUID | None
    course_code: str
    course_title: str
    academy_name: LocalizedText
    language: str
    issued_on: date
    state: CertificateState
    handed_over_on: date | None
    handed_over_to: str
    reason: str
    state_on: date | None
    replaces: str  # number
    replaced_by: str  # number
    old: bool  # from a register before the program: there is no paper of it


@dataclass(frozen=True, kw_only=True)
class SeriesRow:
    """One numbering series; `issued` certificates of it stand in the register."""

    academy_code: str
    kind: CertificateKind
    year: int
    first_number: int
    last_number: int
    issued: int

    @property
    def upcoming(self) -> int:
        """The number that will be given out next."""
        return max(self.last_number + 1, self.first_number)

    @property
    def gaps(self) -> int:
        """How many numbers are missing between the first and the last: always 0."""
        return (self.last_number - self.first_number + 1 if self.last_number else 0) - self.issued


class CertificateQueries(Protocol):
    """Questions about certificates, each answered by a fixed number of statements."""

    def register(
        self, *, course_id: UUID | None = None, year: int | None = None, find: str = ""
    ) -> list[CertificateRow]:
        """The register, newest first."""
        ...

    def certificate(self, number: str) -> CertificateRow:
        """One certificate. Raises `CertificateNotFound`."""
        ...

    def content(self, number: str) -> tuple[tuple[str, str], ...]:
        """All that a certificate says, as it was frozen. Raises `CertificateNotFound`."""
        ...

    def file(self, number: str) -> bytes | None:
        """The file as it was issued, if it was kept. Raises `CertificateNotFound`."""
        ...

    def damaged_files(self) -> list[str]:
        """The numbers whose kept file is missing or is not what was issued."""
        ...

    def series(self) -> list[SeriesRow]: ...
