"""Keys under which the same name is found however it was typed.

Texts are stored in NFC (`stored`). Search and matching use keys of their own, which equate more
than NFC does; they only *find candidates*, since they also equate names that differ (Hùng, Hưng).

Sources of the rules: NFKC and case folding, Unicode chapter 3.13 and UAX #15. The pairs below
look alike on screen but are not canonically equivalent: order of coeng signs, Unicode chapter
16.4 (Khmer); order of medials, UTN #11 (Burmese); split vowels and tone order, Unicode chapter
16.1 and 16.2 (Thai, and Lao which is built alike); placing of tone marks in Vietnamese vanishes
with the marks themselves.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from typing import Final

_LETTERS: Final = str.maketrans({"đ": "d", "ð": "d", "ø": "o", "ł": "l", "ı": "i"})
_APOSTROPHES: Final = frozenset("'’‘ʼ`´ʻ")
_SIMPLE_PAIRS: Final = (
    ("เเ", "แ"),  # two Thai SARA E typed for SARA AE
    ("ເເ", "ແ"),  # the same in Lao
    ("\u17d2\u178a", "\u17d2\u178f"),  # subscript DA looks like subscript TA
    ("\u17c1\u17b8", "\u17be"),  # Khmer E + II typed for OE
    ("\u1040", "\u101d"),  # Burmese zero typed for WA
)
_THAI_MARKS: Final = re.compile("[\u0e31\u0e34-\u0e3a\u0e47-\u0e4e]{2,}")
_LAO_MARKS: Final = re.compile("[\u0eb1\u0eb4-\u0ebc\u0ec8-\u0ecd]{2,}")
_TONES: Final = frozenset("\u0e48\u0e49\u0e4a\u0e4b\u0ec8\u0ec9\u0eca\u0ecb")
_COENGS: Final = re.compile("(?:\u17d2[\u1780-\u17b3]){2,}")
_COENG_RO: Final = "\u17d2\u179a"
_MEDIALS: Final = re.compile("[\u103b-\u103e]{2,}")


def stored(text: str) -> str:
    """The text as it is kept: NFC, without blanks at its ends."""
    return unicodedata.normalize("NFC", text).strip()


def fold(text: str) -> str:
    """The key for searching inside texts: words in their order, written without spaces.

    Holds for both sides of a LIKE: `fold(column)` contains `fold(typed)`. It has no `%` and no `_`.
    """
    return _equal_pairs("".join(_tokens(text)))


def match_key(text: str) -> str:
    """The key for finding the same person: as `fold`, with the words sorted.

    "NGUYỄN Văn Anh" and "Anh, Nguyen van" have the same key.
    """
    return _equal_pairs("".join(sorted(_equal_pairs(token) for token in _tokens(text))))


def _tokens(text: str) -> list[str]:
    plain = "".join(_kept(character) for character in _plain(text))
    return unicodedata.normalize("NFC", plain).split()


def _plain(text: str) -> str:
    """NFKC and case-folded until nothing changes, decomposed, without diacritics on Latin."""
    for _ in range(3):
        folded = unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", text).casefold())
        bare = unicodedata.normalize("NFD", folded).translate(_LETTERS)
        bare = re.sub("[\u0300-\u036f]", "", bare)
        if bare == text:
            break
        text = bare
    return text


def _kept(character: str) -> str:
    category = unicodedata.category(character)
    if category == "Cf" or character in _APOSTROPHES or "\ufe00" <= character <= "\ufe0f":
        return ""
    return character if category[0] in "LMN" else " "


def _equal_pairs(text: str) -> str:
    for typed, meant in _SIMPLE_PAIRS:
        text = text.replace(typed, meant)
    text = _THAI_MARKS.sub(_sorted_by(_tone_last), text)
    text = _LAO_MARKS.sub(_sorted_by(_tone_last), text)
    text = _COENGS.sub(_ro_last, text)
    text = _MEDIALS.sub(_sorted_by(ord), text)
    return unicodedata.normalize("NFC", text)


def _sorted_by(weight: Callable[[str], int]) -> Callable[[re.Match[str]], str]:
    return lambda found: "".join(sorted(found.group(), key=weight))


def _tone_last(mark: str) -> int:
    return 1 if mark in _TONES else 0


def _ro_last(found: re.Match[str]) -> str:
    text = found.group()
    pairs = [text[start : start + 2] for start in range(0, len(text), 2)]
    return "".join(sorted(pairs, key=lambda pair: pair == _COENG_RO))
