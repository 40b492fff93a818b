"""`curriculum read-modules` and `import-modules`, as a person at a prompt meets them."""

from __future__ import annotations

import json
import shutil

import pytest
from click.testing import CliRunner
from openpyxl import Workbook
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
        words = [*map(str, words), "--data", str(data)]
        result = CliRunner().invoke(root, [*words, *["--json"] * as_json], obj=doors())
        assert result.exit_code == code, result.output
        return json.loads(result.stdout) if as_json else result.output

    return run


@pytest.fixture
def file(tmp_path):
    book = Workbook()
    book.active.append(["Code", "What", "Minutes"])
    book.active.append(["M1", "Search", 120])
    book.active.append(["M7", "Evidence", "2 h 30"])
    book.active.append(["M8", "Broken", -5])
    book.save(tmp_path / "modules.xlsx")
    return tmp_path / "modules.xlsx"


def test_a_sheet_is_read_without_any_data(call, file):
    told = call("curriculum", "read-modules", file, "--map", "title.en=What")
    words = call("curriculum", "read-modules", file, as_json=False)

    assert [row["facts"]["minutes"] for row in told["rows"]] == [120, 150, None]
    assert told["rows"][0]["texts"]["en"]["title"] == "Search"
    assert "2 modules, 1 rows with problems." in words


def test_a_sheet_comes_into_a_new_draft_and_what_is_left_out_is_told(call, file):
    [row, *_] = call("curriculum", "list")
    place = ("--curriculum", row["code"], "--edition", "2027-1", "--map", "title.en=B")
    taken = call("curriculum", "import-modules", file, *place, "--new", code=4)
    again = call("curriculum", "import-modules", file, *place, code=4)

    shown = call("curriculum", "show", row["code"])
    assert (taken["new"], taken["changed"], taken["problem"]) == (1, 1, 1)
    assert (again["taken"], again["unchanged"]) == (0, 2)
    assert shown["name"] == "2027-1"
    lengths = {one["code"]: one["minutes"] for one in shown["modules"]}
    assert (lengths["M1"], lengths["M7"]) == (120, 150)


def test_a_dry_run_changes_nothing_and_a_published_edition_is_refused(call, file):
    before = call("curriculum", "show", "VS")
    draft = ("--curriculum", "VS", "--edition", before["name"])

    would = call(
        "curriculum", "import-modules", file, *draft, "--dry-run", "--map", "title.en=What", code=4
    )
    published = ("--curriculum", "C-BM-1", "--edition", "2026-1")
    refused = call("curriculum", "import-modules", file, *published, code=1)
    nowhere = ("--curriculum", "VS", "--edition", "x")
    unknown = call("curriculum", "import-modules", file, *nowhere, code=1)

    assert (would["taken"], would["new"]) == (0, 1)
    assert refused["error"]["code"] == "edition-published"
    assert unknown["error"]["code"] == "record-not-found"
    assert call("curriculum", "show", "VS") == before


def test_a_column_that_is_not_there_is_wrong_usage(call, file):
    call("curriculum", "read-modules", file, "--map", "minutes=Nowhere", code=2, as_json=False)
    call("curriculum", "read-modules", file, "--map", "colour=What", code=2, as_json=False)
