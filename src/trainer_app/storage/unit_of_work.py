"""The transaction, on SQLAlchemy: records in, journal and rows out together."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from types import TracebackType
from typing import Generic, Self, TypeVar
from uuid import UUID

from sqlalchemy import Engine, Table, select
from sqlalchemy.orm import Session
from sqlalchemy.orm.exc import StaleDataError

from trainer_app.domain.changes import Changes, Label
from trainer_app.domain.errors import RecordChanged, RecordNotFound
from trainer_app.domain.ids import NewId
from trainer_app.domain.records import Record
from trainer_app.services.ports import Clock, NameFolding, Sealer
from trainer_app.storage.change_sets import (
    ChangeSets,
    Reversal,
    records_differing_from_journal,
)
from trainer_app.storage.engine import writing
from trainer_app.storage.forgetting import forget_people, overwrite_what_goes
from trainer_app.storage.journal import Recorder, Seals
from trainer_app.storage.mapping import NOUN_OF, TABLES
from trainer_app.storage.signature import Signature
from trainer_app.storage.tables.certificates import kept_file
from trainer_app.storage.tables.institutions import site

R = TypeVar("R", bound=Record)


@dataclass(frozen=True)
class WritingParts:
    """What every unit of work shares."""

    engine: Engine
    clock: Clock
    new_id: NewId
    sealer: Sealer
    folding: NameFolding


class SqlRecords(Generic[R]):
    """Records of one kind (see `services.ports.Records`)."""

    def __init__(self, session: Session, kind: type[R], recorder: Recorder) -> None:
        self._session, self._kind, self._recorder = session, kind, recorder
        self._table: Table = TABLES[NOUN_OF[kind]][1]

    def get(self, record_id: UUID, *, version: int | None = None) -> R:
        """Return the live record."""
        record = self._session.get(self._kind, record_id)
        if record is None or record.removed:
            raise RecordNotFound(noun=NOUN_OF[self._kind].value)
        if version is not None and record.version != version:
            raise RecordChanged(noun=NOUN_OF[self._kind].value)
        return record

    def where(self, **equal: object) -> list[R]:
        """The live records with these values."""
        return self._find(equal, removed=False)

    def one(self, **equal: object) -> R | None:
        """The first live record with these values."""
        return next(iter(self.where(**equal)), None)

    def any_state(self, **equal: object) -> R | None:
        """The first record with these values, removed or not."""
        return next(iter(self._find(equal, removed=None)), None)

    def add(self, record: R) -> R:
        """Make the record part of the transaction."""
        self._session.add(record)
        return record

    def add_all(self, records: Sequence[R]) -> None:
        """Insert many new records with one statement."""
        self._recorder.insert_all(records)

    def remove(self, record: R) -> None:
        """Mark it removed."""
        record.removed = True

    def _find(self, equal: dict[str, object], *, removed: bool | None) -> list[R]:
        query = select(self._kind).order_by(self._table.c.id)
        if removed is not None:
            query = query.where(self._table.c.removed.is_(removed))
        for name, value in equal.items():
            column = self._table.c[name]
            several = isinstance(value, list | tuple | set | frozenset)
            query = query.where(column.in_(value) if several else column == value)  # type: ignore[arg-type]  # checked on the line above
        return list(self._session.scalars(query))


class SqlUnitOfWork:
    """One session, opened on entry and closed on exit, in the thread that uses it."""

    def __init__(self, parts: WritingParts, signature: Signature) -> None:
        self._parts, self._signature = parts, signature

    def __enter__(self) -> Self:
        self._session = Session(writing(self._parts.engine), expire_on_commit=False)
        connection = self._session.connection()
        self._seals = Seals(self._parts.sealer, connection)
        self._recorder = Recorder(self._session, self._seals, self._parts.folding)
        self._sets = ChangeSets(connection, self._parts.clock, self._parts.new_id)
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._session.close()  # rolls back whatever was not committed

    def of(self, kind: type[R]) -> SqlRecords[R]:
        """The records of a kind."""
        return SqlRecords(self._session, kind, self._recorder)

    def keep(self, content: bytes) -> str:
        """Put the file beside the rows, once for the same bytes."""
        name = hashlib.sha256(content).hexdigest()
        connection = self._session.connection()
        there = select(kept_file.c.sha256).where(kept_file.c.sha256 == name)
        if connection.execute(there).first() is None:
            connection.execute(kept_file.insert().values(sha256=name, content=content))
        return name

    def forget(self, person_id: UUID) -> None:
        """Destroy the keys of a person; the emptied record is written before, under the old key."""
        connection = self._session.connection()
        overwrite_what_goes(connection)
        self._session.flush()
        forget_people(connection, self._seals, person_id)

    def commit(self, label: Label, *, final: str = "") -> Changes:
        """Write rows and journal in one transaction."""
        return self._commit(label, final=final)

    def undo(self) -> Changes:
        """Apply the inverse of this person's last change."""
        return self._reverse(self._sets.to_undo(self._signature.actor_id))

    def redo(self) -> Changes:
        """Apply again what was undone last."""
        return self._reverse(self._sets.to_redo(self._signature.actor_id))

    def _reverse(self, reversal: Reversal) -> Changes:
        reversal.apply(self._session, self._seals)
        return self._commit(reversal.label, undoes=reversal.change_set)

    def _commit(self, label: Label, *, final: str = "", undoes: UUID | None = None) -> Changes:
        try:
            self._session.flush()
        except StaleDataError as error:
            raise RecordChanged(noun="") from error
        changes = self._recorder.changes
        if not changes:
            self._session.rollback()
            return Changes()
        site_id = self._signature.site_id or self._site_being_made()
        self._seals.store_new()
        written = self._sets.write(
            changes,
            site_id=site_id,
            actor_id=self._signature.actor_id,
            label=label,
            final=final,
            undoes=undoes,
        )
        self._session.commit()
        return Changes(
            nouns=frozenset(change.noun for change in changes),
            records=frozenset(change.record_id for change in changes),
            change_set=written,
            label=label,
        )

    def _site_being_made(self) -> UUID:
        """The first change set of all makes the site that owns it."""
        found: UUID = self._session.connection().execute(select(site.c.id)).scalar_one()
        return found


def differences_from_journal(parts: WritingParts) -> list[tuple[str, UUID]]:
    """The records whose rows are not what the journal says, by noun and id."""
    with parts.engine.connect() as connection:
        return records_differing_from_journal(connection, Seals(parts.sealer, connection))
