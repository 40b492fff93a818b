from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from tests.ui.programs import a_course, enrol


@pytest.fixture
def course_id(program):
    course_id = a_course(program)
    enrol(program, course_id)
    return course_id


@pytest.fixture
def window(open_window, course_id):
    return open_window("courses")


@pytest.fixture
def palette(window):
    window.menus.actions["search"].trigger()
    return window.session.palette


def found(palette):
    return [find.words for find in palette._found]


def test_it_offers_what_can_be_done_first(palette):
    assert palette.isVisible()
    assert found(palette)[0] == "New"
    assert "Home" in found(palette)


def test_a_course_is_found_and_opened(qtbot, window, palette, course_id):
    qtbot.keyClicks(palette.editor, "border")

    qtbot.keyClick(palette.editor, Qt.Key.Key_Return)

    assert window.current_page.place == f"{course_id}/overview"
    assert not palette.isVisible()


def test_people_are_found_in_any_script(qtbot, palette):
    palette.editor.setText("ចន្ធូ")
    palette.search()

    assert "ហេង ចន្ធូ" in found(palette)


def test_a_place_is_found_and_opened(qtbot, window, palette):
    palette.editor.setText("home")

    qtbot.keyClick(palette.editor, Qt.Key.Key_Return)

    assert window.current_key == "home"


def test_escape_gives_the_focus_back(qtbot, window, palette):
    qtbot.keyClick(palette.editor, Qt.Key.Key_Escape)

    assert not palette.isVisible()
    assert window.focusWidget() is window.current_page.list.table
