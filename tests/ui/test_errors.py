from __future__ import annotations

import threading

import pytest
from PySide6.QtGui import QGuiApplication

from trainer_app.domain.errors import DiskFull
from trainer_app.services.ports import Cancelled
from trainer_app.ui.bug_dialog import BugDialog
from trainer_app.ui.crash_log import CrashLog
from trainer_app.ui.errors import ErrorHooks, bug_report, show_error


class RecordingNotices:
    def __init__(self):
        self.warned, self.bugs = [], []

    def warn(self, sentence):
        self.warned.append(sentence)

    def report_bug(self, report):
        self.bugs.append(report)


@pytest.fixture
def notices():
    return RecordingNotices()


def say(error):
    return f"error.{error.code} {dict(error.details)}"


def test_a_refusal_becomes_a_sentence(notices):
    show_error(DiskFull(needed=12), notices, say)

    assert notices.warned == ["error.disk-full {'needed': 12}"]
    assert notices.bugs == []


def test_cancelling_is_silent(notices):
    show_error(Cancelled(), notices, say)

    assert (notices.warned, notices.bugs) == ([], [])


def test_a_bug_becomes_a_report(notices):
    show_error(ZeroDivisionError(), notices, say)

    assert notices.warned == []
    assert "ZeroDivisionError" in notices.bugs[0]


def test_a_report_never_quotes_data():
    report = bug_report(KeyError("HENG Chanthou"))

    assert "KeyError" in report
    assert "HENG" not in report


def test_an_error_in_any_thread_reaches_the_screen(qtbot, monkeypatch):
    monkeypatch.setattr("sys.excepthook", None)
    monkeypatch.setattr("threading.excepthook", threading.excepthook)
    seen = []
    hooks = ErrorHooks(lambda error: seen.append((error, threading.current_thread())))
    hooks.install()

    thread = threading.Thread(target=lambda: 1 / 0)
    thread.start()
    thread.join()
    qtbot.waitUntil(lambda: bool(seen))

    [(error, receiver)] = seen
    assert isinstance(error, ZeroDivisionError)
    assert receiver is threading.main_thread()


def test_the_report_can_be_copied(qtbot, look):
    dialog = BugDialog(look, "trace")
    qtbot.addWidget(dialog)

    dialog.copy_button.click()

    assert QGuiApplication.clipboard().text() == "trace"


def test_the_log_of_a_crash_is_offered_at_the_next_start(tmp_path):
    (tmp_path / "last_crash.txt").write_text("Fatal Python error", "utf-8")
    heard = []
    logs = [CrashLog(tmp_path, listen=heard.append, stop=heard.clear) for _ in range(2)]

    left = []
    for log in logs:
        left.append(log.begin())
        log.end()

    assert left == ["Fatal Python error", ""]
    assert heard == []
