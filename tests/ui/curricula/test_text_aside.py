from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from tests.translating import (
    ENGLISH_TEXT,
    KHMER,
    KHMER_TEXT,
    add_curriculum,
    let_writers_approve,
    module_id,
    text,
)

from trainer_app.domain.curriculum import TextStatus
from trainer_app.domain.languages import Language
from trainer_app.services.module_texts import ModuleTextDraft
from trainer_app.writing.zawgyi import is_zawgyi

ZAWGYI = "ေကာ္မရွင္နာက ေျပာသည္ ျပည္သူမ်ား ေစာင့္ေရွာက္ေရး"


@pytest.fixture
def edition_id(program):
    return add_curriculum(program)


@pytest.fixture
def open_text(open_window, edition_id):
    def open_it(code="M1", language=KHMER):
        page = open_window("curricula", str(edition_id)).current_page
        page.table.selectRow(("M1", "M2").index(code))
        page.texts.language.choose(language)
        page._show_texts()
        page.texts.language.choose(language)
        page.texts.language.activated.emit(0)
        return page.texts

    return open_it


def test_what_changed_in_english_stands_beside_the_translation_until_it_is_approved(
    open_text, program, edition_id
):
    m1 = module_id(program, edition_id)
    version = text(program, edition_id, language=Language.ENGLISH).version
    program.module_texts.save_text(
        m1,
        Language.ENGLISH,
        ModuleTextDraft(**ENGLISH_TEXT.values() | {"title": "Searching vehicles"}),
        version,
    )
    panel = open_text()
    shown = panel.aside.changes

    assert shown.isVisible()
    assert [(one.source, one.target) for one in shown.pieces] == [
        ("Vehicle search", "Searching vehicles")
    ]
    panel.approve_button.click()
    assert not shown.isVisible()
    assert text(program, edition_id).status is TextStatus.APPROVED


def test_whoever_wrote_a_text_is_told_who_may_approve_it(open_text, program, edition_id):
    let_writers_approve(program, may=False)
    program.module_texts.save_text(module_id(program, edition_id, "M2"), KHMER, KHMER_TEXT)
    panel, told = open_text("M2"), []
    panel._desk.refused.connect(told.append)

    panel.approve_button.click()

    assert [error.code for error in told] == ["approved-by-writer"]
    assert text(program, edition_id, "M2").status is TextStatus.DRAFT


def test_an_earlier_translation_takes_its_place_with_one_click(open_text, program, edition_id):
    program.module_texts.save_text(
        module_id(program, edition_id, "M2"), KHMER, ModuleTextDraft(title="ថ្មី")
    )
    panel = open_text("M2")
    keys = [one.key for one in panel.aside.earlier.offers]

    panel.aside.earlier.buttons[keys.index("outline-2")].click()

    assert text(program, edition_id, "M2").words.outline == "\n  អំណាច"
    assert "outline-2" not in [one.key for one in panel.aside.earlier.offers]


def test_a_remark_is_typed_settled_and_taken_back(qtbot, open_text, program, edition_id):
    panel = open_text()
    remarks = panel.aside.remarks
    QTest.keyClicks(remarks.editor, "See the glossary")
    QTest.keyClick(remarks.editor, Qt.Key.Key_Return)
    [row] = remarks.remarks
    settle, _ = remarks.buttons[row.id]
    settle.click()

    assert (row.words, row.author) == ("See the glossary", "Chan Dara")
    assert remarks.editor.text() == ""
    assert [one.settled for one in remarks.remarks] == [True]
    remarks.buttons[row.id][1].click()
    assert remarks.remarks == []


def test_zawgyi_is_recognised_and_converted_on_request(qtbot, open_text, program, edition_id):
    panel = open_text(language=Language.BURMESE)
    side = panel.translation
    side.form.field("title").editor.setText(ZAWGYI)
    qtbot.waitUntil(side.zawgyi.isVisible)

    side.convert_button.click()

    stored = text(program, edition_id, language=Language.BURMESE)
    assert stored.words.title
    assert not is_zawgyi(stored.words.title)
    assert not side.zawgyi.isVisible()


def test_letters_of_another_script_are_warned_of(qtbot, open_text):
    side = open_text().translation
    assert not side.other_script.isVisible()

    side.editor("aim").setPlainText("This is English, not Khmer at all. " * 3)

    qtbot.waitUntil(side.other_script.isVisible)
    assert "ខ្មែរ" in side.other_script.sentence.text()


def test_who_approved_it_stands_beside_the_state(open_text):
    assert "A. Reviewer" in open_text().translation.approved.whole


def test_a_paste_of_a_hundred_thousand_letters_is_refused_at_its_field(
    open_text, program, edition_id
):
    side = open_text().translation
    side.editor("aim").setPlainText("ក" * 100_000)

    side.form.stored.emit("aim", "")

    assert side.form.field("aim").sentence
    assert text(program, edition_id).words.aim == KHMER_TEXT.aim
