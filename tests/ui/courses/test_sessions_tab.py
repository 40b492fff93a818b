from __future__ import annotations

from datetime import datetime

import pytest
from PySide6.QtCore import Qt
from tests.ui.programs import a_course

from trainer_app.services.people import PersonDraft, TrainerDraft


@pytest.fixture
def course_id(program):
    return a_course(program)


@pytest.fixture
def tab(open_window, course_id):
    return open_window("courses", f"{course_id}/sessions").current_page.tab


def sessions(program, course_id):
    return program.queries.courses.sessions(course_id)


def test_a_session_is_added_with_its_trainer(tab, program, course_id):
    person = program.people.save(PersonDraft(latin_name="KEO Sopheak"))
    program.people.save_trainer(person.id, TrainerDraft())
    tab.new()
    form = tab.pane.form
    form.begin_with({"day": "20/11/2026", "clock": "8.30", "title": "Study visit"})
    form.begin_with({"trainer_1": person.id})

    tab.pane.add()

    added = sessions(program, course_id)[-1]
    assert added.starts_at == datetime(2026, 11, 20, 8, 30)
    assert [one.latin_name or one.name for one in added.trainers] == ["KEO Sopheak"]


def test_a_session_without_title_is_refused_at_the_field(tab, program, course_id):
    tab.new()

    tab.pane.add()

    assert tab.pane.form.field("title").sentence.startswith("The title is empty.")
    assert len(sessions(program, course_id)) == 3


def test_native_digits_are_understood(tab, program, course_id):
    tab.new()
    tab.pane.form.begin_with({"day": "២០/១១/២០២៦", "clock": "០៩:៤៥", "title": "Visit"})

    tab.pane.add()

    assert sessions(program, course_id)[-1].starts_at.hour == 9


def test_cancelling_asks_for_a_reason(qtbot, tab, program, course_id):
    tab.table.selectRow(0)

    qtbot.keyClick(tab.table, Qt.Key.Key_Delete)
    tab.reason.form.field("reason").editor.setPlainText("flood")
    tab.reason.answer()

    first = sessions(program, course_id)[0]
    assert (first.cancelled, first.cancel_note) == (True, "flood")


def test_a_session_planned_by_mistake_is_removed_and_comes_back(tab, program, course_id):
    tab._edit(sessions(program, course_id)[0])

    tab.pane._remove.click()
    left = len(sessions(program, course_id))
    tab.window().session.undo()

    assert (left, len(sessions(program, course_id))) == (2, 3)


def test_all_sign_in_sheets_are_printed_into_one_file(qtbot, tab, files, tmp_path):
    files.path = tmp_path

    tab._sheets.click()

    qtbot.waitUntil(
        lambda: tab.window().toast.words == "sign-in_BM-1.pdf is written", timeout=10_000
    )
    assert (tmp_path / "sign-in_BM-1.pdf").read_bytes().startswith(b"%PDF")
