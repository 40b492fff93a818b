"""Curricula and editions: edited and removed through the menu of the page's head."""

from __future__ import annotations

import pytest
from tests.course_on_paper import add_course
from tests.translating import add_curriculum

from trainer_app.domain.languages import Language


@pytest.fixture
def page(open_window, program):
    add_course(program)  # a course follows its edition
    return open_window("curricula", str(add_curriculum(program))).current_page


def words(page):
    return [one.text() for one in page.life.menu.menu_below.actions()]


def codes(program):
    return [row.code for row in program.queries.curricula.curricula()]


def test_the_menu_offers_what_can_be_done_with_curriculum_and_edition(page):
    assert words(page) == [
        "Add curriculum…",
        "Edit this curriculum…",
        "Remove this edition",
        "Remove this curriculum",
    ]


def test_a_curriculum_is_edited_and_the_page_follows(page, program):
    page.life.edit()
    form = page.side.curriculum.form
    form.field("owner").editor.setText("Regional office")
    form.field("owner").leave()
    form.field("title_km").editor.setText("ការឆែកឆេរ")
    form.field("title_km").leave()

    row = next(one for one in program.queries.curricula.curricula() if one.code == "VS")
    assert (row.owner, row.title.get(Language.KHMER)) == ("Regional office", "ការឆែកឆេរ")


def test_an_edition_and_its_curriculum_are_removed_and_come_back(page, program):
    page.life.remove_edition()
    without = next(one for one in program.queries.curricula.curricula() if one.code == "VS")
    program.history.undo()
    page.reload()
    page.open_place(str(add_curriculum(program, "VT")))
    page.life.remove_curriculum()

    assert without.editions == ()
    assert codes(program) == ["C-BM-1", "VS"]
    program.history.undo()
    assert "VT" in codes(program)


def test_a_curriculum_in_use_is_not_removed_and_why_is_said(page, program):
    [used] = [one for one in program.queries.curricula.curricula() if one.code == "C-BM-1"]
    page.open_place(str(used.editions[0].id))
    told = []
    page.desk.refused.connect(told.append)

    page.life.remove_curriculum()

    assert [error.code for error in told] == ["still-in-use"]
    assert "C-BM-1" in codes(program)


def test_several_fields_of_a_module_are_changed_one_after_the_other(page, program):
    edition = page._edition
    page.side.module.edit(edition, edition.modules[0])
    form = page.side.module.form
    for key, words in (("minutes", "120"), ("equipment", "Torch"), ("minutes", "150")):
        form.field(key).editor.setFocus()
        if key == "equipment":
            form.field(key).editor.setPlainText(words)
        else:
            form.field(key).editor.setText(words)
        form.field(key).leave()

    module = program.queries.curricula.edition(edition.id).modules[0]
    assert (module.minutes, module.equipment) == (150, "Torch")
