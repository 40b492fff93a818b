from __future__ import annotations

from decimal import Decimal

import pytest
from PySide6.QtCore import Qt
from tests.ui.programs import a_course, enrol

from trainer_app.domain.completion import TestKind
from trainer_app.services.assessments import AssessmentDraft


@pytest.fixture
def course_id(program):
    course_id = a_course(program)
    enrol(program, course_id)
    return course_id


@pytest.fixture
def tab(open_window, program, course_id):
    program.assessments.save(course_id, AssessmentDraft(kind=TestKind.POST_TEST))
    program.assessments.save(course_id, AssessmentDraft(kind=TestKind.PRACTICAL))
    return open_window("courses", f"{course_id}/assessment").current_page.tab


def scores(program, course_id):
    facts = program.queries.courses.facts(course_id, program.clock.today())
    names = {one.enrolment_id: one.latin_name for one in facts.participants}
    return {names[one.enrolment_id]: (one.points, one.passed) for one in facts.scores}


def type_in(qtbot, tab, text):
    row = tab.grid.currentIndex().row()
    qtbot.keyClick(tab.grid, text[0])
    editor = tab.grid.indexWidget(tab.grid.currentIndex())
    qtbot.keyClicks(editor, text[1:])
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: tab.grid.currentIndex().row() == row + 1)


def test_points_are_typed_and_enter_goes_down(qtbot, tab, program, course_id):
    tab.grid.setFocus()

    type_in(qtbot, tab, "75")
    type_in(qtbot, tab, "62.5")

    assert scores(program, course_id) == {
        "HENG Chanthou": (Decimal(75), None),
        "Khamsai Xayavong": (Decimal("62.5"), None),
    }
    assert tab.grid.currentIndex().row() == 2


def test_passed_or_not_is_one_key(qtbot, tab, program, course_id):
    tab.grid.setCurrentIndex(tab.grid.scores.index(0, 4))

    qtbot.keyClick(tab.grid, "+")
    qtbot.keyClick(tab.grid, "-")

    assert scores(program, course_id) == {
        "HENG Chanthou": (None, True),
        "Khamsai Xayavong": (None, False),
    }


def test_more_points_than_there_are_is_refused_and_taken_back(qtbot, tab):
    tab.grid.setFocus()

    type_in(qtbot, tab, "175")

    [banner] = tab.window().current_page.banners
    assert banner.sentence.text().startswith("Points: 175 is not possible.")
    assert tab.grid.scores.lines[0].results == ("", "")


def test_undo_takes_a_score_back(qtbot, tab, program, course_id):
    tab.grid.setCurrentIndex(tab.grid.scores.index(0, 4))
    qtbot.keyClick(tab.grid, "+")

    tab.window().session.undo()

    assert scores(program, course_id) == {}
    assert tab.grid.scores.lines[0].results == ("", "")


def test_a_test_is_added_by_its_form(tab, program, course_id):
    tab.new()

    tab.pane.add()

    facts = program.queries.courses.facts(course_id, program.clock.today())
    assert TestKind.PRE_TEST in {one.kind for one in facts.assessments}


def test_a_block_of_a_spreadsheet_is_pasted_in_one_step(tab, program, course_id):
    tab.grid.setCurrentIndex(tab.grid.scores.index(0, 3))

    tab.grid.paste("75\t+\r\n62.5\t-\r\n\t+\r\n90\t+\r\n")
    pasted = scores(program, course_id)
    tab.window().session.undo()

    facts = program.queries.courses.facts(course_id, program.clock.today())
    assert sorted(pasted) == ["HENG Chanthou", "Khamsai Xayavong", "TRAN Thi Ngoc Anh"]
    assert facts.scores == ()


def test_of_a_block_with_something_else_nothing_is_pasted(tab, program, course_id):
    tab.grid.setCurrentIndex(tab.grid.scores.index(0, 3))

    tab.grid.paste("75\nnone\n")

    assert scores(program, course_id) == {}
    assert tab.window().toast.words == "“none” is no result: nothing was pasted"


def test_points_above_the_most_take_the_whole_block_back(tab, program, course_id):
    tab.grid.setCurrentIndex(tab.grid.scores.index(0, 3))

    tab.grid.paste("75\n175\n")

    assert scores(program, course_id) == {}
