from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest
from tests.translating import ENGLISH_TEXT, KHMER, KHMER_TEXT, add_curriculum, module_id, text

from trainer_app.domain.curriculum import TextStatus
from trainer_app.domain.languages import Language
from trainer_app.services.module_texts import ModuleTextDraft

KEYS = ["title", "aim", "objective-1", "objective-2", *(f"outline-{n}" for n in range(1, 5))]


@pytest.fixture
def edition_id(program):
    edition_id = add_curriculum(program)
    program.curricula.publish(edition_id)
    return edition_id


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


def write(panel, key, words):
    field = panel.segments.fields[key]
    field.editor.setPlainText(words)
    field.leave()


def test_a_published_text_is_translated_piece_by_piece(open_text):
    panel = open_text()

    assert panel.segments.isVisible()
    assert list(panel.segments.fields) == KEYS
    assert panel.segments.fields["outline-2"].value == "អំណាច"
    assert not panel.translation.form.isVisible()


def test_a_piece_is_stored_when_the_hand_leaves_it_and_keeps_its_place(
    open_text, program, edition_id
):
    panel = open_text("M2")
    write(panel, "title", "ការឆែកឆេរ")
    write(panel, "outline-3", "ដែនកំណត់")
    write(panel, "objective-2", "រក្សាលំដាប់")

    stored = text(program, edition_id, "M2")
    assert (stored.words.title, stored.status) == ("ការឆែកឆេរ", TextStatus.DRAFT)
    assert stored.words.outline == "\n\n  ដែនកំណត់"
    assert stored.words.objectives == ("", "រក្សាលំដាប់")
    assert panel.segments.fields["outline-3"].value == "ដែនកំណត់"


def test_pieces_typed_before_the_title_are_kept_until_there_is_one(open_text, program, edition_id):
    panel = open_text("M2")
    write(panel, "aim", "គោលបំណង")
    refused = panel.segments.fields["title"].sentence
    write(panel, "title", "ការឆែកឆេរ")

    assert refused
    assert text(program, edition_id, "M2").words.aim == "គោលបំណង"
    assert not panel.segments.edited


def test_enter_goes_on_to_the_next_piece_and_shift_enter_back(qtbot, open_text):
    fields = open_text().segments.fields
    fields["objective-1"].editor.setFocus()
    qtbot.waitUntil(fields["objective-1"].editor.hasFocus)

    QTest.keyClick(fields["objective-1"].editor, Qt.Key.Key_Return)
    assert fields["objective-2"].editor.hasFocus()
    shift = Qt.KeyboardModifier.ShiftModifier
    QTest.keyClick(fields["objective-2"].editor, Qt.Key.Key_Return, shift)
    assert fields["objective-1"].editor.hasFocus()
    assert fields["objective-1"].value == KHMER_TEXT.objectives[0]


def test_an_aim_may_have_several_lines(open_text, program, edition_id):
    panel = open_text()
    editor = panel.segments.fields["aim"].editor
    lower = editor.height()
    editor.moveCursor(QTextCursor.MoveOperation.End)
    QTest.keyClick(editor, Qt.Key.Key_Return)
    QTest.keyClicks(editor, "x")

    assert editor.height() > lower
    panel.segments.fields["aim"].leave()
    assert text(program, edition_id).words.aim == f"{KHMER_TEXT.aim}\nx"


def test_another_module_never_gets_what_was_typed_for_this_one(open_text, program, edition_id):
    panel = open_text()
    panel.segments.fields["title"].editor.setPlainText("ថ្មី")
    page_texts = program.queries.curricula.module_texts(module_id(program, edition_id, "M2"))
    panel.show_module(
        module_id(program, edition_id, "M2"), "M2", page_texts, language=KHMER, open_source=False
    )

    assert text(program, edition_id).words.title == "ថ្មី"
    assert panel.segments.fields["title"].value == ""
    assert text(program, edition_id, "M2") is None


def test_the_author_of_a_draft_sees_the_whole_text_and_may_choose(open_window, program, edition_id):
    draft = program.curricula.copy_edition(edition_id, name="2027-1").id
    page = open_window("curricula", str(draft)).current_page
    page.table.selectRow(0)
    page._show_texts()
    panel = page.texts
    assert panel.source.form.isVisible()

    panel.view.choose("pieces")
    panel.view.chosen.emit("pieces")

    assert panel.segments.isVisible()
    assert not panel.source.form.isVisible()


def test_an_english_change_of_a_draft_shows_in_its_pieces(open_window, program, edition_id):
    draft = program.curricula.copy_edition(edition_id, name="2027-1").id
    page = open_window("curricula", str(draft)).current_page
    page.table.selectRow(0)
    page._show_texts()
    view = program.queries.curricula.module_texts(module_id(program, draft))[Language.ENGLISH]
    longer = ModuleTextDraft(
        **ENGLISH_TEXT.values() | {"objectives": (*ENGLISH_TEXT.objectives, "Tidy up")}
    )
    page.desk.carry_out(
        lambda: program.module_texts.save_text(
            module_id(program, draft), Language.ENGLISH, longer, view.version
        )
    )

    assert "objective-3" in page.texts.segments.fields
