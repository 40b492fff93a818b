"""The guard of the journal: no write to a journalled table gets past it."""

from __future__ import annotations

from sqlalchemy import Connection, Engine, event
from sqlalchemy.sql.dml import UpdateBase

from trainer_app.storage.tables import metadata
from trainer_app.storage.tables.certificates import kept_file
from trainer_app.storage.tables.curricula import text_piece
from trainer_app.storage.tables.journal import change, change_set
from trainer_app.storage.tables.people import person_key
from trainer_app.storage.tables.text_search import text_search

FLUSHING = "journalled write under way"
"""The mark on a connection, in `connection.info`, while the recorder itself writes."""

_APART = {change, change_set, person_key, kept_file, text_piece, text_search}
JOURNALLED = frozenset(set(metadata.tables.values()) - _APART)


class UnjournalledWrite(AssertionError):
    """A bug of ours: something wrote to a journalled table past the journal."""


def install_guard(engine: Engine) -> None:
    """Refuse every write to a journalled table that the journal does not see."""

    def before_execute(connection: Connection, statement: object, *_rest: object) -> None:
        if not isinstance(statement, UpdateBase) or connection.info.get(FLUSHING):
            return
        if statement.entity_description.get("table") in JOURNALLED:
            raise UnjournalledWrite(str(statement))

    event.listen(engine, "before_execute", before_execute)
