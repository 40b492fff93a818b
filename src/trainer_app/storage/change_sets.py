"""Change sets on disk: writing them, and turning one round."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, cast
from uuid import UUID

from sqlalchemy import Boolean, Connection, DefaultClause, Integer, String, Table, func, select
from sqlalchemy.orm import Session
from sqlalchemy.sql.elements import True_
from sqlalchemy.types import TypeEngine

from trainer_app.domain.changes import Label
from trainer_app.domain.errors import (
    ChangeIsFinal,
    LaterChangeStands,
    NothingToRedo,
    NothingToUndo,
)
from trainer_app.domain.ids import NewId
from trainer_app.domain.journal import (
    ChangeKind,
    Entry,
    UndoStacks,
    bases_of,
    next_stamp,
    without_effect,
)
from trainer_app.services.ports import Clock
from trainer_app.storage.guard import JOURNALLED
from trainer_app.storage.journal import Change, Fields, Seals
from trainer_app.storage.mapping import TABLES, UNJOURNALLED
from trainer_app.storage.queries.entries import recent_entries
from trainer_app.storage.tables.institutions import site
from trainer_app.storage.tables.journal import change, change_set
from trainer_app.storage.types import Json, Texts, from_json, to_json


class ChangeSets:
    """The journal's sets, inside one transaction."""

    def __init__(self, connection: Connection, clock: Clock, new_id: NewId) -> None:
        self._connection, self._clock, self._new_id = connection, clock, new_id

    def write(
        self,
        changes: Sequence[Change],
        *,
        site_id: UUID,
        actor_id: UUID | None,
        label: Label,
        final: str,
        undoes: UUID | None,
    ) -> UUID:
        """Append one set; numbers count per site without gaps, because the site's row is held."""
        run = self._connection.execute
        run(select(site.c.id).where(site.c.id == site_id).with_for_update())
        number = run(
            select(func.max(change_set.c.number)).where(change_set.c.site_id == site_id)
        ).scalar()
        last = run(select(func.max(change_set.c.stamp))).scalar() or 0
        now = int(self._clock.now().timestamp() * 1000)
        set_id = self._new_id()
        run(
            change_set.insert().values(
                id=set_id,
                site_id=site_id,
                number=(number or 0) + 1,
                stamp=next_stamp(last, now),
                actor_id=actor_id,
                label=label.code,
                label_values=dict(label.values),
                undoes=undoes,
                final=final,
            )
        )
        rows = [
            {
                "change_set_id": set_id,
                "position": position,
                "noun": one.noun,
                "record_id": one.record_id,
                "kind": one.kind,
                "before": one.before,
                "after": one.after,
            }
            for position, one in enumerate(changes)
        ]
        run(change.insert(), rows)
        return set_id

    def to_undo(self, actor_id: UUID | None) -> Reversal:
        """What Undo would do.

        Raises:
            NothingToUndo, LaterChangeStands, ChangeIsFinal: it cannot.
        """
        entries = recent_entries(self._connection)
        entry = UndoStacks(entries, actor_id).to_undo
        if entry is None:
            raise NothingToUndo
        return self._reversal(entry, entries)

    def to_redo(self, actor_id: UUID | None) -> Reversal:
        """What Redo would do.

        Raises:
            NothingToRedo, LaterChangeStands: it cannot.
        """
        entries = recent_entries(self._connection)
        entry = UndoStacks(entries, actor_id).to_redo
        if entry is None:
            raise NothingToRedo
        return self._reversal(entry, entries)

    def _reversal(self, entry: Entry, entries: Sequence[Entry]) -> Reversal:
        if entry.final:
            raise ChangeIsFinal(remedy=entry.final)
        changes = self._changes_of(entry.id)
        self._refuse_if_stood_upon(entry, entries, changes)
        row = self._connection.execute(
            select(change_set.c.label, change_set.c.label_values).where(change_set.c.id == entry.id)
        ).one()
        label = Label(row.label, tuple(row.label_values.items()))
        return Reversal(entry.id, label, tuple(changes), self._connection)

    def _changes_of(self, set_id: UUID) -> list[Change]:
        rows = self._connection.execute(
            select(change).where(change.c.change_set_id == set_id).order_by(change.c.position)
        )
        return [Change(r.noun, r.record_id, r.kind, r.before, r.after) for r in rows]

    def _refuse_if_stood_upon(
        self, entry: Entry, entries: Sequence[Entry], changes: Sequence[Change]
    ) -> None:
        """A later change of the same fields, still in force, forbids turning this one round."""
        bases, void = bases_of(entries), without_effect(entries)
        order = [one.id for one in entries]
        later = {
            one
            for one in order[order.index(entry.id) + 1 :]
            if one not in void and bases[one] != bases[entry.id]
        }
        mine = {
            one.record_id: None if one.kind is not ChangeKind.EDIT else set(one.after or {})
            for one in changes
        }
        ids = list(mine)
        for start in range(0, len(ids), 500):
            rows = self._connection.execute(
                select(change).where(change.c.record_id.in_(ids[start : start + 500]))
            )
            for row in rows:
                fields = mine[row.record_id]
                whole = row.kind is not ChangeKind.EDIT or fields is None
                touched = whole or not set(fields or ()).isdisjoint(row.after or {})
                if row.change_set_id in later and touched:
                    raise LaterChangeStands(noun=row.noun.value)


@dataclass(frozen=True)
class Reversal:
    """The inverse of one change set, ready to be applied through the ordinary records."""

    change_set: UUID
    label: Label
    changes: tuple[Change, ...]
    connection: Connection

    def apply(self, session: Session, seals: Seals) -> None:
        """Change the records back, newest change first; the recorder journals it as it comes."""
        taken: set[UUID] = set()
        brought_back: dict[Table, list[UUID]] = defaultdict(list)
        for one in reversed(self.changes):
            kind, table = TABLES[one.noun]
            record = session.get(kind, one.record_id)
            assert record is not None  # rows are never deleted
            back = one.before if one.kind is not ChangeKind.ADD else {"removed": True}
            assert back is not None  # only an addition has nothing before it
            fields = seals.opened(one.noun, one.record_id, cast("Fields", back))
            for name, value in fields.items():
                setattr(
                    record, name, from_json(table.c[name].type, value, session.get_bind().dialect)
                )
            if back.get("removed"):
                taken.add(one.record_id)
            elif "removed" in back:
                brought_back[table].append(one.record_id)
        session.flush()
        self._refuse_if_needed(taken)
        self._refuse_if_homeless(brought_back)

    def _refuse_if_needed(self, taken: set[UUID]) -> None:
        """Nothing live may point at what was taken away."""
        for table in JOURNALLED:
            for column in table.columns:
                if not column.foreign_keys or not taken:
                    continue
                live = select(column).where(column.in_(taken), table.c.removed.is_(False))
                if self.connection.execute(live.limit(1)).first():
                    raise LaterChangeStands(noun=table.name)

    def _refuse_if_homeless(self, brought_back: Mapping[Table, Sequence[UUID]]) -> None:
        """Nothing comes back to what was taken away meanwhile; an edition outlives its forebear."""
        for table, ids in brought_back.items():
            for key in table.foreign_keys:
                target = key.column.table
                if target is table or "removed" not in target.columns:
                    continue
                gone = (
                    select(table.c.id)
                    .join(target, target.c.id == key.parent)
                    .where(table.c.id.in_(ids), table.c.removed.is_(False), target.c.removed)
                )
                if self.connection.execute(gone.limit(1)).first():
                    raise LaterChangeStands(noun=target.name)


def replay(connection: Connection) -> dict[str, dict[UUID, Fields]]:
    """Every record as the journal alone would have it, by noun and id."""
    state: dict[str, dict[UUID, Fields]] = {noun.value: {} for noun in TABLES}
    rows = connection.execute(
        select(change)
        .join(change_set, change_set.c.id == change.c.change_set_id)
        .order_by(change_set.c.stamp, change.c.position)
    )
    for row in rows:
        fields = state[row.noun.value].setdefault(row.record_id, {})
        fields.update(cast("dict[str, Any]", row.after))
    return state


def born_later(table: Table) -> Fields:
    """What a column has that was added after a record was written: its default, or nothing."""
    empty: Fields = {column.name: None for column in table.columns if column.nullable}
    return empty | {
        column.name: _default(column.type, column.server_default)
        for column in table.columns
        if isinstance(column.server_default, DefaultClause)
        and isinstance(column.type, String | Texts | Boolean | Integer)
        and column.name not in UNJOURNALLED
    }


def _default(kind: TypeEngine[Any], clause: DefaultClause) -> Json:
    if isinstance(kind, Boolean):
        return isinstance(clause.arg, True_)
    written = str(clause.arg)
    if isinstance(kind, Integer):
        return int(written)
    return cast("Json", json.loads(written)) if isinstance(kind, Texts) else written


def records_differing_from_journal(connection: Connection, seals: Seals) -> list[tuple[str, UUID]]:
    """The records whose rows are not what the journal says: none, unless somebody tampered."""
    told = replay(connection)
    wrong: list[tuple[str, UUID]] = []
    for noun, (_kind, table) in TABLES.items():
        for row in connection.execute(select(table)).mappings():
            fields: Fields = {
                c.name: to_json(c.type, row[c.name], connection.dialect)
                for c in table.columns
                if c.name not in UNJOURNALLED and c.name != "id"
            }
            said = told[noun.value].get(row["id"])
            if said is None or seals.sealed(noun, row["id"], fields) != born_later(table) | said:
                wrong.append((noun.value, row["id"]))
    return wrong
