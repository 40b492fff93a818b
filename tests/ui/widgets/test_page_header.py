from __future__ import annotations

import pytest

from trainer_app.ui.widgets.buttons import Button, Kind
from trainer_app.ui.widgets.page_header import PageHeader


@pytest.fixture
def header(qtbot, look):
    header = PageHeader(look)
    qtbot.addWidget(header)
    header.show_title("Border Management Core Curriculum, edition of 2026", below="10 modules")
    header.show_states([("Published", "ok", "circle-check")])
    header.show_actions(
        [
            Button(look, "Add curriculum", icon="plus"),
            Button(look, "Withdraw edition", icon="ban", kind=Kind.DANGER),
            Button(look, "New edition from this", icon="copy", kind=Kind.PRIMARY),
        ]
    )
    header.resize(1200, 120)
    header.show()
    return header


def test_with_room_the_actions_stand_beside_the_title(header):
    assert header._actions_box.y() < header._below.y()
    assert header._title.width() > 300


def test_without_room_the_actions_stand_below_and_the_title_stays_readable(qtbot, header):
    header.resize(660, 120)

    qtbot.waitUntil(lambda: header._actions_box.y() > header._title.y())
    buttons = header._actions_box.findChildren(Button)
    assert header._title.width() >= 160
    assert all(one.width() >= one.sizeHint().width() for one in buttons)


def test_widening_brings_the_actions_back(qtbot, header):
    header.resize(660, 120)

    header.resize(1200, 120)

    qtbot.waitUntil(lambda: header._actions_box.y() < header._below.y())
