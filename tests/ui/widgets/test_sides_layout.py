from __future__ import annotations

import pytest
from PySide6.QtWidgets import QFrame, QWidget

from trainer_app.ui.widgets.side_pane import MOST, SidePane
from trainer_app.ui.widgets.sides_layout import SidesLayout


@pytest.fixture
def left():
    frame = QFrame()
    frame.setFixedWidth(200)
    return frame


@pytest.fixture
def pane(look):
    return SidePane(look, width=MOST)


@pytest.fixture
def room(qtbot, pane, left):
    room = QWidget()
    sides = SidesLayout(room)
    sides.addWidget(left)
    room.page = QWidget()
    sides.addWidget(room.page, 1)
    sides.addWidget(pane)
    qtbot.addWidget(room)
    room.resize(1200, 600)
    room.show()
    return room


def test_with_room_the_pane_stands_beside_the_page(room, pane):
    assert room.page.width() == 1200 - 200 - MOST
    assert pane.x() == 1200 - MOST


def test_where_it_is_narrow_the_pane_floats_over_the_page(room, pane, left):
    room.resize(900, 500)

    assert room.page.geometry().getRect() == (200, 0, 700, 500)
    assert pane.geometry().getRect() == (900 - MOST, 0, MOST, 500)
    assert left.width() == 200
    assert pane.property("floats")


def test_a_pane_that_opens_never_widens_the_window(room, pane):
    pane.hide()
    before = room.minimumSizeHint().width()

    pane.show()

    assert room.minimumSizeHint().width() == before


def test_widening_puts_the_pane_back_into_its_column(room, pane):
    room.resize(900, 500)

    room.resize(1300, 500)

    assert room.page.width() == 1300 - 200 - MOST
    assert not pane.property("floats")


def test_a_pane_floats_where_a_button_of_the_page_would_be_cut(room, pane):
    room.page.setMinimumWidth(1200 - 200 - MOST)
    room.resize(1200, 600)
    beside = pane.property("floats")
    room.page.setMinimumWidth(1200 - 200 - MOST + 1)
    room.layout().activate()

    assert not beside
    assert pane.property("floats")
