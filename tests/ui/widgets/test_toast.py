from __future__ import annotations

from PySide6.QtCore import QEvent
from PySide6.QtGui import QEnterEvent

from trainer_app.ui.tasks import Task
from trainer_app.ui.widgets.banner import Banner
from trainer_app.ui.widgets.progress_panel import ProgressPanel
from trainer_app.ui.widgets.toast import Toast


def test_the_last_word_replaces_the_one_before(qtbot, look):
    toast = Toast(look)
    qtbot.addWidget(toast)

    toast.say("12 people marked present", undoable=True)
    toast.say("One certificate printed")

    assert toast.words == "One certificate printed"
    assert toast._undo.isHidden()


def test_undo_is_asked_for_and_the_word_goes(qtbot, look):
    toast = Toast(look)
    qtbot.addWidget(toast)
    toast.say("12 people marked present", undoable=True)

    with qtbot.waitSignal(toast.undo_requested):
        toast._undo.click()

    assert toast.isHidden()


def test_it_waits_under_the_pointer(qtbot, look):
    toast = Toast(look)
    qtbot.addWidget(toast)
    toast.say("Read me")
    at = toast.rect().center().toPointF()

    toast.enterEvent(QEnterEvent(at, at, at))
    waiting = toast._timer.isActive()
    toast.leaveEvent(QEvent(QEvent.Type.Leave))

    assert not waiting
    assert toast._timer.isActive()


def test_cancel_of_the_panel_asks_the_work_to_stop(qtbot, look):
    panel, task = ProgressPanel(look), Task("Drawing 24 certificates")
    qtbot.addWidget(panel)
    panel.follow(task)
    panel.advance(task, 15, 24, "ព្រំ សុភា")

    panel._cancel.click()

    assert task.stopping
    assert panel.summary == "Drawing 24 certificates: 15 of 24"


def test_work_without_words_is_not_shown(qtbot, look):
    panel = ProgressPanel(look)
    qtbot.addWidget(panel)

    panel.follow(Task())

    assert panel.isHidden()
    assert panel.summary == ""


def test_a_banner_stays_until_it_is_closed(qtbot, look):
    banner = Banner(look, "The workbook could not be saved", tone="bad")
    qtbot.addWidget(banner)
    banner.show()

    with qtbot.waitSignal(banner.closed):
        banner._close.click()

    assert banner.isHidden()
