"""Files from outside as plain grids of cells: judged by content, bounded, never run.

Every reader here treats the file as hostile: sizes are checked before anything is unpacked,
formulas are kept as their text, and a file that is not what it says is refused by a code.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Final

MOST_BYTES: Final = 20 * 1024 * 1024
MOST_UNPACKED: Final = 100 * 1024 * 1024
MOST_ROWS: Final = 50_000
MOST_COLUMNS: Final = 400

Value = str | float | bool | date | None


class UnreadableFile(Exception):
    """The file itself is the problem; `problem` is one of the closed list."""

    def __init__(self, problem: str) -> None:
        super().__init__(problem)
        self.problem = problem


@dataclass(frozen=True)
class Cell:
    """What one cell holds. A formula is kept as its text, with the `=`, and never its result."""

    value: Value = None
    formula: bool = False

    @property
    def text(self) -> str:
        """The cell as a person sees it; whole numbers without a point."""
        if self.value is None:
            return ""
        if isinstance(self.value, bool):
            return "TRUE" if self.value else "FALSE"
        if isinstance(self.value, float):
            whole = self.value.is_integer() and abs(self.value) < 1e15  # noqa: PLR2004 (exact)
            return str(int(self.value)) if whole else repr(self.value)
        if isinstance(self.value, date):
            return self.value.isoformat()
        return self.value


EMPTY: Final = Cell()


@dataclass(frozen=True)
class Grid:
    """One sheet: its rows by their number from 1, blank ones left out; merged ranges."""

    name: str
    rows: dict[int, tuple[Cell, ...]]
    merged: tuple[tuple[int, int, int, int], ...] = ()  # first row, first column, last row, last

    def cells(self) -> Iterator[tuple[int, tuple[Cell, ...]]]:
        """Rows in order."""
        yield from sorted(self.rows.items())

    def all_text(self) -> str:
        """Everything that is written, for judging the language and the encoding."""
        return "\n".join(
            cell.value for row in self.rows.values() for cell in row if isinstance(cell.value, str)
        )
