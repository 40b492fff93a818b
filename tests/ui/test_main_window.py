from __future__ import annotations

import sys

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QLineEdit
from shiboken6 import delete

from trainer_app.domain.languages import Language
from trainer_app.ui.look import ThemeChoice
from trainer_app.ui.main_window import MainWindow
from trainer_app.ui.page import Page, PageSpec
from trainer_app.ui.settings import Settings
from trainer_app.ui.tasks import Task


class PlainPage(Page):
    def __init__(self, look):
        super().__init__(look)
        self.editors = [QLineEdit(), QLineEdit()]
        for editor in self.editors:
            self.body.addWidget(editor)

    def panes(self):
        return self.editors

    def open_place(self, place):
        self.place = place


@pytest.fixture
def made():
    return []


@pytest.fixture
def window(qtbot, look, made):
    def factory(key):
        def make():
            made.append(key)
            return PlainPage(look)

        return make

    specs = [
        PageSpec("home", "Home", "house", factory("home")),
        PageSpec("courses", "Courses", "graduation-cap", factory("courses")),
        PageSpec("settings", "Settings", "settings", factory("settings"), at_bottom=True),
    ]
    window = MainWindow(look, specs, Settings())
    qtbot.addWidget(window)
    window.show()
    return window


def test_a_page_is_made_when_it_is_first_opened(window, made):
    before = list(made)

    window.open_page("courses")
    window.open_page("home")
    window.open_page("courses")

    assert before == ["home"]
    assert made == ["home", "courses"]


@pytest.mark.parametrize(("width", "narrow"), [(1440, False), (1280, True), (960, True)])
def test_the_rail_shrinks_where_there_is_little_room(window, width, narrow):
    window.resize(width, 720)

    assert window.width() == width
    assert window.rail.narrow is narrow


def test_control_b_shrinks_the_rail_and_is_remembered(qtbot, window):
    window.resize(1440, 900)

    with qtbot.waitSignal(window.settings_changed) as changed:
        window.menus.actions["rail"].trigger()

    assert changed.args[0].rail_narrow
    assert window.rail.narrow


def test_back_and_forward_go_the_way_again(window):
    window.open_page("courses")
    window.open_page("courses", "BM-CORE-3")
    window.open_page("settings")

    window.go_back()
    window.go_back()
    first = (window.current_key, window.current_page.place)
    window.go_forward()

    assert first == ("courses", "")
    assert (window.current_key, window.current_page.place) == ("courses", "BM-CORE-3")


def test_f6_goes_through_the_panes_and_the_rail(window):
    first, second = window.current_page.editors
    first.setFocus()

    visited = []
    for _ in range(3):
        window.menus.actions["next_pane"].trigger()
        visited.append(window.focusWidget())

    assert visited == [second, window.rail.item("home"), first]


def test_a_refusal_stands_as_a_banner_on_the_page(window):
    window.warn("The disk is full. Make room and try again.")

    [banner] = window.current_page.banners
    assert banner.sentence.text() == "The disk is full. Make room and try again."


def test_undo_says_what_it_would_undo(window):
    window.show_history("mark 12 people", "")

    assert window.menus.actions["undo"].text() == "&Undo: mark 12 people"
    assert "mark 12 people" in window.strip.undo_button.toolTip()
    assert not window.strip.redo_button.isEnabled()


def test_theme_and_language_change_while_it_runs(qtbot, window, look):
    editor = window.current_page.editors[0]
    editor.setText("half a sentence")

    window.menus.actions["theme_dark"].trigger()
    window.menus.actions["language_km"].trigger()

    assert (look.theme.name, look.language) == ("dark", Language.KHMER)
    assert window.settings.theme == ThemeChoice.DARK
    assert editor.text() == "half a sentence"


def test_closing_remembers_the_page(qtbot, window):
    window.open_page("courses")

    with qtbot.waitSignal(window.settings_changed) as changed:
        window.close()

    assert changed.args[0].last_page == "courses"
    assert changed.args[0].geometry


def test_shrunk_progress_is_a_word_in_the_bar_and_comes_back(window):
    window.progress.follow(task := Task("Drawing 24 certificates"))
    window.progress.advance(task, 15, 24, "")

    window.progress._shrink.click()
    word = window.hints.accessibleDescription()
    window.hints.status_clicked.emit()

    assert word == "Drawing 24 certificates: 15 of 24"
    assert window.progress.isVisible()


def test_at_the_smallest_size_nothing_widens_the_window(window):
    window.resize(960, 540)
    window.current_page.header.show_title("A very long title of a course " * 6)
    window.current_page.header.show_crumbs([("a", "Courses"), ("", "facts " * 40)])

    assert window.minimumSizeHint().width() <= 960
    assert window.width() == 960


def test_the_first_eight_places_have_numbers(window):
    keys = [action.shortcut().toString() for action in window.menus._places.values()]

    assert keys == ["Ctrl+1", "Ctrl+2", "Ctrl+3"]


def test_the_program_keeps_its_references(qapp):
    label = QLabel()
    before = sys.getrefcount(None)

    for number in range(1_000):
        label.setText(str(number))

    assert sys.getrefcount(None) > before - 500


def test_keys_of_the_page_stand_in_the_bar(window):
    assert "F6: next pane" in window.hints.accessibleName()
    assert window.hints.focusPolicy() == Qt.FocusPolicy.NoFocus


def sheet_of(page):
    return page.styleSheet()


def test_a_hidden_page_follows_the_theme_when_it_is_next_seen(window, look):
    window.open_page("courses")
    window.open_page("home")
    hidden, seen = window.page("courses"), window.page("home")
    before = sheet_of(hidden)

    look.choose_theme(ThemeChoice.DARK)

    assert sheet_of(seen) != before  # at once
    assert sheet_of(hidden) == before  # nobody sees it
    window.open_page("courses")
    assert sheet_of(hidden) == sheet_of(seen)


def test_a_window_that_is_gone_does_not_hinder_another_theme(qtbot, look):
    window = MainWindow(look, [], Settings())
    delete(window)

    look.choose_theme(ThemeChoice.DARK)
    look.choose_theme(ThemeChoice.LIGHT)


def test_the_focus_in_another_window_says_nothing_about_the_keys_of_this_one(qtbot, look, window):
    other = MainWindow(
        look, [PageSpec("home", "Home", "house", lambda: PlainPage(look))], Settings()
    )
    qtbot.addWidget(other)
    other.show()
    other.activateWindow()
    other.setFocus()
    qtbot.waitUntil(other.hasFocus)

    look.speak(Language.KHMER)

    assert window.windowTitle()
