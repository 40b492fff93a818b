"""The files of the modules from the command line."""

from __future__ import annotations

import json
import shutil

import pytest
from click.testing import CliRunner
from tests.services.conftest import NOW, small_site
from tests.translating import add_curriculum

from trainer_app.bootstrap import build
from trainer_app.cli.root import root
from trainer_app.machine import StoppedClock
from trainer_app.main import doors

__all__ = ["small_site"]


@pytest.fixture
def data(small_site, tmp_path):
    folder = shutil.copytree(small_site, tmp_path / "data")
    program = build(folder, clock=StoppedClock(NOW), seed=5)
    program.set_up.work_as(account="")
    add_curriculum(program)
    program.close()
    return folder


@pytest.fixture
def call(data):
    def run(*words, code=0, as_json=True):
        words = [*map(str, words), "--data", str(data), *["--json"] * as_json]
        result = CliRunner().invoke(root, words, obj=doors())
        assert result.exit_code == code, result.output
        return json.loads(result.stdout) if as_json else result.output

    return run


@pytest.fixture
def slides(tmp_path):
    path = tmp_path / "slides.pptx"
    path.write_bytes(b"slides")
    return path


@pytest.fixture
def added(call, slides):
    return call("curriculum", "material-add", "vs", "m1", slides, "--language", "km")


def test_files_are_added_listed_saved_and_removed(call, added, tmp_path):
    [row] = call("curriculum", "materials", "VS")
    call("curriculum", "material-save", "VS", row["line_id"], "--out", tmp_path / "copy.pptx")
    call("curriculum", "material-remove", row["line_id"])

    assert added == {"added": ["slides.pptx"], "there": []}
    assert (row["name"], row["kind"], row["language"]) == ("slides.pptx", "slides", "km")
    assert (tmp_path / "copy.pptx").read_bytes() == b"slides"
    assert call("curriculum", "materials", "VS") == []
    call("undo")
    assert len(call("curriculum", "materials", "VS", "--language", "km")) == 1
    assert call("curriculum", "materials", "VS", "--language", "lo") == []


def test_the_next_version_is_named_by_its_id(call, added, tmp_path):
    [row] = call("curriculum", "materials", "VS")
    newer = tmp_path / "newer.pptx"
    newer.write_bytes(b"newer")
    add = ["curriculum", "material-add", "VS", "M1", newer, "--language", "km"]
    call(*add, "--replaces", row["line_id"])
    out = tmp_path / "old.pptx"

    save = ["curriculum", "material-save", "VS", row["line_id"], "--version", 1, "--out", out]
    call(*save)

    assert [one["number"] for one in call("curriculum", "materials", "VS")] == [2]
    assert len(call("curriculum", "materials", "VS", "--all-versions")) == 2
    assert out.read_bytes() == b"slides"


def test_an_unknown_module_and_a_program_are_refused(call, slides, tmp_path):
    add = ["curriculum", "material-add", "VS"]
    tool = tmp_path / "tool.exe"
    tool.write_bytes(b"MZ")

    unknown = call(*add, "M9", slides, "--language", "km", code=1)
    program = call(*add, "M1", tool, "--language", "km", code=1)

    assert unknown["error"]["code"] == "record-not-found"
    assert program["error"]["code"] == "material-refused"


def test_the_check_names_a_file_that_is_gone(call, added, data):
    [file] = [one for one in (data / "materials").iterdir() if one.is_file()]
    file.unlink()

    told = call("check", code=4)

    assert told["findings"] == [
        "The file of slides.pptx is missing from the folder of materials. Add the file again, or"
        " go back to a backup that has it."
    ]


def test_all_files_of_a_course_in_one_language(call, tmp_path, slides):
    code = call("course", "show", "BM-1")["course"]["row"]["code"]
    [curriculum] = [one for one in call("curriculum", "list") if one["code"] != "VS"]
    module = call("curriculum", "show", curriculum["code"])["modules"][0]["code"]
    call("curriculum", "material-add", curriculum["code"], module, slides, "--language", "lo")
    out = tmp_path / "lao.zip"

    told = call("course", "materials", code, "--language", "lo", "--out", out, code=4)
    none = call("course", "materials", code, "--language", "th", "--out", out, code=1)

    assert (told["files"], bool(told["modules_without"])) == (1, True)
    assert out.is_file()
    assert none["error"]["code"] == "no-materials"
