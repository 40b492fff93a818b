"""What changed between editions, as the page tells it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from trainer_app.domain.edition_difference import Fate
from trainer_app.domain.languages import Language, LocalizedText
from trainer_app.services.curricula import CurriculumDraft
from trainer_app.services.module_texts import ModuleTextDraft
from trainer_app.services.modules import ModuleDraft
from trainer_app.services.programmes import ProgrammeDraft


@pytest.fixture
def editions(program):
    """Two editions of a curriculum; the later one lost a module, got one, and changed one."""
    programme = program.programmes.save(
        ProgrammeDraft(code="P", name=LocalizedText.of({"en": "Programme"}))
    )
    curriculum = program.curricula.save(
        CurriculumDraft(programme_id=programme.id, code="BM", title=LocalizedText.of({"en": "BM"}))
    )
    old = program.curricula.add_edition(curriculum.id, name="2025-1")
    for code in ("M1", "M2"):
        module = program.modules.save(old.id, ModuleDraft(code=code, minutes=90))
        title = ModuleTextDraft(title=f"About {code}")
        program.module_texts.save_text(module.id, Language.ENGLISH, title)
    new = program.curricula.copy_edition(old.id, name="2026-1")
    first, second = program.queries.curricula.edition(new.id).modules
    program.modules.remove(second.id)
    program.modules.save(new.id, ModuleDraft(code="M1", minutes=120), first.id, first.version)
    added = program.modules.save(new.id, ModuleDraft(code="M3", minutes=45))
    program.module_texts.save_text(added.id, Language.ENGLISH, ModuleTextDraft(title="About M3"))
    return old.id, new.id


def test_the_edition_before_is_compared_module_by_module(qtbot, open_window, editions):
    old, new = editions
    page = open_window("curricula", str(new)).current_page

    qtbot.mouseClick(page.compare_button, Qt.MouseButton.LeftButton)

    pane = page.side.difference
    assert pane.other.chosen == old
    assert [(one.fate, one.code) for one in pane.found] == [
        (Fate.CHANGED, "M1"),
        (Fate.ADDED, "M3"),
        (Fate.REMOVED, "M2"),
    ]
    assert [reason.code for reason in pane.found[0].changes] == ["module-longer"]


def test_from_the_earlier_edition_the_later_one_is_compared_the_other_way(open_window, editions):
    old, new = editions
    page = open_window("curricula", str(old)).current_page

    page.compare()

    pane = page.side.difference
    assert pane.other.chosen == new
    assert [reason.code for reason in pane.found[0].changes] == ["module-shorter"]


def test_a_single_edition_has_nothing_to_be_compared_with(open_window, program):
    programme = program.programmes.save(
        ProgrammeDraft(code="P", name=LocalizedText.of({"en": "Programme"}))
    )
    curriculum = program.curricula.save(
        CurriculumDraft(programme_id=programme.id, code="BM", title=LocalizedText.of({"en": "BM"}))
    )
    edition = program.curricula.add_edition(curriculum.id, name="2025-1")

    page = open_window("curricula", str(edition.id)).current_page

    assert not page.compare_button.isVisible()
