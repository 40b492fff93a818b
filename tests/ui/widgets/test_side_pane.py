from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from trainer_app.ui.widgets.buttons import Button, Kind
from trainer_app.ui.widgets.side_pane import SidePane

CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def pressed():
    return []


@pytest.fixture
def pane(qtbot, look, pressed):
    pane = SidePane(look)
    qtbot.addWidget(pane)
    for name, kind in (("back", Kind.PLAIN), ("search", Kind.PRIMARY), ("apply", Kind.PRIMARY)):
        button = Button(look, name, kind=kind, on_click=lambda name=name: pressed.append(name))
        button.setObjectName(name)
        pane.foot.addWidget(button)
    pane.show()
    return pane


def test_ctrl_enter_presses_the_primary_button_that_is_shown(qtbot, pane, pressed):
    pane.findChild(Button, "search").hide()
    qtbot.keyClick(pane, Qt.Key.Key_Return, CONTROL)
    assert pressed == ["apply"]


def test_ctrl_enter_presses_nothing_that_cannot_be_pressed(qtbot, pane, pressed):
    pane.findChild(Button, "search").hide()
    pane.findChild(Button, "apply").setEnabled(False)
    qtbot.keyClick(pane, Qt.Key.Key_Return, CONTROL)
    assert pressed == []


def test_enter_alone_presses_nothing(qtbot, pane, pressed):
    qtbot.keyClick(pane, Qt.Key.Key_Return)
    assert pressed == []
