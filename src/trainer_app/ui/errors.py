"""What happens on screen when something goes wrong.

`AppError`: the user reads a sentence with the next step, and carries on. `Cancelled`: silence.
Anything else is a bug: logged with its trace, and the user is offered a report to send.
"""

from __future__ import annotations

import logging
import platform
import sys
import threading
import traceback
from collections.abc import Callable
from types import TracebackType
from typing import Protocol

from PySide6.QtCore import QObject, Qt, Signal, qVersion

from trainer_app import __doc__ as program_line
from trainer_app.domain.errors import AppError
from trainer_app.services.ports import Cancelled

log = logging.getLogger(__name__)

Say = Callable[[AppError], str]


class Notices(Protocol):
    """Says something to the user. Tests use a recording one, so no dialog ever blocks them."""

    def warn(self, sentence: str) -> None:
        """Show a sentence the user can act on."""
        ...

    def report_bug(self, report: str) -> None:
        """Admit a fault of ours, and offer what to send us."""
        ...


def show_error(error: BaseException, notices: Notices, say: Say) -> None:
    """The one place where an exception turns into words."""
    if isinstance(error, Cancelled):
        return
    if isinstance(error, AppError):
        log.info("refused: %s", error.code)
        notices.warn(say(error))
    else:
        log.critical("bug", exc_info=error)
        notices.report_bug(bug_report(error))


def bug_report(error: BaseException) -> str:
    """What we need to find the fault: the trace and the parts, and nothing about persons."""
    parts = (
        f"{program_line}\nPython {platform.python_version()}, Qt {qVersion()}, "
        f"{platform.platform()}"
    )
    # The message of an exception may quote data; its kind and its place never do.
    places = "".join(traceback.format_tb(error.__traceback__))
    return f"{parts}\n\n{places}{type(error).__name__}"


class ErrorHooks(QObject):
    """Sends what nobody caught, in any thread, to `show`, which runs in the screen's thread."""

    _caught = Signal(object)

    def __init__(self, show: Callable[[BaseException], None]) -> None:
        super().__init__()
        self._show = show
        self._caught.connect(self._on_caught, Qt.ConnectionType.QueuedConnection)

    def install(self) -> None:
        """Listen from now on. Called once, by the front door."""
        sys.excepthook = self._from_main
        threading.excepthook = self._from_thread

    def _from_main(
        self, kind: type[BaseException], error: BaseException, _trace: TracebackType | None
    ) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, _trace)
        else:
            self._caught.emit(error)

    def _from_thread(self, found: threading.ExceptHookArgs) -> None:
        if found.exc_value is not None:
            self._caught.emit(found.exc_value)

    def _on_caught(self, error: BaseException) -> None:
        self._show(error)
