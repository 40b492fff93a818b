"""Dates as a reader of each language writes them, with its digits and calendar on request.

Month and day names are CLDR's (through ICU). The order of the parts is that of official letters:
Burmese puts the year first, the others the day. The Buddhist year is the Gregorian one + 543, as
Thailand and Laos count; Cambodia's changes in mid-year at Visakha Bochea and is 544 ahead after
it, so ask for it in Khmer only where 543 is what the reader expects.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time
from functools import cache, lru_cache
from typing import Final

import icu

from trainer_app.domain.languages import Language
from trainer_app.writing.digits import to_native

EN_DASH: Final = "–"


@dataclass(frozen=True)
class _Patterns:
    """ICU patterns; the two range patterns end and begin a span inside one month or one year."""

    long: str
    short: str
    month_first: str
    month_last: str
    year_first: str
    year_last: str
    full: str
    brief: str


_DAY_FIRST: Final = _Patterns(
    long="d MMMM y",
    short="dd/MM/y",
    month_first="d",
    month_last="d MMMM y",
    year_first="d MMMM",
    year_last="d MMMM y",
    full="EEEE, d MMMM y",
    brief="dd/MM",
)
_PATTERNS: Final = {
    Language.ENGLISH: replace(_DAY_FIRST, short="d MMM y", brief="d MMM"),
    Language.BURMESE: _Patterns(
        long="y 'ခုနှစ်၊' MMMM'လ' d 'ရက်'",
        short="dd-MM-y",
        month_first="y 'ခုနှစ်၊' MMMM'လ' d",
        month_last="d 'ရက်'",
        year_first="y 'ခုနှစ်၊' MMMM'လ' d 'ရက်'",
        year_last="MMMM'လ' d 'ရက်'",
        full="y 'ခုနှစ်၊' MMMM'လ' d 'ရက်၊' EEEE",
        brief="dd-MM",
    ),
    Language.KHMER: replace(_DAY_FIRST, full="'ថ្ងៃ'EEEE 'ទី'd 'ខែ'MMMM 'ឆ្នាំ'y"),
    Language.LAO: replace(_DAY_FIRST, full="EEEE'ທີ' d MMMM y"),
    Language.THAI: replace(_DAY_FIRST, short="d MMM y", full="EEEE'ที่' d MMMM y", brief="d MMM"),
    Language.VIETNAMESE: replace(
        _DAY_FIRST,
        long="d MMMM 'năm' y",
        month_last="d MMMM 'năm' y",
        year_last="d MMMM 'năm' y",
        full="EEEE, d MMMM 'năm' y",
    ),
}
_ICU_NAMES: Final = {Language.ENGLISH: "en_GB"}


@dataclass(frozen=True)
class DateStyle:
    """In which language, digits and calendar dates are written."""

    language: Language
    native_digits: bool = False
    buddhist_era: bool = False


def long_date(day: date, style: DateStyle) -> str:
    """A date as in a sentence: "16 November 2026"."""
    return _written(day, _PATTERNS[style.language].long, style)


def full_date(day: date, style: DateStyle) -> str:
    """A date with its day of the week: "Thursday, 19 November 2026"."""
    return _written(day, _PATTERNS[style.language].full, style)


def short_date(day: date, style: DateStyle) -> str:
    """A date as in a table: "16 Nov 2026", "16/11/2026"."""
    return _written(day, _PATTERNS[style.language].short, style)


def day_and_month(day: date, style: DateStyle) -> str:
    """A date where the year is known, as in the head of a column: "16 Nov", "16/11"."""
    return _written(day, _PATTERNS[style.language].brief, style)


def day_range(first: date, last: date, style: DateStyle) -> str:
    """From the first to the last day, saying month and year once: "16–27 November 2026"."""
    patterns = _PATTERNS[style.language]
    if first == last:
        return long_date(first, style)
    if (first.year, first.month) == (last.year, last.month):
        start = _written(first, patterns.month_first, style)
        return f"{start}{EN_DASH}{_written(last, patterns.month_last, style)}"
    if first.year == last.year:
        start = _written(first, patterns.year_first, style)
        return f"{start} {EN_DASH} {_written(last, patterns.year_last, style)}"
    return f"{long_date(first, style)} {EN_DASH} {long_date(last, style)}"


def weekday(day: date, style: DateStyle) -> str:
    """The name of the day of the week."""
    return _written(day, "EEEE", style)


def clock(moment: datetime | time, style: DateStyle) -> str:
    """The time of day in hours and minutes: "09:45"."""
    text = f"{moment.hour:02d}:{moment.minute:02d}"
    return to_native(text, style.language) if style.native_digits else text


def date_and_time(moment: datetime, style: DateStyle) -> str:
    """Day and time as the moment's own clock shows them: "16 November 2026, 09:45"."""
    comma = "၊" if style.language is Language.BURMESE else ","
    return f"{long_date(moment.date(), style)}{comma} {clock(moment, style)}"


def short_date_and_time(moment: datetime, style: DateStyle) -> str:
    """Day and time as in a table: "16/11/2026 09:45"."""
    return f"{short_date(moment.date(), style)} {clock(moment, style)}"


@lru_cache(maxsize=1_000)
def _written(day: date, pattern: str, style: DateStyle) -> str:
    noon = datetime(day.year, day.month, day.day, 12, tzinfo=UTC)
    text = str(_formatter(pattern, style.language, buddhist=style.buddhist_era).format(noon))
    return to_native(text, style.language) if style.native_digits else text


@cache
def _formatter(pattern: str, language: Language, *, buddhist: bool) -> icu.SimpleDateFormat:
    calendar = "buddhist" if buddhist else "gregorian"
    name = _ICU_NAMES.get(language, language.value)
    locale = icu.Locale(f"{name}@calendar={calendar};numbers=latn")
    made = icu.SimpleDateFormat(pattern, locale)
    made.setTimeZone(icu.TimeZone.getGMT())
    return made
