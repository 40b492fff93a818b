"""Identities: UUID version 7, made where the record is born, so that sites never collide.

Source of the layout: RFC 9562, section 5.7 (48 bits of Unix milliseconds, then random bits).
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime
from uuid import UUID

NewId = Callable[[], UUID]

_VERSION = 0x7 << 76
_VARIANT = 0b10 << 62
_RANDOM_A = (1 << 12) - 1
_RANDOM_B = (1 << 62) - 1


def uuid7(milliseconds: int, random_bits: int) -> UUID:
    """Build an id from Unix milliseconds and 74 random bits; later ids sort after earlier ones."""
    high = (milliseconds & ((1 << 48) - 1)) << 80
    middle = ((random_bits >> 62) & _RANDOM_A) << 64
    return UUID(int=high | _VERSION | middle | _VARIANT | (random_bits & _RANDOM_B))


def born_on(record_id: UUID) -> date:
    """The day on which a record was made, as its id tells."""
    return datetime.fromtimestamp((record_id.int >> 80) / 1000, tz=UTC).date()
