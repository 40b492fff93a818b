"""What the machine gives: the time, and chance. The only place that asks for either."""

from __future__ import annotations

import random
import secrets
from dataclasses import dataclass
from datetime import UTC, date, datetime
from uuid import UUID
from zoneinfo import ZoneInfo

from trainer_app.domain.ids import uuid7
from trainer_app.services.ports import Clock


class SystemClock:
    """The time this machine believes it is."""

    def now(self) -> datetime:
        """The moment, in the machine's own zone."""
        return datetime.now(tz=UTC).astimezone()  # noqa: TID251 (this is the clock)

    def today(self) -> date:
        """The local date."""
        return self.now().date()


@dataclass(frozen=True)
class StoppedClock:
    """A clock that stands still, so that a script repeats."""

    moment: datetime

    def now(self) -> datetime:
        """The moment it was stopped at."""
        return self.moment

    def today(self) -> date:
        """Its date."""
        return self.moment.date()


class RandomSource:
    """Ids and key bytes: unpredictable in use, repeatable where a seed is given."""

    def __init__(self, clock: Clock, seed: int | None = None) -> None:
        self._clock = clock
        self._seeded = None if seed is None else random.Random(seed)  # noqa: S311 (demo only)
        self._ticks = 0

    def new_id(self) -> UUID:
        """A fresh id, later than the ones before."""
        milliseconds = int(self._clock.now().timestamp() * 1000)
        if self._seeded is None:
            return uuid7(milliseconds, secrets.randbits(74))
        self._ticks += 1
        return uuid7(milliseconds + self._ticks, self._seeded.getrandbits(74))

    def random_bytes(self, count: int) -> bytes:
        """Bytes for keys."""
        return secrets.token_bytes(count) if self._seeded is None else self._seeded.randbytes(count)


def wall_clock(time_zone: str, moment: datetime) -> datetime:
    """A moment as the wall clock of a zone shows it, without zone."""
    return moment.astimezone(ZoneInfo(time_zone)).replace(tzinfo=None)
