"""Backups: verified copies, a second place, what each holds, and going back to one."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from typing import Protocol

from trainer_app.domain.errors import (
    BackupUnusable,
    FileNotWritable,
    FolderNotWritable,
    MaterialAltered,
    MaterialGone,
)
from trainer_app.services.material_files import FileStanding, MaterialFiles, Megabytes
from trainer_app.services.ports import Clock, NoProgress, Progress
from trainer_app.services.read_models.materials import StoredFile

_KEPT_DAILY = 14
_SECOND_PLACE = "second-place.txt"


@dataclass(frozen=True, kw_only=True)
class BackupRow:
    """One backup, opened and checked: what it holds is counted in it, not remembered."""

    path: Path
    made_at: datetime
    bytes: int
    kind: str  # daily, manual, before-upgrade, before-restore
    schema: str
    counts: Mapping[str, int]  # courses, people, certificates, materials, change_sets
    usable: bool
    files_missing: int = 0  # of the materials: they lie beside the copy, once for all copies


@dataclass(frozen=True, kw_only=True)
class DailyBackup:
    """Today's copy, and whether the chosen second place could not be written to."""

    made: BackupRow
    second_place_missing: bool


class BackupStore(Protocol):
    """Copies of the data file."""

    def copy_to(self, target: Path) -> None:
        """Write a whole, checked copy while others go on working.

        Raises:
            BackupUnusable, FileNotWritable, BackupNotOffered: no good copy could be made.
        """
        ...

    def look_into(self, path: Path) -> BackupRow:
        """Open and check a copy; `usable` says whether it can be gone back to."""
        ...

    def replace_data_with(self, path: Path) -> None:
        """Put the copy in the place of the data, as a whole."""
        ...

    def files_of(self, path: Path) -> tuple[StoredFile, ...]:
        """The files of materials that a copy needs; none where it cannot be opened."""
        ...


class Backups:
    """Making, listing, checking and restoring copies.

    Copies here share the folder of materials with the data, which never lets go of a file. A
    second place gets the files too, each once for all copies there, and only those it has not yet.
    """

    def __init__(
        self, store: BackupStore, folder: Path, clock: Clock, files: MaterialFiles
    ) -> None:
        self._store, self._folder, self._clock, self._files = store, folder, clock, files

    def create(
        self,
        *,
        second_place: Path | None = None,
        kind: str = "manual",
        progress: Progress | None = None,
    ) -> BackupRow:
        """Make a checked copy here, and one in a second place such as a USB stick.

        Raises:
            BackupUnusable, FileNotWritable, FolderNotWritable, BackupNotOffered: no good copy
            could be made.
        """
        stamp = self._clock.now().strftime("%Y%m%d-%H%M%S")
        name = f"trainer-app-{stamp}-{kind}.sqlite"
        made = self._checked_copy(self._folder / name)
        if second_place is not None:
            self._checked_copy(second_place / name, progress)
        return made

    @property
    def second_place(self) -> Path | None:
        """Where every daily copy goes too, such as a USB stick; None when none was chosen."""
        note = self._folder / _SECOND_PLACE
        text = note.read_text(encoding="utf-8").strip() if note.is_file() else ""
        return Path(text) if text else None

    def choose_second_place(self, folder: Path | None) -> None:
        """Remember the second place of this computer, or forget it.

        Raises:
            FolderNotWritable: the backups' own folder refuses.
        """
        note = self._folder / _SECOND_PLACE
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            note.write_text(str(folder.resolve()) if folder else "", encoding="utf-8")
        except OSError as error:
            raise FolderNotWritable(path=str(self._folder)) from error

    def create_daily(self, progress: Progress | None = None) -> DailyBackup | None:
        """Make today's copy unless there is one, and let go of the oldest daily ones.

        The second place may be absent, a stick that is not plugged in: that is told, not refused.
        """
        today = self._clock.now().strftime("%Y%m%d")
        if any(self._folder.glob(f"trainer-app-{today}-*-daily.sqlite")):
            return None
        second, missing = self.second_place, False
        made = self.create(kind="daily")
        if second is not None:
            try:
                self._checked_copy(second / made.path.name, progress)
            except (BackupUnusable, FileNotWritable, FolderNotWritable):
                missing = True
        for place in filter(None, (self._folder, second)):
            for old in sorted(place.glob("trainer-app-*-daily.sqlite"))[:-_KEPT_DAILY]:
                old.unlink()
        return DailyBackup(made=made, second_place_missing=missing)

    def _checked_copy(self, target: Path, progress: Progress | None = None) -> BackupRow:
        self._store.copy_to(target)
        if target.parent != self._folder:
            beside = self._files.beside(target.parent)
            _bring_over(self._files, beside, self._store.files_of(target), progress)
        row = self.look_into(target)
        if not row.usable:
            raise BackupUnusable(path=str(target))
        return row

    def rows(self, *, second_place: Path | None = None) -> list[BackupRow]:
        """All copies here and in the second place, newest first, each opened and looked into."""
        places = dict.fromkeys(filter(None, (self._folder, self.second_place, second_place)))
        paths = [path for place in places for path in place.glob("trainer-app-*.sqlite")]
        found = [self.look_into(path) for path in paths]
        return sorted(found, key=lambda row: (row.made_at, str(row.path)), reverse=True)

    def look_into(self, path: Path) -> BackupRow:
        """What one copy holds, before going back to it."""
        row = self._store.look_into(path)
        files = self._files_beside(path)
        missing = [
            one
            for one in self._store.files_of(path)
            if files.standing(one, thorough=False) is not FileStanding.WHOLE
        ]
        return replace(row, files_missing=len(missing))

    def restore(self, path: Path, progress: Progress | None = None) -> BackupRow:
        """Go back to a copy; what it replaces is kept as a copy first. Returns that one.

        Files of materials that are missing here are brought from beside the copy.

        Raises:
            BackupUnusable: the copy cannot be opened or is not whole; nothing was changed.
        """
        if not self._store.look_into(path).usable:
            raise BackupUnusable(path=str(path))
        kept = self.create(kind="before-restore")
        files = self._files_beside(path)
        if files is not self._files:
            _bring_over(files, self._files, self._store.files_of(path), progress)
        self._store.replace_data_with(path)
        return kept

    def _files_beside(self, path: Path) -> MaterialFiles:
        folder = path.resolve().parent
        if folder == self._folder.resolve():
            return self._files
        of_other_data = folder.name == self._folder.name and not (folder / "materials").is_dir()
        return self._files.beside(folder.parent if of_other_data else folder)


def _bring_over(
    source: MaterialFiles,
    target: MaterialFiles,
    needed: Sequence[StoredFile],
    progress: Progress | None,
) -> None:
    """Copy what the target has not; what the source has not either is told by `look_into`."""
    wanted = [
        one for one in needed if target.standing(one, thorough=False) is not FileStanding.WHOLE
    ]
    megabytes = Megabytes(progress or NoProgress(), sum(one.bytes for one in wanted))
    for one in wanted:
        with suppress(MaterialGone, MaterialAltered):
            target.keep(megabytes.through(source.read(one), one.name), one.sha256)
