from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from tests.ui.programs import a_course, enrol

from trainer_app.domain.attendance import Mark, MarkValue
from trainer_app.services.attendance import Cell


@pytest.fixture
def course_id(program):
    course_id = a_course(program)
    enrol(program, course_id)
    return course_id


@pytest.fixture
def cell(program, course_id):
    """The first participant, excused from the first session."""
    first = program.queries.courses.sessions(course_id)[0]
    person = program.queries.courses.participants(course_id)[0]
    cell = Cell(first.id, person.enrolment_id)
    program.attendance.mark([cell], MarkValue(mark=Mark.EXCUSED))
    return cell


@pytest.fixture
def window(open_window, course_id, cell):
    return open_window("courses", f"{course_id}/attendance/{cell.session_id}")


@pytest.fixture
def tab(window):
    return window.current_page.tab


def made_up(program, course_id, cell):
    facts = program.queries.courses.facts(course_id, program.clock.today())
    return facts.marks[cell.enrolment_id][cell.session_id].made_up


def test_an_excused_session_is_made_good_from_the_grid(qtbot, tab, program, course_id, cell):
    qtbot.keyClick(tab.grid.middle, Qt.Key.Key_F2)
    tab.make_up.form.field("task").editor.setPlainText("Report on the visit")

    qtbot.keyClick(tab.make_up, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)

    assert made_up(program, course_id, cell)
    assert not tab.make_up.isVisible()
    qtbot.waitUntil(lambda: tab.grid.model.people[0].marks[0] == ("E+", 0))


def test_the_pane_says_whom_which_session_and_how_many_count(tab):
    tab.make_good.click()

    assert tab.make_up.accessibleName() == "ហេង ចន្ធូ"
    assert tab.make_up.session.text() == "Wed 18, 08:00 · Lesson 18-8"
    assert "2 session" in tab.make_up.rule.text()


def test_a_task_without_words_is_refused_at_its_field(tab, program, course_id, cell):
    tab.make_good.click()

    tab.make_up.button.click()

    sentence = tab.make_up.form.field("task").sentence
    assert sentence == "Name the task. Only an excused session can be made good."
    assert not made_up(program, course_id, cell)


def test_a_day_that_is_none_is_refused_at_its_field(tab):
    tab.make_good.click()
    tab.make_up.form.begin_with({"task": "Report", "on": "yesterday"})

    tab.make_up.button.click()

    assert tab.make_up.form.field("on").sentence.startswith("Write the date")


def test_only_an_excused_mark_can_be_made_good(qtbot, tab):
    tab.grid.choose(1, 2)

    qtbot.keyClick(tab.grid.middle, Qt.Key.Key_F2)

    assert not tab.make_good.isVisible()
    assert not tab.make_up.isVisible()


def test_the_participant_shows_what_is_excused_and_what_is_made_good(
    qtbot, open_window, program, course_id, cell
):
    tab = open_window("courses", f"{course_id}/participants").current_page.tab
    tab.table.selectRow(0)
    qtbot.keyClick(tab.table, Qt.Key.Key_Return)
    [button] = tab.details.excused.buttons

    button.click()
    tab.make_up.form.field("task").editor.setPlainText("Report on the visit")
    tab.make_up.button.click()
    tab.table.opened.emit(tab.table.current)

    assert made_up(program, course_id, cell)
    assert tab.details.excused.buttons == []
    assert tab.details.excused.made_good == ["Wed 18, 08:00 · Lesson 18-8"]


def test_undo_takes_the_task_back(window, tab, program, course_id, cell):
    tab.make_good.click()
    tab.make_up.form.field("task").editor.setPlainText("Report")
    tab.make_up.button.click()

    window.menus.actions["undo"].trigger()

    assert not made_up(program, course_id, cell)
