"""Reading sheets of modules as offices keep them: columns by meaning, rows by rules.

Bounds, encodings and cells are those of nomination files; what is wrong becomes a code.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Final

from trainer_app.domain.languages import Language
from trainer_app.domain.segments import MOST_ITEMS, MOST_LETTERS
from trainer_app.interchange.cell_values import is_nothing
from trainer_app.interchange.converted_grids import columns_in_unicode, in_unicode
from trainer_app.interchange.grids import EMPTY, Cell, Grid, UnreadableFile
from trainer_app.interchange.headings import plain_heading
from trainer_app.interchange.module_headings import (
    Headings,
    find_headings,
    likely_headings,
)
from trainer_app.interchange.module_values import (
    Unreadable,
    code_of,
    codes_of,
    delivery_of,
    equipment_of,
    levels_of,
    mandatory_of,
    minutes_of,
    part_of,
    ratio_of,
)
from trainer_app.interchange.module_words import (
    AIM,
    CODE,
    DELIVERY,
    EQUIPMENT,
    HOURS,
    LEVELS,
    MANDATORY,
    MINUTES,
    OBJECTIVES,
    OUTLINE,
    PART,
    PREREQUISITES,
    RATIO,
    TITLE,
    TOTALS,
)
from trainer_app.interchange.spreadsheet_files import read_grids
from trainer_app.services.module_sheet_files import (
    MOST_MODULES,
    ChosenColumns,
    ModuleFacts,
    ModuleSheet,
    SheetColumn,
    SheetModule,
    SheetProblem,
    SheetTable,
    SheetText,
)
from trainer_app.writing.translation_scripts import TranslationScripts

_LONGEST_FOUND: Final = 60
_LONGEST_TOLD: Final = 120
_BULLET: Final = re.compile(r"^\s*(?:[•·▪●○◦*–—-]|[(\[]?\d{1,2}[.)\]])\s+")
_INDENTED: Final = re.compile(r"^(?:\t|\s{2,})")
_NOT_TEXT: Final = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff\ufeff\ufffe\uffff]")
_BIDI: Final = re.compile("[\u202a-\u202e\u2066-\u2069]")

_PROBLEMS: Final = {"empty_file": "no_modules", "too_large": "module_sheet_too_large"}
"""Problems of any file, as they are told of a sheet of modules."""

_READ: Final[dict[str, Callable[[str], ModuleFacts]]] = {
    MINUTES: lambda text: ModuleFacts(minutes=minutes_of(text)),
    HOURS: lambda text: ModuleFacts(minutes=minutes_of(text, hours=True)),
    LEVELS: lambda text: ModuleFacts(levels=levels_of(text)),
    DELIVERY: lambda text: ModuleFacts(delivery=delivery_of(text)),
    PREREQUISITES: lambda text: ModuleFacts(prerequisites=codes_of(text)),
    RATIO: lambda text: ModuleFacts(participants_per_trainer=ratio_of(text)),
    EQUIPMENT: lambda text: ModuleFacts(equipment=equipment_of(text)),
    MANDATORY: lambda text: ModuleFacts(mandatory=mandatory_of(text)),
    PART: lambda text: ModuleFacts(part=part_of(text)),
}


class ModuleSheetFiles:
    """Sheets of modules (see `services.module_sheet_files.ModuleSheetReader`)."""

    def read(self, path: Path, chosen: ChosenColumns) -> ModuleSheet:
        """The file; whatever is wrong with it becomes a code, never an exception."""
        try:
            grids = [grid for grid in read_grids(path) if grid.rows]
        except UnreadableFile as error:
            return ModuleSheet(file_problem=_PROBLEMS.get(error.problem, error.problem))
        except OSError:
            return ModuleSheet(file_problem="corrupt_file")
        if not grids:
            return ModuleSheet(file_problem="no_modules")
        return _read(grids, chosen)

    def cells(self, field: str, texts: Sequence[str]) -> list[ModuleFacts | SheetProblem]:
        """What each text says in a column of this field."""
        return [_cell(field, text) for text in texts]


def _cell(field: str, text: str) -> ModuleFacts | SheetProblem:
    clean = _cleaned(text)
    if clean.startswith("="):
        return SheetProblem("formula", field, _shown(clean))
    try:
        return ModuleFacts() if is_nothing(clean) else _READ[field](clean)
    except Unreadable as wrong:
        return SheetProblem(wrong.code, field, _shown(clean))


def _read(grids: Sequence[Grid], chosen: ChosenColumns) -> ModuleSheet:
    sheets: list[_Sheet] = []
    converted: dict[str, None] = {}
    likely: list[SheetTable] = []
    for grid in grids:
        by_column, fonts = columns_in_unicode(grid)
        unicode_grid, how = in_unicode(by_column, lambda one: _language_of(one, chosen))
        headings = find_headings(unicode_grid, chosen)
        if headings is None:
            if found := likely_headings(unicode_grid):
                likely.append(_table(unicode_grid, found))
            continue
        converted |= dict.fromkeys((*fonts, *how))
        sheets.append(_Sheet(unicode_grid, headings, several=len(grids) > 1))
    if not sheets:
        return ModuleSheet(file_problem="module_columns_unknown", tables=tuple(likely))
    tables = tuple(_table(one.grid, one.headings) for one in sheets)
    whole = [one for one in sheets if one.headings.whole]
    if not whole:
        return ModuleSheet(file_problem="module_columns_unknown", tables=tables)
    rows = [row for one in whole for row in one.rows()]
    if len(rows) > MOST_MODULES:
        return ModuleSheet(file_problem="too_many_modules", tables=tables)
    if not rows:
        return ModuleSheet(file_problem="no_modules", tables=tables)
    foreign = [one.headings.language for one in whole]
    return ModuleSheet(
        rows=tuple(_without_doubles(rows)),
        set_aside=tuple(aside for one in whole for aside in one.set_aside),
        tables=tables,
        language=next((one for one in foreign if one is not Language.ENGLISH), Language.ENGLISH),
        converted=tuple(converted),
    )


def _language_of(grid: Grid, chosen: ChosenColumns) -> Language | None:
    headings = find_headings(grid, chosen)
    return headings.language if headings else None


def _without_doubles(rows: Sequence[SheetModule]) -> Iterator[SheetModule]:
    """A code that stands there twice is a problem of the second row."""
    seen: set[str] = set()
    for row in rows:
        if row.code and row.code in seen:
            twice = SheetProblem("duplicate_in_file", CODE, row.code)
            yield replace(row, problems=(*row.problems, twice))
        else:
            yield row
        seen.add(row.code)


def _table(grid: Grid, headings: Headings) -> SheetTable:
    names = {at: name for name, at in headings.fields.items()}
    below = [row for number, row in grid.cells() if number > headings.last_row][:20]
    columns = []
    for at, text in enumerate(headings.texts):
        examples = [row[at].text.strip() for row in below if at < len(row) and row[at].text.strip()]
        if text or examples:
            columns.append(
                SheetColumn(
                    at=at,
                    heading=" / ".join(text.split("\n")),
                    field=names.get(at, ""),
                    example=_shown(examples[0])[:40] if examples else "",
                )
            )
    return SheetTable(sheet=grid.name, headings=headings.key, columns=tuple(columns))


class _Sheet:
    """One sheet with its headings, being read from top to bottom."""

    def __init__(self, grid: Grid, headings: Headings, *, several: bool) -> None:
        self.grid, self.headings = grid, headings
        self.set_aside: list[tuple[int, str]] = []
        self._name = grid.name if several else ""
        self._part = ""
        self._scripts = TranslationScripts()

    def rows(self) -> list[SheetModule]:
        """The rows that are modules, or should be."""
        found = []
        for number, row in self.grid.cells():
            if number < self.headings.first_row:
                self._aside(number, row)
            elif number > self.headings.last_row:
                texts = [cell.text.strip() for cell in row if not is_nothing(cell.text.strip())]
                if not texts:
                    continue
                if self._is_no_module(row, texts):
                    self._aside(number, row)
                elif self._is_part(row, texts):
                    self._part = _part_title(texts[0])
                    self._aside(number, row)
                else:
                    found.append(self._module(number, row))
                if len(found) > MOST_MODULES:
                    break
        return found

    def _is_no_module(self, row: Sequence[Cell], texts: Sequence[str]) -> bool:
        """Totals, and the headings again on the next page."""
        plain = plain_heading(texts[0])
        if any(plain == word or plain.startswith((f"{word} ", f"{word}:")) for word in TOTALS):
            return True
        told = [plain_heading(cell.text) for cell in row]
        return told[: len(self.headings.texts)] == list(self.headings.texts[: len(told)])

    def _is_part(self, row: Sequence[Cell], texts: Sequence[str]) -> bool:
        """A title over several columns: all that stands in its row, and no code."""
        code = self._at(row, CODE).text
        return len(set(texts)) == 1 and (
            not code.strip() or (" " in code.strip() and PART not in self.headings.fields)
        )

    def _aside(self, number: int, row: Sequence[Cell]) -> None:
        told = " ".join(dict.fromkeys(filter(None, (cell.text.strip() for cell in row))))
        if told:
            self.set_aside.append((number, _cleaned(told)[:_LONGEST_TOLD]))

    def _at(self, row: Sequence[Cell], name: str) -> Cell:
        at = self.headings.fields.get(name)
        return row[at] if at is not None and at < len(row) else EMPTY

    def _module(self, number: int, row: Sequence[Cell]) -> SheetModule:
        problems: list[SheetProblem] = []
        code = self._code(self._at(row, CODE), problems)
        facts = ModuleFacts(part=self._part or None)
        for name in _READ:
            cell = self._at(row, name)
            told = SheetProblem("formula", name, _shown(cell.text)) if cell.formula else None
            found = told or _cell(name, cell.text)
            if isinstance(found, SheetProblem):
                problems.append(found)
            else:
                facts = _together(facts, found)
        texts = {language: self._text(row, language, problems) for language in Language}
        said = {language: text for language, text in texts.items() if text != SheetText()}
        return SheetModule(
            source_row=number,
            code=code,
            facts=facts,
            texts=said,
            problems=tuple(problems),
            warnings=tuple(self._strange(said)),
            sheet=self._name,
        )

    def _code(self, cell: Cell, problems: list[SheetProblem]) -> str:
        text = _cleaned(cell.text)
        problem = "formula" if cell.formula else "code_missing" if is_nothing(text) else ""
        if not problem:
            try:
                return code_of(text)
            except Unreadable as wrong:
                problem = wrong.code
        problems.append(SheetProblem(problem, CODE, _shown(text)))
        return ""

    def _text(
        self, row: Sequence[Cell], language: Language, problems: list[SheetProblem]
    ) -> SheetText:
        told: dict[str, str] = {}
        for name in (TITLE, AIM, OBJECTIVES, OUTLINE):
            key = f"{name}.{language.value}"
            cell = self._at(row, key)
            text = _cleaned(cell.text)
            code = "formula" if cell.formula else ""
            if len(text) > MOST_LETTERS or text.count("\n") > MOST_ITEMS:
                code = "text_too_long"
            if code:
                problems.append(SheetProblem(code, key, _shown(text)))
            elif not is_nothing(text):
                told[name] = text
        return SheetText(
            title=" ".join(told[TITLE].split()) if TITLE in told else None,
            aim=told.get(AIM),
            objectives=_items(told[OBJECTIVES]) if OBJECTIVES in told else None,
            outline=_outline(told[OUTLINE]) if OUTLINE in told else None,
        )

    def _strange(self, texts: dict[Language, SheetText]) -> Iterator[SheetProblem]:
        """Texts that are not in the letters of their language."""
        for language, text in texts.items():
            for name, told in (
                (TITLE, text.title or ""),
                (AIM, text.aim or ""),
                (OBJECTIVES, "\n".join(text.objectives or ())),
                (OUTLINE, text.outline or ""),
            ):
                if told and not self._scripts.is_of(language, told):
                    yield SheetProblem("wrong_script", f"{name}.{language.value}", _shown(told))


def _part_title(text: str) -> str:
    try:
        return part_of(_cleaned(text))
    except Unreadable:
        return ""


def _together(facts: ModuleFacts, found: ModuleFacts) -> ModuleFacts:
    said = {name: value for name, value in vars(found).items() if value is not None}
    return replace(facts, **said)


def _cleaned(text: str) -> str:
    """A cell as it is kept: composed, without controls; lines stay lines."""
    plain = re.sub("\r\n|[\r\v\f\x85\u2028\u2029]", "\n", text)
    plain = unicodedata.normalize("NFC", _NOT_TEXT.sub("", _BIDI.sub("", plain)))
    return "\n".join(line.rstrip() for line in plain.split("\n")).strip()


def _items(text: str) -> tuple[str, ...]:
    lines = [_BULLET.sub("", line).strip() for line in text.split("\n")]
    if len(lines) == 1 and ";" in text:
        lines = [part.strip() for part in text.split(";")]
    return tuple(line for line in lines if line)


def _outline(text: str) -> str:
    """One line an item; what is indented is a sub-item."""
    lines: list[str] = []
    for line in text.split("\n"):
        bare = _BULLET.sub("", line).strip()
        if bare:
            lines.append(f"  {bare}" if _INDENTED.match(line) and lines else bare)
    return "\n".join(lines)


def _shown(text: str) -> str:
    """What stands in a cell, short enough to be told."""
    flat = " ".join(text.split())
    return flat if len(flat) <= _LONGEST_FOUND else flat[:_LONGEST_FOUND] + "…"
