from __future__ import annotations

import threading

import pytest
from PySide6.QtCore import QObject
from shiboken6 import delete

from trainer_app.domain.errors import DiskFull
from trainer_app.ui.tasks import TaskRunner


@pytest.fixture
def shown():
    return []


@pytest.fixture
def runner(qapp, shown):
    runner = TaskRunner(show_error=shown.append)
    yield runner
    runner.close()


@pytest.fixture
def owner(qapp):
    return QObject()


def test_work_runs_elsewhere_and_its_result_comes_home(qtbot, runner, owner):
    seen = []

    runner.run(
        lambda progress: threading.current_thread(),
        owner=owner,
        on_success=lambda worker: seen.append((worker, threading.current_thread())),
    )
    qtbot.waitUntil(lambda: len(seen) == 1)

    [(worker, receiver)] = seen
    assert worker is not threading.main_thread()
    assert receiver is threading.main_thread()


def test_progress_tells_what_is_being_made(qtbot, runner, owner):
    heard, ends = [], []

    runner.run(
        lambda progress: progress.report(3, 24, "ព្រំ សុភា"),
        owner=owner,
        on_progress=lambda *news: heard.append(news),
        on_success=ends.append,
    )
    qtbot.waitUntil(lambda: bool(ends))

    assert heard == [(3, 24, "ព្រំ សុភា")]


def test_cancel_stops_the_work_at_its_next_report(qtbot, runner, owner):
    going, ends = threading.Event(), []

    def endless(progress):
        while True:
            progress.report(0, 1)
            going.set()

    task = runner.run(
        endless, owner=owner, on_success=ends.append, on_cancel=lambda: ends.append("cancelled")
    )
    assert going.wait(5)
    task.cancel()
    qtbot.waitUntil(lambda: bool(ends))

    assert ends == ["cancelled"]
    assert not runner.busy


def test_work_cancelled_while_it_waits_never_begins(qtbot, runner, owner):
    release, begun, ends = threading.Event(), [], []
    runner.run(lambda progress: release.wait(5), owner=owner, on_success=lambda _: None)

    waiting = runner.run(
        lambda progress: begun.append(1),
        owner=owner,
        on_success=ends.append,
        on_cancel=lambda: ends.append("cancelled"),
    )
    waiting.cancel()
    release.set()
    qtbot.waitUntil(lambda: bool(ends))

    assert (begun, ends) == ([], ["cancelled"])


def test_an_unhandled_error_is_shown(qtbot, runner, owner, shown):
    def refuse(progress):
        raise DiskFull

    runner.run(refuse, owner=owner, on_success=lambda _: None)
    qtbot.waitUntil(lambda: bool(shown))

    assert isinstance(shown[0], DiskFull)


def test_a_closed_screen_hears_nothing(qtbot, runner, owner):
    release, heard, after = threading.Event(), [], []
    runner.run(lambda progress: release.wait(5), owner=owner, on_success=heard.append)

    delete(owner)
    release.set()
    runner.run(lambda progress: "next", owner=runner, on_success=after.append)
    qtbot.waitUntil(lambda: after == ["next"])

    assert heard == []
