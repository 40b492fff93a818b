"""The dates of an old register: orders settled by its language, short years by all its dates."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from enum import Enum, auto
from typing import Final

from trainer_app.domain.languages import Language
from trainer_app.interchange.cell_values import ISSUES, DateOrder, date_of
from trainer_app.interchange.grids import Cell
from trainer_app.services.old_register_files import Doubt
from trainer_app.writing.digits import to_latin

_SHORT: Final = re.compile(
    r"(\d{1,2}\s*[/.\-]\s*\d{1,2}\s*[/.\-]\s*|\d{1,2}[^\d:]+|[^\d:]*\d{1,2}\s*,\s*)['’]?(\d{2})"
)
_FULL: Final = re.compile(r"(?<!\d)(\d{4})(?!\d)")
_EXCEL_CENTURY: Final = range(1930, 1970)
"""Excel reads the years 30–99 as 1930–1999; before 1970 nothing was issued."""
_EARLIEST, _ERA, _NEAR = ISSUES.years.start, 543, 5
_BUDDHIST_LANGUAGES: Final = frozenset({Language.THAI, Language.LAO, Language.KHMER})


class Era(Enum):
    """How a short year is meant."""

    GREGORIAN = auto()
    BUDDHIST = auto()


@dataclass
class YearsSeen:
    """What all tables of a file tell about its years."""

    today: date
    whole: set[int] = field(default_factory=set)
    short: set[int] = field(default_factory=set)
    in_numbers: set[int] = field(default_factory=set)

    def see(self, cell: Cell, text: str, order: DateOrder, *, serials: bool) -> None:
        """Count a date."""
        if (short := short_year_of(cell, text)) is not None:
            self.short.add(short)
        elif (found := date_of(cell, text, order, ISSUES, serials=serials)[0]) is not None:
            self.whole.add(found.year)

    def see_numbers(self, texts: Iterable[str]) -> None:
        """Count the years that stand in numbers."""
        for text in texts:
            for digits in _FULL.findall(to_latin(text)):
                year = int(digits) - (_ERA if int(digits) > self.today.year + _ERA // 2 else 0)
                if _EARLIEST <= year <= self.today.year:
                    self.in_numbers.add(year)

    def year(self, short: int, language: Language) -> tuple[int | None, bool]:
        """The full year of a short one, and whether that is sure.

        Only one reading may lie in the years of papers; else the years near by decide, else the
        language. Where short years of both eras stand in a file, the nearer one is a guess.
        """
        readings = self._readings(short)
        if len(readings) < len(Era):
            return next(iter(readings.values()), None), True
        forced = {
            era: year
            for found in map(self._readings, self.short)
            if len(found) == 1
            for era, year in found.items()
        }
        for known in (self.whole | set(forced.values()), self.in_numbers):
            near = [era for era, year in readings.items() if known and _is_near(year, known)]
            if len(near) == 1:
                return readings[near[0]], forced.keys() <= set(near)
        if len(forced) == 1:
            return readings[next(iter(forced))], False
        return readings[Era.GREGORIAN], language not in _BUDDHIST_LANGUAGES

    def _readings(self, short: int) -> dict[Era, int]:
        """The years that a short one can mean, since papers were given out and until today."""
        meant = (
            (Era.GREGORIAN, 1900 + short),
            (Era.GREGORIAN, 2000 + short),
            (Era.BUDDHIST, 2500 + short - _ERA),
        )
        return {era: year for era, year in meant if _EARLIEST <= year <= self.today.year}


def _is_near(year: int, known: set[int]) -> bool:
    return min(known) - _NEAR <= year <= max(known) + _NEAR


def short_year_of(cell: Cell, text: str) -> int | None:
    """The two digits of a date's year, where only two stand there."""
    if isinstance(cell.value, date):
        return cell.value.year % 100 if cell.value.year in _EXCEL_CENTURY else None
    found = _SHORT.fullmatch(to_latin(text).strip()) if isinstance(cell.value, str) else None
    return int(found[2]) if found else None


@dataclass(frozen=True)
class DateFound:
    """A date, its codes, and what is uncertain about it."""

    on: date | None
    codes: frozenset[str] = frozenset()
    doubt: Doubt | None = None


@dataclass(frozen=True)
class Dates:
    """Reads the dates of one table."""

    order: DateOrder
    language: Language
    seen: YearsSeen
    serials: bool

    def read(self, cell: Cell, text: str) -> DateFound:
        """The date in a cell."""
        short = short_year_of(cell, text)
        if short is None:
            on, codes = date_of(cell, text, self.order, ISSUES, serials=self.serials)
            return DateFound(on, frozenset(codes))
        year, sure = self.seen.year(short, self.language)
        if year is None:
            return DateFound(None, frozenset({"bad_date"}))
        found = date_of(*_with_year(cell, text, year), self.order, ISSUES, serials=self.serials)
        doubt = None if sure or found[0] is None else Doubt.TWO_DIGIT_YEAR
        return DateFound(found[0], frozenset(found[1]), doubt)


def _with_year(cell: Cell, text: str, year: int) -> tuple[Cell, str]:
    if isinstance(cell.value, date):
        told = f"{year:04d}-{cell.value.month:02d}-{cell.value.day:02d}"
        return Cell(told), told
    plain = to_latin(text).strip()
    told = f"{plain[:-2].rstrip(chr(39) + '’')}{year:04d}"
    return Cell(told), told
