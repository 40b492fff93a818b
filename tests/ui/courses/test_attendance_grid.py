from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent

from trainer_app.ui.courses import attendance_keys
from trainer_app.ui.courses.attendance_grid import AttendanceGrid
from trainer_app.ui.courses.attendance_model import FIRST_SESSION, GridModel
from trainer_app.ui.courses.attendance_rows import PersonRow, SessionColumn

NONE = Qt.KeyboardModifier.NoModifier
CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
PAST, TODAY, LATER = FIRST_SESSION, FIRST_SESSION + 1, FIRST_SESSION + 2

SESSIONS = (
    SessionColumn("s1", "Mon 16", "M1", "10:00", 90, mandatory=True),
    SessionColumn("s2", "Today, Thu 19", "M5", "09:45", 90, today=True),
    SessionColumn("s3", "Fri 20", "M6", "08:00", 90, future=True),
)


def a_person(number, *marks):
    return PersonRow(f"e{number}", str(number), "ហេង ចន្ធូ", f"Person {number}", marks, 90)


@pytest.fixture
def grid(qtbot, look):
    grid = AttendanceGrid(look)
    qtbot.addWidget(grid)
    grid.resize(1200, 500)
    grid.show_course(
        SESSIONS,
        [
            a_person(1, ("P", 0), None, None),
            a_person(2, None, ("P", 0), None),
            a_person(3, ("A", 0), None, None),
        ],
    )
    return grid


@pytest.fixture
def wishes(grid):
    heard = []
    grid.mark_requested.connect(lambda *wish: heard.append(wish))
    return heard


def press(qtbot, grid, *keys):
    for key in keys:
        qtbot.keyClick(grid.middle, key)


def place(grid):
    index = grid.middle.currentIndex()
    return index.row(), index.column()


def test_the_model_keeps_qts_rules(qtmodeltester):
    model = GridModel()
    model.show(SESSIONS, [a_person(1, ("P", 0), None, None)])

    qtmodeltester.check(model)


def test_it_opens_on_todays_session_that_is_not_all_marked(grid):
    assert place(grid) == (0, TODAY)


@pytest.mark.parametrize("letter", "PLAER")
def test_a_letter_marks_and_goes_down(qtbot, grid, wishes, letter):
    press(qtbot, grid, letter)

    assert wishes == [([("s2", "e1")], letter, 0)]
    assert place(grid) == (1, TODAY)


def test_space_marks_present_and_delete_clears(qtbot, grid, wishes):
    press(qtbot, grid, Qt.Key.Key_Space, Qt.Key.Key_Delete)

    assert [(kind, cells) for cells, kind, _ in wishes] == [
        ("P", [("s2", "e1")]),
        (None, [("s2", "e2")]),
    ]


def test_digits_after_l_are_the_minutes_missed_by_that_person(qtbot, grid, wishes):
    press(qtbot, grid, "L", "1", "5", "P")

    assert wishes == [
        ([("s2", "e1")], "L", 0),
        ([("s2", "e1")], "L", 1),
        ([("s2", "e1")], "L", 15),
        ([("s2", "e2")], "P", 0),
    ]


def test_minutes_never_exceed_the_session(qtbot, grid, wishes):
    press(qtbot, grid, "L", "9", "5")

    assert wishes[-1] == ([("s2", "e1")], "L", 5)


def test_a_digit_without_l_begins_the_time_of_arrival(qtbot, grid, wishes):
    grid.show()
    heard = []
    grid.mark_typed.connect(lambda *mark: heard.append(mark))
    press(qtbot, grid, "9")
    begun = (grid.editor.isVisible(), grid.editor.text())
    qtbot.keyClicks(grid.editor, ":10")
    qtbot.keyClick(grid.editor, Qt.Key.Key_Return)

    assert begun == (True, "9")
    assert heard == [("s2", "e1", "9:10")]
    assert (wishes, grid.editor.isVisible(), place(grid)) == ([], False, (1, 3))


def test_escape_gives_a_begun_time_up(qtbot, grid, wishes):
    grid.show()
    heard = []
    grid.mark_typed.connect(lambda *mark: heard.append(mark))
    press(qtbot, grid, "9")
    qtbot.keyClick(grid.editor, Qt.Key.Key_Escape)

    assert (heard, wishes, grid.editor.isVisible()) == ([], [], False)


def test_shift_and_arrows_choose_several_which_one_letter_marks(qtbot, grid, wishes):
    qtbot.keyClick(grid.middle, Qt.Key.Key_Down, SHIFT)
    qtbot.keyClick(grid.middle, Qt.Key.Key_Down, SHIFT)

    press(qtbot, grid, "E")

    [(cells, kind, _)] = wishes
    assert (sorted(cells), kind) == ([("s2", "e1"), ("s2", "e2"), ("s2", "e3")], "E")


def test_control_enter_marks_the_rest_present(qtbot, grid, wishes):
    qtbot.keyClick(grid.middle, Qt.Key.Key_Return, CONTROL)

    assert wishes == [([("s2", "e1"), ("s2", "e3")], "P", 0)]


def test_a_session_to_come_takes_no_marks(qtbot, grid, wishes):
    grid.choose(0, LATER)

    press(qtbot, grid, "P")

    assert wishes == []


def test_f8_goes_to_the_next_one_not_marked_and_round(qtbot, grid):
    visited = []
    for _ in range(3):
        press(qtbot, grid, Qt.Key.Key_F8)
        visited.append(place(grid))

    assert visited == [(2, TODAY), (1, PAST), (0, TODAY)]


@pytest.mark.parametrize(
    ("platform", "native", "letter"),
    [("win32", (0, ord("L")), "L"), ("linux", (46, 0), "L"), ("linux", (33, 0), "P")],
)
def test_a_khmer_keyboard_marks_by_the_place_of_the_key(monkeypatch, platform, native, letter):
    monkeypatch.setattr(attendance_keys.sys, "platform", platform)
    scan, virtual = native

    event = QKeyEvent(QEvent.Type.KeyPress, 0x1001_7B9, NONE, scan, virtual, 0, "ល")

    assert attendance_keys.letter_of_key(event) == letter


def test_khmer_digits_are_digits():
    event = QKeyEvent(QEvent.Type.KeyPress, 0, NONE, 0, 0, 0, "៥")

    assert attendance_keys.digit_of_key(event) == 5


def test_a_latin_layout_is_taken_at_its_letters():
    azerty_q_at_the_place_of_a = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Q, NONE, 38, 0, 0, "q")

    assert attendance_keys.letter_of_key(azerty_q_at_the_place_of_a) == ""


def test_newer_rows_leave_the_cursor_where_it_is(qtbot, grid):
    grid.choose(2, PAST)

    grid.show_course(SESSIONS, [a_person(n, ("P", 0), ("P", 0), None) for n in (1, 2, 3)])

    assert place(grid) == (2, PAST)
    assert grid.model.open_marks(PAST) == 0


def test_screen_readers_hear_person_session_and_mark(grid):
    said = grid.model.index(2, PAST).data(Qt.ItemDataRole.AccessibleTextRole)

    assert said == "Person 3, Mon 16 M1: absent"


def test_names_and_results_scroll_with_the_marks(qtbot, grid):
    people = [a_person(n, ("P", 0), None, None) for n in range(60)]
    grid.show_course(SESSIONS, people)
    grid.show()

    grid.choose(59, TODAY)

    scrolled = grid.middle.verticalScrollBar().value()
    assert scrolled > 0
    assert grid.left.verticalScrollBar().value() == scrolled
    assert grid.right.verticalScrollBar().value() == scrolled


def test_it_is_painted(grid):
    assert not grid.grab().isNull()


def test_the_title_of_a_session_without_module_is_told_whole(grid):
    title = "Planning of the practical week"
    grid.show_course([SessionColumn("s1", "Mon 16", title, "10:00", 90)], [a_person(1, None)])

    tooltip = grid.model.headerData(PAST, Qt.Orientation.Horizontal, Qt.ItemDataRole.ToolTipRole)

    assert tooltip == f"Mon 16 · {title} · 10:00"
    assert not grid.grab().isNull()
