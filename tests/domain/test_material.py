"""What files are kept, and by which names."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trainer_app.domain.errors import MaterialNameUnusable, MaterialRefused
from trainer_app.domain.material import (
    MOST_BYTES,
    MaterialKind,
    checked_material,
    clean_name,
    likely_kind,
    same_name,
    shown_size,
)


@pytest.mark.parametrize(
    ("name", "clean"),
    [
        ("slides.pptx", "slides.pptx"),
        ("../../etc/passwd", "passwd"),
        (r"C:\Windows\system.ini", "system.ini"),
        ("a\x00b\n.pdf", "ab.pdf"),
        ("what? <now>: |*.pdf", "what- -now-- --.pdf"),
        ("CON", "_CON"),
        ("nul.txt", "_nul.txt"),
        ("com1 .tar.gz", "_com1 .tar.gz"),
        ("ends with dots...", "ends with dots"),
        ("invoice\u202efdp.docx", "invoicefdp.docx"),
        ("  much   space  .pdf", "much space.pdf"),
        ("សៀវភៅ\u200bណែនាំ.pdf", "សៀវភៅ\u200bណែនាំ.pdf"),
    ],
)
def test_names_lose_what_some_system_refuses(name, clean):
    assert clean_name(name) == clean


@pytest.mark.parametrize("name", ["", "..", "///", "\u202e", " . "])
def test_a_name_of_which_nothing_is_left_is_refused(name):
    with pytest.raises(MaterialNameUnusable):
        clean_name(name)


@given(st.text())
def test_a_clean_name_is_clean_and_fits_everywhere(name):
    try:
        clean = clean_name(name)
    except MaterialNameUnusable:
        return

    assert clean_name(clean) == clean
    assert len(clean.encode()) <= 200
    assert not set(clean) & set('/\\<>:"|?*\x00')
    assert clean[-1] not in " ."


def test_a_long_name_keeps_its_ending_and_whole_letters():
    clean = clean_name("ភូមិ" * 90 + ".pdf")

    assert clean.endswith(".pdf")
    assert len(clean.encode()) <= 200
    assert clean.removesuffix(".pdf").endswith("ិ") or clean.removesuffix(".pdf").endswith("ភូ")


@pytest.mark.parametrize("name", ["tool.exe", "run.BAT", "x.lnk", "page.hta", "a.pdf.scr"])
def test_a_program_is_no_material(name):
    with pytest.raises(MaterialRefused) as refused:
        checked_material(name, 10)

    assert refused.value.details["problem"] == "program"


@pytest.mark.parametrize(("size", "problem"), [(0, "empty"), (MOST_BYTES + 1, "too_large")])
def test_an_empty_and_a_huge_file_are_refused(size, problem):
    with pytest.raises(MaterialRefused) as refused:
        checked_material("a.pdf", size)

    assert refused.value.details["problem"] == problem


def test_the_ending_tells_slides_from_handouts():
    assert likely_kind("a.PPTX") is MaterialKind.SLIDES
    assert likely_kind("a.pdf") is MaterialKind.HANDOUT


def test_capitals_and_unicode_form_make_no_other_file():
    assert same_name("Ảnh.PDF", "a\u0309nh.pdf")
    assert not same_name("a.pdf", "b.pdf")


@pytest.mark.parametrize(
    ("size", "shown"), [(1, (1, "KB")), (1_499_999, (1500, "KB")), (12_400_000, (12, "MB"))]
)
def test_sizes_are_told_in_whole_numbers(size, shown):
    assert shown_size(size) == shown
