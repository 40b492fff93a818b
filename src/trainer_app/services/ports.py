"""What the services need from outside. Storage, documents, signing and the screen provide it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from types import TracebackType
from typing import Protocol, Self, TypeVar
from uuid import UUID

from trainer_app.domain.changes import Changes, Label
from trainer_app.domain.records import Record


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


R = TypeVar("R", bound=Record)


class Records(Protocol[R]):
    """The records of one kind, inside a unit of work. Removed ones are out of sight."""

    def get(self, record_id: UUID, *, version: int | None = None) -> R:
        """Return the record.

        Raises:
            RecordNotFound: it was removed, or never was.
            RecordChanged: it is newer than `version`, which the caller had seen.
        """
        ...

    def where(self, **equal: object) -> list[R]:
        """The live records whose fields equal all of these; a tuple or list means any of them."""
        ...

    def one(self, **equal: object) -> R | None:
        """The first live record with these values, if any."""
        ...

    def any_state(self, **equal: object) -> R | None:
        """The first record with these values, removed or not: what a unique place holds."""
        ...

    def add(self, record: R) -> R:
        """Make the record part of the transaction."""
        ...

    def add_all(self, records: Sequence[R]) -> None:
        """Add many new records fast; they cannot be changed within the same unit of work."""
        ...

    def remove(self, record: R) -> None:
        """Mark the record removed."""
        ...


class UnitOfWork(Protocol):
    """One transaction. Leaving the block without `commit()` undoes everything."""

    def __enter__(self) -> Self: ...
    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None: ...

    def of(self, kind: type[R]) -> Records[R]:
        """The records of a kind."""
        ...

    def keep(self, content: bytes) -> str:
        """Keep a file with what is committed; returns its SHA-256, by which it is found again."""
        ...

    def forget(self, person_id: UUID) -> None:
        """Destroy what the journal's earlier values of a person can be read with, and photos.

        Comes after the record was emptied; holds for records merged into this one as well.
        """
        ...

    def commit(self, label: Label, *, final: str = "") -> Changes:
        """Make the changes lasting, together with their journal.

        `final` names the remedy when this can never be undone, for example "numbers-issued".
        """
        ...

    def undo(self) -> Changes:
        """Apply the inverse of this person's last change, and commit.

        Raises:
            NothingToUndo, LaterChangeStands, ChangeIsFinal: with the remedy in the sentence.
        """
        ...

    def redo(self) -> Changes:
        """Apply again what was undone last, and commit.

        Raises:
            NothingToRedo, LaterChangeStands: with the remedy in the sentence.
        """
        ...


class OpenWork(Protocol):
    """Opens a new transaction, in whatever thread calls it."""

    def __call__(self) -> UnitOfWork: ...


class CheckedPicture(Protocol):
    """Makes a picture from outside safe to draw."""

    def __call__(self, content: bytes) -> bytes:
        """The picture as PNG or JPEG; what went through once comes out unchanged.

        Raises:
            PictureRefused: too large, broken, of another kind, or hostile.
        """
        ...


class Sealer(Protocol):
    """Seals identity values under a person's own key. Equal values give equal seals."""

    def new_key(self) -> bytes: ...
    def seal(self, key: bytes, text: str) -> str: ...
    def open(self, key: bytes, sealed: str) -> str: ...


class NameFolding(Protocol):
    """What names are found by."""

    def search_text(self, text: str) -> str:
        """Folded for finding a part of it: order kept, no spaces, no marks."""
        ...

    def match_key(self, text: str) -> str:
        """Folded for finding candidates: tokens sorted, look-alikes made equal."""
        ...
