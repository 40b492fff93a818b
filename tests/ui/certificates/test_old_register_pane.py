from __future__ import annotations

from datetime import datetime

import pytest
from tests.services.test_old_registers import workbook

from trainer_app.services.old_register_files import Doubt

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


def opened(qtbot, page, files, tmp_path, rows):
    files.path = workbook(tmp_path / "old.xlsx", rows)
    page.old_button.click()
    qtbot.waitUntil(lambda: page.old_pane.review is not None, timeout=20_000)
    return page.old_pane


def choose(qtbot, pane, at, field):
    [menu] = [menu for (_, column), menu in pane.columns.menus.items() if column == at]
    menu.choose(field)
    menu.activated.emit(menu.currentIndex())
    assert pane.review is None
    qtbot.waitUntil(lambda: pane.review is not None, timeout=20_000)


def test_doubtful_numbers_wait_for_a_tick_and_say_what_they_are_taken_for(
    qtbot, page, files, tmp_path, program
):
    rows = (ROWS[0], (datetime(2019, 12, 1), "SOK Maly", datetime(2019, 12, 5), None))
    pane = opened(qtbot, page, files, tmp_path, rows)
    tick = pane.doubts.ticks[Doubt.NUMBER_BECAME_DATE]

    assert pane.found.text() == "0 number(s) can be taken in; 1 line(s) are doubtful"
    assert "Row 2: 2019-12-01 → 12/2019" in pane.doubts.told[Doubt.NUMBER_BECAME_DATE].text()
    assert not pane.doubts.ticks[Doubt.TWO_DIGIT_YEAR].isVisible()
    assert not pane.button.isEnabled()

    tick.click()
    qtbot.waitUntil(lambda: pane.review is not None, timeout=20_000)
    pane.button.click()

    assert [row.number for row in program.queries.certificates.register()] == ["12/2019"]


def test_columns_that_are_not_understood_are_said_in_the_pane_and_remembered(
    qtbot, open_window, page, files, tmp_path
):
    rows = [("Ref", "Person", "When"), ("A-1", "SOK Maly", datetime(2026, 3, 2))]
    pane = opened(qtbot, page, files, tmp_path, rows)

    assert "are not understood" in pane._refusal.sentence.text()
    assert not pane.button.isEnabled()
    for at, field in enumerate(("number", "name", "issued_on")):
        choose(qtbot, pane, at, field)

    assert not pane._refusal.isVisible()
    assert pane.found.text() == "1 number(s) can be taken in"
    assert pane.window().settings.register_columns == {
        "ref | person | when": {0: "number", 1: "name", 2: "issued_on"}
    }
    again = opened(qtbot, page, files, tmp_path, [rows[0], ("B-7", "TEP Bopha", rows[1][2])])
    assert [one.number for one in again.review.entries] == ["B-7"]


def test_a_column_put_right_can_be_read_as_before(qtbot, page, files, tmp_path):
    rows = [("No.", *ROWS[0]), (1, "001/2026", "SOK Maly", datetime(2026, 3, 2), None)]
    pane = opened(qtbot, page, files, tmp_path, rows)

    choose(qtbot, pane, 0, "number")
    assert [one.number for one in pane.review.entries] == ["1"]

    [reset] = pane.columns.resets.values()
    reset.click()
    qtbot.waitUntil(lambda: pane.review is not None, timeout=20_000)
    assert [one.number for one in pane.review.entries] == ["001/2026"]
    assert not pane.columns.resets


def test_titles_and_totals_are_told_as_such(qtbot, page, files, tmp_path):
    rows = [("Register",), *ROWS[:2], ("Total: 1",)]
    pane = opened(qtbot, page, files, tmp_path, rows)

    assert pane.found.text() == "1 number(s) can be taken in"
    assert "Row 4: Total: 1" in pane.set_aside.text()
