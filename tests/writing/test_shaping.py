from __future__ import annotations

import pytest
from tests.writing.corpus import ALL_SIX, CORPUS, KHMER_SENTENCE

from trainer_app.writing.fonts import FAMILIES, Weight, face, faces_for
from trainer_app.writing.shaping import ink, main_script, missing_characters, shape, width


def test_the_corpus_has_two_hundred_strings_of_each_script():
    assert list(CORPUS) == ["burmese", "khmer", "lao", "latin", "thai"]
    assert all(len(set(texts)) >= 200 for texts in CORPUS.values())


@pytest.mark.parametrize("script", CORPUS)
def test_runs_join_to_the_text_and_none_lacks_a_shape(script):
    for text in CORPUS[script]:
        shaped = shape(text)

        assert "".join(run.text for run in shaped.runs) == text
        assert shaped.missing == ()
        assert all(glyph.number for run in shaped.runs for glyph in run.glyphs), text


@pytest.mark.parametrize("script", CORPUS)
def test_no_text_of_ours_makes_harfbuzz_insert_a_dotted_circle(script):
    for text in CORPUS[script]:
        for run in shape(text, Weight.BOLD).runs:
            circle = run.face.hb_font.get_nominal_glyph(0x25CC)
            assert circle not in {glyph.number for glyph in run.glyphs}, text


def test_each_script_is_drawn_by_its_own_font():
    shaped = shape(ALL_SIX)

    drawn = [(run.script, run.face.script) for run in shaped.runs]

    assert {script for script, _ in drawn} == set(FAMILIES)
    assert all(script == font for script, font in drawn)


def test_spaces_and_stops_go_with_the_script_before_them():
    runs = shape("ហេង, Trần").runs

    assert [(run.script, run.text) for run in runs] == [("Khmr", "ហេង, "), ("Latn", "Trần")]


def test_a_number_inside_khmer_stays_in_the_khmer_font():
    runs = shape("មាន 42 នាក់").runs

    assert [run.face.script for run in runs] == ["Khmr"]


def test_a_mark_never_parts_from_its_letter():
    letter, sign = "ក", "ោះ"

    runs = shape(f"a{letter}{sign}").runs

    assert [run.text for run in runs] == ["a", letter + sign]


def test_the_subscript_of_khmer_is_one_cluster_with_its_letter():
    (run,) = shape("ស្ត្រី").runs

    assert {glyph.cluster for glyph in run.glyphs} == {0}


@pytest.mark.parametrize("character", ["漢", "😀", "ꦗ"])
def test_a_character_without_a_shape_is_named(character):
    assert missing_characters(f"Heng {character} Chanthou {character}") == (character,)


def test_signs_that_only_steer_shaping_are_not_missing():
    assert missing_characters("ក\u200bខ\u200cគ\u200d\u2060") == ()


def test_an_empty_text_has_no_runs_and_no_width():
    assert shape("").runs == ()
    assert width("", 12) == 0


def test_width_grows_with_the_size_and_with_the_weight():
    text = "Certificate"

    assert width(text, 24) == pytest.approx(2 * width(text, 12))
    assert width(text, 12, Weight.BOLD) > width(text, 12)


def test_the_width_is_that_of_the_shaped_text_not_of_its_letters():
    text = KHMER_SENTENCE
    font = face("Khmr").hb_font
    letters = sum(font.get_glyph_h_advance(font.get_nominal_glyph(ord(c)) or 0) for c in text)

    assert width(text, 1000) < 0.9 * letters * 1000 / face("Khmr").units_per_em


def test_khmer_ink_reaches_deeper_than_its_font_admits():
    _, below = ink("ធ្នូ")

    assert below > -face("Khmr").metrics.descent


def test_an_unknown_script_asks_the_latin_font_first():
    assert faces_for("Arab")[0].script == "Latn"
    assert {each.script for each in faces_for("Thai")} == set(FAMILIES)


@pytest.mark.parametrize("weight", Weight)
def test_every_weight_of_every_script_is_bundled_and_static(weight):
    faces = [face(script, weight) for script in FAMILIES]

    assert len({each.postscript_name for each in faces}) == len(FAMILIES)
    assert all(not each.hb_face.has_var_data for each in faces)


def test_the_script_of_a_text_is_that_of_most_of_its_letters():
    assert main_script("M5 ការពិនិត្យឯកសារ") == "Khmr"
    assert main_script("42 · 7") == "Latn"
