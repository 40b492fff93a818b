"""One cell at a time: texts made clean, sexes, dates, phones and addresses understood.

Each function returns the value, or None, with the codes of what was wrong or changed.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, timedelta
from enum import Enum, auto
from typing import Final

from trainer_app.domain.languages import Language
from trainer_app.domain.person import Sex
from trainer_app.interchange.grids import Cell
from trainer_app.interchange.month_words import MONTHS
from trainer_app.writing.digits import to_latin

LONGEST: Final = 200
_REMOVED: Final = dict.fromkeys(map(ord, "\u200b\u2060\ufeff\u00ad\u200e\u200f\u061c"))
_BIDI: Final = re.compile("[\u202a-\u202e\u2066-\u2069]")
_JOINERS: Final = re.compile("[\u200c\u200d]")
_SPACES: Final = re.compile(r"\s+")
_NOTHING: Final = re.compile(r"[-–—.…/\\_\s]+|n/a", re.IGNORECASE)
_FORMULA_START: Final = ("=", "+", "-", "@")
_BUDDHIST: Final = range(2400, 2701)
_SERIAL_START: Final = date(1899, 12, 30)
_BUDDHIST_YEARS: Final = 543
_NATIVE_DIGITS: Final = re.compile("[\u0e50-\u0e59\u0ed0-\u0ed9\u17e0-\u17e9\u1040-\u1049]")


@dataclass
class Found:
    """A cleaned text, and whether it carried something unsafe."""

    text: str = ""
    unsafe: bool = False
    too_long: bool = False
    codes: set[str] = field(default_factory=set)


def cleaned(cell: Cell) -> Found:
    """The text of a cell: NFC, single spaces, nothing invisible; what was dangerous is told."""
    raw = cell.text
    unsafe = cell.formula or bool(_BIDI.search(raw))
    text = _BIDI.sub("", raw).translate(_REMOVED)
    text = _SPACES.sub(" ", unicodedata.normalize("NFC", text))
    kept = [one for one in text if unicodedata.category(one) != "Cc"]
    unsafe = unsafe or len(kept) != len(text)
    text = _without_loose_joiners("".join(kept)).strip()
    text = _SPACES.sub(" ", text)
    if is_nothing(text):
        return Found()
    if len(text) > LONGEST:
        return Found("", unsafe=True, too_long=True)
    return Found(text, unsafe=unsafe or text.startswith("="))


def _without_loose_joiners(text: str) -> str:
    """Joiners stay only between two Khmer or two Burmese characters."""

    def keep(found: re.Match[str]) -> str:
        before, after = text[: found.start()][-1:], text[found.end() :][:1]
        scripts = {_block(before), _block(after)}
        return found[0] if len(scripts) == 1 and scripts <= {"km", "my"} else ""

    return _JOINERS.sub(keep, text)


def _block(character: str) -> str:
    if "\u1780" <= character <= "\u17ff":
        return "km"
    return "my" if "\u1000" <= character <= "\u109f" else ""


def is_nothing(text: str) -> bool:
    """Whether a cell is as good as empty: dashes, dots, slashes, n/a."""
    return not text or bool(_NOTHING.fullmatch(text))


def begins_like_a_formula(text: str) -> bool:
    """Whether a spreadsheet would run this text."""
    return text.startswith(_FORMULA_START)


# Sex

_SEXES: Final = {
    "m": Sex.MALE, "male": Sex.MALE, "nam": Sex.MALE, "ชาย": Sex.MALE, "ช": Sex.MALE,
    "ຊາຍ": Sex.MALE, "ຊ": Sex.MALE, "ប្រុស": Sex.MALE, "ប": Sex.MALE, "ကျား": Sex.MALE,
    "f": Sex.FEMALE, "female": Sex.FEMALE, "nữ": Sex.FEMALE, "nu": Sex.FEMALE,
    "หญิง": Sex.FEMALE, "ญ": Sex.FEMALE, "ຍິງ": Sex.FEMALE, "ຍ": Sex.FEMALE,
    "ស្រី": Sex.FEMALE, "ស": Sex.FEMALE, "မ": Sex.FEMALE,
}  # fmt: skip


def sex_of(text: str) -> tuple[Sex, str | None]:
    """The sex a cell names, and `unknown_sex` when it names none."""
    if not text:
        return Sex.UNSPECIFIED, None
    found = _SEXES.get(text.casefold().removesuffix("."))
    return (found, None) if found else (Sex.UNSPECIFIED, "unknown_sex")


# Dates


class DateOrder(Enum):
    """How a file writes all-number dates."""

    DAY_FIRST = auto()
    MONTH_FIRST = auto()
    UNSETTLED = auto()


_HINT: Final = re.compile(r"(d+|m+)\s*[/.-]\s*(d+|m+)\s*[/.-]\s*y+", re.IGNORECASE)
_NUMERIC: Final = re.compile(r"(\d{1,2})\s*[/.\-]\s*(\d{1,2})\s*[/.\-]\s*\d{2,4}")
_TWELVE: Final = 12


def date_order(language: Language, heading: str, texts: Iterable[str]) -> DateOrder:
    """Settle day or month first: by language, by the header's hint, else by the column itself."""
    if language is not Language.ENGLISH:
        return DateOrder.DAY_FIRST
    hint = _HINT.search(heading)
    if hint and hint[1][0].lower() != hint[2][0].lower():
        return DateOrder.DAY_FIRST if hint[1][0].lower() == "d" else DateOrder.MONTH_FIRST
    told: set[DateOrder] = set()
    for text in texts:
        found = _NUMERIC.fullmatch(to_latin(text).strip())
        if found and int(found[1]) > _TWELVE >= int(found[2]):
            told.add(DateOrder.DAY_FIRST)
        elif found and int(found[2]) > _TWELVE >= int(found[1]):
            told.add(DateOrder.MONTH_FIRST)
    return told.pop() if len(told) == 1 else DateOrder.UNSETTLED


@dataclass(frozen=True)
class Span:
    """Which dates make sense in a column: years, and a spreadsheet's numbers of days."""

    years: range
    serials: range


BIRTHS: Final = Span(range(1920, 2016), range(10_000, 45_001))
ISSUES: Final = Span(range(1970, 2101), range(25_000, 73_001))


def birth_date_of(
    cell: Cell, text: str, order: DateOrder, *, serials: bool
) -> tuple[date | None, set[str]]:
    """The birth date, and its codes; `serials` where bare numbers may be spreadsheet dates."""
    return date_of(cell, text, order, BIRTHS, serials=serials)


def date_of(  # noqa: PLR0911 (one return a kind of cell)
    cell: Cell, text: str, order: DateOrder, span: Span, *, serials: bool
) -> tuple[date | None, set[str]]:
    """The date of a cell, and its codes; `serials` where bare numbers may be spreadsheet dates."""
    if isinstance(cell.value, date):
        return _checked(cell.value.year, cell.value.month, cell.value.day, set(), span)
    if isinstance(cell.value, float) and not cell.formula:
        if serials and int(cell.value) in span.serials:
            day = _SERIAL_START + timedelta(days=int(cell.value))
            return _checked(day.year, day.month, day.day, set(), span)
        return None, {"bad_date"}
    if not text:
        return None, set()
    codes = {"digits_converted"} if _NATIVE_DIGITS.search(text) else set()
    latin = _SPACES.sub(" ", to_latin(text)).strip().casefold()
    if serials and latin.isdecimal() and int(latin) in span.serials:
        day = _SERIAL_START + timedelta(days=int(latin))
        return _checked(day.year, day.month, day.day, codes, span)
    parts = _date_parts(latin, order)
    if isinstance(parts, str):
        return None, {parts}
    return _checked(*parts, codes, span)


def _date_parts(text: str, order: DateOrder) -> tuple[int, int, int] | str:  # noqa: PLR0911
    """Year, month, day of a text; or the code of what is wrong."""
    text = re.sub(r"\b\d{1,2}:\d{2}(:\d{2})?\b.*$", "", text.replace("t00:", " 00:")).strip()
    month, text = _named_month(text)
    numbers = [int(one) for one in re.findall(r"\d+", text)]
    if month:
        if len(numbers) != 2:  # noqa: PLR2004 (day and year)
            return "bad_date"
        first, second = numbers
        return (first, month, second) if first > 99 else (second, month, first)  # noqa: PLR2004
    if len(numbers) != 3 or re.search(r"[a-z]{3,}", text):  # noqa: PLR2004
        return "bad_date"
    if numbers[0] > 99:  # noqa: PLR2004 (a year)
        return numbers[0], numbers[1], numbers[2]
    first, second, year = numbers
    if order is DateOrder.MONTH_FIRST:
        return year, first, second
    if order is DateOrder.UNSETTLED and first != second:
        if second > _TWELVE:
            return year, first, second
        if first <= _TWELVE:
            return "ambiguous_date"
    return year, second, first


def _named_month(text: str) -> tuple[int | None, str]:
    for word, number in MONTHS:
        found = re.search(word, text)
        if found:
            return number, f"{text[: found.start()]} {text[found.end() :]}"
    return None, text


def _checked(
    year: int, month: int, day: int, codes: set[str], span: Span
) -> tuple[date | None, set[str]]:
    if year in _BUDDHIST:
        year -= _BUDDHIST_YEARS
        codes = codes | {"buddhist_era_converted"}
    try:
        found = date(year, month, day)
    except ValueError:
        return None, {"bad_date"}
    return (found, codes) if year in span.years else (None, {"bad_date"})


# Phone, e-mail, number

_COUNTRY_KNOWN: Final = frozenset(set(Language) - {Language.ENGLISH})
_PHONE_SIGNS: Final = re.compile(r"[\s.\-()–]")
_SHORTEST_PHONE, _LONGEST_PHONE = 7, 15
_WITHOUT_ZERO: Final = range(8, 11)
_EMAIL: Final = re.compile(r"[!-?A-~]+@[!-?A-~]+\.[!-?A-~]+")


def phone_of(text: str, language: Language) -> tuple[str | None, set[str]]:
    """The first phone number, and its codes."""
    if not text:
        return None, set()
    first = re.split(r"[/;,]", text)[0]
    native = bool(_NATIVE_DIGITS.search(first))
    if re.search("[\u1040-\u1049]", first):
        first = first.replace("ဝ", "0")
    bare = _PHONE_SIGNS.sub("", to_latin(first))
    plus, digits = ("+", bare[1:]) if bare.startswith("+") else ("", bare)
    if not digits.isdecimal() or not _SHORTEST_PHONE <= len(digits) <= _LONGEST_PHONE:
        return None, {"bad_phone"}
    lost = not plus and not digits.startswith("0") and len(digits) in _WITHOUT_ZERO
    if lost and language in _COUNTRY_KNOWN:
        digits = f"0{digits}"
    return plus + digits, {"digits_converted"} if native else set()


def email_of(text: str) -> tuple[str | None, set[str]]:
    """The first e-mail address in small letters, and its codes."""
    if not text:
        return None, set()
    first = re.split(r"[;,]", text)[0].strip().lower()
    whole = bool(_EMAIL.fullmatch(first)) and first.count("@") == 1 and not first.startswith("=")
    domain = first.partition("@")[2]
    if not whole or domain.startswith(".") or domain.endswith("."):
        return None, {"bad_email"}
    return first, set()


def id_number_of(text: str) -> tuple[str | None, set[str]]:
    """The number as typed, in Latin digits."""
    if not text:
        return None, set()
    return to_latin(text), {"digits_converted"} if _NATIVE_DIGITS.search(text) else set()
