"""The words printed on paper and in workbooks, in six languages: `<language>.json` beside this."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from trainer_app.domain.languages import Language


@dataclass(frozen=True)
class PaperTexts:
    """The words of one language."""

    language: Language
    words: Mapping[str, str]

    def __call__(self, key: str, **places: str) -> str:
        """The words under this key, with their places filled."""
        return self.words[key].format(**places)


@cache
def paper_texts(language: Language) -> PaperTexts:
    """The words for papers in this language; read once."""
    content = files(__name__).joinpath(f"{language.value}.json").read_text(encoding="utf-8")
    words: dict[str, str] = json.loads(content)
    return PaperTexts(language, words)
