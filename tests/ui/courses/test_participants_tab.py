from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from tests.ui.programs import a_course, enrol

from trainer_app.domain.course import EnrolmentState
from trainer_app.domain.person import Sex
from trainer_app.services.people import PersonDraft


@pytest.fixture
def course_id(program):
    course_id = a_course(program)
    enrol(program, course_id)
    return course_id


@pytest.fixture
def window(open_window, course_id):
    return open_window("courses", f"{course_id}/participants")


@pytest.fixture
def tab(window):
    return window.current_page.tab


def names(program, course_id):
    return [one.latin_name for one in program.queries.courses.participants(course_id)]


def test_somebody_known_is_found_in_any_script_and_added(qtbot, tab, program, course_id):
    program.people.save(PersonDraft(native_name="សុខ ម៉ាលី", latin_name="SOK Maly"))
    tab.new()

    tab.adding.search.setText("ម៉ាលី")
    tab.adding.search_people()
    qtbot.keyClick(tab.adding.search, Qt.Key.Key_Return)
    qtbot.keyClick(tab.adding.found.view, Qt.Key.Key_Return)

    assert names(program, course_id)[-1] == "SOK Maly"


def test_a_new_person_is_entered_and_added(qtbot, tab, program, course_id):
    tab.new()
    tab.adding.search.setText("PEN Dara")
    tab.adding.form.begin_with({"sex": Sex.FEMALE, "agency": "Immigration"})

    qtbot.mouseClick(tab.adding.add_button, Qt.MouseButton.LeftButton)

    added = program.queries.courses.participants(course_id)[-1]
    assert (added.latin_name, added.sex, added.agency) == ("PEN Dara", Sex.FEMALE, "Immigration")


def test_a_person_without_name_is_refused_at_the_field(qtbot, tab):
    tab.new()

    qtbot.mouseClick(tab.adding.add_button, Qt.MouseButton.LeftButton)

    sentence = tab.adding.form.field("native_name").sentence
    assert sentence == "The name is empty. Fill it in and save again."


def test_somebody_in_the_course_already_is_refused_with_a_banner(window, tab, program, course_id):
    person = program.queries.courses.participants(course_id)[0]
    tab.new()

    tab.adding.take(person.person_id)

    [banner] = window.current_page.banners
    assert banner.sentence.text().startswith("This person is already in course BM-1.")


def test_withdrawing_asks_for_a_reason(qtbot, tab, program, course_id):
    tab.table.selectRow(0)

    qtbot.keyClick(tab.table, Qt.Key.Key_Delete)
    tab.reason.button.click()
    refused = tab.reason.form.field("reason").sentence
    tab.reason.form.field("reason").editor.setPlainText("called back to duty")
    tab.reason.button.click()

    assert refused == "The note is empty. Write a short reason and try again."
    withdrawn = program.queries.courses.participants(course_id)[0]
    assert (withdrawn.state, withdrawn.note) == (EnrolmentState.WITHDRAWN, "called back to duty")


def test_a_field_of_a_participant_is_stored_when_the_hand_leaves_it(qtbot, tab, program, course_id):
    tab.table.selectRow(0)
    qtbot.keyClick(tab.table, Qt.Key.Key_Return)
    rank, agency = (tab.details.form.field(key).editor for key in ("rank", "agency"))

    rank.setFocus()
    rank.setText("Major")
    agency.setFocus()
    agency.setText("Customs")
    rank.setFocus()

    stored = program.queries.courses.participants(course_id)[0]
    assert (stored.rank, stored.agency) == ("Major", "Customs")


def test_removing_can_be_undone_from_the_toast(qtbot, window, tab, program, course_id):
    tab.table.selectRow(1)
    qtbot.keyClick(tab.table, Qt.Key.Key_Return)

    tab.details._remove.click()
    said, left = window.toast.words, names(program, course_id)
    window.toast.undo_requested.emit()

    assert said.startswith("1 participant")
    assert left == ["HENG Chanthou", "TRAN Thi Ngoc Anh"]
    assert len(names(program, course_id)) == 3


def test_the_table_is_filtered_by_status_and_words(tab, program, course_id):
    first = program.queries.courses.participants(course_id)[0]
    program.enrolments.withdraw(first.enrolment_id, reason="ill")
    tab.reload()

    tab.state.choose(EnrolmentState.WITHDRAWN)
    tab.state.activated.emit(0)

    assert [one.participant.latin_name for one in shown(tab)] == ["HENG Chanthou"]


def shown(tab):
    model = tab.table.model()
    return [model.row(at) for at in range(model.rowCount())]


def test_the_roster_is_written_as_a_workbook(qtbot, window, tab, files, tmp_path):
    files.path = tmp_path

    qtbot.mouseClick(tab._export, Qt.MouseButton.LeftButton)

    qtbot.waitUntil(lambda: window.toast.words == "roster_BM-1.xlsx is written", timeout=10_000)
    assert (tmp_path / "roster_BM-1.xlsx").exists()
