"""Reading workbooks of translations: texts are found by their keys, wherever they stand now."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final
from uuid import UUID

from trainer_app.domain.languages import Language
from trainer_app.interchange.grids import EMPTY, Cell, Grid, UnreadableFile
from trainer_app.services.translation_packages import Package, PackagedModule, PackagedPiece

_HEADINGS: Final = {
    "english": "english",
    "translation": "translation",
    "key": "key",
    "english revision": "source_revision",
    "revision": "revision",
}
"""The English line of each heading; the native one above it differs by language."""

_NEEDED: Final = frozenset({"key", "translation"})
_ROWS_SEARCHED: Final = 60
_MARKER: Final = re.compile(r"trainer-app ([a-z]{2}) (\S+) ([A-Z0-9-]+)/(.+)")
_KEY: Final = re.compile(r"([A-Z0-9-]+)\.([a-z]+(?:-\d+)?)")
_CODE: Final = re.compile(r"(?:.*\()?(my|km|lo|th|vi)\)?")
_NAMES: Final = {
    "burmese": Language.BURMESE,
    "myanmar": Language.BURMESE,
    "khmer": Language.KHMER,
    "lao": Language.LAO,
    "thai": Language.THAI,
    "vietnamese": Language.VIETNAMESE,
}


@dataclass(frozen=True)
class _Marker:
    language: Language
    edition_id: UUID | None
    curriculum_code: str
    edition_name: str


@dataclass(frozen=True)
class _Header:
    row: int
    columns: dict[str, int]


def read_translation_sheets(grids: Sequence[Grid]) -> tuple[Package, ...]:
    """A package for each sheet with texts; other sheets are passed over.

    Raises:
        UnreadableFile: no sheet has texts, or a sheet does not tell its language.
    """
    markers = [_marker(grid) for grid in grids]
    some = next(filter(None, markers), None)
    found = [
        _Sheet(grid, header, marker, some).package()
        for grid, marker in zip(grids, markers, strict=True)
        if (header := _header(grid)) is not None
    ]
    if not any(one.modules for one in found):
        raise UnreadableFile("no_texts")
    return tuple(found)


class _Sheet:
    """One sheet, being read."""

    def __init__(
        self, grid: Grid, header: _Header, marker: _Marker | None, some: _Marker | None
    ) -> None:
        language = marker.language if marker else _language_of(grid.name)
        if language is None or language is Language.ENGLISH:
            raise UnreadableFile("language")
        self._grid, self._header, self._language = grid, header, language
        self._edition = marker or some
        self._pieces: dict[str, list[PackagedPiece]] = {}
        self._revisions: dict[str, tuple[int | None, int | None]] = {}
        self._left_out: list[tuple[str, str]] = []
        self._merged = _covered(grid, header.columns["translation"])

    def package(self) -> Package:
        """Everything that has a key; what has none is left out by its row."""
        for row, cells in self._grid.cells():
            if row > self._header.row:
                self._take(row, cells)
        edition = self._edition
        return Package(
            curriculum_code=edition.curriculum_code if edition else "",
            edition_name=edition.edition_name if edition else "",
            edition_id=edition.edition_id if edition else None,
            language=self._language,
            modules=tuple(
                PackagedModule(
                    code=code,
                    pieces=tuple(pieces),
                    source_revision=self._revisions[code][0],
                    revision=self._revisions[code][1],
                )
                for code, pieces in self._pieces.items()
            ),
            left_out=tuple(self._left_out),
        )

    def _take(self, row: int, cells: tuple[Cell, ...]) -> None:
        translation = self._cell(cells, "translation")
        named = _KEY.fullmatch(self._cell(cells, "key").text.strip())
        if named is None:
            if translation.text.strip():
                self._left_out.append((f"{self._grid.name}:{row}", "no-key"))
            return
        code, key = named[1], named[2]
        english = self._cell(cells, "english")
        told = isinstance(english.value, str) and not english.formula
        problem = _problem(translation)
        touched = row not in self._merged and not problem
        self._pieces.setdefault(code, []).append(
            PackagedPiece(
                key=key,
                source=english.text if told else None,
                target=translation.text if touched else None,
                problem=problem,
            )
        )
        revisions = (
            _revision(self._cell(cells, "source_revision")),
            _revision(self._cell(cells, "revision")),
        )
        self._revisions.setdefault(code, revisions)

    def _cell(self, cells: tuple[Cell, ...], field: str) -> Cell:
        column = self._header.columns.get(field)
        return cells[column] if column is not None and column < len(cells) else EMPTY


def _header(grid: Grid) -> _Header | None:
    """The first row that has a key and a translation."""
    for row, cells in list(grid.cells())[:_ROWS_SEARCHED]:
        columns: dict[str, int] = {}
        for column, cell in enumerate(cells):
            for line in cell.text.splitlines():
                field = _HEADINGS.get(" ".join(line.split()).casefold())
                if field is not None:
                    columns.setdefault(field, column)
        if columns.keys() >= _NEEDED:
            return _Header(row, columns)
    return None


def _marker(grid: Grid) -> _Marker | None:
    """What the sheet says of itself, in any cell above its texts."""
    for _, cells in list(grid.cells())[:_ROWS_SEARCHED]:
        for cell in cells:
            found = _MARKER.fullmatch(cell.text.strip())
            if found and found[1] in set(Language):
                return _Marker(Language(found[1]), _uuid(found[2]), found[3], found[4])
    return None


def _language_of(sheet_name: str) -> Language | None:
    """The language that a sheet's name tells, as a code or as an English word."""
    plain = sheet_name.strip().casefold()
    if found := _CODE.fullmatch(plain):
        return Language(found[1])
    return next((language for name, language in _NAMES.items() if name in plain), None)


def _covered(grid: Grid, column: int) -> set[int]:
    """The rows whose translation lies under a merged cell that begins elsewhere."""
    last = max(grid.rows, default=0)
    return {
        row
        for first_row, first_column, last_row, last_column in grid.merged
        if first_column <= column <= last_column
        for row in range(first_row, min(last_row, last) + 1)
        if (row, column) != (first_row, first_column)
    }


def _problem(cell: Cell) -> str:
    """Why what stands in a cell is not what was typed."""
    if cell.formula:
        return "formula"
    return "date" if isinstance(cell.value, date) else ""


def _revision(cell: Cell) -> int | None:
    text = cell.text.strip()
    return int(text) if text.isdecimal() and text.isascii() else None


def _uuid(text: str) -> UUID | None:
    try:
        return UUID(text)
    except ValueError:
        return None
