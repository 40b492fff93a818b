"""Trust files and void lists: JSON that a site or an office signs and gives on.

The form is docs/signed-statement.md. Whatever comes in is bounded and checked before any of it
is believed.
"""

from __future__ import annotations

import base64
import json
from collections.abc import Callable, Mapping
from datetime import date
from typing import Any, Final, TypeVar

from trainer_app.domain.certificate import CertificateState
from trainer_app.domain.errors import ListSignerUnknown, TrustFileUnusable
from trainer_app.domain.statement import PublicKey, TrustFile, VoidEntry, VoidList
from trainer_app.signing.keys import SigningKey, fits, key_id_of

T = TypeVar("T")

_TRUST, _VOID = "trainer-app trust 1", "trainer-app void 1"
_MOST_CHARACTERS: Final = 20_000_000
_MOST_KEYS, _MOST_ENTRIES = 2_000, 200_000
_MOST_TEXT: Final = 400
_VOID_STATES: Final = (
    CertificateState.REPLACED,
    CertificateState.REVOKED,
    CertificateState.WITHDRAWN,
)


def trust_file(content: TrustFile, key: SigningKey) -> str:
    """The keys as a file, signed."""
    return _signed(
        {
            "format": _TRUST,
            "made_on": content.made_on.isoformat(),
            "made_by": content.made_by,
            "keys": [
                {
                    "kid": one.key_id,
                    "site_code": one.site_code,
                    "site_name": one.site_name,
                    "public_key": one.public_key,
                    "since": one.since.isoformat(),
                }
                for one in content.keys
            ],
        },
        key,
    )


def void_list(content: VoidList, key: SigningKey) -> str:
    """The void numbers as a file, signed."""
    return _signed(
        {
            "format": _VOID,
            "as_of": content.as_of.isoformat(),
            "site_code": content.site_code,
            "entries": [
                {
                    "number": one.number,
                    "state": one.state.value,
                    "on": one.on.isoformat() if one.on else "",
                    **({"by": one.by} if one.by else {}),
                }
                for one in content.entries
            ],
        },
        key,
    )


def read_trust_file(text: str, known: Mapping[str, PublicKey]) -> TrustFile:
    """The keys of a trust file whose signature fits.

    `known` are the keys trusted so far, by id. The file's own keys serve as well: a site signs its
    own file, and whoever takes it in compares the fingerprint.

    Raises:
        TrustFileUnusable: it is damaged, of another kind, or its signature does not fit.
    """

    def read() -> TrustFile:
        payload, content, signatures = _opened(text, _TRUST)
        entries = content["keys"]
        if not isinstance(entries, list) or not 0 < len(entries) <= _MOST_KEYS:
            raise ValueError("no keys, or too many")
        keys = tuple(_key(one) for one in entries)
        ring = {**known, **{one.key_id: one for one in keys}}
        signer = _signer(payload, signatures, ring)
        return TrustFile(
            made_on=date.fromisoformat(_word(content, "made_on")),
            made_by=_word(content, "made_by"),
            keys=keys,
            signed_with=signer.key_id,
            signer=signer,
        )

    return _or_refused(read)


def read_void_list(text: str, known: Mapping[str, PublicKey]) -> tuple[VoidList, PublicKey]:
    """The void numbers of a list that a trusted key of that very site signed, and the key.

    Raises:
        ListSignerUnknown: it is whole as far as can be seen, and none of its keys is trusted.
        TrustFileUnusable: it is damaged, of another kind, or a key of another site signed it.
    """

    def read() -> tuple[VoidList, PublicKey]:
        payload, content, signatures = _opened(text, _VOID)
        site = _word(content, "site_code")
        entries = content["entries"]
        if not isinstance(entries, list) or len(entries) > _MOST_ENTRIES:
            raise ValueError("no list of entries, or too many")
        as_of = date.fromisoformat(_word(content, "as_of"))
        found = VoidList(site_code=site, as_of=as_of, entries=tuple(map(_entry, entries)))
        if signatures and not signatures.keys() & known.keys():
            raise ListSignerUnknown(site=site)
        signer = _signer(payload, signatures, known)
        if signer.site_code != site:
            raise ValueError("signed by another site")
        return found, signer

    return _or_refused(read)


def _signed(content: Mapping[str, object], key: SigningKey) -> str:
    payload = json.dumps(content, ensure_ascii=False, separators=(",", ":"))
    signature = base64.b64encode(key.sign(payload.encode())).decode("ascii")
    outer = {"payload": payload, "signatures": [{"kid": key.key_id, "signature": signature}]}
    return json.dumps(outer, ensure_ascii=False, indent=1) + "\n"


def _or_refused(read: Callable[[], T]) -> T:
    try:
        return read()
    except (ValueError, TypeError, LookupError, AttributeError, RecursionError) as error:
        raise TrustFileUnusable from error


def _opened(text: str, kind: str) -> tuple[bytes, Mapping[str, Any], Mapping[str, bytes]]:
    if len(text) > _MOST_CHARACTERS:
        raise ValueError("too long")
    outer = json.loads(text.removeprefix("\ufeff"))
    payload: str = outer["payload"]
    content = json.loads(payload)
    if not isinstance(content, dict) or content["format"] != kind:
        raise ValueError("of another kind")
    signatures = {
        str(one["kid"]): base64.b64decode(one["signature"], validate=True)
        for one in outer["signatures"]
    }
    return payload.encode(), content, signatures


def _signer(
    payload: bytes, signatures: Mapping[str, bytes], ring: Mapping[str, PublicKey]
) -> PublicKey:
    for key_id, signature in signatures.items():
        key = ring.get(key_id)
        if key is not None and len(signature) == 64 and fits(key.public_key, payload, signature):  # noqa: PLR2004 (r and s)
            return key
    raise ValueError("no signature fits")


def _key(entry: Mapping[str, Any]) -> PublicKey:
    key = PublicKey(
        key_id=_word(entry, "kid"),
        public_key=_word(entry, "public_key"),
        site_code=_word(entry, "site_code"),
        site_name=_word(entry, "site_name"),
        since=date.fromisoformat(_word(entry, "since")),
    )
    if key_id_of(key.public_key) != key.key_id:
        raise ValueError("a key is not what its id says")
    return key


def _entry(entry: Mapping[str, Any]) -> VoidEntry:
    state = CertificateState(_word(entry, "state"))
    if state not in _VOID_STATES:
        raise ValueError("not a void state")
    on = _word(entry, "on")
    return VoidEntry(
        number=_word(entry, "number"),
        state=state,
        on=date.fromisoformat(on) if on else None,
        by=_word(entry, "by") if "by" in entry else "",
    )


def _word(entry: Mapping[str, Any], name: str) -> str:
    value = entry[name]
    if not isinstance(value, str) or len(value) > _MOST_TEXT:
        raise TypeError(name)
    return value
