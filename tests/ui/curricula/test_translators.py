"""Sending texts to translators and taking them in, through the window."""

from __future__ import annotations

from dataclasses import replace

import pytest
from tests.translating import ENGLISH_TEXT, KHMER, KHMER_TEXT, add_curriculum, module_id, text
from tests.translating import translated as in_file

from trainer_app.domain.curriculum import TextStatus
from trainer_app.domain.languages import Language
from trainer_app.services.translations import WORKBOOK


@pytest.fixture
def edition_id(program):
    return add_curriculum(program)


@pytest.fixture
def page(edition_id, open_window):
    return open_window("curricula").current_page


@pytest.fixture
def reviewed(qtbot, page, files, program, edition_id, tmp_path):
    """Opens a file that changes these texts in the pane; `before` happens after it was written."""

    def open_file(before=lambda: None, **texts):
        [path] = program.translations.export(edition_id, [KHMER], tmp_path / "vs.xlf")
        files.path = in_file(path, **texts)
        before()
        page.translators.receive()
        pane = page.translators.in_pane
        qtbot.waitUntil(lambda: pane.review is not None, timeout=20_000)
        return pane

    return open_file


def stored(program, edition_id, code="M1"):
    return text(program, edition_id, code)


def test_texts_go_out_in_the_languages_that_are_ticked(qtbot, page, files, tmp_path):
    files.path = tmp_path
    page.translators.send()
    pane = page.translators.out_pane
    for language in (Language.LAO, Language.THAI, Language.VIETNAMESE):
        pane.ticks[language].setChecked(False)

    pane.button.click()

    qtbot.waitUntil(lambda: not pane.isVisible(), timeout=20_000)
    assert sorted(one.name for one in tmp_path.glob("VS*")) == [
        "VS-2026-1.km.xlf",
        "VS-2026-1.my.xlf",
    ]


def test_a_workbook_goes_out_as_one_file(qtbot, page, files, tmp_path):
    files.path = tmp_path
    page.translators.send()
    pane = page.translators.out_pane
    pane.form.begin_with({"kind": WORKBOOK})

    pane.button.click()

    qtbot.waitUntil(lambda: not pane.isVisible(), timeout=20_000)
    assert [one.name for one in tmp_path.glob("VS*")] == ["VS-2026-1.xlsx"]


def test_without_a_language_nothing_can_be_sent(page):
    page.translators.send()
    pane = page.translators.out_pane

    for language in pane.languages:
        pane.ticks[language].setChecked(False)
    assert not pane.button.isEnabled()


def test_both_texts_are_shown_before_anything_is_taken(reviewed, program, edition_id):
    pane = reviewed(M1_title="ថ្មី", M2_title="ពីរ")

    assert pane.found.text() == "2 text(s) differ"
    [first, _] = pane.review.differing
    assert "− ការឆែកឆេរយានយន្ត\n+ ថ្មី" in pane._changes(first)
    assert "becomes a draft" in pane._notes(first)
    assert stored(program, edition_id).words.title == KHMER_TEXT.title


def test_only_what_is_ticked_is_taken_and_can_be_undone(reviewed, program, edition_id):
    pane = reviewed(M1_title="ថ្មី", M2_title="ពីរ")
    pane.ticks[pane.review.differing[0].key].setChecked(False)
    assert pane.button.text() == "Take 1 text(s)"

    pane.button.click()

    assert stored(program, edition_id).words.title == KHMER_TEXT.title
    assert stored(program, edition_id, "M2").status is TextStatus.DRAFT
    assert not pane.isVisible()
    program.history.undo()
    assert stored(program, edition_id, "M2") is None


def test_texts_of_an_older_source_need_their_own_tick(reviewed, program, edition_id):
    def change_english():
        newer = replace(ENGLISH_TEXT, title="Searching")
        program.module_texts.save_text(module_id(program, edition_id), Language.ENGLISH, newer)

    pane = reviewed(change_english, M1_title="ថ្មី")
    assert not pane.button.isEnabled()
    assert pane.older.isVisible()
    assert "Vehicle search → Searching" in pane._notes(pane.review.differing[0])
    assert "translated from an older English text" in pane.left_out.text()

    pane.older.click()
    pane.button.click()

    assert stored(program, edition_id).words.title == "ថ្មី"


def test_what_was_changed_here_since_needs_its_own_tick(reviewed, program, edition_id):
    def change_here():
        here = replace(KHMER_TEXT, title="ពីខាងក្នុង")
        program.module_texts.save_text(module_id(program, edition_id), KHMER, here)

    pane = reviewed(change_here, M1_title="ថ្មី")
    assert not pane.button.isEnabled()
    assert not pane.older.isVisible()

    pane.overwriting.click()
    pane.button.click()

    assert stored(program, edition_id).words.title == "ថ្មី"


def test_places_left_empty_stay_when_another_field_is_typed_into(
    reviewed, page, program, edition_id
):
    reviewed(M1_objective_1="", M1_outline_1="").button.click()
    page.table.selectRow(0)
    page.texts.language.choose(KHMER)
    page._show_texts()
    side = page.texts.translation
    side.form.field("aim").editor.setPlainText("គោលបំណងថ្មី")

    side.form.stored.emit("aim", "")

    words = stored(program, edition_id).words
    assert words.aim == "គោលបំណងថ្មី"
    assert words.objectives == ("", "រក្សាលំដាប់")
    assert words.outline == "\n  អំណាច\n  ដែនកំណត់\nការអនុវត្ត"


def test_a_file_that_changes_nothing_says_so(reviewed):
    pane = reviewed()

    assert pane.found.text() == "Nothing in this file differs from what is here"
    assert not pane.button.isEnabled()


def test_a_file_that_cannot_be_read_says_why(qtbot, page, files, tmp_path):
    files.path = tmp_path / "letter.xlf"
    files.path.write_text("<!DOCTYPE x []><x/>")

    page.translators.receive()

    pane = page.translators.in_pane
    qtbot.waitUntil(pane._refusal.isVisible, timeout=20_000)
    assert "document type" in pane._refusal.sentence.text()
    assert not pane.button.isEnabled()


def test_the_panes_follow_the_language_of_the_screen(reviewed, page):
    pane = reviewed(M1_title="ថ្មី")
    pane.ticks[pane.review.differing[0].key].setChecked(False)

    pane.retranslateUi()

    assert not pane.ticks[pane.review.differing[0].key].isChecked()
