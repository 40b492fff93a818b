"""What each line of an old register's sheet is: heading, section, entry or foot."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cache
from typing import Final
from uuid import UUID

from trainer_app.domain.certificate import CertificateKind
from trainer_app.interchange.cell_values import cleaned, is_nothing
from trainer_app.interchange.grids import EMPTY, Cell, Grid
from trainer_app.interchange.heading_words import LATIN, NAME
from trainer_app.interchange.headings import plain_heading
from trainer_app.interchange.old_register_headings import (
    ROWS_SEARCHED,
    Headings,
    Row,
    counts_columns,
    headings_at,
)
from trainer_app.interchange.old_register_words import ISSUED, KINDS, NUMBER, SIGNERS, TOTALS
from trainer_app.services.old_register_files import AcademyOf, ChosenColumns, Role, SetAside
from trainer_app.writing.digits import to_latin

_NO_WORD: Final = re.compile(r"[^\w]+")
_YEAR: Final = re.compile(r"(?<!\d)(\d{4})(?!\d)")
_YEARS, _ERA = range(1970, 2101), 543
_LABEL_CELLS, _LONGEST_TOLD = 2, 120
_ENOUGH_MARKS = 2


@dataclass(frozen=True)
class Section:
    """What the headings above a line say about it."""

    text: str = ""
    kind: CertificateKind | None = None
    academy_id: UUID | None = None
    year: int | None = None

    def below(self, text: str, academy_of: AcademyOf) -> Section:
        """What holds below one more heading; what it does not name goes on."""
        kinds, years = kinds_in(text), _years_in(text)
        kind = self.kind if not kinds else (kinds[0] if len(kinds) == 1 else None)
        academy_id = academy_of(text) or self.academy_id
        year = years.pop() if len(years) == 1 else self.year
        return Section(text, kind, academy_id, year)


@dataclass(frozen=True)
class Line:
    """A line that is an entry, or should be one."""

    number: int
    row: tuple[Cell, ...]
    headings: Headings
    section: Section
    _told: dict[str, str] = field(default_factory=dict, compare=False, repr=False)

    def cell(self, field_name: str) -> Cell:
        """The cell of a field."""
        at = self.headings.fields.get(field_name)
        return self.row[at] if at is not None and at < len(self.row) else EMPTY

    def text(self, field_name: str) -> str:
        """Its text, without what means nothing."""
        if field_name not in self._told:
            text = cleaned(self.cell(field_name)).text
            self._told[field_name] = "" if is_nothing(text) else text
        return self._told[field_name]


@dataclass
class Layout:
    """A sheet laid out."""

    sheet: str
    tables: list[Headings] = field(default_factory=list)
    lines: list[Line] = field(default_factory=list)
    set_aside: list[SetAside] = field(default_factory=list)


def laid_out(grid: Grid, chosen: ChosenColumns, academy_of: AcademyOf) -> Layout:
    """Say of every line what it is. Without a table there are no columns in this sheet."""
    return _Reading(grid, chosen, academy_of).layout


class _Reading:
    """Goes through a sheet once, from top to bottom."""

    def __init__(self, grid: Grid, chosen: ChosenColumns, academy_of: AcademyOf) -> None:
        self._grid, self._chosen, self._academy_of = grid, chosen, academy_of
        self._rows = list(grid.cells())
        self._merged = {first for first, left, _, right in grid.merged if right > left}
        self.layout = Layout(grid.name)
        self._section = Section().below(grid.name, academy_of)
        self._section = replace(self._section, text="")
        self._in_foot = False
        begin = self._first_table()
        if begin is not None:
            self._last_whole = self._find_last_whole(begin)
            self._read(begin)

    def _first_table(self) -> int | None:
        for at in range(min(len(self._rows), ROWS_SEARCHED)):
            if headings := headings_at(self._grid, self._rows, at, self._chosen):
                for row in self._rows[:at]:
                    self._head(row)
                self.layout.tables.append(headings)
                return at
        return None

    def _read(self, begin: int) -> None:
        headings, skip_to = self.layout.tables[0], 0
        for at in range(begin, len(self._rows)):
            number, row = self._rows[at]
            if number <= max(headings.last_row, skip_to):
                if number >= headings.first_row:
                    self._aside(self._rows[at], Role.HEADING)
                continue
            if number == headings.last_row + 1 and counts_columns(row):
                self._aside(self._rows[at], Role.HEADING)
                continue
            if again := self._headings_again(at):
                headings = again
                self._in_foot = False
                if again.key not in {one.key for one in self.layout.tables}:
                    self.layout.tables.append(again)
                self._aside(self._rows[at], Role.HEADING)
                continue
            self._sort(at, Line(number, row, headings, self._section))

    def _sort(self, at: int, line: Line) -> None:
        texts = _texts(line.row)
        marks = _marks(line)
        if not texts:
            return
        if all(marks):
            self._in_foot = False
            self.layout.lines.append(line)
        elif self._is_foot(at, line, texts, marks):
            self._aside((line.number, line.row), Role.FOOT)
        elif self._is_section(line, texts, marks):
            self._head((line.number, line.row))
        elif any(line.text(name) for name in line.headings.fields):
            self.layout.lines.append(line)

    def _is_foot(
        self, at: int, line: Line, texts: Sequence[tuple[int, str]], marks: tuple[bool, ...]
    ) -> bool:
        begins = [plain_heading(text) for _, text in texts[:_LABEL_CELLS]]
        if any(_begins_with(text, SIGNERS) for text in begins):
            self._in_foot = True
            return True
        if self._in_foot or any(_begins_with(text, TOTALS) for text in begins):
            return True
        if self._last_whole < 0 or at <= self._last_whole:
            return False
        number, day, _name = marks
        if len(texts) == 1:
            return not _like_a_number(line.text(NUMBER))
        return not number and not day

    def _is_section(
        self, line: Line, texts: Sequence[tuple[int, str]], marks: tuple[bool, ...]
    ) -> bool:
        told = " ".join(text for _, text in texts)
        names = {line.headings.fields.get(name) for name in (NAME, LATIN)}
        if len({text for _, text in texts}) > 1:
            label = len(texts) == _LABEL_CELLS and sum(marks) < _ENOUGH_MARKS
            return label and bool(kinds_in(told) or texts[0][1].endswith(":"))
        if _like_a_number(line.text(NUMBER)) or texts[0][0] == line.headings.fields.get(ISSUED):
            return False
        named = bool(kinds_in(told)) or self._academy_of(told) is not None
        return named or line.number in self._merged or texts[0][0] not in names

    def _find_last_whole(self, begin: int) -> int:
        headings, last = self.layout.tables[0], -1
        for at in range(begin + 1, len(self._rows)):
            number, row = self._rows[at]
            if again := self._headings_again(at):
                headings = again
            elif number > headings.last_row and all(_marks(Line(number, row, headings, Section()))):
                last = at
        return last

    def _headings_again(self, at: int) -> Headings | None:
        """Headings further down: of the next page, or of another section."""
        said = [cell for cell in self._rows[at][1] if cell.text.strip()]
        if len(said) < _ENOUGH_MARKS or not all(
            isinstance(cell.value, str) and not _has_digit(cell.value) for cell in said
        ):
            return None
        return headings_at(self._grid, self._rows, at, self._chosen)

    def _head(self, row: Row) -> None:
        """A title or a section: what it names holds for the lines below."""
        texts = list(dict.fromkeys(text for _, text in _texts(row[1])))
        if texts:
            self._section = self._section.below(" ".join(texts), self._academy_of)
            self._aside(row, Role.HEADING)

    def _aside(self, row: Row, role: Role) -> None:
        text = " ".join(dict.fromkeys(text for _, text in _texts(row[1])))
        if text:
            self.layout.set_aside.append(
                SetAside(
                    source_row=row[0], role=role, text=text[:_LONGEST_TOLD], sheet=self.layout.sheet
                )
            )


def _texts(row: Sequence[Cell]) -> list[tuple[int, str]]:
    found = [(at, cleaned(cell).text) for at, cell in enumerate(row)]
    return [(at, text) for at, text in found if text and not is_nothing(text)]


def _marks(line: Line) -> tuple[bool, bool, bool]:
    """Whether number, day and name stand there."""
    day = line.cell(ISSUED)
    return (
        _has_digit(line.text(NUMBER)),
        isinstance(day.value, date | float) or _has_digit(line.text(ISSUED)),
        any(not _has_digit(text) for name in (NAME, LATIN) if (text := line.text(name))),
    )


def _has_digit(text: str) -> bool:
    return any(one.isdecimal() for one in text)


def _like_a_number(text: str) -> bool:
    return _has_digit(text) and " " not in text


def _begins_with(text: str, words: tuple[str, ...]) -> bool:
    for word in _plain(words):
        if text.startswith(word):
            rest = text[len(word) :]
            spaced = word.isascii() or word[-1] < "\u0e00"
            if not rest or not spaced or not rest[0].isalnum():
                return True
    return False


@cache
def _plain(words: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(plain_heading(word) for word in words)


def kinds_in(text: str) -> tuple[CertificateKind, ...]:
    """The kinds of certificates that a text names."""
    plain = plain_heading(text)
    padded = " " + _NO_WORD.sub(" ", plain) + " "
    found = [
        kind
        for kind, words in KINDS
        if any(
            f" {word.replace('-', ' ')} " in padded if word.isascii() else word in plain
            for word in words
        )
    ]
    return tuple(found)


def _years_in(text: str) -> set[int]:
    told = {int(digits) for digits in _YEAR.findall(to_latin(text))}
    return {
        year - (_ERA if year - _ERA in _YEARS and year not in _YEARS else 0)
        for year in told
        if year in _YEARS or year - _ERA in _YEARS
    }
