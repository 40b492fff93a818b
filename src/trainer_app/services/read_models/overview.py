"""What the home page and the history show."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Protocol
from uuid import UUID

from trainer_app.domain.changes import Label
from trainer_app.domain.journal import ChangeKind
from trainer_app.domain.person import PathwayStage
from trainer_app.domain.records import Noun
from trainer_app.services.read_models.courses import SessionRow


@dataclass(frozen=True, kw_only=True)
class HomeFigures:
    """The figures of a year. Persons and attendances are two counts; sex has three values."""

    persons: int
    attendances: int
    women: int
    men: int
    unrecorded: int
    trainers_by_stage: Mapping[PathwayStage, int]
    certified: int
    certified_active: int
    issued: int
    handed_over: int
    waiting: int
    void: int
    sessions_held: int
    sessions_planned: int
    sessions_by_month: tuple[tuple[int, int], ...]  # held, planned; January to December


@dataclass(frozen=True, kw_only=True)
class Need:
    """One thing that needs a person: what, how many, and where it is settled."""

    code: str  # unmarked-session, agreement-ending, certification-ending, certificates-waiting, …
    count: int
    noun: Noun
    record_id: UUID | None
    values: tuple[tuple[str, str | int], ...] = ()
    on: date | None = None


@dataclass(frozen=True, kw_only=True)
class HomeView:
    """The home page in one piece."""

    figures: HomeFigures
    today: tuple[SessionRow, ...]
    next_days: tuple[tuple[date, int, str], ...]  # day, sessions, closure's reason
    needs: tuple[Need, ...]
    running_courses: int


@dataclass(frozen=True, kw_only=True)
class HistoryRow:
    """One change set, for people."""

    id: UUID
    number: int
    at: datetime
    actor: str
    label: Label
    undoes: UUID | None
    final: str
    changes: int


@dataclass(frozen=True, kw_only=True)
class RecordChange:
    """One change of one record. Identity values stay sealed here."""

    at: datetime
    actor: str
    label: Label
    kind: ChangeKind
    fields: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class UndoState:
    """What Edit › Undo and Redo offer; None = nothing."""

    undo: Label | None
    redo: Label | None
    last_saved: datetime | None


class OverviewQueries(Protocol):
    """Questions across all nouns, each answered by a fixed number of statements."""

    def home(self, *, today: date, now: datetime) -> HomeView: ...
    def history(self, *, limit: int = 200) -> list[HistoryRow]:
        """The newest change sets first."""
        ...

    def record_history(self, record_id: UUID) -> list[RecordChange]: ...
    def undo_state(self, actor_id: UUID | None) -> UndoState: ...
