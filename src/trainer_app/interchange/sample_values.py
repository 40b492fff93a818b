"""The made-up values that templates are tried on, from a file that comes with the program."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from functools import cached_property
from pathlib import Path

from trainer_app.domain.languages import Language

Values = Mapping[str, str | Sequence[str]]


class FileSampleValues:
    """Reads the file when a template is first tried."""

    def __init__(self, file: Path) -> None:
        self._file = file

    @cached_property
    def _all(self) -> Mapping[str, Values]:
        loaded: dict[str, Values] = json.loads(self._file.read_text(encoding="utf-8"))
        return loaded

    def values(self, language: Language) -> Values:
        """Fields of a certificate and what they say in this language."""
        return self._all[language.value]
