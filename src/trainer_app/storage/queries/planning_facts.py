"""The facts that sessions are checked against: places, modules, people."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import Any
from uuid import UUID

from sqlalchemy import CompoundSelect, Connection, Row, Select, Table, and_, or_, select

from trainer_app.domain.curriculum import TextStatus, text_status
from trainer_app.domain.languages import Language
from trainer_app.domain.observation import Shown
from trainer_app.domain.timetable import (
    AcademyFacts,
    Days,
    ModuleFacts,
    QualifiedFor,
    RoomFacts,
    StaffFacts,
)
from trainer_app.storage.queries.course_facts import shown_names
from trainer_app.storage.queries.institutions import live
from trainer_app.storage.tables.certifications import qualification
from trainer_app.storage.tables.courses import course, session, session_trainer
from trainer_app.storage.tables.curricula import curriculum, edition, module, module_text
from trainer_app.storage.tables.institutions import academy, agreement, closure, room
from trainer_app.storage.tables.people import person, trainer
from trainer_app.storage.tables.planning import absence

_LANGUAGES = {language.value: language for language in Language}


def academies(connection: Connection) -> dict[UUID, AcademyFacts]:
    """Every academy with its hours, closed days and agreements."""
    closed, agreed = _days(connection, closure), _days(connection, agreement)
    return {
        row.id: AcademyFacts(
            id=row.id,
            code=row.code,
            country=row.country,
            city=row.city.best(),
            time_zone=row.time_zone,
            working_days=frozenset(int(day) for day in row.working_days),
            opens=row.opens,
            closes=row.closes,
            closures=tuple(closed[row.id]),
            agreements=tuple(agreed[row.id]),
        )
        for row in connection.execute(select(academy))
    }


def _days(connection: Connection, table: Table) -> dict[UUID, list[Days]]:
    found: dict[UUID, list[Days]] = defaultdict(list)
    for row in connection.execute(select(table).where(live(table)).order_by(table.c.starts_on)):
        reason = row.reason if "reason" in table.c else ""
        found[row.academy_id].append(Days(row.starts_on, row.ends_on, reason))
    return found


def rooms(connection: Connection) -> dict[UUID, RoomFacts]:
    """Every room."""
    return {
        row.id: RoomFacts(id=row.id, academy_id=row.academy_id, name=row.name, seats=row.seats)
        for row in connection.execute(select(room).where(live(room)))
    }


def modules(
    connection: Connection, chosen: Select[Any], also: Sequence[UUID] = ()
) -> dict[UUID, ModuleFacts]:
    """The modules of the editions that the chosen courses teach, and how far their texts are.

    Of the courses in `also` the edition counts even if nothing of it is planned yet.
    """
    planned: Select[Any] = (
        select(module.c.edition_id)
        .join(session, session.c.module_id == module.c.id)
        .where(session.c.course_id.in_(chosen), live(session))
    )
    asked = select(course.c.edition_id).where(
        course.c.id.in_(also), course.c.edition_id.is_not(None)
    )
    editions = planned.union(asked) if also else planned
    rows = connection.execute(
        select(module, curriculum.c.code.label("curriculum_code"))
        .join(edition, edition.c.id == module.c.edition_id)
        .join(curriculum, curriculum.c.id == edition.c.curriculum_id)
        .where(module.c.edition_id.in_(editions), live(module))
    ).all()
    ids = {(row.edition_id, row.code): row.id for row in rows}
    texts = _texts(connection, editions)
    return {
        row.id: ModuleFacts(
            id=row.id,
            code=row.code,
            curriculum=row.curriculum_code,
            delivery=row.delivery,
            prerequisites=tuple(
                ids[row.edition_id, code]
                for code in row.prerequisites
                if (row.edition_id, code) in ids
            ),
            participants_per_trainer=row.participants_per_trainer,
            edition_id=row.edition_id,
            position=row.position,
            minutes=row.minutes,
            levels=frozenset(row.levels),
            texts=texts.get(row.id, {}),
        )
        for row in rows
    }


def _texts(
    connection: Connection, editions: Select[Any] | CompoundSelect[Any]
) -> dict[UUID, dict[Language, TextStatus]]:
    statement: Select[Any] = (
        select(
            module_text.c.module_id,
            module_text.c.language,
            module_text.c.status,
            module_text.c.revision,
            module_text.c.source_revision,
        )
        .join(module, module.c.id == module_text.c.module_id)
        .where(module.c.edition_id.in_(editions), live(module_text))
    )
    of_module: dict[UUID, dict[Language, Row[Any]]] = defaultdict(dict)
    for row in connection.execute(statement):
        of_module[row.module_id][row.language] = row
    return {
        module_id: {
            language: text_status(
                row.status,
                source_revision=row.source_revision,
                english_revision=english.revision if english else None,
            )
            for language, row in rows.items()
        }
        for module_id, rows in of_module.items()
        for english in (rows.get(Language.ENGLISH),)
    }


def staff_of(connection: Connection, chosen: Select[Any]) -> dict[UUID, StaffFacts]:
    """All trainers, and who else has a part in the chosen courses."""
    busy = (
        select(session_trainer.c.person_id)
        .join(session, session.c.id == session_trainer.c.session_id)
        .where(session.c.course_id.in_(chosen), live(session_trainer))
    )
    away: dict[UUID, list[Days]] = defaultdict(list)
    for row in connection.execute(select(absence).where(live(absence))):
        away[row.person_id].append(Days(row.starts_on, row.ends_on, row.reason))
    qualified: dict[UUID, list[QualifiedFor]] = defaultdict(list)
    for row in connection.execute(select(qualification).where(live(qualification))):
        qualified[row.person_id].append(_qualified(row))
    told = ("id", "native_name", "latin_name", "alias", "languages")
    statement: Select[Any] = (
        select(
            *(person.c[name] for name in told),
            trainer.c.stage,
            trainer.c.certified_until,
            trainer.c.active,
            trainer.c.teaching_languages,
            trainer.c.academy_id,
        )
        .outerjoin(trainer, and_(trainer.c.person_id == person.c.id, live(trainer)))
        .where(live(person), or_(trainer.c.id.is_not(None), person.c.id.in_(busy)))
    )
    return {
        row.id: _person(row, tuple(away[row.id]), tuple(qualified[row.id]))
        for row in connection.execute(statement)
    }


def _qualified(row: Row[Any]) -> QualifiedFor:
    return QualifiedFor(
        curriculum=row.curriculum,
        module=row.module,
        language=row.language,
        level=row.level,
        until=row.until,
        with_interpreter=row.shown is Shown.INTERPRETER,
    )


def _person(
    row: Row[Any], away: tuple[Days, ...], qualified: tuple[QualifiedFor, ...]
) -> StaffFacts:
    name, latin = shown_names(row)
    return StaffFacts(
        id=row.id,
        name=name or latin,
        stage=row.stage,
        certified_until=row.certified_until,
        active=row.active is not False,
        teaches=_languages(row.teaching_languages or ()),
        speaks=_languages(row.languages),
        qualified=qualified,
        academy_id=row.academy_id,
        away=away,
    )


def _languages(codes: Iterable[str]) -> frozenset[Language]:
    """Codes with or without a level, such as "lo:native"; others are none of the six."""
    known = (_LANGUAGES.get(code.partition(":")[0]) for code in codes)
    return frozenset(language for language in known if language)
