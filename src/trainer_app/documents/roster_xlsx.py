"""The roster of a course as a workbook."""

from __future__ import annotations

from typing import Final

from trainer_app.documents.about_sheet import add_about, origin_of
from trainer_app.documents.course_heading import heading_lines
from trainer_app.documents.sheet import Column, Kind, book_bytes, fill_sheet, new_book
from trainer_app.documents.texts import PaperTexts, paper_texts
from trainer_app.domain.languages import Language
from trainer_app.services.papers import RosterPaper

_COLUMNS: Final[tuple[tuple[str, float, Kind], ...]] = (
    ("list.number", 6, "count"),
    ("list.name", 28, "text"),
    ("list.latin_name", 28, "text"),
    ("list.sex", 10, "text"),
    ("list.rank", 18, "text"),
    ("list.agency", 34, "text"),
    ("list.email", 28, "text"),
    ("list.phone", 18, "text"),
    ("list.birth_date", 14, "date"),
    ("list.state", 16, "text"),
)

_CHOICES: Final = {
    "list.sex": ("sex.female", "sex.male", "sex.unspecified"),
    "list.state": tuple(
        f"enrolment.{state}"
        for state in ("nominated", "confirmed", "waiting", "declined", "withdrawn", "finished")
    ),
}


def roster_workbook(paper: RosterPaper, language: Language) -> bytes:
    """Everybody in the course, with agency and rank as at its time."""
    texts, english = paper_texts(language), paper_texts(Language.ENGLISH)
    columns = [
        Column(texts(key), english(key), width, kind, _choices(key, texts))
        for key, width, kind in _COLUMNS
    ]
    rows = [
        (
            number,
            line.native_name,
            line.latin_name,
            texts(f"sex.{line.sex}"),
            line.rank,
            line.agency,
            line.email,
            line.phone,
            line.birth_date,
            texts(f"enrolment.{line.state}"),
        )
        for number, line in enumerate(paper.lines, start=1)
    ]
    book, sheet = new_book()
    above = heading_lines(paper.heading, "roster.title", language)
    fill_sheet(
        sheet,
        title=texts("roster.title"),
        above=above,
        columns=columns,
        rows=rows,
        table="Roster",
    )
    add_about(book, texts, "roster", origin_of(paper.heading), rows=len(rows))
    return book_bytes(book, paper.heading.printed_at)


def _choices(key: str, texts: PaperTexts) -> tuple[str, ...]:
    return tuple(texts(word) for word in _CHOICES.get(key, ()))
