"""The glossary that comes with the program: a CSV file with a column for each language.

A cell holds the term's form of lists and headings, and after semicolons the other forms in which
sentences may use it: "ရှာဖွေခြင်း; ရှာဖွေ".
"""

from __future__ import annotations

import csv
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Final

from trainer_app.domain.glossary import Term
from trainer_app.domain.languages import Language, LocalizedText

_BETWEEN_FORMS: Final = ";"


@cache
def read_glossary(file: Path) -> tuple[Term, ...]:
    """All terms, in the order of the file; read once."""
    with file.open(encoding="utf-8", newline="") as lines:
        return tuple(map(_term, csv.DictReader(lines)))


def _term(row: Mapping[str, str]) -> Term:
    cells = {lang: row[lang.value].split(_BETWEEN_FORMS) for lang in Language}
    return Term(
        row["key"],
        LocalizedText.of({lang.value: forms[0].strip() for lang, forms in cells.items()}),
        tuple((lang, form.strip()) for lang, forms in cells.items() for form in forms[1:]),
    )
