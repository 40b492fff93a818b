"""Calendars as iCalendar text (RFC 5545): in the world's time, so that every program shows its own.

Times stand in UTC: no zone has to be described, and a phone in another country shows them right.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from typing import Final
from unicodedata import category

from trainer_app.services.calendars import Calendar, CalendarEvent

_MOST_BYTES: Final = 75  # of a line, its break left out (RFC 5545, 3.1)


def calendar_text(calendar: Calendar) -> bytes:
    """The file, byte for byte."""
    lines = "".join(f"{folded(line)}\r\n" for line in _lines(calendar))
    return lines.encode()


def _lines(calendar: Calendar) -> Iterator[str]:
    yield "BEGIN:VCALENDAR"
    yield "VERSION:2.0"
    yield "PRODID:-//trainer-app//timetable//EN"
    yield "METHOD:PUBLISH"
    yield f"X-WR-CALNAME:{escaped(calendar.name)}"
    for event in calendar.events:
        yield from _event(event, calendar.made_at)
    yield "END:VCALENDAR"


def _event(event: CalendarEvent, made_at: datetime) -> Iterator[str]:
    yield "BEGIN:VEVENT"
    yield f"UID:{event.uid}"
    yield f"DTSTAMP:{_moment(made_at)}"
    yield f"SEQUENCE:{event.sequence}"
    yield f"DTSTART:{_moment(event.begins)}"
    yield f"DTEND:{_moment(event.ends)}"
    yield f"SUMMARY:{escaped(event.title)}"
    if event.place:
        yield f"LOCATION:{escaped(event.place)}"
    if event.notes:
        yield f"DESCRIPTION:{escaped(event.notes)}"
    yield f"STATUS:{'CANCELLED' if event.cancelled else 'CONFIRMED'}"
    yield "END:VEVENT"


def escaped(text: str) -> str:
    """A text as a value: what has a meaning of its own is marked, control characters go."""
    clean = "".join(one for one in text if one == "\n" or category(one) != "Cc")
    marked = clean.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,")
    return marked.replace("\n", "\\n")


def folded(line: str) -> str:
    """A line in pieces of at most 75 bytes, no character cut."""
    pieces, piece, size = [], "", 0
    for one in line:
        length = len(one.encode())
        if size + length > _MOST_BYTES:
            pieces.append(piece)
            piece, size = " ", 1
        piece, size = piece + one, size + length
    return "\r\n".join([*pieces, piece])


def _moment(moment: datetime) -> str:
    return moment.strftime("%Y%m%dT%H%M%SZ")
