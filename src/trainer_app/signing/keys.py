"""The site's own key: P-256, made once, in a file that only its user may read.

Signatures are deterministic (RFC 6979) and written as r and s, 32 bytes each, as COSE and every
browser expect them.
"""

from __future__ import annotations

import base64
import hashlib
import os
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Final, Protocol

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.asymmetric.utils import (
    decode_dss_signature,
    encode_dss_signature,
)

from trainer_app.domain.errors import SiteKeyUnusable

_FILE: Final = "site-key.pem"
_HALF: Final = 32
_ORDER: Final = 0xFFFFFFFF00000000FFFFFFFFFFFFFFFFBCE6FAADA7179E84F3B9CAC2FC632551
"""The order of P-256: private keys are numbers from 1 to one less (SEC 2, 2.4.2)."""


class Keyring(Protocol):
    """A place of the system's for secrets."""

    def keep(self, name: str, text: str) -> None: ...
    def fetch(self, name: str) -> str | None: ...


class SigningKey:
    """A private key that can sign, and tell its public half."""

    def __init__(self, private: ec.EllipticCurvePrivateKey) -> None:
        self._private = private
        public = private.public_key().public_bytes(
            serialization.Encoding.DER, serialization.PublicFormat.SubjectPublicKeyInfo
        )
        self.public_key = base64.b64encode(public).decode("ascii")
        self.key_id = hashlib.sha256(public).hexdigest()[:16]

    def sign(self, message: bytes) -> bytes:
        """64 bytes: r, then s."""
        der = self._private.sign(message, ec.ECDSA(hashes.SHA256(), deterministic_signing=True))
        r, s = decode_dss_signature(der)
        return r.to_bytes(_HALF, "big") + s.to_bytes(_HALF, "big")

    def pem(self) -> bytes:
        """The key as a file: PKCS #8, without a password."""
        return self._private.private_bytes(
            serialization.Encoding.PEM,
            serialization.PrivateFormat.PKCS8,
            serialization.NoEncryption(),
        )


class SiteKeyFile:
    """Where the key of this site is kept; it is made when it is first asked for.

    A copy is kept in the `keyring`, from which a lost file is made again. `random_bytes` is fixed
    only where runs must repeat; those have no keyring.
    """

    def __init__(
        self,
        folder: Path,
        random_bytes: Callable[[int], bytes],
        keyring: Keyring | None = None,
    ) -> None:
        self._path = folder / _FILE
        self._random_bytes, self._keyring = random_bytes, keyring
        self._key: SigningKey | None = None

    def key(self) -> SigningKey:
        """The key, read or made.

        Raises:
            SiteKeyUnusable: the file is there and cannot be read, or cannot be written.
        """
        if self._key is None:
            try:
                self._key = self._read() if self._path.exists() else self._found_or_made()
            except (OSError, ValueError, TypeError) as error:
                raise SiteKeyUnusable(path=str(self._path)) from error
        return self._key

    def inspect(self) -> None:
        """See that the file can be used, where there is one; nothing is made.

        Raises:
            SiteKeyUnusable: it cannot be read, or holds no key of ours.
        """
        try:
            if self._path.exists():
                self._read()
        except (OSError, ValueError, TypeError) as error:
            raise SiteKeyUnusable(path=str(self._path)) from error

    def _read(self) -> SigningKey:
        return _key_in(self._path.read_bytes())

    def _found_or_made(self) -> SigningKey:
        name = str(self._path.resolve())
        copy = self._keyring.fetch(name) if self._keyring is not None else None
        if copy is not None:
            with suppress(ValueError, TypeError):  # what else stands there is not ours
                return self._written(_key_in(copy.encode()))
        key = self._written(self._new_key())
        if self._keyring is not None:
            self._keyring.keep(name, key.pem().decode("ascii"))
        return key

    def _new_key(self) -> SigningKey:
        secret = int.from_bytes(self._random_bytes(_HALF + 8), "big") % (_ORDER - 1) + 1
        return SigningKey(ec.derive_private_key(secret, ec.SECP256R1()))

    def _written(self, key: SigningKey) -> SigningKey:
        self._path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        draft = self._path.with_suffix(".part")
        handle = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
        with os.fdopen(handle, "wb") as file:
            file.write(key.pem())
        draft.replace(self._path)
        return key


def _key_in(pem: bytes) -> SigningKey:
    private = serialization.load_pem_private_key(pem, password=None)
    if not isinstance(private, ec.EllipticCurvePrivateKey) or private.key_size != 8 * _HALF:
        raise ValueError("not a P-256 key")
    return SigningKey(private)


def key_id_of(public_key: str) -> str:
    """The id of a public key in base64 of its DER form.

    Raises:
        ValueError: it is not a P-256 key.
    """
    return hashlib.sha256(_der(public_key)).hexdigest()[:16]


def fits(public_key: str, message: bytes, signature: bytes) -> bool:
    """Whether the key of this base64 text signed the message."""
    r, s = int.from_bytes(signature[:_HALF], "big"), int.from_bytes(signature[_HALF:], "big")
    try:
        public = serialization.load_der_public_key(_der(public_key))
        if not isinstance(public, ec.EllipticCurvePublicKey):
            return False
        public.verify(encode_dss_signature(r, s), message, ec.ECDSA(hashes.SHA256()))
    except (InvalidSignature, ValueError):
        return False
    return True


def _der(public_key: str) -> bytes:
    der = base64.b64decode(public_key, validate=True)
    public = serialization.load_der_public_key(der)
    if not isinstance(public, ec.EllipticCurvePublicKey) or public.key_size != 8 * _HALF:
        raise ValueError("not a P-256 key")
    return der
