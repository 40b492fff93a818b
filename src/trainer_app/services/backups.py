"""Backups: verified copies, a second place, what each holds, and going back to one."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Protocol

from trainer_app.domain.errors import BackupUnusable, FileNotWritable, FolderNotWritable
from trainer_app.services.ports import Clock

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
    counts: Mapping[str, int]  # courses, people, certificates, change_sets
    usable: bool


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


class Backups:
    """Making, listing, checking and restoring copies."""

    def __init__(self, store: BackupStore, folder: Path, clock: Clock) -> None:
        self._store, self._folder, self._clock = store, folder, clock

    def create(self, *, second_place: Path | None = None, kind: str = "manual") -> BackupRow:
        """Make a checked copy here, and one in a second place such as a USB stick.

        Raises:
            BackupUnusable, FileNotWritable, BackupNotOffered: no good copy could be made.
        """
        stamp = self._clock.now().strftime("%Y%m%d-%H%M%S")
        name = f"trainer-app-{stamp}-{kind}.sqlite"
        made = self._checked_copy(self._folder / name)
        if second_place is not None:
            self._checked_copy(second_place / name)
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

    def create_daily(self) -> DailyBackup | None:
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
                self._checked_copy(second / made.path.name)
            except (BackupUnusable, FileNotWritable):
                missing = True
        for place in filter(None, (self._folder, second)):
            for old in sorted(place.glob("trainer-app-*-daily.sqlite"))[:-_KEPT_DAILY]:
                old.unlink()
        return DailyBackup(made=made, second_place_missing=missing)

    def _checked_copy(self, target: Path) -> BackupRow:
        self._store.copy_to(target)
        row = self._store.look_into(target)
        if not row.usable:
            raise BackupUnusable(path=str(target))
        return row

    def rows(self, *, second_place: Path | None = None) -> list[BackupRow]:
        """All copies here and in the second place, newest first, each opened and looked into."""
        places = dict.fromkeys(filter(None, (self._folder, self.second_place, second_place)))
        paths = [path for place in places for path in place.glob("trainer-app-*.sqlite")]
        found = [self._store.look_into(path) for path in paths]
        return sorted(found, key=lambda row: (row.made_at, str(row.path)), reverse=True)

    def look_into(self, path: Path) -> BackupRow:
        """What one copy holds, before going back to it."""
        return self._store.look_into(path)

    def restore(self, path: Path) -> BackupRow:
        """Go back to a copy; what it replaces is kept as a copy first. Returns that one.

        Raises:
            BackupUnusable: the copy cannot be opened or is not whole; nothing was changed.
        """
        if not self._store.look_into(path).usable:
            raise BackupUnusable(path=str(path))
        kept = self.create(kind="before-restore")
        self._store.replace_data_with(path)
        return kept
