"""Questions about certificate templates and their pictures."""

from __future__ import annotations

import hashlib
from collections.abc import Collection
from typing import Any
from uuid import UUID

from sqlalchemy import Column, Engine, Row, Select, String, cast, func, select

from trainer_app.domain.errors import RecordNotFound, TemplateUnknown
from trainer_app.domain.records import Noun
from trainer_app.domain.template import Layout, split_reference
from trainer_app.services.read_models.templates import TemplateRow, TemplateView
from trainer_app.storage.queries.institutions import live
from trainer_app.storage.tables.certificates import certificate, kept_file
from trainer_app.storage.tables.templates import certificate_template as template


class SqlTemplateQueries:
    """Answers from the database (see `services.read_models.templates`)."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def templates(self) -> list[TemplateRow]:
        """All versions, by code, the newest first."""
        statement = _rows().order_by(template.c.code, template.c.number.desc())
        with self._engine.connect() as connection:
            return [_row(row) for row in connection.execute(statement)]

    def template(self, template_id: UUID) -> TemplateView:
        """One version with its layout."""
        statement = _rows().add_columns(template.c.layout).where(template.c.id == template_id)
        with self._engine.connect() as connection:
            row = connection.execute(statement).first()
        if row is None:
            raise RecordNotFound(noun=Noun.TEMPLATE.value)
        return TemplateView(row=_row(row), layout=row.layout)

    def layout(self, reference: str) -> Layout:
        """What stands on the version that a paper names."""
        found: Layout = self._of(reference, template.c.layout)
        return found

    def version(self, reference: str) -> int:
        """How often it was written."""
        return int(self._of(reference, template.c.version))

    def picture(self, sha256: str) -> bytes | None:
        """A kept picture, if it is there and still what it was."""
        statement = select(kept_file.c.content).where(kept_file.c.sha256 == sha256)
        with self._engine.connect() as connection:
            content = connection.execute(statement).scalar()
        if content is None or hashlib.sha256(content).hexdigest() != sha256:
            return None
        return bytes(content)

    def kept(self, pictures: Collection[str]) -> frozenset[str]:
        """Which of these pictures are kept here."""
        statement = select(kept_file.c.sha256).where(kept_file.c.sha256.in_(pictures))
        with self._engine.connect() as connection:
            return frozenset(connection.execute(statement).scalars())

    def _of(self, reference: str, wanted: Column[Any]) -> Any:
        code, number = split_reference(reference)
        statement = select(wanted).where(
            template.c.code == code, template.c.number == number, live(template)
        )
        with self._engine.connect() as connection:
            row = connection.execute(statement).first()
        if row is None:
            raise TemplateUnknown(name=reference)
        return row[0]


def _rows() -> Select[Any]:
    said = certificate.c.said_template
    named = (
        select(said, func.count(certificate.c.id).label("papers"))
        .where(live(certificate), said != "")
        .group_by(said)
        .subquery()
    )
    as_papers_name_it = template.c.code + "@" + cast(template.c.number, String)
    return (
        select(*(column for column in template.c if column is not template.c.layout))
        .add_columns(named.c.papers)
        .outerjoin(named, named.c.said_template == as_papers_name_it)
        .where(live(template))
    )


def _row(row: Row[Any]) -> TemplateRow:
    return TemplateRow(
        id=row.id,
        version=row.version,
        code=row.code,
        number=row.number,
        kind=row.kind,
        name=row.name,
        state=row.state,
        in_use_since=row.in_use_since,
        papers=row.papers or 0,
    )
