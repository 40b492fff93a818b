"""Questions about the site, programmes and academies."""

from __future__ import annotations

from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import Engine, RowMapping, Select, Table, and_, func, or_, select
from sqlalchemy.sql.elements import ColumnElement

from trainer_app.domain.errors import RecordNotFound
from trainer_app.domain.languages import LocalizedText
from trainer_app.domain.likeness import MatchRule
from trainer_app.services.read_models.institutions import (
    AcademyRow,
    AcademyView,
    AgreementRow,
    ClosureRow,
    ListEntry,
    ProgrammeRow,
    RoomRow,
    SiteView,
    StaffRow,
)
from trainer_app.storage.tables.courses import course
from trainer_app.storage.tables.institutions import (
    academy,
    agency,
    agreement,
    closure,
    programme,
    rank,
    room,
    site,
    staff,
)


def live(table: Table) -> ColumnElement[bool]:
    """Rows that are not marked removed."""
    return table.c.removed.is_(False)


class SqlInstitutionQueries:
    """Answers from the database (see `services.read_models.institutions`)."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def match_rule(self) -> MatchRule:
        """From how many points two records may be one person."""
        with self._engine.connect() as connection:
            row = connection.execute(
                select(site.c.same_from, site.c.doubtful_from).where(live(site))
            ).first()
        return MatchRule(row.same_from, row.doubtful_from) if row else MatchRule()

    def site(self) -> SiteView | None:
        """This installation."""
        with self._engine.connect() as connection:
            row = connection.execute(
                select(site, academy.c.name.label("academy_name"), academy.c.city)
                .outerjoin(academy, academy.c.id == site.c.academy_id)
                .where(live(site))
            ).first()
            people = connection.execute(select(staff).where(live(staff)).order_by(staff.c.id))
            if row is None:
                return None
            return SiteView(
                id=row.id,
                version=row.version,
                code=row.code,
                name=row.name,
                academy_id=row.academy_id,
                academy_name=row.academy_name or LocalizedText(),
                academy_city=row.city or LocalizedText(),
                holds_samples=row.holds_samples,
                approval_by_another=row.approval_by_another,
                match_rule=MatchRule(row.same_from, row.doubtful_from),
                staff=tuple(
                    StaffRow(
                        id=one.id,
                        version=one.version,
                        name=one.name,
                        account=one.account,
                        title=one.title,
                    )
                    for one in people
                ),
            )

    def programmes(self) -> list[ProgrammeRow]:
        """All programmes by code."""
        statement = (
            select(programme, func.count(course.c.id).label("courses"))
            .outerjoin(course, and_(course.c.programme_id == programme.c.id, live(course)))
            .where(live(programme))
            .group_by(programme.c.id)
            .order_by(programme.c.code)
        )
        with self._engine.connect() as connection:
            return [
                ProgrammeRow(
                    id=row.id,
                    version=row.version,
                    code=row.code,
                    name=row.name,
                    donors=row.donors,
                    starts_on=row.starts_on,
                    ends_on=row.ends_on,
                    aliases_required=row.aliases_required,
                    note=row.note,
                    courses=row.courses,
                )
                for row in connection.execute(statement)
            ]

    def academies(self, today: date) -> list[AcademyRow]:
        """All academies by code."""
        with self._engine.connect() as connection:
            rows = connection.execute(_academies(today).order_by(academy.c.code)).mappings()
            return [_academy_row(row) for row in rows]

    def academy(self, academy_id: UUID, today: date) -> AcademyView:
        """One academy with all that belongs to it."""
        with self._engine.connect() as connection:

            def parts(table: Table, *order: Any) -> Any:
                mine = and_(table.c.academy_id == academy_id, live(table))
                return connection.execute(select(table).where(mine).order_by(*order))

            row = (
                connection.execute(_academies(today).where(academy.c.id == academy_id))
                .mappings()
                .first()
            )
            if row is None:
                raise RecordNotFound(noun="academy")
            return AcademyView(
                row=_academy_row(row),
                time_zone=row["time_zone"],
                working_days=row["working_days"],
                opens=row["opens"],
                closes=row["closes"],
                focal_point=row["focal_point"],
                phone=row["phone"],
                email=row["email"],
                rooms=tuple(
                    RoomRow(
                        id=one.id,
                        version=one.version,
                        name=one.name,
                        seats=one.seats,
                        kind=one.kind,
                        equipment=one.equipment,
                    )
                    for one in parts(room, room.c.name)
                ),
                agreements=tuple(
                    AgreementRow(
                        id=one.id,
                        version=one.version,
                        reference=one.reference,
                        starts_on=one.starts_on,
                        ends_on=one.ends_on,
                        covers=one.covers,
                    )
                    for one in parts(agreement, agreement.c.starts_on.desc())
                ),
                closures=tuple(
                    ClosureRow(
                        id=one.id,
                        version=one.version,
                        starts_on=one.starts_on,
                        ends_on=one.ends_on,
                        reason=one.reason,
                    )
                    for one in parts(closure, closure.c.starts_on)
                ),
            )

    def agencies(self) -> list[ListEntry]:
        """The agencies to choose from."""
        with self._engine.connect() as connection:
            return [
                ListEntry(
                    id=row.id,
                    version=row.version,
                    name=row.name,
                    country=row.country,
                    abbreviation=row.abbreviation,
                )
                for row in connection.execute(
                    select(agency).where(live(agency)).order_by(agency.c.country, agency.c.id)
                )
            ]

    def ranks(self) -> list[ListEntry]:
        """The ranks to choose from, lowest first in each country."""
        with self._engine.connect() as connection:
            return [
                ListEntry(
                    id=row.id,
                    version=row.version,
                    name=row.name,
                    country=row.country,
                    level=row.level,
                )
                for row in connection.execute(
                    select(rank).where(live(rank)).order_by(rank.c.country, rank.c.position)
                )
            ]


def _academies(today: date) -> Select[Any]:
    def count(table: Table, value: ColumnElement[Any], *conditions: ColumnElement[bool]) -> Any:
        mine = and_(table.c.academy_id == academy.c.id, live(table), *conditions)
        return select(value).where(mine).scalar_subquery()

    in_force = and_(
        agreement.c.starts_on <= today,
        or_(agreement.c.ends_on.is_(None), agreement.c.ends_on >= today),
    )
    return select(
        academy,
        count(room, func.count(room.c.id)).label("rooms"),
        func.coalesce(count(room, func.sum(room.c.seats)), 0).label("seats"),
        count(course, func.count(course.c.id)).label("courses"),
        count(agreement, func.count(agreement.c.id), in_force).label("in_force"),
        count(agreement, func.max(agreement.c.ends_on), in_force).label("until"),
        count(agreement, func.count(agreement.c.id), in_force, agreement.c.ends_on.is_(None)).label(
            "open_ended"
        ),
    ).where(live(academy))


def _academy_row(row: RowMapping) -> AcademyRow:
    return AcademyRow(
        id=row["id"],
        version=row["version"],
        code=row["code"],
        name=row["name"],
        country=row["country"],
        city=row["city"],
        rooms=row["rooms"],
        seats=int(row["seats"]),
        courses=row["courses"],
        agreement_in_force=bool(row["in_force"]),
        agreement_until=None if row["open_ended"] else row["until"],
    )
