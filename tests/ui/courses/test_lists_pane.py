from __future__ import annotations

import pytest
from openpyxl import load_workbook
from PySide6.QtCore import Qt
from tests.ui.programs import a_course, enrol

from trainer_app.services.course_lists import ListKind


@pytest.fixture
def window(open_window, program):
    course_id = a_course(program)
    enrol(program, course_id)
    return open_window("courses", f"{course_id}/overview")


@pytest.fixture
def pane(window):
    tab = window.current_page.tab
    tab._on_lists()
    return tab.lists


def choose(pane, key, value):
    pane.form.field(key).show_value(value)
    pane.form.stored.emit(key, value)


def test_a_list_is_written_with_the_columns_that_are_ticked(qtbot, pane, files, tmp_path):
    files.path = tmp_path / "contacts.xlsx"
    pane.ticks["list.phone"].setChecked(False)

    qtbot.mouseClick(pane.button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil((tmp_path / "contacts.xlsx").exists)

    page = load_workbook(tmp_path / "contacts.xlsx").worksheets[0]
    said = [str(cell.value) for row in page.iter_rows() for cell in row if cell.value]
    assert not any("Phone" in words for words in said)
    assert any("E-mail" in words for words in said)


def test_what_was_left_out_is_left_out_next_time(pane, window):
    pane.ticks["list.phone"].setChecked(False)
    pane.close_pane()

    window.current_page.tab._on_lists()

    assert not pane.ticks["list.phone"].isChecked()
    assert pane.ticks["list.email"].isChecked()


def test_an_allowance_asks_for_an_amount(qtbot, pane):
    choose(pane, "kind", ListKind.ALLOWANCE)
    pane.form.field("rate").show_value("much")

    qtbot.mouseClick(pane.button, Qt.MouseButton.LeftButton)

    assert pane.form.field("rate").sentence == "Type an amount such as 12.50."
    assert pane.ticks == {}
