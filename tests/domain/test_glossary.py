"""Terms are found in sentences, and missed in translations that call them otherwise."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trainer_app.domain.glossary import Term, terms_in, uses
from trainer_app.domain.languages import Language, LocalizedText
from trainer_app.interchange.glossary_file import read_glossary
from trainer_app.resources import resources_folder
from trainer_app.writing.folding import fold

GLOSSARY = read_glossary(resources_folder() / "samples" / "glossary.csv")


def term(english, **others):
    return Term(english, LocalizedText.of({"en": english, **others}))


OFFICE = term("office", km="ការិយាល័យ")
LIAISON = term("border liaison office", km="ការិយាល័យទំនាក់ទំនងព្រំដែន")
AGENCY = term("agency", km="ភ្នាក់ងារ", vi="cơ quan")
PRECURSOR = term("precursor chemical", vi="tiền chất")


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Agencies and their OFFICES", (AGENCY, OFFICE)),
        ("The border liaison offices", (LIAISON,)),
        ("An officer of the agency", (AGENCY,)),
        ("Precursor chemicals, precursor-chemical trade", (PRECURSOR,)),
        ("Nothing of the kind", ()),
        ("", ()),
    ],
)
def test_terms_are_found_also_in_plural_and_the_longest_first(text, found):
    assert terms_in(text, (OFFICE, LIAISON, AGENCY, PRECURSOR)) == found


def test_a_translation_is_told_which_terms_it_calls_otherwise():
    source = "Agencies trade precursor chemicals"
    target = "Các Cơ Quan mua bán hóa chất"

    told = uses(source, target, Language.VIETNAMESE, (AGENCY, PRECURSOR), fold)

    assert [(one.term, one.used) for one in told] == [(AGENCY, True), (PRECURSOR, False)]


def test_a_term_without_a_word_in_the_language_is_left_out():
    assert uses("precursor chemical", "…", Language.KHMER, (PRECURSOR,), fold) == ()


def test_scripts_without_spaces_may_have_breaks_within_a_term():
    told = uses("the office", "នៅ\u200bការិ\u200bយាល័យ ថ្មី", Language.KHMER, (OFFICE,), fold)

    assert told[0].used


def test_any_form_of_a_term_will_do_in_its_own_language_and_the_first_is_the_one_wanted():
    kit = Term(
        "kit",
        LocalizedText.of({"en": "field test kit", "km": "ឧបករណ៍", "th": "ชุดตรวจสอบ"}),
        (
            (Language.ENGLISH, "test kit"),
            (Language.KHMER, "ឧបករណ៍ធ្វើតេស្ត"),
            (Language.THAI, "ชุดตรวจ"),
        ),
    )

    [khmer] = uses("Two test kits", "ชุดตรวจ", Language.KHMER, (kit,), fold)
    [thai] = uses("Two field test kits", "ชุดตรวจ", Language.THAI, (kit,), fold)

    assert (khmer.wanted, khmer.used) == ("ឧបករណ៍", False)
    assert (thai.wanted, thai.used) == ("ชุดตรวจสอบ", True)


def test_a_term_without_a_first_form_has_no_other():
    half = Term("half", LocalizedText.of({"en": "half"}), ((Language.LAO, "ເຄິ່ງ"),))

    assert half.forms(Language.LAO) == ()


def test_no_two_terms_are_found_by_the_same_english_words():
    forms = [form.lower() for one in GLOSSARY for form in one.forms(Language.ENGLISH)]

    assert len(set(forms)) == len(forms)


def test_the_glossary_of_the_field_is_complete_in_six_languages():
    assert len(GLOSSARY) >= 120
    assert all({language for language, _ in one.texts} == set(Language) for one in GLOSSARY)
    for one in GLOSSARY:
        assert all(terms_in(form, GLOSSARY) == (one,) for form in one.forms(Language.ENGLISH))


@given(st.lists(st.sampled_from(GLOSSARY), max_size=5, unique=True), st.sampled_from(Language))
def test_a_translation_made_of_the_terms_themselves_misses_none(terms, language):
    source = ". ".join(one.texts.best() for one in terms)
    target = ". ".join(one.texts.get(language) or "" for one in terms)

    assert all(one.used for one in uses(source, target, language, GLOSSARY, fold))
