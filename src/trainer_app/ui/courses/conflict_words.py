"""How the sessions of a conflict, and what would solve it, are spoken of on the screen."""

from __future__ import annotations

from datetime import datetime, timedelta

from trainer_app.services.conflicts import FixRow, SessionSide
from trainer_app.ui.words import Words


def side_time(side: SessionSide, words: Words) -> str:
    """Its course and time: "BM-CORE-3 · Wed 25 Nov, 08:00–09:30"."""
    ends = side.starts_at + timedelta(minutes=side.minutes)
    return f"{side.course_code} · {_at(side.starts_at, words)}–{words.clock(ends)}"


def side_place(side: SessionSide) -> str:
    """What, where and with whom: "M4 · Blue room · Dara, Sok"."""
    return " · ".join(filter(None, (side.name, side.room, ", ".join(side.people))))


def fix_words(fix: FixRow, words: Words) -> str:
    """The session and what is done to it: "M4, Wed 25 Nov, 08:00: hold it in the blue room"."""
    values = {"room": fix.coming, "person": fix.coming, "at": _at(fix.planned.starts_at, words)}
    said = words.say(f"fix.{fix.kind.value}", values)
    return f"{fix.side.name}, {_at(fix.side.starts_at, words)}: {said}"


def _at(moment: datetime, words: Words) -> str:
    day = moment.date()
    return f"{words.short_weekday(day)} {words.day_and_month(day)}, {words.clock(moment)}"
