# ruff: noqa: PLC0415 (what only a first start shows is loaded when there is one)
"""From the start of the program to its window, by way of the first start if need be."""

from __future__ import annotations

import getpass
from collections.abc import Iterable, Iterator
from dataclasses import replace
from importlib import import_module
from itertools import chain
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from trainer_app.services.program import Program
from trainer_app.ui.bug_dialog import BugDialog
from trainer_app.ui.errors import show_error
from trainer_app.ui.look import Look
from trainer_app.ui.main_window import MainWindow
from trainer_app.ui.places import PAGE_MODULES
from trainer_app.ui.preloading import Preloading
from trainer_app.ui.session import Session
from trainer_app.ui.settings import SettingsFile
from trainer_app.ui.words import Words

if TYPE_CHECKING:
    from trainer_app.services.setup import FirstStart
    from trainer_app.ui.first_start.first_start_window import FirstStartWindow

_BACK_UP_AFTER = 1_000  # milliseconds: first the window, then the copy of the day


class Opening(QObject):
    """Holds the first questions, then the window."""

    def __init__(
        self,
        look: Look,
        program: Program,
        file: SettingsFile,
        *,
        on_samples: bool,
        late_parts: Iterable[object] = (),
    ) -> None:
        super().__init__()
        self._look, self._program, self._on_samples = look, program, on_samples
        self._late_parts = late_parts
        self._file, self._settings = file, file.read()
        self.first: FirstStartWindow | None = None
        self.session: Session | None = None

    def begin(self, left_behind: str) -> None:
        """Ask the first questions, or open the window."""
        program = self._program
        if program.queries.institutions.site() is None:
            if self._on_samples:
                program.set_up.start(sample_answers())
                self.open_window(load_samples=True)
            else:
                self._ask()
            return
        program.set_up.work_as(account=_account())
        session = self.open_window(load_samples=False)
        if left_behind:
            session.window.offer_crash_report(left_behind)

    def _ask(self) -> None:
        from trainer_app.ui.first_start.first_start_window import FirstStartWindow

        self.first = FirstStartWindow(
            self._look,
            self._program.set_up.start,
            say_error=Words(self._look).error,
            account=_account(),
        )
        self.first.started.connect(self._on_started)
        self.first.show()

    def _on_started(self, load_samples: bool) -> None:  # noqa: FBT001 (a signal's value)
        self._settings = replace(self._settings, language=self._look.language)
        self._file.write(self._settings)
        self.open_window(load_samples=load_samples)
        if self.first is not None:
            self.first.close()

    def open_window(self, *, load_samples: bool) -> Session:
        """Show the window; what takes time begins after it is there."""
        self.session = session = Session(self._look, self._program, self._settings)
        session.window.session = session
        session.window.settings_changed.connect(self._file.write)
        session.window.show()
        session.count_soon()
        QTimer.singleShot(_BACK_UP_AFTER, session, session.back_up)
        Preloading(chain(self._late_parts, make_pages(session.window)), session.window)
        if load_samples:
            session.load_samples()
        return session

    def show_error(self, error: BaseException) -> None:
        """Wherever the user is, say what went wrong."""
        if self.session is not None:
            self.session.show_error(error)
        elif self.first is not None:
            show_error(error, _FirstNotices(self._look, self.first), Words(self._look).error)


class _FirstNotices:
    """Says things while only the first questions are on the screen."""

    def __init__(self, look: Look, first: FirstStartWindow) -> None:
        self._look, self._first = look, first

    def warn(self, sentence: str) -> None:
        self._first.warn(sentence)

    def report_bug(self, report: str) -> None:
        BugDialog(self._look, report, parent=self._first).show()


def make_pages(window: MainWindow) -> Iterator[object]:
    """Load and make all pages, one part at a time; they fetch their rows when they are seen."""
    for name in PAGE_MODULES:
        yield import_module(name)
    for key in window.stack.specs:
        page = window.page(key)
        yield page
        yield from page.make_ahead()
        window.look.dress_unseen(page)
        yield page


def sample_answers() -> FirstStart:
    """Who works here when somebody only wants to look at the samples."""
    from trainer_app.services.setup import FirstStart

    return FirstStart(
        site_code="PNH",
        site_name="Training office, Phnom Penh",
        staff_name=_account(),
        account=_account(),
    )


def _account() -> str:
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):
        return "user"
