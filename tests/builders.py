"""Builders say only what matters to a test; ids and moments are made up in order."""

from __future__ import annotations

import itertools
import random
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from uuid import UUID

from trainer_app.domain.ids import uuid7

_numbers = itertools.count(1)
THURSDAY = datetime(2026, 11, 19, 5, 10, tzinfo=UTC)


def an_id() -> UUID:
    return uuid7(1_700_000_000_000 + next(_numbers), random.Random(next(_numbers)).getrandbits(74))


@dataclass
class FixedClock:
    moment: datetime = THURSDAY

    def now(self) -> datetime:
        return self.moment

    def today(self) -> date:
        return (self.moment + timedelta(hours=7)).date()


@dataclass
class NumberedBytes:
    """Bytes that differ from call to call and repeat from run to run."""

    source: random.Random = field(default_factory=lambda: random.Random(7))

    def __call__(self, count: int) -> bytes:
        return self.source.randbytes(count)
