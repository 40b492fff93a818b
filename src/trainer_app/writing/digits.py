"""The digits of each language: written the way its readers count, and read back.

Source: Unicode, general category Nd; Burmese U+1040, Khmer U+17E0, Lao U+0ED0, Thai U+0E50.
"""

from __future__ import annotations

from functools import cache
from typing import Final

import icu

from trainer_app.domain.languages import Language

_ZEROS: Final = {
    Language.BURMESE: 0x1040,
    Language.KHMER: 0x17E0,
    Language.LAO: 0x0ED0,
    Language.THAI: 0x0E50,
}
_TO_NATIVE: Final = {
    language: {ord("0") + value: chr(zero + value) for value in range(10)}
    for language, zero in _ZEROS.items()
}
_TO_LATIN: Final = {
    zero + value: chr(ord("0") + value) for zero in _ZEROS.values() for value in range(10)
}


def has_native_digits(language: Language) -> bool:
    """Whether the language has digits of its own."""
    return language in _ZEROS


@cache
def decimal_mark(language: Language) -> str:
    """The mark before tenths, as CLDR has it: a comma in Vietnamese, a point in English."""
    symbols = icu.DecimalFormatSymbols(icu.Locale(f"{language.value}@numbers=latn"))
    return str(symbols.getSymbol(icu.DecimalFormatSymbols.kDecimalSeparatorSymbol))


def to_native(text: str, language: Language) -> str:
    """The text with 0-9 written in the language's own digits, if it has any."""
    return text.translate(_TO_NATIVE.get(language, {}))


def to_latin(text: str) -> str:
    """The text with Burmese, Khmer, Lao and Thai digits written as 0-9."""
    return text.translate(_TO_LATIN)
