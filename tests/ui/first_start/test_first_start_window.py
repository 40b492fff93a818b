from __future__ import annotations

import pytest

from trainer_app.domain.languages import Language
from trainer_app.services.setup import FirstStart
from trainer_app.ui.first_start.first_start_window import FirstStartWindow
from trainer_app.ui.words import Words


@pytest.fixture
def answers():
    return []


@pytest.fixture
def first(qtbot, look, program, answers):
    def start(given: FirstStart):
        answers.append(given)
        return program.set_up.start(given)

    window = FirstStartWindow(look, start, say_error=Words(look).error, account="dara")
    qtbot.addWidget(window)
    window.show()
    return window


def fill(first, **values):
    for key, value in values.items():
        first.form.field(key).editor.setText(value)


def test_the_answers_are_stored_under_the_account(qtbot, first, answers):
    fill(first, site_name="Academy", site_code="VTE", academy_name="ໂຮງຮຽນ", staff_name="Kham")
    first.form.begin_with({"language": Language.LAO, "samples": True})

    with qtbot.waitSignal(first.started) as started:
        first.begin()

    assert started.args == [True]
    assert (answers[0].site_code, answers[0].academy_code, answers[0].account) == (
        "VTE",
        "VTE",
        "dara",
    )


def test_a_code_that_cannot_stand_in_numbers_is_refused_at_its_field(first):
    fill(first, site_name="Academy", site_code="PNH", academy_code="P N", staff_name="Dara")

    first.begin()

    assert "“P N” cannot be used as a code" in first.form.field("academy_code").sentence
    assert first.form.field("site_code").sentence == ""
    assert first.button.isEnabled()


def test_a_missing_name_is_refused_at_its_field(first):
    fill(first, site_name="Academy", site_code="PNH")

    first.begin()

    assert first.form.field("staff_name").sentence.startswith("Your name is empty.")


def test_the_language_changes_at_once_and_typed_text_stays(first, look):
    fill(first, site_name="បណ្ឌិត្យសភា")
    editor = first.form.field("language").editor

    editor.choose(Language.KHMER)
    editor.activated.emit(2)

    assert look.language == Language.KHMER
    assert first.form.values["site_name"] == "បណ្ឌិត្យសភា"
