from __future__ import annotations

import pytest
from openpyxl import load_workbook
from PySide6.QtCore import Qt

from trainer_app.services.people import PersonDraft, TrainerDraft


@pytest.fixture
def page(open_window, program):
    for latin, active in (("CHEA Samnang", True), ("KEO Sophal", False)):
        person = program.people.save(PersonDraft(latin_name=latin))
        program.people.save_trainer(person.id, TrainerDraft(active=active))
    page = open_window("trainers").current_page
    page.begin_reach()
    return page


def test_the_cascade_is_a_tree_with_its_figures(qtbot, page):
    pane = page.reach_pane
    qtbot.waitUntil(lambda: pane.view is not None)

    names = [pane.tree.topLevelItem(at).text(0) for at in range(pane.tree.topLevelItemCount())]
    assert names == ["CHEA Samnang", "KEO Sophal (no longer teaching)"]
    assert "generation 1: 2" in pane.figures.text()


def test_a_trainer_of_the_tree_opens_the_trainer(qtbot, page):
    pane = page.reach_pane
    qtbot.waitUntil(lambda: pane.view is not None)

    pane.tree.itemActivated.emit(pane.tree.topLevelItem(0), 0)

    assert page.standing_pane.isVisible()
    assert not pane.isVisible()


def test_the_cascade_is_written(qtbot, page, files, tmp_path):
    files.path = tmp_path / "cascade.xlsx"

    qtbot.mouseClick(page.reach_pane.cascade_file, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(files.path.exists)

    page_one = load_workbook(files.path).worksheets[0]
    assert "CHEA Samnang" in {cell.value for row in page_one.iter_rows() for cell in row}


def test_days_that_are_none_are_refused_at_the_field(qtbot, page):
    pane = page.reach_pane
    pane.form.field("first").show_value("soon")

    qtbot.mouseClick(pane.hours_file, Qt.MouseButton.LeftButton)

    assert pane.form.field("first").sentence
