"""What standings are said from: who was on which pathway, and what really happened."""

from __future__ import annotations

from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, Engine, Row, Select, select
from sqlalchemy.sql.elements import ColumnElement

from trainer_app.domain.course import CourseStatus
from trainer_app.domain.languages import LocalizedText
from trainer_app.services.read_models.certifications import (
    CandidacyRow,
    CertificationFacts,
    CourseSubject,
    DecisionRow,
    ObservationRow,
    PartRow,
    PathwayRow,
    QualificationRow,
    TrainerFact,
)
from trainer_app.storage.queries.course_facts import shown_names
from trainer_app.storage.queries.courses import SqlCourseQueries
from trainer_app.storage.queries.institutions import live
from trainer_app.storage.tables.certifications import (
    candidacy,
    decision,
    observation,
    pathway,
    qualification,
)
from trainer_app.storage.tables.courses import course, enrolment, session, session_trainer
from trainer_app.storage.tables.curricula import curriculum, edition, module
from trainer_app.storage.tables.institutions import academy
from trainer_app.storage.tables.people import person, trainer


class SqlCertificationQueries:
    """Answers from the database (see `services.read_models.certifications`)."""

    def __init__(self, engine: Engine, courses: SqlCourseQueries) -> None:
        self._engine, self._courses = engine, courses

    def pathways(self) -> list[PathwayRow]:
        """The stored versions, oldest first."""
        with self._engine.connect() as connection:
            return _pathways(connection)

    def facts(self, today: date, person_id: UUID | None = None) -> CertificationFacts:
        """In sixteen statements, for one person as for all."""
        with self._engine.connect() as connection:
            attended = select(enrolment.c.course_id).where(
                _of(enrolment.c.person_id, person_id), live(enrolment)
            )
            return CertificationFacts(
                trainers=tuple(_trainers(connection)),
                pathways=tuple(_pathways(connection)),
                candidacies=tuple(_candidacies(connection)),
                decisions=tuple(_decisions(connection)),
                parts=tuple(_parts(connection, person_id)),
                observations=tuple(_observations(connection, person_id)),
                qualifications=tuple(_qualifications(connection, person_id)),
                courses=tuple(
                    self._courses.facts_where(
                        connection,
                        course.c.id.in_(attended),
                        _of(enrolment.c.person_id, person_id),
                        today,
                    )
                ),
                subjects=_subjects(connection),
            )


def _of(column: ColumnElement[Any], person_id: UUID | None) -> ColumnElement[bool]:
    """Of one person, or of all trainers."""
    if person_id is not None:
        return column == person_id
    return column.in_(select(trainer.c.person_id).where(live(trainer)))


def _trainers(connection: Connection) -> list[TrainerFact]:
    names = (person.c.native_name, person.c.latin_name, person.c.alias, person.c.agency)
    rows = connection.execute(
        select(trainer, *names, academy.c.name.label("academy_name"))
        .join(person, person.c.id == trainer.c.person_id)
        .outerjoin(academy, academy.c.id == trainer.c.academy_id)
        .where(live(trainer), live(person))
        .order_by(person.c.latin_key, person.c.native_key, trainer.c.id)
    )
    return [_trainer_fact(row) for row in rows]


def _trainer_fact(row: Row[Any]) -> TrainerFact:
    name, latin = shown_names(row)
    return TrainerFact(
        trainer_id=row.id,
        person_id=row.person_id,
        name=name,
        latin_name=latin,
        agency=row.agency,
        academy_name=row.academy_name or LocalizedText(),
        stage=row.stage,
        stage_since=row.stage_since,
        certified_on=row.certified_on,
        certified_until=row.certified_until,
        teaching_languages=row.teaching_languages,
        active=row.active,
    )


def _pathways(connection: Connection) -> list[PathwayRow]:
    rows = connection.execute(
        select(pathway).where(live(pathway)).order_by(pathway.c.code, pathway.c.number)
    )
    return [
        PathwayRow(id=row.id, code=row.code, number=row.number, name=row.name, rules=row.rules)
        for row in rows
    ]


def _candidacies(connection: Connection) -> list[CandidacyRow]:
    rows = connection.execute(
        select(candidacy).where(live(candidacy)).order_by(candidacy.c.began_on, candidacy.c.id)
    )
    return [
        CandidacyRow(
            id=row.id,
            version=row.version,
            person_id=row.person_id,
            pathway_id=row.pathway_id,
            began_on=row.began_on,
            scope=row.scope,
            note=row.note,
        )
        for row in rows
    ]


def _decisions(connection: Connection) -> list[DecisionRow]:
    rows = connection.execute(
        select(decision).where(live(decision)).order_by(decision.c.decided_on, decision.c.id)
    )
    return [
        DecisionRow(
            id=row.id,
            candidacy_id=row.candidacy_id,
            kind=row.kind,
            decided_on=row.decided_on,
            by_name=row.by_name,
            stage=row.stage,
            until=row.until,
            requirement=row.requirement,
            note=row.note,
            agency=row.agency,
        )
        for row in rows
    ]


def _parts(connection: Connection, person_id: UUID | None) -> list[PartRow]:
    """Everybody's part in the sessions in which the people asked for had one."""
    own = select(session_trainer.c.session_id).where(
        _of(session_trainer.c.person_id, person_id), live(session_trainer)
    )
    rows = connection.execute(_sessions_with_topics().where(session_trainer.c.session_id.in_(own)))
    return [
        PartRow(
            id=row.id,
            session_id=row.session_id,
            person_id=row.person_id,
            role=row.role,
            starts_at=row.starts_at,
            minutes=row.minutes,
            kind=row.kind,
            course_id=row.course_id,
            course_code=row.course_code,
            module_code=row.module_code or "",
            curriculum=row.curriculum_code or "",
            level=row.level,
            language=row.language,
            time_zone=row.time_zone,
        )
        for row in rows
    ]


def _sessions_with_topics() -> Select[Any]:
    return (
        select(
            session_trainer.c.id,
            session_trainer.c.session_id,
            session_trainer.c.person_id,
            session_trainer.c.role,
            session.c.starts_at,
            session.c.minutes,
            session.c.kind,
            session.c.course_id,
            course.c.code.label("course_code"),
            course.c.level,
            course.c.language,
            academy.c.time_zone,
            module.c.code.label("module_code"),
            curriculum.c.code.label("curriculum_code"),
        )
        .join(session, session.c.id == session_trainer.c.session_id)
        .join(course, course.c.id == session.c.course_id)
        .join(academy, academy.c.id == course.c.academy_id)
        .outerjoin(module, module.c.id == session.c.module_id)
        .outerjoin(edition, edition.c.id == course.c.edition_id)
        .outerjoin(curriculum, curriculum.c.id == edition.c.curriculum_id)
        .where(
            live(session_trainer),
            live(session),
            live(course),
            session.c.cancelled.is_(False),
            course.c.status != CourseStatus.CANCELLED,
        )
        .order_by(session.c.starts_at, session_trainer.c.id)
    )


def _observations(connection: Connection, person_id: UUID | None) -> list[ObservationRow]:
    names = (person.c.native_name, person.c.latin_name, person.c.alias)
    rows = connection.execute(
        select(observation, *names)
        .join(person, person.c.id == observation.c.observer_id)
        .where(live(observation), _of(observation.c.person_id, person_id))
        .order_by(observation.c.observed_on, observation.c.id)
    )
    return [
        ObservationRow(
            id=row.id,
            session_id=row.session_id,
            person_id=row.person_id,
            observer_id=row.observer_id,
            observer_name=next(filter(None, shown_names(row)), ""),
            observed_on=row.observed_on,
            marks=row.marks,
            note=row.note,
        )
        for row in rows
    ]


def _qualifications(connection: Connection, person_id: UUID | None) -> list[QualificationRow]:
    rows = connection.execute(
        select(qualification)
        .where(live(qualification), _of(qualification.c.person_id, person_id))
        .order_by(qualification.c.shown_on, qualification.c.id)
    )
    return [
        QualificationRow(
            id=row.id,
            person_id=row.person_id,
            curriculum=row.curriculum,
            module=row.module,
            language=row.language,
            level=row.level,
            shown=row.shown,
            shown_on=row.shown_on,
            until=row.until,
            note=row.note,
        )
        for row in rows
    ]


def _subjects(connection: Connection) -> dict[UUID, CourseSubject]:
    rows = connection.execute(
        select(course.c.id, curriculum.c.code, curriculum.c.kind)
        .join(edition, edition.c.id == course.c.edition_id)
        .join(curriculum, curriculum.c.id == edition.c.curriculum_id)
        .where(live(course))
    )
    return {row.id: CourseSubject(curriculum=row.code, kind=row.kind) for row in rows}
