"""What all builders of sample records share: ids by key, moved dates, whose fault a refusal is."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from uuid import UUID

from trainer_app.domain.academy import checked_list_code
from trainer_app.domain.errors import AppError, SampleInvalid
from trainer_app.domain.ids import NewId
from trainer_app.domain.records import Record

_TAKEN_SUFFIX = "-SAMPLE"


@dataclass(frozen=True)
class TakenCodes:
    """What the data holds already: academies are used as they are, other codes get a suffix."""

    academies: Mapping[str, UUID] = field(default_factory=dict)
    programmes: frozenset[str] = frozenset()
    curricula: frozenset[str] = frozenset()
    courses: frozenset[str] = frozenset()


class Ids(dict[str, UUID]):
    """Ids by key; a key of the files that leads nowhere is the files' fault."""

    def __init__(self, noun: str) -> None:
        super().__init__()
        self._noun = noun

    def __missing__(self, key: str) -> UUID:
        raise SampleInvalid(file="", what=f"there is no {self._noun} {key!r}")

    def enter(self, key: str, new: UUID) -> UUID:
        """Remember a new key."""
        if key in self:
            raise SampleInvalid(file="", what=f"{self._noun} {key!r} is there twice")
        self[key] = new
        return new


@contextmanager
def blaming(file: str) -> Iterator[None]:
    """Say of every refusal by a rule in which file its cause stands."""
    try:
        yield
    except SampleInvalid as error:
        raise SampleInvalid(
            file=error.details["file"] or file, what=error.details["what"]
        ) from error
    except AppError as error:
        told = ", ".join(f"{name} {value}" for name, value in error.details.items())
        raise SampleInvalid(file=file, what=f"{error.code}: {told}") from error


class References:
    """The ids of everything made so far, and the records themselves in the order of making."""

    def __init__(self, *, new_id: NewId, anchor: date, now: datetime, today: date) -> None:
        self.new_id, self.now, self.today = new_id, now, today
        self.shift = _monday(today) - _monday(anchor)
        self.programmes, self.academies = Ids("programme"), Ids("academy")
        self.rooms, self.editions, self.modules = Ids("room"), Ids("edition"), Ids("module")
        self.people, self.courses = Ids("person"), Ids("course")
        self.zones: dict[str, str] = {}
        self.records: dict[type[Record], list[Record]] = {}

    def add(self, record: Record) -> None:
        """Take in a new record."""
        self.records.setdefault(type(record), []).append(record)

    def moved(self, day: date) -> date:
        """A day of the files as a day of this week's samples."""
        return day + self.shift

    def moved_if_any(self, day: date | None) -> date | None:
        """The same for a day that may be missing."""
        return None if day is None else day + self.shift


def free_code(code: str, taken: frozenset[str]) -> str:
    """The checked code of a programme, curriculum or course, made different from a taken one."""
    clean = checked_list_code(code)
    return checked_list_code(f"{clean}{_TAKEN_SUFFIX}") if clean in taken else clean


def _monday(day: date) -> date:
    return day - timedelta(days=day.weekday())
