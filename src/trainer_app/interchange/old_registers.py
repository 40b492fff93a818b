"""Reading an old register of certificates: columns by meaning, lines by rules.

Bounds, encodings and cells are those of nomination files; what is wrong becomes a code.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from types import MappingProxyType
from typing import Final

from trainer_app.domain.languages import Language
from trainer_app.interchange.cell_values import begins_like_a_formula, date_order
from trainer_app.interchange.grids import Grid, UnreadableFile
from trainer_app.interchange.heading_words import LATIN, NAME
from trainer_app.interchange.headings import plain_heading
from trainer_app.interchange.name_cells import is_native
from trainer_app.interchange.old_register_dates import Dates, YearsSeen
from trainer_app.interchange.old_register_hand_over import hand_over_of
from trainer_app.interchange.old_register_headings import Headings, likely_headings
from trainer_app.interchange.old_register_layout import Layout, Line, kinds_in, laid_out
from trainer_app.interchange.old_register_numbers import Style, number_of, style_of
from trainer_app.interchange.old_register_words import (
    COURSE,
    HANDED_ON,
    HANDED_TO,
    ISSUED,
    KIND,
    NUMBER,
    STATE,
    VOID,
)
from trainer_app.interchange.spreadsheet_files import read_grids
from trainer_app.services.old_register_files import (
    LONGEST_NUMBER,
    AcademyOf,
    ChosenColumns,
    ColumnRead,
    LeftOutLine,
    OldEntry,
    OldRegister,
    Role,
    SetAside,
    TableRead,
)
from trainer_app.writing.folding import stored

_LONGEST: Final = 200
_NONE_CHOSEN: Final[ChosenColumns] = MappingProxyType({})
_DATE_PROBLEMS: Final = {"bad_date": "unreadable_date", "ambiguous_date": "ambiguous_date"}


def read_old_register(
    path: Path,
    *,
    today: date,
    chosen: ChosenColumns = _NONE_CHOSEN,
    academy_of: AcademyOf = lambda _: None,
) -> OldRegister:
    """Read a register; whatever is wrong with the file becomes a code, never an exception."""
    try:
        grids = read_grids(path)
    except UnreadableFile as error:
        return OldRegister(file_problem=error.problem)
    except OSError:
        return OldRegister(file_problem="corrupt_file")
    layouts = [laid_out(grid, chosen, academy_of) for grid in grids]
    tables = tuple(
        _table(grid, headings)
        for grid, layout in zip(grids, layouts, strict=True)
        for headings in layout.tables
    )
    if not tables:
        return _without_columns(grids)
    if not any(headings.whole for layout in layouts for headings in layout.tables):
        return OldRegister(file_problem="columns_unknown", tables=tables)
    serials = path.suffix.lower() != ".csv"
    return _together(grids, layouts, tables, _Lines(layouts, today, serials=serials))


def _without_columns(grids: Sequence[Grid]) -> OldRegister:
    """No table was found: offer what looks most like headings, for a person to say."""
    likely = [(grid, likely_headings(grid, list(grid.cells()))) for grid in grids]
    tables = tuple(_table(grid, headings) for grid, headings in likely if headings)
    problem = "columns_unknown" if tables else "no_header_found"
    return OldRegister(file_problem=problem, tables=tables)


def _together(
    grids: Sequence[Grid], layouts: Sequence[Layout], tables: tuple[TableRead, ...], lines: _Lines
) -> OldRegister:
    read = [lines.read(layout, line) for layout in layouts for line in layout.lines]
    if not read:
        return OldRegister(file_problem="empty_file")
    without = [
        SetAside(source_row=0, role=Role.SHEET, text=grid.name)
        for grid, layout in zip(grids, layouts, strict=True)
        if not layout.tables and grid.rows
    ]
    aside = [one for layout in layouts for one in layout.set_aside]
    if len(grids) == 1:
        aside = [replace(one, sheet="") for one in aside]
    return OldRegister(
        entries=tuple(one for one in read if isinstance(one, OldEntry)),
        left_out=tuple(one for one in read if isinstance(one, LeftOutLine)),
        set_aside=(*aside, *without),
        language=lines.language,
        tables=tables,
        has_hand_over=any(HANDED_ON in one.fields for each in layouts for one in each.tables),
    )


def _table(grid: Grid, headings: Headings) -> TableRead:
    fields = {at: name for name, at in headings.fields.items()}
    below = [row for number, row in grid.cells() if number > headings.last_row][:20]
    columns = []
    for at, text in enumerate(headings.texts):
        examples = [row[at].text.strip() for row in below if at < len(row) and row[at].text.strip()]
        if text or examples:
            example = examples[0][:40] if examples else ""
            heading = " / ".join(text.split("\n"))
            columns.append(
                ColumnRead(at=at, heading=heading, field=fields.get(at, ""), example=example)
            )
    return TableRead(sheet=grid.name, headings=headings.key, columns=tuple(columns))


@dataclass(frozen=True)
class _Manner:
    """How the lines of one table write numbers and dates."""

    style: Style
    dates: Dates


class _Lines:
    """Reads lines, knowing what all tables of the file tell about its dates and numbers."""

    def __init__(self, layouts: Sequence[Layout], today: date, *, serials: bool) -> None:
        self._several = sum(bool(layout.lines) for layout in layouts) > 1
        tables = [headings for layout in layouts for headings in layout.tables]
        foreign = [one.language for one in tables if one.language is not Language.ENGLISH]
        self.language = foreign[0] if foreign else Language.ENGLISH
        self._seen = YearsSeen(today)
        self._manners: dict[int, _Manner] = {}
        for layout in layouts:
            for headings in {id(one.headings): one.headings for one in layout.lines}.values():
                lines = [one for one in layout.lines if one.headings is headings]
                self._manners[id(headings)] = self._manner(headings, lines, serials=serials)

    def _manner(self, headings: Headings, lines: Sequence[Line], *, serials: bool) -> _Manner:
        at = headings.fields.get(ISSUED)
        heading = headings.texts[at] if at is not None else ""
        language = headings.language if headings.language is not Language.ENGLISH else self.language
        order = date_order(headings.language, heading, [line.text(ISSUED) for line in lines])
        for line in lines:
            self._seen.see(line.cell(ISSUED), line.text(ISSUED), order, serials=serials)
        numbers = [line.text(NUMBER) for line in lines if isinstance(line.cell(NUMBER).value, str)]
        self._seen.see_numbers(numbers)
        return _Manner(style_of(numbers), Dates(order, language, self._seen, serials))

    def read(self, layout: Layout, line: Line) -> OldEntry | LeftOutLine:
        """One line: an entry, or why it is none."""
        manner = self._manners[id(line.headings)]
        texts = {name: line.text(name) for name in line.headings.fields}
        issued = manner.dates.read(line.cell(ISSUED), line.text(ISSUED))
        number = number_of(line.cell(NUMBER), line.text(NUMBER), manner.style, issued.on)
        problems = {_DATE_PROBLEMS[code] for code in issued.codes if code in _DATE_PROBLEMS}
        if issued.on is None and not problems & set(_DATE_PROBLEMS.values()):
            problems.add("missing_date")
        problems |= _problems(number.number, texts)
        sheet = layout.sheet if self._several else ""
        if problems or issued.on is None:
            return LeftOutLine(
                source_row=line.number,
                problems=tuple(sorted(problems)),
                number=number.number[:LONGEST_NUMBER],
                sheet=sheet,
            )
        unsure = {number.doubt: line.text(NUMBER), issued.doubt: line.text(ISSUED)}
        doubts = tuple(one for one in unsure if one is not None)
        found = [text for one, text in unsure.items() if one is not None]
        entry = self._entry(line, texts, number.number, issued.on)
        return replace(entry, sheet=sheet, doubts=doubts, as_found=" · ".join(found))

    def _entry(self, line: Line, texts: Mapping[str, str], number: str, issued: date) -> OldEntry:
        names = [texts.get(NAME, ""), texts.get(LATIN, "")]
        native = next((name for name in names if is_native(name)), "")
        latin = next((name for name in names if name and not is_native(name)), "")
        state = texts.get(STATE, "")
        dates = self._manners[id(line.headings)].dates
        given, taken = texts.get(HANDED_ON, ""), texts.get(HANDED_TO, "")
        hand_over = hand_over_of(
            given,
            dates.read(line.cell(HANDED_ON), given).on,
            taken,
            dates.read(line.cell(HANDED_TO), taken).on,
        )
        kinds = kinds_in(texts.get(KIND, ""))
        return OldEntry(
            source_row=line.number,
            number=number,
            issued_on=issued,
            native_name=stored(native),
            latin_name=stored(latin),
            kind=kinds[0] if kinds else line.section.kind,
            course_title=stored(texts.get(COURSE, "")),
            handed_over_on=hand_over.on,
            handed_over_to=hand_over.to,
            handed_over=hand_over.handed,
            void=_is_void(state),
            note=stored("; ".join(filter(None, (state, hand_over.note)))),
            under=line.section.text,
            year=line.section.year,
            academy_id=line.section.academy_id,
        )


def _problems(number: str, texts: Mapping[str, str]) -> set[str]:
    problems = set()
    if not number:
        problems.add("missing_number")
    elif not any(one.isdecimal() for one in number):
        problems.add("not_a_number")
    if len(number) > LONGEST_NUMBER:
        problems.add("number_too_long")
    if not texts.get(NAME) and not texts.get(LATIN):
        problems.add("missing_name")
    if any(begins_like_a_formula(text) or len(text) > _LONGEST for text in texts.values()):
        problems.add("unsafe_content")
    return problems


def _is_void(state: str) -> bool:
    """Whether the remark is one word of voidness, perhaps with its reason after a comma."""
    first = re.split(r"[,;:.–(\-]", plain_heading(state), maxsplit=1)[0].strip()
    return first in VOID
