"""What a column holds, as evidence where its heading says nothing we know.

Only what cannot well be anything else: e-mail addresses, telephone numbers, birth dates, sexes. A
column whose heading we know, also as one to be left out, is never judged by its cells.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Final

from trainer_app.domain.languages import Language
from trainer_app.interchange.cell_values import (
    DateOrder,
    birth_date_of,
    cleaned,
    email_of,
    is_nothing,
    phone_of,
    sex_of,
)
from trainer_app.interchange.grids import EMPTY, Cell, Grid
from trainer_app.interchange.heading_words import BORN, EMAIL, PHONE, SEX
from trainer_app.interchange.headings import Header, meaning_of
from trainer_app.writing.digits import to_latin

_ROWS: Final = 200
_ENOUGH: Final = 0.8  # of the filled cells
_LEAST: Final = 2  # filled cells
_FILLED: Final = 2  # cells of a participant's row; sections and totals have one
_TELEPHONE: Final = re.compile(r"\+?[\d\s().-]{9,20}")
_COUNTRIES_OWN: Final = re.compile(r"\+|0")


def with_evidence(header: Header, grid: Grid) -> Header:
    """The header with the fields that only the cells of a column tell."""
    below = (row for number, row in grid.cells() if number > header.last_row)
    rows = [row for row in below if sum(cell.value is not None for cell in row) >= _FILLED][:_ROWS]
    width = max((len(row) for row in rows), default=0)
    fields = dict(header.fields)
    for column in range(width):
        heading = header.texts[column] if column < len(header.texts) else ""
        if column in fields.values() or (heading and meaning_of(heading) is not None):
            continue
        cells = [row[column] if column < len(row) else EMPTY for row in rows]
        field = _told_by(cells, header.language)
        if field and field not in fields:
            fields[field] = column
    return replace(header, fields=fields)


def _told_by(cells: Sequence[Cell], language: Language) -> str:
    filled = [(one, cleaned(one).text) for one in cells]
    filled = [(one, text) for one, text in filled if not is_nothing(text)]
    if len(filled) < _LEAST:
        return ""
    tests: tuple[tuple[str, Callable[[Cell, str], bool]], ...] = (
        (EMAIL, lambda _cell, text: email_of(text)[0] is not None),
        (PHONE, lambda _cell, text: _is_telephone(text, language)),
        (BORN, _is_birth_date),
        (SEX, lambda _cell, text: sex_of(text)[1] is None),
    )
    for field, fits in tests:
        if sum(fits(cell, text) for cell, text in filled) >= _ENOUGH * len(filled):
            return field
    return ""


def _is_telephone(text: str, language: Language) -> bool:
    """Written as one, with the nought or the country in front."""
    first = re.split(r"[/;,]", text)[0].strip()
    number, _ = phone_of(first, language)
    plain = to_latin(first.replace("ဝ", "0"))  # a Burmese letter that looks like a nought
    return bool(number and _TELEPHONE.fullmatch(plain) and _COUNTRIES_OWN.match(plain))


def _is_birth_date(cell: Cell, text: str) -> bool:
    """A date, not a bare number: that may be anything."""
    if not isinstance(cell.value, str) and not hasattr(cell.value, "year"):
        return False
    return birth_date_of(cell, text, DateOrder.DAY_FIRST, serials=False)[0] is not None
