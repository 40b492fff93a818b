"""What a broken or malicious nomination file may bring prints harmlessly, or is refused by name."""

from __future__ import annotations

from io import BytesIO
from zipfile import ZipFile

import pypdfium2
import pytest
from lxml import etree
from openpyxl import load_workbook
from tests.documents.papers import (
    a_certificate,
    a_heading,
    a_participant,
    a_roster,
    a_sign_in_sheet,
    printer,
)

from trainer_app.documents.pdf_text import TextCanvas
from trainer_app.documents.sign_in_sheet_pdf import PdfSignInSheets
from trainer_app.documents.workbooks import ExcelWorkbooks
from trainer_app.domain.errors import CharacterNotPrintable, TextDoesNotFit
from trainer_app.domain.languages import Language
from trainer_app.services.papers import RosterPaper
from trainer_app.wording import say_error

HARMLESS = {
    "line break": ("Customs\r\nHanoi", "Customs Hanoi"),
    "tab": ("Customs\tHanoi", "Customs Hanoi"),
    "override": ("Customs \u202eHanoi", "Customs Hanoi"),
    "isolates": ("\u2067Customs\u2069 Hanoi", "Customs Hanoi"),
    "byte order mark": ("\ufeffCustoms", "Customs"),
    "markup": ("<b>A</b> &amp; B", "<b>A</b> &amp; B"),
    "entity": ("<!ENTITY x 'y'>", "<!ENTITY x 'y'>"),
    "operators": (") Tj ET Q [<0041>]TJ", ") Tj ET Q [<0041>]TJ"),
    "marks on a letter": ("Ne\u0301\u0301n", "Ne\u0301\u0301n"),
}
REFUSED = {
    "NUL": ("LY\x00", "␀", "U+0000"),
    "bell": ("LY\x07", "␇", "U+0007"),
    "escape": ("\x1b[31mLY", "␛", "U+001B"),
    "half a character": ("LY\ud800", "\ufffd", "U+D800"),
    "two halves": ("LY\ud83d\ude00", "\ufffd", "U+D83D"),
    "no character": ("LY\uffff", "\ufffd", "U+FFFF"),
    "emoji": ("LY 😀", "😀", "U+1F600"),
    "Chinese": ("LY 漢", "漢", "U+6F22"),
    "Arabic": ("محمد", "م", "U+0645"),
}


@pytest.mark.parametrize(("sent", "printed"), HARMLESS.values(), ids=HARMLESS)
def test_a_harmless_text_prints_as_it_is_read(tmp_path, sent, printed):
    pdf = tmp_path / "sheet.pdf"

    PdfSignInSheets().write(
        [a_sign_in_sheet(lines=(a_participant(agency=sent),))], pdf, Language.ENGLISH
    )

    with pypdfium2.PdfDocument(pdf) as document:
        text = document[0].get_textpage().get_text_range()
    assert printed in text.replace("\r\n", " ")
    assert not set("\u202e\u2067\u2069\ufeff") & set(text)


@pytest.mark.parametrize(("sent", "shown", "codepoint"), REFUSED.values(), ids=REFUSED)
def test_an_unprintable_character_is_told_with_its_code_and_the_person(
    tmp_path, sent, shown, codepoint
):
    paper = a_sign_in_sheet(lines=(a_participant("លី សុវណ្ណ", agency=sent),))

    with pytest.raises(CharacterNotPrintable) as refused:
        PdfSignInSheets().write([paper], tmp_path / "sheet.pdf", Language.KHMER)

    assert refused.value.details == {
        "character": shown,
        "codepoint": codepoint,
        "holder": "លី សុវណ្ណ",
    }
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("language", Language)
def test_the_sentence_names_character_code_and_person_in_every_language(language):
    error = CharacterNotPrintable(character="漢", codepoint="U+6F22", holder="LY Sovann")

    sentence = say_error(error, language)

    assert all(part in sentence for part in ("漢", "U+6F22", "LY Sovann"))


@pytest.mark.parametrize("name", ["LY\x00", "\ud800LY"])
def test_a_person_whose_own_name_is_broken_is_named_so_that_the_sentence_can_be_shown(
    tmp_path, name
):
    with pytest.raises(CharacterNotPrintable) as refused:
        printer().write(a_certificate(holder_name=name), tmp_path / "certificate.pdf")

    assert "LY" in say_error(refused.value, Language.ENGLISH)
    say_error(refused.value, Language.ENGLISH).encode("utf-8")


@pytest.mark.parametrize("text", ["x" * 5000, "ហេងចន្ធូ" * 600, "ab " * 1700, "e" + "\u0301" * 5000])
def test_five_thousand_characters_are_refused_in_a_short_sentence(tmp_path, text):
    paper = a_sign_in_sheet(lines=(a_participant(agency=text),))

    with pytest.raises(TextDoesNotFit) as refused:
        PdfSignInSheets().write([paper], tmp_path / "sheet.pdf", Language.KHMER)

    assert len(say_error(refused.value, Language.ENGLISH)) < 250


@pytest.mark.parametrize("title", ["A\x00B", "\ud800", "x" * 5000, ") /JS (app.alert(1))"])
def test_what_a_file_says_of_itself_is_always_writable(title):
    target = BytesIO()
    canvas = TextCanvas(target, (100, 100), Language.LAO, title=title, subject=title, author=title)
    canvas.showPage()
    canvas.save()

    with pypdfium2.PdfDocument(target.getvalue()) as document:
        assert len(document.get_metadata_dict()["Title"]) <= 250


@pytest.mark.parametrize(
    "text", ["\x00", "\ud800", "\uffff", "\x1b", "<x/>&amp;", "\u202eLY", "x" * 40_000, "a\nb"]
)
def test_every_text_makes_a_workbook_that_opens(tmp_path, text):
    target = tmp_path / "roster.xlsx"

    ExcelWorkbooks().roster(a_roster(a_participant(text, agency=text)), target, Language.BURMESE)
    ExcelWorkbooks().rejects([text], [[text, text]], tmp_path / "rejects.xlsx", Language.BURMESE)

    assert load_workbook(target).active.max_row > 3
    with ZipFile(target) as parts:
        for name in parts.namelist():
            etree.fromstring(parts.read(name))


def test_a_hostile_heading_makes_a_workbook_that_opens(tmp_path):
    heading = a_heading(title="A\x00\ud800", academy="=cmd|' /C calc'!A0")
    target = tmp_path / "roster.xlsx"

    ExcelWorkbooks().roster(RosterPaper(heading=heading, lines=()), target, Language.LAO)

    cells = [cell for row in load_workbook(target).active.iter_rows() for cell in row]
    assert all(cell.data_type != "f" for cell in cells)
