from __future__ import annotations

import pypdfium2
import pytest
from tests.ui.programs import a_course, complete, enrol

from trainer_app.domain.languages import Language
from trainer_app.ui.widgets.buttons import Button


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
    assert not tab.pane.preview.isVisible()


@pytest.mark.parametrize(("stopped_at", "whole"), [("_write", 1), ("write_merged", 3)])
def test_stopping_the_printing_keeps_the_numbers_and_leaves_no_half_of_a_file(
    qtbot, window, tab, program, course_id, files, tmp_path, monkeypatch, stopped_at, whole
):
    files.path = tmp_path / "papers"
    files.path.mkdir()
    printer = program.exports if stopped_at == "_write" else program.exports._printer
    really = getattr(printer, stopped_at)

    def cancel_first(*arguments):
        for task in list(window.session.tasks._tasks):
            task.cancel()
        return really(*arguments)

    monkeypatch.setattr(printer, stopped_at, cancel_first)
    tab.new()

    tab.pane.button.click()

    qtbot.waitUntil(lambda: bool(window.current_page.banners), timeout=30_000)
    [banner] = window.current_page.banners
    papers = sorted(files.path.iterdir())
    numbers = sorted(
        row.number for row in program.queries.certificates.register(course_id=course_id)
    )
    assert len(numbers) == 3
    assert [path.stem for path in papers] == numbers[:whole]
    assert all(path.read_bytes().rstrip().endswith(b"%%EOF") for path in papers)
    assert banner.detail.text() == "Print again from the register, or here with Ctrl+P."


def test_stopping_the_issue_gives_out_no_number(
    qtbot, window, tab, program, course_id, files, tmp_path, monkeypatch
):
    files.path = tmp_path
    press = program.certificates._press._printer
    really = press.drawn

    def cancel_first(paper):
        for task in list(window.session.tasks._tasks):
            task.cancel()
        return really(paper)

    monkeypatch.setattr(press, "drawn", cancel_first)
    tab.new()

    tab.pane.button.click()

    qtbot.waitUntil(lambda: bool(window.current_page.banners), timeout=30_000)
    monkeypatch.undo()
    assert program.queries.certificates.register(course_id=course_id) == []
    again = program.certificates.issue(course_id)
    assert again.papers[0].number.split("-")[3] == "0001"


def test_after_stopping_the_register_is_one_click_away(qtbot, window, tab):
    tab._on_printing_stopped()
    [banner] = window.current_page.banners
    [button] = [one for one in banner.findChildren(Button) if one.text() == "Go to the register"]

    button.click()

    assert window.current_key == "certificates"


def test_the_papers_are_seen_before_they_are_numbered(qtbot, tab, program, course_id):
    tab.new()
    preview = tab.pane.preview
    qtbot.waitUntil(lambda: not preview.picture.pixmap().isNull(), timeout=20_000)
    first = preview.picture.pixmap().toImage()

    preview.on.click()

    qtbot.waitUntil(lambda: not preview.picture.pixmap().isNull(), timeout=20_000)
    assert preview.picture.pixmap().toImage() != first
    assert ", 2 of 3" in preview.name.whole
    assert program.queries.certificates.register(course_id=course_id) == []


def test_whose_paper_does_not_fit_is_named_before_anything_is_issued(
    qtbot, tab, program, course_id
):
    enrol(program, course_id, [("ស្រី" * 120, "SREY Long")])
    complete(program, course_id)

    tab.new()

    preview = tab.pane.preview
    qtbot.waitUntil(preview.trouble.isVisible, timeout=20_000)
    assert preview.trouble.sentence.text().startswith("1 paper")
    assert "ស្រី" in preview.trouble.detail.text()


def test_the_rest_are_issued_when_those_who_cannot_be_drawn_are_left_out(
    qtbot, tab, files, tmp_path, program, course_id
):
    enrol(program, course_id, [("ស្រី" * 120, "SREY Long")])
    complete(program, course_id)
    files.path = tmp_path / "papers"
    files.path.mkdir()
    tab.new()
    pane = tab.pane
    qtbot.waitUntil(pane.leave_out.isVisible, timeout=20_000)
    assert pane.only is None

    pane.leave_out.click()

    assert pane.question.text().startswith("3 certificate")
    assert "PNH-C-2026-0003" in pane.warning.text()
    assert len(pane.only) == 3
    pane.button.click()
    qtbot.waitUntil(
        lambda: len(program.queries.certificates.register(course_id=course_id)) == 3,
        timeout=30_000,
    )
    names = [row.holder_name for row in program.queries.certificates.register(course_id=course_id)]
    assert not [name for name in names if "ស្រីស្រី" in name]


def test_nothing_is_offered_where_all_papers_can_be_drawn(qtbot, tab):
    tab.new()
    with qtbot.waitSignal(tab.pane.preview.checked, timeout=20_000):
        pass

    assert not tab.pane.leave_out.isVisible()
    assert tab.pane.only is None


def test_a_test_page_is_a_specimen_without_a_number(
    qtbot, tab, files, tmp_path, program, course_id
):
    files.path = tmp_path / "test.pdf"
    tab.new()

    tab.pane.preview.test.click()

    qtbot.waitUntil(lambda: "1 page" in tab.window().toast.words, timeout=20_000)
    assert len(pypdfium2.PdfDocument(files.path)) == 1
    assert program.queries.certificates.register(course_id=course_id) == []
