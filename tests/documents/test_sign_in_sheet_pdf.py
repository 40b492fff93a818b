from __future__ import annotations

import pypdfium2
import pytest
import zxingcpp
from tests.documents.papers import a_participant, a_sign_in_sheet, poppler_lines

from trainer_app.documents.sign_in_sheet_pdf import PdfSignInSheets
from trainer_app.documents.sign_in_sheet_template import ROW_HEIGHT
from trainer_app.documents.texts import paper_texts
from trainer_app.domain.errors import CharacterNotPrintable, TextDoesNotFit
from trainer_app.domain.languages import Language


@pytest.mark.parametrize("language", Language)
def test_heading_names_and_session_come_back_in_every_language(tmp_path, language):
    pdf = tmp_path / "sheet.pdf"

    PdfSignInSheets().write([a_sign_in_sheet()], pdf, language)

    text = "\n".join(poppler_lines(pdf))
    texts = paper_texts(language)
    for expected in (texts("sheet.title"), texts("sheet.signature"), "ហេង ចន្ធូ", "M5 ការពិនិត្យ"):
        assert expected in text


def test_rows_are_high_enough_to_sign_in():
    assert ROW_HEIGHT / 72 * 25.4 >= 9.8


def test_many_people_take_more_pages_each_counted_in_the_digits_of_the_language(tmp_path):
    pdf = tmp_path / "sheet.pdf"

    PdfSignInSheets().write([a_sign_in_sheet(people=40)], pdf, Language.KHMER)

    document = pypdfium2.PdfDocument(pdf)
    texts = [page.get_textpage().get_text_range() for page in document]
    document.close()
    assert len(texts) == 3
    assert [f"{'១២៣'[page]} / ៣" in text for page, text in enumerate(texts)] == [True] * 3
    assert "៤២" in texts[2]  # forty people and two spare rows


def test_each_session_counts_its_own_pages(tmp_path):
    pdf = tmp_path / "sheets.pdf"

    PdfSignInSheets().write([a_sign_in_sheet(), a_sign_in_sheet()], pdf, Language.ENGLISH)

    document = pypdfium2.PdfDocument(pdf)
    texts = [page.get_textpage().get_text_range() for page in document]
    document.close()
    assert [text.count("1 / 1") for text in texts] == [1, 1]


def test_the_square_on_every_page_carries_the_sheet_number(tmp_path):
    pdf = tmp_path / "sheet.pdf"

    PdfSignInSheets().write([a_sign_in_sheet(people=25)], pdf, Language.LAO)

    document = pypdfium2.PdfDocument(pdf)
    pictures = [page.render(scale=3).to_pil() for page in document]
    document.close()
    codes = [[code.text for code in zxingcpp.read_barcodes(each)] for each in pictures]
    assert codes == [["PNH-0412"], ["PNH-0412"]]


def test_the_same_sheets_give_the_same_bytes(tmp_path):
    first, second = tmp_path / "first.pdf", tmp_path / "second.pdf"

    PdfSignInSheets().write([a_sign_in_sheet()], first, Language.THAI)
    PdfSignInSheets().write([a_sign_in_sheet()], second, Language.THAI)

    assert first.read_bytes() == second.read_bytes()


def test_a_character_no_font_has_is_named_with_the_participant(tmp_path):
    paper = a_sign_in_sheet(lines=(a_participant("LY Sovann", agency="漢"),))

    with pytest.raises(CharacterNotPrintable) as refused:
        PdfSignInSheets().write([paper], tmp_path / "sheet.pdf", Language.ENGLISH)

    assert refused.value.details["holder"] == "LY Sovann"
    assert list(tmp_path.iterdir()) == []


def test_a_name_too_long_for_its_cell_is_refused(tmp_path):
    paper = a_sign_in_sheet(lines=(a_participant("Maria Concepcion " * 12),))

    with pytest.raises(TextDoesNotFit) as refused:
        PdfSignInSheets().write([paper], tmp_path / "sheet.pdf", Language.ENGLISH)

    assert refused.value.details["where"] == "Name"


def test_a_sheet_for_nobody_has_its_spare_rows(tmp_path):
    pdf = tmp_path / "sheet.pdf"

    PdfSignInSheets().write([a_sign_in_sheet(people=0)], pdf, Language.ENGLISH)

    lines = poppler_lines(pdf)
    assert "1" in lines
    assert "2" in lines
