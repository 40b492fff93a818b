"""The rules that one session keeps or breaks by itself: room, hours, days, people, text."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final
from uuid import UUID

from trainer_app.domain.conflict import Conflict, Rule
from trainer_app.domain.course import TrainerRole
from trainer_app.domain.curriculum import TextStatus
from trainer_app.domain.placed_session import PlacedSession
from trainer_app.domain.reasons import Reason
from trainer_app.domain.records import Noun
from trainer_app.domain.teaching import Lesson, hindrance, interprets
from trainer_app.domain.timetable import TimetableFacts

_HOUR: Final = 60


def own_conflicts(one: PlacedSession, facts: TimetableFacts) -> Iterator[Conflict]:
    """Every rule that the session breaks whatever else is planned."""
    yield from _room(one)
    yield from _days(one)
    yield from _people(one, facts)
    if one.module is not None:
        yield from _lead(one, facts)
        yield from _ratio(one)
        yield from _text(one)


def _conflict(
    rule: Rule, one: PlacedSession, subject: UUID, noun: Noun, reason: Reason
) -> Conflict:
    return Conflict(rule, (one.session.id,), subject, noun, reason)


def _room(one: PlacedSession) -> Iterator[Conflict]:
    room_id = one.session.room_id
    if room_id is None:
        return
    if one.room is None:
        yield _conflict(Rule.ROOM_GONE, one, room_id, Noun.ROOM, Reason.of("room-gone"))
    elif one.in_person and one.room.seats < one.cohort.participants:
        reason = Reason.of(
            "room-too-small",
            room=one.room.name,
            seats=one.room.seats,
            people=one.cohort.participants,
        )
        yield _conflict(Rule.ROOM_TOO_SMALL, one, room_id, Noun.ROOM, reason)


def _days(one: PlacedSession) -> Iterator[Conflict]:
    academy = one.academy
    closed = next((c for c in academy.closures for part in one.parts if part.day in c), None)
    if closed is not None:
        reason = Reason.of("academy-closed", academy=academy.code, why=closed.reason or "–")
        yield _conflict(Rule.CLOSED, one, academy.id, Noun.ACADEMY, reason)
    if any(part.day.isoweekday() not in academy.working_days for part in one.parts):
        reason = Reason.of("no-working-day", academy=academy.code)
        yield _conflict(Rule.HOURS, one, academy.id, Noun.ACADEMY, reason)
    elif any(part.first < academy.opens or part.last > academy.closes for part in one.parts):
        reason = Reason.of(
            "outside-hours",
            academy=academy.code,
            opens=_clock(academy.opens),
            closes=_clock(academy.closes),
        )
        yield _conflict(Rule.HOURS, one, academy.id, Noun.ACADEMY, reason)
    if not all(any(part.day in terms for terms in academy.agreements) for part in one.parts):
        reason = Reason.of("no-agreement", academy=academy.code)
        yield _conflict(Rule.AGREEMENT, one, academy.id, Noun.ACADEMY, reason)


def _people(one: PlacedSession, facts: TimetableFacts) -> Iterator[Conflict]:
    for person_id in dict.fromkeys(duty.person_id for duty in one.session.duties):
        person = facts.staff.get(person_id)
        if person is None:
            reason = Reason.of("person-gone")
            yield _conflict(Rule.PERSON_AWAY, one, person_id, Noun.PERSON, reason)
        elif not person.active:
            reason = Reason.of("person-inactive", person=person.name)
            yield _conflict(Rule.PERSON_AWAY, one, person_id, Noun.PERSON, reason)
        elif any(part.day in away for away in person.away for part in one.parts):
            reason = Reason.of("person-away", person=person.name)
            yield _conflict(Rule.PERSON_AWAY, one, person_id, Noun.PERSON, reason)


def _lead(one: PlacedSession, facts: TimetableFacts) -> Iterator[Conflict]:
    session, language = one.session, one.cohort.language
    leads = session.people(TrainerRole.LEAD)
    if not leads and one.module is not None:
        reason = Reason.of("lead-missing", module=one.module.code)
        yield _conflict(Rule.QUALIFICATION, one, one.module.id, Noun.MODULE, reason)
    interpreters = (facts.staff.get(one_) for one_ in session.people(TrainerRole.INTERPRETER))
    lesson = Lesson(
        module=one.module,
        cohort=one.cohort,
        day=one.day,
        interpreted=any(person and interprets(person, language) for person in interpreters),
        observed=bool(session.people(TrainerRole.MENTOR, TrainerRole.OBSERVER)),
    )
    for person_id in dict.fromkeys(leads):
        person = facts.staff.get(person_id)
        if person is None:
            continue
        in_the_way = hindrance(person, lesson)
        if in_the_way is not None:
            yield _conflict(Rule.QUALIFICATION, one, person_id, Noun.PERSON, in_the_way)


def _ratio(one: PlacedSession) -> Iterator[Conflict]:
    module = one.module
    if module is None or not module.participants_per_trainer:
        return
    trainers = len(set(one.session.people(TrainerRole.LEAD, TrainerRole.CO_TRAINER)))
    needed = -(-one.cohort.participants // module.participants_per_trainer)
    if trainers < needed:
        reason = Reason.of(
            "too-few-trainers",
            module=module.code,
            trainers=trainers,
            needed=needed,
            people=one.cohort.participants,
        )
        yield _conflict(Rule.RATIO, one, module.id, Noun.MODULE, reason)


def _text(one: PlacedSession) -> Iterator[Conflict]:
    module, language = one.module, one.cohort.language
    if module is None:
        return
    reason = _TEXTS.get(module.texts.get(language, TextStatus.MISSING))
    if reason is not None:
        values = Reason.of(reason, module=module.code, language=language.value)
        yield _conflict(Rule.TEXT, one, module.id, Noun.MODULE, values)


_TEXTS: Final = {
    TextStatus.MISSING: "planned-text-missing",
    TextStatus.DRAFT: "planned-text-draft",
    TextStatus.IN_REVIEW: "planned-text-in-review",
    TextStatus.OUTDATED: "planned-text-outdated",
}


def _clock(minutes: int) -> str:
    return f"{minutes // _HOUR:02}:{minutes % _HOUR:02}"
