"""A whole sheet in Unicode: Zawgyi and the old Vietnamese fonts are judged on all of its text."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from typing import Final

from trainer_app.domain.languages import Language
from trainer_app.interchange.grids import Cell, Grid
from trainer_app.writing.legacy_vietnamese import from_tcvn3, from_vni
from trainer_app.writing.zawgyi import from_zawgyi, is_zawgyi

ZAWGYI: Final = "zawgyi"
_LEGACY: Final = {"tcvn3": from_tcvn3, "vni": from_vni}
_VIETNAMESE: Final = re.compile("[ăđơưĂĐƠƯ\u1ea0-\u1ef9]")
_SIGNS: Final = {
    "tcvn3": re.compile("(?<=[^\\W\\d_])[\u00a1-\u00bf]|[\u00a1-\u00bf](?=[^\\W\\d_])"),
    "vni": re.compile("[aeoAEO][âåäêëÂÅÄÊËÁáÀàÃã]|[ôöÔÖ][ùøûõïÙØÛÕÏ]|[yY][ùøûõ]|[ñÑ]"),
}
_ENOUGH: Final = 3


def in_unicode(
    grid: Grid, language_of: Callable[[Grid], Language | None]
) -> tuple[Grid, tuple[str, ...]]:
    """The sheet in Unicode, and what was converted.

    `language_of` tells the language of the headings, None where none are found: a sheet whose
    headings are understood only after an old font was converted was typed for it.
    """
    how: tuple[str, ...] = ()
    if is_zawgyi(grid.all_text()):
        grid, how = with_texts(grid, from_zawgyi), (ZAWGYI,)
    if language_of(grid) is not None:
        return grid, how
    for name, convert in _LEGACY.items():
        decoded = with_texts(grid, convert)
        if language_of(decoded) is Language.VIETNAMESE:
            return decoded, (*how, name)
    return grid, how


def columns_in_unicode(grid: Grid) -> tuple[Grid, tuple[str, ...]]:
    """The sheet with the columns in Unicode that were typed for an old Vietnamese font.

    Each column is judged by itself, for beside it may stand another in Unicode.
    """
    width = max((len(row) for row in grid.rows.values()), default=0)
    fonts = {at: font for at in range(width) if (font := _font_of(_column(grid, at)))}
    if not fonts:
        return grid, ()
    rows = {
        number: tuple(
            _converted(cell, _LEGACY[fonts[at]]) if at in fonts else cell
            for at, cell in enumerate(row)
        )
        for number, row in grid.rows.items()
    }
    return replace(grid, rows=rows), tuple(dict.fromkeys(fonts.values()))


def _column(grid: Grid, at: int) -> str:
    cells = (row[at].value for row in grid.rows.values() if at < len(row))
    return "\n".join(value for value in cells if isinstance(value, str))


def _font_of(text: str) -> str:
    """Which old font a text was typed for, "" for none.

    TCVN3 has signs like § and ¶ inside words; VNI has letters of their own for hats and tones
    after a vowel, in pairs that no other language has.
    """
    if _VIETNAMESE.search(text):
        return ""
    for font, signs in _SIGNS.items():
        found = len(signs.findall(text))
        if found >= _ENOUGH and len(_VIETNAMESE.findall(_LEGACY[font](text))) >= _ENOUGH:
            return font
    return ""


def with_texts(grid: Grid, convert: Callable[[str], str]) -> Grid:
    """The grid with all its texts converted."""
    rows = {n: tuple(_converted(cell, convert) for cell in row) for n, row in grid.rows.items()}
    return replace(grid, rows=rows)


def _converted(cell: Cell, convert: Callable[[str], str]) -> Cell:
    return replace(cell, value=convert(cell.value)) if isinstance(cell.value, str) else cell
