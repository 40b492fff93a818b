"""How the registry is searched, filtered and sorted."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from sqlalchemy import Select, exists, func, select
from sqlalchemy.sql.elements import ColumnElement

from trainer_app.services.read_models.registry import Among, Order, Which
from trainer_app.storage.queries.institutions import live
from trainer_app.storage.tables.certificates import certificate
from trainer_app.storage.tables.courses import enrolment
from trainer_app.storage.tables.people import person, trainer

_BY_NAME = (person.c.latin_key, person.c.native_key, person.c.id)
_ORDERS: dict[Order, tuple[ColumnElement[Any], ColumnElement[Any]]] = {
    Order.RANK: (person.c.rank == "", person.c.rank),
    Order.AGENCY: (person.c.agency == "", person.c.agency),
    Order.BORN: (person.c.birth_date.is_(None), person.c.birth_date),
}


def tests(find: str, among: Among, fold: Callable[[str], str]) -> list[ColumnElement[bool]]:
    """What must hold of somebody who is found."""
    words = {folded for word in find.split() if (folded := fold(word))}
    rarest_first = sorted(words, key=lambda word: (-len(word), word))  # the rest is seldom asked
    found = [person.c.search_text.contains(word, autoescape=True) for word in rarest_first]
    if among.sex is not None:
        found.append(person.c.sex == among.sex)
    if among.country:
        found.append(person.c.country == among.country)
    if among.which is not Which.ALL:
        found += _of(among)
    return [live(person), *found]


def _of(among: Among) -> list[ColumnElement[bool]]:
    teaches = exists().where(trainer.c.person_id == person.c.id, live(trainer))
    enrolled = exists().where(enrolment.c.person_id == person.c.id, live(enrolment))
    anonymised = person.c.anonymised_on.is_not(None)
    match among.which:
        case Which.TRAINERS:
            return [teaches]
        case Which.IN_NO_COURSE:
            return [~enrolled, ~teaches]
        case Which.ALIASED:
            return [person.c.alias != "", ~anonymised]
        case Which.DUE:
            return [person.c.keep_until <= among.due_by, ~anonymised]
        case Which.ANONYMISED:
            return [anonymised]
        case Which.ALL:
            return []


def ordered(order: Order, *, descending: bool) -> list[ColumnElement[Any]]:
    """What is missing stands last, whichever way; equal ones by name."""
    if order is Order.NAME:
        return [one.desc() if descending else one.asc() for one in _BY_NAME]
    missing, value = _ORDERS[order]
    return [missing, value.desc() if descending else value.asc(), *_BY_NAME]


def page_of_ids(
    where: list[ColumnElement[bool]],
    order: list[ColumnElement[Any]],
    *,
    offset: int,
    limit: int,
) -> Select[Any]:
    """Who stands on a page: told by an index alone, where the order is that of names."""
    return select(person.c.id).where(*where).order_by(*order).offset(offset).limit(limit)


def people() -> Select[Any]:
    """Live people with the number of their courses and certificates."""
    courses = select(func.count(enrolment.c.id)).where(
        enrolment.c.person_id == person.c.id, live(enrolment)
    )
    papers = select(func.count(certificate.c.id)).where(
        certificate.c.person_id == person.c.id, live(certificate)
    )
    teaches = exists().where(trainer.c.person_id == person.c.id, live(trainer))
    return select(
        person,
        courses.scalar_subquery().label("courses"),
        papers.scalar_subquery().label("certificates"),
        teaches.label("teaches"),
    ).where(live(person))
