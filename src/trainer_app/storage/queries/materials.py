"""Questions about materials."""

from __future__ import annotations

from itertools import groupby
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, Engine, Row, func, select

from trainer_app.domain.languages import Language
from trainer_app.domain.material import MaterialKind
from trainer_app.services.read_models.materials import MaterialRow, StoredFile
from trainer_app.storage.queries.institutions import live
from trainer_app.storage.tables.curricula import module
from trainer_app.storage.tables.materials import material

_LANGUAGES = list(Language)
_KINDS = list(MaterialKind)


class SqlMaterialQueries:
    """Answers from the database (see `services.read_models.materials`)."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def of_edition(self, edition_id: UUID) -> tuple[MaterialRow, ...]:
        """All versions of all files of an edition."""
        return self._rows(module.c.edition_id == edition_id)

    def of_module(self, module_id: UUID) -> tuple[MaterialRow, ...]:
        """All versions of all files of a module."""
        return self._rows(module.c.id == module_id)

    def files(self) -> tuple[StoredFile, ...]:
        """Every file that a live material needs."""
        statement = (
            select(material.c.sha256, material.c.bytes, func.min(material.c.name).label("name"))
            .where(live(material))
            .group_by(material.c.sha256, material.c.bytes)
            .order_by("name", material.c.sha256)
        )
        with self._engine.connect() as connection:
            return tuple(
                StoredFile(name=row.name, sha256=row.sha256, bytes=row.bytes)
                for row in connection.execute(statement)
            )

    def _rows(self, condition: ColumnElement[bool]) -> tuple[MaterialRow, ...]:
        statement = (
            select(material, module.c.code, module.c.position)
            .join(module, module.c.id == material.c.module_id)
            .where(condition, live(material), live(module))
        )
        with self._engine.connect() as connection:
            found = sorted(connection.execute(statement).all(), key=_line)
        rows = []
        for _, line in groupby(found, key=lambda row: row.line_id):
            newest, *older = sorted(line, key=lambda row: (row.number, row.id), reverse=True)
            rows += [_row(newest, newest=True), *(_row(one, newest=False) for one in older)]
        order = {row.id: at for at, row in enumerate(rows)}
        names = {row.line_id: row for row in rows if row.newest}
        places = {row.id: row.position for row in found}

        def key(row: MaterialRow) -> tuple[object, ...]:
            head = names[row.line_id]
            kind, language = _KINDS.index(head.kind), _LANGUAGES.index(head.language)
            return places[row.id], language, kind, head.name, str(row.line_id), order[row.id]

        return tuple(sorted(rows, key=key))


def _line(row: Row[Any]) -> str:
    return str(row.line_id)


def _row(row: Row[Any], *, newest: bool) -> MaterialRow:
    return MaterialRow(
        id=row.id,
        module_id=row.module_id,
        module_code=row.code,
        line_id=row.line_id,
        number=row.number,
        language=row.language,
        kind=row.kind,
        name=row.name,
        sha256=row.sha256,
        bytes=row.bytes,
        added_on=row.added_on,
        newest=newest,
    )
