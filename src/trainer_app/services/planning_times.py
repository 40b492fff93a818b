"""At which hours a session may begin, and how a module is cut into sessions."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from datetime import date, timedelta
from typing import Final

from trainer_app.domain.timetable import AcademyFacts, CohortFacts, Limits

_PAUSE: Final = 30
_SHORT: Final = 60  # what is shorter needs a shorter pause
_SHORT_PAUSE: Final = 15
_STEP: Final = 30
_LONGEST: Final = 90  # of a session that is proposed
_ROUND: Final = 5


def clock_starts(
    academy: AcademyFacts, limits: Limits, minutes: int, usual: Collection[int]
) -> list[int]:
    """Minutes after midnight: where the course begins anyway, or one after the other with a pause.

    Both, where its own hours leave out too much of the day. Nobody is kept from lunch, unless the
    session is too long for half a day.
    """
    first, end = limits.lunch
    pause = _SHORT_PAUSE if minutes < _SHORT else _PAUSE
    found: set[int] = set()
    for begin, until in ((academy.opens, min(first, academy.closes)), (end, academy.closes)):
        at = max(begin, academy.opens)
        while at + minutes <= until:
            found.add(at)
            at += minutes + pause
    if not found:
        return list(range(academy.opens, academy.closes - minutes + 1, _STEP))
    own = {
        at
        for at in usual
        if academy.opens <= at <= academy.closes - minutes
        and not (at < end and first < at + minutes)
    }
    return sorted(own if len(own) >= len(found) else own | found)


def open_days(cohort: CohortFacts, academy: AcademyFacts) -> Iterator[date]:
    """The days of a course on which its academy is open and has agreed."""
    for number in range((cohort.last_day - cohort.first_day).days + 1):
        day = cohort.first_day + timedelta(days=number)
        if (
            day.isoweekday() in academy.working_days
            and not any(day in closed for closed in academy.closures)
            and any(day in terms for terms in academy.agreements)
        ):
            yield day


def lengths_of(minutes: int) -> list[int]:
    """A module's minutes as sessions of at most an hour and a half, as alike as they can be."""
    count = max(1, -(-minutes // _LONGEST))
    each = minutes // count // _ROUND * _ROUND or minutes // count
    lengths = [each] * count
    for number in range(count):
        rest = minutes - sum(lengths)
        lengths[number] += min(_ROUND, rest)
    lengths[-1] += minutes - sum(lengths)
    return lengths
