"""The rows of a nomination file that could not be taken, to be corrected and sent again."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from trainer_app.documents.about_sheet import add_about
from trainer_app.documents.sheet import Column, book_bytes, fill_sheet, new_book
from trainer_app.documents.texts import PaperTexts, paper_texts
from trainer_app.domain.languages import Language
from trainer_app.services.papers import Origin

_WIDTH: Final = 22
_REASONS_WIDTH: Final = 60


def rejects_workbook(
    headings: Sequence[str], rows: Sequence[Sequence[str]], language: Language, origin: Origin
) -> bytes:
    """The sender's columns in the sender's order, header in the first row, reasons at the end.

    Where the rows are one longer than the headings, the last column gets its heading here.
    """
    texts, english = paper_texts(language), paper_texts(Language.ENGLISH)
    key = "rejects.reasons"
    longest = max((len(row) for row in rows), default=0)
    columns = [
        Column(heading, "", _WIDTH, choices=_choices(heading, texts)) for heading in headings
    ]
    columns += [Column("", "", _WIDTH) for _ in range(longest - 1 - len(columns))]
    if longest > len(columns):
        columns.append(Column(texts(key), english(key), _REASONS_WIDTH))
    elif columns:
        columns[-1] = Column(columns[-1].heading, "", _REASONS_WIDTH)
    padded = [(*row, *[""] * (len(columns) - len(row))) for row in rows]
    book, sheet = new_book()
    fill_sheet(
        sheet,
        title=texts("rejects.title"),
        above=(),
        columns=columns,
        rows=padded,
        table="Rejects",
    )
    add_about(book, texts, "rejects", origin, rows=len(rows))
    return book_bytes(book, origin.printed_at)


def _choices(heading: str, texts: PaperTexts) -> tuple[str, ...]:
    """Where the sender's column is headed as we head ours, the words we read in it."""
    known = {paper_texts(language)("list.sex").casefold() for language in Language}
    if heading.strip().casefold() not in known:
        return ()
    return (texts("sex.female"), texts("sex.male"))
