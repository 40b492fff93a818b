"""What the documents say of the code is true."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
NAMED = re.compile(r"`([\w./-]+\.py)`")
PLACES = ("src", "tests", "benchmarks", "translations", "packaging")
THERE = [
    path.as_posix()
    for path in (
        *ROOT.glob("*.py"),
        *(one for place in PLACES for one in (ROOT / place).rglob("*.py")),
    )
]
DOCUMENTS = sorted([ROOT / "README.md", *(ROOT / "docs").rglob("*.md")])


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.name)
def test_every_file_that_a_document_names_is_there(document):
    named = set(NAMED.findall(document.read_text("utf-8")))

    assert {one for one in named if not any(path.endswith(f"/{one}") for path in THERE)} == set()
