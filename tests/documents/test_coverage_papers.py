"""The matrix of modules and languages on paper and as a workbook."""

from __future__ import annotations

from datetime import datetime

import pypdfium2
import pytest
from openpyxl import load_workbook

from trainer_app.documents.coverage_papers import CoverageFiles
from trainer_app.documents.texts import paper_texts
from trainer_app.domain.errors import FileNotWritable
from trainer_app.domain.languages import Language
from trainer_app.services.coverage import CoverageLine, CoveragePaper
from trainer_app.services.papers import Origin

SIX = list(Language)
STANDINGS = dict(
    zip(SIX, ("approved", "draft", "missing", "outdated", "in_review", "no_trainer"), strict=True)
)


def a_paper(modules=2, **more):
    lines = tuple(
        CoverageLine(
            code=f"M{n}",
            title="ការឆែកឆេរយានយន្ត",
            levels=("junior", "senior"),
            minutes=90,
            standings=STANDINGS,
        )
        for n in range(1, modules + 1)
    )
    values = {
        "academy": "សាលានគរបាល",
        "academy_en": "Police Academy",
        "curriculum": "Searching",
        "code": "VS",
        "edition": "2026-1",
        "asked_of": "",
        "level": "",
        "lines": lines,
        "shares": dict(zip(SIX, (100, 50, 0, None, 33, 0), strict=True)),
        "origin": Origin(site="PNH", printed_at=datetime(2026, 11, 22, 9, 30)),
    }
    return CoveragePaper(**values | more)


def pages(path):
    return [page.get_textpage().get_text_bounded() for page in pypdfium2.PdfDocument(path)]


@pytest.mark.parametrize("language", SIX)
def test_every_module_stands_on_paper_with_its_state_in_the_papers_words(tmp_path, language):
    target = tmp_path / "coverage.pdf"

    CoverageFiles().pdf(a_paper(40), target, language)

    texts, say = pages(target), paper_texts(language)
    assert len(texts) > 1
    assert all("Police Academy" in text for text in texts)
    assert sum(text.count(say("coverage.state.draft")) for text in texts) == 40
    assert "M40" in texts[-1]


def test_the_paper_says_of_whom_and_for_whom_it_is_asked(tmp_path):
    target = tmp_path / "coverage.pdf"

    CoverageFiles().pdf(a_paper(asked_of="Customs School", level="senior"), target, SIX[0])

    [text] = pages(target)
    assert "Customs School" in text
    assert "senior" in text
    assert "Can be taught" in text


@pytest.mark.parametrize("language", SIX)
def test_the_workbook_has_a_row_a_module_and_the_shares_below(tmp_path, language):
    target = tmp_path / "coverage.xlsx"

    CoverageFiles().workbook(a_paper(), target, language)

    book, say = load_workbook(target), paper_texts(language)
    rows = [[cell.value for cell in row] for row in book.worksheets[0].iter_rows()]
    m1 = next(row for row in rows if row[0] == "M1")
    assert m1[3] == 90
    assert m1[4:10] == [say(f"coverage.state.{STANDINGS[one]}") for one in SIX]
    assert [cell or "" for cell in rows[-1][4:10]] == ["100 %", "50 %", "0 %", "", "33 %", "0 %"]
    assert len(book.worksheets) == 2


def test_the_same_matrix_gives_the_same_bytes(tmp_path):
    for kind in ("pdf", "workbook"):
        for name in ("one", "two"):
            getattr(CoverageFiles(), kind)(a_paper(), tmp_path / name, Language.KHMER)
        assert (tmp_path / "one").read_bytes() == (tmp_path / "two").read_bytes()


def test_a_file_that_refuses_is_told(tmp_path):
    with pytest.raises(FileNotWritable):
        CoverageFiles().pdf(a_paper(), tmp_path / "nowhere" / "coverage.pdf", Language.THAI)
