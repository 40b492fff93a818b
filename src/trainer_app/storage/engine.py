"""Opening the database so that both kinds behave the same, and saying what is wrong with it.

Faults of the surroundings (a full disk, a lock, a damaged file) become `AppError`s here and nowhere
else; the list of codes follows SQLite's documentation of result codes.
"""

from __future__ import annotations

import sqlite3
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.engine import URL, make_url
from sqlalchemy.engine.interfaces import DBAPIConnection, ExceptionContext
from sqlalchemy.exc import ArgumentError, NoSuchModuleError, OperationalError
from sqlalchemy.pool import ConnectionPoolEntry

from trainer_app.domain.errors import (
    AppError,
    DatabaseCorrupt,
    DatabaseLocked,
    DatabaseReadOnly,
    DatabaseUnreachable,
    DiskFull,
    NetworkDrive,
)

_FAULTS: dict[str, type[AppError]] = {
    "SQLITE_BUSY": DatabaseLocked,
    "SQLITE_LOCKED": DatabaseLocked,
    "SQLITE_READONLY": DatabaseReadOnly,
    "SQLITE_PERM": DatabaseReadOnly,
    "SQLITE_IOERR": DiskFull,
    "SQLITE_FULL": DiskFull,
    "SQLITE_CORRUPT": DatabaseCorrupt,
    "SQLITE_NOTADB": DatabaseCorrupt,
    "SQLITE_CANTOPEN": DatabaseUnreachable,
}
_BUSY_MILLISECONDS = 5000


def open_engine(url: str, *, busy_milliseconds: int = _BUSY_MILLISECONDS) -> Engine:
    """Return an engine that behaves the same on both databases.

    Raises:
        DatabaseUnreachable: the address is none, or of a kind of database not known here.
        NetworkDrive: the SQLite file lies on a drive of another computer.
    """
    try:
        return _open(make_url(url), busy_milliseconds)
    except (ArgumentError, NoSuchModuleError) as problem:
        place = url.rpartition("@")[2]  # a password stays out of the sentence
        raise DatabaseUnreachable(path=place) from problem


def _open(address: URL, busy_milliseconds: int) -> Engine:
    if address.get_backend_name() == "sqlite":
        _refuse_network_drive(address)
        engine = create_engine(address, connect_args={"timeout": busy_milliseconds / 1000})
        event.listen(engine, "connect", _harden_sqlite)
        event.listen(engine, "begin", _begin_sqlite)
    else:
        engine = create_engine(address, pool_pre_ping=True)
    event.listen(engine, "handle_error", _translate)
    return engine


def file_of(engine: Engine) -> Path | None:
    """The SQLite file, or None for a server."""
    sqlite = engine.dialect.name == "sqlite" and engine.url.database
    return Path(str(engine.url.database)) if sqlite else None


def writing(engine: Engine) -> Engine:
    """The same engine for units that write: they take the lock at once, and never fail half-way."""
    return engine.execution_options(writing=True)


def _harden_sqlite(connection: DBAPIConnection, _entry: ConnectionPoolEntry) -> None:
    connection.isolation_level = None  # we say BEGIN ourselves
    cursor = connection.cursor()
    for pragma in (
        "foreign_keys = ON",  # SQLite ignores them otherwise
        "journal_mode = WAL",  # readers do not wait for the writer
        "synchronous = FULL",  # a commit survives a power cut
    ):
        cursor.execute(f"PRAGMA {pragma}")
    cursor.close()


def _begin_sqlite(connection: Connection) -> None:
    options = connection.get_execution_options()
    if options.get("rebuilding"):
        connection.exec_driver_sql("PRAGMA foreign_keys = OFF")  # has no effect after BEGIN
    writes = options.get("writing")
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")


def _refuse_network_drive(address: URL) -> None:
    path = str(address.database or "")
    if path.startswith(("\\\\", "//")):
        raise NetworkDrive(path=path)
    mounts = Path("/proc/mounts")
    if not path or path == ":memory:" or not mounts.exists():
        return
    place = Path(path).resolve()
    best, kind = "", ""
    for line in mounts.read_text("utf-8", "replace").splitlines():
        _device, folder, system, *_rest = line.split()
        if place.is_relative_to(folder) and len(folder) >= len(best):
            best, kind = folder, system
    if kind in {"cifs", "smb3", "nfs", "nfs4", "smbfs", "fuse.sshfs", "davfs"}:
        raise NetworkDrive(path=path)


def _translate(context: ExceptionContext) -> None:
    error = context.original_exception
    place = str(context.engine.url.database) if context.engine else ""
    for code, kind in _FAULTS.items():
        if isinstance(error, sqlite3.Error) and _name(error).startswith(code):
            raise kind(path=place) from error
    if isinstance(error, sqlite3.OperationalError) and "unable to open" in str(error):
        raise DatabaseUnreachable(path=place) from error
    unreachable = isinstance(context.sqlalchemy_exception, OperationalError)
    if unreachable and context.engine and context.engine.dialect.name == "postgresql":
        raise DatabaseUnreachable(path=context.engine.url.render_as_string()) from error


def _name(error: sqlite3.Error) -> str:
    name: Any = getattr(error, "sqlite_errorname", "")
    return str(name)
