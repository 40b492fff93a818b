from __future__ import annotations

import pytest
from tests.ui.programs import NOW

from trainer_app.bootstrap import build
from trainer_app.domain.languages import Language
from trainer_app.machine import StoppedClock
from trainer_app.ui.opening import Opening
from trainer_app.ui.settings import SettingsFile


@pytest.fixture
def new_program(tmp_path):
    program = build(tmp_path / "new", clock=StoppedClock(NOW), seed=1)
    yield program
    program.close()


@pytest.fixture
def opened(qtbot):
    opened = []
    yield opened
    for opening in opened:
        if opening.session is not None:
            opening.session.window.close()


def open_on(program, look, tmp_path, opened, *, on_samples=False):
    opening = Opening(look, program, SettingsFile(tmp_path / "settings.ini"), on_samples=on_samples)
    opened.append(opening)
    opening.begin("")
    return opening


def test_new_data_asks_the_first_questions_and_then_opens_the_window(
    qtbot, new_program, look, tmp_path, opened
):
    opening = open_on(new_program, look, tmp_path, opened)
    asked_before = opening.session is None
    look.speak(Language.VIETNAMESE)
    values = {"site_name": "Academy", "site_code": "HAN", "staff_name": "Thu"}
    opening.first.form.begin_with(values)

    opening.first.begin()

    assert asked_before
    assert opening.session.window.isVisible()
    assert not opening.first.isVisible()
    assert new_program.queries.institutions.site().code == "HAN"
    assert SettingsFile(tmp_path / "settings.ini").read().language == Language.VIETNAMESE


def test_data_that_is_set_up_opens_at_once_and_is_backed_up(qtbot, program, look, tmp_path, opened):
    opening = open_on(program, look, tmp_path, opened)

    assert opening.first is None
    qtbot.waitUntil(
        lambda: len(list((program.folder / "backups").glob("*-daily.sqlite"))) == 1,
        timeout=10_000,
    )


def test_what_is_remembered_is_written_when_the_window_closes(
    qtbot, program, look, tmp_path, opened
):
    opening = open_on(program, look, tmp_path, opened)
    opening.session.window.open_page("courses")

    opening.session.window.close()

    assert SettingsFile(tmp_path / "settings.ini").read().last_page == "courses"
