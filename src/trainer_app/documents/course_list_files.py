"""Lists of courses as Excel, PDF or CSV, by the ending of the file; whole or not at all."""

from __future__ import annotations

import csv
from datetime import date
from io import BytesIO, StringIO
from pathlib import Path
from typing import Final

from trainer_app.documents.course_list_pdf import CourseListTemplate
from trainer_app.documents.course_list_xlsx import course_list_workbook
from trainer_app.documents.paper_page import LANDSCAPE
from trainer_app.documents.pdf_text import TextCanvas
from trainer_app.documents.texts import PaperTexts, paper_texts
from trainer_app.documents.whole_file import write_whole
from trainer_app.domain.errors import FileKindUnknown
from trainer_app.domain.languages import Language
from trainer_app.services.course_lists import (
    ColumnKind,
    CourseListPaper,
    ListColumn,
    Value,
    Word,
)

_LIKE_FORMULAS: Final = ("=", "+", "-", "@", "\t", "\r")
_CENTS: Final = 100


class CourseListWriter:
    """See `services.course_lists.CourseListFiles`."""

    def write(self, paper: CourseListPaper, target: Path, language: Language) -> None:
        """Write it as the ending says.

        Raises:
            FileKindUnknown: the ending is another one.
            FileNotWritable, CharacterNotPrintable, TextDoesNotFit: it cannot be written.
        """
        makers = {".xlsx": course_list_workbook, ".pdf": _pdf, ".csv": _csv}
        make = makers.get(target.suffix.lower())
        if make is None:
            raise FileKindUnknown(file=target.name)
        write_whole(target, make(paper, language))


def _pdf(paper: CourseListPaper, language: Language) -> bytes:
    content = BytesIO()
    canvas = TextCanvas(
        content,
        LANDSCAPE,
        language,
        title=f"{paper_texts(language)(f'lists.{paper.kind.value}')} – {paper.heading.code}",
        subject=paper.heading.title,
        author=paper.heading.academy,
    )
    CourseListTemplate(canvas, paper, language).draw()
    canvas.save()
    return content.getvalue()


def _csv(paper: CourseListPaper, language: Language) -> bytes:
    """For other programs: UTF-8 with its mark, dates as ISO 8601; tables with a line between."""
    texts, content = paper_texts(language), StringIO(newline="")
    writer = csv.writer(content)
    for place, table in enumerate(paper.tables):
        if place:
            writer.writerow([])
        writer.writerow([texts(one.key) for one in table.columns])
        for row in table.rows:
            writer.writerow(
                [
                    _plain(value, column, texts)
                    for value, column in zip(row, table.columns, strict=True)
                ]
            )
    return content.getvalue().encode("utf-8-sig")


def _plain(value: Value, column: ListColumn, texts: PaperTexts) -> str:
    match value:
        case Word(key):
            return texts(key)
        case str():  # what looks like a formula is a text for every program
            return f"'{value}" if value.startswith(_LIKE_FORMULAS) else value
        case date():
            return value.isoformat()
        case int() | float() if column.kind is ColumnKind.MONEY:
            return f"{value / _CENTS:.2f}"
        case float():
            return f"{value:.4f}"
        case _:
            return "" if value is None else str(value)
