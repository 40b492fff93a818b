"""Telling Zawgyi from Unicode Burmese, and turning it into Unicode.

Judged on the whole text of a file, never on one cell: single Zawgyi words can be valid Unicode.
In Unicode the vowel sign E (U+1031) follows its consonant, in Zawgyi it stands before it; and the
code points U+1060–U+1097 are Zawgyi's own ligatures. The conversion is ICU's.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from typing import Final

import icu

_E_FIRST: Final = re.compile("(?:^|[^\u1000-\u102a\u103b-\u103e\u1039])\u1031")
_E_AFTER: Final = re.compile("[\u1000-\u102a\u103b-\u103e]\u1031(?![\u103b-\u103e])")
_OWN: Final = re.compile("[\u1060-\u1097]|\u1039(?![\u1000-\u1021])")
_ASAT: Final = re.compile("\u103a")


def is_zawgyi(text: str) -> bool:
    """Whether the whole text was typed for a Zawgyi font."""
    against = len(_E_FIRST.findall(text)) + len(_OWN.findall(text))
    in_favour = len(_E_AFTER.findall(text)) + len(_ASAT.findall(text)) // 4
    return against > in_favour


def from_zawgyi(text: str) -> str:
    """The text in Unicode, NFC."""
    if not text:
        return text
    return unicodedata.normalize("NFC", str(_converter().transliterate(text)))


@cache
def _converter() -> icu.Transliterator:
    return icu.Transliterator.createInstance("Zawgyi-my")
