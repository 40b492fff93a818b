"""Copies of the SQLite file, made while others work, and checked by opening them."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from datetime import UTC, datetime
from pathlib import Path

from sqlalchemy import Engine

from trainer_app.domain.errors import BackupNotOffered, BackupUnusable, FileNotWritable
from trainer_app.services.backups import BackupRow
from trainer_app.services.read_models.materials import StoredFile
from trainer_app.storage.engine import file_of
from trainer_app.storage.schema import revisions

_COUNTED = {
    "courses": "course",
    "people": "person",
    "certificates": "certificate",
    "change_sets": "change_set",
}
_FILES = "SELECT min(name), sha256, bytes FROM material WHERE NOT removed GROUP BY sha256, bytes"


class SqliteBackups:
    """Copies by SQLite's own backup interface (see `services.backups.BackupStore`)."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def copy_to(self, target: Path) -> None:
        """Write a whole copy; a half-written one never gets the name."""
        source = self._file()
        draft = target.with_suffix(".part")
        try:
            target.parent.mkdir(parents=True, exist_ok=True)
            draft.unlink(missing_ok=True)
            with _opened(source) as here, closing(sqlite3.connect(draft)) as there:
                here.backup(there)
                there.execute("PRAGMA journal_mode = DELETE")  # one file, no companions
            draft.replace(target)
        except (OSError, sqlite3.Error) as error:
            with suppress(OSError):
                draft.unlink(missing_ok=True)
            raise FileNotWritable(path=str(target), reason=str(error)) from error

    def look_into(self, path: Path) -> BackupRow:
        """Open the copy, run SQLite's own check, count what it holds."""
        kind = path.stem.split("-", 4)[-1]
        counts: dict[str, int] = {}
        schema, usable = "", False
        try:
            with _opened(path) as connection:
                whole = connection.execute("PRAGMA quick_check").fetchone()[0] == "ok"
                schema = connection.execute("SELECT version_num FROM alembic_version").fetchone()[0]
                for name, table in _COUNTED.items():
                    query = f"SELECT count(*) FROM {table}"  # noqa: S608 (names from above)
                    counts[name] = connection.execute(query).fetchone()[0]
                if _has_materials(connection):
                    counts["materials"] = len(connection.execute(_FILES).fetchall())
                usable = whole and schema in revisions()
        except (OSError, sqlite3.Error, TypeError):
            usable = False
        size, made = (path.stat().st_size, path.stat().st_mtime) if path.exists() else (0, 0.0)
        return BackupRow(
            path=path,
            made_at=datetime.fromtimestamp(made, tz=UTC),
            bytes=size,
            kind=kind,
            schema=schema,
            counts=counts,
            usable=usable,
        )

    def files_of(self, path: Path) -> tuple[StoredFile, ...]:
        """The files of materials that the copy needs."""
        with suppress(OSError, sqlite3.Error), _opened(path) as connection:
            if _has_materials(connection):
                rows = connection.execute(_FILES).fetchall()
                return tuple(StoredFile(name=n, sha256=s, bytes=b) for n, s, b in rows)
        return ()

    def replace_data_with(self, path: Path) -> None:
        """Write the copy's pages over the data in one SQLite transaction."""
        self._engine.dispose()
        try:
            with _opened(path) as source, closing(sqlite3.connect(self._file())) as target:
                source.backup(target)
        except sqlite3.Error as error:
            raise BackupUnusable(path=str(path)) from error

    def _file(self) -> Path:
        found = file_of(self._engine)
        if found is None:
            raise BackupNotOffered
        return found


def _has_materials(connection: sqlite3.Connection) -> bool:
    """Whether the copy is of a schema that knows them."""
    found = connection.execute("SELECT 1 FROM sqlite_master WHERE name = 'material'")
    return found.fetchone() is not None


@contextmanager
def _opened(path: Path) -> Iterator[sqlite3.Connection]:
    """Open an existing file for reading only."""
    with closing(sqlite3.connect(f"file:{path.as_posix()}?mode=ro", uri=True)) as connection:
        yield connection
