"""The folder of materials as services see it, and progress that is told in megabytes."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Final, Protocol, Self

from trainer_app.services.ports import Progress
from trainer_app.services.read_models.materials import StoredFile

_MEGABYTE: Final = 1_000_000


class FileStanding(StrEnum):
    """What a look at a stored file finds."""

    WHOLE = "whole"
    GONE = "gone"
    ALTERED = "altered"


@dataclass(frozen=True, kw_only=True)
class Kept:
    """A file that is in the folder now; `new`: it was not before."""

    sha256: str
    bytes: int
    new: bool


class MaterialFiles(Protocol):
    """Files named by their SHA-256; nothing is ever written over a whole one."""

    def keep(self, chunks: Iterable[bytes], expected: str = "") -> Kept:
        """Keep what comes, once for the same bytes; whoever stops the chunks stops it all.

        Raises:
            MaterialAltered: it is not what was `expected`.
            FolderNotWritable: the folder refuses, or the disk is full.
        """
        ...

    def read(self, file: StoredFile) -> Iterator[bytes]:
        """The bytes, a piece at a time.

        Raises:
            MaterialGone, MaterialAltered: found out at the latest before the last piece.
        """
        ...

    def standing(self, file: StoredFile, *, thorough: bool) -> FileStanding:
        """Whether it is there with its size; `thorough` compares every byte."""
        ...

    def forget(self, names: Collection[str]) -> None:
        """Let go of files that were kept for something that did not come about."""
        ...

    def place_to_open(self, file: StoredFile) -> Path:
        """Where a copy for other programs to open may lie."""
        ...

    def beside(self, folder: Path) -> Self:
        """The files that lie beside a backup in this folder."""
        ...


class ReadFile(Protocol):
    """Reads a file from outside a piece at a time. Raises `FileNotFound`."""

    def __call__(self, path: Path) -> Iterator[bytes]: ...


class WriteChunks(Protocol):
    """Puts a file in its place, whole or not at all. Raises `FileNotWritable`."""

    def __call__(self, target: Path, chunks: Iterable[bytes]) -> None: ...


class Megabytes:
    """Tells how many megabytes of how many are done, and lets Cancel stop the stream."""

    def __init__(self, progress: Progress, total: int) -> None:
        self._progress, self._total, self._done = progress, total, 0

    def through(self, chunks: Iterable[bytes], name: str) -> Iterator[bytes]:
        """The same pieces, each told."""
        total = max(1, -(-self._total // _MEGABYTE))
        for chunk in chunks:
            self._progress.report(min(total, self._done // _MEGABYTE), total, f"MB · {name}")
            self._done += len(chunk)
            yield chunk
