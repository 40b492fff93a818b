"""Long work off the screen's thread, with progress, cancel and one way home for errors.

Rules for `work`: it runs in another thread, opens its own unit of work, touches no
widget and nothing that somebody else holds, and calls `progress.report()` often.
"""

from __future__ import annotations

import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from typing import TypeVar

from PySide6.QtCore import QObject, Qt, Signal
from shiboken6 import isValid

from trainer_app.services.ports import Cancelled, Progress

Result = TypeVar("Result")


class Task:
    """Work under way: what a Cancel button holds."""

    def __init__(self, verb: str = "", icon: str = "hourglass") -> None:
        self.verb, self.icon = verb, icon
        self._stop = threading.Event()

    def cancel(self) -> None:
        """Ask the work to stop at its next report. It may already be past the last one."""
        self._stop.set()

    @property
    def stopping(self) -> bool:
        """Whether somebody asked it to stop."""
        return self._stop.is_set()


class TaskRunner(QObject):
    """Runs work in one background lane, so that whatever writes queues instead of colliding.

    Every callback runs in the screen's thread; none runs once `owner` has been deleted.
    Exactly one of `on_success`, `on_error`, `on_cancel` is called per task.
    The signals are for the progress panel.
    """

    started = Signal(object)  # Task
    progressed = Signal(object, int, int, str)  # Task, done, total, name
    ended = Signal(object)  # Task

    _arrived = Signal(object)

    def __init__(self, show_error: Callable[[BaseException], None]) -> None:
        super().__init__()
        self._show_error = show_error
        self._lane = ThreadPoolExecutor(max_workers=1, thread_name_prefix="task")
        self._tasks: set[Task] = set()
        self._closed = False
        self._arrived.connect(self._run_here, Qt.ConnectionType.QueuedConnection)

    @property
    def busy(self) -> bool:
        """Whether anything runs or waits."""
        return bool(self._tasks)

    def run(
        self,
        work: Callable[[Progress], Result],
        *,
        owner: QObject,
        on_success: Callable[[Result], None],
        verb: str = "",
        icon: str = "hourglass",
        on_progress: Callable[[int, int, str], None] | None = None,
        on_error: Callable[[BaseException], None] | None = None,
        on_cancel: Callable[[], None] = lambda: None,
    ) -> Task:
        """Start `work` as soon as the lane is free; a `verb` shows it in the progress panel.

        What is asked for while the program ends is not begun.
        """
        task = Task(verb, icon)
        if self._closed:
            return task
        self._tasks.add(task)
        complain = on_error or self._show_error
        home = partial(self._bring_home, task, owner)

        def tell(done: int, total: int, name: str) -> None:
            self._arrived.emit(lambda: self._show_progress(task, done, total, name))
            if on_progress is not None:
                told = partial(on_progress, done, total, name)
                self._arrived.emit(lambda: told() if isValid(owner) else None)

        def run_in_lane() -> None:
            reporter = _Reporter(task, tell)
            try:
                reporter.stop_if_asked()
                result = work(reporter)
            except Cancelled:
                home(on_cancel)
            except Exception as error:  # noqa: BLE001 (goes to the screen's thread, which decides)
                home(partial(complain, error))
            else:
                home(partial(on_success, result))

        self.started.emit(task)
        self._lane.submit(run_in_lane)
        return task

    def close(self) -> None:
        """Stop everything and wait. Called once, when the program ends."""
        self._closed = True
        for task in self._tasks:
            task.cancel()
        self._lane.shutdown(wait=True, cancel_futures=True)

    def _bring_home(self, task: Task, owner: QObject, callback: Callable[[], None]) -> None:
        def end() -> None:
            self._tasks.discard(task)
            self.ended.emit(task)
            if isValid(owner):
                callback()

        self._arrived.emit(end)

    def _show_progress(self, task: Task, done: int, total: int, name: str) -> None:
        self.progressed.emit(task, done, total, name)

    def _run_here(self, callback: Callable[[], None]) -> None:
        callback()


class _Reporter:
    """The `Progress` handed to the work."""

    def __init__(self, task: Task, tell: Callable[[int, int, str], None]) -> None:
        self._task = task
        self._tell = tell

    def report(self, done: int, total: int, name: str = "") -> None:
        self.stop_if_asked()
        self._tell(done, total, name)

    def stop_if_asked(self) -> None:
        if self._task.stopping:
            raise Cancelled
