"""Reports of meeting programs: who was connected when, by the headings that such programs use.

Zoom, Microsoft Teams and Google Meet write lists of participants as CSV, each with columns of its
own, Teams in several sections. A column is known by its heading, in English or Vietnamese.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import date, datetime, time
from itertools import pairwise
from typing import Final

from trainer_app.interchange.grids import EMPTY, Cell, Grid
from trainer_app.services.attendance_files import MeetingReport, Stay

_HEADINGS: Final = {
    "name": ("name", "full name", "name (original name)", "participant", "display name", "tên"),
    "first": ("first name",),
    "last": ("last name",),
    "email": ("email", "e-mail", "user email", "email address", "email của người dùng"),
    "joined": ("join time", "time joined", "joined", "joined at", "thời gian tham gia"),
    "first_joined": ("first join", "first join time"),
    "left": ("leave time", "time exited", "left", "left at", "thời gian rời khỏi"),
    "last_left": ("last leave", "last leave time"),
    "minutes": (
        "duration", "duration (minutes)", "total duration (minutes)", "in-meeting duration",
        "time in call", "thời lượng (phút)",
    ),
}  # fmt: skip
_FIELD_OF: Final = {words: field for field, known in _HEADINGS.items() for words in known}
_TIME: Final = re.compile(
    r"(\d{1,2})[:.](\d{2})(?:[:.](\d{2}))?\s*([ap])?\.?\s*m?\.?", re.IGNORECASE
)
_DATE: Final = re.compile(r"(\d{1,4})[/.\-](\d{1,2})[/.\-](\d{1,4})")
_LENGTH: Final = re.compile(r"(?:(\d+)\s*h\w*)?\s*(?:(\d+)\s*m\w*)?\s*(?:(\d+)\s*s\w*)?")
_CLOCK_LENGTH: Final = re.compile(r"(\d{1,2}):(\d{2}):(\d{2})")
_NOON, _CENTURY, _LONG_YEAR = 12, 2000, 100
_MOST_STAYS: Final = 20_000


@dataclass(frozen=True)
class _Table:
    """The columns of a section, and its first row of people."""

    columns: dict[str, int]
    start: int
    end: int

    @property
    def worth(self) -> tuple[int, int]:
        """Every time somebody came tells more than the first and last one, and that than none."""
        exact = {"joined", "left"} <= self.columns.keys()
        rough = {"first_joined", "last_left"} <= self.columns.keys()
        return (2 if exact else 1 if rough else 0, len(self.columns))


def read_meeting_report(grids: Sequence[Grid]) -> MeetingReport | None:
    """The stays of the most telling section; None where no section lists people and times."""
    tables = [(grid, table) for grid in grids for table in _tables(grid)]
    if not tables:
        return None
    grid, table = max(tables, key=lambda one: one[1].worth)
    rows = [(n, cells) for n, cells in grid.cells() if table.start <= n < table.end]
    stays = [_stay(number, cells, table.columns) for number, cells in rows[:_MOST_STAYS]]
    return MeetingReport(tuple(stay for stay in stays if stay.name or stay.email))


def _tables(grid: Grid) -> list[_Table]:
    """Sections of a sheet: each begins with a header and ends where the next one begins."""
    headers = []
    for number, cells in grid.cells():
        columns = _columns(cells)
        named = columns.keys() & {"name", "first", "email"}
        timed = columns.keys() & {"joined", "first_joined", "minutes"}
        if named and timed:
            headers.append((number, columns))
    starts = [number for number, _ in headers] + [max(grid.rows, default=0) + 1]
    return [
        _Table(columns, start + 1, end)
        for (_, columns), (start, end) in zip(headers, pairwise(starts), strict=True)
    ]


def _columns(cells: tuple[Cell, ...]) -> dict[str, int]:
    found: dict[str, int] = {}
    for column, cell in enumerate(cells):
        words = " ".join(cell.text.split()).casefold() if len(cell.text) < _LONG_YEAR else ""
        if field := _FIELD_OF.get(words):
            found.setdefault(field, column)
    return found


def _stay(number: int, cells: tuple[Cell, ...], columns: dict[str, int]) -> Stay:
    def text(*fields: str) -> str:
        at = next((columns[field] for field in fields if field in columns), None)
        return (cells[at] if at is not None and at < len(cells) else EMPTY).text.strip()

    joined, left = text("joined", "first_joined"), text("left", "last_left")
    return Stay(
        place=str(number),
        name=text("name") or " ".join(filter(None, (text("first"), text("last")))),
        email=text("email"),
        days=_days(joined),
        joined=_time(joined),
        left=_time(left),
        minutes=_minutes(text("minutes")),
    )


def _time(text: str) -> time | None:
    found = _TIME.search(_DATE.sub(" ", text))
    if found is None:
        return None
    hour, half = int(found[1]), (found[4] or "").lower()
    if half:
        hour = hour % _NOON + (_NOON if half == "p" else 0)
    with suppress(ValueError):
        return time(hour, int(found[2]), int(found[3] or 0))
    return None


def _days(text: str) -> frozenset[date]:
    """The days that a date may mean: 3/11 is the third of November, or the eleventh of March."""
    if (found := _DATE.search(text)) is None:
        return frozenset()
    first, second, third = map(int, found.groups())
    if first >= _LONG_YEAR:
        orders = [(first, second, third)]
    else:
        year = third if third >= _LONG_YEAR else _CENTURY + third
        orders = [(year, second, first), (year, first, second)]
    days = set()
    for year, month, day in orders:
        with suppress(ValueError):
            days.add(datetime(year, month, day).date())  # noqa: DTZ001 (a day has no zone)
    return frozenset(days)


def _minutes(text: str) -> int | None:
    """A length in whole minutes: "58", "58 min", "1h 2m 3s", "00:58:13"."""
    if text.isdecimal():
        return int(text)
    found = _CLOCK_LENGTH.fullmatch(text) or _LENGTH.fullmatch(text)
    if found is None or not any(found.groups()):
        return None
    hours, minutes, seconds = (int(part or 0) for part in found.groups())
    return round(hours * 60 + minutes + seconds / 60)
