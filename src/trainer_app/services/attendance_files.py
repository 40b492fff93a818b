"""What files say of attendance: workbooks that were filled in, reports of meeting programs."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, time
from pathlib import Path
from typing import Final, Protocol

from trainer_app.domain.attendance import MarkValue
from trainer_app.domain.mark_text import mark_text

KEY_OF_COURSE: Final = "trainer-app attendance"
KEY_OF_ENROLMENTS: Final = "trainer-app enrolment"
KEY_OF_WRITTEN: Final = "trainer-app marks"


@dataclass(frozen=True, kw_only=True)
class FilledRow:
    """One person's row: cells and the marks as written, both by the key of a session.

    `enrolment` is the key of the row, "" where somebody wrote a row by hand.
    """

    place: str
    name: str
    enrolment: str
    cells: Mapping[str, str]
    written: Mapping[str, str]


@dataclass(frozen=True, kw_only=True)
class FilledSheet:
    """A workbook of attendance that came back; `course` is the key of its course."""

    course: str
    rows: tuple[FilledRow, ...]


@dataclass(frozen=True, kw_only=True)
class Stay:
    """Once that somebody was connected; times as the report shows them, its zone unknown.

    `days` are those that its date may mean, none where it tells no date.
    """

    place: str
    name: str
    email: str
    days: frozenset[date] = frozenset()
    joined: time | None = None
    left: time | None = None
    minutes: int | None = None


@dataclass(frozen=True)
class MeetingReport:
    """Who was connected to a meeting, as a meeting program tells."""

    stays: tuple[Stay, ...]


class AttendanceReader(Protocol):
    """Reads a file of attendance, whichever of the two it is."""

    def read(self, path: Path) -> FilledSheet | MeetingReport:
        """What the file says.

        Raises:
            FileNotFound, AttendanceFileUnusable: it cannot be read.
        """
        ...


def written_text(marks: Mapping[str, MarkValue | None]) -> str:
    """Marks by session as one text, for the hidden column of a workbook."""
    return json.dumps({key: mark_text(value) for key, value in marks.items()})


def read_written(text: str) -> dict[str, str]:
    """The marks of `written_text`; nothing where somebody changed it."""
    try:
        found = json.loads(text)
    except ValueError:
        return {}
    if not isinstance(found, dict):
        return {}
    return {key: value for key, value in found.items() if isinstance(value, str)}
