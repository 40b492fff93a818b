"""How the values of a list look on paper: digits, dates and words of its language."""

from __future__ import annotations

from datetime import date
from typing import Final

from trainer_app.documents.paper_style import date_style, hours, number
from trainer_app.documents.texts import PaperTexts
from trainer_app.domain.languages import Language
from trainer_app.services.course_lists import ColumnKind, ListColumn, Value, Word
from trainer_app.writing.dates import short_date
from trainer_app.writing.digits import decimal_mark

_MINUTES: Final = 60
_CENTS: Final = 100
_LONG: Final = 30  # characters that always fit on a line
_BREAK: Final = "\u200b"  # zero-width space


def shown(value: Value, column: ListColumn, texts: PaperTexts, *, cents: bool = True) -> str:
    """The value as somebody reads it; "–" for what is not known, money with `cents` or without."""
    match value:
        case None:
            return "–"
        case Word(key):
            return texts(key)
        case str():
            return _breakable(value)
        case date():
            return _day(value, column.kind, texts.language)
        case _ if column.kind is ColumnKind.MONEY:
            return _money(int(value), texts.language, cents=cents)
        case _:
            return _figure(value, column.kind, texts.language)


def _day(value: date, kind: ColumnKind, language: Language) -> str:
    if kind is ColumnKind.MONTH:
        return f"{number(value.month, language)}/{number(value.year, language)}"
    return short_date(value, date_style(language))


def _breakable(text: str) -> str:
    """A long address may go on in the next line after a point or before its @."""
    if "@" in text and " " not in text and len(text) > _LONG:
        return text.replace("@", f"{_BREAK}@").replace(".", f".{_BREAK}")
    return text


def _figure(value: float, kind: ColumnKind, language: Language) -> str:
    if kind is ColumnKind.SHARE:
        return f"{'−' if value < 0 else ''}{number(_percent(abs(value)), language)} %"
    if isinstance(value, int):
        return number(value, language)
    return hours(round(value * _MINUTES), language)


def _money(hundredths: int, language: Language, *, cents: bool) -> str:
    whole, rest = divmod(hundredths, _CENTS)
    digits = "".join(number(int(digit), language) for digit in f"{rest:02d}")
    return number(whole, language) + (f"{decimal_mark(language)}{digits}" if cents else "")


def _percent(share: float) -> int:
    """Rounded down, so that 79.9 never reads as 80; a float may lie a hair below its share."""
    return int(share * 100 + 1e-9)
