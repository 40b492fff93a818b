"""`certificate issue` where a paper cannot be drawn."""

from __future__ import annotations

from datetime import datetime

import pytest
from tests.cli.test_commands import NOW, call
from tests.course_on_paper import add_course, enrol, run_course, set_up

from trainer_app.bootstrap import build
from trainer_app.machine import StoppedClock

__all__ = ["call"]

LONG = "\u179f\u17d2\u179a\u17b8" * 120


@pytest.fixture
def data(tmp_path):
    """A course that three people completed; the name of one fits on no paper, one was absent."""
    folder = tmp_path / "data"
    program = build(folder, clock=StoppedClock(datetime.fromisoformat(NOW)), seed=1)
    set_up(program)
    course_id = add_course(program)
    people = enrol(
        program,
        course_id,
        ("ហេង ចន្ធូ", "HENG Chanthou"),
        (LONG, "SREY Long"),
        ("សុខ ម៉ាលី", "SOK Maly"),
        ("លី សុវណ្ណ", "LY Sovann"),
    )
    run_course(program, course_id, people, absent={4})
    program.close()
    return folder


def test_one_paper_that_cannot_be_drawn_stops_the_issue_and_the_way_on_is_told(call, tmp_path):
    told = call("certificate", "issue", "--course", "BM-1", "--out", tmp_path / "out",
                as_json=False, code=1)  # fmt: skip

    assert "--leave-out-undrawable" in told
    assert call("certificate", "issue", "--course", "BM-1", "--out", tmp_path / "out",
                "--leave-out-undrawable", code=4)["certificates"][0]["number"].startswith(
        "PNH-C-2026-0001"
    )  # fmt: skip


def test_the_rest_are_issued_and_who_was_left_out_is_told_with_the_reason(call, tmp_path):
    words = ["certificate", "issue", "--course", "BM-1", "--out", tmp_path / "out"]

    told = call(*words, "--leave-out-undrawable", code=4)

    assert [one["holder_name"] for one in told["certificates"]] == ["ហេង ចន្ធូ", "សុខ ម៉ាលី"]
    assert [one["name"] for one in told["left_out"]] == [LONG]
    assert "too long for its place" in told["left_out"][0]["why"]
    assert [one["name"] for one in told["passed_over"]] == ["លី សុវណ្ណ"]
    assert len(list((tmp_path / "out").glob("*.pdf"))) == 2


def test_where_nobody_remains_the_reason_is_told_and_nothing_issued(call, tmp_path):
    words = ["certificate", "issue", "--course", "BM-1", "--out", tmp_path / "out"]
    call(*words, "--leave-out-undrawable", code=4)

    told = call(*words, "--leave-out-undrawable", as_json=False, code=1)

    assert "too long for its place" in told
