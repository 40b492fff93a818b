"""Backups: verified copies, a second place, what each holds, and going back to one."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Protocol

from trainer_app.domain.errors import BackupUnusable
from trainer_app.services.ports import Clock

_KEPT_DAILY = 14


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

    def create_daily(self, *, second_place: Path | None = None) -> BackupRow | None:
        """Make today's copy unless there is one, and let go of the oldest daily ones."""
        today = self._clock.now().strftime("%Y%m%d")
        if any(self._folder.glob(f"trainer-app-{today}-*-daily.sqlite")):
            return None
        made = self.create(second_place=second_place, kind="daily")
        daily = sorted(self._folder.glob("trainer-app-*-daily.sqlite"))
        for old in daily[:-_KEPT_DAILY]:
            old.unlink()
        return made

    def _checked_copy(self, target: Path) -> BackupRow:
        self._store.copy_to(target)
        row = self._store.look_into(target)
        if not row.usable:
            raise BackupUnusable(path=str(target))
        return row

    def rows(self, *, second_place: Path | None = None) -> list[BackupRow]:
        """All copies, newest first, each opened to see what it holds."""
        places = [self._folder, *([second_place] if second_place else [])]
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
