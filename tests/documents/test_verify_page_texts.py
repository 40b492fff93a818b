"""The words of the page that checks certificates, and what its file holds."""

from __future__ import annotations

import base64
import hashlib
import json
import re
import unicodedata
from datetime import date

import pytest
from tests.documents.papers import a_certificate, words_of
from tests.documents.statements import PHNOM_PENH, Site, a_trust_file, a_void_list

from trainer_app.documents import verify_page
from trainer_app.documents.paper_style import date_style
from trainer_app.domain.certificate import CertificateKind
from trainer_app.domain.errors import FileNotWritable
from trainer_app.domain.languages import Language
from trainer_app.resources import resources_folder
from trainer_app.writing.dates import long_date
from trainer_app.writing.shaping import missing_characters

FOLDER = resources_folder() / "verify"
TEXTS = json.loads((FOLDER / "texts.json").read_text("utf-8"))
ENGLISH = TEXTS["en"]
PLACE = re.compile(r"\{\w+\}")
DAY = date(2026, 11, 22)


def test_the_page_speaks_the_languages_of_the_program():
    assert set(TEXTS) == set(Language)


@pytest.mark.parametrize("language", Language)
def test_every_language_has_the_same_keys_and_places_as_english(language):
    words = TEXTS[language]

    assert list(words) == list(ENGLISH)
    for key, text in words.items():
        assert sorted(PLACE.findall(str(text))) == sorted(PLACE.findall(str(ENGLISH[key]))), key


@pytest.mark.parametrize("language", Language)
def test_words_are_there_composed_and_of_letters_our_fonts_have(language):
    for key, value in TEXTS[language].items():
        text = " ".join(value) if key == "months" else value
        assert text.strip(), key
        assert text == unicodedata.normalize("NFC", text), key
        assert missing_characters(text) == (), key


@pytest.mark.parametrize("language", Language)
def test_machine_made_words_say_so(language):
    words = "the source" if language is Language.ENGLISH else "machine-made, awaits a native reader"

    assert TEXTS[language]["_reviewed"] == words


@pytest.mark.parametrize("language", Language)
def test_a_kind_is_called_what_the_certificate_calls_itself(language):
    on_paper = [
        words_of(a_certificate(language, template=kind.value))["heading"]
        for kind in CertificateKind
    ]

    assert [TEXTS[language][f"kind.{kind}"] for kind in (1, 2, 3, 4)] == on_paper


@pytest.mark.parametrize("month", range(1, 13))
@pytest.mark.parametrize("language", Language)
def test_dates_are_written_as_on_paper(language, month):
    words, day = TEXTS[language], date(2026, month, 9)
    digits = str.maketrans("0123456789", words["digits"])

    written = words["date"].format(
        day=str(day.day).translate(digits),
        month=words["months"][month - 1],
        year=str(day.year + int(words["years_ahead"])).translate(digits),
    )

    assert written == long_date(day, date_style(language))


def test_every_word_the_page_asks_for_is_there():
    script, page = ((FOLDER / name).read_text("utf-8") for name in ("page.js", "verify.html"))
    asked = set(re.findall(r'data-words="(\w+)"', page))
    asked |= set(re.findall(r'words\("([\w.]+)"', script))
    asked |= set(re.findall(r'^ +\["(\w+)",', script, re.MULTILINE))
    asked |= set(re.findall(r'say\("(\w+)"', script))

    assert asked - set(ENGLISH) == set()
    assert len(asked) > 40


def test_the_policy_names_the_one_script_and_the_one_look_by_their_digests():
    page = verify_page.verify_page(a_trust_file(PHNOM_PENH), [], DAY).decode()

    (policy,) = re.findall(r'Content-Security-Policy" content="([^"]*)"', page)
    for tag, rule in (("script", "script-src"), ("style", "style-src")):
        (content,) = re.findall(rf"<{tag}>(.*?)</{tag}>", page, re.DOTALL)
        digest = base64.b64encode(hashlib.sha256(content.encode()).digest()).decode()
        assert f"{rule} 'sha256-{digest}'" in policy
    assert policy.startswith("default-src 'none';")


def test_the_page_names_no_address():
    page = verify_page.verify_page(a_trust_file(PHNOM_PENH), [], DAY).decode()

    assert re.findall(r"\w+://[^\"\s]*", page) == ["http://www.w3.org/2000/svg"] * 2


def test_the_same_contents_give_the_same_page_and_places_in_them_are_left_alone():
    hostile, void = a_trust_file(Site("PNH", "{{script}} {{texts}}", 11)), a_void_list()

    first = verify_page.verify_page(hostile, [void], DAY)
    second = verify_page.verify_page(hostile, [void], DAY)

    assert first == second
    assert first.count(b"{{script}}") == 1


def test_a_folder_that_is_not_there_is_told(tmp_path):
    with pytest.raises(FileNotWritable):
        verify_page.write(tmp_path / "missing" / "verify.html", a_trust_file(), [], DAY)
