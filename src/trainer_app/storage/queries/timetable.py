"""Questions of planning: sessions with the facts they are checked against."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from datetime import date, datetime, time, timedelta
from typing import Any, Final
from uuid import UUID

from sqlalchemy import Connection, Engine, Row, Select, and_, func, or_, select

from trainer_app.domain.course import ATTENDING, CourseStatus
from trainer_app.domain.errors import RecordNotFound
from trainer_app.domain.languages import Language
from trainer_app.domain.timetable import CohortFacts, Duty, PlannedSession, TimetableFacts
from trainer_app.services.read_models.timetable import AcceptanceRow, PlannedTimetable
from trainer_app.storage.queries.institutions import live
from trainer_app.storage.queries.planning_facts import academies, modules, rooms, staff_of
from trainer_app.storage.tables.courses import course, enrolment, session, session_trainer
from trainer_app.storage.tables.curricula import module
from trainer_app.storage.tables.institutions import staff
from trainer_app.storage.tables.planning import accepted_conflict

_AROUND: Final = timedelta(days=3)  # travel, midnight, and two clocks


class SqlTimetableQueries:
    """Answers from the database (see `services.read_models.timetable`)."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def around(self, course_id: UUID) -> PlannedTimetable:
        """A course, and every course that has sessions in its time."""
        span = select(func.min(session.c.starts_at), func.max(session.c.starts_at)).where(
            session.c.course_id == course_id, live(session)
        )
        with self._engine.connect() as connection:
            first, last = connection.execute(span).one()
            days = select(course.c.starts_on, course.c.ends_on).where(
                course.c.id == course_id, live(course)
            )
            row = connection.execute(days).first()
            if row is None:
                raise RecordNotFound(noun="course")
            begin = datetime.combine(row.starts_on, time.min)
            end = datetime.combine(row.ends_on, time.max)
            return _planned(connection, min(first or begin, begin), max(last or end, end))

    def between(self, first: date, last: date) -> PlannedTimetable:
        """Every course that has sessions on these days or close to them."""
        begin, end = datetime.combine(first, time.min), datetime.combine(last, time.max)
        with self._engine.connect() as connection:
            return _planned(connection, begin, end)

    def of_courses(self, course_ids: Sequence[UUID]) -> PlannedTimetable:
        """These courses, planned or not, and every course that has sessions in their time."""
        days = select(func.min(course.c.starts_on), func.max(course.c.ends_on)).where(
            course.c.id.in_(course_ids), live(course)
        )
        span = select(func.min(session.c.starts_at), func.max(session.c.starts_at)).where(
            session.c.course_id.in_(course_ids), live(session)
        )
        with self._engine.connect() as connection:
            starts_on, ends_on = connection.execute(days).one()
            if starts_on is None:
                raise RecordNotFound(noun="course")
            first, last = connection.execute(span).one()
            begin = datetime.combine(starts_on, time.min)
            end = datetime.combine(ends_on, time.max)
            begin, end = min(first or begin, begin), max(last or end, end)
            return _planned(connection, begin, end, tuple(course_ids))


def _planned(
    connection: Connection, begin: datetime, end: datetime, also: tuple[UUID, ...] = ()
) -> PlannedTimetable:
    there = and_(
        session.c.course_id == course.c.id,
        session.c.starts_at.between(begin - _AROUND, end + _AROUND),
        live(session),
    )
    chosen = (
        select(course.c.id)
        .outerjoin(session, there)
        .where(
            or_(session.c.id.is_not(None), course.c.id.in_(also)),
            course.c.status != CourseStatus.CANCELLED,
            live(course),
        )
        .distinct()
    )
    rows = _sessions(connection, chosen)
    duties = _duties(connection, chosen)
    return PlannedTimetable(
        facts=TimetableFacts(
            academies=academies(connection),
            cohorts=_cohorts(connection, chosen),
            rooms=rooms(connection),
            modules=modules(connection, chosen, also),
            staff=staff_of(connection, chosen),
        ),
        sessions=tuple(_session(row, tuple(duties[row.id])) for row in rows),
        names={row.id: row.module_code or row.title for row in rows},
        versions={row.id: row.version for row in rows},
        accepted=_accepted(connection, chosen),
    )


def _sessions(connection: Connection, chosen: Select[Any]) -> list[Row[Any]]:
    statement = (
        select(session, module.c.code.label("module_code"))
        .outerjoin(module, module.c.id == session.c.module_id)
        .where(session.c.course_id.in_(chosen), session.c.cancelled.is_(False), live(session))
        .order_by(session.c.starts_at, session.c.id)
    )
    return list(connection.execute(statement))


def _session(row: Row[Any], duties: tuple[Duty, ...]) -> PlannedSession:
    return PlannedSession(
        id=row.id,
        course_id=row.course_id,
        starts_at=row.starts_at,
        minutes=row.minutes,
        module_id=row.module_id,
        room_id=None if row.place else row.room_id,
        mode=row.mode,
        duties=duties,
    )


def _duties(connection: Connection, chosen: Select[Any]) -> dict[UUID, list[Duty]]:
    statement = (
        select(session_trainer.c.session_id, session_trainer.c.person_id, session_trainer.c.role)
        .join(session, session.c.id == session_trainer.c.session_id)
        .where(session.c.course_id.in_(chosen), live(session_trainer))
        .order_by(session_trainer.c.id)
    )
    found: dict[UUID, list[Duty]] = defaultdict(list)
    for row in connection.execute(statement):
        found[row.session_id].append(Duty(row.person_id, row.role))
    return found


def _cohorts(connection: Connection, chosen: Select[Any]) -> dict[UUID, CohortFacts]:
    """Who comes: all who attend; while nobody is entered, as many as there are places for."""
    attending = (
        select(enrolment.c.course_id, func.count(enrolment.c.id).label("people"))
        .where(enrolment.c.state.in_(ATTENDING), live(enrolment))
        .group_by(enrolment.c.course_id)
        .subquery()
    )
    statement = (
        select(course, attending.c.people)
        .outerjoin(attending, attending.c.course_id == course.c.id)
        .where(course.c.id.in_(chosen))
    )
    return {
        row.id: CohortFacts(
            id=row.id,
            code=row.code,
            academy_id=row.academy_id,
            language=Language(row.language),
            level=row.level,
            first_day=row.starts_on,
            last_day=row.ends_on,
            participants=row.people or row.seats,
            edition_id=row.edition_id,
        )
        for row in connection.execute(statement)
    }


def _accepted(connection: Connection, chosen: Select[Any]) -> dict[str, AcceptanceRow]:
    statement = (
        select(accepted_conflict, staff.c.name)
        .outerjoin(staff, staff.c.id == accepted_conflict.c.staff_id)
        .where(
            accepted_conflict.c.course_id.in_(chosen),
            live(accepted_conflict),
        )
        .order_by(accepted_conflict.c.id)
    )
    return {
        row.key: AcceptanceRow(
            id=row.id,
            key=row.key,
            note=row.note,
            staff=row.name or "",
            accepted_at=row.accepted_at,
        )
        for row in connection.execute(statement)
    }
