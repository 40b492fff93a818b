"""Attendance that comes back as a file, from the command line."""

from __future__ import annotations

import json
import shutil

import pytest
from click.testing import CliRunner
from openpyxl import load_workbook
from tests.course_on_paper import enrol
from tests.services.conftest import NOW, small_site

from trainer_app.bootstrap import build
from trainer_app.cli.root import root
from trainer_app.machine import StoppedClock
from trainer_app.main import doors

__all__ = ["small_site"]


@pytest.fixture
def call(small_site, tmp_path):
    folder = shutil.copytree(small_site, tmp_path / "data")
    program = build(folder, clock=StoppedClock(NOW), seed=5)
    program.set_up.work_as(account="")
    course_id = program.queries.courses.course_by_code("BM-1")
    enrol(program, course_id, ("ហេង ចន្ធូ", "HENG Chanthou"), ("សុខ ដារា", "SOK Dara"))
    program.close()

    def run(*words, code=0, as_json=True):
        words = ["attendance", *map(str, words), "--course", "BM-1", "--data", str(folder)]
        words += ["--now", NOW.isoformat(), *["--json"] * as_json]
        result = CliRunner().invoke(root, words, obj=doors())
        assert result.exit_code == code, result.output
        return json.loads(result.stdout) if as_json else result.output

    return run


@pytest.fixture
def filled(call, tmp_path):
    path = tmp_path / "attendance.xlsx"
    call("export", "--out", path)
    book = load_workbook(path)
    page = book.worksheets[0]
    row = next(n for n in range(1, 30) if page.cell(n, 3).value == "HENG Chanthou")
    page.cell(row, 5).value, page.cell(row, 6).value = "8:12", "E"
    page.cell(row + 1, 5).value = "never"
    book.save(path)
    return path


def test_a_filled_workbook_is_taken_once_and_what_is_no_mark_is_listed(call, filled):
    looked = call("read", filled, "--dry-run", code=4)
    taken = call("read", filled, code=4)
    again = call("read", filled, code=4)

    assert [(one["name"], one["session"], one["after"]) for one in taken["taken"]] == [
        ("ហេង ចន្ធូ", "M1", "L 12"),
        ("ហេង ចន្ធូ", "M2", "E"),
    ]
    assert looked["taken"] == taken["taken"]
    assert again["taken"] == []
    assert [one["code"] for one in taken["left_out"]] == ["attendance-mark-unreadable"]


def test_in_words_each_mark_stands_with_what_it_was(call, filled):
    told = call("read", filled, code=4, as_json=False)

    assert "ហេង ចន្ធូ  M1 23 Nov 08:00  – → L 12" in told
    assert "2 marks taken in." in told
    assert "M1: “never” is no mark of this session" in told


def test_a_report_names_its_session_by_number(call, tmp_path):
    report = tmp_path / "report.csv"
    report.write_text("Name,Join Time,Leave Time\nDara Sok,8:30,9:30\nA guest,8:00,9:00\n")

    refused = call("read", report, code=1)
    taken = call("read", report, "--session", "2", code=4)

    assert refused["error"]["code"] == "attendance-file-unusable"
    assert "Choose the session" in refused["error"]["message"]
    assert [(one["name"], one["after"]) for one in taken["taken"]] == [("សុខ ដារា", "R 60")]
    assert [one["name"] for one in taken["left_out"]] == ["A guest"]


def test_a_zone_that_is_none_is_refused(call, tmp_path):
    report = tmp_path / "report.csv"
    report.write_text("Name,Join Time,Leave Time\nDara Sok,8:30,9:30\n")

    refused = call("read", report, "--session", "2", "--zone", "Moon/Base", code=1)

    assert refused["error"]["code"] == "value-out-of-range"
