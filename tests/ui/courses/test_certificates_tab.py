from __future__ import annotations

import pytest
from tests.ui.programs import a_course, complete, enrol

from trainer_app.domain.languages import Language


@pytest.fixture
def course_id(program):
    course_id = a_course(program, sessions=((18, 8),))
    enrol(program, course_id)
    complete(program, course_id)
    return course_id


@pytest.fixture
def window(open_window, course_id):
    return open_window("courses", f"{course_id}/certificates")


@pytest.fixture
def tab(window):
    return window.current_page.tab


def test_the_question_says_how_many_and_which(tab):
    tab.new()

    assert tab.pane.question.text().startswith("3 certificate")
    assert "PNH-C-2026-0001" in tab.pane.warning.text()
    assert "PNH-C-2026-0003" in tab.pane.warning.text()


def test_certificates_are_issued_and_printed(
    qtbot, window, tab, program, course_id, files, tmp_path
):
    files.path = tmp_path / "papers"
    files.path.mkdir()
    tab.new()
    tab.pane.form.begin_with({"language": Language.VIETNAMESE})

    tab.pane.button.click()

    qtbot.waitUntil(
        lambda: window.toast.words == "Certificates are printed: certificates_BM-1.pdf",
        timeout=30_000,
    )
    rows = program.queries.certificates.register(course_id=course_id)
    assert len(list(files.path.glob("PNH-C-2026-*.pdf"))) == len(rows) == 3
    assert {row.language for row in rows} == {"vi"}
    assert tab.table.model().rowCount() == 3


def test_without_a_folder_no_number_is_given_out(tab, program, course_id):
    tab.new()

    tab.pane.button.click()

    assert program.queries.certificates.register(course_id=course_id) == []


def test_who_gets_none_is_named_with_the_reason(tab, program, course_id):
    enrol(program, course_id, [("សុខ ម៉ាលី", "SOK Maly")])

    tab.new()

    assert "សុខ ម៉ាលី: 1 session not marked" in tab.pane.rest.text()


def test_when_all_hold_theirs_the_button_rests(tab, program, course_id):
    program.certificates.issue(course_id)

    tab.new()

    assert not tab.pane.button.isEnabled()
