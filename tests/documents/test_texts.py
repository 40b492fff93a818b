from __future__ import annotations

import re
import unicodedata

import pytest

from trainer_app.documents.marks import LETTERS
from trainer_app.documents.texts import paper_texts
from trainer_app.domain.languages import Language
from trainer_app.writing.fonts import Weight
from trainer_app.writing.shaping import missing_characters, shape

ENGLISH = paper_texts(Language.ENGLISH).words
PLACE = re.compile(r"\{\w*\}")
OTHERS = [language for language in Language if language is not Language.ENGLISH]


@pytest.mark.parametrize("language", OTHERS)
def test_every_language_has_the_same_keys_and_places_as_english(language):
    words = paper_texts(language).words

    assert list(words) == list(ENGLISH)
    for key, text in words.items():
        assert sorted(PLACE.findall(text)) == sorted(PLACE.findall(ENGLISH[key])), key


@pytest.mark.parametrize("language", OTHERS)
def test_machine_made_words_say_so(language):
    assert paper_texts(language).words["_reviewed"] == "machine-made, awaits a native reader"


@pytest.mark.parametrize("language", Language)
def test_words_are_composed_printable_and_well_formed(language):
    for key, text in paper_texts(language).words.items():
        assert text == unicodedata.normalize("NFC", text), key
        assert missing_characters(text, Weight.BOLD) == (), key
        for run in shape(text).runs:
            circle = run.face.hb_font.get_nominal_glyph(0x25CC)
            assert circle not in {glyph.number for glyph in run.glyphs}, key


@pytest.mark.parametrize("language", Language)
def test_no_word_is_empty(language):
    empty = {key for key, text in paper_texts(language).words.items() if not text}

    assert empty == set()


@pytest.mark.parametrize("mark", LETTERS)
def test_every_mark_has_its_word(mark):
    assert ENGLISH[f"mark.{mark}"]


def test_places_are_filled():
    assert paper_texts(Language.ENGLISH)("sheet.site", site="PNH") == "site PNH"
