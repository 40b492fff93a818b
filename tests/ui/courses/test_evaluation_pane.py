from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from tests.ui.programs import a_course, enrol

from trainer_app.domain.evaluation import Question
from trainer_app.ui.courses.evaluation_pane import ratings_typed


@pytest.fixture
def course_id(program):
    course_id = a_course(program)
    enrol(program, course_id)
    return course_id


@pytest.fixture
def pane(open_window, course_id):
    tab = open_window("courses", f"{course_id}/assessment").current_page.tab
    tab._on_evaluate()
    return tab.evaluation


def test_a_sheet_is_eight_digits_and_enter(qtbot, pane, program, course_id):
    editor = pane.form.field("digits").editor
    for _ in range(5):
        qtbot.keyClicks(editor, "54321054")
        qtbot.keyClick(editor, Qt.Key.Key_Return)

    view = program.evaluations.view(course_id)
    means = [one.mean for one in view.summary.questions]
    assert means == [5, 4, 3, 2, 1, None, 5, 4]
    assert (editor.text(), pane.told.text()) == ("", "5 sheet(s)")
    assert "5.0  The objectives of the course were reached" in pane.sum.text()


def test_before_five_sheets_nothing_is_said_of_them(qtbot, pane):
    editor = pane.form.field("digits").editor
    qtbot.keyClicks(editor, "5")
    shown = pane.typed.text().splitlines()[0]
    qtbot.keyClick(editor, Qt.Key.Key_Return)

    assert shown == "5  The objectives of the course were reached"
    assert pane.sum.text() == "4 more are wanting: fewer could tell who wrote what."


def test_a_file_of_sheets_is_read(qtbot, pane, program, course_id, files, tmp_path):
    files.path = tmp_path / "typed.csv"
    files.path.write_text("Q1,Q2\n5,4\n9,9\n")

    qtbot.mouseClick(pane.file, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: program.evaluations.view(course_id).sheets == 1)


def test_digits_of_any_script_answer():
    assert ratings_typed("៥0x๔") == {Question.OBJECTIVES: 5, Question.EXERCISES: 4}


def test_ctrl_enter_adds_the_sheet_once(qtbot, pane, program, course_id):
    refused = []
    pane._desk.refused.connect(refused.append)
    editor = pane.form.field("digits").editor
    qtbot.keyClicks(editor, "54321054")
    qtbot.keyClick(editor, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert (program.evaluations.view(course_id).sheets, refused) == (1, [])
