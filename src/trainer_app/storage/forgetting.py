"""Forgetting people: their keys go, and with them what the journal says of who they were."""

from __future__ import annotations

from typing import cast
from uuid import UUID

from sqlalchemy import Connection, delete, select

from trainer_app.domain.records import Noun
from trainer_app.storage.journal import Fields, Seals
from trainer_app.storage.tables.certificates import kept_file
from trainer_app.storage.tables.journal import change
from trainer_app.storage.tables.people import person, person_key


def overwrite_what_goes(connection: Connection) -> None:
    """Let SQLite overwrite what is deleted or changed, instead of leaving it in free pages."""
    if connection.dialect.name == "sqlite":
        connection.exec_driver_sql("PRAGMA secure_delete = ON")


def forget_people(connection: Connection, seals: Seals, person_id: UUID) -> None:
    """Destroy the keys of a person and of every record that was merged into it, and the photos."""
    ids = _with_merged(connection, person_id)
    photos = {photo for one in ids for photo in _photos(connection, seals, one)}
    used = select(person.c.photo).where(person.c.photo.in_(photos))
    kept = set(connection.execute(used).scalars())
    if gone := photos - kept:
        connection.execute(delete(kept_file).where(kept_file.c.sha256.in_(gone)))
    connection.execute(delete(person_key).where(person_key.c.person_id.in_(ids)))
    seals.forget(ids)


def _with_merged(connection: Connection, person_id: UUID) -> list[UUID]:
    tree = select(person.c.id).where(person.c.id == person_id).cte("merged", recursive=True)
    tree = tree.union(select(person.c.id).join(tree, person.c.merged_into_id == tree.c.id))
    return list(connection.execute(select(tree.c.id)).scalars())


def _photos(connection: Connection, seals: Seals, person_id: UUID) -> set[str]:
    """Every photo that was ever kept of somebody, as the journal remembers it."""
    rows = connection.execute(
        select(change.c.before, change.c.after).where(
            change.c.noun == Noun.PERSON, change.c.record_id == person_id
        )
    )
    told = [cast("Fields", fields) for row in rows for fields in row if fields]
    photos = set()
    for fields in told:
        if fields.get("photo"):
            opened = seals.opened(Noun.PERSON, person_id, {"photo": fields["photo"]})
            photos.add(str(opened["photo"]))
    return photos
