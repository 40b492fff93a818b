"""Who was in whose sessions, and who had which part in what was held."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta

from sqlalchemy import Engine, func, select

from trainer_app.domain.attendance import Mark
from trainer_app.domain.cascade import Taught
from trainer_app.domain.certificate import CertificateKind
from trainer_app.domain.course import TrainerRole
from trainer_app.services.read_models.reach import HeldPart
from trainer_app.storage.queries.course_facts import shown_names
from trainer_app.storage.queries.institutions import live
from trainer_app.storage.tables.courses import (
    attendance,
    course,
    enrolment,
    session,
    session_trainer,
)
from trainer_app.storage.tables.institutions import academy, programme
from trainer_app.storage.tables.people import person

_TEACHING = (TrainerRole.LEAD, TrainerRole.CO_TRAINER)
_THERE = (Mark.PRESENT, Mark.LATE, Mark.REMOTE)


class SqlReachQueries:
    """See `services.reach.ReachQueries`."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def taught(self) -> list[Taught]:
        """Marks are summed up by trainer and learner before anything else is joined."""
        together = (
            select(
                session_trainer.c.person_id.label("trainer_id"),
                enrolment.c.person_id.label("learner_id"),
                session.c.course_id,
                func.min(session.c.starts_at).label("since"),
                func.sum(session.c.minutes).label("minutes"),
            )
            .join(session, session.c.id == session_trainer.c.session_id)
            .join(attendance, attendance.c.session_id == session.c.id)
            .join(enrolment, enrolment.c.id == attendance.c.enrolment_id)
            .where(
                session_trainer.c.role.in_(_TEACHING),
                attendance.c.mark.in_(_THERE),
                session.c.cancelled.is_(False),
                live(session_trainer),
                live(session),
                live(attendance),
                live(enrolment),
            )
            .group_by(session_trainer.c.person_id, enrolment.c.person_id, session.c.course_id)
            .subquery()
        )
        statement = select(together, course.c.certificate_kind).join(
            course, course.c.id == together.c.course_id
        )
        with self._engine.connect() as connection:
            return [
                Taught(
                    trainer_id=row.trainer_id,
                    learner_id=row.learner_id,
                    course_id=row.course_id,
                    since=row.since.date(),
                    minutes=int(row.minutes),
                    to_train=row.certificate_kind is CertificateKind.TRAINING_OF_TRAINERS,
                )
                for row in connection.execute(statement)
            ]

    def parts(self, first: date, last: date) -> list[HeldPart]:
        """One statement."""
        statement = (
            select(
                session_trainer.c.person_id,
                session_trainer.c.role,
                person.c.native_name,
                person.c.latin_name,
                person.c.alias,
                programme.c.code,
                programme.c.name,
                session.c.starts_at,
                session.c.minutes,
                academy.c.time_zone,
            )
            .join(session, session.c.id == session_trainer.c.session_id)
            .join(course, course.c.id == session.c.course_id)
            .join(programme, programme.c.id == course.c.programme_id)
            .join(academy, academy.c.id == course.c.academy_id)
            .join(person, person.c.id == session_trainer.c.person_id)
            .where(
                session.c.starts_at >= datetime.combine(first, time()),
                session.c.starts_at < datetime.combine(last + timedelta(days=1), time()),
                session.c.cancelled.is_(False),
                live(session_trainer),
                live(session),
                live(course),
            )
            .order_by(session.c.starts_at)
        )
        parts = []
        with self._engine.connect() as connection:
            for row in connection.execute(statement):
                name, latin = shown_names(row)
                parts.append(
                    HeldPart(
                        person_id=row.person_id,
                        name=name,
                        latin_name=latin,
                        programme_code=row.code,
                        programme_name=row.name,
                        role=row.role,
                        starts_at=row.starts_at,
                        minutes=row.minutes,
                        time_zone=row.time_zone,
                    )
                )
        return parts
