from __future__ import annotations

import sys
import threading

import pytest
from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QApplication
from tests.ui.programs import NOW, opened_again

from trainer_app.bootstrap import build
from trainer_app.domain.errors import DiskFull
from trainer_app.machine import StoppedClock
from trainer_app.ui import assembly
from trainer_app.ui.first_start.first_start_window import FirstStartWindow
from trainer_app.ui.main_window import MainWindow
from trainer_app.ui.stop_window import StopWindow


class QuietCrashLog:
    """Leaves the listening to the test runner, and remembers what it was told."""

    def __init__(self, folder):
        self.folder = folder
        self.told = []
        self.left = ""
        made.append(self)

    def begin(self):
        self.told.append("begin")
        return self.left

    def end(self):
        self.told.append("end")


made = []


@pytest.fixture
def run(qapp, look, tmp_path, monkeypatch):
    """Runs the window, notes which windows are shown, closes them, and returns the notes."""
    made.clear()
    for module, name in ((sys, "excepthook"), (threading, "excepthook")):
        monkeypatch.setattr(module, name, getattr(module, name))
    monkeypatch.setattr(assembly, "make_look", lambda *_: look)
    monkeypatch.setattr(assembly, "CrashLog", QuietCrashLog)
    name = qapp.applicationName()

    def run_it(open_program, *, on_samples=False, folder=tmp_path / "data"):
        seen = []
        loop, timer = QEventLoop(), QTimer(interval=50)

        def close_what_is_shown():
            windows = [one for one in QApplication.topLevelWidgets() if one.isVisible()]
            seen.extend(type(one) for one in windows)
            for one in windows:
                one.close()
            loop.quit()

        def run_a_while(*_):
            """An application that has quit runs no loop again: other tests still need theirs."""
            timer.timeout.connect(close_what_is_shown)
            timer.start()
            loop.exec()
            timer.stop()
            return 0

        monkeypatch.setattr(QApplication, "exec", run_a_while)
        code = assembly.run_window(open_program, folder=folder, on_samples=on_samples)
        return code, seen

    yield run_it
    qapp.setApplicationName(name)


def test_data_that_is_set_up_opens_the_window(run, program, tmp_path):
    code, seen = run(lambda: opened_again(tmp_path / "data"))

    assert (code, seen) == (0, [MainWindow])
    assert made[0].told == ["begin", "end"]


def test_new_data_opens_the_first_questions(run, tmp_path):
    code, seen = run(lambda: build(tmp_path / "new", clock=StoppedClock(NOW), seed=1))

    assert (code, seen) == (0, [FirstStartWindow])


def test_data_that_cannot_be_opened_are_told_in_a_window(run):
    def refuse():
        raise DiskFull

    code, seen = run(refuse)

    assert (code, seen) == (0, [StopWindow])
    assert made == []


def test_a_folder_that_cannot_be_written_still_gets_its_window(run, tmp_path):
    blocked = tmp_path / "blocked"
    blocked.write_text("a file stands where the folder should be", "utf-8")

    def refuse():
        raise DiskFull

    code, seen = run(refuse, folder=blocked)

    assert (code, seen) == (0, [StopWindow])
