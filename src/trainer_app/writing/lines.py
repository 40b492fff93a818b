"""Where a line of text may end, and how a text is made to fit its place.

Breaks are ICU's (UAX #14 with CLDR's dictionaries for Burmese, Khmer, Lao and Thai). Writers may
overrule them with a ZERO WIDTH SPACE or a WORD JOINER in the text; the table below does so for
words ICU is known to cut wrongly.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from threading import Lock
from typing import Final

import icu

from trainer_app.domain.errors import TextDoesNotFit
from trainer_app.domain.languages import Language
from trainer_app.writing.printable import visible

ZERO_WIDTH_SPACE: Final = "\u200b"
WORD_JOINER: Final = "\u2060"
NO_BREAK_SPACE: Final = "\u00a0"

_OVERRIDES: Final = ("သဘာ\u2060ဝ",)
"""Words with a WORD JOINER where ICU breaks and must not, a ZERO WIDTH SPACE where it should."""

_NEVER_FIRST: Final = frozenset("ៗ៖។៕ๆฯໆຯ၊။")
"""Repetition marks and stops that belong to the word before; ICU lets some begin a line."""

_HALF_CHARACTERS: Final = re.compile("[\ud800-\udfff]")
"""ICU takes no halves of characters; they are refused when they are drawn."""

_icu_lock = Lock()


@dataclass(frozen=True)
class Fitted:
    """A text that fits: its letter size, and its lines."""

    size: float
    lines: tuple[str, ...]


@lru_cache(maxsize=4096)
def break_offsets(text: str, language: Language) -> tuple[int, ...]:
    """The positions, counted in characters, before which a new line may begin; the end included."""
    offsets = set(_icu_offsets(text, language))
    for word, forbidden, allowed in _parsed_overrides():
        for start in _places(text, word):
            offsets -= {start + offset for offset in forbidden}
            offsets |= {start + offset for offset in allowed}
    kept = (at for at in offsets if at == len(text) or text[at] not in _NEVER_FIRST)
    return tuple(sorted(kept))


def mark_breaks(text: str, language: Language) -> str:
    """The text with a zero-width space at each break inside a word, for widgets that break ill."""
    pieces = _pieces(text, language)
    joined = "".join(
        piece if piece[-1:].isspace() or piece.endswith(ZERO_WIDTH_SPACE) else piece + "\u200b"
        for piece in pieces[:-1]
    )
    return joined + "".join(pieces[-1:])


def break_lines(
    text: str,
    width_of: Callable[[str], float],
    max_width: float,
    language: Language = Language.ENGLISH,
) -> tuple[str, ...]:
    """The text in as few lines as the breaks allow; a piece without a break may stand too wide."""
    return _filled(_pieces(text, language), width_of, max_width)


def fit(
    text: str,
    max_width: float,
    size: float,
    floor: float,
    max_lines: int,
    *,
    width_of: Callable[[str, float], float],
    language: Language = Language.ENGLISH,
    where: str = "",
) -> Fitted:
    """Make the text fit: shrink to the floor, then wrap into even lines, then refuse.

    It wraps at spaces where that is enough, at the breaks inside words where it is not.

    Raises:
        TextDoesNotFit: It is too long even at the smallest size and in all the lines.
    """
    full = width_of(text, size)
    if full <= max_width:
        return Fitted(size, (text,))
    shrunk = _rounded_down(size * max_width / full)
    if shrunk >= floor:
        return Fitted(shrunk, (text,))
    for pieces in (_spaced_pieces(text, language), _pieces(text, language)):
        lines = _even_lines(pieces, lambda part: width_of(part, floor), max_width)
        if len(lines) <= max_lines and all(width_of(line, floor) <= max_width for line in lines):
            return Fitted(floor, lines)
    raise TextDoesNotFit(text=visible(text), where=where)


def _even_lines(
    pieces: Sequence[str], width_of: Callable[[str], float], max_width: float
) -> tuple[str, ...]:
    """The fewest lines, then the narrowest measure that needs no more of them."""
    best = _filled(pieces, width_of, max_width)
    narrow, wide = max_width / 2, max_width
    for _ in range(6):
        middle = (narrow + wide) / 2
        lines = _filled(pieces, width_of, middle)
        if len(lines) <= len(best) and max(map(width_of, lines), default=0.0) <= middle:
            best, wide = lines, middle
        else:
            narrow = middle
    return best


def _filled(
    pieces: Sequence[str], width_of: Callable[[str], float], max_width: float
) -> tuple[str, ...]:
    lines: list[str] = []
    line = ""
    for piece in pieces:
        if line and width_of((line + piece).rstrip()) > max_width:
            lines.append(line.rstrip())
            line = ""
        line += piece
    return (*lines, line.rstrip()) if line.rstrip() else tuple(lines)


def _rounded_down(size: float) -> float:
    return int(size * 10 - 1e-9) / 10


def _pieces(text: str, language: Language) -> list[str]:
    ends = break_offsets(text, language)
    return [text[start:end] for start, end in zip((0, *ends), ends, strict=False)]


def _spaced_pieces(text: str, language: Language) -> list[str]:
    """The pieces between spaces: the better breaks in names, and between phrases."""
    spaced: list[str] = []
    for piece in _pieces(text, language):
        if spaced and not spaced[-1][-1:].isspace():
            spaced[-1] += piece
        else:
            spaced.append(piece)
    return spaced


def _icu_offsets(text: str, language: Language) -> list[int]:
    whole = _HALF_CHARACTERS.sub("\ufffd", text)
    with _icu_lock:
        breaker = _breaker(language)
        breaker.setText(icu.UnicodeString(whole))
        utf16 = list(breaker)
    if text.isascii() or max(text) <= "\uffff":
        return utf16
    in_characters = {0: 0}
    units = 0
    for count, character in enumerate(text, start=1):
        units += 2 if character > "\uffff" else 1
        in_characters[units] = count
    return [in_characters[unit] for unit in utf16]


@cache
def _breaker(language: Language) -> icu.BreakIterator:
    return icu.BreakIterator.createLineInstance(icu.Locale(language.value))


@cache
def _parsed_overrides() -> tuple[tuple[str, frozenset[int], frozenset[int]], ...]:
    return tuple(_parse_override(entry) for entry in _OVERRIDES)


def _parse_override(entry: str) -> tuple[str, frozenset[int], frozenset[int]]:
    word = ""
    forbidden, allowed = set(), set()
    for character in entry:
        if character == WORD_JOINER:
            forbidden.add(len(word))
        elif character == ZERO_WIDTH_SPACE:
            allowed.add(len(word))
        else:
            word += character
    return word, frozenset(forbidden), frozenset(allowed)


def _places(text: str, word: str) -> Iterator[int]:
    at = text.find(word)
    while at >= 0:
        yield at
        at = text.find(word, at + 1)
