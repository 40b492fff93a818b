"""Bringing a database up to the schema this program knows."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from sqlalchemy import Connection, Engine, inspect, text

from trainer_app.domain.errors import DatabaseCorrupt, DatabaseTooNew

_MIGRATIONS = Path(__file__).parent / "migrations"
NEWEST = "0010"
"""The newest revision; a test compares it with the version files. Start-up needs no Alembic."""


def bring_up_to_date(engine: Engine, *, before_upgrade: Callable[[], None]) -> None:
    """Run what migrations are missing; a database that has data is backed up first.

    Raises:
        DatabaseTooNew: it was written by a newer program.
        DatabaseCorrupt: it is a database, but not one of ours.
    """
    found = revision(engine)
    if found == NEWEST:
        return
    if found is None and inspect(engine).get_table_names():
        raise DatabaseCorrupt(path=str(engine.url.database))
    if found is not None:
        if found not in revisions():
            raise DatabaseTooNew(found=found, known=NEWEST)
        before_upgrade()
    upgrade(engine)


def revision(engine: Engine) -> str | None:
    """The revision the database stands at; None for an empty one."""
    with engine.connect() as connection:
        if not inspect(connection).has_table("alembic_version"):
            return None
        found = connection.execute(text("SELECT version_num FROM alembic_version")).scalar()
        return None if found is None else str(found)


def upgrade(engine: Engine, to: str = "head") -> None:
    """Run the migrations in one transaction.

    SQLite changes a column by making the table anew, in whose middle references hang in the air:
    they are looked at when it is done.

    Raises:
        DatabaseCorrupt: a reference leads nowhere; nothing was changed.
    """
    from alembic import command  # noqa: PLC0415 (186 ms, needed once in a lifetime)
    from alembic.config import Config  # noqa: PLC0415

    config = Config()
    config.set_main_option("script_location", str(_MIGRATIONS))
    with engine.execution_options(writing=True, rebuilding=True).connect() as connection:
        connection.detach()  # never used again: it does not watch references
        with connection.begin():
            config.attributes["connection"] = connection
            command.upgrade(config, to)
            if engine.dialect.name == "sqlite" and _dangling(connection):
                raise DatabaseCorrupt(path=str(engine.url.database))


def _dangling(connection: Connection) -> bool:
    return connection.exec_driver_sql("PRAGMA foreign_key_check").first() is not None


def revisions() -> list[str]:
    """Every revision, oldest first."""
    return sorted(path.name[:4] for path in (_MIGRATIONS / "versions").glob("[0-9]*.py"))
