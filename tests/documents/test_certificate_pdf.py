from __future__ import annotations

import pypdfium2
import pytest
import zxingcpp
from tests.documents.papers import (
    NAMES,
    TITLES,
    a_certificate,
    poppler_lines,
    printer,
    words_of,
)

from trainer_app.domain.certificate import CertificateKind
from trainer_app.domain.errors import (
    CharacterNotPrintable,
    FileNotWritable,
    TemplateUnknown,
    TextDoesNotFit,
)
from trainer_app.domain.languages import Language
from trainer_app.services.ports import Cancelled, NoProgress


class Watcher:
    """Keeps what was reported, and gives up after so many pages."""

    def __init__(self, patience: int = 99) -> None:
        self.reports: list[tuple[int, int, str]] = []
        self._patience = patience

    def report(self, done: int, total: int, name: str = "") -> None:
        self.reports.append((done, total, name))
        if done >= self._patience:
            raise Cancelled


@pytest.mark.parametrize("language", Language)
def test_names_titles_and_sentences_come_back_from_poppler(tmp_path, language):
    pdf = tmp_path / "certificate.pdf"
    paper = a_certificate(language)
    words = words_of(paper)

    printer().write(paper, pdf)

    lines = poppler_lines(pdf)
    expected = [
        words["heading"],
        words["lead-in"],
        NAMES[language],
        TITLES[language],
        words["details"],
    ]
    assert [text for text in expected if text not in lines] == []
    assert any(paper.number in line for line in lines)


@pytest.mark.parametrize("language", Language)
def test_names_titles_and_sentences_come_back_from_pdfium(tmp_path, language):
    pdf = tmp_path / "certificate.pdf"
    paper = a_certificate(language)
    words = words_of(paper)

    printer().write(paper, pdf)

    document = pypdfium2.PdfDocument(pdf)
    lines = document[0].get_textpage().get_text_range().split("\r\n")
    document.close()
    expected = [
        words["heading"],
        words.get("sentence") or words["sentence-end"],
        NAMES[language],
        words["issued"],
    ]
    assert [text for text in expected if text and text not in lines] == []


@pytest.mark.parametrize("template", CertificateKind)
@pytest.mark.parametrize("language", Language)
def test_every_kind_prints_in_every_language_on_one_landscape_page(tmp_path, template, language):
    pdf = tmp_path / "certificate.pdf"

    printer().write(a_certificate(language, template=template), pdf)

    document = pypdfium2.PdfDocument(pdf)
    size = document[0].get_size()
    pages = len(document)
    document.close()
    assert pages == 1
    assert size == pytest.approx((841.89, 595.28), abs=0.01)


@pytest.mark.parametrize("template", CertificateKind)
def test_each_kind_has_a_heading_of_its_own(template):
    others = {
        words_of(a_certificate(template=other))["heading"]
        for other in CertificateKind
        if other != template
    }

    assert words_of(a_certificate(template=template))["heading"] not in others


@pytest.mark.parametrize(
    ("language", "details"),
    [
        (Language.ENGLISH, "42 hours · 16–27 November 2026 · Phnom Penh"),
        (Language.THAI, "ระยะเวลา 42 ชั่วโมง · 16–27 พฤศจิกายน 2569 · Phnom Penh"),
        (Language.KHMER, "រយៈពេល ៤២ ម៉ោង · ១៦–២៧ វិច្ឆិកា ២០២៦ · Phnom Penh"),
        (Language.LAO, "ໄລຍະເວລາ ໔໒ ຊົ່ວໂມງ · ໑໖–໒໗ ພະຈິກ ໒໐໒໖ · Phnom Penh"),
        (Language.VIETNAMESE, "Thời lượng 42 giờ · 16–27 tháng 11 năm 2026 · Phnom Penh"),
    ],
)
def test_hours_and_days_follow_the_calendar_and_digits_of_the_language(language, details):
    assert words_of(a_certificate(language))["details"] == details


def test_the_number_stays_in_latin_digits_and_the_code_reads_back(tmp_path):
    pdf = tmp_path / "certificate.pdf"
    paper = a_certificate(Language.KHMER, verify_code="TA1:" + "A7K2M9Q4" * 20)

    printer().write(paper, pdf)

    document = pypdfium2.PdfDocument(pdf)
    picture = document[0].render(scale=3).to_pil()
    document.close()
    codes = zxingcpp.read_barcodes(picture)
    assert [code.text for code in codes] == [paper.verify_code]


def test_without_a_verification_code_the_number_is_in_the_square(tmp_path):
    pdf = tmp_path / "certificate.pdf"
    paper = a_certificate(verify_code="")

    printer().write(paper, pdf)

    document = pypdfium2.PdfDocument(pdf)
    picture = document[0].render(scale=3).to_pil()
    document.close()
    assert [code.text for code in zxingcpp.read_barcodes(picture)] == [paper.number]


def test_a_specimen_says_so_and_has_neither_number_nor_code(tmp_path):
    pdf = tmp_path / "specimen.pdf"
    paper = a_certificate(specimen=True)

    printer().write(paper, pdf)

    document = pypdfium2.PdfDocument(pdf)
    text = document[0].get_textpage().get_text_range()
    picture = document[0].render(scale=2).to_pil()
    document.close()
    assert text.count("SPECIMEN") == 2  # across the page, and where the number would be
    assert "គំរូ" in text
    assert paper.number not in text
    assert zxingcpp.read_barcodes(picture) == []


def test_the_same_papers_give_the_same_bytes(tmp_path):
    papers = [a_certificate(language) for language in Language]
    first, second = tmp_path / "first.pdf", tmp_path / "second.pdf"

    printer().write_merged(papers, first, NoProgress())
    printer().write_merged(papers, second, NoProgress())

    assert first.read_bytes() == second.read_bytes()


def test_merged_pages_share_fonts_and_frame(tmp_path):
    alone, merged = tmp_path / "alone.pdf", tmp_path / "merged.pdf"
    papers = [a_certificate(number=f"PNH-C-2026-{count:04d}") for count in range(10)]

    printer().write(papers[0], alone)
    printer().write_merged(papers, merged, NoProgress())

    assert merged.stat().st_size < 3 * alone.stat().st_size


def test_progress_hears_of_every_page_by_name(tmp_path):
    watcher = Watcher()
    papers = [a_certificate(), a_certificate(Language.THAI)]

    printer().write_merged(papers, tmp_path / "merged.pdf", watcher)

    assert watcher.reports == [
        (1, 2, NAMES[Language.KHMER]),
        (2, 2, NAMES[Language.THAI]),
    ]


def test_cancelling_leaves_no_file(tmp_path):
    with pytest.raises(Cancelled):
        printer().write_merged([a_certificate()] * 3, tmp_path / "merged.pdf", Watcher(patience=2))

    assert list(tmp_path.iterdir()) == []


def test_a_character_no_font_has_is_named_with_its_holder_and_nothing_is_written(tmp_path):
    paper = a_certificate(holder_agency="Customs 漢")

    with pytest.raises(CharacterNotPrintable) as refused:
        printer().write(paper, tmp_path / "certificate.pdf")

    assert refused.value.details["character"] == "漢"
    assert refused.value.details["holder"] == NAMES[Language.KHMER]
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("language", Language)
def test_a_long_name_and_a_long_title_wrap_and_still_read_back(tmp_path, language):
    pdf = tmp_path / "certificate.pdf"
    name = " ".join([NAMES[language]] * 4)
    title = " ".join([TITLES[language]] * 4)

    printer().write(a_certificate(language, holder_name=name, course_title=title), pdf)

    text = "".join(" ".join(poppler_lines(pdf)).split())
    assert "".join(name.split()) in text
    assert "".join(title.split()) in text


@pytest.mark.parametrize("field", ["holder_name", "course_title", "holder_latin_name"])
def test_a_text_too_long_for_its_place_is_refused(tmp_path, field):
    paper = a_certificate(**{field: "Maria Concepcion Isabel " * 30})

    with pytest.raises(TextDoesNotFit) as refused:
        printer().write(paper, tmp_path / "certificate.pdf")

    assert refused.value.details["where"] == field
    assert list(tmp_path.iterdir()) == []


def test_an_unknown_template_is_refused_by_name(tmp_path):
    with pytest.raises(TemplateUnknown) as refused:
        printer().write(a_certificate(template="medal"), tmp_path / "certificate.pdf")

    assert refused.value.details == {"name": "medal"}


def test_a_folder_that_is_not_there_is_told(tmp_path):
    target = tmp_path / "missing" / "certificate.pdf"

    with pytest.raises(FileNotWritable) as refused:
        printer().write(a_certificate(), target)

    assert refused.value.details["path"] == str(target)


def test_what_is_not_known_is_not_printed(tmp_path):
    pdf = tmp_path / "certificate.pdf"
    bare = a_certificate(
        Language.ENGLISH,
        holder_latin_name="",
        holder_rank="",
        holder_agency="",
        place="",
        starts_on=None,
        ends_on=None,
        hours=None,
        issued_on=None,
        number="",
        verify_code="",
        signatory_1_name="",
        signatory_1_title="",
    )

    printer().write(bare, pdf)

    lines = [line for line in poppler_lines(pdf) if line]
    assert lines == [
        "Police Academy",
        "Certificate of Completion",
        "This is to certify that",
        "Maria Reyes",
        "has successfully completed the course",
        "Border Management Core",
    ]


def test_the_course_code_stands_in_the_line_that_is_in_english():
    khmer = words_of(a_certificate(course_code="BM-CORE"))
    english = words_of(a_certificate(Language.ENGLISH, course_code="BM-CORE"))

    assert khmer["second-details"] == "42 hours · 16–27 November 2026 · BM-CORE"
    assert english["details"].endswith(" · BM-CORE")


def test_names_of_both_signatories_stand_level_whatever_their_script(tmp_path):
    pdf = tmp_path / "certificate.pdf"
    paper = a_certificate(
        Language.THAI,
        signatory_1_name="น้ำเพชร ปิ่นเกล้า",
        signatory_2_name="A. Cruz",
        signatory_2_title="Director",
    )

    printer().write(paper, pdf)

    (line,) = [line for line in poppler_lines(pdf) if "A. Cruz" in line]
    assert line.split("  ")[0] == paper.signatory_1_name
