"""Questions about courses."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from datetime import date, datetime, time
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, Engine, Row, Select, and_, func, select
from sqlalchemy.sql.elements import ColumnElement

from trainer_app.domain.attendance import MarkValue
from trainer_app.domain.course import ATTENDING, phase
from trainer_app.domain.errors import RecordNotFound
from trainer_app.domain.languages import LocalizedText
from trainer_app.domain.person import Sex
from trainer_app.services.read_models.courses import (
    AssessmentRow,
    CourseFacts,
    CourseRow,
    CourseView,
    ParticipantRow,
    ScoreRow,
    SessionRow,
    SessionTrainerRow,
)
from trainer_app.storage.queries.institutions import live
from trainer_app.storage.tables.certificates import certificate
from trainer_app.storage.tables.courses import (
    assessment,
    attendance,
    course,
    enrolment,
    score,
    session,
    session_trainer,
)
from trainer_app.storage.tables.curricula import edition, module, module_text
from trainer_app.storage.tables.institutions import academy, programme, room
from trainer_app.storage.tables.people import person


def shown_names(row: Any) -> tuple[str, str]:
    """Native and Latin name that may be shown; an alias stands for both. Either may be empty."""
    return (row.alias, "") if row.alias else (row.native_name, row.latin_name)


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
            return self._participants(connection, course_id)

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
        of_course = select(enrolment.c.id).where(
            enrolment.c.course_id == course_id, live(enrolment)
        )
        with self._engine.connect() as connection:
            view = self._course(connection, course_id, today)
            marks: dict[UUID, dict[UUID, MarkValue]] = defaultdict(dict)
            for row in connection.execute(
                select(attendance).where(attendance.c.enrolment_id.in_(of_course), live(attendance))
            ):
                marks[row.enrolment_id][row.session_id] = MarkValue(
                    mark=row.mark,
                    missed_start=row.missed_start,
                    missed_end=row.missed_end,
                    connected=row.connected,
                    made_up=row.made_up_on is not None,
                )
            mandatory = connection.execute(
                select(module.c.code).where(
                    module.c.edition_id == view.edition_id, module.c.mandatory, live(module)
                )
            ).scalars()
            return CourseFacts(
                course=view,
                participants=tuple(self._participants(connection, course_id)),
                sessions=tuple(self._sessions(connection, session.c.course_id == course_id)),
                marks=dict(marks),
                assessments=tuple(self._assessments(connection, course_id)),
                scores=tuple(self._scores(connection, course_id)),
                mandatory_modules=frozenset(mandatory),
            )

    def _course(self, connection: Connection, course_id: UUID, today: date) -> CourseView:
        row = connection.execute(_courses().where(course.c.id == course_id)).first()
        if row is None:
            raise RecordNotFound(noun="course")
        return CourseView(
            row=_course_row(row, today),
            programme_id=row.programme_id,
            programme_name=row.programme_name,
            aliases_required=row.aliases_required,
            academy_code=row.academy_code,
            time_zone=row.time_zone,
            edition_id=row.edition_id,
            edition_name=row.edition_name or "",
            level=row.level,
            rule=row.rule,
            certificate_kind=row.certificate_kind,
            signatory_1_name=row.signatory_1_name,
            signatory_1_title=row.signatory_1_title,
            signatory_2_name=row.signatory_2_name,
            signatory_2_title=row.signatory_2_title,
            note=row.note,
        )

    def _participants(self, connection: Connection, course_id: UUID) -> list[ParticipantRow]:
        held = (
            select(certificate.c.enrolment_id, func.count(certificate.c.id).label("held"))
            .where(certificate.c.course_id == course_id, live(certificate))
            .group_by(certificate.c.enrolment_id)
            .subquery()
        )
        statement = (
            select(
                enrolment,
                *(
                    person.c[name]
                    for name in ("native_name", "latin_name", "alias", "sex", "email", "phone")
                ),
                person.c.birth_date,
                held.c.held,
            )
            .join(person, person.c.id == enrolment.c.person_id)
            .outerjoin(held, held.c.enrolment_id == enrolment.c.id)
            .where(enrolment.c.course_id == course_id, live(enrolment))
            .order_by(enrolment.c.number)
        )
        return [_participant(row) for row in connection.execute(statement)]

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

    def _assessments(self, connection: Connection, course_id: UUID) -> list[AssessmentRow]:
        rows = connection.execute(
            select(assessment)
            .where(assessment.c.course_id == course_id, live(assessment))
            .order_by(assessment.c.held_on, assessment.c.id)
        )
        return [
            AssessmentRow(
                id=row.id,
                version=row.version,
                kind=row.kind,
                title=row.title,
                held_on=row.held_on,
                most_points=row.most_points,
            )
            for row in rows
        ]

    def _scores(self, connection: Connection, course_id: UUID) -> list[ScoreRow]:
        rows = connection.execute(
            select(score)
            .join(assessment, assessment.c.id == score.c.assessment_id)
            .where(assessment.c.course_id == course_id, live(score), live(assessment))
            .order_by(score.c.id)
        )
        return [
            ScoreRow(
                id=row.id,
                assessment_id=row.assessment_id,
                enrolment_id=row.enrolment_id,
                points=row.points,
                passed=row.passed,
                note=row.note,
            )
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


def _participant(row: Row[Any]) -> ParticipantRow:
    name, latin = shown_names(row)
    aliased = bool(row.alias)
    return ParticipantRow(
        enrolment_id=row.id,
        version=row.version,
        person_id=row.person_id,
        number=row.number,
        name=name,
        latin_name=latin,
        aliased=aliased,
        sex=row.sex,
        rank=row.rank,
        agency=row.agency,
        unit=row.unit,
        state=row.state,
        email="" if aliased else row.email,
        phone="" if aliased else row.phone,
        birth_date=None if aliased else row.birth_date,
        nominated_by=row.nominated_by,
        nominated_on=row.nominated_on,
        note=row.note,
        certificates=row.held or 0,
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
