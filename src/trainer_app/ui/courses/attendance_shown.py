"""From the facts of a course to what the attendance grid shows."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from PySide6.QtCore import QCoreApplication

from trainer_app.domain.attendance import Mark, MarkValue
from trainer_app.domain.course import ATTENDING
from trainer_app.domain.mark_text import LETTERS
from trainer_app.services.read_models.courses import CourseFacts, ParticipantOutcome, SessionRow
from trainer_app.ui.courses.attendance_rows import MADE_GOOD, MarkShown, PersonRow, SessionColumn
from trainer_app.ui.courses.standings import shown_outcome
from trainer_app.ui.words import Words

MARKS = {letter: mark for mark, letter in LETTERS.items()}


def mark_shown(value: MarkValue | None) -> MarkShown:
    """The letter, and the minutes missed."""
    if value is None:
        return None
    if value.mark is Mark.EXCUSED and value.made_up:
        return MADE_GOOD, 0
    missed = value.missed_start + value.missed_end if value.mark is Mark.LATE else 0
    return LETTERS[value.mark], missed


def session_columns(facts: CourseFacts, now: datetime, words: Words) -> list[SessionColumn]:
    """One column for each session, in order of time."""
    return [_column(session, now, words) for session in facts.sessions]


def _column(session: SessionRow, now: datetime, words: Words) -> SessionColumn:
    day = words.day_of_week(session.starts_at.date())
    today = session.starts_at.date() == now.date()
    if today:
        day = QCoreApplication.translate("Attendance", "Today, {day}").format(day=day)
    return SessionColumn(
        session_id=session.id,
        day_label=day,
        code=session.module_code or session.title,
        time_label=words.clock(session.starts_at),
        minutes=session.minutes,
        today=today,
        future=session.starts_at > now,
        mandatory=session.mandatory,
        cancelled=session.cancelled,
    )


def person_rows(
    facts: CourseFacts, judged: Sequence[ParticipantOutcome], now: datetime, words: Words
) -> list[PersonRow]:
    """Everybody on the sheets, with marks, the share credited so far, and the outcome."""
    begun = [
        one for one in facts.sessions if one.required and not one.cancelled and one.starts_at <= now
    ]
    return [_person(facts, one, begun, words) for one in judged]


def _person(
    facts: CourseFacts, one: ParticipantOutcome, begun: Sequence[SessionRow], words: Words
) -> PersonRow:
    marks = facts.marks.get(one.participant.enrolment_id, {})
    minutes = sum(session.minutes for session in begun)
    so_far = replace(one.standing, scheduled=minutes)  # at the end of the course: the standing
    unmarked = sum(1 for session in begun if session.id not in marks)
    return PersonRow(
        enrolment_id=one.participant.enrolment_id,
        number=str(one.participant.number),
        native=one.participant.name or "–",
        latin=one.participant.latin_name,
        marks=tuple(mark_shown(marks.get(session.id)) for session in facts.sessions),
        percent=min(100, so_far.percent) if minutes else None,
        outcome=shown_outcome(one.standing, words, unmarked),
        attending=one.participant.state in ATTENDING,
    )
