"""What the code on a certificate states, and what a check of it can answer.

The form is docs/signed-statement.md; here are the claims and the order of judgement.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from trainer_app.domain.certificate import CertificateKind, CertificateState
from trainer_app.domain.records import Record


@dataclass(frozen=True, kw_only=True)
class Statement:
    """The claims of one certificate. `holder` is the name as printed large, or the alias."""

    number: str
    kind: CertificateKind
    holder: str
    academy_code: str
    issued_on: date
    course_code: str = ""
    expires_on: date | None = None


@dataclass(frozen=True, kw_only=True)
class SignedStatement:
    """A statement as it was read: with the key it names, and whether its signature was tried."""

    statement: Statement
    key_id: str  # 16 hex digits
    text: str


class Answer(StrEnum):
    """What a check can answer, one of them for every paper."""

    GENUINE = "genuine"
    EXPIRED = "expired"
    REPLACED = "replaced"
    REVOKED = "revoked"
    WITHDRAWN = "withdrawn"
    ALTERED = "altered"
    UNKNOWN_KEY = "unknown-key"
    NOT_A_STATEMENT = "not-a-statement"


@dataclass(frozen=True, kw_only=True)
class VoidEntry:
    """A number that no longer counts. `by` is the number of the paper that replaces it."""

    number: str
    state: CertificateState
    on: date | None = None
    by: str = ""


@dataclass(frozen=True, kw_only=True)
class VoidList:
    """All void numbers of a site as of a day."""

    site_code: str
    as_of: date
    entries: tuple[VoidEntry, ...] = ()


@dataclass(frozen=True, kw_only=True)
class PublicKey:
    """A key that papers are checked against; `public_key` is base64 of its DER form."""

    key_id: str  # 16 hex digits
    public_key: str
    site_code: str
    site_name: str
    since: date

    @property
    def fingerprint(self) -> str:
        """The key's id as people compare it: four groups of four digits."""
        return fingerprint(self.key_id)


def fingerprint(key_id: str) -> str:
    """The id of a key as people compare it: four groups of four digits."""
    upper = key_id.upper()
    return " ".join(upper[at : at + 4] for at in range(0, len(upper), 4))


@dataclass(frozen=True, kw_only=True)
class Verdict:
    """What a check found, with all a person needs to compare.

    `as_of` is the day of the list that was asked about void numbers; None if none of its site is
    known. `page` counts from 1 in a file of several papers.
    `differs` are the claims that the paper itself contradicts: "holder", "number".
    """

    answer: Answer
    signed: SignedStatement | None = None
    key: PublicKey | None = None
    void: VoidEntry | None = None
    as_of: date | None = None
    differs: tuple[str, ...] = ()
    page: int = 1


@dataclass(kw_only=True, eq=False)
class TrustedKey(Record):
    """A key whose papers count here: this site's own, or one that came in a trust file."""

    key_id: str
    public_key: str
    site_code: str
    site_name: str
    since: date
    vouched_by: str = ""  # the key that signed the trust file it came in; "" for our own


@dataclass(kw_only=True, eq=False)
class KnownVoid(Record):
    """The newest list of void numbers another site gave out."""

    site_code: str
    as_of: date
    entries: tuple[tuple[str, str], ...] = ()  # number, "state|day|by"
    key_id: str = ""


_VOID_ANSWERS = {
    CertificateState.REPLACED: Answer.REPLACED,
    CertificateState.REVOKED: Answer.REVOKED,
    CertificateState.WITHDRAWN: Answer.WITHDRAWN,
}


def judged(
    signed: SignedStatement,
    *,
    key: PublicKey | None,
    signature_fits: bool,
    lists: Mapping[str, VoidList],
    today: date,
    differs: tuple[str, ...] = (),
) -> Verdict:
    """The answer to one statement whose signature was tried with its key.

    The order matters: what was altered is never called anything kinder, and a void paper is not
    called expired. `lists` holds the void list of each site by its code.
    """
    if key is None:
        return Verdict(answer=Answer.UNKNOWN_KEY, signed=signed, differs=differs)
    known = lists.get(key.site_code)
    number = signed.statement.number
    void = next((one for one in known.entries if one.number == number), None) if known else None
    expires = signed.statement.expires_on
    if not signature_fits or differs:
        answer = Answer.ALTERED
    elif void is not None:
        answer = _VOID_ANSWERS[void.state]
    elif expires is not None and expires < today:
        answer = Answer.EXPIRED
    else:
        answer = Answer.GENUINE
    return Verdict(
        answer=answer,
        signed=signed,
        key=key,
        void=void,
        as_of=known.as_of if known else None,
        differs=differs,
    )


def entry_pairs(entries: tuple[VoidEntry, ...]) -> tuple[tuple[str, str], ...]:
    """Entries as plain texts, to be stored."""
    return tuple(
        (one.number, "|".join((one.state.value, one.on.isoformat() if one.on else "", one.by)))
        for one in entries
    )


def entries_of(pairs: tuple[tuple[str, str], ...]) -> tuple[VoidEntry, ...]:
    """The inverse of `entry_pairs`."""
    entries = []
    for number, told in pairs:
        state, on, by = told.split("|", 2)
        day = date.fromisoformat(on) if on else None
        entries.append(VoidEntry(number=number, state=CertificateState(state), on=day, by=by))
    return tuple(entries)


@dataclass(frozen=True, kw_only=True)
class TrustFile:
    """The keys a site or an office vouches for, and with which key it signed them.

    `signer` is None when the file was signed by a key it does not itself contain.
    """

    made_on: date
    made_by: str
    keys: tuple[PublicKey, ...]
    signed_with: str  # key id
    signer: PublicKey | None = None
