"""The number of a line, also where a spreadsheet has made a date or a fraction of it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from trainer_app.interchange.grids import Cell
from trainer_app.services.old_register_files import Doubt
from trainer_app.writing.digits import to_latin
from trainer_app.writing.folding import stored

_YEAR_LAST: Final = re.compile(r"(\d{1,6})\s*([-/.])\s*(\d{4})")
_YEAR_FIRST: Final = re.compile(r"(\d{4})\s*([-/.])\s*(\d{1,6})")
_AS_DATE: Final = re.compile(r"(\d{4})-(\d{2})-(\d{2})(?:[ T]00:00(?::00)?)?")
_MONTH_YEAR: Final = re.compile(r"([A-Z][a-z]{2})-(\d{2})")
_WHOLE: Final = re.compile(r"(\d+)\.0+")
_MONTHS: Final = (
    *("Jan", "Feb", "Mar", "Apr", "May", "Jun"),
    *("Jul", "Aug", "Sep", "Oct", "Nov", "Dec"),
)
_ERA, _CENTURY, _YEAR_DIGITS = 543, 100, 4
_SERIAL_START: Final = date(1899, 12, 30)
_SERIALS: Final = range(25_000, 60_000)


@dataclass(frozen=True)
class Style:
    """How the other numbers of the column are written: 012/2019, 2019-12."""

    separator: str = "/"
    year_first: bool = False
    width: int = 1
    usual: bool = False  # whether any other number shows it

    def written(self, count: int, year: int) -> str:
        """A number in this style."""
        parts = [f"{count:0{self.width}d}", str(year)]
        return self.separator.join(reversed(parts) if self.year_first else parts)


@dataclass(frozen=True)
class NumberFound:
    """The number as it most likely was, and what is uncertain about it."""

    number: str
    doubt: Doubt | None = None


def style_of(texts: Iterable[str]) -> Style:
    """The style most numbers of a column have, if they have one of a count and a year."""
    seen: Counter[tuple[str, bool]] = Counter()
    padded = [0]
    for text in texts:
        plain = to_latin(text).strip()
        if found := _YEAR_LAST.fullmatch(plain):
            count, separator, first = found[1], found[2], False
        elif (found := _YEAR_FIRST.fullmatch(plain)) and not _AS_DATE.fullmatch(plain):
            count, separator, first = found[3], found[2], True
        else:
            continue
        seen[separator, first] += 1
        if count.startswith("0"):
            padded.append(len(count))
    if not seen:
        return Style()
    (separator, first), _ = seen.most_common(1)[0]
    return Style(separator, first, max(1, *padded), usual=True)


def number_of(cell: Cell, text: str, style: Style, issued: date | None) -> NumberFound:
    """The number in a cell; the day of issue helps to see what a date once was."""
    plain = to_latin(" ".join(text.split()))
    if isinstance(cell.value, float) and not cell.formula:
        return _from_float(cell.value, plain, style, issued)
    became = cell.value if isinstance(cell.value, date) else _date_in(plain)
    if became is not None:
        return NumberFound(_before_date(became, style, issued), Doubt.NUMBER_BECAME_DATE)
    if whole := _WHOLE.fullmatch(plain):
        return NumberFound(whole[1], Doubt.NUMBER_BECAME_DECIMAL)
    return NumberFound(stored(plain).upper())


def _date_in(text: str) -> date | None:
    """The date a CSV file shows where a number was: 2019-12-01, Dec-19."""
    if shown := _AS_DATE.fullmatch(text):
        try:
            return date(int(shown[1]), int(shown[2]), int(shown[3]))
        except ValueError:
            return None
    shown = _MONTH_YEAR.fullmatch(text)
    if shown and shown[1] in _MONTHS:
        return date(2000 + int(shown[2]), _MONTHS.index(shown[1]) + 1, 1)
    return None


def _from_float(value: float, plain: str, style: Style, issued: date | None) -> NumberFound:
    if value.is_integer():
        if style.usual and int(value) in _SERIALS:
            became = _SERIAL_START + timedelta(days=int(value))
            return NumberFound(_before_date(became, style, issued), Doubt.NUMBER_BECAME_DATE)
        return NumberFound(plain.upper())
    count, _, fraction = plain.partition(".")
    if not fraction.isdecimal() or len(fraction) > _YEAR_DIGITS:
        return NumberFound(plain.upper(), Doubt.NUMBER_BECAME_DECIMAL)
    years = {str(issued.year), str(issued.year + _ERA)} if issued else set()
    if fraction in years:
        return NumberFound(plain)
    year = fraction.ljust(_YEAR_DIGITS, "0")
    likely = f"{int(count):0{style.width}d}.{year}" if year in years else plain
    return NumberFound(likely, Doubt.NUMBER_BECAME_DECIMAL)


def _before_date(became: date, style: Style, issued: date | None) -> str:
    """What was typed before Excel saw a date: month and year, or day and month."""
    if became.day == 1:
        return style.written(became.month, became.year)
    pair = (became.day, became.month)
    if issued and became.day == issued.year % _CENTURY and became.month != became.day:
        pair = (became.month, became.day)
    return f"{pair[0]:0{style.width}d}{style.separator}{pair[1]:02d}"
