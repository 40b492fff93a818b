from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from tests.ui.programs import a_course, complete, enrol

PLACES = (
    "home",
    "courses",
    "people",
    "trainers",
    "curricula",
    "certificates",
    "academies",
    "settings",
)


def resting(window):
    """The items that rest, with the reason their tooltip gives."""
    return {
        key: action.toolTip()
        for key, action in window.menus.actions.items()
        if not action.isEnabled()
    }


@pytest.mark.parametrize("place", PLACES)
def test_an_item_that_rests_says_why(open_window, place):
    window = open_window(place)

    reasons = resting(window)

    assert all(reason.endswith(".") for reason in reasons.values()), reasons
    assert window.menus.menus["file"].toolTipsVisible()


@pytest.mark.parametrize("place", PLACES)
def test_no_item_of_the_menus_fails_on_any_page(qtbot, open_window, program, files, place):
    a_course(program)
    window = open_window(place)
    everything = [key for key in window.menus.actions if key not in {"quit", "undo", "redo"}]

    for key in everything:
        window.menus.actions[key].trigger()
        window.open_page(place)

    assert window.current_page.banners == []


def test_on_home_nothing_can_be_added_or_printed(open_window):
    window = open_window("home")

    reasons = resting(window)

    assert reasons["new"] == "Nothing can be added on this page."
    assert reasons["print"] == "Nothing can be printed on this page."


@pytest.mark.parametrize(
    ("tab", "reason"),
    [
        ("assessment", "Nothing can be printed on this page."),
        ("sessions", "Plan a session first: sign-in sheets are printed for it."),
        ("attendance", "Plan a session first: sign-in sheets are printed for it."),
        ("certificates", "No certificate of this course is issued yet."),
    ],
)
def test_what_cannot_be_printed_yet_says_what_to_do_first(open_window, program, tab, reason):
    course_id = a_course(program, sessions=())
    window = open_window("courses", f"{course_id}/{tab}")

    assert resting(window)["print"] == reason


def test_print_wakes_up_with_the_first_session(open_window, program):
    window = open_window("courses", f"{a_course(program)}/sessions")

    assert "print" not in resting(window)


def test_a_certificate_is_chosen_before_it_is_printed(open_window, program):
    course_id = a_course(program, sessions=((18, 8),))
    enrol(program, course_id)
    complete(program, course_id)
    program.certificates.issue(course_id)
    window = open_window("certificates")
    before = resting(window).get("print")

    window.current_page.table.selectRow(0)

    assert before == "Choose a certificate first; it is printed as issued."
    assert "print" not in resting(window)


def test_tabs_are_stepped_through_only_where_there_are_some(open_window, program):
    course_id = a_course(program)
    window = open_window("people")
    without = resting(window)["next_tab"]

    window.open_page("courses", f"{course_id}/overview")

    assert without == "This page has no tabs."
    assert "next_tab" not in resting(window)


def test_quit_closes_the_window(open_window):
    window = open_window()

    window.menus.actions["quit"].trigger()

    assert not window.isVisible()


def test_f1_lists_every_key_and_the_page_comes_first(qtbot, open_window):
    window = open_window("people")
    pane = window.session.keys

    window.menus.actions["keys"].trigger()

    keys = {hint.key for group in pane.groups for hint in group.keys}
    assert pane.isVisible()
    assert pane.groups[0].heading == "People"
    assert {"Ctrl+K", "Ctrl+1", "F6", "Alt+Left", "Ctrl+Page Down", "P L A E R", "Esc"} <= keys


def test_f1_again_or_esc_closes_the_list_and_gives_the_focus_back(qtbot, open_window):
    window = open_window("people")
    window.menus.actions["keys"].trigger()

    qtbot.keyClick(window.focusWidget(), Qt.Key.Key_Escape)
    after_escape = window.session.keys.isVisible()
    window.menus.actions["keys"].trigger()
    window.menus.actions["keys"].trigger()

    assert not after_escape
    assert not window.session.keys.isVisible()
    assert window.focusWidget() is window.current_page.table


def test_about_says_version_licence_and_where_the_data_lies(open_window, program):
    window = open_window()
    about = window.session.about

    window.menus.actions["about"].trigger()

    assert about.isVisible()
    assert about.facts["version"].text() == "0.1.0"
    assert about.facts["licence"].text() == "Apache-2.0"
    assert about.facts["data"].text() == f"Your data is in {program.folder}"


def test_about_takes_the_place_of_the_keys(open_window):
    window = open_window()
    window.menus.actions["keys"].trigger()

    window.menus.actions["about"].trigger()

    assert not window.session.keys.isVisible()
    assert window.session.about.isVisible()


def test_a_click_on_the_site_opens_its_settings(open_window):
    window = open_window("home")

    window.rail.site.click()

    assert window.current_key == "settings"
    assert window.current_page.place == "site"


def test_sample_data_is_marked_in_the_strip(open_window, program, monkeypatch):
    window = open_window()
    before = window.strip.samples.isVisible()
    real = program.queries.institutions.site()
    samples = type(real)(**{**vars(real), "holds_samples": True})
    monkeypatch.setattr(program.queries.institutions, "site", lambda: samples)

    window.session.tell_site()

    assert not before
    assert window.strip.samples.isVisible()
    assert window.strip.samples.accessibleName() == "Sample data"
