"""Reading an old register of certificates: columns by meaning, lines by rules.

Bounds, encodings and cells are those of nomination files; what is wrong becomes a code.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
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
_DATE_PROBLEMS: Final = {"bad_date": "unreadable_date", "ambiguous_date": "ambiguous_date"}


def read_old_register(path: Path) -> OldRegister:
    """Read a register; whatever is wrong with the file becomes a code, never an exception."""
    try:
        for grid in read_grids(path):
            header = _find_header(grid)
            if header is not None:
                return _Lines(grid, header, serials=path.suffix.lower() != ".csv").read()
    except UnreadableFile as error:
        return OldRegister(file_problem=error.problem)
    except OSError:
        return OldRegister(file_problem="corrupt_file")
    return OldRegister(file_problem="no_header_found")


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
            if field is not None and field not in fields:
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
            void=any(word in plain_heading(state) for word in VOID),
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
    return next((kind for kind, words in KINDS if any(word in plain for word in words)), None)
