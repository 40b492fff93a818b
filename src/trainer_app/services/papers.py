"""What papers and workbooks say: frozen values that `documents/` turns into files.

Dates are dates and counts are counts here; the paper decides calendar, digits and words.
Lengths of time are minutes. Field names of a certificate are those of the command line
(`certificate specimen --values`), so that templates, files and code agree.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Protocol

from trainer_app.domain.attendance import MarkValue
from trainer_app.domain.languages import Language
from trainer_app.services.ports import Progress


@dataclass(frozen=True, kw_only=True)
class CertificatePaper:
    """All that one certificate says, frozen at issue. Empty strings and None are not printed."""

    template: str = "completion"
    language: Language = Language.ENGLISH
    holder_name: str
    holder_latin_name: str = ""
    holder_rank: str = ""
    holder_agency: str = ""
    course_title: str = ""
    course_title_en: str = ""
    course_code: str = ""
    academy_name: str = ""
    academy_name_en: str = ""
    place: str = ""
    starts_on: date | None = None
    ends_on: date | None = None
    hours: int | None = None
    issued_on: date | None = None
    expires_on: date | None = None
    number: str = ""
    verify_code: str = ""
    signatory_1_name: str = ""
    signatory_1_title: str = ""
    signatory_2_name: str = ""
    signatory_2_title: str = ""
    modules: tuple[str, ...] = ()
    programme_name: str = ""
    country: str = ""  # of the academy, ISO 3166-1 alpha-2
    holder_photo: str = ""  # the SHA-256 of a kept picture
    back: bool = False  # whether the back is printed too
    specimen: bool = False


class CertificatePrinter(Protocol):
    """Draws certificates as PDF."""

    def drawn(self, paper: CertificatePaper) -> bytes:
        """The file of one certificate; the same paper gives the same bytes."""
        ...

    def write(self, paper: CertificatePaper, target: Path) -> None:
        """Draw one certificate into `target`; the file appears whole or not at all."""
        ...

    def write_merged(
        self, papers: Sequence[CertificatePaper], target: Path, progress: Progress
    ) -> None:
        """Draw all into one file, a page each; reports after every page."""
        ...


@dataclass(frozen=True, kw_only=True)
class RosterLine:
    """One participant of a course, with agency and rank as at the time of the course."""

    native_name: str
    latin_name: str
    sex: str  # female, male, unspecified
    rank: str
    agency: str
    email: str
    phone: str
    birth_date: date | None
    state: str  # nominated, confirmed, waiting, declined, withdrawn, finished
    aliased: bool = False


@dataclass(frozen=True, kw_only=True)
class CourseHeading:
    """What stands above every list of a course."""

    code: str
    title: str
    academy: str
    place: str
    starts_on: date
    ends_on: date
    site: str = ""
    printed_at: datetime | None = None
    printed_by: str = ""
    title_en: str = ""
    academy_en: str = ""


@dataclass(frozen=True, kw_only=True)
class Origin:
    """Where a workbook comes from: of which course or year, who made it and when."""

    course: CourseHeading | None = None
    year: int | None = None
    site: str = ""
    printed_at: datetime | None = None
    printed_by: str = ""


@dataclass(frozen=True, kw_only=True)
class RosterPaper:
    """The roster of one course."""

    heading: CourseHeading
    lines: tuple[RosterLine, ...]


@dataclass(frozen=True, kw_only=True)
class AttendanceColumn:
    """One session in the attendance matrix."""

    starts_at: datetime
    minutes: int
    code: str  # the module's code, or a short word such as "Opening"
    title: str
    key: str = ""  # by which the filled workbook is read back


@dataclass(frozen=True, kw_only=True)
class AttendanceLine:
    """One participant's marks: one per column; None = not yet marked."""

    native_name: str
    latin_name: str
    agency: str
    marks: tuple[MarkValue | None, ...]
    credited_minutes: int
    scheduled_minutes: int
    outcome: str  # completed, participated, not_completed, withdrawn, open
    reasons: tuple[str, ...] = ()  # sentences already in the paper's language
    key: str = ""  # by which the filled workbook is read back


@dataclass(frozen=True, kw_only=True)
class AttendancePaper:
    """The attendance matrix of one course."""

    heading: CourseHeading
    key: str = ""  # of the course
    columns: tuple[AttendanceColumn, ...]
    lines: tuple[AttendanceLine, ...]


@dataclass(frozen=True, kw_only=True)
class RegisterLine:
    """One certificate in the register."""

    number: str
    kind: str  # participation, completion, training-of-trainers, trainer-certification
    holder_name: str
    holder_latin_name: str
    course_code: str
    course_title: str
    academy: str
    issued_on: date
    state: str  # issued, handed_over, withdrawn, replaced, revoked
    handed_over_on: date | None = None
    handed_over_to: str = ""
    reason: str = ""
    replaces: str = ""
    replaced_by: str = ""


@dataclass(frozen=True, kw_only=True)
class RegisterPaper:
    """The register of certificates, or a part of it."""

    title: str
    title_en: str
    lines: tuple[RegisterLine, ...]
    origin: Origin


class Registers(Protocol):
    """Draws the register as PDF; the file appears whole or not at all."""

    def register(self, paper: RegisterPaper, target: Path, language: Language) -> None: ...


@dataclass(frozen=True, kw_only=True)
class SignInSheetPaper:
    """The paper that participants of one session sign."""

    heading: CourseHeading
    session_title: str
    session_code: str
    starts_at: datetime
    minutes: int
    trainers: str
    room: str
    lines: tuple[RosterLine, ...]
    sheet_number: str
    spare_rows: int = 2
    course_title_en: str = ""
    academy_en: str = ""
    session_title_en: str = ""


class Workbooks(Protocol):
    """Writes Excel workbooks; each appears whole or not at all."""

    def roster(self, paper: RosterPaper, target: Path, language: Language) -> None: ...
    def attendance(self, paper: AttendancePaper, target: Path, language: Language) -> None: ...
    def register(
        self,
        lines: Sequence[RegisterLine],
        target: Path,
        language: Language,
        *,
        title: str,
        origin: Origin | None = None,
    ) -> None: ...
    def rejects(
        self,
        headings: Sequence[str],
        rows: Sequence[Sequence[str]],
        target: Path,
        language: Language,
        *,
        origin: Origin | None = None,
    ) -> None:
        """The rows that could not be taken, in the sender's layout; reasons in the last column."""
        ...


class SignInSheets(Protocol):
    """Draws sign-in sheets as PDF, one session after another in one file."""

    def write(
        self, papers: Sequence[SignInSheetPaper], target: Path, language: Language
    ) -> None: ...


@dataclass(frozen=True)
class MissingGlyph:
    """A character no bundled font can draw, and on whose paper."""

    character: str
    where: str


MissingGlyphReport = Callable[[Sequence[MissingGlyph]], None]
