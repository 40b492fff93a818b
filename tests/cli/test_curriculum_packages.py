"""Editions in one signed file from the command line: two sites, as their people would do it."""

from __future__ import annotations

import json
import shutil

import pytest
from click.testing import CliRunner
from tests.services.conftest import NOW, small_site
from tests.translating import add_curriculum

from trainer_app.bootstrap import build
from trainer_app.cli.root import root
from trainer_app.domain.languages import LocalizedText
from trainer_app.machine import StoppedClock
from trainer_app.main import doors
from trainer_app.services.setup import FirstStart

__all__ = ["small_site"]


@pytest.fixture
def office(small_site, tmp_path):
    folder = shutil.copytree(small_site, tmp_path / "office")
    program = build(folder, clock=StoppedClock(NOW), seed=5)
    program.set_up.work_as(account="")
    add_curriculum(program)
    program.close()
    return folder


@pytest.fixture
def academy(tmp_path):
    program = build(tmp_path / "academy", clock=StoppedClock(NOW), seed=9)
    program.set_up.start(
        FirstStart(
            site_code="VTE",
            site_name="Customs School",
            staff_name="Khamla",
            academy_code="VTE",
            academy_name=LocalizedText.of({"en": "Customs School"}),
        )
    )
    program.close()
    return tmp_path / "academy"


def call(data, *words, code=0, as_json=True):
    words = ["curriculum", *map(str, words), "--data", str(data), *["--json"] * as_json]
    result = CliRunner().invoke(root, words, obj=doors())
    assert result.exit_code == code, result.output
    return json.loads(result.stdout) if as_json else result.output


@pytest.fixture
def package(office, tmp_path):
    slides, path = tmp_path / "slides.pptx", tmp_path / "vs.curriculum"
    slides.write_bytes(b"slides")
    call(office, "material-add", "VS", "M1", slides, "--language", "km")
    return call(office, "export", "vs", path)


def test_an_edition_goes_from_one_site_to_another(academy, package, office):
    file, key = package["file"], package["fingerprint"]

    looked = call(academy, "import", file, "--dry-run")
    refused = call(academy, "import", file, code=1)
    taken = call(academy, "import", file, "--fingerprint", key)
    again = call(academy, "import", file, "--fingerprint", key)

    assert (looked["signer"]["known"], looked["signer"]["fingerprint"]) == (False, key)
    assert refused["error"]["code"] == "package-signer-unknown"
    assert [one["code"] for one in taken["modules"]] == ["M1", "M2"]
    assert taken["left_out"] == []
    assert (again["taken"], again["left_out"]) == ([], [])
    assert call(academy, "materials", "VS") == call(office, "materials", "VS")


def test_what_is_left_out_is_listed_and_ends_with_four(academy, package):
    file, key = package["file"], package["fingerprint"]
    call(academy, "import", file, "--fingerprint", key)
    program = build(academy, clock=StoppedClock(NOW), seed=3)
    program.set_up.work_as(account="")
    [row] = program.queries.curricula.curricula()
    module = program.queries.curricula.edition(row.editions[0].id).modules[0]
    program.materials.remove(program.queries.materials.of_module(module.id)[0].line_id)
    program.close()

    told = call(academy, "import", file, "--fingerprint", key, code=4)
    words = call(academy, "import", file, "--fingerprint", key, code=4, as_json=False)
    call(academy, "import", file, "--fingerprint", key, "--overwrite")

    assert [one["place"] for one in told["left_out"]] == ["M1 km slides.pptx"]
    assert "Nothing is taken in." in words
    assert len(call(academy, "materials", "VS")) == 1


def test_a_damaged_package_is_refused_with_a_sentence(academy, package, tmp_path):
    content = bytearray((tmp_path / "vs.curriculum").read_bytes())
    content[len(content) // 2] ^= 1
    (tmp_path / "damaged.curriculum").write_bytes(bytes(content))

    told = call(academy, "import", tmp_path / "damaged.curriculum", code=1)

    assert told["error"]["code"] == "package-unusable"
    assert call(academy, "list") == []
