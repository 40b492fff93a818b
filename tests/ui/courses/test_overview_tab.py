from __future__ import annotations

import zipfile

import pypdfium2
import pytest
from PySide6.QtGui import QGuiApplication
from tests.translating import KHMER, add_curriculum, module_id
from tests.ui.programs import a_course, enrol

from trainer_app.services.courses import CourseDraft


@pytest.fixture
def course_id(program):
    course_id = a_course(program)
    enrol(program, course_id)
    return course_id


@pytest.fixture
def window(open_window, course_id):
    return open_window("courses", f"{course_id}/overview")


def entries(window):
    button = window.current_page.tab.papers
    return {action.text(): action for action in button.menu_below.actions()}


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("Sign-in sheets, one a session", "sign-in_BM-1.pdf"),
        ("Sign-in sheets, one a day", "sign-in-days_BM-1.pdf"),
        ("Sign-in sheet of the whole course", "sign-in-whole_BM-1.pdf"),
        ("Programme", "programme_BM-1.pdf"),
        ("Name badges", "badges_BM-1.pdf"),
        ("Desk cards", "desk-cards_BM-1.pdf"),
        ("Attendance", "attendance_BM-1.pdf"),
        ("Letters of invitation", "invitations_BM-1.pdf"),
    ],
)
def test_every_paper_of_the_course_is_written_in_its_language(
    qtbot, window, files, tmp_path, words, name
):
    files.path = tmp_path

    entries(window)[words].trigger()

    qtbot.waitUntil(lambda: name in window.toast.words)
    assert b"/Lang (km)" in (tmp_path / name).read_bytes()


def test_the_sessions_are_written_as_a_calendar(qtbot, window, files, tmp_path):
    files.path = tmp_path

    entries(window)["Sessions, as a calendar file"].trigger()

    qtbot.waitUntil(lambda: "sessions_BM-1.ics" in window.toast.words)
    assert (tmp_path / "sessions_BM-1.ics").read_bytes().count(b"BEGIN:VEVENT") == 3


def test_all_materials_are_written_in_the_language_of_the_course(
    qtbot, window, program, course_id, files, tmp_path
):
    edition_id = add_curriculum(program)
    course = program.queries.courses.course(course_id, program.clock.today())
    draft = CourseDraft(
        code=course.row.code,
        title=course.row.title,
        programme_id=course.programme_id,
        academy_id=course.row.academy_id,
        starts_on=course.row.starts_on,
        ends_on=course.row.ends_on,
        language=course.row.language,
        edition_id=edition_id,
    )
    program.courses.save(draft, course_id)
    slides = tmp_path / "slides.pptx"
    slides.write_bytes(b"slides")
    program.materials.add(module_id(program, edition_id), [slides], language=KHMER)
    files.path = tmp_path

    entries(window)["All materials of the modules, as a ZIP file"].trigger()

    qtbot.waitUntil(lambda: "no file in this language for M2" in window.toast.words)
    with zipfile.ZipFile(tmp_path / "materials_BM-1_km.zip") as opened:
        assert opened.namelist() == ["index.pdf", "01-M1/slides.pptx"]


def test_a_course_without_materials_says_so(qtbot, window, files, tmp_path):
    files.path = tmp_path

    entries(window)["All materials of the modules, as a ZIP file"].trigger()

    qtbot.waitUntil(lambda: bool(window.current_page.banners))
    assert list(tmp_path.glob("*.zip")) == []


def test_print_opens_the_choice_of_papers(qtbot, window):
    tab = window.current_page.tab

    tab.print_paper()

    assert tab.papers.menu_below.isVisible()
    assert tab.papers.menu_below.activeAction().text() == "Sign-in sheets, one a session"
    tab.papers.menu_below.close()


def test_a_course_without_sessions_says_what_is_missing(
    qtbot, open_window, program, files, tmp_path
):
    window = open_window("courses", f"{a_course(program, 'BM-2', sessions=())}/overview")
    files.path = tmp_path

    entries(window)["Programme"].trigger()

    qtbot.waitUntil(lambda: bool(window.current_page.banners))
    [banner] = window.current_page.banners
    assert "BM-2 has nothing for this paper yet" in banner.sentence.text()
    assert list(tmp_path.glob("programme*")) == []


def test_a_paper_is_written_in_the_language_that_was_chosen(qtbot, window, files, tmp_path):
    button = window.current_page.tab.papers
    files.path = tmp_path / "programme.pdf"
    *papers, _separator, languages = button.menu_below.actions()
    thai = next(one for one in languages.menu().actions() if one.text() == "ไทย")

    thai.trigger()
    button.menu_below.hide()
    next(one for one in papers if one.text() == "Programme").trigger()

    qtbot.waitUntil(files.path.exists, timeout=20_000)
    words = pypdfium2.PdfDocument(files.path)[0].get_textpage().get_text_bounded()
    assert "กำหนดการ" in words


def test_the_invitation_is_copied_for_an_e_mail(window):
    entries(window)["Copy the invitation for an e-mail"].trigger()

    assert "BM-1" in QGuiApplication.clipboard().text()
    assert window.toast.words == "The invitation is copied: paste it into an e-mail"
