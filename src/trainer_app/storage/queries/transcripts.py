"""The training record of one person."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from sqlalchemy import Connection, Engine, select

from trainer_app.domain.errors import RecordNotFound
from trainer_app.services.read_models.transcripts import HeldCertificate, TranscriptFacts
from trainer_app.storage.queries.course_facts import shown_names
from trainer_app.storage.queries.courses import SqlCourseQueries
from trainer_app.storage.queries.institutions import live
from trainer_app.storage.tables.certificates import certificate
from trainer_app.storage.tables.courses import course, enrolment
from trainer_app.storage.tables.people import person


class SqlTranscriptQueries:
    """Answers from the database (see `services.read_models.transcripts`)."""

    def __init__(self, engine: Engine, courses: SqlCourseQueries) -> None:
        self._engine, self._courses = engine, courses

    def transcript(self, person_id: UUID, today: date) -> TranscriptFacts:
        """In eleven statements, however many courses there were."""
        own = enrolment.c.person_id == person_id
        attended = select(enrolment.c.course_id).where(own, live(enrolment))
        with self._engine.connect() as connection:
            row = connection.execute(
                select(person).where(person.c.id == person_id, live(person))
            ).first()
            if row is None:
                raise RecordNotFound(noun="person")
            name, latin = shown_names(row)
            return TranscriptFacts(
                name=name,
                latin_name=latin,
                rank=row.rank,
                agency=row.agency,
                birth_date=None if row.alias else row.birth_date,
                courses=tuple(
                    self._courses.facts_where(connection, course.c.id.in_(attended), own, today)
                ),
                certificates=tuple(_certificates(connection, person_id)),
            )


def _certificates(connection: Connection, person_id: UUID) -> list[HeldCertificate]:
    rows = connection.execute(
        select(
            certificate.c.number,
            certificate.c.kind,
            certificate.c.issued_on,
            certificate.c.state,
            course.c.code,
        )
        .outerjoin(course, course.c.id == certificate.c.course_id)
        .where(certificate.c.person_id == person_id, live(certificate))
        .order_by(certificate.c.issued_on, certificate.c.number)
    )
    return [
        HeldCertificate(
            number=row.number,
            kind=row.kind,
            course_code=row.code or "",
            issued_on=row.issued_on,
            state=row.state,
        )
        for row in rows
    ]
