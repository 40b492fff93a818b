from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from tests.ui.programs import a_course, enrol

from trainer_app.domain.course import CourseStatus
from trainer_app.domain.languages import Language


@pytest.fixture
def course_id(program):
    return a_course(program)


@pytest.fixture
def page(open_window, course_id):
    return open_window("courses").current_page


def codes(program):
    return [row.code for row in program.queries.courses.courses(program.clock.today())]


def test_a_course_is_added_by_its_form(qtbot, page, program):
    page.new()
    form = page.pane.form
    form.begin_with({"code": "tot-7", "title_en": "Training of trainers"})

    qtbot.keyClick(page.pane, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)

    assert "TOT-7" in codes(program)
    assert not page.pane.isVisible()


def test_what_cannot_be_stored_stays_in_its_field(qtbot, page, program):
    page.new()
    page.pane.form.begin_with({"code": "BM-1", "title_en": "Again", "ends_on": "soon"})

    page.pane.add()
    date_refused = page.pane.form.field("ends_on").sentence
    page.pane.form.begin_with({"ends_on": "20/11/2026"})
    page.pane.add()

    assert date_refused.startswith("Write the date as day/month/year")
    assert "BM-1 is in use already" in page.pane.form.field("code").sentence
    assert codes(program) == ["BM-1"]


def test_an_edited_field_is_stored_when_the_hand_leaves_it(qtbot, page, program, course_id):
    page.list.table.selectRow(0)
    qtbot.keyClick(page.list.table, Qt.Key.Key_F2)
    seats, note = (page.pane.form.field(key).editor for key in ("seats", "note"))

    seats.setFocus()
    seats.setText("30")
    note.setFocus()

    assert program.queries.courses.course(course_id, program.clock.today()).row.seats == 30


def test_a_removed_course_comes_back_by_undo(qtbot, page, program):
    page.list.table.selectRow(0)

    qtbot.keyClick(page.list.table, Qt.Key.Key_Delete)
    removed = codes(program)
    page.window().toast.undo_requested.emit()

    assert removed == []
    assert codes(program) == ["BM-1"]
    assert page.list.table.model().rowCount() == 1


def test_enter_opens_a_course_and_back_leads_to_the_list(qtbot, page, course_id):
    page.list.table.selectRow(0)

    qtbot.keyClick(page.list.table, Qt.Key.Key_Return)
    opened = page.place
    page.window().go_back()

    assert opened == f"{course_id}/overview"
    assert (page.place, page.tab) == ("", None)


def test_control_page_down_goes_through_the_tabs(page, course_id):
    page.open_place(f"{course_id}/overview")

    page.header.step_tab(1)

    assert page.tab is page.tabs["participants"]


def test_a_course_is_confirmed_and_closed(page, program, course_id):
    page.open_place(f"{course_id}/overview")
    overview = page.tab

    overview.confirm.click()
    confirmed = program.queries.courses.course(course_id, program.clock.today()).row.status
    overview.close_course.click()

    assert confirmed is CourseStatus.CONFIRMED
    course = program.queries.courses.course(course_id, program.clock.today())
    assert course.row.status is CourseStatus.CLOSED


def test_a_course_that_was_removed_elsewhere_leads_back_to_the_list(page, program, course_id):
    page.open_place(f"{course_id}/overview")

    page.desk.tell(program.courses.remove(course_id))

    assert page.tab is None


def test_the_list_counts_women_men_and_not_recorded(page, program, course_id):
    enrol(program, course_id)
    page.reload()
    model = page.list.table.model()

    shown = {column.key: column.shown(model.row(0)).words for column in model.columns}

    assert (shown["people"], shown["women"], shown["unrecorded"]) == ("3 / 24", "–", "3")


def test_a_tab_that_was_not_seen_speaks_the_new_language_when_it_is(
    qtbot, open_window, look, program, course_id
):
    window = open_window("courses", f"{course_id}/sessions")
    page = window.current_page
    sessions = page.tab
    page.open_place(f"{course_id}/overview")
    said = []
    sessions.retranslateUi = lambda: said.append(look.language)

    look.speak(Language.KHMER)
    qtbot.wait(1)
    unseen = list(said)
    page.open_place(f"{course_id}/sessions")

    assert (unseen, said) == ([], [Language.KHMER])
