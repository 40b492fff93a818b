from __future__ import annotations

import os
import shutil

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import pytest
from PySide6.QtCore import QEvent
from tests.ui.programs import Answers, a_program, opened_again

from trainer_app.domain.languages import Language
from trainer_app.ui.assembly import make_window
from trainer_app.ui.i18n import Translations
from trainer_app.ui.look import Look, ThemeChoice
from trainer_app.ui.settings import Settings
from trainer_app.ui.theme import load_fonts


@pytest.fixture(scope="session")
def fonts(qapp):
    load_fonts()


@pytest.fixture(scope="session")
def catalogues(tmp_path_factory):
    """Where the test's own translations lie."""
    return tmp_path_factory.mktemp("translations")


@pytest.fixture(scope="session")
def the_look(qapp, fonts, catalogues, tmp_path_factory):
    """One style for the whole session, as in the program."""
    return Look(
        qapp,
        Translations(qapp, catalogues),
        tmp_path_factory.mktemp("look"),
        choice=ThemeChoice.LIGHT,
    )


@pytest.fixture
def look(the_look):
    """Light and English at the start of each test."""
    if the_look.choice != ThemeChoice.LIGHT:
        the_look.choose_theme(ThemeChoice.LIGHT)
    if the_look.language != Language.ENGLISH:
        the_look.speak(Language.ENGLISH)
    return the_look


@pytest.fixture(scope="session")
def data_just_set_up(tmp_path_factory):
    """Made once and copied: migrations take longer than most tests."""
    folder = tmp_path_factory.mktemp("set_up") / "data"
    a_program(folder).close()
    return folder


@pytest.fixture
def program(tmp_path, data_just_set_up):
    shutil.copytree(data_just_set_up, tmp_path / "data")
    program = opened_again(tmp_path / "data")
    yield program
    program.close()


@pytest.fixture
def files():
    return Answers()


@pytest.fixture
def open_window(qtbot, qapp, look, program, files):
    """Opens the window on the program, perhaps at a place; waits for nothing."""
    opened = []

    def open_it(key="home", place=None):
        window = make_window(qapp, program, Settings(), look=look, files=files)
        opened.append(window)
        window.resize(1440, 900)
        window.show()
        window.activateWindow()  # a test before may have left another one in front
        window.open_page(key, place)
        return window

    yield open_it
    for window in opened:
        window.close()
        window.deleteLater()
    # Without an event loop nobody deletes, and each language change would tell all of them.
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete)
