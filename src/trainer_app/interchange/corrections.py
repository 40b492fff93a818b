"""What a person put right in a nomination file, before its rows are read."""

from __future__ import annotations

from dataclasses import replace

from trainer_app.domain.nomination import Corrections, sender_of
from trainer_app.interchange.grids import EMPTY, MOST_COLUMNS, Cell, Grid
from trainer_app.interchange.heading_words import FAMILY, GIVEN, LATIN, NAME, NAMES
from trainer_app.interchange.headings import Header


def corrected_grid(grid: Grid, corrections: Corrections) -> Grid:
    """The grid with the cells that somebody typed anew; what was a formula is plain text then."""
    if not corrections.cells:
        return grid
    rows = dict(grid.rows)
    for (number, column), text in corrections.cells.items():
        if number in rows and 0 <= column < MOST_COLUMNS:
            cells = list(rows[number])
            cells += [EMPTY] * (column + 1 - len(cells))
            cells[column] = Cell(text.strip() or None)
            rows[number] = tuple(cells)
    return replace(grid, rows=rows)


def corrected_header(header: Header, corrections: Corrections) -> Header:
    """The header as somebody said once what the columns of this sender mean.

    Without any column for a name the correction would leave nobody: then it is not followed.
    """
    said = corrections.layouts.get(sender_of(header.texts))
    if not said:
        return header
    fields = {field: column for column, field in enumerate(said) if field}
    if NAME not in fields and GIVEN in fields and FAMILY not in fields:
        fields[NAME] = fields.pop(GIVEN)
    if NAME not in fields and LATIN in fields and GIVEN not in fields:
        fields[NAME] = fields.pop(LATIN)
    if not any(field in fields for field in NAMES):
        return header
    return replace(header, fields=fields)


def fields_of(header: Header, width: int) -> tuple[str, ...]:
    """For each column what it is read as, "" for nothing."""
    held = {column: field for field, column in header.fields.items()}
    return tuple(held.get(column, "") for column in range(width))
