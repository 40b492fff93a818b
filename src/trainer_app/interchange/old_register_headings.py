"""Finding the columns of an old register: headings of one to three rows, in six languages."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Final

from trainer_app.domain.languages import Language
from trainer_app.interchange.grids import Cell, Grid
from trainer_app.interchange.heading_words import LATIN, NAME, UNKNOWN
from trainer_app.interchange.headings import meaning_of, plain_heading
from trainer_app.interchange.old_register_words import (
    BARE,
    HAND_OVER,
    HANDED_ON,
    HANDED_TO,
    HEADINGS,
    ISSUED,
    NUMBER,
    RECEIVERS,
    SERIAL,
)
from trainer_app.services.old_register_files import ChosenColumns

ROWS_SEARCHED: Final = 60
_MOST_ROWS: Final = 3
_LONGEST: Final = 80
_LEAST_CELLS: Final = 2
_COUNTED: Final = re.compile(r"[(\[]?([0-9a-zA-Z]{1,2})[)\]]?\.?")

Row = tuple[int, tuple[Cell, ...]]


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
        """Whether number, date and a name are there."""
        return (
            NUMBER in self.fields
            and ISSUED in self.fields
            and bool({NAME, LATIN} & set(self.fields))
        )


def headings_at(grid: Grid, rows: Sequence[Row], at: int, chosen: ChosenColumns) -> Headings | None:
    """The headings that begin in this row, if they name all that is needed or were chosen."""
    for found in _blocks(grid, rows, at):
        if found.key in chosen:
            return _corrected(found, chosen[found.key])
        if found.whole:
            return found
    return None


def likely_headings(grid: Grid, rows: Sequence[Row]) -> Headings | None:
    """The row that looks most like headings, where none names all that is needed."""
    best: tuple[int, Headings] | None = None
    for at in range(min(len(rows), ROWS_SEARCHED)):
        for found in _blocks(grid, rows, at):
            words = sum(bool(text) for text in found.texts)
            score = 10 * len(found.fields) + (words >= _MOST_ROWS)
            if words >= _LEAST_CELLS and score and (best is None or score > best[0]):
                best = score, found
    return best[1] if best else None


def _corrected(found: Headings, chosen: Mapping[int, str]) -> Headings:
    named = set(chosen.values())
    fields = {
        field: at for field, at in found.fields.items() if at not in chosen and field not in named
    }
    width = len(found.texts)
    fields |= {field: at for at, field in chosen.items() if field and at < width}
    return Headings(found.first_row, found.last_row, fields, found.texts, found.language)


def _blocks(grid: Grid, rows: Sequence[Row], at: int) -> list[Headings]:
    """What begins here, read as three, two, or one row of headings."""
    stack = [rows[at]]
    if not any(isinstance(cell.value, str) for cell in rows[at][1]):
        return []
    for row in rows[at + 1 : at + _MOST_ROWS]:
        if row[0] != stack[-1][0] + 1 or not _continues(stack[-1][1], row[1]):
            break
        stack.append(row)
    return [_headings(grid, stack[:depth]) for depth in range(len(stack), 0, -1)]


def _continues(upper: Sequence[Cell], lower: Sequence[Cell]) -> bool:
    """Whether the lower row refines the upper one: words only, most of them of headings."""
    above = [cell for cell in upper if cell.text.strip()]
    said = [cell for cell in lower if cell.text.strip()]
    if len(above) < _LEAST_CELLS or len(said) < _LEAST_CELLS:
        return False
    if not all(isinstance(cell.value, str) and not _has_digit(cell.text) for cell in said):
        return False
    words = [plain_heading(cell.text) for cell in said]
    known = [one for one in words if field_of(one) or meaning_of(one) or one in RECEIVERS]
    return len(known) * 2 >= len(words)


def _headings(grid: Grid, stack: Sequence[Row]) -> Headings:
    width = max(len(row) for _, row in stack)
    columns = _spread(grid, stack, width)
    fields: dict[str, int] = {}
    ranks: dict[str, int] = {}
    languages: list[Language] = []
    for at, lines in enumerate(columns):
        field, rank = _field_of_lines(lines)
        if field is not None and rank > ranks.get(field, -1):
            fields[field], ranks[field] = at, rank
        languages += [found.language for line in lines if (found := meaning_of(line))]
    foreign = [one for one in languages if one is not Language.ENGLISH]
    language = Counter(foreign).most_common(1)[0][0] if foreign else Language.ENGLISH
    texts = tuple("\n".join(lines) for lines in columns)
    return Headings(stack[0][0], stack[-1][0], fields, texts, language)


def _spread(grid: Grid, stack: Sequence[Row], width: int) -> list[list[str]]:
    """The lines above each column, merged ones over all they cover."""
    columns: list[list[str]] = [[] for _ in range(width)]
    for number, row in stack:
        line = [_words(row[at]) if at < len(row) else "" for at in range(width)]
        for first_row, first, last_row, last in grid.merged:
            if first_row <= number <= last_row and first < width:
                for at in range(first, min(last + 1, width)):
                    line[at] = line[at] or line[first]
        for at, words in enumerate(line):
            if words and words not in columns[at]:
                columns[at].append(words)
    return columns


def _words(cell: Cell) -> str:
    text = plain_heading(cell.value) if isinstance(cell.value, str) else ""
    return text if len(text) <= _LONGEST else ""


def _has_digit(text: str) -> bool:
    return any(one.isdecimal() for one in text)


def _field_of_lines(lines: Sequence[str]) -> tuple[str | None, int]:
    """What a column holds, and how surely (0–2)."""
    if not lines:
        return None, 0
    if len(lines) == 1:
        return field_of(lines[0]), _rank(lines[0])
    upper, lower = lines[0], lines[-1]
    for both in (f"{upper} {lower}", f"{lower} {upper}", lower + upper):
        if both in _lexicon():
            return _lexicon()[both], 2
    told = field_of(lower)
    if upper in HAND_OVER or field_of(upper) in {HANDED_ON, HANDED_TO}:
        return (HANDED_ON if told in {ISSUED, HANDED_ON} else HANDED_TO), 2
    over = meaning_of(upper)
    if _rank(lower) < 2 and over and over.field not in {*UNKNOWN, NAME, LATIN}:  # noqa: PLR2004
        return None, 0  # a date of birth, a number of a passport
    found = [(field, _rank(line)) for line in reversed(lines) if (field := field_of(line))]
    return max(found, key=lambda one: one[1]) if found else (None, 0)


def _rank(heading: str) -> int:
    """Whether a heading names its column well: "Certificate No.", "Number", "No."."""
    if heading.strip(" .:*") in SERIAL:
        return 0
    return 1 if heading in BARE else 2


def field_of(heading: str) -> str | None:
    """What a single heading names, if anything of a register."""
    if not heading:
        return None
    exact = _lexicon().get(heading) or _lexicon().get(heading.rstrip(" .:*"))
    if exact:
        return exact
    meaning = meaning_of(heading)
    if meaning is not None and meaning.field in {NAME, LATIN}:
        return meaning.field
    for part in heading.replace("\n", "/").replace("(", "/").replace(")", "/").split("/"):
        if found := _lexicon().get(part.strip(" .:*")):
            return found
    return None


@cache
def _lexicon() -> dict[str, str]:
    known = {plain_heading(word): field for field, words in HEADINGS.items() for word in words}
    return dict.fromkeys(SERIAL, NUMBER) | known


def counts_columns(row: Sequence[Cell]) -> bool:
    """Whether a row only numbers the columns: (1), (2), (3) or A, B, C."""
    told = [cell.text.strip() for cell in row if cell.text.strip()]
    found = [_COUNTED.fullmatch(text) for text in told]
    if len(told) < _MOST_ROWS or not all(found):
        return False
    signs = [one[1].upper() for one in found if one]
    if all(sign.isdecimal() for sign in signs):
        numbers = [int(sign) for sign in signs]
        return numbers == list(range(numbers[0], numbers[0] + len(numbers))) and numbers[0] <= 1
    letters = [sign for sign in signs if sign.isalpha()]
    return letters[:1] == ["A"] and sorted(set(signs)) == sorted(signs)
