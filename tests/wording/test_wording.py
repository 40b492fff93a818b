"""Every code that the program can tell has its sentence, and the places of all languages agree."""

from __future__ import annotations

import importlib
import pkgutil
import re
from datetime import date
from pathlib import Path
from string import Formatter

import pytest

import trainer_app.services
from trainer_app.domain import errors
from trainer_app.domain.changes import Label
from trainer_app.domain.completion import Outcome
from trainer_app.domain.errors import AppError, ChangeIsFinal, FileProblem, StillInUse
from trainer_app.domain.languages import Language
from trainer_app.domain.reasons import Reason
from trainer_app.domain.records import Noun
from trainer_app.wording import say, say_error, say_label, say_reason, sentences

ENGLISH = sentences(Language.ENGLISH)
SOURCE = Path(errors.__file__).parents[1]


def forms(sentence):
    return [sentence] if isinstance(sentence, str) else list(sentence.values())


def places(sentence):
    return {name for form in forms(sentence) for _, name, _, _ in Formatter().parse(form) if name}


def source_texts():
    return [path.read_text("utf-8") for path in SOURCE.rglob("*.py")]


@pytest.mark.parametrize("kind", AppError.__subclasses__(), ids=lambda kind: kind.code)
def test_every_error_has_its_sentence_with_a_next_step(kind):
    sentence = ENGLISH[f"error.{kind.code}"]

    assert kind.__module__ == errors.__name__
    assert all(form.endswith(".") for form in forms(sentence))


def test_every_label_and_reason_used_has_its_sentence():
    text = "\n".join(source_texts())
    labels = set(re.findall(r'Label(?:\.of)?\(\s*"([a-z-]+)"', text))
    reasons = set(re.findall(r'Reason\.of\(\s*"([a-z-]+)"', text))

    assert labels
    assert reasons
    assert {f"label.{code}" for code in labels} <= ENGLISH.keys()
    assert {f"reason.{code}" for code in reasons} <= ENGLISH.keys()


def test_every_remedy_of_a_final_change_has_its_sentence():
    text = "\n".join(source_texts())
    remedies = set(re.findall(r'final="([a-z-]+)"', text))

    assert remedies
    assert {f"error.change-is-final.{remedy}" for remedy in remedies} <= ENGLISH.keys()


def test_every_noun_and_outcome_has_its_word():
    assert {f"noun.{noun.value}" for noun in Noun} <= ENGLISH.keys()
    assert {f"outcome.{outcome.value}" for outcome in Outcome} <= ENGLISH.keys()


@pytest.mark.parametrize("language", [one for one in Language if one is not Language.ENGLISH])
def test_a_translation_has_no_code_and_no_place_of_its_own(language):
    for code, sentence in sentences(language).items():
        assert places(sentence) <= places(ENGLISH[code]), code


@pytest.mark.parametrize("language", list(Language))
def test_what_stands_on_paper_is_said_in_every_language(language):
    on_paper = {code for code in ENGLISH if code.startswith(("reason.", "row.", "outcome."))}

    assert on_paper <= sentences(language).keys()


def test_a_sentence_names_things_by_their_words():
    told = say_error(StillInUse(noun="academy", by="course", count=2), Language.ENGLISH)

    assert told == "This academy is still used (2 × course). Remove or change those first."


def test_the_remedy_and_the_problem_choose_their_own_sentence():
    assert "Withdraw or replace" in say_error(
        ChangeIsFinal(remedy="numbers-issued"), Language.ENGLISH
    )
    assert "password" in say_error(
        FileProblem(problem="password_protected", file="a.xlsx"), Language.ENGLISH
    )


def test_counts_are_inflected_in_english():
    one, two = (say_label(Label.of("attendance-marked", n=n), Language.ENGLISH) for n in (1, 2))

    assert (one, two) == ("mark attendance, 1 person", "mark attendance, 2 people")


def test_dates_are_told_in_the_language():
    told = say("need.agreement-ending", {"code": "PNH", "on": date(2026, 12, 4)}, Language.ENGLISH)

    assert told == "The agreement with PNH ends on 4 December 2026"


def test_a_missing_translation_falls_back_to_english_and_a_missing_code_to_itself():
    assert say("noun.academy", {}, Language.LAO) == "academy"
    assert say("error.of-the-future", {}, Language.LAO) == "error.of-the-future"


def test_reasons_are_told_in_the_language_of_the_paper():
    reason = Reason.of("module-missed", module="M4")

    assert say_reason(reason, Language.VIETNAMESE) == "vắng học phần M4"


def test_all_services_can_be_imported_without_their_adapters():
    for module in pkgutil.iter_modules(trainer_app.services.__path__):
        importlib.import_module(f"trainer_app.services.{module.name}")
