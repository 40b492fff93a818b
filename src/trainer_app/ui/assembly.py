"""Joins the window to the program; the one way in for the front doors, tests and pictures."""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Callable, Iterable
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from trainer_app.domain.errors import AppError
from trainer_app.services.program import Program
from trainer_app.ui.crash_log import CrashLog
from trainer_app.ui.errors import ErrorHooks
from trainer_app.ui.file_questions import FileQuestions
from trainer_app.ui.i18n import Translations, translations_folder
from trainer_app.ui.look import Look
from trainer_app.ui.main_window import MainWindow
from trainer_app.ui.opening import Opening
from trainer_app.ui.session import Session
from trainer_app.ui.settings import Settings, SettingsFile
from trainer_app.ui.stop_window import StopWindow
from trainer_app.ui.theme import load_fonts
from trainer_app.ui.words import Words, breaks

_SETTINGS, _LOGS, _CACHE = "settings.ini", "logs", "cache"


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


def run_window(
    open_program: Callable[[], Program],
    *,
    folder: Path,
    on_samples: bool,
    late_parts: Iterable[object] = (),
    when_shown: Callable[[], None] = lambda: None,
) -> int:
    """Open the window on the data in `folder`, and run until it is closed."""
    app = QApplication.instance() or QApplication(sys.argv[:1])
    assert isinstance(app, QApplication)
    app.setApplicationName("trainer-app")
    file = SettingsFile(folder / _SETTINGS)
    settings = file.read()
    look = make_look(app, settings, _writable_cache(folder))
    try:
        program = open_program()
    except AppError as error:
        stop = StopWindow(look, Words(look).error(error))
        stop.show()
        return app.exec()
    crash_log = CrashLog(program.folder / _LOGS)
    left_behind = crash_log.begin()
    opening = Opening(look, program, file, on_samples=on_samples, late_parts=late_parts)
    hooks = ErrorHooks(opening.show_error)
    hooks.install()
    opening.begin(left_behind)
    QTimer.singleShot(0, when_shown)
    code = app.exec()
    program.close()
    crash_log.end()
    return code


def _writable_cache(folder: Path) -> Path:
    """The data folder's own, or a passing one: a refused folder is told in a window."""
    cache = folder / _CACHE
    try:
        cache.mkdir(parents=True, exist_ok=True)
    except OSError:
        return Path(tempfile.mkdtemp())
    return cache
