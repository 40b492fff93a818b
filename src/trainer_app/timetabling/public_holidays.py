"""Public holidays of the countries of partner academies, from the `holidays` library."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from functools import cache

import holidays

from trainer_app.domain.timetable import Days


def public_holidays(country: str, first: date, last: date) -> list[Days]:
    """The holidays from the first to the last day, by the names of the country's own language.

    None where the library does not know the country; what is announced from year to year, as by
    the moon, is as good as the library's edition.
    """
    return [
        Days(day, day, name)
        for year in range(first.year, last.year + 1)
        for day, name in _of_year(country, year)
        if first <= day <= last
    ]


@cache
def _of_year(country: str, year: int) -> tuple[tuple[date, str], ...]:
    return tuple(sorted(_looked_up(country, year)))


def _looked_up(country: str, year: int) -> Iterator[tuple[date, str]]:
    try:
        own = holidays.country_holidays(country).default_language
    except NotImplementedError:
        return
    yield from holidays.country_holidays(country, years=year, language=own).items()
