"""Sorting as each language's dictionaries sort: Thai vowels after their consonants, đ after d."""

from __future__ import annotations

from functools import cache

import icu

from trainer_app.domain.languages import Language


def sort_key(text: str, language: Language) -> bytes:
    """A key that puts texts into the order a reader of the language expects (CLDR collation)."""
    return bytes(_collator(language).getSortKey(text))


@cache
def _collator(language: Language) -> icu.Collator:
    return icu.Collator.createInstance(icu.Locale(language.value))
