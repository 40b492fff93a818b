"""Sealing identity values under a person's own key: AES-SIV, RFC 5297.

Deterministic on purpose: equal values give equal seals, so that the journal can tell whether a
sealed field changed. Whoever destroys the key has destroyed the values.
"""

from __future__ import annotations

import base64
from collections.abc import Callable

_KEY_BYTES = 64


class AesSivSealer:
    """The sealer of the program; `random_bytes` is fixed only where runs must repeat."""

    def __init__(self, random_bytes: Callable[[int], bytes]) -> None:
        self._random_bytes = random_bytes

    def new_key(self) -> bytes:
        """A fresh key of 64 bytes."""
        return self._random_bytes(_KEY_BYTES)

    def seal(self, key: bytes, text: str) -> str:
        """Seal a non-empty text; the result is ASCII."""
        from cryptography.hazmat.primitives.ciphers.aead import AESSIV  # noqa: PLC0415 (start-up)

        return base64.b64encode(AESSIV(key).encrypt(text.encode(), None)).decode()

    def open(self, key: bytes, sealed: str) -> str:
        """The text that was sealed."""
        from cryptography.hazmat.primitives.ciphers.aead import AESSIV  # noqa: PLC0415 (start-up)

        return AESSIV(key).decrypt(base64.b64decode(sealed), None).decode()
