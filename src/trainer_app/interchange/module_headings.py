"""Finding the columns of a sheet of modules: headings of one or two rows, in six languages."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Final

from trainer_app.domain.languages import Language
from trainer_app.interchange.grids import Cell, Grid
from trainer_app.interchange.headings import plain_heading, unmarked
from trainer_app.interchange.module_words import (
    BARE,
    CODE,
    HEADINGS,
    HOURS,
    LANGUAGES,
    MINUTES,
)
from trainer_app.services.module_sheet_files import FIELDS, TEXTS, ChosenColumns
from trainer_app.writing.shaping import main_script

_ROWS_SEARCHED: Final = 60
_LONGEST: Final = 80
_LEAST_SHARE: Final = 0.4
_SHORTEST_HELD: Final = 3
_EXAMPLES: Final = 30
_PARTS: Final = re.compile(r"[/\n()\[\]|;:,]|\s[-–]\s")
_SMALL: Final = re.compile(r"(?<!\w)(?:in|of|the|language|bằng|ngôn ngữ)(?!\w)")
_SCRIPTS: Final = {
    "Mymr": Language.BURMESE,
    "Khmr": Language.KHMER,
    "Laoo": Language.LAO,
    "Thai": Language.THAI,
}
_VIETNAMESE: Final = re.compile("[ăđơưĂĐƠƯ\u1ea0-\u1ef9]")

Row = tuple[int, tuple[Cell, ...]]


@dataclass(frozen=True)
class Meaning:
    """What a heading says: of which field, in the words of which language, for which texts."""

    name: str
    spoken: Language
    language: Language | None = None
    bare: bool = False


@dataclass(frozen=True)
class Headings:
    """The headings of a table: `fields` maps what is known to its column."""

    first_row: int
    last_row: int
    fields: Mapping[str, int]
    texts: tuple[str, ...]
    language: Language

    @property
    def key(self) -> str:
        """What tables with the same headings share."""
        return " | ".join(self.texts)

    @property
    def whole(self) -> bool:
        """Whether the code is there, and something besides."""
        return CODE in self.fields and len(self.fields) > 1


def find_headings(grid: Grid, chosen: ChosenColumns) -> Headings | None:
    """The first row, or two rows, that name a code and more, or that a person corrected."""
    rows = list(grid.cells())
    for at in range(min(len(rows), _ROWS_SEARCHED)):
        for found in _blocks(grid, rows, at):
            if found.key in chosen:
                return _corrected(found, chosen[found.key])
            if found.whole:
                return found
    return None


def likely_headings(grid: Grid) -> Headings | None:
    """What looks most like headings, for a person to say what they mean."""
    rows = list(grid.cells())
    blocks = [
        block
        for at in range(min(len(rows), _ROWS_SEARCHED))
        for block in _blocks(grid, rows, at)
        if sum(bool(text) for text in block.texts) > 1
    ]
    return max(blocks, key=lambda one: (len(one.fields), -one.first_row), default=None)


def _corrected(found: Headings, chosen: Mapping[int, str]) -> Headings:
    named = set(chosen.values())
    fields = {
        name: at for name, at in found.fields.items() if at not in chosen and name not in named
    }
    width = len(found.texts)
    fields |= {name: at for at, name in chosen.items() if name in FIELDS and at < width}
    return Headings(found.first_row, found.last_row, fields, found.texts, found.language)


def _blocks(grid: Grid, rows: Sequence[Row], at: int) -> list[Headings]:
    """What begins here, read as two rows of headings or as one."""
    number, upper = rows[at]
    if not any(isinstance(cell.value, str) for cell in upper):
        return []
    blocks = []
    title = sum(bool(cell.text.strip()) for cell in upper) == 1
    if not title and at + 1 < len(rows) and rows[at + 1][0] == number + 1:
        lower = rows[at + 1][1]
        said = [plain_heading(cell.text) for cell in lower if cell.text.strip()]
        if len(said) > 1 and all(_refines(one) for one in said):
            blocks.append(_headings(rows, at, _joined(grid, number, upper, lower), 2))
    blocks.append(_headings(rows, at, [_told(cell) for cell in upper], 1))
    return blocks


def _refines(text: str) -> bool:
    """Whether it may stand in the second row: a language, or a heading of its own."""
    return _language_in(text)[0] is not None or meaning_of(text) is not None


def _told(cell: Cell) -> str:
    return plain_heading(cell.value) if isinstance(cell.value, str) else ""


def _joined(grid: Grid, number: int, upper: Sequence[Cell], lower: Sequence[Cell]) -> list[str]:
    """For every column both headings; a merged upper one reaches over its columns."""
    width = max(len(upper), len(lower))
    above = [_told(upper[place]) if place < len(upper) else "" for place in range(width)]
    for first_row, first, last_row, last in grid.merged:
        if first_row <= number <= last_row and first < width:
            for place in range(first, min(last + 1, width)):
                above[place] = above[place] or above[first]
    below = [_told(lower[place]) if place < len(lower) else "" for place in range(width)]
    return [
        high if high == low else "\n".join(filter(None, (high, low)))
        for high, low in zip(above, below, strict=True)
    ]


def _headings(rows: Sequence[Row], at: int, texts: Sequence[str], depth: int) -> Headings:
    first = rows[at][0]
    below = [row for number, row in rows[at + depth :] if number >= first + depth][:_EXAMPLES]
    meanings = [meaning_of(text) for text in texts]
    fields: dict[str, int] = {}
    for weak in (False, True):
        for place, meaning in enumerate(meanings):
            if meaning is None or meaning.bare is not weak:
                continue
            name = meaning.name
            if name in TEXTS:
                language = meaning.language or _language_of(below, place, meaning.spoken)
                name = f"{name}.{language.value}"
            fields.setdefault(name, place)
    if MINUTES in fields and HOURS in fields:
        del fields[HOURS]
    spoken = Counter(one.spoken for one in meanings if one)
    foreign = [one for one, _ in spoken.most_common() if one is not Language.ENGLISH]
    return Headings(
        first,
        first + depth - 1,
        fields,
        tuple(texts),
        foreign[0] if foreign else Language.ENGLISH,
    )


def _language_of(rows: Sequence[Sequence[Cell]], place: int, spoken: Language) -> Language:
    """The language of a column that does not name it: by its letters, else by its heading."""
    text = "\n".join(row[place].text for row in rows if place < len(row))
    if not any(letter.isalpha() for letter in text):
        return spoken
    script = main_script(text)
    if script in _SCRIPTS:
        return _SCRIPTS[script]
    return Language.VIETNAMESE if _VIETNAMESE.search(text) else Language.ENGLISH


@cache
def meaning_of(heading: str) -> Meaning | None:
    """What a plain heading says, if anything."""
    if not heading or len(heading) > _LONGEST:
        return None
    whole = _known(heading)
    if whole is not None:
        return whole
    language, rest = _language_in(heading)
    parts = [part for part in (_bared(one) for one in _PARTS.split(rest)) if part]
    found = [meaning for part in [_bared(rest), *parts] if (meaning := _known(part))]
    found = found or [meaning for part in parts if (meaning := _holding(part))]
    if not found:
        return None
    first = next((one for one in found if one.name == HOURS), found[0])
    spoken = next((one.spoken for one in found if one.spoken is not Language.ENGLISH), first.spoken)
    return Meaning(first.name, spoken, language, first.bare)


def _bared(text: str) -> str:
    return " ".join(_SMALL.sub(" ", text).split()).strip(" .:*-–'")


def _language_in(heading: str) -> tuple[Language | None, str]:
    """The language that a heading names, and the heading without it."""
    best: tuple[int, Language, str] | None = None
    for word, language in _language_words().items():
        if word not in heading or (best and len(word) <= best[0]):
            continue
        if word[0].isascii() or language is Language.VIETNAMESE or word.startswith("tiếng"):
            pattern = rf"(?<!\w){re.escape(word)}(?!\w)"
        else:
            pattern = re.escape(word)
        without, times = re.subn(pattern, " ", heading, count=1)
        if times:
            best = len(word), language, without
    return (best[1], best[2]) if best else (None, heading)


@cache
def _language_words() -> Mapping[str, Language]:
    return {
        plain_heading(word): language for language, words in LANGUAGES.items() for word in words
    }


@cache
def _lexicon() -> Mapping[str, Meaning]:
    known: dict[str, Meaning] = {}
    for name, languages in HEADINGS.items():
        for spoken, words in languages.items():
            for word in words:
                known.setdefault(plain_heading(word), Meaning(name, spoken))
    for name, words in BARE.items():
        for word in words:
            known.setdefault(plain_heading(word), Meaning(name, _spoken(word), bare=True))
    for word, meaning in list(known.items()):
        if meaning.spoken is Language.VIETNAMESE and len(word) > _SHORTEST_HELD:
            known.setdefault(unmarked(word), meaning)
    return known


def _spoken(word: str) -> Language:
    """The language of a bare word, by its letters."""
    script = main_script(word)
    if script in _SCRIPTS:
        return _SCRIPTS[script]
    return Language.ENGLISH if word.isascii() else Language.VIETNAMESE


def _known(text: str) -> Meaning | None:
    return _lexicon().get(" ".join(text.split()))


def _holding(text: str) -> Meaning | None:
    """The longest known word inside; Latin words must stand alone, others may be joined."""
    best: tuple[int, Meaning] | None = None
    for word, meaning in _lexicon().items():
        if meaning.bare or len(word) < _SHORTEST_HELD or word not in text:
            continue
        alone = word.isascii() or meaning.spoken is Language.VIETNAMESE
        if alone and not re.search(rf"(?<!\w){re.escape(word)}(?!\w)", text):
            continue
        if len(word) / len(text) >= _LEAST_SHARE and (best is None or len(word) > best[0]):
            best = len(word), meaning
    return best[1] if best else None
