"""The folder of materials: files named by their SHA-256, each whole or not there at all."""

from __future__ import annotations

import hashlib
import os
import tempfile
import time
from collections.abc import Collection, Iterable, Iterator
from contextlib import suppress
from pathlib import Path
from typing import Final

from trainer_app.domain.errors import (
    FileNotFound,
    FolderNotWritable,
    MaterialAltered,
    MaterialGone,
)
from trainer_app.services.material_files import FileStanding, Kept
from trainer_app.services.read_models.materials import StoredFile

_CHUNK: Final = 1 << 20
_PART: Final = ".part"
_DAY: Final = 86_400  # seconds


class MaterialFolder:
    """Keeps files in `folder` (see `services.material_files.MaterialFiles`)."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def keep(self, chunks: Iterable[bytes], expected: str = "") -> Kept:
        """Write what comes under its hash; what was there already is left, unless it is altered."""
        self._make_folder()
        digest, size = hashlib.sha256(), 0
        try:
            handle, name = tempfile.mkstemp(suffix=_PART, dir=self._folder)
        except OSError as error:
            raise FolderNotWritable(path=str(self._folder)) from error
        part = Path(name)
        try:
            with os.fdopen(handle, "wb") as file:
                for chunk in chunks:
                    file.write(chunk)
                    digest.update(chunk)
                    size += len(chunk)
                file.flush()
                os.fsync(file.fileno())
            sha256 = digest.hexdigest()
            if expected and sha256 != expected:
                raise MaterialAltered(name=expected)
            new = self.standing(StoredFile(name="", sha256=sha256, bytes=size), thorough=True)
            if new is not FileStanding.WHOLE:
                part.replace(self._folder / sha256)
                self._make_durable()
        except OSError as error:
            raise FolderNotWritable(path=str(self._folder)) from error
        finally:
            part.unlink(missing_ok=True)
        return Kept(sha256=sha256, bytes=size, new=new is FileStanding.GONE)

    def read(self, file: StoredFile) -> Iterator[bytes]:
        """The bytes, a piece at a time; the last piece comes when all of them are as they were."""
        digest = hashlib.sha256()
        held = b""
        try:
            with (self._folder / file.sha256).open("rb") as source:
                while chunk := source.read(_CHUNK):
                    if held:
                        yield held
                    digest.update(chunk)
                    held = chunk
        except FileNotFoundError as error:
            raise MaterialGone(name=file.name) from error
        except OSError as error:
            raise MaterialAltered(name=file.name) from error
        if digest.hexdigest() != file.sha256:
            raise MaterialAltered(name=file.name)
        yield held

    def standing(self, file: StoredFile, *, thorough: bool) -> FileStanding:
        """Whether the file is there and has its size, or even the very bytes."""
        path = self._folder / file.sha256
        try:
            if path.stat().st_size != file.bytes:
                return FileStanding.ALTERED
            if thorough:
                with path.open("rb") as source:
                    if hashlib.file_digest(source, "sha256").hexdigest() != file.sha256:
                        return FileStanding.ALTERED
        except FileNotFoundError:
            return FileStanding.GONE
        except OSError:
            return FileStanding.ALTERED
        return FileStanding.WHOLE

    def forget(self, names: Collection[str]) -> None:
        """Let go of files that were kept for something that did not come about."""
        for name in names:
            with suppress(OSError):
                (self._folder / name).unlink(missing_ok=True)

    def place_to_open(self, file: StoredFile) -> Path:
        """Where a copy to look at lies: by its own name, apart from the one that is kept."""
        return self._folder / "opened" / file.sha256[:16] / file.name

    def beside(self, folder: Path) -> MaterialFolder:
        """The folder of materials of another place: of a backup."""
        return MaterialFolder(folder / "materials")

    def _make_durable(self) -> None:
        """A name too must outlast a power cut; systems that cannot open folders do so anyway."""
        with suppress(OSError):
            handle = os.open(self._folder, os.O_RDONLY)
            try:
                os.fsync(handle)
            finally:
                os.close(handle)

    def _make_folder(self) -> None:
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            for part in self._folder.glob(f"*{_PART}"):  # of a run that was cut off
                if part.stat().st_mtime < time.time() - _DAY:
                    part.unlink(missing_ok=True)
        except OSError as error:
            raise FolderNotWritable(path=str(self._folder)) from error


def file_chunks(path: Path) -> Iterator[bytes]:
    """A file from outside, a piece at a time.

    Raises:
        FileNotFound: it is not there, or cannot be read.
    """
    try:
        with path.open("rb") as source:
            while chunk := source.read(_CHUNK):
                yield chunk
    except OSError as error:
        raise FileNotFound(path=str(path)) from error
