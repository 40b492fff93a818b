"""Reading an old register of certificates: columns by meaning, lines by rules.

Bounds, encodings and cells are those of nomination files; what is wrong becomes a code.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, replace
from datetime import date
from functools import cache
from pathlib import Path
from typing import Final

from trainer_app.domain.certificate import CertificateKind
from trainer_app.domain.languages import Language
from trainer_app.interchange.cell_values import (
    ISSUES,
    DateOrder,
    begins_like_a_formula,
    cleaned,
    date_of,
    date_order,
    is_nothing,
)
from trainer_app.interchange.grids import EMPTY, Cell, Grid, UnreadableFile
from trainer_app.interchange.heading_words import LATIN, NAME
from trainer_app.interchange.headings import meaning_of, plain_heading
from trainer_app.interchange.name_cells import is_native
from trainer_app.interchange.old_register_words import (
    COURSE,
    HANDED_ON,
    HANDED_TO,
    HEADINGS,
    ISSUED,
    KIND,
    KINDS,
    NUMBER,
    STATE,
    VOID,
)
from trainer_app.interchange.spreadsheet_files import read_grids
from trainer_app.services.old_registers import (
    LONGEST_NUMBER,
    LeftOutLine,
    OldEntry,
    OldRegister,
)
from trainer_app.writing.digits import to_latin
from trainer_app.writing.folding import stored

_ROWS_SEARCHED: Final = 60
_LONGEST: Final = 200
_NO_WORD: Final = re.compile(r"[^\w]+")
_BARE: Final = frozenset(
    {"number", "certificate", "date", "số", "ngày", "เลขที่", "วันที่", "ເລກທີ", "ວັນທີ", "លេខ", "ရက်စွဲ"}
)
"""Headings that name a column only where no other does."""

_DATE_PROBLEMS: Final = {"bad_date": "unreadable_date", "ambiguous_date": "ambiguous_date"}


def read_old_register(path: Path) -> OldRegister:
    """Read a register; whatever is wrong with the file becomes a code, never an exception."""
    try:
        found = [
            _Lines(grid, header, serials=path.suffix.lower() != ".csv").read()
            for grid in read_grids(path)
            if (header := _find_header(grid)) is not None
        ]
        if found:
            return _together(found)
    except UnreadableFile as error:
        return OldRegister(file_problem=error.problem)
    except OSError:
        return OldRegister(file_problem="corrupt_file")
    return OldRegister(file_problem="no_header_found")


def _together(sheets: list[OldRegister]) -> OldRegister:
    """The sheets of a workbook as one register; a number that comes again is left out."""
    seen: set[str] = set()
    entries: list[OldEntry] = []
    left_out = [line for sheet in sheets for line in sheet.left_out]
    for entry in (entry for sheet in sheets for entry in sheet.entries):
        if entry.number in seen:
            left_out.append(
                LeftOutLine(
                    source_row=entry.source_row,
                    problems=("duplicate_in_file",),
                    number=entry.number,
                )
            )
        else:
            seen.add(entry.number)
            entries.append(entry)
    if not entries and not left_out:
        return OldRegister(file_problem="empty_file")
    return replace(
        sheets[0],
        entries=tuple(entries),
        left_out=tuple(left_out),
        file_problem=None,
        has_hand_over=any(sheet.has_hand_over for sheet in sheets),
    )


@dataclass(frozen=True)
class _Header:
    row: int
    fields: dict[str, int]
    texts: tuple[str, ...]
    language: Language


def _find_header(grid: Grid) -> _Header | None:
    """The first row that names a number, a name and a date."""
    for number, row in list(grid.cells())[:_ROWS_SEARCHED]:
        texts = [plain_heading(cell.value) if isinstance(cell.value, str) else "" for cell in row]
        fields: dict[str, int] = {}
        languages = []
        for column, text in enumerate(texts):
            field = _field_of(text)
            if field is not None and (
                field not in fields or _says_more(text, texts[fields[field]])
            ):
                fields[field] = column
            if text and (meaning := meaning_of(text)):
                languages.append(meaning.language)
        if NUMBER in fields and ISSUED in fields and {NAME, LATIN} & set(fields):
            foreign = [one for one in languages if one is not Language.ENGLISH]
            language = Counter(foreign).most_common(1)[0][0] if foreign else Language.ENGLISH
            return _Header(number, fields, tuple(texts), language)
    return None


def _field_of(heading: str) -> str | None:
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


def _says_more(heading: str, than: str) -> bool:
    """Whether a heading names its column better: "Certificate No." beside "Number"."""
    return than in _BARE and heading not in _BARE


@cache
def _lexicon() -> dict[str, str]:
    return {plain_heading(word): field for field, words in HEADINGS.items() for word in words}


class _Lines:
    """The lines below the header, being read."""

    def __init__(self, grid: Grid, header: _Header, *, serials: bool) -> None:
        self._grid, self._header, self._serials = grid, header, serials
        self._order = DateOrder.UNSETTLED

    def read(self) -> OldRegister:
        lines = [(n, row) for n, row in self._grid.cells() if n > self._header.row]
        dates = [self._text(row, ISSUED) for _, row in lines]
        heading = self._header.texts[self._header.fields[ISSUED]]
        self._order = date_order(self._header.language, heading, dates)
        entries: list[OldEntry] = []
        left_out: list[LeftOutLine] = []
        seen: set[str] = set()
        for number, row in lines:
            if not any(self._text(row, field) for field in self._header.fields):
                continue
            read = self._entry(number, row)
            if isinstance(read, OldEntry) and read.number in seen:
                read = LeftOutLine(
                    source_row=number, problems=("duplicate_in_file",), number=read.number
                )
            if isinstance(read, LeftOutLine):
                left_out.append(read)
            else:
                seen.add(read.number)
                entries.append(read)
        if not entries and not left_out:
            return OldRegister(file_problem="empty_file")
        return OldRegister(
            entries=tuple(entries),
            left_out=tuple(left_out),
            language=self._header.language,
            columns=tuple(
                (field, self._header.texts[at]) for field, at in self._header.fields.items()
            ),
            has_hand_over=HANDED_ON in self._header.fields,
        )

    def _entry(self, source_row: int, row: tuple[Cell, ...]) -> OldEntry | LeftOutLine:
        texts = {field: self._text(row, field) for field in self._header.fields}
        number = stored(to_latin(" ".join(texts[NUMBER].split()))).upper()
        issued, codes = self._date(row, ISSUED)
        names = [texts.get(NAME, ""), texts.get(LATIN, "")]
        problems = {_DATE_PROBLEMS[code] for code in codes if code in _DATE_PROBLEMS}
        if not number:
            problems.add("missing_number")
        if len(number) > LONGEST_NUMBER:
            problems.add("number_too_long")
        if not any(names):
            problems.add("missing_name")
        if issued is None and not problems & set(_DATE_PROBLEMS.values()):
            problems.add("missing_date")
        if any(begins_like_a_formula(text) or len(text) > _LONGEST for text in texts.values()):
            problems.add("unsafe_content")
        if problems or issued is None:
            return LeftOutLine(
                source_row=source_row, problems=tuple(sorted(problems)), number=number[:40]
            )
        native = next((name for name in names if is_native(name)), "")
        latin = next((name for name in names if name and not is_native(name)), "")
        state = texts.get(STATE, "")
        return OldEntry(
            source_row=source_row,
            number=number,
            issued_on=issued,
            native_name=stored(native),
            latin_name=stored(latin),
            kind=_kind_of(texts.get(KIND, "")),
            course_title=stored(texts.get(COURSE, "")),
            handed_over_on=self._date(row, HANDED_ON)[0],
            handed_over_to=stored(texts.get(HANDED_TO, "")),
            void=_is_void(state),
            note=stored(state),
        )

    def _cell(self, row: tuple[Cell, ...], field: str) -> Cell:
        at = self._header.fields.get(field)
        return row[at] if at is not None and at < len(row) else EMPTY

    def _text(self, row: tuple[Cell, ...], field: str) -> str:
        text = cleaned(self._cell(row, field)).text
        return "" if is_nothing(text) else text

    def _date(self, row: tuple[Cell, ...], field: str) -> tuple[date | None, set[str]]:
        text = self._text(row, field)
        return date_of(self._cell(row, field), text, self._order, ISSUES, serials=self._serials)


def _kind_of(text: str) -> CertificateKind | None:
    plain = plain_heading(text)
    if not plain:
        return None
    padded = " " + _NO_WORD.sub(" ", plain) + " "
    for kind, words in KINDS:
        for word in words:
            found = f" {word.replace('-', ' ')} " if word.isascii() else word
            if found in padded:
                return kind
    return None


def _is_void(state: str) -> bool:
    """Whether the remark is one word of voidness, perhaps with its reason after a comma."""
    first = re.split(r"[,;:.–(\-]", plain_heading(state), maxsplit=1)[0].strip()
    return first in VOID
