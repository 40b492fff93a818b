"""Where somebody has been: the way that Alt+Left goes back."""

from __future__ import annotations

from typing import NamedTuple


class Visit(NamedTuple):
    """A stop on the way: which page, and which view of it."""

    key: str
    place: str


class Visits:
    """The stops behind and ahead of the current one."""

    def __init__(self) -> None:
        self.current: Visit | None = None
        self._past: list[Visit] = []
        self._future: list[Visit] = []

    @property
    def can_go_back(self) -> bool:
        """Whether there is a stop behind."""
        return bool(self._past)

    @property
    def can_go_forward(self) -> bool:
        """Whether somebody went back."""
        return bool(self._future)

    def leave(self) -> None:
        """The current stop stays behind; what was ahead is forgotten."""
        if self.current is not None:
            self._past.append(self.current)
            self._future.clear()

    def back(self) -> Visit | None:
        """The last stop; the current one is now ahead of it."""
        return self._step(self._past, self._future)

    def forward(self) -> Visit | None:
        """The stop from which somebody went back."""
        return self._step(self._future, self._past)

    def _step(self, source: list[Visit], other: list[Visit]) -> Visit | None:
        if not source or self.current is None:
            return None
        other.append(self.current)
        self.current = source.pop()
        return self.current
