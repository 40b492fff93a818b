"""What can be taught in which language, as a workbook."""

from __future__ import annotations

from trainer_app.documents.about_sheet import add_about
from trainer_app.documents.course_heading import both
from trainer_app.documents.paper_page import joined
from trainer_app.documents.sheet import Column, Value, book_bytes, fill_sheet, new_book
from trainer_app.documents.texts import PaperTexts, paper_texts
from trainer_app.domain.languages import Language
from trainer_app.services.coverage import CoverageLine, CoveragePaper


def coverage_workbook(paper: CoveragePaper, language: Language) -> bytes:
    """A row a module, a column a language; below them what share is covered."""
    texts, english = paper_texts(language), paper_texts(Language.ENGLISH)
    columns = [
        Column(texts("coverage.code"), english("coverage.code"), 10, "text"),
        Column(texts("coverage.module"), english("coverage.module"), 40, "text"),
        Column(texts("coverage.levels"), english("coverage.levels"), 22, "text"),
        Column(texts("coverage.minutes"), english("coverage.minutes"), 9, "count"),
        *(
            Column(paper_texts(one)("translations.language"), _name(one, english), 17, "text")
            for one in Language
        ),
    ]
    book, sheet = new_book()
    above = [
        both("coverage.title", language),
        joined(paper.curriculum, paper.code, paper.edition),
        joined(paper.asked_of, texts(f"level.{paper.level}") if paper.level else ""),
    ]
    fill_sheet(
        sheet,
        title=texts("coverage.title"),
        above=[line for line in above if line],
        columns=columns,
        rows=[*(_row(one, texts) for one in paper.lines), _shares(paper, texts)],
        table="Coverage",
    )
    add_about(book, texts, "coverage", paper.origin, rows=len(paper.lines))
    return book_bytes(book, paper.origin.printed_at)


def _name(language: Language, english: PaperTexts) -> str:
    return english(f"coverage.language.{language.value}")


def _row(line: CoverageLine, texts: PaperTexts) -> tuple[Value, ...]:
    return (
        line.code,
        line.title,
        ", ".join(texts(f"level.{one}") for one in line.levels),
        line.minutes,
        *(texts(f"coverage.state.{line.standings[one]}") for one in Language),
    )


def _shares(paper: CoveragePaper, texts: PaperTexts) -> tuple[Value, ...]:
    key = "coverage.ready" if paper.asked_of else "coverage.approved"
    shares = (paper.shares[one] for one in Language)
    return ("", texts(key), "", None, *("" if one is None else f"{one} %" for one in shares))
