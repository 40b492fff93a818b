"""The terms that stand beside a translation."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from trainer_app.domain.languages import Language, LocalizedText
from trainer_app.services.curricula import CurriculumDraft
from trainer_app.services.module_texts import ModuleTextDraft
from trainer_app.services.modules import ModuleDraft
from trainer_app.services.programmes import ProgrammeDraft


@pytest.fixture
def panel(open_window, program):
    """The text of a module on controlled deliveries and precursor chemicals, into Vietnamese."""
    programme = program.programmes.save(
        ProgrammeDraft(code="P", name=LocalizedText.of({"en": "Programme"}))
    )
    curriculum = program.curricula.save(
        CurriculumDraft(programme_id=programme.id, code="PC", title=LocalizedText.of({"en": "PC"}))
    )
    edition = program.curricula.add_edition(curriculum.id, name="2026-1")
    module = program.modules.save(edition.id, ModuleDraft(code="M1", minutes=90))
    text = ModuleTextDraft(title="Controlled deliveries", aim="Precursor chemicals are found.")
    program.module_texts.save_text(module.id, Language.ENGLISH, text)
    page = open_window("curricula", str(edition.id)).current_page
    page.table.selectRow(0)
    page.texts.language.choose(Language.VIETNAMESE)
    page._show_texts()
    return page.texts


def told(panel):
    return {one.term.texts.get(Language.ENGLISH): one.used for one in panel.terms.uses}


def test_the_terms_of_the_source_are_listed_and_followed_while_typing(qtbot, panel):
    before = told(panel)
    wanted = {one.term.key: one.wanted for one in panel.terms.uses}

    panel.translation.form.field("aim").editor.setPlainText(
        f"Tìm {wanted['precursor_chemical'].upper()}."
    )

    assert before == {"controlled delivery": False, "precursor chemical": False}
    qtbot.waitUntil(
        lambda: told(panel) == {"controlled delivery": False, "precursor chemical": True}
    )


def test_a_click_writes_the_term_where_the_hand_is(qtbot, panel):
    aim = panel.translation.form.field("aim").editor
    aim.setFocus()
    QTest.keyClicks(aim, "x ")
    wanted = panel.terms.uses[0].wanted

    qtbot.mouseClick(panel.terms.buttons[0], Qt.MouseButton.LeftButton)

    assert aim.toPlainText() == f"x {wanted}"
    assert aim.hasFocus()
    qtbot.waitUntil(lambda: list(told(panel).values()).count(True) == 1)


def test_another_language_has_its_own_words(panel):
    vietnamese = {one.wanted for one in panel.terms.uses}

    panel.language.choose(Language.LAO)
    panel.language.activated.emit(0)

    assert len(panel.terms.uses) == 2
    assert not {one.wanted for one in panel.terms.uses} & vietnamese
