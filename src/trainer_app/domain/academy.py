"""Partner academies: where courses are held, under which agreement, in which rooms."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from uuid import UUID

from trainer_app.domain.errors import CodeInvalid
from trainer_app.domain.languages import LocalizedText
from trainer_app.domain.records import Record

_SHORTEST_CODE, _LONGEST_CODE = 2, 6
_LONGEST_LIST_CODE = 24


@dataclass(kw_only=True, eq=False)
class Academy(Record):
    """A partner institution. Hours are minutes after midnight; days are ISO weekdays 1–7."""

    code: str
    name: LocalizedText
    country: str  # ISO 3166-1 alpha-2
    city: LocalizedText = LocalizedText()
    time_zone: str = "Asia/Bangkok"
    working_days: tuple[str, ...] = ("1", "2", "3", "4", "5")
    opens: int = 8 * 60
    closes: int = 17 * 60
    focal_point: str = ""
    phone: str = ""
    email: str = ""


@dataclass(kw_only=True, eq=False)
class Agreement(Record):
    """What allows courses at an academy, from a day to a day (None = open)."""

    academy_id: UUID
    reference: str
    starts_on: date
    ends_on: date | None = None
    covers: str = ""


class RoomKind(StrEnum):
    """What a room is fit for."""

    CLASSROOM = "classroom"
    COMPUTER_ROOM = "computer_room"
    HALL = "hall"
    EQUIPPED = "equipped"
    OUTDOOR = "outdoor"


@dataclass(kw_only=True, eq=False)
class Room(Record):
    """A room with its seats."""

    academy_id: UUID
    name: str
    seats: int
    kind: RoomKind = RoomKind.CLASSROOM
    equipment: str = ""


@dataclass(kw_only=True, eq=False)
class Closure(Record):
    """Days on which the academy is closed, both included."""

    academy_id: UUID
    starts_on: date
    ends_on: date
    reason: str = ""


def checked_academy_code(code: str) -> str:
    """The code as it stands in certificate numbers: 2–6 capital Latin letters or digits.

    Raises:
        CodeInvalid: anything else.
    """
    clean = code.strip().upper()
    if not (_SHORTEST_CODE <= len(clean) <= _LONGEST_CODE and clean.isascii() and clean.isalnum()):
        raise CodeInvalid(value=code, example="PNH")
    return clean


def checked_list_code(code: str) -> str:
    """The code of a course, curriculum or programme: 1–24 of A–Z, 0–9 and inner hyphens.

    Raises:
        CodeInvalid: anything else; the code also names files.
    """
    clean = code.strip().upper()
    letters = clean.replace("-", "")
    fits = clean.isascii() and letters.isalnum() and len(clean) <= _LONGEST_LIST_CODE
    if not fits or clean[0] == "-" or clean[-1] == "-":
        raise CodeInvalid(value=code, example="BM-CORE-3")
    return clean
