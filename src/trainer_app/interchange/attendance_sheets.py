"""Reading back workbooks of attendance: rows and columns are found by their hidden keys."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final
from uuid import UUID

from trainer_app.interchange.grids import EMPTY, Cell, Grid
from trainer_app.services.attendance_files import (
    KEY_OF_COURSE,
    KEY_OF_ENROLMENTS,
    KEY_OF_WRITTEN,
    FilledRow,
    FilledSheet,
    read_written,
)

_ROWS_SEARCHED: Final = 60
_MINUTES_A_DAY: Final = 24 * 60
_NAME_COLUMNS: Final = 4


def read_attendance_sheet(grids: Sequence[Grid]) -> FilledSheet | None:
    """The sheet that carries our keys; None where none does."""
    for grid in grids:
        for row, cells in list(grid.cells())[:_ROWS_SEARCHED]:
            if found := _keys(cells):
                return _sheet(grid, row, found)
    return None


def _keys(cells: tuple[Cell, ...]) -> dict[str, int] | None:
    """Which key stands over which column, if this is the row of keys."""
    keys = {text: column for column, cell in enumerate(cells) if (text := cell.text.strip())}
    return keys if KEY_OF_ENROLMENTS in keys and any(map(_course, keys)) else None


def _sheet(grid: Grid, row_of_keys: int, keys: dict[str, int]) -> FilledSheet:
    sessions = {text: column for text, column in keys.items() if _is_key(text)}
    enrolments, written = keys[KEY_OF_ENROLMENTS], keys.get(KEY_OF_WRITTEN)
    rows = []
    for number, cells in grid.cells():
        if number <= row_of_keys + 1:  # the header follows the keys
            continue
        key = _at(cells, enrolments).text.strip()
        marks = {one: _typed(_at(cells, column)) for one, column in sessions.items()}
        if key or any(marks.values()):
            rows.append(
                FilledRow(
                    place=str(number),
                    name=_name(cells, min(sessions.values(), default=_NAME_COLUMNS)),
                    enrolment=key,
                    cells=marks,
                    written=read_written(_at(cells, written).text) if written is not None else {},
                )
            )
    return FilledSheet(course=next(filter(None, map(_course, keys))), rows=tuple(rows))


def _course(text: str) -> str:
    head, _, key = text.rpartition(" ")
    return key if head == KEY_OF_COURSE else ""


def _is_key(text: str) -> bool:
    try:
        UUID(text)
    except ValueError:
        return False
    return True


def _at(cells: tuple[Cell, ...], column: int) -> Cell:
    return cells[column] if column < len(cells) else EMPTY


def _typed(cell: Cell) -> str:
    """What was typed; a time of day, which a spreadsheet keeps as a part of a day, as a time."""
    value = cell.value
    if isinstance(value, float) and not cell.formula and 0 < value < 1:
        minutes = round(value * _MINUTES_A_DAY) % _MINUTES_A_DAY
        return f"{minutes // 60}:{minutes % 60:02d}"
    return cell.text.strip()


def _name(cells: tuple[Cell, ...], before: int) -> str:
    """The first words before the marks, to speak of a row with."""
    words = (cell.text.strip() for cell in cells[:before])
    return next((one for one in words if one and not one.isdecimal()), "")
