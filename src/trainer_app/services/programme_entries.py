"""The lines of a programme: sessions, and the breaks between them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import time, timedelta

from trainer_app.domain.languages import Language
from trainer_app.services.course_papers import ProgrammeEntry
from trainer_app.services.paper_parts import session_title, trainers_of
from trainer_app.services.read_models.courses import SessionRow

_LUNCH_HOURS = (time(11, 30), time(13, 30))
_LEAST_LUNCH = timedelta(minutes=45)


def programme_entry(session: SessionRow, language: Language) -> ProgrammeEntry:
    """A session as the programme shows it."""
    return ProgrammeEntry(
        starts_at=session.starts_at,
        minutes=session.minutes,
        code=session.module_code,
        title=session_title(session, language),
        title_en=session_title(session, Language.ENGLISH),
        trainers=trainers_of(session),
        room=session.place or session.room_name,
        mode=session.mode.value,
    )


def with_pauses(entries: Sequence[ProgrammeEntry]) -> Iterator[ProgrammeEntry]:
    """The entries in order of time, with an entry for each gap inside a day.

    A gap of at least 45 minutes between half past eleven and half past one is the lunch break.
    """
    if not entries:
        return
    over = entries[0].starts_at
    for entry in entries:
        gap = entry.starts_at - over
        if over.date() == entry.starts_at.date() and gap > timedelta(0):
            lunch = gap >= _LEAST_LUNCH and (
                over.time() < _LUNCH_HOURS[1] and entry.starts_at.time() > _LUNCH_HOURS[0]
            )
            minutes = int(gap.total_seconds() // 60)
            pause = "lunch" if lunch else "break"
            yield ProgrammeEntry(starts_at=over, minutes=minutes, pause=pause)
        yield entry
        over = max(over, entry.starts_at + timedelta(minutes=entry.minutes))
