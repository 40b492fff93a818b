"""Searching texts and printing a curriculum from the command line."""

from __future__ import annotations

import json
import shutil

import pypdfium2
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
        words = ["curriculum", *map(str, words), "--data", str(data)]
        result = CliRunner().invoke(root, [*words, *["--json"] * as_json], obj=doors())
        assert result.exit_code == code, result.output
        return json.loads(result.stdout) if as_json else result.output

    return run


def test_a_search_tells_where_something_is_said(call):
    told = call("search", "សុវត្ថិ")

    [module] = told["modules"]
    [hit] = module["hits"]
    assert (module["curriculum_code"], module["module_code"]) == ("VS", "M1")
    assert (hit["language"], hit["field"], hit["match"]) == ("km", "aim", "សុវត្ថិ")
    assert (told["total"], told["more"]) == (1, 0)


def test_a_search_can_be_of_one_language_and_says_how_much_is_left(call):
    assert call("search", "vehicle", "--language", "km")["total"] == 0
    told = call("search", "vehicle", "--most", 1, as_json=False)
    assert "[Vehicle] search" in told
    assert "1 more" in told
    assert call("search", "zebra", as_json=False) == "No text says that.\n"


@pytest.mark.parametrize("kind", ["book", "syllabus"])
def test_a_paper_is_written_in_two_languages(call, tmp_path, kind):
    path = tmp_path / "paper.pdf"

    told = call(
        kind, "vs", "--out", path, "--language", "km", "--second", "en", "--edition", "2026-1"
    )

    document = pypdfium2.PdfDocument(path)
    text = document[len(document) - 1].get_textpage().get_text_range()
    assert told == {"file": str(path), "edition": "2026-1", "pages": len(document)}
    assert "ការឆែកឆេរយានយន្ត" in text
    assert "Vehicle search" in text


def test_an_unknown_edition_is_refused_and_nothing_is_written(call, tmp_path):
    told = call("book", "vs", "--out", tmp_path / "book.pdf", "--edition", "1999", code=1)

    assert told["error"]["code"] == "record-not-found"
    assert list(tmp_path.glob("*.pdf")) == []
