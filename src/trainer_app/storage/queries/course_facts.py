"""What judging asks of the database: who, which marks, which results."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import Any, TypeVar
from uuid import UUID

from sqlalchemy import Connection, Row, func, select
from sqlalchemy.sql.elements import ColumnElement

from trainer_app.domain.attendance import MarkValue
from trainer_app.services.read_models.courses import (
    AssessmentRow,
    CourseFacts,
    CourseView,
    ParticipantRow,
    ScoreRow,
    SessionRow,
)
from trainer_app.storage.queries.institutions import live
from trainer_app.storage.tables.certificates import certificate
from trainer_app.storage.tables.courses import assessment, attendance, enrolment, score
from trainer_app.storage.tables.curricula import module
from trainer_app.storage.tables.people import person

T = TypeVar("T")


def shown_names(row: Any) -> tuple[str, str]:
    """Native and Latin name that may be shown; an alias stands for both. Either may be empty."""
    return (row.alias, "") if row.alias else (row.native_name, row.latin_name)


def joined_facts(
    connection: Connection,
    views: Sequence[CourseView],
    sessions: Iterable[SessionRow],
    enrolments: ColumnElement[bool],
) -> list[CourseFacts]:
    """Each course with its sessions, and with the chosen enrolments, their marks and scores."""
    ids = [view.row.id for view in views]
    people = _grouped(participants(connection, enrolments))
    tests = _grouped(_assessments(connection, ids))
    results = _grouped(_scores(connection, enrolments))
    held = _grouped((one.course_id, one) for one in sessions)
    marks = _marks(connection, enrolments)
    mandatory = _grouped(
        (row.edition_id, row.code)
        for row in connection.execute(
            select(module.c.edition_id, module.c.code).where(
                module.c.edition_id.in_({view.edition_id for view in views if view.edition_id}),
                module.c.mandatory,
                live(module),
            )
        )
    )
    return [
        CourseFacts(
            course=view,
            participants=tuple(people[view.row.id]),
            sessions=tuple(held[view.row.id]),
            marks={
                one.enrolment_id: marks[one.enrolment_id]
                for one in people[view.row.id]
                if one.enrolment_id in marks
            },
            assessments=tuple(tests[view.row.id]),
            scores=tuple(results[view.row.id]),
            mandatory_modules=frozenset(mandatory[view.edition_id] if view.edition_id else ()),
        )
        for view in views
    ]


def _grouped(pairs: Iterable[tuple[UUID, T]]) -> defaultdict[UUID, list[T]]:
    groups: defaultdict[UUID, list[T]] = defaultdict(list)
    for key, one in pairs:
        groups[key].append(one)
    return groups


def participants(
    connection: Connection, enrolments: ColumnElement[bool]
) -> list[tuple[UUID, ParticipantRow]]:
    """The chosen enrolments in the order of the roster, each with its course."""
    chosen = select(enrolment.c.id).where(enrolments, live(enrolment))
    held = (
        select(certificate.c.enrolment_id, func.count(certificate.c.id).label("held"))
        .where(certificate.c.enrolment_id.in_(chosen), live(certificate))
        .group_by(certificate.c.enrolment_id)
        .subquery()
    )
    told = ("native_name", "latin_name", "alias", "sex", "email", "phone", "birth_date", "photo")
    statement = (
        select(enrolment, *(person.c[name] for name in told), held.c.held)
        .join(person, person.c.id == enrolment.c.person_id)
        .outerjoin(held, held.c.enrolment_id == enrolment.c.id)
        .where(enrolments, live(enrolment))
        .order_by(enrolment.c.number)
    )
    return [(row.course_id, _participant(row)) for row in connection.execute(statement)]


def _marks(
    connection: Connection, enrolments: ColumnElement[bool]
) -> dict[UUID, dict[UUID, MarkValue]]:
    chosen = select(enrolment.c.id).where(enrolments, live(enrolment))
    marks: dict[UUID, dict[UUID, MarkValue]] = defaultdict(dict)
    for row in connection.execute(
        select(attendance).where(attendance.c.enrolment_id.in_(chosen), live(attendance))
    ):
        marks[row.enrolment_id][row.session_id] = MarkValue(
            mark=row.mark,
            missed_start=row.missed_start,
            missed_end=row.missed_end,
            connected=row.connected,
            made_up=row.made_up_on is not None,
        )
    return dict(marks)


def _assessments(
    connection: Connection, courses: Sequence[UUID]
) -> list[tuple[UUID, AssessmentRow]]:
    rows = connection.execute(
        select(assessment)
        .where(assessment.c.course_id.in_(courses), live(assessment))
        .order_by(assessment.c.held_on, assessment.c.id)
    )
    return [
        (
            row.course_id,
            AssessmentRow(
                id=row.id,
                version=row.version,
                kind=row.kind,
                title=row.title,
                held_on=row.held_on,
                most_points=row.most_points,
            ),
        )
        for row in rows
    ]


def _scores(connection: Connection, enrolments: ColumnElement[bool]) -> list[tuple[UUID, ScoreRow]]:
    chosen = select(enrolment.c.id).where(enrolments, live(enrolment))
    rows = connection.execute(
        select(score, assessment.c.course_id)
        .join(assessment, assessment.c.id == score.c.assessment_id)
        .where(score.c.enrolment_id.in_(chosen), live(score), live(assessment))
        .order_by(score.c.id)
    )
    return [
        (
            row.course_id,
            ScoreRow(
                id=row.id,
                assessment_id=row.assessment_id,
                enrolment_id=row.enrolment_id,
                points=row.points,
                passed=row.passed,
                note=row.note,
            ),
        )
        for row in rows
    ]


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
        override=row.override,
        override_note=row.override_note,
        photo="" if aliased else row.photo,
    )
