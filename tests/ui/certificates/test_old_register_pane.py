from __future__ import annotations

from datetime import datetime

import pytest
from tests.services.test_old_registers import workbook

ROWS = (
    ("Certificate No.", "Name", "Date of issue", "Type"),
    ("001/2026", "SOK Maly", datetime(2026, 3, 2), "Completion"),
    ("117/2026", "TEP Bopha", datetime(2026, 3, 2), None),
    (None, "NO Number", datetime(2026, 3, 2), None),
)


@pytest.fixture
def page(open_window):
    return open_window("certificates").current_page


@pytest.fixture
def pane(qtbot, page, files, tmp_path):
    files.path = workbook(tmp_path / "old.xlsx", ROWS)
    page.old_button.click()
    qtbot.waitUntil(lambda: page.old_pane.review is not None, timeout=20_000)
    return page.old_pane


def test_what_the_file_holds_is_said_before_anything_is_entered(pane, program):
    assert pane.found.text() == "2 number(s) can be taken in; 1 line(s) are left out"
    assert "goes on with number 118" in pane.goes_on.text()
    assert pane.left_out.text() == "Row 4: no number"
    assert program.queries.certificates.register() == []


def test_what_is_shown_is_taken_in_and_stands_in_the_table(pane, page, program):
    pane.button.click()

    assert [row.number for row in program.queries.certificates.register()] == [
        "117/2026",
        "001/2026",
    ]
    assert page.table.model().rowCount() == 2
    assert not pane.isVisible()


def test_another_kind_is_for_lines_that_name_none(qtbot, pane):
    pane.form.field("kind").editor.setCurrentIndex(0)
    pane.form.field("kind").editor.activated.emit(0)
    qtbot.waitUntil(lambda: pane.review is not None, timeout=20_000)

    kinds = {(one.kind.value, one.first_number) for one in pane.review.goes_on}
    assert kinds == {("completion", 2), ("participation", 118)}


def test_of_an_old_number_nothing_can_be_printed_or_replaced(qtbot, pane, page):
    pane.button.click()

    page.open_place("117/2026")

    shown = page.paper_pane
    assert shown.isVisible()
    assert not shown._print.isVisible()
    assert not shown._replace.isVisible()
    assert shown._void.isVisible()


def test_a_file_that_is_no_register_says_so(qtbot, page, files, tmp_path):
    files.path = tmp_path / "letter.csv"
    files.path.write_text("Dear colleagues,\nplease find attached\n")

    page.old_button.click()

    qtbot.waitUntil(page.old_pane._refusal.isVisible, timeout=20_000)
    assert not page.old_pane.button.isEnabled()
