"""The register of certificates as a workbook."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from trainer_app.documents.about_sheet import add_about
from trainer_app.documents.course_heading import both
from trainer_app.documents.sheet import Column, Kind, Value, book_bytes, fill_sheet, new_book
from trainer_app.documents.texts import PaperTexts, paper_texts
from trainer_app.domain.languages import Language
from trainer_app.services.papers import Origin, RegisterLine

_COLUMNS: Final[tuple[tuple[str, float, Kind], ...]] = (
    ("register.number", 20, "text"),
    ("register.kind", 16, "text"),
    ("register.holder", 22, "text"),
    ("list.latin_name", 20, "text"),
    ("register.course_code", 16, "text"),
    ("register.course_title", 26, "text"),
    ("register.academy", 18, "text"),
    ("register.issued_on", 11, "date"),
    ("list.state", 11, "text"),
    ("register.handed_over_on", 11, "date"),
    ("register.handed_over_to", 16, "text"),
    ("register.reason", 18, "text"),
    ("register.replaces", 20, "text"),
    ("register.replaced_by", 20, "text"),
)


def register_workbook(
    lines: Sequence[RegisterLine], language: Language, title: str, origin: Origin
) -> bytes:
    """Every certificate with its state; `title` says of what the register is."""
    texts, english = paper_texts(language), paper_texts(Language.ENGLISH)
    columns = [Column(texts(key), english(key), width, kind) for key, width, kind in _COLUMNS]
    above = list(dict.fromkeys([both("register.title", language), title]))
    book, sheet = new_book()
    fill_sheet(
        sheet,
        title=texts("register.title"),
        above=[line for line in above if line],
        columns=columns,
        rows=[_row(line, texts) for line in lines],
        table="Register",
    )
    add_about(book, texts, "register", origin, rows=len(lines))
    return book_bytes(book, origin.printed_at)


def _row(line: RegisterLine, texts: PaperTexts) -> tuple[Value, ...]:
    return (
        line.number,
        texts(f"kind.{line.kind}"),
        line.holder_name,
        line.holder_latin_name,
        line.course_code,
        line.course_title,
        line.academy,
        line.issued_on,
        texts(f"certificate_state.{line.state}"),
        line.handed_over_on,
        line.handed_over_to,
        line.reason,
        line.replaces,
        line.replaced_by,
    )
