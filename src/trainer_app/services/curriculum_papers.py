"""What the papers of a curriculum say: frozen values, in one language or in two.

As in `papers`: dates are dates and lengths of time are minutes; the paper decides how they look.
Whatever is said in several languages stands in the order of `CurriculumPaper.languages`.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Protocol

from trainer_app.domain.languages import Language
from trainer_app.domain.segments import ModuleWords
from trainer_app.services.papers import Origin


@dataclass(frozen=True, kw_only=True)
class PaperText:
    """What a module says in a language of the paper.

    `words` are in `spoken`: English where there is no translation. `standing` is the state of the
    text in the matrix of languages; `terms` are the glossary's that the English text uses.
    """

    spoken: Language
    words: ModuleWords
    standing: str
    terms: tuple[str, ...] = ()

    @property
    def remarkable(self) -> str:
        """The standing that is to be told on paper; "" for an approved text."""
        return "" if self.standing == "approved" else self.standing


@dataclass(frozen=True, kw_only=True)
class PaperModule:
    """A module; `part` is the title of the part that begins with it, or nothing."""

    code: str
    minutes: int
    levels: tuple[str, ...]
    delivery: str
    mandatory: bool
    prerequisites: tuple[str, ...]
    participants_per_trainer: int | None
    equipment: str
    texts: tuple[PaperText, ...]
    part: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class CurriculumPaper:
    """An edition of a curriculum, for its book and its syllabus."""

    languages: tuple[Language, ...]
    academy: str
    academy_en: str
    code: str
    title: tuple[str, ...]
    programme: tuple[str, ...]
    kind: str
    edition: str
    state: str
    published_on: date | None
    modules: tuple[PaperModule, ...]
    origin: Origin

    @property
    def minutes(self) -> int:
        """The length of the whole."""
        return sum(one.minutes for one in self.modules)


class CurriculumPapers(Protocol):
    """Draws the papers; each file appears whole or not at all. Returns how many pages it has."""

    def book(self, paper: CurriculumPaper, target: Path) -> int: ...
    def syllabus(self, paper: CurriculumPaper, target: Path) -> int: ...
