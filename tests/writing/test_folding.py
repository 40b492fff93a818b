from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trainer_app.writing.folding import fold, match_key, stored

EQUAL_PAIRS = {
    "vietnamese-tone-place": ("hoà", "hòa"),
    "vietnamese-d": ("Đặng", "Dang"),
    "vietnamese-decomposed": ("Nguyễn", unicodedata.normalize("NFD", "Nguyễn")),
    "thai-split-ae": ("แดง", "เเดง"),
    "thai-tone-before-vowel": ("ดี่", "ด่ี"),
    "thai-split-am": ("น้ำ", "นํ้า"),
    "thai-split-am-tone-first": ("น้ำ", "น้ํา"),
    "lao-tone-before-vowel": ("ຊື່", "ຊ່ື"),
    "khmer-coeng-order": ("ស្ត្រី", "ស្រ្តី"),
    "khmer-da-and-ta-below": ("បណ្ដាល", "បណ្តាល"),
    "khmer-split-oe": ("ដើរ", "ដ\u17c1\u17b8រ"),
    "burmese-medials": ("မြွေ", "မ\u103d\u103cေ"),
    "burmese-zero-for-wa": ("ဝင်း", "၀င်း"),
    "zero-width-space": ("ភ្នំពេញ", "ភ្នំ\u200bពេញ"),
    "word-joiner": ("ប្រជា", "ប្រ\u2060ជា"),
    "width": ("HENG", "ＨＥＮＧ"),
    "case": ("STRASSE", "straße"),
    "blanks": ("ហេង ចន្ធូ", "ហេងចន្ធូ"),
    "apostrophe": ("O'Neil", "O’Neil"),
}


@pytest.mark.parametrize(("one", "other"), EQUAL_PAIRS.values(), ids=EQUAL_PAIRS)
def test_what_reads_alike_is_found_alike(one, other):
    assert one != other

    assert fold(one) == fold(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [("ហេង", "ហង"), ("ญาณิศา", "ญาณิสา"), ("ဇော်", "ဇော"), ("ຄຳ", "ຄາ"), ("Heng", "Hong")],
)
def test_what_reads_otherwise_stays_apart(one, other):
    assert fold(one) != fold(other)


def test_marks_of_asian_scripts_are_kept():
    assert "្" in fold("ស្រី")
    assert "ี" in fold("ดี")


def test_names_match_whatever_the_order_of_their_parts():
    assert match_key("NGUYỄN Văn Anh") == match_key("Anh, Nguyen van")


def test_searching_keeps_the_order_of_the_words():
    assert fold("Nguyễn Văn Anh") == "nguyenvananh"
    assert fold("Anh Văn") != fold("Văn Anh")


def test_a_part_of_a_name_is_found_inside_the_whole():
    assert fold("van a") in fold("Nguyễn Văn Anh")
    assert fold("ចន្ធូ") in fold("ហេង ចន្ធូ")


@given(st.text("ab ĐƯƠNG ễ́ เแ่้ีำก ឃស្ត្រើេី ကြျှွ၀ဝ ໄຊ່ີ %_-,'"))
def test_folding_twice_changes_nothing(text):
    assert fold(fold(text)) == fold(text)
    assert match_key(match_key(text)) == match_key(text)


@given(st.text())
def test_keys_hold_no_blanks_and_no_wildcards(text):
    for key in (fold(text), match_key(text)):
        assert not set(key) & set(" %_\t\n\u200b\u2060")


@given(st.lists(st.sampled_from(["Nguyễn", "Văn", "ហេង", "เเดง", "Anh"]), min_size=1))
def test_the_match_key_does_not_depend_on_the_order(names):
    assert match_key(" ".join(names)) == match_key(" ".join(reversed(names)))


def test_stored_texts_are_composed_and_trimmed():
    typed = "  " + unicodedata.normalize("NFD", "Trần Thị") + "\n"

    assert stored(typed) == "Trần Thị"
