from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from tests.ui.programs import a_course, enrol

from trainer_app.ui.home.need_line import NeedLine
from trainer_app.ui.home.today_line import NowLine, TodayLine


@pytest.fixture
def course_id(program):
    course_id = a_course(program)
    enrol(program, course_id)
    return course_id


def lines(window, kind):
    page = window.current_page
    return [one for one in (*page._today.lines, *page._needs.lines) if isinstance(one, kind)]


def test_today_shows_what_is_marked_and_where_now_is(open_window, course_id):
    window = open_window("home")

    shown = lines(window, TodayLine | NowLine)
    assert [type(line) for line in shown] == [TodayLine, NowLine, TodayLine]
    assert [line.state[0] for line in lines(window, TodayLine)] == ["3 not marked", "Planned"]


def test_a_session_of_today_leads_to_its_attendance(qtbot, open_window, program, course_id):
    window = open_window("home")

    qtbot.mouseClick(lines(window, TodayLine)[0], Qt.MouseButton.LeftButton)

    assert window.current_page.place == f"{course_id}/attendance"
    assert window.current_page.tab.grid.current_session.time_label == "08:00"


def test_what_needs_somebody_leads_to_where_it_is_settled(qtbot, open_window, course_id):
    window = open_window("home")
    need = lines(window, NeedLine)[0]

    qtbot.mouseClick(need, Qt.MouseButton.LeftButton)

    assert need.text() == "3 people are not marked"
    assert window.current_page.place == f"{course_id}/attendance"


def test_mark_attendance_has_the_focus_and_opens_the_session(qtbot, open_window, course_id):
    window = open_window("home")

    qtbot.keyClick(window.focusWidget(), Qt.Key.Key_Space)

    assert window.current_page.place == f"{course_id}/attendance"


def test_the_card_of_sessions_leads_to_the_courses(qtbot, open_window, course_id):
    window = open_window("home")

    qtbot.mouseClick(window.current_page.cards["courses"], Qt.MouseButton.LeftButton)

    assert window.current_key == "courses"


def test_an_empty_program_says_that_nothing_waits(open_window):
    window = open_window("home")

    assert lines(window, TodayLine) == lines(window, NeedLine) == []
    assert not window.current_page.mark_button.isEnabled()


def test_an_unmarked_session_of_yesterday_opens_at_that_very_session(
    qtbot, open_window, program, course_id
):
    window = open_window("home")
    newest, yesterday = lines(window, NeedLine)

    qtbot.mouseClick(yesterday, Qt.MouseButton.LeftButton)

    first = program.queries.courses.sessions(course_id)[0]
    assert window.current_page.tab.grid.current_session.session_id == first.id
    assert newest.text() == yesterday.text()


def test_a_day_to_come_opens_the_timetable_of_its_first_course(qtbot, open_window, program):
    course_id = a_course(program, sessions=((20, 8), (20, 14)))
    window = open_window("home")
    tomorrow, after = (window.current_page._days.itemAt(at).widget() for at in (0, 1))

    qtbot.mouseClick(tomorrow, Qt.MouseButton.LeftButton)

    assert window.current_page.place == f"{course_id}/sessions"
    assert window.current_page.tab.table.current.title == "Lesson 20-8"
    assert not after.isEnabled()


def test_without_a_session_today_the_newest_unmarked_one_is_marked(qtbot, open_window, program):
    course_id = a_course(program, sessions=((16, 8), (18, 8), (17, 8)))
    enrol(program, course_id)
    window = open_window("home")
    button = window.current_page.mark_button
    tooltip = button.toolTip()

    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)

    session = window.current_page.tab.grid.current_session
    assert tooltip == ""
    assert window.current_page.place == f"{course_id}/attendance"
    assert session.code == "Lesson 18-8"


def test_where_nothing_can_be_marked_the_button_says_why(open_window, program):
    course_id = a_course(program, sessions=((20, 8),))
    enrol(program, course_id)

    button = open_window("home").current_page.mark_button

    assert not button.isEnabled()
    assert button.toolTip() == "No session that has begun waits for marks."
