"""The register on paper: every number once, the header on every page, in every language."""

from __future__ import annotations

from datetime import date, datetime

import pypdfium2
import pytest

from trainer_app.documents.office_papers import PdfOfficePapers
from trainer_app.domain.languages import Language
from trainer_app.services.papers import Origin, RegisterLine, RegisterPaper


def a_line(n, **more):
    return RegisterLine(
        number=f"PNH-C-2026-{n:04d}-AA",
        kind="completion",
        holder_name="ហេង ចន្ធូ",
        holder_latin_name="HENG Chanthou",
        course_code="BM-1",
        course_title="ការគ្រប់គ្រងព្រំដែន",
        academy="Police Academy",
        issued_on=date(2026, 11, 22),
        **({"state": "issued"} | more),
    )


def paper(lines):
    return RegisterPaper(
        title="បណ្ឌិត្យសភានគរបាល",
        title_en="Police Academy",
        lines=tuple(lines),
        origin=Origin(year=2026, site="PNH", printed_at=datetime(2026, 11, 22, 9, 30)),
    )


def pages(path):
    document = pypdfium2.PdfDocument(path)
    return [page.get_textpage().get_text_bounded() for page in document]


@pytest.mark.parametrize("language", Language)
def test_every_number_stands_once_and_the_header_on_every_page(tmp_path, language):
    target = tmp_path / "register.pdf"

    PdfOfficePapers().register(paper(a_line(n) for n in range(1, 41)), target, language)

    texts = pages(target)
    assert len(texts) > 2
    for n in range(1, 41):
        assert sum(text.count(f"-{n:04d}-AA") for text in texts) == 1
    assert all("Police Academy" in text and "Number" in text for text in texts)


def test_what_became_of_a_paper_stands_below_its_state(tmp_path):
    lines = [
        a_line(1, state="handed_over", handed_over_on=date(2026, 11, 27), handed_over_to="Dara"),
        a_line(2, state="replaced", replaced_by="PNH-C-2026-0003-AA", reason="misspelt"),
    ]

    PdfOfficePapers().register(paper(lines), tmp_path / "r.pdf", Language.ENGLISH)

    [text] = pages(tmp_path / "r.pdf")
    assert "27 Nov 2026 · Dara" in text
    assert "PNH-C-2026-0003-AA · misspelt" in text


def test_an_empty_register_is_a_page_too(tmp_path):
    PdfOfficePapers().register(paper([]), tmp_path / "r.pdf", Language.LAO)

    assert len(pages(tmp_path / "r.pdf")) == 1
