"""Questions about the register."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import Engine, Row, Select, and_, func, select

from trainer_app.domain.errors import CertificateNotFound
from trainer_app.domain.languages import LocalizedText
from trainer_app.services.read_models.certificates import CertificateRow, SeriesRow
from trainer_app.storage.queries.institutions import live
from trainer_app.storage.tables.certificates import certificate, kept_file, series
from trainer_app.storage.tables.courses import course
from trainer_app.storage.tables.institutions import academy

_replaced = certificate.alias("replaced")
_successor = certificate.alias("successor")


class SqlCertificateQueries:
    """Answers from the database (see `services.read_models.certificates`)."""

    def __init__(self, engine: Engine, fold: Callable[[str], str]) -> None:
        self._engine, self._fold = engine, fold

    def register(
        self, *, course_id: UUID | None = None, year: int | None = None, find: str = ""
    ) -> list[CertificateRow]:
        """The register, newest first; `find` looks at number, names and course."""
        statement = _register()
        if course_id is not None:
            statement = statement.where(certificate.c.course_id == course_id)
        if year is not None:
            statement = statement.where(
                certificate.c.issued_on.between(date(year, 1, 1), date(year, 12, 31))
            )
        statement = statement.order_by(
            certificate.c.issued_on.desc(),
            certificate.c.kind,
            certificate.c.sequence.desc(),
            certificate.c.number.desc(),
        )
        with self._engine.connect() as connection:
            rows = [_row(row) for row in connection.execute(statement)]
        words = [self._fold(word) for word in find.split()]
        return [row for row in rows if all(word in self._folded(row) for word in words)]

    def _folded(self, row: CertificateRow) -> str:
        texts = (row.number, row.holder_name, row.holder_latin_name, row.course_code)
        return "\n".join(map(self._fold, (*texts, row.course_title)))

    def certificate(self, number: str) -> CertificateRow:
        """One certificate."""
        return _row(self._one(_register(), number))

    def content(self, number: str) -> tuple[tuple[str, str], ...]:
        """All that a certificate says."""
        return tuple(self._one(select(certificate.c.content), number).content)

    def file(self, number: str) -> bytes | None:
        """The file as it was issued."""
        wanted = select(kept_file.c.content).select_from(
            certificate.outerjoin(kept_file, kept_file.c.sha256 == certificate.c.file_sha256)
        )
        content = self._one(wanted, number).content
        return None if content is None else bytes(content)

    def damaged_files(self) -> list[str]:
        """Looks into every file, one after another."""
        statement = (
            select(certificate.c.number, certificate.c.file_sha256, kept_file.c.content)
            .outerjoin(kept_file, kept_file.c.sha256 == certificate.c.file_sha256)
            .where(certificate.c.file_sha256 != "")
            .order_by(certificate.c.number)
        )
        with self._engine.connect() as connection:
            rows = connection.execution_options(yield_per=100).execute(statement)
            return [
                row.number
                for row in rows
                if row.content is None or hashlib.sha256(row.content).hexdigest() != row.file_sha256
            ]

    def _one(self, wanted: Select[Any], number: str) -> Row[Any]:
        clean = " ".join(number.split()).upper()
        with self._engine.connect() as connection:
            row = connection.execute(wanted.where(certificate.c.number == clean)).first()
        if row is None:
            raise CertificateNotFound(number=number)
        return row

    def series(self) -> list[SeriesRow]:
        """All series with what stands in the register."""
        statement = (
            select(series, academy.c.code, func.count(certificate.c.id).label("issued"))
            .join(academy, academy.c.id == series.c.academy_id)
            .outerjoin(certificate, and_(certificate.c.series_id == series.c.id, live(certificate)))
            .where(live(series))
            .group_by(series.c.id, academy.c.code)
            .order_by(series.c.year.desc(), academy.c.code, series.c.kind)
        )
        with self._engine.connect() as connection:
            return [
                SeriesRow(
                    academy_code=row.code,
                    kind=row.kind,
                    year=row.year,
                    first_number=row.first_number,
                    last_number=row.last_number,
                    issued=row.issued,
                )
                for row in connection.execute(statement)
            ]


def _register() -> Select[Any]:
    return (
        select(
            *(column for column in certificate.c if column is not certificate.c.content),
            course.c.code.label("course_code"),
            academy.c.name.label("academy_name"),
            _replaced.c.number.label("replaces"),
            _successor.c.number.label("replaced_by"),
        )
        .outerjoin(series, series.c.id == certificate.c.series_id)
        .outerjoin(academy, academy.c.id == series.c.academy_id)
        .outerjoin(course, course.c.id == certificate.c.course_id)
        .outerjoin(_replaced, _replaced.c.id == certificate.c.replaces_id)
        .outerjoin(_successor, _successor.c.replaces_id == certificate.c.id)
        .where(live(certificate))
    )


def _row(row: Row[Any]) -> CertificateRow:
    return CertificateRow(
        id=row.id,
        version=row.version,
        number=row.number,
        kind=row.kind,
        holder_name=row.said_holder,
        holder_latin_name=row.said_latin,
        person_id=row.person_id,
        course_id=row.course_id,
        course_code=row.course_code or row.said_course,
        course_title=row.said_title,
        academy_name=row.academy_name or LocalizedText.of({"en": row.said_academy}),
        language=row.said_language,
        issued_on=row.issued_on,
        state=row.state,
        handed_over_on=row.handed_over_on,
        handed_over_to=row.handed_over_to,
        reason=row.reason,
        state_on=row.state_on,
        replaces=row.replaces or "",
        replaced_by=row.replaced_by or "",
        old=row.series_id is None,
    )
