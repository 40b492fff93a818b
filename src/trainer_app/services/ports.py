"""What the services need from the outside. Storage, documents, signing and the screen provide it."""

from __future__ import annotations

from datetime import date, datetime
from typing import Protocol


class Clock(Protocol):
    """The time, as this machine believes it."""

    def now(self) -> datetime:
        """The moment, with its time zone."""
        ...

    def today(self) -> date:
        """The local date."""
        ...


class Cancelled(Exception):
    """Unwinds long work after the user pressed Cancel. Never shown, never logged as an error."""


class Progress(Protocol):
    """How long work reports back, and learns that the user gave up."""

    def report(self, done: int, total: int, name: str = "") -> None:
        """Say how far the work is, and what is being made. Raises `Cancelled` to stop it."""
        ...


class NoProgress:
    """For callers who neither watch nor cancel: tests and scripts."""

    def report(self, done: int, total: int, name: str = "") -> None:
        """Ignore the report."""
