"""`certificate verify` and `proof`, on the papers of the demo's main job and beside them."""

from __future__ import annotations

import json
import shutil

import pytest
from click.testing import CliRunner
from tests.course_on_paper import add_course, enrol, run_course, set_up
from tests.services.conftest import NOW

from trainer_app.bootstrap import build
from trainer_app.cli.root import root
from trainer_app.machine import StoppedClock
from trainer_app.main import doors

AT = "2026-11-28T09:00:00+07:00"


@pytest.fixture(scope="session")
def site_with_a_paper(tmp_path_factory):
    folder = tmp_path_factory.mktemp("issued") / "data"
    program = build(folder, clock=StoppedClock(NOW), seed=1)
    set_up(program)
    course_id = add_course(program)
    run_course(program, course_id, enrol(program, course_id, ("ហេង ចន្ធូ", "HENG Chanthou")))
    program.certificates.issue(course_id)
    program.close()
    return folder


@pytest.fixture
def data(site_with_a_paper, tmp_path):
    return shutil.copytree(site_with_a_paper, tmp_path / "data")


@pytest.fixture
def paper(data, tmp_path):
    register = json.loads(told("certificate", "reprint", "--course", "BM-1", "--out", tmp_path,
                               "--data", data).output)  # fmt: skip
    return register["certificates"][0]


def told(*words, code=0):
    result = CliRunner().invoke(root, [*map(str, words), "--json"], obj=doors())
    assert result.exit_code == code, result.output
    return result


def checked(*words, code=0):
    [answer] = json.loads(told("certificate", "verify", *words, "--now", AT, code=code).output)[
        "papers"
    ]
    return answer


def test_a_paper_is_genuine_where_it_was_issued(data, paper):
    answer = checked(paper["file"], "--data", data)

    assert answer["answer"] == "genuine"
    assert answer["statement"]["holder"] == "ហេង ចន្ធូ"
    assert answer["signed_by"] == "Police Academy"


def test_without_data_and_without_a_trust_file_the_key_is_unknown(paper, tmp_path):
    answer = checked(paper["file"], "--data", tmp_path / "nothing-here", code=1)

    assert (answer["answer"], answer["signed_by"]) == ("unknown-key", None)
    assert not (tmp_path / "nothing-here").exists()


def test_without_data_a_trust_file_and_a_void_list_are_enough(data, paper, tmp_path):
    trust, void, nothing = tmp_path / "t.json", tmp_path / "v.json", tmp_path / "nothing-here"
    told("proof", "export-trust", trust, "--data", data)
    believed = checked(paper["file"], "--trust", trust, "--data", nothing)
    told("certificate", "revoke", paper["number"], "--reason", "in error", "--data", data)
    told("proof", "export-void", void, "--data", data, "--now", AT)

    answer = checked(paper["file"], "--trust", trust, "--void", void, "--data", nothing, code=1)

    assert believed["answer"] == "genuine"
    assert believed["register_as_of"] is None
    assert (answer["answer"], answer["register_as_of"]) == ("revoked", "2026-11-28")


def test_a_trust_file_is_taken_in_only_under_the_fingerprint_that_was_told(data, tmp_path):
    trust, other = tmp_path / "t.json", tmp_path / "other"
    told("proof", "export-trust", trust, "--data", data)
    [key] = json.loads(told("proof", "keys", "--data", data).output)
    told("sample", "load", "--data", other)

    told("proof", "import-trust", trust, "--fingerprint", "0000 0000 0000 0000", "--data", other,
         code=2)  # fmt: skip
    before = json.loads(told("proof", "keys", "--data", other).output)
    told("proof", "import-trust", trust, "--fingerprint", key["key_id"], "--data", other)
    after = json.loads(told("proof", "keys", "--data", other).output)

    assert key["key_id"] not in [one["key_id"] for one in before]
    assert key["key_id"] in [one["key_id"] for one in after]


def test_the_same_void_list_twice_changes_nothing_the_second_time(data, tmp_path):
    void = tmp_path / "v.json"
    told("proof", "export-void", void, "--data", data, "--now", AT)
    first = json.loads(told("proof", "import-void", void, "--data", data).output)

    second = json.loads(told("proof", "import-void", void, "--data", data).output)

    assert (first["changed"], second["changed"]) == (True, False)


@pytest.mark.parametrize("what", ["no-such-file.pdf", "PNH-C-2026-0001-00"])
def test_what_is_not_there_is_one_sentence(data, what):
    result = told("certificate", "verify", what, "--data", data, code=1)

    assert json.loads(result.output)["error"]["code"] in {
        "file-not-found",
        "certificate-number-wrong",
    }


def test_a_text_that_is_no_code_says_so(data):
    assert checked("TA1:HELLO", "--data", data, code=1)["answer"] == "not-a-statement"
