"""A list of a course as a workbook: a sheet for each table."""

from __future__ import annotations

from typing import Final

from trainer_app.documents.about_sheet import add_about, origin_of
from trainer_app.documents.course_heading import heading_lines
from trainer_app.documents.sheet import (
    Column,
    Kind,
    Value,
    book_bytes,
    fill_sheet,
    font_for,
    new_book,
    sheet_cell,
)
from trainer_app.documents.texts import PaperTexts, paper_texts
from trainer_app.domain.languages import Language
from trainer_app.services import course_lists
from trainer_app.services.course_lists import ColumnKind, CourseListPaper, ListColumn, Word

_KINDS: Final[dict[ColumnKind, Kind]] = {
    ColumnKind.TEXT: "text",
    ColumnKind.COUNT: "count",
    ColumnKind.DECIMAL: "hours",
    ColumnKind.SHARE: "share",
    ColumnKind.DATE: "date",
    ColumnKind.MONTH: "month",
    ColumnKind.MONEY: "money",
    ColumnKind.SIGNATURE: "text",
}
_CENTS: Final = 100


def course_list_workbook(paper: CourseListPaper, language: Language) -> bytes:
    """Every table on a sheet of its own, and a last sheet that says what this is."""
    texts, english = paper_texts(language), paper_texts(Language.ENGLISH)
    book, first = new_book()
    for place, table in enumerate(paper.tables):
        sheet = first if place == 0 else book.create_sheet()
        above = heading_lines(paper.heading, f"lists.{paper.kind.value}", language)
        fill_sheet(
            sheet,
            title=texts(table.title),
            above=above,
            columns=[
                Column(texts(one.key), english(one.key), one.width, _KINDS[one.kind])
                for one in table.columns
            ],
            rows=[
                tuple(
                    _cell(value, column, texts)
                    for value, column in zip(row, table.columns, strict=True)
                )
                for row in table.rows
            ],
            table=f"{paper.kind.value.title()}{place + 1}",
        )
        if table.total and table.rows:
            last = len(above) + 2 + len(table.rows)
            for column in range(1, len(table.columns) + 1):
                cell = sheet_cell(sheet, last, column)
                cell.font = font_for(str(cell.value or ""), bold=True)
    rows = sum(len(table.rows) - table.total for table in paper.tables)
    kind = paper.kind.value
    add_about(book, texts, kind, origin_of(paper.heading), rows=rows, title=f"lists.{kind}")
    return book_bytes(book, paper.heading.printed_at)


def _cell(value: course_lists.Value, column: ListColumn, texts: PaperTexts) -> Value:
    if isinstance(value, Word):
        return texts(value.key)
    if isinstance(value, int) and column.kind is ColumnKind.MONEY:
        return value / _CENTS
    return value
