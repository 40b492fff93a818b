from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QColor, QHelpEvent
from PySide6.QtWidgets import QStyleOptionViewItem, QToolTip

from trainer_app.ui.look import ThemeChoice
from trainer_app.ui.widgets.table import DataTable
from trainer_app.ui.widgets.table_model import Cell, Column, RowsModel

WIDTH, ROW = 260, 50


@pytest.fixture
def table_of(qtbot, look):
    def make(*cells, tooltip=None):
        table = DataTable(
            look,
            RowsModel([Column("only", lambda: "Only", lambda cell: cell, width=WIDTH)]),
            lambda cell: cell.words,
            two_lines=True,
        )
        qtbot.addWidget(table)
        table.resize(WIDTH + 4, 34 + ROW * len(cells) + 4)
        table.show_rows(cells)
        table.show()
        return table

    return make


def colours(table, row):
    """Every colour in a row as it is painted."""
    rect = table.visualRect(table.model().index(row, 0))
    image = table.viewport().grab(rect).toImage()
    return {
        image.pixelColor(x, y).name() for x in range(image.width()) for y in range(image.height())
    }


def inked_lines(table, row):
    """The heights at which something stands on the ground of the row, hairline left out."""
    rect = table.visualRect(table.model().index(row, 0))
    image = table.viewport().grab(rect).toImage()
    ground = image.pixelColor(image.width() - 3, 3)
    return [
        y
        for y in range(image.height() - 2)
        if any(image.pixelColor(x, y) != ground for x in range(24, image.width() - 12))
    ]


@pytest.mark.parametrize("choice", [ThemeChoice.LIGHT, ThemeChoice.DARK])
def test_a_chip_has_the_tint_and_the_border_of_its_tone(table_of, look, choice):
    look.choose_theme(choice)
    table = table_of(Cell("At risk", tone="bad", icon="triangle-alert"))

    painted = colours(table, 0)

    tone = look.theme.tones["bad"]
    assert QColor(tone.bg).name() in painted
    assert QColor(tone.fg).name() in painted


def test_a_name_and_its_latin_letters_stand_in_two_lines(table_of):
    table = table_of(Cell("ហេង ចន្ធូ", below="HENG Chanthou"), Cell("one line"))

    two, one = inked_lines(table, 0), inked_lines(table, 1)

    assert min(two) < ROW / 2 - 8 < ROW / 2 + 8 < max(two)
    assert max(one) - min(one) < ROW / 2


def test_deep_khmer_letters_are_not_cut(table_of):
    table = table_of(Cell("ធ្នូ ស្ត្រី"), Cell("ធនូ សី"))

    subscripts, plain = inked_lines(table, 0), inked_lines(table, 1)

    assert max(subscripts) >= max(plain)
    assert max(subscripts) < ROW - 2


def test_the_chosen_row_has_its_ground_and_a_bar(table_of, look):
    table = table_of(Cell("first"), Cell("second"))

    table.selectRow(1)

    assert QColor(look.theme.select).name() in colours(table, 1)
    assert QColor(look.theme.accent).name() in colours(table, 1)
    assert QColor(look.theme.select).name() not in colours(table, 0)


def test_quiet_words_are_lighter_than_strong_ones(table_of, look):
    table = table_of(Cell("–––", quiet=True), Cell("–––", strong=True))

    assert QColor(look.theme.text).name() not in colours(table, 0)
    assert QColor(look.theme.text).name() in colours(table, 1)


@pytest.mark.parametrize(
    ("cell", "said"),
    [
        (Cell("short"), ""),
        (Cell("a name that is far too long for its column"), "a name that is far too long"),
        (
            Cell("short", below="Latin letters that are too long for this column too"),
            "short\nLatin",
        ),
        (Cell("a state whose words have no room at all", tone="ok", icon="check"), "a state"),
    ],
)
def test_words_without_room_are_told_as_a_tooltip(table_of, monkeypatch, cell, said):
    table = table_of(cell)
    told = []
    monkeypatch.setattr(QToolTip, "showText", lambda _at, words, _view: told.append(words))
    index, option = table.model().index(0, 0), QStyleOptionViewItem()
    option.rect = table.visualRect(index)
    event = QHelpEvent(QEvent.Type.ToolTip, QPoint(30, 50), QPoint(30, 50))

    handled = table.itemDelegate().helpEvent(event, table, option, index)

    assert handled
    assert told[0].startswith(said)
    assert bool(told[0]) is bool(said)


def test_the_focus_is_shown_where_nothing_is_chosen(table_of, look, qtbot):
    table = table_of(Cell("first"))
    table.selectRow(0)
    table.setFocus()
    table.clearSelection()

    table.activateWindow()
    qtbot.waitUntil(table.hasFocus)

    assert QColor(look.theme.accent).name() in colours(table, 0)
    assert table.itemDelegate().hovered in {-1, 0}
    assert table.focusPolicy() & Qt.FocusPolicy.TabFocus
