"""The journal, written by storage itself: no service can forget it.

Before every flush each new or changed record is compared with what it was; at commit the changes go
into the same transaction as the rows. `storage.guard` refuses any other write.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any, cast
from uuid import UUID

from sqlalchemy import Connection, Table, event, inspect, select
from sqlalchemy.orm import Session

from trainer_app.domain.certificate import Certificate
from trainer_app.domain.errors import PersonAnonymised
from trainer_app.domain.journal import ChangeKind
from trainer_app.domain.module_text import ModuleText
from trainer_app.domain.person import IDENTITY_FIELDS, Person
from trainer_app.domain.records import Noun, Record
from trainer_app.services.ports import NameFolding, Sealer
from trainer_app.storage.guard import FLUSHING
from trainer_app.storage.mapping import NOUN_OF, TABLES, UNJOURNALLED
from trainer_app.storage.searched_texts import keep_in_step
from trainer_app.storage.tables.certificates import SAID
from trainer_app.storage.tables.people import person_key
from trainer_app.storage.text_pieces import keep_pieces
from trainer_app.storage.types import Json, to_json

Fields = dict[str, Json]


@dataclass(frozen=True)
class Change:
    """One record's change: the changed fields only, as the journal keeps them."""

    noun: Noun
    record_id: UUID
    kind: ChangeKind
    before: Fields | None
    after: Fields | None


class Seals:
    """The persons' keys within one transaction, and sealing with them."""

    def __init__(self, sealer: Sealer, connection: Connection) -> None:
        self._sealer, self._connection = sealer, connection
        self._keys: dict[UUID, bytes] = {}
        self._new: dict[UUID, bytes] = {}

    def sealed(self, noun: Noun, record_id: UUID, fields: Fields) -> Fields:
        """The fields with identity values under the person's key; empty ones stay readable."""
        if noun is not Noun.PERSON:
            return fields
        return {
            name: self._sealer.seal(self._key(record_id), str(value))
            if name in IDENTITY_FIELDS and value
            else value
            for name, value in fields.items()
        }

    def opened(self, noun: Noun, record_id: UUID, fields: Fields) -> Fields:
        """The inverse of `sealed`.

        Raises:
            PersonAnonymised: the key was destroyed.
        """
        if noun is not Noun.PERSON:
            return fields
        sealed = any(fields.get(name) for name in IDENTITY_FIELDS)
        if sealed and record_id not in self._keys and self._stored_key(record_id) is None:
            raise PersonAnonymised
        return {
            name: self._sealer.open(self._key(record_id), str(value))
            if name in IDENTITY_FIELDS and value
            else value
            for name, value in fields.items()
        }

    def forget(self, people: Iterable[UUID]) -> None:
        """Nobody's key is at hand any more."""
        for one in people:
            self._keys.pop(one, None)
            self._new.pop(one, None)

    def store_new(self) -> None:
        """Write the keys made in this transaction."""
        if self._new:
            rows = [{"person_id": one, "key": key} for one, key in self._new.items()]
            self._connection.execute(person_key.insert(), rows)
            self._new.clear()

    def _key(self, person_id: UUID) -> bytes:
        if person_id not in self._keys:
            found = self._stored_key(person_id)
            if found is None:
                found = self._new[person_id] = self._sealer.new_key()
            self._keys[person_id] = bytes(found)
        return self._keys[person_id]

    def _stored_key(self, person_id: UUID) -> bytes | None:
        return self._connection.execute(
            select(person_key.c.key).where(person_key.c.person_id == person_id)
        ).scalar()


class Recorder:
    """Watches one session and notes what changes."""

    def __init__(self, session: Session, seals: Seals, folding: NameFolding) -> None:
        self.changes: list[Change] = []
        self._texts: list[ModuleText] = []  # written by the flush that is under way
        self._session, self._seals, self._folding = session, seals, folding
        event.listen(session, "before_flush", self._before_flush)
        event.listen(session, "after_flush", self._after_flush)

    def insert_all(self, records: Iterable[Record]) -> None:
        """Insert many new records of one kind with one statement, and note each."""
        rows = list(records)
        if not rows:
            return
        noun = NOUN_OF[type(rows[0])]
        table = TABLES[noun][1]
        values = [self._row(record, table) for record in rows]
        for record, row in zip(rows, values, strict=True):
            self._note(noun, record.id, ChangeKind.ADD, {}, self._as_json(table, row))
        connection = self._session.connection()
        with _allowed(connection):
            connection.execute(table.insert(), values)
        self._follow([one for one in rows if isinstance(one, ModuleText)])

    def _row(self, record: Record, table: Table) -> dict[str, object]:
        self._derive(record)
        return {c.name: getattr(record, c.name) for c in table.columns}

    def _before_flush(self, session: Session, _context: object, _objects: object) -> None:
        touched = [*session.new, *session.dirty]
        for entity in touched:
            self._derive(cast("Record", entity))
            if isinstance(entity, ModuleText):
                self._texts.append(entity)
        for entity in session.new:
            record = cast("Record", entity)
            noun = NOUN_OF[type(record)]
            table = TABLES[noun][1]
            row = {c.name: getattr(record, c.name) for c in table.columns}
            self._note(noun, record.id, ChangeKind.ADD, {}, self._as_json(table, row))
        for entity in session.dirty:
            self._note_edit(cast("Record", entity))
        session.connection().info[FLUSHING] = True

    def _after_flush(self, session: Session, _context: object) -> None:
        session.connection().info.pop(FLUSHING, None)
        self._follow(self._texts)
        self._texts = []

    def _follow(self, texts: list[ModuleText]) -> None:
        """Keep what follows from texts and has a table of its own."""
        connection = self._session.connection()
        keep_pieces(connection, texts)
        keep_in_step(connection, texts, self._folding)

    def _note_edit(self, record: Record) -> None:
        noun = NOUN_OF[type(record)]
        table = TABLES[noun][1]
        before: dict[str, object] = {}
        after: dict[str, object] = {}
        for name, state in inspect(record).attrs.items():
            history = state.history
            if name not in UNJOURNALLED and history.has_changes() and history.deleted:
                before[name], after[name] = history.deleted[0], history.added[0]
        old, new = self._as_json(table, before), self._as_json(table, after)
        changed = {name for name in new if old[name] != new[name]}
        if not changed:
            return
        kind = ChangeKind.EDIT
        if "removed" in changed:
            kind = ChangeKind.REMOVE if record.removed else ChangeKind.RESTORE
        self._note(
            noun,
            record.id,
            kind,
            {name: old[name] for name in sorted(changed)},
            {name: new[name] for name in sorted(changed)},
        )

    def _note(
        self, noun: Noun, record_id: UUID, kind: ChangeKind, before: Fields, after: Fields
    ) -> None:
        self.changes.append(
            Change(
                noun,
                record_id,
                kind,
                self._seals.sealed(noun, record_id, before) if before else None,
                self._seals.sealed(noun, record_id, after),
            )
        )

    def _as_json(self, table: Table, values: Mapping[str, object]) -> Fields:
        dialect = self._session.get_bind().dialect
        return {
            name: to_json(table.c[name].type, value, dialect)
            for name, value in values.items()
            if name not in UNJOURNALLED and name != "id"
        }

    def _derive(self, record: Record) -> None:
        """Set the columns that follow from others."""
        if isinstance(record, Person):
            self._fold(record)
        elif isinstance(record, Certificate):
            content = dict(record.content)
            for column, name in SAID.items():
                setattr(record, column, content.get(name, ""))

    def _fold(self, person: Person) -> None:
        """Keep the derived columns; an aliased person is found by the alias alone."""
        native, latin = person.native_name, person.latin_name
        shown = (person.alias,) if person.alias else (native, latin)
        parts = (*shown, person.agency)
        derived: dict[str, Any] = {
            "search_text": "\n".join(filter(None, map(self._folding.search_text, parts))),
            "native_key": self._folding.match_key(native),
            "latin_key": self._folding.match_key(latin),
        }
        for name, value in derived.items():
            setattr(person, name, value)


class _allowed:  # noqa: N801 (reads as a clause)
    """The time in which a journalled write may pass the guard."""

    def __init__(self, connection: Connection) -> None:
        self._notes = connection.info  # asked now: an interrupted connection has none to give

    def __enter__(self) -> None:
        self._notes[FLUSHING] = True

    def __exit__(self, *_: object) -> None:
        self._notes.pop(FLUSHING, None)
