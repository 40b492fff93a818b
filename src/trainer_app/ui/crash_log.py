"""The trace of a crash below Python, kept by this run and offered at the next start."""

from __future__ import annotations

import faulthandler
from collections.abc import Callable
from pathlib import Path
from typing import IO


class CrashLog:
    """One file in the log folder. Empty after a run that ended well."""

    def __init__(
        self,
        folder: Path,
        *,
        listen: Callable[[IO[str]], object] = faulthandler.enable,
        stop: Callable[[], object] = faulthandler.disable,
    ) -> None:
        self._path = folder / "last_crash.txt"
        self._listen, self._stop = listen, stop
        self._file: IO[str] | None = None

    def begin(self) -> str:
        """Start listening; returns what the last run left behind, or nothing."""
        self._path.parent.mkdir(parents=True, exist_ok=True)
        left = self._path.read_text("utf-8", errors="replace") if self._path.exists() else ""
        self._file = self._path.open("w", encoding="utf-8")
        self._listen(self._file)
        return left.strip()

    def end(self) -> None:
        """The run ended well."""
        if self._file is not None:
            self._stop()
            self._file.close()
            self._file = None
        self._path.unlink(missing_ok=True)
