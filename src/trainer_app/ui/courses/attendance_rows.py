"""What the attendance grid shows, and how each mark looks."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QCoreApplication

from trainer_app.ui.i18n import QT_TRANSLATE_NOOP

MarkShown = tuple[str, int] | None  # key of a kind and the minutes missed; None: not yet marked
Id = Any  # whatever the services tell sessions and enrolments apart by; handed back as it came


@dataclass(frozen=True)
class SessionColumn:
    """One session: what the two-storey header shows."""

    session_id: Id
    day_label: str
    code: str
    time_label: str
    minutes: int
    today: bool = False
    future: bool = False
    mandatory: bool = False
    cancelled: bool = False

    @property
    def open_for_marks(self) -> bool:
        """Whether attendance can be marked."""
        return not self.future and not self.cancelled


@dataclass(frozen=True)
class Outcome:
    """How it stands with a person. Without a tone all is well."""

    tone: str = ""
    icon: str = "check"
    words: str = ""


@dataclass(frozen=True)
class PersonRow:
    """One participant, a mark (or None) for each session; no `percent` before the first one."""

    enrolment_id: Id
    number: str
    native: str
    latin: str
    marks: tuple[MarkShown, ...]
    percent: int | None  # credited, rounded down
    outcome: Outcome = Outcome()
    attending: bool = True  # False: has left the course, and takes no more marks


@dataclass(frozen=True)
class MarkKind:
    """How one mark looks: letter, tone and shape together, so that none has to carry it alone."""

    letter: str
    word: str
    tone: str
    shape: str  # circle, pill, square, diamond, hexagon, dashed

    @property
    def words(self) -> str:
        """Its word in the language of the screen."""
        return QCoreApplication.translate("Marks", self.word)


EXCUSED, MADE_GOOD = "E", "E+"
KINDS = {
    "P": MarkKind("P", QT_TRANSLATE_NOOP("Marks", "present"), "ok", "circle"),
    "L": MarkKind("L", QT_TRANSLATE_NOOP("Marks", "late or left early"), "warn", "pill"),
    "A": MarkKind("A", QT_TRANSLATE_NOOP("Marks", "absent"), "bad", "square"),
    "E": MarkKind("E", QT_TRANSLATE_NOOP("Marks", "excused"), "plum", "diamond"),
    "E+": MarkKind("E", QT_TRANSLATE_NOOP("Marks", "excused, made good"), "ok", "diamond"),
    "R": MarkKind("R", QT_TRANSLATE_NOOP("Marks", "remote"), "info", "hexagon"),
}
UNMARKED = MarkKind("", QT_TRANSLATE_NOOP("Marks", "not yet marked"), "mute", "dashed")


def kind_of(mark: MarkShown) -> MarkKind:
    """How this mark looks."""
    return UNMARKED if mark is None else KINDS[mark[0]]
