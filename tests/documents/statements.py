"""Statements, trust files and void lists made straight from docs/signed-statement.md.

Nothing here comes from the program: it is the second opinion that the page is measured by.
"""

from __future__ import annotations

import base64
import hashlib
import json
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property

import base45
import cbor2
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.asymmetric.utils import decode_dss_signature
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

FAR = date(2099, 12, 31)


@dataclass(frozen=True)
class Site:
    """An institution with a key of its own; the same secret gives the same key."""

    code: str
    name: str
    secret: int

    @cached_property
    def key(self) -> ec.EllipticCurvePrivateKey:
        return ec.derive_private_key(self.secret, ec.SECP256R1())

    @cached_property
    def public(self) -> bytes:
        written = Encoding.DER, PublicFormat.SubjectPublicKeyInfo
        return self.key.public_key().public_bytes(*written)

    @cached_property
    def kid(self) -> bytes:
        return hashlib.sha256(self.public).digest()[:8]

    @property
    def fingerprint(self) -> str:
        digits = self.kid.hex().upper()
        return " ".join(digits[at : at + 4] for at in range(0, 16, 4))

    def sign(self, message: bytes) -> bytes:
        r, s = decode_dss_signature(self.key.sign(message, ec.ECDSA(SHA256())))
        return r.to_bytes(32, "big") + s.to_bytes(32, "big")

    def entry(self, **changes: object) -> dict[str, object]:
        said = {
            "kid": self.kid.hex(),
            "site_code": self.code,
            "site_name": self.name,
            "public_key": base64.b64encode(self.public).decode(),
            "since": "2026-01-05",
        }
        return said | changes


PHNOM_PENH = Site("PNH", "Police Academy, Phnom Penh", 11)
VIENTIANE = Site("VTE", "Customs School, Vientiane", 12)
OFFICE = Site("REG", "Regional office", 13)
STRANGER = Site("XXX", "Nobody", 14)


@dataclass(frozen=True)
class Statement:
    """One statement before and after signing; `parts` may be spoilt before it is written."""

    claims: dict[object, object]
    site: Site = PHNOM_PENH

    @property
    def parts(self) -> list[object]:
        header = cbor2.dumps({1: -7, 4: self.site.kid}, canonical=True)
        payload = cbor2.dumps(self.claims, canonical=True)
        message = cbor2.dumps(["Signature1", header, b"", payload])
        return [header, {}, payload, self.site.sign(message)]

    @property
    def text(self) -> str:
        return as_text(cbor2.dumps(cbor2.CBORTag(18, self.parts)))


def as_text(content: bytes) -> str:
    return "TA1:" + base45.b45encode(content).decode()


def a_statement(site: Site = PHNOM_PENH, **changes: object) -> Statement:
    said = {
        "number": "PNH-C-2026-0188-7K",
        "kind": 2,
        "holder": "ហេង ចន្ធូ",
        "course": "BM-CORE-2026-03",
        "academy": "PNH",
        "issued_on": date(2026, 11, 27),
        "expires_on": None,
    } | changes
    values = enumerate(said.values(), start=1)
    days = {
        claim: (value - date(1970, 1, 1)).days if isinstance(value, date) else value
        for claim, value in values
        if value is not None
    }
    return Statement(days, site)


def with_claim(statement: Statement, claim: object, value: object) -> Statement:
    return replace(statement, claims=statement.claims | {claim: value})


def signed(payload: object, *signers: Site, spoilt: bool = False) -> str:
    """The outer form of trust files and void lists."""
    text = json.dumps(payload, ensure_ascii=False)
    signatures = [
        {"kid": s.kid.hex(), "signature": base64.b64encode(s.sign(text.encode())).decode()}
        for s in signers
    ]
    outer = {"payload": text.replace("2026", "2027") if spoilt else text, "signatures": signatures}
    return json.dumps(outer, ensure_ascii=False)


def a_trust_file(
    *sites: Site, by: Site = OFFICE, spoilt: bool = False, entries: list[object] | None = None
) -> str:
    payload = {
        "format": "trainer-app trust 1",
        "made_on": "2026-11-22",
        "made_by": by.name,
        "keys": entries or [site.entry() for site in (*sites, by)],
    }
    return signed(payload, by, spoilt=spoilt)


def a_void_list(
    *entries: dict[str, str],
    by: Site = PHNOM_PENH,
    site_code: str = "PNH",
    as_of: str = "2026-11-20",
    spoilt: bool = False,
) -> str:
    payload = {
        "format": "trainer-app void 1",
        "as_of": as_of,
        "site_code": site_code,
        "entries": entries,
    }
    return signed(payload, by, spoilt=spoilt)


def a_void_entry(state: str, number: str = "PNH-C-2026-0188-7K") -> dict[str, str]:
    entry = {"number": number, "state": state, "on": "2026-12-22"}
    return entry | ({"by": "PNH-C-2026-0190-1X"} if state == "replaced" else {})
