"""The attendance matrix of a course as a workbook; a second sheet explains its columns.

The workbook may be filled in and read back (`interchange/attendance_sheets.py`). For that a hidden
row above the header and two hidden columns carry keys and the marks as they were written: whatever
is sorted, moved or taken out, each mark can be found again.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from trainer_app.documents.about_sheet import add_about, origin_of
from trainer_app.documents.course_heading import heading_lines
from trainer_app.documents.marks import legend
from trainer_app.documents.paper_style import date_style
from trainer_app.documents.sheet import (
    Column,
    Kind,
    Value,
    book_bytes,
    fill_sheet,
    new_book,
    put_text,
    sheet_cell,
)
from trainer_app.documents.texts import PaperTexts, paper_texts
from trainer_app.domain.languages import Language
from trainer_app.domain.mark_text import LETTERS, mark_text
from trainer_app.services.attendance_files import (
    KEY_OF_COURSE,
    KEY_OF_ENROLMENTS,
    KEY_OF_WRITTEN,
    written_text,
)
from trainer_app.services.papers import AttendanceColumn, AttendanceLine, AttendancePaper
from trainer_app.writing.dates import clock, day_and_month, short_date_and_time

_MINUTES_AN_HOUR: Final = 60
_SESSION_WIDTH: Final = 8
_CHOICES: Final = (*LETTERS.values(), "L 5", "L 10", "L 15", "L 20", "L 30")
_BEFORE: Final[tuple[tuple[str, float, Kind], ...]] = (
    ("list.number", 6, "count"),
    ("list.name", 26, "text"),
    ("list.latin_name", 26, "text"),
    ("list.agency", 28, "text"),
)
_AFTER: Final[tuple[tuple[str, float, Kind], ...]] = (
    ("attendance.credited", 10, "hours"),
    ("attendance.scheduled", 10, "hours"),
    ("attendance.share", 9, "share"),
    ("attendance.outcome", 16, "text"),
    ("attendance.reasons", 46, "text"),
)
_KEYS: Final[tuple[tuple[str, float, Kind], ...]] = (
    ("attendance.key", 40, "text"),
    ("attendance.written", 40, "text"),
)
_SESSIONS: Final[tuple[tuple[str, float, Kind], ...]] = (
    ("list.number", 12, "text"),
    ("sheet.time", 20, "text"),
    ("attendance.scheduled", 12, "hours"),
    ("sheet.session", 70, "text"),
)


def attendance_workbook(paper: AttendancePaper, language: Language) -> bytes:
    """Every participant's mark in every session, hours, outcome and the reasons for it."""
    texts = paper_texts(language)
    book, sheet = new_book()
    above = [*heading_lines(paper.heading, "attendance.title", language), legend(texts)]
    columns = [
        *_worded(_BEFORE, texts),
        *(_session_column(column, language) for column in paper.columns),
        *_worded(_AFTER, texts),
        *_worded(_KEYS, texts),
    ]
    sessions = [column.key for column in paper.columns]
    rows = [
        (*_row(number, line, texts), line.key, _written(sessions, line))
        for number, line in enumerate(paper.lines, start=1)
    ]
    fill_sheet(
        sheet,
        title=texts("attendance.title"),
        above=above,
        columns=columns,
        rows=rows,
        table="Attendance",
    )
    _hide_keys(sheet, len(above) + 1, paper)
    sheet.freeze_panes = sheet.cell(
        len(above) + 3, len(_BEFORE)
    ).coordinate  # names stay while scrolling
    fill_sheet(
        book.create_sheet(),
        title=texts("sheet.session"),
        above=(),
        columns=_worded(_SESSIONS, texts),
        rows=[_session_row(column, language) for column in paper.columns],
        table="Sessions",
    )
    add_about(book, texts, "attendance", origin_of(paper.heading), rows=len(rows))
    return book_bytes(book, paper.heading.printed_at)


def _worded(keys: tuple[tuple[str, float, Kind], ...], texts: PaperTexts) -> list[Column]:
    english = paper_texts(Language.ENGLISH)
    return [Column(texts(key), english(key), width, kind) for key, width, kind in keys]


def _session_column(column: AttendanceColumn, language: Language) -> Column:
    style = date_style(language)
    day = day_and_month(column.starts_at.date(), style)
    heading = f"{column.code}\n{day}\n{clock(column.starts_at, style)}"
    return Column(heading, "", _SESSION_WIDTH, choices=_CHOICES)


def _session_row(column: AttendanceColumn, language: Language) -> tuple[Value, ...]:
    moment = short_date_and_time(column.starts_at, date_style(language))
    return (column.code, moment, column.minutes / _MINUTES_AN_HOUR, column.title)


def _row(number: int, line: AttendanceLine, texts: PaperTexts) -> tuple[Value, ...]:
    scheduled = line.scheduled_minutes
    return (
        number,
        line.native_name,
        line.latin_name,
        line.agency,
        *map(mark_text, line.marks),
        line.credited_minutes / _MINUTES_AN_HOUR,
        scheduled / _MINUTES_AN_HOUR,
        line.credited_minutes / scheduled if scheduled else None,
        texts(f"outcome.{line.outcome}"),
        "\n".join(line.reasons),
    )


def _written(sessions: Sequence[str], line: AttendanceLine) -> str:
    return written_text(dict(zip(sessions, line.marks, strict=True)))


def _hide_keys(sheet: Worksheet, row: int, paper: AttendancePaper) -> None:
    """Write the keys into the empty row above the header, and hide it with the last columns."""
    first, after = len(_BEFORE) + 1, len(_BEFORE) + len(paper.columns) + len(_AFTER) + 1
    keys = {1: f"{KEY_OF_COURSE} {paper.key}", after: KEY_OF_ENROLMENTS, after + 1: KEY_OF_WRITTEN}
    keys |= {first + place: column.key for place, column in enumerate(paper.columns)}
    for column, key in keys.items():
        put_text(sheet_cell(sheet, row, column), key)
    sheet.row_dimensions[row].hidden = True
    for column in (after, after + 1):
        sheet.column_dimensions[get_column_letter(column)].hidden = True
