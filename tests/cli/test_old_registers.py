"""`certificate import-register` on workbooks that leave something open."""

from __future__ import annotations

from datetime import datetime

from openpyxl import Workbook
from tests.cli.test_commands import call, data

__all__ = ["call", "data"]

HEAD = ("Certificate No.", "Name", "Date of issue")
ROWS = (HEAD, ("11-2019", "A Maly", datetime(2019, 12, 1)),
        (datetime(2019, 12, 1), "B Maly", datetime(2019, 12, 2)), ("Total", 2))  # fmt: skip


def saved(tmp_path, rows):
    book = Workbook()
    for row in rows:
        book.active.append(row)
    book.save(tmp_path / "old.xlsx")
    return tmp_path / "old.xlsx"


def test_doubtful_numbers_are_told_and_taken_only_when_they_are_accepted(call, tmp_path):
    words = ["certificate", "import-register", saved(tmp_path, ROWS), "--kind", "completion"]

    careful = call(*words, code=4)
    told = call(*words, "--dry-run", as_json=False, code=4)
    bold = call(*words, "--accept-doubtful", code=4)  # the first one is known by now

    assert (careful["taken"], [one["number"] for one in careful["doubtful"]]) == (1, ["12-2019"])
    assert [one["role"] for one in careful["set_aside"]] == ["heading", "foot"]
    assert "2019-12-01 → 12-2019  the spreadsheet made a date of the number" in told
    assert (bold["taken"], [one["problems"] for one in bold["left_out"]]) == (1, [["number_known"]])


def test_columns_that_are_not_understood_are_refused_with_the_next_step(call, tmp_path):
    path = saved(tmp_path, [("Ref", "Person", "When"), ("A-1", "SOK Maly", datetime(2026, 3, 2))])

    told = call("certificate", "import-register", path, "--kind", "completion",
                as_json=False, code=1)  # fmt: skip

    assert "columns of old.xlsx are not understood" in told
