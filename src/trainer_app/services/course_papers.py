"""What the office papers of a course, of a trainer and of a person say: frozen values again.

As in `papers`: dates are dates and lengths of time are minutes; the paper decides how they look.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Protocol

from trainer_app.domain.languages import Language
from trainer_app.services.papers import AttendancePaper, CourseHeading, RosterLine


@dataclass(frozen=True, kw_only=True)
class SheetColumn:
    """One session that is signed on a sheet of several."""

    starts_at: datetime
    minutes: int
    code: str
    title: str


@dataclass(frozen=True, kw_only=True)
class SheetOfSessions:
    """A sign-in sheet with a column for every session of a day or of a course."""

    heading: CourseHeading
    columns: tuple[SheetColumn, ...]
    lines: tuple[RosterLine, ...]
    sheet_number: str
    day: date | None = None  # of one day
    spare_rows: int = 2


@dataclass(frozen=True, kw_only=True)
class ProgrammeEntry:
    """One line of the timetable. `pause` is "break" or "lunch" between two sessions."""

    starts_at: datetime
    minutes: int
    code: str = ""
    title: str = ""
    title_en: str = ""
    trainers: tuple[str, ...] = ()
    room: str = ""
    mode: str = "in_person"  # or online, hybrid
    pause: str = ""


@dataclass(frozen=True, kw_only=True)
class ProgrammePaper:
    """The timetable of a course, in order of time."""

    heading: CourseHeading
    programme_name: str
    entries: tuple[ProgrammeEntry, ...]


@dataclass(frozen=True, kw_only=True)
class NameCard:
    """Somebody in a course; an aliased person has the alias as the only name."""

    native_name: str
    latin_name: str
    agency: str
    role: str  # participant, lead, co_trainer, mentor, observer, interpreter


@dataclass(frozen=True, kw_only=True)
class NameCardsPaper:
    """Badges or desk cards of a course."""

    heading: CourseHeading
    cards: tuple[NameCard, ...]


@dataclass(frozen=True, kw_only=True)
class LetterSession:
    """One session of a trainer's assignment."""

    starts_at: datetime
    minutes: int
    code: str
    title: str
    title_en: str
    role: str
    room: str


@dataclass(frozen=True)
class Signatory:
    """Who signs for the academy, and as what."""

    name: str
    title: str = ""


@dataclass(frozen=True, kw_only=True)
class AssignmentLetter:
    """The letter that assigns a trainer to a course."""

    heading: CourseHeading
    dated: date
    native_name: str
    latin_name: str
    agency: str
    sessions: tuple[LetterSession, ...]
    signatories: tuple[Signatory, ...] = ()  # at most two


@dataclass(frozen=True, kw_only=True)
class Guest:
    """Somebody who is invited."""

    native_name: str
    latin_name: str
    rank: str
    agency: str


@dataclass(frozen=True, kw_only=True)
class InvitationPaper:
    """Letters of invitation to a course. `begins_at` is its first session, `room` where that is."""

    heading: CourseHeading
    dated: date
    guests: tuple[Guest, ...]
    taught_in: Language
    percent: int  # of the hours, to complete it
    begins_at: datetime | None = None
    room: str = ""
    signatories: tuple[Signatory, ...] = ()


@dataclass(frozen=True, kw_only=True)
class TranscriptCourse:
    """One course of a person, with what came of it."""

    code: str
    title: str
    title_en: str
    academy: str
    starts_on: date
    ends_on: date
    credited_minutes: int
    scheduled_minutes: int
    outcome: str  # completed, participated, not_completed, withdrawn, open


@dataclass(frozen=True, kw_only=True)
class TranscriptCertificate:
    """One certificate of a person, as the register has it."""

    number: str
    kind: str
    course_code: str
    issued_on: date
    state: str


@dataclass(frozen=True, kw_only=True)
class TranscriptPaper:
    """The training record of one person."""

    academy: str
    academy_en: str
    site: str
    printed_at: datetime | None
    printed_by: str
    native_name: str
    latin_name: str
    rank: str
    agency: str
    birth_date: date | None
    courses: tuple[TranscriptCourse, ...]
    certificates: tuple[TranscriptCertificate, ...]


class OfficePapers(Protocol):
    """Draws office papers as PDF; each file appears whole or not at all."""

    def sheets_of_sessions(
        self, papers: tuple[SheetOfSessions, ...], target: Path, language: Language
    ) -> None: ...
    def programme(self, paper: ProgrammePaper, target: Path, language: Language) -> None: ...
    def badges(self, paper: NameCardsPaper, target: Path, language: Language) -> None: ...
    def desk_cards(self, paper: NameCardsPaper, target: Path, language: Language) -> None: ...
    def attendance(self, paper: AttendancePaper, target: Path, language: Language) -> None: ...
    def letter(self, paper: AssignmentLetter, target: Path, language: Language) -> None: ...
    def invitations(self, paper: InvitationPaper, target: Path, language: Language) -> None: ...
    def invitation_text(self, paper: InvitationPaper, language: Language) -> str: ...
    def transcript(self, paper: TranscriptPaper, target: Path, language: Language) -> None: ...
