from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetricsF
from tests.translating import KHMER, add_curriculum, module_id

from trainer_app.domain.languages import Language
from trainer_app.ui.curricula.found_list import FoundText
from trainer_app.ui.curricula.text_search_pane import TextSearchPane
from trainer_app.ui.theme import font_for


@pytest.fixture
def editions(program):
    return [add_curriculum(program), add_curriculum(program, "AA")]


@pytest.fixture
def page(open_window, program, editions):
    return open_window("curricula").current_page


@pytest.fixture
def look_for(page, qtbot):
    """Type into the pane, and wait for the answer."""

    def look(text, language=None):
        page.search_all_texts()
        pane = page.side.search
        pane.language.choose(language)
        pane.field.setText(text)
        pane.search()
        qtbot.waitUntil(lambda: not page.window().session.tasks.busy)
        return pane

    return look


def hits(pane: TextSearchPane):
    return [(one.module.curriculum_code, one.hit.language.value) for one in pane.list.found]


def test_texts_of_all_curricula_are_found_with_what_was_typed_marked(look_for):
    pane = look_for("សុវត្ថិ")

    assert hits(pane) == [("AA", "km"), ("VS", "km")]
    assert pane.list.found[0].hit.match == "សុវត្ថិ"
    assert pane.told.text() == "2 text(s)"


def test_one_language_can_be_chosen(look_for):
    assert hits(look_for("vehicle", KHMER)) == []
    assert {language for _, language in hits(look_for("vehicle", Language.ENGLISH))} == {"en"}


def test_what_nobody_says_is_said_to_be_nowhere(look_for):
    assert look_for("zebra").told.text() == "No text says that"
    assert "three letters" in look_for("zq").told.text()


def test_typing_alone_searches_after_a_pause(page, qtbot):
    page.search_all_texts()
    pane = page.side.search

    qtbot.keyClicks(pane.field, "vehicle")

    qtbot.waitUntil(lambda: len(pane.list.found) == 4)


def test_an_answer_that_comes_too_late_is_not_shown(page, qtbot):
    page.search_all_texts()
    pane = page.side.search
    pane.field.setText("vehicle")
    pane.search()
    pane.field.setText("nowhere")
    pane.search()

    qtbot.waitUntil(lambda: not page.window().session.tasks.busy)

    assert pane.list.found == []


def test_enter_opens_the_text_in_its_language(page, look_for, program, editions, qtbot):
    pane = look_for("សុវត្ថិ")
    page.search.setText("nothing here")

    qtbot.keyClick(pane.field, Qt.Key.Key_Return)

    assert page.place == str(editions[1])
    assert page.table.current.id == module_id(program, editions[1])
    assert page.table.language is KHMER
    assert page.texts.isVisible()
    assert page.texts.language.chosen is KHMER


def test_down_and_enter_open_a_hit_of_the_list(page, look_for, editions, qtbot):
    pane = look_for("vehicle", Language.ENGLISH)

    qtbot.keyClick(pane.field, Qt.Key.Key_Down)
    pane.list.setCurrentIndex(pane.list.model().index(pane.list.model().rowCount() - 1, 0))
    qtbot.keyClick(pane.list, Qt.Key.Key_Return)

    last = pane.list.found[-1]
    assert page.place == str(last.module.edition_id)
    assert page.table.current.id == last.module.module_id


def test_enter_in_the_field_of_the_page_searches_everything(page, qtbot):
    page.search.setText("vehicle")

    qtbot.keyClick(page.search, Qt.Key.Key_Return)

    pane = page.side.search
    qtbot.waitUntil(lambda: len(pane.list.found) == 4)
    assert pane.isVisible()


def test_ctrl_shift_f_opens_the_pane(page, qtbot):
    both = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier

    qtbot.keyClick(page.table, Qt.Key.Key_F, both)

    assert page.side.search.isVisible()


def test_lines_of_a_hit_fit_the_list_and_keep_the_mark_whole(look_for):
    pane = look_for("ឆែកឆេរ")
    painter = pane.list.itemDelegate()
    room = pane.list.viewport().width()

    for found in pane.list.found:
        assert isinstance(found, FoundText)
        lines = painter._lines(found.hit)
        marked = "".join(words[slice(*mark)] for words, mark in lines if mark)
        assert marked == found.hit.match
        for words, _mark in lines:
            assert QFontMetricsF(font_for(words)).horizontalAdvance(words.rstrip()) <= room


def test_the_palette_finds_texts_after_the_other_kinds(page, program, qtbot):
    heading, texts = page.window().session.palette._find("សុវត្ថិ")[-1]

    texts[0].do()

    assert heading == "Texts of modules"
    assert "AA 2026-1" in texts[0].below
    assert page.table.language is KHMER
