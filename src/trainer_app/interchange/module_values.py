"""Cells of module sheets understood: how long, for whom, how, after what.

Each function returns the value, or raises `Unreadable` with the code of what is wrong.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping
from fractions import Fraction
from functools import cache
from typing import Final, TypeVar

from trainer_app.domain.academy import checked_list_code
from trainer_app.domain.curriculum import (
    LONGEST_EQUIPMENT,
    MOST_MINUTES,
    MOST_PARTICIPANTS,
    Delivery,
    Level,
)
from trainer_app.domain.errors import CodeInvalid
from trainer_app.interchange.headings import plain_heading
from trainer_app.interchange.module_words import (
    ALL_LEVELS,
    DELIVERIES,
    HEADINGS,
    HOUR_WORDS,
    LEVEL_WORDS,
    MINUTE_WORDS,
    NO,
    NONE_WORDS,
    PART,
    YES,
)
from trainer_app.writing.digits import to_latin

K = TypeVar("K")
_LONGEST: Final = 200
_SEPARATORS: Final = re.compile(r"[,;/&+|\n、၊]|\s(?:and|và|และ|ແລະ|និង|နှင့်)\s")
_CLOCK: Final = re.compile(r"(\d{1,3}):(\d{2})(?::\d{2})?")
_PLAIN: Final = re.compile(r"\d+(?:[.,]\d+)?")
_PIECE: Final = re.compile(r"(\d+(?:[.,]\d+)?)\s*([^\d\s.,]*)\.?\s*")
_RATIO: Final = re.compile(r"(?:0?1\s*[:/]\s*)?(\d{1,4})(?:\s*[:/]\s*0?1)?(?::00)?")
_FIRST_NUMBER: Final = re.compile(r"\d{1,4}")
_HOUR = 60
_MANY_DIGITS = 12


class Unreadable(Exception):
    """A cell cannot be understood, or holds what cannot be."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


def minutes_of(text: str, *, hours: bool = False) -> int:
    """90, "2 h 30", "1:30", "3 ชั่วโมง", "၂ နာရီ ၃၀ မိနစ်"; a bare number is hours or minutes."""
    plain = _plain(text)
    if len(plain) > _LONGEST or plain.startswith("-"):
        raise Unreadable("minutes_unreadable" if len(plain) > _LONGEST else "minutes_impossible")
    clock = _CLOCK.fullmatch(plain)
    if clock:
        found = Fraction(int(clock[1]) * _HOUR + int(clock[2]))
    elif _PLAIN.fullmatch(plain):
        found = _number(plain) * (_HOUR if hours else 1)
    else:
        found = _in_words(plain)
    if found.denominator != 1 or not 1 <= found <= MOST_MINUTES:
        raise Unreadable("minutes_impossible")
    return int(found)


def _in_words(plain: str) -> Fraction:
    """Numbers with units; one without, after hours, is minutes."""
    total, at, after_hours = Fraction(0), 0, False
    for piece in _PIECE.finditer(plain):
        if piece.start() != at:
            raise Unreadable("minutes_unreadable")
        at = piece.end()
        unit = piece[2].rstrip(".")
        if unit in HOUR_WORDS and not after_hours:
            total += _number(piece[1]) * _HOUR
            after_hours = True
        elif unit in MINUTE_WORDS or (not unit and after_hours):
            total += _number(piece[1])
        else:
            raise Unreadable("minutes_unreadable")
    if at != len(plain) or not total:
        raise Unreadable("minutes_unreadable")
    return total


def _number(digits: str) -> Fraction:
    if len(digits) > _MANY_DIGITS:
        raise Unreadable("minutes_impossible")
    return Fraction(digits.replace(",", "."))


def levels_of(text: str) -> tuple[str, ...]:
    """The levels that are named, in their order."""
    plain = _plain(text)
    if len(plain) > _LONGEST:
        raise Unreadable("levels_unreadable")
    if plain in ALL_LEVELS:
        return tuple(level.value for level in Level)
    words = [one.strip(" .-") for one in _SEPARATORS.split(plain)]
    if len(words) == 1 and plain not in _levels():
        words = plain.split()  # "J M S"
    found = {_levels().get(word) for word in words if word}
    if None in found or not found:
        raise Unreadable("levels_unreadable")
    return tuple(level.value for level in Level if level in found)


@cache
def _levels() -> Mapping[str, Level]:
    return _by_word(LEVEL_WORDS) | {
        f"{word} officers": level for word, level in _by_word(LEVEL_WORDS).items()
    }


def delivery_of(text: str) -> Delivery:
    """How it is taught: the word itself, or the longest one in it."""
    plain = _plain(text)
    if len(plain) <= _LONGEST:
        known = _by_word(DELIVERIES)
        if plain in known:
            return known[plain]
        held = [word for word in known if _holds(plain, word)]
        if held:
            return known[max(held, key=len)]
    raise Unreadable("delivery_unreadable")


def _holds(text: str, word: str) -> bool:
    """Latin words must stand alone; others may be joined."""
    if word not in text:
        return False
    alone = "LATIN" in unicodedata.name(word[0], "")
    return not alone or bool(re.search(rf"(?<!\w){re.escape(word)}(?!\w)", text))


def ratio_of(text: str) -> int:
    """12, 1:12, 12/1, "12 per trainer"; a spreadsheet may have made a time of it."""
    plain = _plain(text)
    whole = _RATIO.fullmatch(plain)
    numbers = _FIRST_NUMBER.findall(plain)
    if whole:
        found = int(whole[1])
    elif len(numbers) == 1 and len(plain) <= _LONGEST and not plain.startswith("-"):
        found = int(numbers[0])
    else:
        raise Unreadable("ratio_unreadable")
    if not 1 <= found <= MOST_PARTICIPANTS:
        raise Unreadable("ratio_unreadable")
    return found


def codes_of(text: str) -> tuple[str, ...]:
    """The codes of modules."""
    if _plain(text) in NONE_WORDS:
        return ()
    if len(text) > _LONGEST:
        raise Unreadable("prerequisites_unreadable")
    words = [one for part in _SEPARATORS.split(to_latin(text)) for one in _joined(part).split()]
    return tuple(dict.fromkeys(code_of(word) for word in words if word.strip(".-")))


def code_of(text: str) -> str:
    """A module's code as it is stored: capitals, hyphens where somebody wrote points."""
    code = re.sub(r"[\s._/]+", "-", _joined(to_latin(text)).strip(" .,;:")).strip("-")
    try:
        return checked_list_code(code)
    except CodeInvalid:
        raise Unreadable("code_unreadable") from None


def _joined(text: str) -> str:
    """Letters and the number behind them without the blank: "M 3" is M3."""
    return re.sub(r"(?<=[A-Za-z])\s+(?=\d)", "", text)


def mandatory_of(text: str) -> bool:
    """Whether it must be attended."""
    plain = _plain(text)
    if plain in YES:
        return True
    if plain in NO:
        return False
    raise Unreadable("mandatory_unreadable")


def equipment_of(text: str) -> str:
    """What is needed."""
    if len(text) > LONGEST_EQUIPMENT:
        raise Unreadable("text_too_long")
    return text


def part_of(text: str) -> str:
    """The number or the title of a part; "Part 2: Search" is its title, "Part 2" its number."""
    if len(text) > _LONGEST:
        raise Unreadable("text_too_long")
    flat = " ".join(text.split())
    found = _numbered_part().fullmatch(to_latin(flat).casefold())
    if found is None:
        return flat
    return flat[found.start("title") :] if found["title"] else found["number"]


@cache
def _numbered_part() -> re.Pattern[str]:
    words = {word.casefold() for words in HEADINGS[PART].values() for word in words}
    named = "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))
    return re.compile(
        rf"(?:(?:{named})\s*)?(?P<number>\d{{1,2}})(?:\s*[:.\-–—)៖။]\s*(?P<title>.*))?"
    )


def _plain(text: str) -> str:
    return " ".join(plain_heading(to_latin(text)).split())


def _by_word(table: Mapping[K, Iterable[str]]) -> dict[str, K]:
    return {plain_heading(word): key for key, words in table.items() for word in words}
