from __future__ import annotations

import pytest

from trainer_app.writing.lines import break_lines
from trainer_app.writing.printable import one_line, visible
from trainer_app.writing.shaping import missing_characters


@pytest.mark.parametrize("between", ["\n", "\t", "\r", "\x85", "\u2028", "\u2029"])
def test_a_break_in_a_cell_becomes_a_space(between):
    assert one_line(f"Customs{between}Hanoi") == "Customs Hanoi"


@pytest.mark.parametrize("mark", ["\u202e", "\u2067", "\u2069", "\u200f", "\ufeff"])
def test_a_mark_that_turns_the_direction_is_left_out(mark):
    assert one_line(f"LY{mark} Sovann") == "LY Sovann"


def test_marks_that_khmer_and_burmese_need_stay():
    text = "ការ\u200bពិនិត្យ က\u2060ခ ន\u200c"

    assert one_line(text) == text


@pytest.mark.parametrize("character", ["\x00", "\x07", "\x1b", "\x7f", "\ud800", "\uffff"])
def test_a_character_that_is_none_is_missing_though_a_font_may_cover_it(character):
    assert missing_characters(f"LY {character}ហេង") == (character,)


def test_missing_characters_stand_in_the_order_of_the_text():
    assert missing_characters("漢 LY \x07 字 漢") == ("漢", "\x07", "字")


def test_half_a_character_can_be_broken_into_lines():
    assert break_lines("LY \ud800 Sovann", len, 6) == ("LY \ud800", "Sovann")


def test_a_sentence_shows_what_cannot_be_seen():
    assert visible("a\x00b\x7f\ud800") == "a␀b␡\ufffd"


def test_a_sentence_shows_the_beginning_of_what_is_long():
    assert visible("x" * 81) == "x" * 79 + "…"
    assert visible("x" * 80) == "x" * 80
