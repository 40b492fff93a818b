"""Who has a place elsewhere at the same time, and who has completed what is required."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from sqlalchemy import Connection, Engine, Row, and_, select

from trainer_app.domain.certificate import CertificateKind, CertificateState
from trainer_app.domain.course import CourseStatus, EnrolmentState
from trainer_app.services.read_models.enrolments import EnrolmentFacts, RequiredBefore
from trainer_app.storage.queries.institutions import live
from trainer_app.storage.tables.certificates import certificate
from trainer_app.storage.tables.courses import course, enrolment
from trainer_app.storage.tables.curricula import curriculum, edition

_GONE = (EnrolmentState.DECLINED, EnrolmentState.WITHDRAWN)
_VOID = (CertificateState.WITHDRAWN, CertificateState.REVOKED)


class SqlEnrolmentQueries:
    """See `services.read_models.enrolments.EnrolmentQueries`."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def facts(self, course_id: UUID) -> EnrolmentFacts:
        """Two statements, or three where something is required."""
        with self._engine.connect() as connection:
            here = connection.execute(
                select(
                    course.c.starts_on,
                    course.c.ends_on,
                    curriculum.c.id.label("required_id"),
                    curriculum.c.title,
                )
                .outerjoin(curriculum, curriculum.c.id == course.c.required_curriculum_id)
                .where(course.c.id == course_id)
            ).one_or_none()
            if here is None:
                return EnrolmentFacts(elsewhere={}, required=None)
            return EnrolmentFacts(
                elsewhere=_elsewhere(connection, course_id, here),
                required=_required(connection, course_id, here),
            )


def _elsewhere(
    connection: Connection, course_id: UUID, here: Row[Any, Any, Any, Any]
) -> dict[UUID, tuple[str, ...]]:
    own = enrolment.alias("own")
    rows = connection.execute(
        select(enrolment.c.person_id, course.c.code)
        .join(own, and_(own.c.person_id == enrolment.c.person_id, own.c.course_id == course_id))
        .join(course, course.c.id == enrolment.c.course_id)
        .where(
            course.c.id != course_id,
            course.c.starts_on <= here.ends_on,
            course.c.ends_on >= here.starts_on,
            course.c.status != CourseStatus.CANCELLED,
            enrolment.c.state.not_in(_GONE),
            live(course),
            live(enrolment),
            own.c.removed.is_(False),
        )
        .order_by(course.c.starts_on, course.c.code)
    )
    found: dict[UUID, tuple[str, ...]] = {}
    for person_id, code in rows:
        found[person_id] = (*found.get(person_id, ()), code)
    return found


def _required(
    connection: Connection, course_id: UUID, here: Row[Any, Any, Any, Any]
) -> RequiredBefore | None:
    """Completed is who holds a valid certificate of more than participation."""
    if here.required_id is None:
        return None
    own, other = enrolment.alias("own"), enrolment.alias("other")
    people = connection.execute(
        select(own.c.person_id)
        .distinct()
        .join(other, other.c.person_id == own.c.person_id)
        .join(certificate, certificate.c.enrolment_id == other.c.id)
        .join(course, course.c.id == other.c.course_id)
        .join(edition, edition.c.id == course.c.edition_id)
        .where(
            own.c.course_id == course_id,
            edition.c.curriculum_id == here.required_id,
            certificate.c.kind != CertificateKind.PARTICIPATION,
            certificate.c.state.not_in(_VOID),
            own.c.removed.is_(False),
            live(certificate),
        )
    )
    return RequiredBefore(title=here.title, completed=frozenset(people.scalars()))
