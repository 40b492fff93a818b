"""The newest change sets, as far as Undo needs to know them."""

from __future__ import annotations

from sqlalchemy import Connection, select

from trainer_app.domain.journal import Entry
from trainer_app.storage.tables.journal import change_set

UNDO_DEPTH = 500
"""How many change sets back Undo looks; older ones are reached through the history."""


def recent_entries(connection: Connection) -> list[Entry]:
    """The newest change sets, oldest first."""
    columns = change_set.c
    rows = connection.execute(
        select(columns.id, columns.actor_id, columns.undoes, columns.final)
        .order_by(columns.stamp.desc())
        .limit(UNDO_DEPTH)
    ).all()
    return [Entry(r.id, r.actor_id, r.undoes, r.final) for r in reversed(rows)]
