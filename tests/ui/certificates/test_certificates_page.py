from __future__ import annotations

import pypdfium2
import pytest
import zxingcpp
from openpyxl import load_workbook
from PySide6.QtCore import Qt
from tests.ui.programs import a_course, complete, enrol

from trainer_app.domain.certificate import CertificateState


@pytest.fixture
def numbers(program):
    course_id = a_course(program, sessions=((18, 8),))
    enrol(program, course_id)
    complete(program, course_id)
    return [paper.number for paper in program.certificates.issue(course_id).papers]


@pytest.fixture
def page(open_window, numbers):
    return open_window("certificates").current_page


def state(program, number):
    return program.queries.certificates.certificate(number).state


def test_the_chosen_certificate_is_shown_as_it_was_printed(qtbot, page, numbers):
    page.open_place(numbers[0])

    qtbot.waitUntil(lambda: not page.paper_pane._picture.pixmap().isNull(), timeout=20_000)

    assert page.paper_pane._picture.pixmap().width() > 300


def test_selected_certificates_are_handed_over_together(qtbot, page, numbers, program):
    page.table.selectAll()
    page.table.setFocus()
    qtbot.keyClick(page.table, Qt.Key.Key_H, Qt.KeyboardModifier.ControlModifier)
    page.hand_over_pane.form.begin_with({"to": "Chan Dara"})

    page.hand_over_pane.button.click()

    assert {state(program, number) for number in numbers} == {CertificateState.HANDED_OVER}


def test_a_hand_over_without_a_name_is_refused_at_its_field(page, numbers, program):
    page.hand_over_pane.ask(numbers[:1])

    page.hand_over_pane.button.click()

    assert page.hand_over_pane.form.field("to").sentence
    assert state(program, numbers[0]) is CertificateState.ISSUED


def test_a_certificate_is_replaced_with_a_reason(page, numbers, program):
    page.open_place(numbers[0])
    page.paper_pane._replace.click()
    page.reason_pane.form.begin_with({"reason": "misspelt"})

    page.reason_pane.button.click()

    assert state(program, numbers[0]) is CertificateState.REPLACED
    assert len(program.queries.certificates.register()) == 4


def test_a_certificate_not_yet_handed_over_is_taken_back_with_a_reason(page, numbers, program):
    page.open_place(numbers[1])
    page.paper_pane._void.click()
    page.reason_pane.form.begin_with({"reason": "no-show"})

    page.reason_pane.button.click()

    assert state(program, numbers[1]) is CertificateState.WITHDRAWN


def test_the_register_is_written_as_a_workbook(qtbot, page, files, tmp_path, numbers):
    files.path = tmp_path
    page.export_button.click()

    qtbot.waitUntil((tmp_path / "register.xlsx").exists, timeout=20_000)

    cells = [c for r in load_workbook(tmp_path / "register.xlsx").active.values for c in r]
    assert set(numbers) <= set(cells)


def test_a_certificate_is_saved_as_the_file_that_was_issued(
    qtbot, page, numbers, program, files, tmp_path
):
    files.path = tmp_path / "again.pdf"
    page.open_place(numbers[0])

    page.paper_pane._save.click()

    qtbot.waitUntil(files.path.exists, timeout=20_000)
    assert files.path.read_bytes() == program.queries.certificates.file(numbers[0])


def test_a_certificate_goes_to_the_printer_on_a_sheet_of_its_own_shape(
    qtbot, open_window, page, numbers, files, tmp_path
):
    files.path = tmp_path / "printed.pdf"
    page.open_place(numbers[0])

    page.paper_pane._print.click()

    window = page.window()
    qtbot.waitUntil(lambda: "1 page" in window.toast.words, timeout=20_000)
    sheet = pypdfium2.PdfDocument(files.path)[0]
    assert sheet.get_width() > sheet.get_height()
    printed = sheet.render(scale=150 / 72).to_pil()
    [code] = zxingcpp.read_barcodes(printed)
    assert code.text.startswith("TA1:")


@pytest.mark.qt_log_ignore("QPainter::begin", extend=True)
def test_a_printer_that_refuses_is_one_sentence(qtbot, page, numbers, files, tmp_path):
    files.path = tmp_path / "no such folder" / "printed.pdf"
    page.open_place(numbers[0])

    page.paper_pane._print.click()

    qtbot.waitUntil(lambda: bool(page.banners), timeout=20_000)
    assert "does not take the papers" in page.banners[0].sentence.text()


def test_the_register_is_found_by_name_or_number(page):
    page.search.setText("khamsai")

    assert page.table.model().rowCount() == 1


def test_no_shows_are_taken_back_together_and_a_handed_over_one_is_left(page, numbers, program):
    program.certificates.hand_over(numbers[:1], to="Heng", on=program.clock.today())
    page.reload()
    page.table.selectAll()
    waiting = next(row for row in page.table.chosen_rows if row.state is CertificateState.ISSUED)

    page.remove_row(waiting)
    page.reason_pane.form.begin_with({"reason": "did not come"})
    page.reason_pane.button.click()

    states = [state(program, number) for number in numbers]
    assert states == [CertificateState.HANDED_OVER, *[CertificateState.WITHDRAWN] * 2]


def test_a_paper_taken_back_by_mistake_is_issued_again(page, numbers, program):
    program.certificates.withdraw(numbers[:1], reason="wrong row")
    page.open_place(numbers[0])

    page.paper_pane._anew.click()

    assert len(program.queries.certificates.register()) == 4
