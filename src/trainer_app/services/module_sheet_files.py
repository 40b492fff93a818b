"""What an Excel sheet of modules says, before anything of it is taken."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Protocol

from trainer_app.domain.curriculum import Delivery
from trainer_app.domain.languages import Language

FACTS = (
    "code",
    "minutes",
    "hours",
    "levels",
    "delivery",
    "prerequisites",
    "participants_per_trainer",
    "equipment",
    "mandatory",
    "part",
)
TEXTS = ("title", "aim", "objectives", "outline")
FIELDS = (*FACTS, *(f"{name}.{language.value}" for language in Language for name in TEXTS))
"""What a column can hold; texts with the language they are in."""

MOST_MODULES = 1_000
"""That one file, and so one edition, may have."""

ChosenColumns = Mapping[str, Mapping[int, str]]
"""By the headings of a table: what a person said its columns hold, "" for nothing."""


@dataclass(frozen=True)
class SheetProblem:
    """Why a row cannot be taken: the code of the reason, of which column, what stands there."""

    code: str
    field: str = ""
    found: str = ""


@dataclass(frozen=True, kw_only=True)
class SheetText:
    """What a row says in one language; None where the file has no such column or an empty cell."""

    title: str | None = None
    aim: str | None = None
    objectives: tuple[str, ...] | None = None
    outline: str | None = None


@dataclass(frozen=True, kw_only=True)
class ModuleFacts:
    """What cells say of a module, besides texts; None where they say nothing."""

    minutes: int | None = None
    levels: tuple[str, ...] | None = None
    delivery: Delivery | None = None
    prerequisites: tuple[str, ...] | None = None
    participants_per_trainer: int | None = None
    equipment: str | None = None
    mandatory: bool | None = None
    part: str | None = None  # its number or its title


@dataclass(frozen=True, kw_only=True)
class SheetModule:
    """One row: a module, or with `problems` what keeps it from being one.

    `warnings` are columns whose texts are not in the letters of their language.
    """

    source_row: int
    code: str
    facts: ModuleFacts = ModuleFacts()
    texts: Mapping[Language, SheetText] = field(default_factory=dict)
    problems: tuple[SheetProblem, ...] = ()
    warnings: tuple[SheetProblem, ...] = ()
    sheet: str = ""


@dataclass(frozen=True, kw_only=True)
class SheetColumn:
    """One column of a table: its heading, what it is taken for ("" for nothing), an example."""

    at: int
    heading: str
    field: str
    example: str


@dataclass(frozen=True, kw_only=True)
class SheetTable:
    """The columns of one table; `headings` is what it is remembered by."""

    sheet: str
    headings: str
    columns: tuple[SheetColumn, ...]


@dataclass(frozen=True, kw_only=True)
class ModuleSheet:
    """What a file holds. With a `file_problem` there are no rows.

    `set_aside` are the rows that are no modules and were not meant to be: titles and totals.
    `converted` names the encodings of old fonts that were turned into Unicode.
    """

    rows: tuple[SheetModule, ...] = ()
    set_aside: tuple[tuple[int, str], ...] = ()
    file_problem: str | None = None
    tables: tuple[SheetTable, ...] = ()
    language: Language = Language.ENGLISH  # of its headings
    converted: tuple[str, ...] = ()


class ModuleSheetReader(Protocol):
    """Reads sheets of modules, and cells that are pasted; hostile input becomes codes."""

    def read(self, path: Path, chosen: ChosenColumns) -> ModuleSheet:
        """The file; whatever is wrong with it becomes a code, never an exception."""
        ...

    def cells(self, field: str, texts: Sequence[str]) -> list[ModuleFacts | SheetProblem]:
        """What each text says in a column of this field."""
        ...
