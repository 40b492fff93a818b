"""A small site on a real store, as `docs/decisions/0006` says."""

from __future__ import annotations

import shutil
from datetime import UTC, datetime

import pytest
from tests.course_on_paper import add_course, set_up

from trainer_app.bootstrap import build
from trainer_app.machine import StoppedClock

NOW = datetime(2026, 11, 27, 10, 0, tzinfo=UTC)


@pytest.fixture(scope="session")
def small_site(tmp_path_factory):
    """Made once and copied, because migrations take longer than most tests."""
    folder = tmp_path_factory.mktemp("small_site") / "data"
    program = build(folder, clock=StoppedClock(NOW), seed=1)
    set_up(program)
    add_course(program)
    program.close()
    return folder


@pytest.fixture
def program(small_site, tmp_path):
    shutil.copytree(small_site, tmp_path / "data")
    program = build(tmp_path / "data", clock=StoppedClock(NOW), seed=2)
    program.set_up.work_as(account="")
    yield program
    program.close()


@pytest.fixture
def course_id(program):
    return program.queries.courses.course_by_code("BM-1")
