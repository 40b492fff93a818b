"""Reading evaluation sheets that were typed into a table, or answered in an online form.

A column is known by its heading: the words of the printed sheet in any of the six languages, the
English code of the question ("usefulness"), or its place on the sheet ("1", "Q1").
"""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path
from typing import Final

from trainer_app.domain.errors import FileNotFound, FileProblem
from trainer_app.domain.evaluation import HIGHEST, LOWEST, Answers, Question
from trainer_app.domain.languages import Language
from trainer_app.interchange.grids import EMPTY, Cell, Grid, UnreadableFile
from trainer_app.interchange.spreadsheet_files import read_grids
from trainer_app.services.evaluations import SheetsRead
from trainer_app.wording import say

_ROWS_SEARCHED: Final = 30
_LONGEST_REMARK: Final = 2_000
_PLACE: Final = re.compile(r"(?:q|question)?\s*(\d)\.?")
_RATING: Final = re.compile(r"(\d)(?:\s*[-–—.)/:].*)?", re.DOTALL)
_REMARKS: Final = ("helped", "change")


def read_evaluations(path: Path) -> SheetsRead:
    """A sheet for each row with an answer.

    Raises:
        FileNotFound: it is not there, or cannot be opened.
        FileProblem: it is no table, or no column is that of a question.
    """
    try:
        grids = read_grids(path)
    except UnreadableFile as error:
        raise FileProblem(problem=error.problem) from error
    except OSError as error:
        raise FileNotFound(path=str(path)) from error
    for grid in grids:
        for number, cells in list(grid.cells())[:_ROWS_SEARCHED]:
            columns = _columns(cells)
            if any(one in columns for one in Question):
                return _sheets(grid, number, columns)
    raise FileProblem(problem="no_header_found")


def _columns(cells: tuple[Cell, ...]) -> dict[str, int]:
    found: dict[str, int] = {}
    for at, cell in enumerate(cells):
        words = _plain(cell.text)
        place = _PLACE.fullmatch(words)
        name = _headings().get(words, "")
        if not name and place and 1 <= int(place[1]) <= len(Question):
            name = list(Question)[int(place[1]) - 1].value
        if name:
            found.setdefault(name, at)
    return found


@cache
def _headings() -> dict[str, str]:
    names = [*(one.value for one in Question), *_REMARKS]
    known = {name: name for name in names}
    for language in Language:
        known |= {_plain(say(f"evaluation.{name}", {}, language)): name for name in names}
    return known


def _sheets(grid: Grid, header: int, columns: dict[str, int]) -> SheetsRead:
    sheets, left_out = [], []
    for number, cells in grid.cells():
        if number <= header:
            continue
        try:
            ratings = {
                one: rating
                for one in Question
                if (rating := _rating(_at(cells, columns.get(one.value)))) is not None
            }
        except ValueError:
            left_out.append(str(number))
            continue
        helped, change = (
            _at(cells, columns.get(name)).text.strip()[:_LONGEST_REMARK] for name in _REMARKS
        )
        if ratings or helped or change:
            sheets.append(Answers(ratings=ratings, helped=helped, change=change))
    return SheetsRead(sheets=tuple(sheets), left_out=tuple(left_out))


def _rating(cell: Cell) -> int | None:
    """1 to 5, as a number or before its words ("4 - agree"); None where nothing is answered."""
    text = "".join(str(int(c)) if c.isdecimal() else c for c in cell.text.strip())
    if not text:
        return None
    found = _RATING.fullmatch(text)
    if found is None or not LOWEST <= int(found[1]) <= HIGHEST:
        raise ValueError(text)
    return int(found[1])


def _at(cells: tuple[Cell, ...], column: int | None) -> Cell:
    return cells[column] if column is not None and column < len(cells) else EMPTY


def _plain(text: str) -> str:
    return " ".join(text.replace("\u200b", "").split()).casefold().strip(" .:?។။*")
