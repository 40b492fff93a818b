from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trainer_app.domain.errors import TextDoesNotFit
from trainer_app.domain.languages import Language
from trainer_app.writing.lines import break_lines, break_offsets, fit, mark_breaks
from trainer_app.writing.shaping import width


def a_letter_each(text: str) -> float:
    return float(len(text))


def sized(text: str, size: float) -> float:
    return len(text) * size


def pieces(text: str, language: Language) -> list[str]:
    ends = break_offsets(text, language)
    return [text[start:end] for start, end in zip((0, *ends), ends, strict=False)]


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        (Language.THAI, ["ได้", "สำเร็จ", "การ", "ฝึก", "อบรม", "หลักสูตร"]),
        (Language.LAO, ["ໄດ້", "ສຳເລັດ", "ການຝຶກ", "ອົບຮົມ"]),
        (Language.KHMER, ["បាន", "បញ្ចប់", "ដោយ", "ជោគជ័យ"]),
        (Language.BURMESE, ["သင်တန်း", "ကို ", "အောင်မြင်", "စွာ"]),
        (Language.VIETNAMESE, ["Quản ", "lý ", "biên ", "giới"]),
    ],
)
def test_each_language_breaks_between_its_words(language, expected):
    assert pieces("".join(expected), language) == expected


def test_a_known_mistake_of_the_dictionary_is_overruled():
    text = "သဘာဝပတ်ဝန်းကျင်"

    assert "သဘာဝ" in "|".join(pieces(text, Language.BURMESE))


def test_a_repetition_sign_never_begins_a_line():
    assert all(not piece.startswith("ៗ") for piece in pieces("ផ្សេងៗគ្នា", Language.KHMER))


def test_the_writer_may_allow_and_forbid_a_break():
    assert pieces("abc\u200bdef", Language.ENGLISH) == ["abc\u200b", "def"]
    assert pieces("ab-\u2060cd", Language.ENGLISH) == ["ab-\u2060cd"]


def test_breaks_are_counted_in_characters_also_after_an_emoji():
    assert pieces("😀😀 ab cd", Language.THAI) == ["😀", "😀 ", "ab ", "cd"]


def test_marked_breaks_stand_inside_words_only():
    marked = mark_breaks("បានបញ្ចប់ វគ្គ", Language.KHMER)

    assert marked == "បាន\u200bបញ្ចប់ វគ្គ"


@given(st.text(alphabet="ab กาน ខ្មែ မြန် ລາວ ", max_size=60), st.integers(3, 30))
def test_wrapping_loses_nothing_but_blanks_at_line_ends(text, room):
    lines = break_lines(text, a_letter_each, room, Language.THAI)

    assert "".join("".join(lines).split()) == "".join(text.split())
    assert all(line == line.rstrip() for line in lines)


def test_no_line_is_wider_than_its_measure_where_breaks_allow():
    lines = break_lines("one two three four five", a_letter_each, 9, Language.ENGLISH)

    assert lines == ("one two", "three", "four five")


def test_a_text_that_fits_is_left_alone():
    fitted = fit("short", 100, 10, 5, 2, width_of=sized)

    assert (fitted.size, fitted.lines) == (10, ("short",))


def test_a_text_shrinks_before_it_wraps():
    fitted = fit("ten letter", 80, 10, 5, 2, width_of=sized)

    assert fitted.lines == ("ten letter",)
    assert 7.8 <= fitted.size <= 8


def test_a_text_wraps_evenly_at_the_smallest_size():
    fitted = fit("aaaa bbbb cccc dddd", 60, 10, 5, 2, width_of=sized)

    assert (fitted.size, fitted.lines) == (5, ("aaaa bbbb", "cccc dddd"))


def test_a_name_wraps_at_its_space_and_not_inside_a_word():
    name = "ຄຳພັນ ພົມມະຈັນ ວິໄລພອນ ວົງສະຫວັນ"
    half = width(name, 20) * 0.62

    fitted = fit(name, half, 20, 20, 2, width_of=width, language=Language.LAO)

    assert " ".join(fitted.lines) == name


def test_a_name_without_spaces_wraps_between_its_words():
    name = "ဒေါ်ခင်မြတ်နိုးဦး" * 3
    room = width(name, 20) * 0.62

    fitted = fit(name, room, 20, 20, 2, width_of=width, language=Language.BURMESE)

    assert "".join(fitted.lines) == name
    assert len(fitted.lines) == 2


def test_a_text_too_long_for_its_lines_is_refused_with_its_place():
    with pytest.raises(TextDoesNotFit) as refused:
        fit("a " * 200, 50, 10, 5, 2, width_of=sized, where="holder_name")

    assert refused.value.details["where"] == "holder_name"


def test_a_long_word_without_a_break_is_refused():
    with pytest.raises(TextDoesNotFit):
        fit("a" * 50, 100, 10, 5, 2, width_of=sized)


@given(st.text(alphabet="abc ", min_size=1, max_size=80), st.floats(20, 400))
def test_what_fits_is_never_wider_than_its_place(text, room):
    try:
        fitted = fit(text, room, 12, 6, 2, width_of=sized)
    except TextDoesNotFit:
        return

    assert all(sized(line, fitted.size) <= room + 1e-6 for line in fitted.lines)
