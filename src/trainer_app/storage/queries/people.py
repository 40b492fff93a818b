"""Questions about people and trainers."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from typing import Any, cast
from uuid import UUID

from sqlalchemy import Engine, Row, Select, and_, func, or_, select

from trainer_app.domain.course import TrainerRole
from trainer_app.domain.errors import RecordNotFound
from trainer_app.domain.languages import LocalizedText
from trainer_app.services.read_models.people import (
    DuePerson,
    IdentityRead,
    PersonCourse,
    PersonKeys,
    PersonRow,
    PersonView,
    TaughtSession,
    TrainerRow,
)
from trainer_app.services.read_models.registry import EVERYBODY, Among, Order
from trainer_app.services.undisturbed import undisturbed
from trainer_app.storage.queries.course_facts import shown_names
from trainer_app.storage.queries.institutions import live
from trainer_app.storage.queries.registry import ordered, page_of_ids, people, tests
from trainer_app.storage.tables.certificates import certificate
from trainer_app.storage.tables.courses import course, enrolment, session, session_trainer
from trainer_app.storage.tables.curricula import module, module_text
from trainer_app.storage.tables.institutions import academy, staff
from trainer_app.storage.tables.journal import change, change_set
from trainer_app.storage.tables.people import identity_reading, person, told_apart, trainer

_TAUGHT = (TrainerRole.LEAD, TrainerRole.CO_TRAINER)


class SqlPeopleQueries:
    """Answers from the database (see `services.read_models.people`)."""

    def __init__(self, engine: Engine, fold: Callable[[str], str]) -> None:
        self._engine, self._fold = engine, fold

    def people(
        self,
        *,
        find: str = "",
        among: Among = EVERYBODY,
        order: Order = Order.NAME,
        descending: bool = False,
        offset: int = 0,
        limit: int | None = None,
    ) -> list[PersonRow]:
        """The registry, a page of it or all."""
        where = tests(find, among, self._fold)
        by = ordered(order, descending=descending)
        with self._engine.connect() as connection:
            if limit is None:
                whole = people().where(*where).order_by(*by).offset(offset)
                return [_person_row(row) for row in connection.execute(whole)]
            page = page_of_ids(where, by, offset=offset, limit=limit)
            ids = connection.execute(page).scalars().all()
            # Not sorted again: SQLite would walk the whole index to spare itself that.
            rows = connection.execute(people().where(person.c.id.in_(ids)))
            found = {row.id: _person_row(row) for row in rows}
            return [found[one] for one in ids if one in found]

    def count(self, *, find: str = "", among: Among = EVERYBODY) -> int:
        """How many people are found."""
        where = tests(find, among, self._fold)
        statement = select(func.count()).select_from(person).where(*where)
        with self._engine.connect() as connection:
            return int(connection.execute(statement).scalar_one())

    def person(self, person_id: UUID) -> PersonView:
        """One person with courses and certificates."""
        with self._engine.connect() as connection:
            row = connection.execute(people().where(person.c.id == person_id)).first()
            if row is None:
                raise RecordNotFound(noun="person")
            courses = connection.execute(
                select(
                    course.c.id,
                    course.c.code,
                    course.c.title,
                    course.c.starts_on,
                    course.c.ends_on,
                    enrolment.c.rank,
                    enrolment.c.agency,
                    enrolment.c.state,
                )
                .join(course, course.c.id == enrolment.c.course_id)
                .where(enrolment.c.person_id == person_id, live(enrolment), live(course))
                .order_by(course.c.starts_on.desc())
            ).all()
            papers = connection.execute(
                select(certificate.c.id, certificate.c.number, certificate.c.issued_on)
                .where(certificate.c.person_id == person_id, live(certificate))
                .order_by(certificate.c.issued_on.desc(), certificate.c.number)
            ).all()
            readings = connection.execute(_readings(person_id)).all()
        open_ = not row.alias
        return PersonView(
            row=_person_row(row),
            native_name=row.native_name if open_ else "",
            latin_only_name=row.latin_name if open_ else "",
            family_name=row.family_name if open_ else "",
            given_name=row.given_name if open_ else "",
            alias=row.alias,
            id_number=row.id_number if open_ else "",
            email=row.email if open_ else "",
            phone=row.phone if open_ else "",
            unit=row.unit,
            languages=row.languages,
            note=row.note,
            courses=tuple(
                PersonCourse(
                    course_id=one.id,
                    course_code=one.code,
                    course_title=one.title,
                    starts_on=one.starts_on,
                    ends_on=one.ends_on,
                    rank=one.rank,
                    agency=one.agency,
                    state=one.state,
                )
                for one in courses
            ),
            certificates=tuple((one.id, one.number, one.issued_on) for one in papers),
            photo=row.photo if open_ else "",
            consent_on=row.consent_on,
            keep_until=row.keep_until,
            anonymised_on=row.anonymised_on,
            passport=row.passport if open_ else "",
            arrival=row.arrival if open_ else "",
            lodging=row.lodging if open_ else "",
            diet=row.diet if open_ else "",
            readings=tuple(
                IdentityRead(at=one.read_at, actor=one.name or "", reason=one.reason)
                for one in readings
            ),
        )

    def candidates(
        self,
        *,
        keys: Sequence[str],
        id_numbers: Sequence[str],
        emails: Sequence[str],
        phones: Sequence[str],
    ) -> list[PersonKeys]:
        """Who may be one of these."""
        tests = [
            column.in_(values)
            for column, values in (
                (person.c.native_key, keys),
                (person.c.latin_key, keys),
                (person.c.id_number, id_numbers),
                (person.c.email, emails),
                (person.c.phone, phones),
            )
            if values
        ]
        if not tests:
            return []
        compared = [person.c[name] for name in _COMPARED]
        with self._engine.connect() as connection:
            rows = connection.execute(
                select(*compared).where(live(person), or_(*tests)).order_by(person.c.id)
            )
            return [_keys(row) for row in rows]

    def everybody(self) -> list[PersonKeys]:
        """What matching needs to know of all people."""
        compared = [person.c[name] for name in _COMPARED]
        statement = select(*compared).where(live(person)).order_by(person.c.id)
        with undisturbed(), self._engine.connect() as connection:
            return [_keys(row) for row in connection.execute(statement)]

    def due(self, *, by: date) -> list[DuePerson]:
        """Whose data were to be kept until this day at most."""
        statement = (
            select(person)
            .where(live(person), person.c.keep_until <= by, person.c.anonymised_on.is_(None))
            .order_by(person.c.keep_until, person.c.id)
        )
        with self._engine.connect() as connection:
            rows = connection.execute(statement).all()
        return [
            DuePerson(
                id=row.id,
                name=shown_names(row)[0],
                latin_name=shown_names(row)[1],
                agency=row.agency,
                keep_until=row.keep_until,
            )
            for row in rows
        ]

    def told_apart(self) -> frozenset[tuple[UUID, UUID]]:
        """The pairs of which somebody said that they are not one."""
        statement = select(told_apart.c.person_id, told_apart.c.other_id).where(live(told_apart))
        with self._engine.connect() as connection:
            return frozenset((row.person_id, row.other_id) for row in connection.execute(statement))

    def trainers(self) -> list[TrainerRow]:
        """All trainers in order of names."""
        with self._engine.connect() as connection:
            rows = connection.execute(
                _trainers().order_by(person.c.latin_key, person.c.native_key, trainer.c.id)
            )
            return [_trainer_row(row) for row in rows]

    def trainer(self, trainer_id: UUID) -> TrainerRow:
        """One trainer."""
        with self._engine.connect() as connection:
            row = connection.execute(_trainers().where(trainer.c.id == trainer_id)).first()
        if row is None:
            raise RecordNotFound(noun="trainer")
        return _trainer_row(row)

    def taught(self, person_id: UUID) -> list[TaughtSession]:
        """Sessions somebody had a part in, newest first."""
        statement = (
            select(
                session.c.id,
                session.c.starts_at,
                session.c.minutes,
                session.c.title,
                session.c.module_id,
                session_trainer.c.role,
                course.c.code.label("course_code"),
                module.c.code.label("module_code"),
            )
            .join(session, session.c.id == session_trainer.c.session_id)
            .join(course, course.c.id == session.c.course_id)
            .outerjoin(module, module.c.id == session.c.module_id)
            .where(
                session_trainer.c.person_id == person_id,
                live(session_trainer),
                live(session),
                session.c.cancelled.is_(False),
            )
            .order_by(session.c.starts_at.desc())
        )
        with self._engine.connect() as connection:
            rows = connection.execute(statement).all()
            modules = {row.module_id for row in rows if row.module_id}
            titles: dict[UUID, dict[str, str]] = {}
            for text in connection.execute(
                select(module_text.c.module_id, module_text.c.language, module_text.c.title).where(
                    module_text.c.module_id.in_(modules), live(module_text)
                )
            ):
                titles.setdefault(text.module_id, {})[text.language.value] = text.title
        return [
            TaughtSession(
                session_id=row.id,
                course_code=row.course_code,
                starts_at=row.starts_at.date(),
                module_code=row.module_code or "",
                title=LocalizedText.of(titles.get(row.module_id) or {"en": row.title}),
                minutes=row.minutes,
                role=row.role.value,
            )
            for row in rows
        ]


def _readings(person_id: UUID) -> Select[Any]:
    """Who read the identity behind an alias: the journal names them."""
    return (
        select(identity_reading.c.read_at, identity_reading.c.reason, staff.c.name)
        .join(change, change.c.record_id == identity_reading.c.id)
        .join(change_set, change_set.c.id == change.c.change_set_id)
        .outerjoin(staff, staff.c.id == change_set.c.actor_id)
        .where(identity_reading.c.person_id == person_id, live(identity_reading))
        .order_by(identity_reading.c.read_at.desc(), identity_reading.c.id)
    )


_COMPARED = (
    "id",
    "native_name",
    "latin_name",
    "birth_date",
    "id_number",
    "email",
    "phone",
    "agency",
    "alias",
    "sex",
    "rank",
    "native_key",
    "latin_key",
)


def _keys(row: Row[Any]) -> PersonKeys:
    person_id, native, latin, born, number, email, phone, agency, alias, sex, rank, *keys = cast(
        "Sequence[Any]", row
    )
    return PersonKeys(
        id=person_id,
        native_name=native,
        latin_name=latin,
        birth_date=born,
        id_number=number,
        email=email,
        phone=phone,
        agency=agency,
        aliased=bool(alias),
        alias=alias,
        sex=sex,
        rank=rank,
        native_key=keys[0],
        latin_key=keys[1],
    )


def _person_row(row: Row[Any]) -> PersonRow:
    name, latin = shown_names(row)
    return PersonRow(
        id=row.id,
        version=row.version,
        name=name,
        latin_name=latin,
        aliased=bool(row.alias),
        sex=row.sex,
        birth_date=None if row.alias else row.birth_date,
        country=row.country,
        rank=row.rank,
        agency=row.agency,
        courses=row.courses,
        certificates=row.certificates,
        trainer=bool(row.teaches),
    )


def _trainers() -> Select[Any]:
    part = and_(session_trainer.c.person_id == trainer.c.person_id, live(session_trainer))
    held = and_(session.c.id == session_trainer.c.session_id, session.c.cancelled.is_(False))
    led = (
        select(func.count(session_trainer.c.id))
        .join(session, held)
        .where(part, session_trainer.c.role == TrainerRole.LEAD)
    )
    minutes = (
        select(func.coalesce(func.sum(session.c.minutes), 0))
        .select_from(session_trainer)
        .join(session, held)
        .where(part, session_trainer.c.role.in_(_TAUGHT))
    )
    return (
        select(
            trainer,
            person.c.native_name,
            person.c.latin_name,
            person.c.alias,
            person.c.sex,
            person.c.agency,
            academy.c.name.label("academy_name"),
            led.scalar_subquery().label("led"),
            minutes.scalar_subquery().label("minutes_taught"),
        )
        .join(person, person.c.id == trainer.c.person_id)
        .outerjoin(academy, academy.c.id == trainer.c.academy_id)
        .where(live(trainer), live(person))
    )


def _trainer_row(row: Row[Any]) -> TrainerRow:
    name, latin = shown_names(row)
    return TrainerRow(
        id=row.id,
        version=row.version,
        person_id=row.person_id,
        name=name,
        latin_name=latin,
        sex=row.sex,
        agency=row.agency,
        academy_id=row.academy_id,
        academy_name=row.academy_name or LocalizedText(),
        stage=row.stage,
        stage_since=row.stage_since,
        certified_on=row.certified_on,
        certified_until=row.certified_until,
        teaching_languages=row.teaching_languages,
        home_city=row.home_city,
        active=row.active,
        note=row.note,
        sessions_led=row.led,
        minutes_taught=int(row.minutes_taught),
    )
