"""What a file with an old register says, before anything of it is entered."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import Protocol
from uuid import UUID

from trainer_app.domain.certificate import CertificateKind
from trainer_app.domain.languages import Language

LONGEST_NUMBER = 40
FIELDS = (
    "number",
    "name",
    "latin_name",
    "kind",
    "course_title",
    "issued_on",
    "handed_over_on",
    "handed_over_to",
    "state",
)
"""What a column can hold."""

AcademyOf = Callable[[str], UUID | None]
"""Which academy a heading names."""

ChosenColumns = Mapping[str, Mapping[int, str]]
"""By the headings of a table: what a person said its columns hold, "" for nothing."""


class Doubt(StrEnum):
    """What makes a line uncertain: it is taken only with consent."""

    NUMBER_BECAME_DATE = "number_became_date"
    NUMBER_BECAME_DECIMAL = "number_became_decimal"
    TWO_DIGIT_YEAR = "two_digit_year"


@dataclass(frozen=True, kw_only=True)
class OldEntry:
    """One line of an old register, cleaned.

    The kind and the academy are those of the line itself, else of the headings it stands under.
    """

    source_row: int
    number: str
    issued_on: date
    native_name: str = ""
    latin_name: str = ""
    kind: CertificateKind | None = None
    course_title: str = ""
    handed_over_on: date | None = None
    handed_over_to: str = ""
    handed_over: bool | None = None  # None: the line does not say
    void: bool = False
    note: str = ""
    sheet: str = ""
    under: str = ""  # the nearest heading
    year: int | None = None  # that its heading or sheet names
    doubts: tuple[Doubt, ...] = ()
    as_found: str = ""  # what stands in the doubtful cells
    academy_id: UUID | None = None  # None: of the academy whose register it is
    entered: str = ""  # the number it gets in our register, where another paper has the same
    other_names: tuple[str, ...] = ()  # under which an earlier reading may have entered it


@dataclass(frozen=True, kw_only=True)
class LeftOutLine:
    """A line that cannot be taken, and why, as codes."""

    source_row: int
    problems: tuple[str, ...]
    number: str = ""
    sheet: str = ""


class Role(StrEnum):
    """What a line is that is no entry."""

    HEADING = "heading"
    FOOT = "foot"
    SHEET = "sheet"  # a whole sheet without columns


@dataclass(frozen=True, kw_only=True)
class SetAside:
    """A line that is no entry and was not meant to be one."""

    source_row: int
    role: Role
    text: str
    sheet: str = ""


@dataclass(frozen=True, kw_only=True)
class ColumnRead:
    """One column of a table: its heading, what it is taken for ("" for nothing), an example."""

    at: int
    heading: str
    field: str
    example: str


@dataclass(frozen=True, kw_only=True)
class TableRead:
    """The columns of one table; `headings` is what it is remembered by."""

    sheet: str
    headings: str
    columns: tuple[ColumnRead, ...]


@dataclass(frozen=True, kw_only=True)
class OldRegister:
    """What an old register holds. With a `file_problem` there are no entries."""

    entries: tuple[OldEntry, ...] = ()
    left_out: tuple[LeftOutLine, ...] = ()
    set_aside: tuple[SetAside, ...] = ()
    file_problem: str | None = None
    language: Language = Language.ENGLISH
    tables: tuple[TableRead, ...] = ()
    has_hand_over: bool = False


class OldRegisterReader(Protocol):
    """Reads old registers; hostile input is refused, never raised."""

    def __call__(
        self, path: Path, *, today: date, chosen: ChosenColumns, academy_of: AcademyOf
    ) -> OldRegister: ...
