"""What people type for dates, times and numbers, and what is meant by it."""

from __future__ import annotations

import re
from datetime import date, time
from decimal import Decimal, InvalidOperation

from PySide6.QtCore import QCoreApplication


class EntryWrong(Exception):
    """What stands in a field cannot be understood; `sentence` says how it is written."""

    def __init__(self, key: str, sentence: str) -> None:
        super().__init__(key)
        self.key, self.sentence = key, sentence


def latin_digits(text: str) -> str:
    """The text with the digits of any script as 0-9."""
    return "".join(str(int(c)) if c.isdecimal() else c for c in text).strip()


def show_date(day: date | None) -> str:
    """A date as it is typed: 16/11/2026."""
    return "" if day is None else f"{day.day:02d}/{day.month:02d}/{day.year}"


def read_date(key: str, text: str) -> date | None:
    """Day, month, year in this order, or ISO; nothing is no date.

    Raises:
        EntryWrong: it is no date.
    """
    parts = [int(part) for part in re.split(r"[\s/.\-]+", latin_digits(text)) if part.isdecimal()]
    if not text.strip():
        return None
    try:
        first, second, third = parts
        return date(first, second, third) if first > 31 else date(third, second, first)  # noqa: PLR2004
    except ValueError:
        sentence = QCoreApplication.translate(
            "Entries", "Write the date as day/month/year, for example 16/11/2026."
        )
        raise EntryWrong(key, sentence) from None


def needed_date(key: str, text: str) -> date:
    """A date that has to be there.

    Raises:
        EntryWrong: it is missing or no date.
    """
    day = read_date(key, text)
    if day is None:
        raise EntryWrong(key, QCoreApplication.translate("Entries", "Enter a date."))
    return day


def read_clock(key: str, text: str) -> time:
    """A time of day: 8, 08:00, 8.30.

    Raises:
        EntryWrong: it is no time.
    """
    parts = re.split(r"[:.h\s]+", latin_digits(text))
    try:
        hour, minute = int(parts[0]), int(parts[1]) if len(parts) > 1 and parts[1] else 0
        return time(hour, minute)
    except ValueError:
        sentence = QCoreApplication.translate("Entries", "Write the time as 08:00.")
        raise EntryWrong(key, sentence) from None


def read_number(key: str, text: str, *, least: int = 0, most: int = 100_000) -> int:
    """A whole number.

    Raises:
        EntryWrong: it is none, or too small or too large.
    """
    digits = latin_digits(text)
    if digits.isdecimal() and least <= int(digits) <= most:
        return int(digits)
    sentence = QCoreApplication.translate("Entries", "Enter a whole number from {least} to {most}.")
    raise EntryWrong(key, sentence.format(least=least, most=most))


def read_points(key: str, text: str) -> Decimal | None:
    """Points of a test, with a comma or a point; nothing is no result.

    Raises:
        EntryWrong: it is no number.
    """
    digits = latin_digits(text).replace(",", ".")
    if not digits:
        return None
    try:
        points = Decimal(digits)
    except InvalidOperation:
        points = Decimal("NaN")
    if not points.is_finite():
        raise EntryWrong(key, QCoreApplication.translate("Entries", "Enter points as a number."))
    return points
