"""`template`: what certificates look like, from the command line."""

from __future__ import annotations

import json
import shutil

import pypdfium2
import pytest
from click.testing import CliRunner
from tests.layouts import a_layout
from tests.services.conftest import NOW, small_site
from tests.templates import COMPLETION, NAME, built_in

from trainer_app.bootstrap import build
from trainer_app.cli.root import root
from trainer_app.domain.template import Layout
from trainer_app.machine import StoppedClock
from trainer_app.main import doors

__all__ = ["built_in", "small_site"]


@pytest.fixture
def data(small_site, tmp_path, built_in):
    """A finished draft PNH-C and an empty one, KDL-C."""
    folder = shutil.copytree(small_site, tmp_path / "data")
    program = build(folder, clock=StoppedClock(NOW), seed=5)
    program.set_up.work_as(account="")
    program.templates.begin("PNH-C", COMPLETION, NAME, a_layout())
    program.templates.begin("KDL-C", COMPLETION, NAME, Layout())
    program.close()
    return folder


@pytest.fixture
def told(data):
    def run(*words, code=0):
        words = ["template", *map(str, words), "--data", str(data), "--json"]
        result = CliRunner().invoke(root, words, obj=doors())
        assert result.exit_code == code, result.output
        return json.loads(result.output)

    return run


@pytest.fixture
def lines(data):
    def run(*words):
        words = ["template", *map(str, words), "--data", str(data)]
        return CliRunner().invoke(root, words, obj=doors()).output

    return run


def test_the_list_has_the_built_in_first_and_every_version_of_ones_own(told, lines):
    told("use", "pnh-c")

    assert [(one["reference"], one["state"]) for one in told("list")] == [
        ("completion", "built-in"),
        ("KDL-C@1", "draft"),
        ("PNH-C@1", "in_use"),
    ]
    assert "PNH-C@1" in lines("list")


def test_a_template_is_shown_by_its_elements(told, lines):
    assert told("show", "PNH-C@1")["layout"]["width"] == 297
    assert "{holder_name}" in lines("show", "completion")


def test_a_template_goes_out_and_comes_in_as_a_draft_of_its_own(told, tmp_path):
    file = tmp_path / "t.json"
    assert told("export", "PNH-C", file)["reference"] == "PNH-C@1"
    again = told("import", file)
    file.write_text(file.read_text("utf-8").replace('"width": 297', '"width": 280'), "utf-8")
    new = told("import", file)

    assert again == {"reference": "PNH-C@1", "changed": False}
    assert new == {"reference": "PNH-C-2@1", "changed": True}


def test_a_code_alone_puts_its_draft_into_use_and_an_unfinished_one_is_refused(told):
    assert told("use", "PNH-C") == {"reference": "PNH-C@1", "state": "in_use"}
    refused = told("use", "KDL-C", code=1)["error"]

    assert refused["code"] == "template-unfinished"
    assert "nothing names the holder" in refused["message"]
    assert refused["details"]["first"]["code"] == "template-no-holder"
    assert told("use", "PNH-C", code=1)["error"]["code"] == "template-state-refuses"
    assert told("use", "completion", code=1)["error"]["code"] == "template-state-refuses"


def test_a_check_tells_the_faults_in_words_and_ends_with_four(told, lines):
    assert told("check", "completion")["problems"] == []
    assert lines("check", "PNH-C") == "Nothing is wrong with PNH-C@1.\n"
    problems = told("check", "KDL-C", code=4)["problems"]

    assert [one["message"] for one in problems] == [
        "nothing names the holder",
        "the number stands nowhere",
        "there is no code to check the paper with",
    ]
    assert [one["grave"] for one in problems] == [True, True, False]
    assert "certificate template: nothing names the holder" in lines("check", "KDL-C")


@pytest.mark.parametrize("words", [("show", "none"), ("export", "none@1", "x.json")])
def test_what_is_not_there_is_one_sentence(told, words, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)

    assert told(*words, code=1)["error"]["code"] == "template-unknown"


def test_a_file_that_is_no_template_is_refused(told, tmp_path):
    (tmp_path / "t.json").write_text("{}")

    assert told("import", tmp_path / "t.json", code=1)["error"]["code"] == "template-file-invalid"
    assert told("import", tmp_path / "n.json", code=1)["error"]["code"] == "file-not-found"


def test_the_page_to_measure_with_is_written_in_the_size_and_language_asked_for(told, tmp_path):
    told("calibration", "--out", tmp_path / "a.pdf", "--template", "completion", "--language", "vi")

    document = pypdfium2.PdfDocument(tmp_path / "a.pdf")
    words = document[0].get_textpage().get_text_range()
    size = document[0].get_size()
    document.close()
    assert "Trang hiệu chỉnh máy in" in words
    assert size == pytest.approx((841.89, 595.28), abs=0.01)
