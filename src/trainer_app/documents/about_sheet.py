"""The last sheet of every workbook: what it is, from which course, when it was made and by whom."""

from __future__ import annotations

from typing import Final

from openpyxl import Workbook
from openpyxl.styles import Alignment
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet

from trainer_app.documents.course_heading import both
from trainer_app.documents.paper_style import date_style, number
from trainer_app.documents.sheet import font_for, put_text, sheet_cell, sheet_title
from trainer_app.documents.texts import PaperTexts
from trainer_app.services.papers import CourseHeading, Origin
from trainer_app.writing.dates import date_and_time, day_range

_LABELS, _VALUES = 24, 90  # characters
_CHARACTERS_A_LINE: Final = 80
_LINE: Final = 17  # points


def add_about(
    book: Workbook,
    texts: PaperTexts,
    kind: str,
    origin: Origin,
    *,
    rows: int,
    title: str = "",
) -> None:
    """Add the sheet; `kind` is roster, attendance, register or another with a text of its own.

    `title` is the key of what the workbook is called, where it is not the kind's own.
    """
    sheet = book.create_sheet(sheet_title(texts("about.title")))
    heading = sheet_cell(sheet, 1, 1)
    called = both(title or f"{kind}.title", texts.language)
    put_text(heading, called)
    heading.font = font_for(called, size=14, bold=True)
    facts = [(key, value) for key, value in _facts(texts, kind, origin, rows) if value]
    for row, (key, value) in enumerate(facts, start=3):
        label, cell = sheet_cell(sheet, row, 1), sheet_cell(sheet, row, 2)
        put_text(label, texts(key))
        put_text(cell, value)
        label.font = font_for(texts(key), bold=True)
        cell.font = font_for(value)
        for each in (label, cell):
            each.alignment = Alignment(wrap_text=True, vertical="top")
        lines = -(-len(value) // _CHARACTERS_A_LINE)
        sheet.row_dimensions[row].height = 4 + _LINE * lines
    _set_up(sheet)


def origin_of(heading: CourseHeading) -> Origin:
    """The origin of a workbook about one course."""
    return Origin(
        course=heading,
        site=heading.site,
        printed_at=heading.printed_at,
        printed_by=heading.printed_by,
    )


def _facts(texts: PaperTexts, kind: str, origin: Origin, rows: int) -> list[tuple[str, str]]:
    style, course = date_style(texts.language), origin.course
    facts = [
        ("about.what", texts(f"about.{kind}")),
        ("about.year", number(origin.year, texts.language) if origin.year else ""),
    ]
    if course is not None:
        facts += [
            ("sheet.course", " · ".join(filter(None, (course.code, course.title)))),
            ("register.academy", course.academy),
            ("list.place", course.place),
            ("list.dates", day_range(course.starts_on, course.ends_on, style)),
        ]
    made = date_and_time(origin.printed_at, style) if origin.printed_at else ""
    return [
        *facts,
        ("about.rows", number(rows, texts.language)),
        ("about.made", made),
        ("about.made_by", origin.printed_by),
        ("about.site", origin.site),
    ]


def _set_up(sheet: Worksheet) -> None:
    sheet.column_dimensions["A"].width = _LABELS
    sheet.column_dimensions["B"].width = _VALUES
    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.paperSize = 9
    sheet.page_setup.fitToWidth = 1
    sheet.page_setup.fitToHeight = 0
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
