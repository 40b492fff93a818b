"""Files for translators from the command line."""

from __future__ import annotations

import json
import shutil

import pytest
from click.testing import CliRunner
from tests.services.conftest import NOW, small_site
from tests.translating import add_curriculum, in_sheet, translated

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
        words = ["curriculum", *map(str, words), "--data", str(data)]
        result = CliRunner().invoke(root, [*words, *["--json"] * as_json], obj=doors())
        assert result.exit_code == code, result.output
        return json.loads(result.stdout) if as_json else result.output

    return run


@pytest.fixture
def sent(call, tmp_path):
    def export(ending):
        path = tmp_path / f"vs{ending}"
        call("translations-export", "vs", "--language", "km", "--out", path)
        return path

    return export


@pytest.mark.parametrize(("ending", "edit"), [(".xlf", translated), (".xlsx", in_sheet)])
def test_a_file_goes_out_and_what_comes_back_is_taken_once(call, sent, ending, edit):
    path = edit(sent(ending), M2_title="ចំណងជើង")

    told = call("translations-import", path)
    again = call("translations-import", path)

    assert (told["taken"], told["left_out"]) == (["km M2"], [])
    assert (again["taken"], again["left_out"]) == ([], [])


def test_a_dry_run_shows_both_texts_and_changes_nothing(call, sent):
    path = translated(sent(".xlf"), M1_title="ថ្មី")

    lines = call("translations-import", path, "--dry-run", as_json=False)

    assert "- ការឆែកឆេរយានយន្ត" in lines
    assert "+ ថ្មី" in lines
    assert "approved until now" in lines
    assert call("translations-import", path, "--dry-run")["taken"] == ["km M1"]


def test_what_is_left_out_is_listed_with_exit_code_4(call, sent):
    path = translated(sent(".xlf"), M1_title="ថ្មី")
    path.write_text(path.read_text("utf-8").replace("Name the places", "Name places"), "utf-8")

    told = call("translations-import", path, code=4)
    lines = call("translations-import", path, code=4, as_json=False)

    assert [one["code"] for one in told["left_out"]] == ["translation-older"]
    assert "km M1: translated from an older English text" in lines
    assert call("translations-import", path, "--accept-older")["taken"] == ["km M1"]


def test_without_a_language_all_five_are_written(call, tmp_path):
    told = call("translations-export", "VS", "--edition", "2026-1", "--out", tmp_path / "a.xlf")

    assert len(told["files"]) == 5


def test_what_is_no_file_of_translations_is_refused_in_a_sentence(call, tmp_path):
    letter = tmp_path / "letter.xlf"
    letter.write_text("Dear colleagues")

    told = call("translations-import", letter, code=1)

    assert told["error"]["code"] == "translation-file-unusable"
    assert "error" in call("translations-export", "VS", "--out", tmp_path / "a.pdf", code=1)
    edition = ("--edition", "1999-1", "--out", tmp_path / "a.xlf")
    assert call("translations-export", "VS", *edition, code=1)["error"]["code"] == (
        "record-not-found"
    )
