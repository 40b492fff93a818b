"""Joins the window to the program: pages, undo, errors, backups, the first start."""

from __future__ import annotations

import getpass
import logging
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication

from trainer_app.domain.changes import Changes, Label
from trainer_app.domain.errors import AppError
from trainer_app.domain.languages import LocalizedText
from trainer_app.services.ports import Progress
from trainer_app.services.program import Program
from trainer_app.services.setup import FirstStart
from trainer_app.ui.bug_dialog import BugDialog
from trainer_app.ui.change_bus import ChangeBus
from trainer_app.ui.crash_log import CrashLog
from trainer_app.ui.desk import Desk
from trainer_app.ui.errors import ErrorHooks, show_error
from trainer_app.ui.file_questions import FileQuestions
from trainer_app.ui.first_start.first_start_window import FirstStartWindow
from trainer_app.ui.i18n import Translations, translations_folder
from trainer_app.ui.look import Look
from trainer_app.ui.main_window import MainWindow
from trainer_app.ui.places import places
from trainer_app.ui.settings import Settings, SettingsFile
from trainer_app.ui.stop_window import StopWindow
from trainer_app.ui.tasks import TaskRunner
from trainer_app.ui.theme import load_fonts
from trainer_app.ui.words import Words, breaks

log = logging.getLogger(__name__)

_SETTINGS, _LOGS, _CACHE = "settings.ini", "logs", "cache"
_PAUSE = 250  # milliseconds after the last change until badges are counted anew


class Session(QObject):
    """One open program on the screen: the window, the desk, and what joins them."""

    def __init__(
        self,
        look: Look,
        program: Program,
        settings: Settings,
        *,
        files: FileQuestions | None = None,
    ) -> None:
        super().__init__()
        self.program = program
        self.bus = ChangeBus()
        self.tasks = TaskRunner(self.show_error)
        self.desk = Desk(
            look,
            self.tasks,
            self.bus,
            program.clock,
            files or FileQuestions(settings.last_folder),
        )
        self.window = MainWindow(look, places(self.desk, program), settings, self.tasks)
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(_PAUSE)
        self._later.timeout.connect(self.count_waiting)
        self._connect(look)
        self.tell_history()
        self.tell_site()

    def _connect(self, look: Look) -> None:
        window, desk = self.window, self.desk
        self.bus.changed.connect(self._on_changed)
        desk.refused.connect(self.show_error)
        desk.done.connect(self._on_done)
        desk.place_requested.connect(self._on_place_requested)
        desk.files.folder_chosen.connect(self._on_folder_chosen)
        window.undo_requested.connect(self.undo)
        window.redo_requested.connect(self.redo)
        window.closing.connect(self.tasks.close)
        look.changed.connect(self.tell_history)
        look.changed.connect(self.tell_site)

    def show_error(self, error: BaseException) -> None:
        """A sentence for what the user can cure, a report for what only we can."""
        show_error(error, self.window, self.desk.words.error)

    # What changed

    def _on_changed(self, changes: Changes) -> None:
        for page in self.window.made_pages:
            page.follow(changes)
        self.tell_history()
        self._later.start()

    def _on_done(self, words: str, undoable: bool) -> None:  # noqa: FBT001 (a signal's value)
        self.window.say_done(words, undoable=undoable)

    def tell_history(self) -> None:
        """Name what Undo and Redo would do, and when the last change was stored."""
        state = self.program.queries.overview.undo_state(self.program.actor_id())
        say = self.desk.words.label
        self.window.show_history(say(state.undo), say(state.redo))
        if state.last_saved is not None:
            saved = state.last_saved.astimezone(self.program.clock.now().tzinfo)
            self.window.strip.show_saved(self.desk.words.clock(saved))

    def tell_site(self) -> None:
        """Say at which academy this computer stands."""
        site = self.program.queries.institutions.site()
        if site is None:
            return
        words = self.desk.words
        name = words.text(site.academy_name) or site.name
        below = " · ".join(filter(None, [words.text(site.academy_city), site.code]))
        self.window.rail.site.show_site(name, below)

    def count_waiting(self) -> None:
        """Show at each place how many things wait there."""
        home = self.program.queries.overview.home(today=self.desk.today(), now=self.desk.now())
        self.window.rail.show_badge("home", len(home.needs))

    # What the window asks

    def undo(self) -> None:
        """Ctrl+Z."""
        self._turn(self.program.history.undo, self.tr("Undone: {what}"))

    def redo(self) -> None:
        """Ctrl+Y."""
        self._turn(self.program.history.redo, self.tr("Done again: {what}"))

    def _turn(self, work: Callable[[], Changes], words: str) -> None:
        def said(changes: Changes) -> str:
            return words.format(what=self.desk.words.label(_label_of(changes)))

        self.desk.carry_out(work, done=said, undoable=False)

    def _on_place_requested(self, key: str, place: str) -> None:
        if self.window.has_page(key):
            self.window.open_page(key, place)

    def _on_folder_chosen(self, folder: Path) -> None:
        self.window.remember(replace(self.window.settings, last_folder=folder))

    def back_up(self) -> None:
        """Make today's copy of the data, unless there is one."""
        self.tasks.run(
            lambda _progress: self.program.backups.create_daily(),
            owner=self,
            on_success=lambda _row: None,
            on_error=self._on_backup_refused,
        )

    def _on_backup_refused(self, error: BaseException) -> None:
        if not (isinstance(error, AppError) and error.code == "backup-not-offered"):
            self.show_error(error)


def _label_of(changes: Changes) -> Label | None:
    return changes.label


def make_look(app: QApplication, settings: Settings, cache: Path) -> Look:
    """The fonts, the colours and the language, before any widget."""
    load_fonts()
    return Look(
        app,
        Translations(app, translations_folder()),
        cache,
        choice=settings.theme,
        language=settings.language,
        breaks=breaks,
    )


def make_window(
    app: QApplication,
    program: Program,
    settings: Settings,
    *,
    look: Look | None = None,
    files: FileQuestions | None = None,
) -> MainWindow:
    """The window on a program that is set up; the window keeps what joins them alive."""
    look = look or make_look(app, settings, program.folder / _CACHE)
    session = Session(look, program, settings, files=files)
    session.setParent(session.window)
    session.window.session = session
    return session.window


def run_window(open_program: Callable[[], Program], *, folder: Path, on_samples: bool) -> int:
    """Open the window on the data in `folder`, and run until it is closed."""
    app = QApplication.instance() or QApplication(sys.argv[:1])
    assert isinstance(app, QApplication)
    app.setApplicationName("trainer-app")
    file = SettingsFile(folder / _SETTINGS)
    settings = file.read()
    look = make_look(app, settings, folder / _CACHE)
    try:
        program = open_program()
    except AppError as error:
        stop = StopWindow(look, Words(look).error(error))
        stop.show()
        return app.exec()
    crash_log = CrashLog(program.folder / _LOGS)
    left_behind = crash_log.begin()
    opening = _Opening(app, look, program, settings, file, on_samples=on_samples)
    hooks = ErrorHooks(opening.show_error)
    hooks.install()
    opening.begin(left_behind)
    code = app.exec()
    program.close()
    crash_log.end()
    return code


class _Opening(QObject):
    """From the start of the program to its window, by way of the first start if need be."""

    def __init__(
        self,
        app: QApplication,
        look: Look,
        program: Program,
        settings: Settings,
        file: SettingsFile,
        *,
        on_samples: bool,
    ) -> None:
        super().__init__()
        self._app, self._look, self._program = app, look, program
        self._settings, self._file, self._on_samples = settings, file, on_samples
        self._first: FirstStartWindow | None = None
        self.window: MainWindow | None = None

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
        self.open_window(load_samples=False)
        if left_behind and self.window is not None:
            self.window.offer_crash_report(left_behind)

    def _ask(self) -> None:
        self._first = FirstStartWindow(
            self._look,
            self._program.set_up.start,
            say_error=Words(self._look).error,
            account=_account(),
        )
        self._first.started.connect(self._on_started)
        self._first.show()

    def _on_started(self, load_samples: bool) -> None:  # noqa: FBT001 (a signal's value)
        self._settings = replace(self._settings, language=self._look.language)
        self._file.write(self._settings)
        self.open_window(load_samples=load_samples)
        if self._first is not None:
            self._first.close()

    def open_window(self, *, load_samples: bool) -> None:
        """Show the window; what takes time begins after it is there."""
        self.window = make_window(self._app, self._program, self._settings, look=self._look)
        self.window.settings_changed.connect(self._file.write)
        self.window.show()
        session = self.window.session
        assert isinstance(session, Session)
        QTimer.singleShot(0, session, session.count_waiting)
        QTimer.singleShot(0, session, session.back_up)
        if load_samples:
            load_samples_into(session)

    def show_error(self, error: BaseException) -> None:
        """Wherever the user is, say what went wrong."""
        if self.window is not None:
            session = self.window.session
            assert isinstance(session, Session)
            session.show_error(error)
        elif self._first is not None:
            show_error(error, _FirstNotices(self._look, self._first), Words(self._look).error)


class _FirstNotices:
    """Says things while only the first questions are on the screen."""

    def __init__(self, look: Look, first: FirstStartWindow) -> None:
        self._look, self._first = look, first

    def warn(self, sentence: str) -> None:
        self._first.warn(sentence)

    def report_bug(self, report: str) -> None:
        BugDialog(self._look, report, parent=self._first).show()


def load_samples_into(session: Session) -> None:
    """Load the sample programmes behind the window, with progress."""

    def work(progress: Progress) -> Changes:
        return session.program.samples.load(progress)

    session.desk.run(
        work,
        owner=session.window,
        verb=session.tr("Loading the sample programmes"),
        icon="package",
        on_done=lambda _changes: session.desk.done.emit(
            session.tr("The sample programmes are here"), False
        ),
    )


def sample_answers() -> FirstStart:
    """Who works here when somebody only wants to look at the samples."""
    return FirstStart(
        site_code="PNH",
        site_name="Police Academy",
        staff_name=_account(),
        account=_account(),
        academy_name=LocalizedText(),
    )


def _account() -> str:
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):
        return "user"
