"""The texts of the samples: six languages, piece by piece, clean Unicode, the glossary's words."""

from __future__ import annotations

import csv
import re
import unicodedata
from uuid import UUID

import pytest

from trainer_app.domain.curriculum import EditionState, TextStatus
from trainer_app.domain.glossary import uses
from trainer_app.domain.languages import Language
from trainer_app.interchange.glossary_file import read_glossary
from trainer_app.interchange.sample_files import SampleFiles
from trainer_app.resources import resources_folder
from trainer_app.services.read_models.curricula import ModuleTextView
from trainer_app.services.terms import Terms
from trainer_app.writing.folding import fold

FOLDER = resources_folder() / "samples"
SCRIPTS = {
    "my": r"\u1000-\u109f",
    "km": r"\u1780-\u17ff",
    "lo": r"\u0e80-\u0eff",
    "th": r"\u0e00-\u0e7f",
    "vi": r"",
    "en": r"",
}
LATIN = r"A-Za-z\u00c0-\u024f\u1e00-\u1eff"
COMMON = r"0-9 \n.,:;()/·–—’“”?!%+@&«»'\-"
WRONG_ORDER = {
    "Zawgyi code points": r"[\u1060-\u1097]",
    "Burmese e before its consonant": r"(?<![\u1000-\u102a\u103b-\u103e\u103f])\u1031",
    "Burmese stack without a consonant": r"\u1039(?![\u1000-\u1021])",
    "Burmese medials out of order": r"[\u103c-\u103e]\u103b|[\u103de]\u103c|\u103e\u103d",
    "Khmer coeng without a consonant": r"\u17d2(?![\u1780-\u17b3])",
    "Khmer coeng after a vowel": r"[\u17b6-\u17d1]\u17d2",
    "Thai tone before its vowel": r"[\u0e48-\u0e4b][\u0e31\u0e34-\u0e3a]",
    "Thai sara am in two parts": r"\u0e4d\u0e32|\u0e40\u0e40",
    "Lao tone before its vowel": r"[\u0ec8-\u0ecb][\u0eb1\u0eb4-\u0ebb]",
    "Lao am in two parts": r"\u0ecd\u0eb2|\u0ec0\u0ec0",
    "invisible characters": r"[\u200b-\u200f\u2060\ufeff]",
}


@pytest.fixture(scope="module")
def samples():
    return SampleFiles(FOLDER).read()


def glossary():
    with (FOLDER / "glossary.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def localized_texts(samples):
    """Every text of the samples with the language it is in."""
    for term in glossary():
        for lang in Language:
            yield from ((lang.value, form.strip()) for form in term[lang.value].split(";"))
    named = [*samples.programmes, *samples.academies, *samples.agencies, *samples.ranks]
    for text in [one.name for one in named] + [one.city for one in samples.academies]:
        yield from ((lang.value, words) for lang, words in text)
    for text in [one.title for one in (*samples.curricula, *samples.courses)]:
        yield from ((lang.value, words) for lang, words in text)
    for curriculum in samples.curricula:
        for edition in curriculum.editions:
            for _, lang, text in edition.texts:
                words = (text.title, text.aim, *text.objectives, text.outline)
                yield from ((lang.value, one) for one in words)


def test_every_text_of_a_published_edition_is_there_in_six_languages(samples):
    for curriculum in samples.curricula:
        for edition in curriculum.editions:
            if edition.state is EditionState.PUBLISHED:
                there = {(code, language) for code, language, text in edition.texts if text.aim}
                assert there == {(m.code, lang) for m in edition.module for lang in Language}


def published(samples):
    """Every published edition with its English texts by module."""
    for curriculum in samples.curricula:
        for edition in curriculum.editions:
            if edition.state is EditionState.PUBLISHED:
                english = {code: text for code, lang, text in edition.texts if lang == "en"}
                yield curriculum.code, edition, english


def test_published_editions_are_complete_in_six_languages_piece_by_piece(samples):
    assert {code: len(english) for code, _, english in published(samples)} == {
        "BM-CORE": 10,
        "CY": 6,
        "ID": 6,
        "PC": 6,
    }
    for curriculum, edition, english in published(samples):
        for code, language, text in edition.texts:
            source = english[code]
            assert text.title
            assert text.aim
            assert 3 <= len(text.objectives) == len(source.objectives) <= 5, (code, language)
            indents = [indent_of(line) for line in text.outline.strip("\n").split("\n")]
            expected = [indent_of(line) for line in source.outline.strip("\n").split("\n")]
            assert indents == expected, (curriculum, code, language)
            assert set(indents) <= {0, 2}
            assert 6 <= len(indents) <= 10


def indent_of(line):
    return len(line) - len(line.lstrip(" "))


def test_published_editions_show_every_status_and_texts_that_are_behind(samples):
    for curriculum, edition, english in published(samples):
        shown = {text.status for _, _, text in edition.texts}
        assert shown == {TextStatus.DRAFT, TextStatus.IN_REVIEW, TextStatus.APPROVED}, curriculum
        behind = [
            (code, language)
            for code, language, text in edition.texts
            if text.status is TextStatus.APPROVED
            and (text.source_revision or 9) < english[code].revision
        ]
        assert bool(behind) == (curriculum != "ID")


def test_the_core_curriculum_has_an_older_and_a_coming_edition_with_gaps(samples):
    [core] = [one for one in samples.curricula if one.code == "BM-CORE"]
    languages = {
        one.name: {language.value for _, language, _ in one.texts} for one in core.editions
    }
    assert languages == {
        "2024-1": {"en", "km"},
        "2026-1": {"en", "my", "km", "lo", "th", "vi"},
        "2027-1": {"en", "vi"},
    }


def test_no_text_calls_a_term_otherwise_than_the_glossary(samples):
    terms = Terms(lambda: read_glossary(FOLDER / "glossary.csv"), fold)
    texts = [
        (english[code], text, language)
        for curriculum in samples.curricula
        for edition in curriculum.editions
        for english in ({code: t for code, lang, t in edition.texts if lang == "en"},)
        for code, language, text in edition.texts
        if language is not Language.ENGLISH
    ]
    departures = [
        (text.title, language.value, use.wanted)
        for source, text, language in texts
        for use in terms.departures(view(source, Language.ENGLISH), view(text, language))
    ]
    assert len(texts) > 140
    assert departures == []


def view(text, language):
    """A text of the files as the program shows it."""
    return ModuleTextView(
        id=None,
        version=None,
        module_id=UUID(int=0),
        language=language,
        title=text.title,
        aim=text.aim,
        objectives=tuple(text.objectives),
        outline=text.outline,
        revision=text.revision,
        source_revision=text.source_revision,
        status=text.status,
        reviewer="",
        reviewed_on=None,
    )


def test_texts_of_another_script_hold_no_english_words(samples):
    for curriculum in samples.curricula:
        for edition in curriculum.editions:
            for code, language, text in edition.texts:
                if SCRIPTS[language.value]:
                    words = " ".join((text.title, text.aim, *text.objectives, text.outline))
                    left = set(re.findall("[A-Za-z]+", words)) - {"GPS"}
                    assert not left, (curriculum.code, code, language)


def test_names_call_the_terms_as_the_glossary_does(samples):
    terms = read_glossary(FOLDER / "glossary.csv")
    named = [one.name for one in (*samples.programmes, *samples.academies, *samples.agencies)]
    named += [one.title for one in (*samples.curricula, *samples.courses)]
    departures = [
        (text.best(), translated, use.wanted)
        for text in named
        for language, translated in text
        if language is not Language.ENGLISH
        for use in uses(text.best(), translated, language, terms, fold)
        if not use.used
    ]
    assert departures == []


def test_names_are_in_all_languages_where_everybody_reads_them(samples):
    everywhere = [one.name for one in samples.programmes]
    everywhere += [one.title for one in (*samples.curricula, *samples.courses)]
    assert all(len(text.texts) == len(Language) for text in everywhere)


def test_texts_are_clean_unicode_in_the_script_of_their_language(samples):
    for language, text in localized_texts(samples):
        strange = re.findall(f"[^{SCRIPTS[language]}{LATIN}{COMMON}]", text)
        assert not strange, (language, text, strange)
        assert unicodedata.is_normalized("NFC", text), text
        for what, pattern in WRONG_ORDER.items():
            assert not re.search(pattern, text), (what, language, text)


def test_texts_of_another_script_are_written_in_it(samples):
    for language, text in localized_texts(samples):
        if SCRIPTS[language] and text:
            assert re.search(f"[{SCRIPTS[language]}]", text), (language, text)


def test_every_file_is_normalised():
    for path in sorted(FOLDER.rglob("*")):
        if path.suffix in {".toml", ".csv", ".md"}:
            text = path.read_text(encoding="utf-8")
            assert unicodedata.is_normalized("NFC", text), path.name
            for what, pattern in WRONG_ORDER.items():
                assert not re.search(pattern, text), (what, path.name)


def test_the_glossary_is_complete_and_the_same_in_the_documents():
    terms = glossary()
    page = (FOLDER.parents[1] / "docs" / "glossary.md").read_text(encoding="utf-8")
    assert len(terms) >= 120
    assert len({term["key"] for term in terms}) == len(terms)
    for term in terms:
        columns = [term[code] for code in ("en", "my", "km", "lo", "th", "vi")]
        assert all(columns)
        assert f"| {' | '.join(columns)} |" in page
