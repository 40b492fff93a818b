"""The trace of a crash below Python, kept by this run and offered at the next start."""

from __future__ import annotations

import faulthandler
from pathlib import Path
from typing import IO


class CrashLog:
    """One file in the log folder. Empty after a run that ended well."""

    def __init__(self, folder: Path) -> None:
        self._path = folder / "last_crash.txt"
        self._file: IO[str] | None = None

    def begin(self) -> str:
        """Start listening; returns what the last run left behind, or nothing."""
        self._path.parent.mkdir(parents=True, exist_ok=True)
        left = self._path.read_text("utf-8", errors="replace") if self._path.exists() else ""
        self._file = self._path.open("w", encoding="utf-8")
        faulthandler.enable(self._file)
        return left.strip()

    def end(self) -> None:
        """The run ended well."""
        if self._file is not None:
            faulthandler.disable()
            self._file.close()
            self._file = None
        self._path.unlink(missing_ok=True)
