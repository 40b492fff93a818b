"""How a suggested change is spoken of on the screen."""

from __future__ import annotations

from trainer_app.services.suggestions import SessionPlace, SuggestedChange
from trainer_app.ui.words import Words


def change_title(change: SuggestedChange, words: Words) -> str:
    """Which session, and when it is so far: "BM-CORE-4 · M3 · Wed 9 Dec, 08:15"."""
    at = when(change.before or change.after, words)
    return " · ".join(filter(None, (change.course_code, change.name, at)))


def change_lines(change: SuggestedChange, words: Words) -> list[str]:
    """What becomes of it: "Wed 9 Dec, 08:15 → Thu 10 Dec, 10:00", rooms, people."""
    before, after = change.before, change.after
    if before is None:
        return list(filter(None, (after.room, ", ".join(after.people))))
    lines = []
    if before.starts_at != after.starts_at:
        lines.append(f"{when(before, words)} → {when(after, words)}")
    if before.room != after.room:
        lines.append(f"{before.room or '–'} → {after.room or '–'}")
    going = [name for name in before.people if name not in after.people]
    coming = [name for name in after.people if name not in before.people]
    if going or coming:
        lines.append(f"{', '.join(going) or '–'} → {', '.join(coming) or '–'}")
    return lines


def when(place: SessionPlace, words: Words) -> str:
    """Its day and hour."""
    day = place.starts_at.date()
    weekday, date = words.short_weekday(day), words.day_and_month(day)
    return f"{weekday} {date}, {words.clock(place.starts_at)}"
