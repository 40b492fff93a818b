from __future__ import annotations

import time

import pytest
from openpyxl import load_workbook
from PySide6.QtCore import Qt
from tests.ui.programs import a_course, enrol, marks

from trainer_app.domain.attendance import Mark, MarkValue
from trainer_app.domain.languages import Language
from trainer_app.services.attendance import Cell


@pytest.fixture
def course_id(program):
    course_id = a_course(program)
    enrol(program, course_id)
    return course_id


@pytest.fixture
def window(open_window, course_id):
    return open_window("courses", f"{course_id}/attendance")


def grid_of(window):
    return window.current_page.tab.grid


def press(qtbot, window, *keys):
    for key in keys:
        qtbot.keyClick(grid_of(window).middle, key)


def test_marks_by_keyboard_reach_the_data(qtbot, window, program, course_id):
    press(qtbot, window, Qt.Key.Key_P, Qt.Key.Key_L, Qt.Key.Key_2, Qt.Key.Key_0, Qt.Key.Key_A)

    assert marks(program, course_id) == {
        "HENG Chanthou": ["", "P", ""],
        "Khamsai Xayavong": ["", "L", ""],
        "TRAN Thi Ngoc Anh": ["", "A", ""],
    }
    facts = program.queries.courses.facts(course_id, program.clock.today())
    missed = [m.missed_start for of in facts.marks.values() for m in of.values()]
    assert sorted(missed) == [0, 0, 20]


def test_the_time_somebody_came_is_stored_as_minutes_missed(qtbot, window, program, course_id):
    grid = grid_of(window)
    session = program.queries.courses.sessions(course_id)[1]
    press(qtbot, window, str(session.starts_at.hour)[0])
    grid.editor.setText(f"{session.starts_at:%H}:{session.starts_at.minute + 7:02d}")
    qtbot.keyClick(grid.editor, Qt.Key.Key_Return)

    facts = program.queries.courses.facts(course_id, program.clock.today())
    (stored,) = [value for of in facts.marks.values() for value in of.values()]
    assert stored == MarkValue(mark=Mark.LATE, missed_start=7)
    assert grid.model.people[0].marks[1] == ("L", 7)


def test_what_is_no_time_and_no_mark_is_refused_with_a_sentence(qtbot, window, program, course_id):
    grid = grid_of(window)
    press(qtbot, window, "9")
    grid.editor.setText("9 o'clock")
    qtbot.keyClick(grid.editor, Qt.Key.Key_Return)

    assert marks(program, course_id)["HENG Chanthou"] == ["", "", ""]
    [banner] = window.current_page.banners
    assert "is no mark" in banner.sentence.text()


def test_control_z_takes_a_mark_back(qtbot, window, program, course_id):
    press(qtbot, window, Qt.Key.Key_P)

    window.menus.actions["undo"].trigger()

    assert marks(program, course_id)["HENG Chanthou"] == ["", "", ""]
    qtbot.waitUntil(lambda: grid_of(window).model.people[0].marks == (None, None, None))


def test_undo_names_what_it_would_undo(qtbot, window):
    qtbot.mouseClick(window.current_page.tab.rest, Qt.MouseButton.LeftButton)

    assert window.menus.actions["undo"].text() == "&Undo: mark attendance, 3 people"
    assert window.toast.words == "3 people marked present"


def test_the_cursor_begins_in_the_session_of_today_that_is_not_marked(window):
    assert grid_of(window).current_session.time_label == "08:00"
    assert grid_of(window).current_session.today
    assert window.focusWidget() is grid_of(window).middle


def test_a_session_that_has_not_begun_cannot_be_marked(qtbot, window, program, course_id):
    grid_of(window).choose(0, 4)

    press(qtbot, window, Qt.Key.Key_P)

    assert marks(program, course_id)["HENG Chanthou"] == ["", "", ""]


def test_shares_and_reasons_follow_in_the_next_pause(qtbot, window):
    press(qtbot, window, Qt.Key.Key_P)

    qtbot.waitUntil(lambda: grid_of(window).model.people[0].percent == 50)
    assert grid_of(window).model.people[0].outcome.words == "1 session not marked"


def test_marks_of_somebody_who_left_are_refused_with_a_sentence(qtbot, window, program, course_id):
    person = program.queries.courses.participants(course_id)[0]
    program.enrolments.withdraw(person.enrolment_id, reason="ill")

    press(qtbot, window, Qt.Key.Key_P)

    [banner] = window.current_page.banners
    assert banner.sentence.text().startswith("Somebody in your selection is no longer")
    assert grid_of(window).model.people[0].marks == (None, None, None)


def test_only_the_unmarked_ones_can_be_shown(qtbot, window):
    tab = window.current_page.tab
    press(qtbot, window, Qt.Key.Key_P)
    qtbot.waitUntil(lambda: tab.grid.model.people[0].percent == 50)

    tab.search.setText("chanthou")
    found = [one.latin for one in tab.grid.model.people]

    assert found == ["HENG Chanthou"]


def test_the_workbook_is_written_where_it_was_asked_for(qtbot, window, files, tmp_path):
    files.path = tmp_path
    tab = window.current_page.tab

    qtbot.mouseClick(tab._export, Qt.MouseButton.LeftButton)

    qtbot.waitUntil((tmp_path / "attendance_BM-1.xlsx").exists, timeout=10_000)
    qtbot.waitUntil(lambda: window.toast.words == "attendance_BM-1.xlsx is written")


def test_a_filled_workbook_is_shown_and_then_taken(
    qtbot, window, program, course_id, files, tmp_path
):
    path = tmp_path / "filled.xlsx"
    program.exports.attendance(course_id, path, Language.KHMER)
    book = load_workbook(path)
    page = book.worksheets[0]
    row = next(n for n in range(1, 30) if page.cell(n, 3).value == "HENG Chanthou")
    page.cell(row, 5).value, page.cell(row, 6).value = "P", "L 10"
    page.cell(row + 1, 5).value = "?"
    book.save(path)
    tab = window.current_page.tab
    tab.read(path)
    qtbot.waitUntil(lambda: tab.reading.review is not None)
    shown = (tab.reading.found.text(), tab.reading.left_out.text())

    qtbot.mouseClick(tab.reading.button, Qt.MouseButton.LeftButton)

    assert shown[0] == "2 mark(s) differ"
    assert "“?” is no mark of this session" in shown[1]
    assert marks(program, course_id)["HENG Chanthou"] == ["P", "L", ""]
    assert window.toast.words == "2 mark(s) read"
    assert not tab.reading.isVisible()


def test_who_a_report_names_otherwise_can_be_told(qtbot, window, program, course_id, tmp_path):
    tab, grid = window.current_page.tab, grid_of(window)
    session = program.queries.courses.sessions(course_id)[1]
    start = session.starts_at
    path = tmp_path / "report.csv"
    path.write_text(f"Name,Join Time,Leave Time\nMy phone,{start:%H:%M},{start:%H}:59\n")
    tab.read(path)
    qtbot.waitUntil(lambda: bool(tab.reading.guests))
    (box,) = tab.reading.guests.values()
    box.choose(grid.model.people[0].enrolment_id)
    box.activated.emit(box.currentIndex())
    qtbot.waitUntil(lambda: bool(tab.reading.review and tab.reading.review.marks))

    qtbot.mouseClick(tab.reading.button, Qt.MouseButton.LeftButton)

    assert marks(program, course_id)["HENG Chanthou"] == ["", "R", ""]


def test_another_file_is_refused_in_the_pane(qtbot, window, tmp_path):
    path = tmp_path / "some.csv"
    path.write_text("Name,Rank\nA,B\n")
    tab = window.current_page.tab

    tab.read(path)
    qtbot.waitUntil(lambda: not tab.reading._refusal.isHidden())

    assert "neither an attendance workbook" in tab.reading._refusal.sentence.text()
    assert not tab.reading.button.isEnabled()


@pytest.mark.slow
def test_marking_feels_instant_with_forty_people_and_sixty_sessions(qtbot, open_window, program):
    sessions = [(day, hour) for day in range(1, 20) for hour in (7, 9, 10)][:60]
    course_id = a_course(program, code="BIG", sessions=[*sessions, (20, 7), (20, 9), (20, 10)])
    enrol(program, course_id, [(f"ឈ្មោះ {n}", f"NAME {n}") for n in range(40)])
    window = open_window("courses", f"{course_id}/attendance")
    times = []

    for _ in range(10):
        begun = time.perf_counter()
        press(qtbot, window, Qt.Key.Key_P)
        times.append(time.perf_counter() - begun)

    assert sorted(times)[5] < 0.1


class TestWithSomebodyWhoLeft:
    @pytest.fixture
    def course_id(self, program):
        course_id = a_course(program)
        people = enrol(program, course_id)
        program.enrolments.withdraw(people[0].enrolment_id, reason="ill")
        return course_id

    @pytest.fixture
    def left(self, window):
        [row] = [n for n, one in enumerate(grid_of(window).model.people) if not one.attending]
        return row

    @pytest.mark.parametrize("by_key", [True, False])
    def test_the_rest_are_marked_present(self, qtbot, window, program, course_id, by_key):
        tab = window.current_page.tab
        before = tab.marked.text()

        if by_key:
            control = Qt.KeyboardModifier.ControlModifier
            qtbot.keyClick(tab.grid.middle, Qt.Key.Key_Return, control)
        else:
            qtbot.mouseClick(tab.rest, Qt.MouseButton.LeftButton)

        assert window.current_page.banners == []
        assert [of[1] for of in marks(program, course_id).values()].count("P") == 2
        assert before == "0 of 2 marked"
        qtbot.waitUntil(lambda: tab.marked.text() == "2 of 2 marked")

    def test_the_cursor_begins_with_somebody_who_takes_marks(self, window, left):
        assert (left, grid_of(window).middle.currentIndex().row()) == (0, 1)

    def test_f8_passes_them_by(self, qtbot, window, left):
        visited = []
        for _ in range(4):
            press(qtbot, window, Qt.Key.Key_F8)
            visited.append(grid_of(window).middle.currentIndex().row())

        assert left not in visited
        assert len(set(visited)) == 2

    def test_a_mark_on_their_row_is_refused_quietly(self, qtbot, window, program, course_id, left):
        before = marks(program, course_id)
        grid_of(window).choose(left, grid_of(window).middle.currentIndex().column())

        press(qtbot, window, Qt.Key.Key_P)

        assert marks(program, course_id) == before
        assert grid_of(window).model.people[left].marks == (None, None, None)
        assert window.current_page.banners == []

    def test_they_do_not_wait_for_a_mark(self, qtbot, window):
        tab = window.current_page.tab
        qtbot.mouseClick(tab.rest, Qt.MouseButton.LeftButton)
        tab.grid.choose(0, 2)
        qtbot.mouseClick(tab.rest, Qt.MouseButton.LeftButton)
        qtbot.waitUntil(lambda: [one.percent for one in tab._people].count(100) == 2)

        tab.which.choose("open")
        tab._refill()

        assert tab.grid.model.people == []


def test_the_heading_of_a_session_without_module_is_its_whole_title(window):
    assert [one.code for one in grid_of(window).model.sessions] == [
        "Lesson 18-8",
        "Lesson 19-8",
        "Lesson 19-14",
    ]


def test_a_share_just_below_the_rule_never_reads_as_the_rule(open_window, program):
    course_id = a_course(program, sessions=((19, 8),))
    enrol(program, course_id)
    [session] = program.queries.courses.sessions(course_id)
    people = program.queries.courses.participants(course_id)
    cells = [Cell(session.id, one.enrolment_id) for one in people]
    late = MarkValue(mark=Mark.LATE, missed_start=19)  # 71 of 90 minutes: 78.9 %
    program.attendance.mark(cells, late)

    grid = grid_of(open_window("courses", f"{course_id}/attendance"))

    facts = program.queries.courses.facts(course_id, program.clock.today())
    judged = [one.standing.percent for one in program.outcomes.judge(facts)]
    said = grid.model.index(0, grid.model.share_column).data(Qt.ItemDataRole.AccessibleTextRole)
    assert [one.percent for one in grid.model.people] == judged == [78, 78, 78]
    assert said.endswith(": 78 %")
