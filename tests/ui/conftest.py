from __future__ import annotations

import os

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import pytest

from trainer_app.domain.languages import Language
from trainer_app.ui.i18n import Translations
from trainer_app.ui.look import Look, ThemeChoice
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
