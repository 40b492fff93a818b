"""The attendance matrix of a course as a workbook; a second sheet explains its columns."""

from __future__ import annotations

from typing import Final

from trainer_app.documents.about_sheet import add_about, origin_of
from trainer_app.documents.course_heading import heading_lines
from trainer_app.documents.marks import LETTERS, legend
from trainer_app.documents.paper_style import date_style
from trainer_app.documents.sheet import Column, Kind, Value, book_bytes, fill_sheet, new_book
from trainer_app.documents.texts import PaperTexts, paper_texts
from trainer_app.domain.languages import Language
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
    ]
    rows = [_row(number, line, texts) for number, line in enumerate(paper.lines, start=1)]
    fill_sheet(
        sheet,
        title=texts("attendance.title"),
        above=above,
        columns=columns,
        rows=rows,
        table="Attendance",
    )
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
    marks = zip(line.marks, line.missed_minutes, strict=True)
    scheduled = line.scheduled_minutes
    return (
        number,
        line.native_name,
        line.latin_name,
        line.agency,
        *(_mark(mark, missed) for mark, missed in marks),
        line.credited_minutes / _MINUTES_AN_HOUR,
        scheduled / _MINUTES_AN_HOUR,
        line.credited_minutes / scheduled if scheduled else None,
        texts(f"outcome.{line.outcome}"),
        "\n".join(line.reasons),
    )


def _mark(mark: str, missed_minutes: int) -> str:
    letter = LETTERS.get(mark, "")
    return f"{letter} {missed_minutes}" if mark == "late" and missed_minutes else letter
