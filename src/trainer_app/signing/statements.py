"""Signed statements as text: CBOR claims in COSE_Sign1 with ES256, in base45.

The form is docs/signed-statement.md. Reading is strict: what another writer would have written
differently is refused, so that no two texts say the same.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date, timedelta
from io import BytesIO
from typing import Any, Final

import base45
import cbor2

from trainer_app.domain.certificate import CertificateKind
from trainer_app.domain.errors import StatementUnreadable
from trainer_app.domain.statement import SignedStatement, Statement
from trainer_app.signing.keys import SigningKey, fits

PREFIX: Final = "TA1:"
MOST_BYTES: Final = 250

_ALG, _KID, _ES256 = 1, 4, -7
_SIGN1_TAG: Final = 18
_SIGNATURE_BYTES: Final = 64
_KEY_ID_BYTES: Final = 8
_MOST_TEXT: Final = len(PREFIX) + (MOST_BYTES + 1) // 2 * 3
_BREAKS: Final = re.compile(r"[\r\n]+(> ?)*|^(> ?)+")
_NOT_OURS: Final = (
    cbor2.CBORError, ValueError, TypeError, LookupError, ArithmeticError, RecursionError,
)  # fmt: skip
"""What reading another's bytes may raise."""

_EPOCH: Final = date(1970, 1, 1)
_LAST_DAY: Final = (date.max - _EPOCH).days
_NUMBER, _KIND, _HOLDER, _COURSE, _ACADEMY, _ISSUED, _EXPIRES = range(1, 8)
_KINDS: Final = {
    CertificateKind.PARTICIPATION: 1,
    CertificateKind.COMPLETION: 2,
    CertificateKind.TRAINING_OF_TRAINERS: 3,
    CertificateKind.TRAINER_CERTIFICATION: 4,
}
_KIND_OF: Final = {number: kind for kind, number in _KINDS.items()}


def signed_text(statement: Statement, key: SigningKey) -> str:
    """The statement under the key's signature; the same statement gives the same text.

    A name that would make it longer than `MOST_BYTES` is cut at a character, with an ellipsis.
    """
    protected = cbor2.dumps({_ALG: _ES256, _KID: bytes.fromhex(key.key_id)}, canonical=True)
    holder = statement.holder
    while True:
        payload = cbor2.dumps(_claims(statement, holder), canonical=True)
        signature = key.sign(_to_be_signed(protected, payload))
        whole = cbor2.dumps(cbor2.CBORTag(_SIGN1_TAG, [protected, {}, payload, signature]))
        if len(whole) <= MOST_BYTES:
            return PREFIX + str(base45.b45encode(whole), "ascii")
        over = len(whole) - MOST_BYTES
        kept = holder.rstrip("…").encode()[: -(over + len("…".encode()))]
        holder = kept.decode("utf-8", "ignore").rstrip() + "…"


def read_statement(text: str) -> tuple[SignedStatement, bytes, bytes]:
    """The statement of a text, what was signed of it, and the signature.

    Raises:
        StatementUnreadable: it is not of our form; nothing is said of who wrote it.
    """
    clean = _BREAKS.sub("", text).strip("\ufeff \t")  # mail breaks long lines
    if not clean.startswith(PREFIX) or len(clean) > _MOST_TEXT:
        raise StatementUnreadable
    try:
        return _read(clean)
    except _NOT_OURS as error:
        raise StatementUnreadable from error


def _read(text: str) -> tuple[SignedStatement, bytes, bytes]:
    whole = base45.b45decode(text.removeprefix(PREFIX))
    tagged = _one_item(whole)
    protected, unprotected, payload, signature = _four(tagged)
    header, claims = _one_item(protected), _one_item(payload)
    exact = (
        cbor2.dumps(header, canonical=True) == protected
        and cbor2.dumps(claims, canonical=True) == payload
        and cbor2.dumps(tagged) == whole
    )
    if not exact or unprotected != {} or len(signature) != _SIGNATURE_BYTES:
        raise ValueError("another writing of the same")
    key_id = _key_id(header)
    statement = _statement(claims)
    signed = SignedStatement(statement=statement, key_id=key_id, text=text)
    return signed, _to_be_signed(protected, payload), signature


def signature_fits(text: str, public_key: str) -> bool:
    """Whether the key of this base64 text signed the statement.

    Raises:
        StatementUnreadable: the text is no statement.
    """
    _, message, signature = read_statement(text)
    return fits(public_key, message, signature)


def _claims(statement: Statement, holder: str) -> dict[int, str | int]:
    claims: dict[int, str | int] = {
        _NUMBER: statement.number,
        _KIND: _KINDS[statement.kind],
        _HOLDER: holder,
        _ACADEMY: statement.academy_code,
        _ISSUED: (statement.issued_on - _EPOCH).days,
    }
    if statement.course_code:
        claims[_COURSE] = statement.course_code
    if statement.expires_on is not None:
        claims[_EXPIRES] = (statement.expires_on - _EPOCH).days
    return claims


def _to_be_signed(protected: bytes, payload: bytes) -> bytes:
    return cbor2.dumps(["Signature1", protected, b"", payload])


def _one_item(encoded: bytes) -> Any:
    source = BytesIO(encoded)
    item = cbor2.CBORDecoder(source).decode()
    if source.read(1):
        raise ValueError("something follows")
    return item


def _four(tagged: Any) -> tuple[bytes, Any, bytes, bytes]:
    if not isinstance(tagged, cbor2.CBORTag) or tagged.tag != _SIGN1_TAG:
        raise TypeError("not a COSE_Sign1")
    protected, unprotected, payload, signature = tagged.value
    if not all(isinstance(one, bytes) for one in (protected, payload, signature)):
        raise TypeError("not byte strings")
    return protected, unprotected, payload, signature


def _key_id(header: Any) -> str:
    if not isinstance(header, Mapping) or header.get(_ALG) != _ES256:
        raise TypeError("a claim is missing or of another type")
    key_id = header.get(_KID)
    if not isinstance(key_id, bytes) or len(key_id) != _KEY_ID_BYTES:
        raise TypeError("a claim is missing or of another type")
    return key_id.hex()


def _statement(claims: Any) -> Statement:
    if not isinstance(claims, Mapping):
        raise TypeError("a claim is missing or of another type")
    return Statement(
        number=_text(claims, _NUMBER),
        kind=_kind(claims),
        holder=_text(claims, _HOLDER),
        academy_code=_text(claims, _ACADEMY),
        issued_on=_EPOCH + timedelta(days=_count(claims, _ISSUED)),
        course_code=_text(claims, _COURSE) if _COURSE in claims else "",
        expires_on=_EPOCH + timedelta(days=_count(claims, _EXPIRES))
        if _EXPIRES in claims
        else None,
    )


def _text(claims: Mapping[Any, Any], claim: int) -> str:
    value = claims.get(claim)
    if not isinstance(value, str):
        raise TypeError("a claim is missing or of another type")
    return value


def _count(claims: Mapping[Any, Any], claim: int) -> int:
    value = claims.get(claim)
    if not isinstance(value, int) or isinstance(value, bool) or not 0 <= value <= _LAST_DAY:
        raise TypeError("a claim is missing or of another type")
    return value


def _kind(claims: Mapping[Any, Any]) -> CertificateKind:
    kind = _KIND_OF.get(_count(claims, _KIND))
    if kind is None:
        raise TypeError("a claim is missing or of another type")
    return kind
