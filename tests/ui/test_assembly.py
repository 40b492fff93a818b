from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import Qt
from tests.ui.programs import a_course, complete, enrol

from trainer_app.domain.course import CourseStatus
from trainer_app.domain.errors import DiskFull
from trainer_app.domain.languages import Language
from trainer_app.wording import say_error


def test_the_window_tells_where_it_stands_and_when_it_saved(open_window):
    window = open_window()

    assert window.rail.site.text() == "Police Academy"
    assert window.strip._saved.whole == "Saved 12:10"


def test_undo_is_named_done_and_offered_again_as_redo(open_window, program):
    course_id = a_course(program, sessions=())
    window = open_window("courses")
    before = window.menus.actions["undo"].text()

    window.menus.actions["undo"].trigger()

    assert before == "&Undo: add course BM-1"
    assert window.toast.words == "Undone: add course BM-1"
    assert window.menus.actions["redo"].text() == "&Redo: add course BM-1"
    assert course_id not in {
        row.id for row in program.queries.courses.courses(program.clock.today())
    }


def test_what_is_final_is_refused_with_its_remedy(open_window, program):
    course_id = a_course(program, sessions=((18, 8),))
    enrol(program, course_id)
    complete(program, course_id)
    program.certificates.issue(course_id)
    window = open_window()

    window.session.undo()

    [banner] = window.current_page.banners
    assert banner.sentence.text().startswith("Certificate numbers were given out")


def test_a_refusal_is_said_in_the_language_of_the_screen(open_window, look):
    window = open_window()
    look.speak(Language.KHMER)

    window.session.show_error(DiskFull())

    [banner] = window.current_page.banners
    assert banner.sentence.text() == say_error(DiskFull(), Language.KHMER)


def test_the_language_changes_and_what_is_typed_stays(open_window, program):
    a_course(program)
    window = open_window("courses")
    window.current_page.new()
    title = window.current_page.pane.form.field("title_en").editor
    title.setText("half a title")

    window.menus.actions["language_km"].trigger()

    assert title.text() == "half a title"
    assert window.current_page.list.table.model().row(0).code == "BM-1"


def test_pages_that_show_something_else_are_loaded_when_they_are_seen(open_window, program):
    window = open_window("home")
    home = window.current_page
    window.open_page("courses")

    course_id = a_course(program)
    window.session.desk.tell(program.courses.set_status(course_id, CourseStatus.CONFIRMED))
    unseen = len(home._view.today)
    window.open_page("home")

    assert (unseen, len(home._view.today)) == (0, 2)


def test_the_rail_counts_what_waits(qtbot, open_window, program):
    course_id = a_course(program)
    enrol(program, course_id)
    window = open_window("home")

    window.session.count_waiting()

    assert window.rail.item("home").accessibleDescription() == "2"


def test_a_copy_of_the_data_is_made_once_a_day(qtbot, open_window, program):
    window = open_window()

    window.session.back_up()
    window.session.back_up()

    qtbot.waitUntil(lambda: not window.session.tasks.busy, timeout=10_000)
    assert len(list((program.folder / "backups").glob("*-daily.sqlite"))) == 1


def test_where_the_last_file_was_is_remembered(qtbot, open_window, files, tmp_path):
    window = open_window()

    with qtbot.waitSignal(window.settings_changed) as changed:
        files.folder_chosen.emit(tmp_path)

    assert changed.args[0].last_folder == tmp_path


@pytest.mark.parametrize("language", list(Language))
def test_every_page_opens_in_every_language(open_window, program, look, language):
    course_id = a_course(program)
    enrol(program, course_id)
    complete(program, a_course(program, code="OLD", sessions=()))
    window = open_window("home")
    look.speak(language)

    for tab in window.page("courses")._makers:
        window.open_page("courses", f"{course_id}/{tab}")
        window.grab()
    window.open_page("home", "")
    window.grab()

    assert window.current_page.banners == []
    assert program.clock.today() == date(2026, 11, 19)


def test_control_n_adds_what_the_page_lists(qtbot, open_window, program):
    window = open_window("courses")

    window.menus.actions["new"].trigger()

    assert window.current_page.pane.isVisible()
    assert window.focusWidget() is window.current_page.pane.form.field("code").editor
    qtbot.keyClick(window.current_page.pane, Qt.Key.Key_Escape)
    assert not window.current_page.pane.isVisible()
