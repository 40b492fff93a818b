from __future__ import annotations

from dataclasses import dataclass

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from trainer_app.ui.settings import TableState
from trainer_app.ui.widgets.table import DataTable
from trainer_app.ui.widgets.table_model import PAGE, SORT_ROLE, Cell, Column, RowsModel


@dataclass(frozen=True)
class Person:
    number: int
    native: str
    latin: str
    hours: int | None = None


HENG = Person(1, "ហេង ចន្ធូ", "HENG Chanthou", 9)
BAO = Person(2, "Phạm Quốc Bảo", "PHAM Quoc Bao", 42)
ZAW = Person(3, "ဇော်ဇင်ထွန်း", "Zaw Zin Tun")
DUC = Person(4, "Đỗ Đức", "DO Duc", 11)
PEOPLE = [HENG, BAO, ZAW, DUC]


def a_model():
    return RowsModel(
        [
            Column("name", lambda: "Name", lambda p: Cell(p.native, p.latin), stretch=1),
            Column(
                "hours",
                lambda: "Hours",
                lambda p: "" if p.hours is None else str(p.hours),
                sort=lambda p: p.hours,
                right=True,
                width=90,
            ),
        ]
    )


@pytest.fixture
def table(qtbot, look):
    table = DataTable(look, a_model(), lambda person: person.number, two_lines=True)
    qtbot.addWidget(table)
    table.resize(600, 400)
    table.show_rows(PEOPLE)
    return table


def shown(table):
    model = table.model()
    return [model.row(at) for at in range(model.rowCount())]


def test_the_model_keeps_qts_rules(qtmodeltester):
    model = a_model()
    model.show(PEOPLE)

    qtmodeltester.check(model)


def test_numbers_sort_as_numbers_and_what_is_missing_stands_last(table):
    table.sortByColumn(1, Qt.SortOrder.DescendingOrder)

    assert shown(table) == [BAO, DUC, HENG, ZAW]
    assert table.model().index(0, 1).data(SORT_ROLE) == 42


@pytest.mark.parametrize("typed", ["duc", "đỗ", "do du", "Đức"])
def test_typing_without_marks_finds_a_vietnamese_name(table, typed):
    table.filter_rows(typed)

    assert shown(table) == [DUC]


def test_the_chosen_row_stays_chosen_through_sorting_filtering_and_new_rows(table):
    table.choose(BAO.number)

    table.sortByColumn(1, Qt.SortOrder.AscendingOrder)
    table.filter_rows("a")
    table.show_rows([BAO, HENG])

    assert table.current == BAO
    assert table.chosen_rows == [BAO]


def test_a_row_that_is_gone_is_no_longer_chosen(qtbot, table):
    table.choose(BAO.number)

    with qtbot.waitSignal(table.chosen, check_params_cb=lambda row: row is None):
        table.show_rows([HENG])

    assert table.current is None


def test_chosen_rows_are_copied_for_a_spreadsheet(qtbot, table):
    table.choose(BAO.number)

    qtbot.keyClick(table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)

    assert QGuiApplication.clipboard().text() == "Name\tHours\nPhạm Quốc Bảo PHAM Quoc Bao\t42"


def test_enter_opens_the_row(qtbot, table):
    table.choose(ZAW.number)

    with qtbot.waitSignal(table.opened) as opened:
        qtbot.keyClick(table, Qt.Key.Key_Return)

    assert opened.args == [ZAW]


def test_typed_letters_go_to_the_search_field(qtbot, table):
    with qtbot.waitSignal(table.find_requested) as asked:
        qtbot.keyClick(table, Qt.Key.Key_H)

    assert asked.args == ["h"]


def test_many_rows_come_in_pages_and_are_sorted_as_a_whole(look):
    model = a_model()

    model.show([Person(n, "", str(n), n) for n in range(3_000)])
    model.sort(1, Qt.SortOrder.DescendingOrder)

    assert model.rowCount() == PAGE
    assert model.row(0).hours == 2_999
    assert model.canFetchMore()
    assert model.place_of(0, lambda person: person.number) == 2_999
    assert model.rowCount() == 3_000


def test_the_arrangement_comes_back(qtbot, look, table):
    table.setColumnWidth(1, 133)
    table.sortByColumn(1, Qt.SortOrder.DescendingOrder)
    other = DataTable(look, a_model(), lambda person: person.number)
    qtbot.addWidget(other)

    other.arrange(table.arrangement)

    assert other.arrangement == TableState({"name": 140, "hours": 133}, "hours", descending=True)
    assert other.columnWidth(1) == 133


def test_screen_readers_hear_both_names(table):
    index = table.model().index(0, 0)

    said = index.data(Qt.ItemDataRole.AccessibleTextRole)

    assert said == "ហេង ចន្ធូ, HENG Chanthou"


def test_a_table_is_painted_in_both_themes(look, table):
    light = table.grab().toImage()

    look.choose_theme("dark")

    assert table.grab().toImage() != light
