"""Marks as they are typed and written on paper: `P`, `L 10`, `L 10/5`, `R 45`, `8:25-11:40`.

The letters are alike in all languages, so that a sheet of one academy is read at another.
"""

from __future__ import annotations

import re
from datetime import datetime, time, timedelta
from typing import Final

from trainer_app.domain.attendance import Mark, MarkValue, checked_mark
from trainer_app.domain.errors import MarkUnreadable

LETTERS: Final = {
    Mark.PRESENT: "P",
    Mark.LATE: "L",
    Mark.ABSENT: "A",
    Mark.EXCUSED: "E",
    Mark.REMOTE: "R",
}
_MARKS: Final = {letter: mark for mark, letter in LETTERS.items()}
_LETTER: Final = re.compile(r"([PLAER])\s*(?:(\d{1,4})(?:\s*/\s*(\d{1,4}))?)?")
_CLOCK: Final = r"([01]?\d|2[0-3])[:.h]([0-5]\d)"
_TIMES: Final = re.compile(rf"(?:{_CLOCK})?\s*(?:[-–—]\s*{_CLOCK})?")
_MINUTES_A_DAY: Final = 24 * 60


def mark_text(value: MarkValue | None) -> str:
    """A mark as it stands in a cell; nothing for "not yet marked"."""
    if value is None:
        return ""
    letter = LETTERS[value.mark]
    if value.mark is Mark.LATE and value.missed_end:
        return f"{letter} {value.missed_start}/{value.missed_end}"
    if value.mark is Mark.LATE and value.missed_start:
        return f"{letter} {value.missed_start}"
    if value.mark is Mark.REMOTE and value.connected is not None:
        return f"{letter} {value.connected}"
    return letter


def read_mark(text: str, *, starts_at: datetime, minutes: int) -> MarkValue | None:
    """The mark that somebody typed for a session; None where the cell is empty.

    `L 10` missed 10 minutes at the start, `L 10/5` also 5 at the end, `R 45` was connected for 45
    minutes. A time of day is when somebody came, `8:25-11:40` when he came and left, `-11:40`
    when he left. Digits of any script are read.

    Raises:
        MarkUnreadable: it is none of these.
        ValueOutOfRange: minutes that the session does not have.
    """
    typed = _plain_digits(text).strip().upper().replace("H", "h")
    if not typed:
        return None
    if (found := _LETTER.fullmatch(typed)) and (value := _of_letter(found)):
        return checked_mark(value, minutes=minutes)
    if (found := _TIMES.fullmatch(typed)) and any(found.groups()):
        return _of_times(found, starts_at, minutes, typed)
    raise MarkUnreadable(text=text.strip())


def mark_of_arrival(arrived: time, *, starts_at: datetime, minutes: int) -> MarkValue:
    """The mark of somebody who came at this time: present, late, or absent after the end."""
    late = _after(starts_at, arrived)
    if late <= 0:
        return MarkValue(mark=Mark.PRESENT)
    if late >= minutes:
        return MarkValue(mark=Mark.ABSENT)
    return MarkValue(mark=Mark.LATE, missed_start=late)


def _of_letter(found: re.Match[str]) -> MarkValue | None:
    """None where the letter takes no such minutes."""
    letter, first, second = found.groups()
    mark = _MARKS[letter]
    if mark is Mark.LATE:
        return MarkValue(mark=mark, missed_start=int(first or 0), missed_end=int(second or 0))
    if second is not None or (first is not None and mark is not Mark.REMOTE):
        return None
    return MarkValue(mark=mark, connected=int(first) if first is not None else None)


def _of_times(found: re.Match[str], starts_at: datetime, minutes: int, typed: str) -> MarkValue:
    came = _time(found[1], found[2])
    left = _time(found[3], found[4])
    value = (
        MarkValue(mark=Mark.PRESENT)
        if came is None
        else mark_of_arrival(came, starts_at=starts_at, minutes=minutes)
    )
    if left is None or value.mark is Mark.ABSENT:
        return value
    early = minutes - _after(starts_at, left)
    if early <= 0:
        return value
    if value.missed_start + early >= minutes:
        raise MarkUnreadable(text=typed)  # left before he came, or before it began
    return MarkValue(mark=Mark.LATE, missed_start=value.missed_start, missed_end=early)


def _time(hour: str | None, minute: str | None) -> time | None:
    return time(int(hour), int(minute)) if hour and minute else None


def _after(starts_at: datetime, moment: time) -> int:
    """Minutes from the start; the nearest such moment, as a session may end after midnight."""
    moved = datetime.combine(starts_at.date(), moment) - starts_at
    late = int(moved / timedelta(minutes=1))
    return late + _MINUTES_A_DAY if late < -_MINUTES_A_DAY // 2 else late


def _plain_digits(text: str) -> str:
    return "".join(str(int(c)) if c.isdecimal() else c for c in text)
