"""The book and the syllabus of a curriculum, read back from their pages."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, datetime

import pypdfium2
import pytest
from tests.documents.inked import inked
from tests.documents.papers import NAMES, TITLES, poppler_lines

from trainer_app.documents.curriculum_papers import PdfCurriculumPapers
from trainer_app.documents.paper_style import number
from trainer_app.documents.texts import paper_texts
from trainer_app.domain.errors import CharacterNotPrintable, TextDoesNotFit
from trainer_app.domain.languages import Language
from trainer_app.domain.segments import ModuleWords
from trainer_app.services.curriculum_papers import CurriculumPaper, PaperModule, PaperText
from trainer_app.services.papers import Origin

DEEP = {
    Language.ENGLISH: "Ágjpqy",
    Language.BURMESE: "သင်္ဂြိုဟ် ညွှန်း ပုဏ္ဏိ",
    Language.KHMER: "ធ្នូ ស្ត្រី ញ្ញុំ",
    Language.LAO: "ຜູ້ ຫຼຸ່ມ ເຄື່ອງ",
    Language.THAI: "ปู่ย่า ฤๅษี ฏู้ ญี่",
    Language.VIETNAMESE: "Ặ Ễ Ợ gjpqy",
}


def a_text(language=Language.ENGLISH, standing="approved", **words):
    said = {
        "title": TITLES[language],
        "aim": f"{NAMES[language]}\n{TITLES[language]}",
        "objectives": (TITLES[language], NAMES[language]),
        "outline": f"{TITLES[language]}\n  {NAMES[language]}\n{TITLES[language]}",
    }
    return PaperText(spoken=language, words=ModuleWords(**(said | words)), standing=standing)


def a_module(code="M1", texts=None, **changes):
    module = PaperModule(
        code=code,
        minutes=90,
        levels=("junior", "mid_ranking"),
        delivery="mock_operation",
        mandatory=True,
        prerequisites=("M0",),
        participants_per_trainer=12,
        equipment="Radios",
        texts=texts or (a_text(),),
    )
    return replace(module, **changes)


def a_paper(*languages, count=3, modules=None, **changes):
    languages = languages or (Language.ENGLISH,)
    texts = tuple(a_text(one) for one in languages)
    paper = CurriculumPaper(
        languages=languages,
        academy="Police Academy",
        academy_en="Police Academy",
        code="BM-CORE",
        title=tuple(TITLES[one] for one in languages),
        programme=("Core curricula",),
        kind="core",
        edition="2026-1",
        state="published",
        published_on=date(2025, 11, 3),
        modules=modules or tuple(a_module(f"M{n + 1}", texts) for n in range(count)),
        origin=Origin(site="PNH", printed_at=datetime(2026, 11, 22, 9), printed_by="Chan Dara"),
    )
    return replace(paper, **changes)


def pages(pdf):
    document = pypdfium2.PdfDocument(pdf)
    return [" ".join(page.get_textpage().get_text_range().split()) for page in document]


def book(tmp_path, paper):
    PdfCurriculumPapers().book(paper, tmp_path / "book.pdf")
    return pages(tmp_path / "book.pdf")


def syllabus(tmp_path, paper):
    PdfCurriculumPapers().syllabus(paper, tmp_path / "syllabus.pdf")
    return pages(tmp_path / "syllabus.pdf")


@pytest.mark.parametrize("language", Language)
def test_a_book_has_a_cover_contents_and_every_module(tmp_path, language):
    cover, contents, *modules = book(tmp_path, a_paper(language))

    texts = paper_texts(language)
    assert TITLES[language] in cover
    assert texts("curriculum.state.published") in cover
    assert texts("curriculum.contents") in contents
    whole = " ".join(modules)
    for key in ("aim", "objectives", "outline"):
        assert whole.count(texts(f"curriculum.{key}")) >= 3
    assert texts("delivery.mock_operation") in whole
    assert whole.count(NAMES[language]) == 9


@pytest.mark.parametrize("language", Language)
def test_both_readers_read_what_was_printed(tmp_path, language):
    read = book(tmp_path, a_paper(language, count=1))

    lines = poppler_lines(tmp_path / "book.pdf")
    for words in (TITLES[language], NAMES[language]):
        assert words in " ".join(" ".join(lines).split())
        assert words in read[-1]


@pytest.mark.parametrize("language", Language)
def test_the_contents_name_the_page_of_each_module(tmp_path, language):
    read = book(tmp_path, a_paper(language, count=12))

    minutes = paper_texts(language)("coverage.minutes")
    for n in range(1, 13):
        heading = f"M{n} {TITLES[language]} {minutes}"
        [place] = [at for at, page in enumerate(read, start=1) if heading in page]
        assert f"M{n} {TITLES[language]} {number(place, language)}" in read[1]


def test_pages_are_counted_and_say_whose_they_are(tmp_path):
    read = book(tmp_path, a_paper(count=12))

    for place, page in enumerate(read, start=1):
        assert f"{place} / {len(read)}" in page
        assert "BM-CORE · 2026-1" in page


def test_a_page_says_which_module_goes_on_in_it(tmp_path):
    long = a_text(outline="\n".join(f"Item {n}" for n in range(90)))

    read = book(tmp_path, a_paper(modules=(a_module(texts=(long,)), a_module("M2"))))

    assert f"M1 · {TITLES[Language.ENGLISH]} (continued)" in read[3]
    assert "(continued)" not in read[2]


def test_two_languages_stand_side_by_side(tmp_path):
    paper = a_paper(Language.KHMER, Language.VIETNAMESE, count=1)

    read = book(tmp_path, paper)

    lines = poppler_lines(tmp_path / "book.pdf")
    both = [line for line in lines if "គោលបំណង" in line and "Mục đích" in line]
    assert len(both) == 1
    assert TITLES[Language.VIETNAMESE] in read[1]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (a_text(standing="draft"), "[Draft]"),
        (a_text(standing="outdated"), "[Outdated]"),
        (a_text(standing="in_review"), "[In review]"),
        (a_text(), ""),
    ],
)
def test_a_text_that_is_not_approved_is_marked(tmp_path, text, said):
    module = a_module(texts=(text,))

    read = book(tmp_path, a_paper(modules=(module,)))[2]
    table = syllabus(tmp_path, a_paper(modules=(module,)))[0]

    assert said in read if said else "[" not in read
    assert said in table if said else "[" not in table


def test_what_is_not_translated_stands_in_english_and_says_so(tmp_path):
    english = replace(a_text(), standing="missing")

    read = book(tmp_path, a_paper(Language.LAO, modules=(a_module(texts=(english,)),)))[2]

    assert TITLES[Language.ENGLISH] in read
    assert paper_texts(Language.LAO)("curriculum.untranslated") in read


def test_a_part_stands_above_its_first_module_and_in_the_contents(tmp_path):
    modules = (a_module(part=("Foundations",)), a_module("M2"), a_module("M3", part=("Practice",)))

    read = book(tmp_path, a_paper(modules=modules))

    assert re.search("Foundations M1 .* M2 .* Practice M3", read[1])
    assert " ".join(read[2:]).count("Foundations") == 1


@pytest.mark.parametrize("language", Language)
def test_no_two_texts_touch(tmp_path, language):
    deep = DEEP[language]
    words = {
        "title": f"{deep} " * 9,
        "aim": f"{deep} " * 20,
        "objectives": (deep, f"{deep} " * 15),
        "outline": f"{deep}\n  {deep}",
    }
    others = [one for one in Language if one is not language]
    second = others[list(Language).index(language) % len(others)]
    texts = (a_text(language, "draft", **words), a_text(second, "outdated", **words))
    modules = tuple(a_module(f"M{n}", texts, equipment=deep) for n in range(5))
    paper = a_paper(language, second, modules=modules, title=(f"{deep} " * 6, f"{deep} " * 6))

    with inked() as seen:
        book(tmp_path, paper)
        syllabus(tmp_path, paper)

    assert len(seen.pages) > 5
    assert seen.touching() == []


def test_the_same_edition_gives_the_same_bytes(tmp_path):
    paper = a_paper(Language.BURMESE, Language.THAI)
    draw = PdfCurriculumPapers()

    for name in ("first", "second"):
        draw.book(paper, tmp_path / f"{name}-book")
        draw.syllabus(paper, tmp_path / f"{name}-syllabus")

    for kind in ("book", "syllabus"):
        first, second = (tmp_path / f"{name}-{kind}" for name in ("first", "second"))
        assert first.read_bytes() == second.read_bytes()


@pytest.mark.parametrize("language", Language)
def test_a_syllabus_names_modules_hours_levels_and_the_total(tmp_path, language):
    [page] = syllabus(tmp_path, a_paper(language, count=10))

    texts = paper_texts(language)
    assert page.count(texts("delivery.mock_operation")) == 10
    assert number(900, language) in page
    assert texts("curriculum.total") in page
    assert all(f"M{n}" in page for n in range(1, 11))


@pytest.mark.parametrize("language", [Language.ENGLISH, Language.KHMER, Language.BURMESE])
def test_a_syllabus_shrinks_to_one_page_before_it_takes_two(tmp_path, language):
    draw = PdfCurriculumPapers()
    counts = {
        count: draw.syllabus(a_paper(language, count=count), tmp_path / "syllabus.pdf")
        for count in (10, 30, 80)
    }

    assert (counts[10], counts[30]) == (1, 1)
    assert counts[80] > 1


HOSTILE = ["x" * 5000, "ហេងចន្ធូ" * 600, "A" + "\u0301" * 200, "محمد", "\x00\x01", "\ud800", ""]


@pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
def test_hostile_texts_print_or_are_refused_whole(tmp_path, text):
    words = {"title": text, "aim": text, "objectives": (text,), "outline": text}
    module = a_module(texts=(a_text(**words),), equipment=text, part=(text,))
    paper = a_paper(modules=(module,), title=(text,), programme=(text,), academy="Police")
    for name, draw in (
        ("book", PdfCurriculumPapers().book),
        ("syllabus", PdfCurriculumPapers().syllabus),
    ):
        try:
            draw(paper, tmp_path / name)
        except (CharacterNotPrintable, TextDoesNotFit):
            assert not (tmp_path / name).exists()
        else:
            assert len(pypdfium2.PdfDocument(tmp_path / name)) > 0
    assert list(tmp_path.glob("*.part")) == []
