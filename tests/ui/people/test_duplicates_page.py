"""Settling pairs of the registry: by key and by button, with choices, and Undo."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import Qt
from tests.ui.programs import a_course

from trainer_app.domain.attendance import Mark, MarkValue
from trainer_app.domain.languages import Language
from trainer_app.domain.merging import Side
from trainer_app.services.attendance import Cell
from trainer_app.services.people import PersonDraft

BORN = date(1990, 4, 12)


@pytest.fixture
def twice(program):
    """LY Dara, once as a captain and once as a major."""
    return [
        program.people.save(PersonDraft(latin_name="LY Dara", birth_date=BORN, rank=rank)).id
        for rank in ("Captain", "Major")
    ]


@pytest.fixture
def look_through(qtbot, open_window):
    def open_it(pairs):
        window = open_window("duplicates")
        page = window.current_page
        qtbot.waitUntil(lambda: len(page._found.pairs) == pairs, timeout=10_000)
        return window, page

    return open_it


def test_a_pair_is_merged_with_the_chosen_value_by_one_key(qtbot, look_through, twice, program):
    window, page = look_through(1)
    page.view.choose("rank", Side.GOES)

    qtbot.keyClicks(page.list.view, "1")

    assert program.queries.people.person(twice[0]).row.rank == "Major"
    assert program.queries.people.count() == 1
    assert window.toast.words == "Two people merged"
    assert page.list.current is None


def test_undo_brings_both_back_and_the_pair_with_them(qtbot, look_through, twice, program):
    window, page = look_through(1)
    page.view.merge.click()

    window.toast.undo_requested.emit()

    qtbot.waitUntil(lambda: len(page._found.pairs) == 1, timeout=10_000)
    assert program.queries.people.count() == 2


def test_two_people_are_told_apart_and_not_shown_again(qtbot, look_through, twice, program):
    _window, page = look_through(1)

    qtbot.keyClicks(page.list.view, "2")
    page.again.click()

    qtbot.waitUntil(lambda: page._found.total == 0, timeout=10_000)
    assert program.queries.people.count() == 2
    assert page.view.title.text() == "Nobody stands here twice"


def test_the_other_one_can_stay(look_through, twice, program):
    _window, page = look_through(1)

    page.view.swap.click()
    page.view.merge.click()

    assert program.queries.people.person(twice[1]).row.rank == "Major"


def test_contradicting_places_are_refused_with_a_sentence_until_one_is_chosen(
    look_through, twice, program
):
    course_id = a_course(program)
    session = program.queries.courses.sessions(course_id)[0]
    for one, mark in zip(twice, (Mark.PRESENT, Mark.ABSENT), strict=True):
        place = program.courses.enrol(course_id, one).id
        program.attendance.mark([Cell(session.id, place)], MarkValue(mark=mark))
    window, page = look_through(1)

    page.view.merge.click()
    refused = window.current_page.banners[0].sentence.text()
    page.view.choose_place(course_id, Side.GOES)
    page.view.merge.click()

    assert "Choose whose count" in refused
    assert program.queries.people.count() == 1


def test_a_pair_put_aside_lets_the_next_one_come(qtbot, look_through, program, twice):
    for _ in range(2):
        program.people.save(PersonDraft(latin_name="SOK Maly", birth_date=BORN))
    _window, page = look_through(2)
    first = page.list.current

    qtbot.keyClicks(page.list.view, "3")

    assert page.list.current != first
    assert program.queries.people.count() == 4


def test_the_list_is_searched_by_name(look_through, program, twice):
    for _ in range(2):
        program.people.save(PersonDraft(latin_name="SOK Maly", birth_date=BORN))
    _window, page = look_through(2)

    page.search.setText("maly")

    assert page.list.view.model().rowCount() == 2  # a heading and a pair


def test_a_language_switch_keeps_what_was_chosen(qtbot, look_through, look, twice):
    _window, page = look_through(1)
    page.view.choose("rank", Side.GOES)

    look.speak(Language.KHMER)

    qtbot.waitUntil(lambda: "ឈ្មោះ" in page.view.grounds.text())
    assert page.view.from_goes == {"rank"}


def test_the_page_of_people_leads_there_and_back(qtbot, open_window, twice):
    window = open_window("people")

    window.current_page.duplicates_button.click()
    there = window.current_key
    window.current_page.header.crumbs.requested.emit("people")

    assert (there, window.current_key) == ("duplicates", "people")


def test_digits_settle_only_where_the_list_has_the_focus(qtbot, look_through, twice, program):
    _window, page = look_through(1)

    qtbot.keyClick(page.search, Qt.Key.Key_1)

    assert program.queries.people.count() == 2
