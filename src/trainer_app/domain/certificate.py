"""Numbered certificates, their series and their life after issue.

Number: ACADEMY-KIND-YEAR-SEQUENCE-CHECK, for example PNH-C-2026-0187-7K. The two check characters
are ISO 7064 MOD 1271-36 over the number without hyphens: any single mistyped character and any two
neighbours exchanged are noticed.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from uuid import UUID

from trainer_app.domain.errors import (
    CertificateNumberWrong,
    CertificateStateRefuses,
    DateInFuture,
    HandedOverTooEarly,
    NoteMissing,
    SeriesStarted,
    ValueOutOfRange,
)
from trainer_app.domain.records import Record

_ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"
_MODULUS, _RADIX = 1271, 36
_PARTS = 5
_SEQUENCE_DIGITS = 4


class CertificateKind(StrEnum):
    """What a certificate attests; its letter stands in the number."""

    PARTICIPATION = "participation"
    COMPLETION = "completion"
    TRAINING_OF_TRAINERS = "training-of-trainers"
    TRAINER_CERTIFICATION = "trainer-certification"

    @property
    def letter(self) -> str:
        """P, C, T or R."""
        return {
            CertificateKind.PARTICIPATION: "P",
            CertificateKind.COMPLETION: "C",
            CertificateKind.TRAINING_OF_TRAINERS: "T",
            CertificateKind.TRAINER_CERTIFICATION: "R",
        }[self]


class CertificateState(StrEnum):
    """The life of a certificate; none ever leaves the register."""

    ISSUED = "issued"
    HANDED_OVER = "handed_over"
    WITHDRAWN = "withdrawn"
    REPLACED = "replaced"
    REVOKED = "revoked"


@dataclass(kw_only=True, eq=False)
class Series(Record):
    """The numbers of one academy, kind and year. Exactly one site gives them out."""

    academy_id: UUID
    kind: CertificateKind
    year: int
    site_id: UUID
    first_number: int = 1
    last_number: int = 0  # the last one given out; 0 = none yet

    @property
    def upcoming(self) -> int:
        """The number that will be given out next."""
        return max(self.last_number + 1, self.first_number)

    def next_sequence(self) -> int:
        """Give out the next number; gaps cannot arise, because nothing else raises the count."""
        self.last_number = self.upcoming
        return self.last_number

    def start_at(self, number: int) -> None:
        """Set the starting number, once, before the first certificate.

        Raises:
            SeriesStarted: certificates were issued already.
            ValueOutOfRange: below 1.
        """
        if self.last_number:
            raise SeriesStarted(year=self.year)
        if number < 1:
            raise ValueOutOfRange(field="first_number", value=number, least=1, most=999_999)
        self.first_number = number


@dataclass(kw_only=True, eq=False)
class Certificate(Record):
    """One numbered certificate. `content` is what the paper says, frozen at issue.

    An entry of an older register has no series, and perhaps no person and no file.
    """

    number: str
    kind: CertificateKind
    issued_on: date
    content: tuple[tuple[str, str], ...]
    series_id: UUID | None = None
    sequence: int | None = None
    person_id: UUID | None = None
    course_id: UUID | None = None
    enrolment_id: UUID | None = None
    state: CertificateState = CertificateState.ISSUED
    handed_over_on: date | None = None
    handed_over_to: str = ""
    reason: str = ""
    state_on: date | None = None
    replaces_id: UUID | None = None
    file_sha256: str = ""  # of the file as it was issued

    def hand_over(self, *, to: str, on: date, today: date) -> None:
        """Record that the paper left the office.

        Raises:
            CertificateStateRefuses: it is not merely issued.
            DateInFuture, HandedOverTooEarly: a day to come, or before the paper was there.
            NoteMissing: nobody is named.
        """
        self._expect("hand-over", CertificateState.ISSUED)
        if on > today:
            raise DateInFuture(date=on)
        if on < self.issued_on:
            raise HandedOverTooEarly(number=self.number, issued_on=self.issued_on)
        if not to.strip():
            raise NoteMissing(field="handed_over_to")
        self.state, self.handed_over_on, self.handed_over_to = (
            CertificateState.HANDED_OVER,
            on,
            to.strip(),
        )

    def withdraw(self, *, reason: str, on: date) -> None:
        """Take back a paper that was never handed over (a no-show at the ceremony).

        Raises:
            CertificateStateRefuses: it was handed over, or is void already.
            NoteMissing: there is no reason.
        """
        self._expect("withdraw", CertificateState.ISSUED)
        self._void(CertificateState.WITHDRAWN, reason, on)

    def revoke(self, *, reason: str, on: date) -> None:
        """Declare a paper void.

        Raises:
            CertificateStateRefuses: it is void already.
            NoteMissing: there is no reason.
        """
        self._expect("revoke", CertificateState.ISSUED, CertificateState.HANDED_OVER)
        self._void(CertificateState.REVOKED, reason, on)

    def be_replaced(self, *, reason: str, on: date) -> None:
        """Make room for a corrected paper, which will name this one.

        Raises:
            CertificateStateRefuses: it is void already.
            NoteMissing: there is no reason.
        """
        self._expect("replace", CertificateState.ISSUED, CertificateState.HANDED_OVER)
        self._void(CertificateState.REPLACED, reason, on)

    def _expect(self, action: str, *states: CertificateState) -> None:
        if self.state not in states:
            raise CertificateStateRefuses(number=self.number, state=self.state, action=action)

    def _void(self, state: CertificateState, reason: str, on: date) -> None:
        if not reason.strip():
            raise NoteMissing(field="reason")
        self.state, self.reason, self.state_on = state, reason.strip(), on


def check_characters(text: str) -> str:
    """The two ISO 7064 MOD 1271-36 check characters of a text of 0–9 and A–Z."""
    product = 0
    for character in text:
        product = (product + _ALPHABET.index(character)) * _RADIX % _MODULUS
    value = (1 - product * _RADIX) % _MODULUS
    return _ALPHABET[value // _RADIX] + _ALPHABET[value % _RADIX]


def certificate_number(academy: str, kind: CertificateKind, year: int, sequence: int) -> str:
    """The number of a certificate, with hyphens and check characters."""
    parts = (academy, kind.letter, f"{year:04d}", f"{sequence:0{_SEQUENCE_DIGITS}d}")
    return "-".join((*parts, check_characters("".join(parts))))


def checked_certificate_number(text: str) -> str:
    """The number as the register writes it, or a refusal when it was mistyped.

    Raises:
        CertificateNumberWrong: the parts or the check characters do not fit.
    """
    clean = text.strip().upper()
    parts = clean.split("-")
    plausible = len(parts) == _PARTS and all(part and set(part) <= set(_ALPHABET) for part in parts)
    if not plausible or check_characters("".join(parts[:-1])) != parts[-1]:
        raise CertificateNumberWrong(number=clean)
    return clean
