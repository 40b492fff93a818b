from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from trainer_app.domain.errors import DiskFull
from trainer_app.domain.languages import Language
from trainer_app.ui.stop_window import StopWindow
from trainer_app.ui.words import Words


@pytest.fixture
def stop(qtbot, look):
    stop = StopWindow(look, Words(look).error(DiskFull()))
    qtbot.addWidget(stop)
    stop.show()
    return stop


def test_the_reason_and_the_next_step_are_said(stop, look):
    assert stop.windowTitle() == "The data cannot be opened"
    assert stop.state.sentence.text() == Words(look).error(DiskFull())


def test_its_only_button_closes_it(qtbot, stop):
    qtbot.mouseClick(stop._close, Qt.MouseButton.LeftButton)

    assert not stop.isVisible()


def test_it_follows_the_language_and_keeps_its_sentence(stop, look):
    before = stop.state.sentence.text()

    look.speak(Language.THAI)

    assert stop.state.sentence.text() == before
    assert stop.grab().width() == 720
