from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QItemSelectionModel, Qt
from tests.ui.programs import a_course, enrol

from trainer_app.domain.course import EnrolmentState
from trainer_app.services.courses import CourseDraft, EnrolmentDraft

State = EnrolmentState


@pytest.fixture
def course_id(program):
    course_id = a_course(program)
    enrol(program, course_id)
    for one in program.queries.courses.participants(course_id):
        program.courses.edit_enrolment(
            one.enrolment_id, EnrolmentDraft(state=State.WAITING, agency="Customs")
        )
    return course_id


@pytest.fixture
def open_tab(open_window, program, course_id):
    def open_it(**rule):
        change_course(program, course_id, **rule)
        window = open_window("courses", f"{course_id}/participants")
        tab = window.current_page.tab
        tab.window_ = window
        return tab

    return open_it


def change_course(program, course_id, **rule):
    view = program.queries.courses.course(course_id, program.clock.today())
    row = view.row
    draft = CourseDraft(
        code=row.code,
        title=row.title,
        programme_id=view.programme_id,
        academy_id=row.academy_id,
        starts_on=row.starts_on,
        ends_on=row.ends_on,
        edition_id=view.edition_id,
        language=row.language,
        status=row.status,
        rule=view.rule,
    )
    program.courses.save(replace(draft, **rule), course_id)


def choose_all(tab):
    tab.table.selectAll()


def choose(tab, *rows):
    model = tab.table.selectionModel()
    for row in rows:
        flags = QItemSelectionModel.SelectionFlag.Select | QItemSelectionModel.SelectionFlag.Rows
        model.select(tab.table.model().index(row, 0), flags)


def states(program, course_id):
    return [one.state.value for one in program.queries.courses.participants(course_id)]


def test_several_get_their_seats_at_once_and_undo_takes_all_back(
    qtbot, open_tab, program, course_id
):
    tab = open_tab(seats=5)
    before = tab.seats.told.text()
    choose_all(tab)

    qtbot.mouseClick(tab.seats.confirm, Qt.MouseButton.LeftButton)
    given = (states(program, course_id), tab.seats.told.text())
    tab.window_.menus.actions["undo"].trigger()

    assert before == "0 of 5 seats given · 3 waiting"
    assert given == (["confirmed"] * 3, "3 of 5 seats given")
    assert states(program, course_id) == ["waiting"] * 3


def test_more_than_the_seats_have_to_be_wanted(qtbot, open_tab, program, course_id):
    tab = open_tab(seats=2)
    choose_all(tab)

    qtbot.mouseClick(tab.seats.confirm, Qt.MouseButton.LeftButton)
    refused = (states(program, course_id), tab.seats.all_the_same.isVisible())
    qtbot.mouseClick(tab.seats.all_the_same, Qt.MouseButton.LeftButton)

    assert refused == (["waiting"] * 3, True)
    assert states(program, course_id) == ["confirmed"] * 3


def test_declining_asks_for_a_reason_and_says_who_moves_up(qtbot, open_tab, program, course_id):
    tab = open_tab(seats=1)
    choose(tab, 0)
    qtbot.mouseClick(tab.seats.confirm, Qt.MouseButton.LeftButton)
    tab.table.clearSelection()
    choose(tab, 0)

    qtbot.mouseClick(tab.seats.decline, Qt.MouseButton.LeftButton)
    tab.reason.form.begin_with({"reason": "on leave"})
    tab.reason.answer()

    course = program.queries.courses.course(course_id, program.clock.today())
    begun = course.row.starts_on <= program.clock.today()
    assert states(program, course_id)[0] == "declined"
    assert ("moves up" in tab.window_.toast.words) is not begun


def test_the_pane_says_what_is_in_the_way(open_tab, program, course_id):
    first, second, _ = program.queries.courses.participants(course_id)
    tab = open_tab(seats=5, most_per_agency=1)
    program.enrolments.confirm(course_id, [first.enrolment_id])
    tab.reload()

    tab.table.choose(second.enrolment_id)
    tab.table.opened.emit(tab.table.current)

    assert tab.details.notes.text() == "Customs has its 1 seats already"
