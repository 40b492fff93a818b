"""How numbers and dates are written on paper in each language.

Khmer, Lao and Burmese papers count in their own digits. Thai papers count in Arabic digits, as
Thai government forms do, and in years of the Buddhist era.
"""

from __future__ import annotations

from typing import Final

from trainer_app.domain.languages import Language
from trainer_app.writing.dates import DateStyle
from trainer_app.writing.digits import decimal_mark, to_native

_MINUTES_AN_HOUR: Final = 60
_OWN_DIGITS: Final = frozenset({Language.BURMESE, Language.KHMER, Language.LAO})


def date_style(language: Language) -> DateStyle:
    """The calendar and digits of a paper in this language."""
    return DateStyle(
        language,
        native_digits=language in _OWN_DIGITS,
        buddhist_era=language is Language.THAI,
    )


def number(value: int, language: Language) -> str:
    """A count in the digits of a paper in this language."""
    return to_native(str(value), language) if language in _OWN_DIGITS else str(value)


def hours(minutes: int, language: Language) -> str:
    """A length of time in hours, to the tenth where it is not whole: "42", "1.5"."""
    text = f"{minutes / _MINUTES_AN_HOUR:.1f}".removesuffix(".0")
    text = text.replace(".", decimal_mark(language))
    return to_native(text, language) if language in _OWN_DIGITS else text


def percent(part: int, whole: int, language: Language) -> str:
    """A share in whole percents, rounded down; "–" of nothing."""
    return f"{number(part * 100 // whole, language)} %" if whole else "–"
