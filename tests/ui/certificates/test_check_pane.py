from __future__ import annotations

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDropEvent
from tests.ui.programs import a_course, complete, enrol

from trainer_app.domain.statement import Answer


@pytest.fixture
def papers(program):
    course_id = a_course(program, sessions=((18, 8),))
    enrol(program, course_id)
    complete(program, course_id)
    return program.certificates.issue(course_id).papers


@pytest.fixture
def page(open_window, papers):
    return open_window("certificates").current_page


@pytest.fixture
def pane(page):
    page.check_button.click()
    return page.check_pane


def answers(pane):
    return [one.answer for one in pane.verdicts]


def drop(page, path):
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    page.dropEvent(
        QDropEvent(
            QPoint(50, 50),
            Qt.DropAction.CopyAction,
            data,
            Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.NoModifier,
        )
    )


def test_a_pasted_code_is_answered_at_once(qtbot, pane, papers):
    pane.editor.setPlainText(papers[0].verify_code)

    qtbot.waitUntil(lambda: answers(pane) == [Answer.GENUINE])


def test_a_pdf_dropped_on_the_page_is_answered(qtbot, page, program, papers, tmp_path):
    program.exports.reprint(papers[0].number, tmp_path / "paper.pdf")

    drop(page, tmp_path / "paper.pdf")

    qtbot.waitUntil(lambda: answers(page.check_pane) == [Answer.GENUINE], timeout=20_000)
    assert page.check_pane.isVisible()


def test_a_number_of_this_register_opens_its_paper(qtbot, page, pane, papers):
    pane.editor.setPlainText(papers[1].number.lower())

    qtbot.waitUntil(page.paper_pane.isVisible)
    assert page.table.current.number == papers[1].number


def test_a_mistyped_number_is_told_as_such(qtbot, pane):
    pane.editor.setPlainText("PNH-C-2026-0001-00")

    qtbot.waitUntil(lambda: pane.found.count() == 1)
    assert "mistyped" in pane.found.itemAt(0).widget().sentence.text()


def test_a_file_without_a_code_says_what_to_do(qtbot, pane, files, tmp_path):
    files.path = tmp_path / "letter.pdf"
    files.path.write_bytes(b"%PDF-1.4 nothing")

    pane.choose.click()

    qtbot.waitUntil(lambda: pane.found.count() == 1, timeout=20_000)
    assert "letter.pdf" in pane.found.itemAt(0).widget().sentence.text()


def test_the_answer_stays_when_the_language_changes(qtbot, pane, papers, look):
    pane.editor.setPlainText(papers[0].verify_code)
    qtbot.waitUntil(lambda: bool(pane.verdicts))

    pane.retranslateUi()

    assert answers(pane) == [Answer.GENUINE]


def test_a_void_paper_is_stamped(qtbot, page, program, papers):
    number = papers[0].number
    page.open_place(number)
    qtbot.waitUntil(lambda: not page.paper_pane._picture.pixmap().isNull(), timeout=20_000)
    clean = page.paper_pane._picture.pixmap().toImage()

    program.certificates.revoke(number, reason="in error")
    page.open_place(number)

    qtbot.waitUntil(lambda: not page.paper_pane._picture.pixmap().isNull(), timeout=20_000)
    assert page.paper_pane._picture.pixmap().toImage() != clean
