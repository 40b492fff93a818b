"""The glossary that comes with the program: a CSV file with a column for each language."""

from __future__ import annotations

import csv
from functools import cache
from pathlib import Path

from trainer_app.domain.glossary import Term
from trainer_app.domain.languages import LocalizedText


@cache
def read_glossary(file: Path) -> tuple[Term, ...]:
    """All terms, in the order of the file; read once."""
    with file.open(encoding="utf-8", newline="") as lines:
        return tuple(Term(row["key"], LocalizedText.of(row)) for row in csv.DictReader(lines))
