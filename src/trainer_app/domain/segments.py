"""A module's text cut into the pieces that translators work on, and put together again.

A piece has a key that stays the same on both sides: "title", "aim", "objective-2", "outline-3".
Numbers count places, so that the second item in Khmer stands beside the second in English; a place
without words is kept as an empty one, and nothing moves up into it.
"""

from __future__ import annotations

import hashlib
import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

MOST_ITEMS: Final = 400
"""Objectives, or items of an outline, that one text may have in a file from outside."""

MOST_LETTERS: Final = 20_000
"""How long one piece from outside may be."""

_ITEM: Final = re.compile(r"(objective|outline)-([1-9][0-9]{0,2})")
_ORDER: Final = {"title": 0, "aim": 1, "objective": 2, "outline": 3}
_LINE_ENDS: Final = re.compile("\r\n|[\r\v\f\x1c-\x1e\x85\u2028\u2029]")
_NOT_TEXT: Final = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufeff\ufffe\uffff]"
)


@dataclass(frozen=True, kw_only=True)
class ModuleWords:
    """What a module says in one language."""

    title: str = ""
    aim: str = ""
    objectives: tuple[str, ...] = ()
    outline: str = ""


@dataclass(frozen=True)
class Segment:
    """One piece; `depth` is 1 for a sub-item of the outline."""

    key: str
    text: str
    depth: int = 0


@dataclass(frozen=True)
class Pair:
    """One piece in English and in another language; None where a side has nothing there."""

    key: str
    source: str | None
    target: str | None
    depth: int = 0


def cleaned(key: str, text: str) -> str:
    """A piece as it is kept: composed, without controls; only an aim may have several lines."""
    plain = unicodedata.normalize("NFC", _NOT_TEXT.sub("", _LINE_ENDS.sub("\n", text)))
    lines = [" ".join(line.split("\t")).strip() for line in plain.split("\n")]
    return ("\n" if key == "aim" else " ").join(lines).strip()


def key_order(key: str) -> tuple[int, int] | None:
    """Where a piece stands in its text; None for what is no key."""
    if key in {"title", "aim"}:
        return _ORDER[key], 0
    found = _ITEM.fullmatch(key)
    if found is None or int(found[2]) > MOST_ITEMS:
        return None
    return _ORDER[found[1]], int(found[2])


def segments_of(words: ModuleWords) -> tuple[Segment, ...]:
    """The pieces that have words, in their order."""
    lines = _lines(words.outline)
    found = [
        Segment("title", words.title),
        Segment("aim", words.aim),
        *(Segment(f"objective-{n}", text) for n, text in enumerate(words.objectives, 1)),
        *(Segment(f"outline-{n}", line.strip(), _depth(line)) for n, line in enumerate(lines, 1)),
    ]
    return tuple(one for one in found if one.text.strip())


def paired(source: ModuleWords, target: ModuleWords) -> tuple[Pair, ...]:
    """Both texts side by side; what only one of them has is kept. Depths are the source's."""
    left = {one.key: one for one in segments_of(source)}
    right = {one.key: one for one in segments_of(target)}
    keys = sorted({*left, *right}, key=_sorting)
    return tuple(
        Pair(
            key,
            left[key].text if key in left else None,
            right[key].text if key in right else None,
            (left.get(key) or right[key]).depth,
        )
        for key in keys
    )


def changed_pieces(old: ModuleWords, new: ModuleWords) -> tuple[Pair, ...]:
    """The pieces that do not say the same: what they said, and what they say."""
    return tuple(one for one in paired(old, new) if one.source != one.target)


def fingerprint(piece: str) -> str:
    """A short name of a piece: equal for equal words, however they are spaced or composed."""
    plain = " ".join(unicodedata.normalize("NFC", piece).split())
    return hashlib.blake2b(plain.encode(), digest_size=6).hexdigest()


def with_texts(words: ModuleWords, texts: Mapping[str, str], source: ModuleWords) -> ModuleWords:
    """The words with these pieces in place of their own; "" empties a piece.

    Sub-items are those of the source; where it has no such item, those of the words themselves.
    """
    kept = {one.key: one.text for one in segments_of(words)}
    merged = {key: text for key, text in {**kept, **texts}.items() if text.strip()}
    depths = {
        one.key: one.depth for one in (*segments_of(words), *segments_of(source)) if one.depth
    }
    for one in segments_of(source):
        if not one.depth:
            depths.pop(one.key, None)
    return ModuleWords(
        title=merged.get("title", ""),
        aim=merged.get("aim", ""),
        objectives=tuple(merged.get(key, "") for key in _places("objective", merged)),
        outline="\n".join(
            "  " * depths.get(key, 0) + merged[key] if key in merged else ""
            for key in _places("outline", merged)
        ),
    )


def _places(part: str, texts: Mapping[str, str]) -> list[str]:
    """All keys of a part from its first place to its last one with words."""
    numbers = [int(key.rpartition("-")[2]) for key in texts if key.startswith(f"{part}-")]
    return [f"{part}-{number}" for number in range(1, max(numbers, default=0) + 1)]


def _lines(outline: str) -> list[str]:
    return _LINE_ENDS.sub("\n", outline).split("\n")


def _depth(line: str) -> int:
    return (len(line) - len(line.lstrip(" "))) // 2


def _sorting(key: str) -> tuple[int, int]:
    return key_order(key) or (len(_ORDER), int(key.rpartition("-")[2]))
