"""Finding the header of a nomination file, by what its words mean."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import Final

from trainer_app.domain.languages import Language
from trainer_app.interchange.grids import Cell, Grid
from trainer_app.interchange.heading_words import (
    BROAD,
    FAMILY,
    GIVEN,
    LATIN,
    NAME,
    NAMES,
    NARROW,
    ORGANISATIONS,
    PLAIN,
    UNKNOWN,
    WORDS,
)

_ROWS_SEARCHED: Final = 60
_LONGEST_HEADING: Final = 80
_INVISIBLE: Final = dict.fromkeys(map(ord, "\u200b\u200c\u200d\u2060\ufeff\u00ad"))
_AM: Final = (("\u0e4d\u0e32", "\u0e33"), ("\u0ecd\u0eb2", "\u0eb3"))  # typed as two letters
_PARTS: Final = re.compile(r"[/\n()\[\]|;]|\s[-–]\s")
_BREADTH: Final = {BROAD: 2, PLAIN: 1, NARROW: 0}
_EXACT, _WITHOUT_MARKS, _NAME_OF, _HOLDS = 100, 90, 70, 60
_WHO = (
    "(applicant|attendee|candidate|cadet|delegate|employee|instructor|learner|member|nominee"
    "|officer|participant|person|personnel|staff|student|trainee|trainer)s?"
)
_NAME_IN_ENGLISH: Final = re.compile(
    rf"((full|complete) )?names? of (the )?{_WHO}|{_WHO}('s|’s)? ((full|complete) )?names?"
)


@dataclass(frozen=True)
class Meaning:
    """What a heading says: the field, in which language, how surely (0–100)."""

    field: str
    language: Language
    score: int


@dataclass(frozen=True)
class Header:
    """The header of a sheet. `fields` maps a field to its column; texts are the whole headings."""

    last_row: int
    fields: dict[str, int]
    texts: tuple[str, ...]
    language: Language

    @property
    def has_organisation(self) -> bool:
        """Whether some column names an organisation."""
        return "agency" in self.fields

    def text_of(self, field: str) -> str:
        """The heading of a field's column."""
        return self.texts[self.fields[field]] if field in self.fields else ""


def find_header(grid: Grid) -> Header | None:
    """The first row, or two rows, that name the name column and one other known field."""
    rows = dict(grid.rows)
    for number in sorted(rows)[:_ROWS_SEARCHED]:
        upper = rows[number]
        lower = rows.get(number + 1, ())
        if _continues(upper, lower):
            both = _joined(grid, number, upper, lower)
            if header := _header(both, number + 1):
                return header
        if header := _header([_heading(cell) for cell in upper], number):
            return header
    return None


def _heading(cell: Cell) -> str:
    return plain_heading(cell.value) if isinstance(cell.value, str) else ""


def plain_heading(text: str) -> str:
    """A heading as it is compared: NFC, small letters, single spaces, nothing invisible."""
    clean = unicodedata.normalize("NFC", text.translate(_INVISIBLE)).casefold()
    for apart, joined in _AM:
        clean = clean.replace(apart, joined)
    lines = (" ".join(line.split()) for line in clean.splitlines())
    return "\n".join(line for line in lines if line).strip(" .:*")


def _continues(upper: Sequence[Cell], lower: Sequence[Cell]) -> bool:
    """Whether the lower row refines the upper one: all of its cells are headings too."""
    said = [(place, _heading(cell)) for place, cell in enumerate(lower) if cell.value is not None]
    if len(said) < 2 or any(not words for _, words in said):  # noqa: PLR2004 (one is no header)
        return False
    if not any(meaning_of(_heading(cell)) for cell in upper):
        return False  # a title of the sheet, not a heading
    return all(meaning_of(words) is not None for _, words in said)


def _joined(grid: Grid, number: int, upper: Sequence[Cell], lower: Sequence[Cell]) -> list[str]:
    """For every column the lower heading, else the upper one; a merged one reaches over."""
    width = max(len(upper), len(lower))
    above = [_heading(upper[place]) if place < len(upper) else "" for place in range(width)]
    for first_row, first, last_row, last in grid.merged:
        if first_row <= number <= last_row and first < width:
            for place in range(first, min(last + 1, width)):
                above[place] = above[place] or above[first]
    below = [_heading(lower[place]) if place < len(lower) else "" for place in range(width)]
    return [low or high for low, high in zip(below, above, strict=True)]


def _header(texts: Sequence[str], last_row: int) -> Header | None:
    meanings = [meaning_of(text) if text else None for text in texts]
    fields: dict[str, int] = {}
    best: dict[str, int] = {}
    organisations: list[tuple[int, int]] = []
    for column, meaning in enumerate(meanings):
        if meaning is None or meaning.field in UNKNOWN:
            continue
        if meaning.field in ORGANISATIONS:
            organisations.append((-_BREADTH[meaning.field], column))
        elif meaning.score > best.get(meaning.field, 0):
            fields[meaning.field], best[meaning.field] = column, meaning.score
    for field, (_, column) in zip(("agency", "unit"), sorted(organisations), strict=False):
        fields[field] = column
    _settle_names(fields)
    if not any(field in fields for field in NAMES) or len(fields) < 2:  # noqa: PLR2004
        return None
    return Header(last_row, fields, tuple(texts), _language(meanings))


def _settle_names(fields: dict[str, int]) -> None:
    """A lone "given name" column is the name; a lone Latin one is found by its letters."""
    if NAME not in fields and GIVEN in fields and FAMILY not in fields:
        fields[NAME] = fields.pop(GIVEN)
    if NAME in fields and GIVEN in fields and FAMILY not in fields:
        fields.pop(GIVEN)
    if NAME not in fields and LATIN in fields and GIVEN not in fields:
        fields[NAME] = fields.pop(LATIN)


def _language(meanings: Sequence[Meaning | None]) -> Language:
    """The language most headings are in; in a bilingual header the one that is not English."""
    spoken = Counter(meaning.language for meaning in meanings if meaning)
    foreign = [one for one in spoken.most_common() if one[0] is not Language.ENGLISH]
    return foreign[0][0] if foreign else Language.ENGLISH


def meaning_of(heading: str) -> Meaning | None:
    """What a plain heading most surely says, if anything."""
    if not heading or len(heading) > _LONGEST_HEADING:
        return None
    whole = _exact(heading)
    if whole:
        return whole
    parts = [part.strip(" .:*,") for part in _PARTS.split(heading)]
    found = [meaning for part in parts if part and (meaning := _part(part))]
    if not found:
        return None
    latin = next((one for one in found if one.field == LATIN), None)
    foreign = next((one for one in found if one.language is not Language.ENGLISH), found[0])
    chosen = max(found, key=lambda one: one.score)
    if latin and any(one.field in NAMES for one in found):
        chosen = latin
    return Meaning(chosen.field, foreign.language, chosen.score)


def _part(part: str) -> Meaning | None:
    return _exact(part) or _name_of(part) or _holding(part)


def _name_of(text: str) -> Meaning | None:
    """The name of somebody, whoever that is: "Name of trainee", "Họ và tên người được cử".

    Not that of an organisation, and not the name in other letters.
    """
    flat = " ".join(text.split())
    if _NAME_IN_ENGLISH.fullmatch(flat):
        return Meaning(NAME, Language.ENGLISH, _NAME_OF)
    for word, meaning in _lexicon().items():
        if meaning.field != NAME or meaning.language is Language.ENGLISH:
            continue
        last = meaning.language is Language.BURMESE  # there the name stands after its owner
        rest = flat.removesuffix(word) if last else flat.removeprefix(word)
        if rest != flat and not any(_stands_in(other, rest) for other in _not_of_people()):
            return Meaning(NAME, meaning.language, _NAME_OF)
    return None


@cache
def _not_of_people() -> frozenset[str]:
    """The words of organisations and of Latin letters."""
    fields = {*ORGANISATIONS, LATIN}
    return frozenset(word for word, one in _lexicon().items() if one.field in fields)


def _stands_in(word: str, text: str) -> bool:
    """Latin words must stand alone, others may be joined."""
    if len(word) < 3 or word not in text:  # noqa: PLR2004 (too short to mean anything)
        return False
    alone = word.isascii() or _lexicon()[word].language is Language.VIETNAMESE
    return not alone or bool(re.search(rf"(?<!\w){re.escape(word)}(?!\w)", text))


@cache
def _lexicon() -> dict[str, Meaning]:
    known: dict[str, Meaning] = {}
    for language, fields in WORDS.items():
        for field, words in fields.items():
            for word in words:
                known.setdefault(plain_heading(word), Meaning(field, language, _EXACT))
    return known


@cache
def _unmarked_lexicon() -> dict[str, Meaning]:
    return {
        unmarked(word): Meaning(meaning.field, meaning.language, _WITHOUT_MARKS)
        for word, meaning in reversed(_lexicon().items())
        if meaning.language is Language.VIETNAMESE and len(word) > 3  # noqa: PLR2004 (họ, tên …)
    }


def unmarked(text: str) -> str:
    """Vietnamese without its marks, as it is typed in a hurry."""
    decomposed = unicodedata.normalize("NFD", text.replace("đ", "d"))
    return "".join(one for one in decomposed if not unicodedata.combining(one))


def _exact(text: str) -> Meaning | None:
    flat = " ".join(text.split())
    return _lexicon().get(flat) or _unmarked_lexicon().get(flat)


def _holding(text: str) -> Meaning | None:
    """The longest known word inside, if it is enough of the heading.

    The name of an organisation is what the organisation is called, not a person.
    """
    inside = {word: one for word, one in _lexicon().items() if _stands_in(word, text)}
    if any(one.field in ORGANISATIONS for one in inside.values()):
        inside = {word: one for word, one in inside.items() if one.field != NAME}
    enough = [word for word in inside if len(word) / len(text) >= 0.4]  # noqa: PLR2004
    if not enough:
        return None
    word = max(enough, key=len)
    score = _HOLDS + int(len(word) / len(text) * 30)
    return Meaning(inside[word].field, inside[word].language, score)
