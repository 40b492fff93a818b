"""Questions about courses."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from datetime import date, datetime, time
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, Engine, Row, Select, and_, func, select
from sqlalchemy.sql.elements import ColumnElement

from trainer_app.domain.course import ATTENDING, phase
from trainer_app.domain.enrolment_rules import SeatRule
from trainer_app.domain.errors import RecordNotFound
from trainer_app.domain.languages import LocalizedText
from trainer_app.domain.person import Sex
from trainer_app.services.read_models.courses import (
    CourseFacts,
    CourseRow,
    CourseView,
    ParticipantRow,
    SessionRow,
    SessionTrainerRow,
)
from trainer_app.storage.queries.course_facts import joined_facts, participants, shown_names
from trainer_app.storage.queries.institutions import live
from trainer_app.storage.tables.certificates import certificate
from trainer_app.storage.tables.courses import (
    attendance,
    course,
    enrolment,
    session,
    session_trainer,
)
from trainer_app.storage.tables.curricula import edition, module, module_text
from trainer_app.storage.tables.institutions import academy, programme, room
from trainer_app.storage.tables.people import person


class SqlCourseQueries:
    """Answers from the database (see `services.read_models.courses`)."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def courses(self, today: date) -> list[CourseRow]:
        """All courses, newest first."""
        with self._engine.connect() as connection:
            rows = connection.execute(_courses().order_by(course.c.starts_on.desc(), course.c.code))
            return [_course_row(row, today) for row in rows]

    def course(self, course_id: UUID, today: date) -> CourseView:
        """One course."""
        with self._engine.connect() as connection:
            return self._course(connection, course_id, today)

    def course_by_code(self, code: str) -> UUID:
        """The course with this code."""
        with self._engine.connect() as connection:
            found: UUID | None = connection.execute(
                select(course.c.id).where(course.c.code == code.strip().upper(), live(course))
            ).scalar()
        if found is None:
            raise RecordNotFound(noun="course", name=code)
        return found

    def participants(self, course_id: UUID) -> list[ParticipantRow]:
        """The roster in order."""
        with self._engine.connect() as connection:
            return [one for _, one in participants(connection, enrolment.c.course_id == course_id)]

    def sessions(self, course_id: UUID) -> list[SessionRow]:
        """The course's timetable."""
        with self._engine.connect() as connection:
            return self._sessions(connection, session.c.course_id == course_id)

    def sessions_between(self, first: date, last: date) -> list[SessionRow]:
        """Everything on these days."""
        days = and_(
            session.c.starts_at >= datetime.combine(first, time.min),
            session.c.starts_at <= datetime.combine(last, time.max),
        )
        with self._engine.connect() as connection:
            return self._sessions(connection, days)

    def facts(self, course_id: UUID, today: date) -> CourseFacts:
        """What judging the course needs, in nine statements whatever its size."""
        with self._engine.connect() as connection:
            found = self.facts_where(
                connection, course.c.id == course_id, enrolment.c.course_id == course_id, today
            )
        if not found:
            raise RecordNotFound(noun="course")
        return found[0]

    def facts_where(
        self,
        connection: Connection,
        courses: ColumnElement[bool],
        enrolments: ColumnElement[bool],
        today: date,
    ) -> list[CourseFacts]:
        """The same for several courses and for chosen enrolments, in as many statements."""
        rows = connection.execute(
            _courses().where(courses).order_by(course.c.starts_on, course.c.code)
        )
        views = [_course_view(row, today) for row in rows]
        chosen = select(course.c.id).where(courses, live(course))
        sessions = self._sessions(connection, session.c.course_id.in_(chosen)) if views else []
        return joined_facts(connection, views, sessions, enrolments) if views else []

    def _course(self, connection: Connection, course_id: UUID, today: date) -> CourseView:
        row = connection.execute(_courses().where(course.c.id == course_id)).first()
        if row is None:
            raise RecordNotFound(noun="course")
        return _course_view(row, today)

    def _sessions(self, connection: Connection, condition: ColumnElement[bool]) -> list[SessionRow]:
        rows = connection.execute(
            _sessions().where(condition).order_by(session.c.starts_at, session.c.id)
        ).all()
        chosen = select(session.c.id).where(condition, live(session))
        titles: dict[UUID, dict[str, str]] = defaultdict(dict)
        for text in connection.execute(
            select(module_text.c.module_id, module_text.c.language, module_text.c.title).where(
                module_text.c.module_id.in_(
                    select(session.c.module_id).where(condition, live(session))
                ),
                live(module_text),
            )
        ):
            titles[text.module_id][text.language.value] = text.title
        parts: dict[UUID, list[SessionTrainerRow]] = defaultdict(list)
        for part in connection.execute(
            select(
                session_trainer,
                person.c.native_name,
                person.c.latin_name,
                person.c.alias,
            )
            .join(person, person.c.id == session_trainer.c.person_id)
            .where(session_trainer.c.session_id.in_(chosen), live(session_trainer))
            .order_by(session_trainer.c.id)
        ):
            name, latin = shown_names(part)
            parts[part.session_id].append(
                SessionTrainerRow(
                    id=part.id,
                    person_id=part.person_id,
                    name=name,
                    latin_name=latin,
                    role=part.role,
                )
            )
        return [
            _session_row(row, LocalizedText.of(titles[row.module_id]), parts[row.id])
            for row in rows
        ]


def _courses() -> Select[Any]:
    attending = and_(
        enrolment.c.course_id == course.c.id, enrolment.c.state.in_(ATTENDING), live(enrolment)
    )

    def enrolled(*conditions: ColumnElement[bool]) -> Any:
        statement = select(func.count(enrolment.c.id)).where(attending, *conditions)
        if conditions:
            statement = statement.join(person, person.c.id == enrolment.c.person_id)
        return statement.scalar_subquery()

    sessions = select(func.count(session.c.id)).where(
        session.c.course_id == course.c.id, live(session), session.c.cancelled.is_(False)
    )
    issued = select(func.count(certificate.c.id)).where(
        certificate.c.course_id == course.c.id, live(certificate)
    )
    return (
        select(
            course,
            programme.c.code.label("programme_code"),
            programme.c.name.label("programme_name"),
            programme.c.aliases_required,
            academy.c.code.label("academy_code"),
            academy.c.country.label("academy_country"),
            academy.c.time_zone,
            academy.c.name.label("academy_name"),
            academy.c.city,
            edition.c.name.label("edition_name"),
            enrolled().label("enrolled"),
            enrolled(person.c.sex == Sex.FEMALE).label("women"),
            enrolled(person.c.sex == Sex.MALE).label("men"),
            sessions.scalar_subquery().label("sessions"),
            issued.scalar_subquery().label("certificates"),
        )
        .join(programme, programme.c.id == course.c.programme_id)
        .join(academy, academy.c.id == course.c.academy_id)
        .outerjoin(edition, edition.c.id == course.c.edition_id)
        .where(live(course))
    )


def _course_row(row: Row[Any], today: date) -> CourseRow:
    return CourseRow(
        id=row.id,
        version=row.version,
        code=row.code,
        title=row.title,
        programme_code=row.programme_code,
        academy_id=row.academy_id,
        academy_name=row.academy_name,
        academy_city=row.city,
        starts_on=row.starts_on,
        ends_on=row.ends_on,
        language=row.language,
        status=row.status,
        phase=phase(row.status, row.starts_on, row.ends_on, today),
        seats=row.seats,
        enrolled=row.enrolled,
        women=row.women,
        men=row.men,
        sessions=row.sessions,
        certificates=row.certificates,
    )


def _course_view(row: Row[Any], today: date) -> CourseView:
    return CourseView(
        row=_course_row(row, today),
        programme_id=row.programme_id,
        programme_name=row.programme_name,
        aliases_required=row.aliases_required,
        academy_code=row.academy_code,
        academy_country=row.academy_country,
        time_zone=row.time_zone,
        edition_id=row.edition_id,
        edition_name=row.edition_name or "",
        level=row.level,
        seat_rule=SeatRule(
            seats=row.seats,
            most_per_agency=row.most_per_agency,
            women_percent=row.women_percent,
        ),
        required_curriculum_id=row.required_curriculum_id,
        rule=row.rule,
        certificate_kind=row.certificate_kind,
        signatory_1_name=row.signatory_1_name,
        signatory_1_title=row.signatory_1_title,
        signatory_2_name=row.signatory_2_name,
        signatory_2_title=row.signatory_2_title,
        note=row.note,
        status_note=row.status_note,
    )


def _sessions() -> Select[Any]:
    marked = select(func.count(attendance.c.id)).where(
        attendance.c.session_id == session.c.id, live(attendance)
    )
    expected = select(func.count(enrolment.c.id)).where(
        enrolment.c.course_id == session.c.course_id,
        enrolment.c.state.in_(ATTENDING),
        live(enrolment),
    )
    return (
        select(
            session,
            course.c.code.label("course_code"),
            course.c.title.label("course_title"),
            module.c.code.label("module_code"),
            module.c.mandatory,
            room.c.name.label("room_name"),
            marked.scalar_subquery().label("marked"),
            expected.scalar_subquery().label("expected"),
        )
        .join(course, course.c.id == session.c.course_id)
        .outerjoin(module, module.c.id == session.c.module_id)
        .outerjoin(room, room.c.id == session.c.room_id)
        .where(live(session), live(course))
    )


def _session_row(
    row: Row[Any], title: LocalizedText, trainers: Sequence[SessionTrainerRow]
) -> SessionRow:
    return SessionRow(
        id=row.id,
        version=row.version,
        course_id=row.course_id,
        course_code=row.course_code,
        course_title=row.course_title,
        starts_at=row.starts_at,
        minutes=row.minutes,
        kind=row.kind,
        module_id=row.module_id,
        module_code=row.module_code or "",
        module_title=title,
        mandatory=bool(row.mandatory),
        title=row.title,
        room_id=row.room_id,
        room_name=row.room_name or "",
        place=row.place,
        mode=row.mode,
        required=row.required,
        cancelled=row.cancelled,
        cancel_note=row.cancel_note,
        trainers=tuple(trainers),
        marked=row.marked,
        expected=row.expected,
    )
