"""Questions across all nouns: the home page and the history."""

from __future__ import annotations

from collections import Counter
from datetime import date, datetime, timedelta
from uuid import UUID

from sqlalchemy import Connection, Engine, Uuid, and_, func, literal, select

from trainer_app.domain.certificate import CertificateState
from trainer_app.domain.changes import Label
from trainer_app.domain.course import ATTENDING, CourseStatus
from trainer_app.domain.journal import UndoStacks, stamp_milliseconds
from trainer_app.domain.person import PathwayStage, Sex
from trainer_app.domain.records import Noun
from trainer_app.services.read_models.courses import SessionRow
from trainer_app.services.read_models.overview import (
    HistoryRow,
    HomeFigures,
    HomeView,
    Need,
    RecordChange,
    UndoState,
)
from trainer_app.storage.queries.course_facts import shown_names
from trainer_app.storage.queries.courses import SqlCourseQueries
from trainer_app.storage.queries.entries import recent_entries
from trainer_app.storage.queries.institutions import live
from trainer_app.storage.tables.certificates import certificate
from trainer_app.storage.tables.courses import course, enrolment, session
from trainer_app.storage.tables.institutions import academy, agreement, closure, site, staff
from trainer_app.storage.tables.journal import change, change_set
from trainer_app.storage.tables.people import person, trainer
from trainer_app.storage.types import from_milliseconds

_AHEAD = timedelta(days=90)
_DAYS_SHOWN = 8
_UNMARKED_BACK = timedelta(days=14)


class SqlOverviewQueries:
    """Answers from the database (see `services.read_models.overview`)."""

    def __init__(self, engine: Engine, courses: SqlCourseQueries) -> None:
        self._engine, self._courses = engine, courses

    def home(self, *, today: date, now: datetime) -> HomeView:
        """The home page. `now` is the wall clock, without zone."""
        ahead = self._courses.sessions_between(
            today - _UNMARKED_BACK, today + timedelta(days=_DAYS_SHOWN)
        )
        todays = [one for one in ahead if one.starts_at.date() == today]
        with self._engine.connect() as connection:
            running = connection.execute(
                select(func.count(course.c.id)).where(
                    live(course),
                    course.c.status.in_((CourseStatus.PLANNED, CourseStatus.CONFIRMED)),
                    course.c.starts_on <= today,
                    course.c.ends_on >= today,
                )
            ).scalar_one()
            return HomeView(
                figures=self._figures(connection, today),
                today=tuple(todays),
                next_days=self._next_days(connection, ahead, today),
                needs=(
                    *_unmarked(ahead, now),
                    *self._ending(connection, today),
                    *self._waiting(connection),
                ),
                running_courses=running,
            )

    def _figures(self, connection: Connection, today: date) -> HomeFigures:
        first, last = date(today.year, 1, 1), date(today.year, 12, 31)
        in_year = and_(
            live(enrolment),
            live(course),
            enrolment.c.state.in_(ATTENDING),
            course.c.starts_on.between(first, today),
            course.c.status != CourseStatus.CANCELLED,
        )
        trained = (
            select(enrolment.c.person_id, func.count(enrolment.c.id).label("times"))
            .join(course, course.c.id == enrolment.c.course_id)
            .where(in_year)
            .group_by(enrolment.c.person_id)
            .subquery()
        )
        by_sex = connection.execute(
            select(person.c.sex, func.count(), func.sum(trained.c.times))
            .join(trained, trained.c.person_id == person.c.id)
            .group_by(person.c.sex)
        ).all()
        persons = {row[0]: row[1] for row in by_sex}
        stages = connection.execute(
            select(trainer.c.stage, trainer.c.active, func.count(trainer.c.id))
            .where(live(trainer))
            .group_by(trainer.c.stage, trainer.c.active)
        ).all()
        by_stage: Counter[PathwayStage] = Counter()
        active: Counter[PathwayStage] = Counter()
        for stage, is_active, number in stages:
            by_stage[stage] += number
            active[stage] += number if is_active else 0
        papers: dict[CertificateState, int] = {
            row.state: row.n
            for row in connection.execute(
                select(certificate.c.state, func.count(certificate.c.id).label("n"))
                .where(live(certificate), certificate.c.issued_on.between(first, last))
                .group_by(certificate.c.state)
            )
        }
        months = self._months(connection, today)
        certified = (PathwayStage.CERTIFIED, PathwayStage.MASTER)
        handed, waiting = CertificateState.HANDED_OVER, CertificateState.ISSUED
        return HomeFigures(
            persons=sum(persons.values()),
            attendances=int(sum(row[2] or 0 for row in by_sex)),
            women=persons.get(Sex.FEMALE, 0),
            men=persons.get(Sex.MALE, 0),
            unrecorded=persons.get(Sex.UNSPECIFIED, 0),
            trainers_by_stage=dict(by_stage),
            certified=sum(by_stage[one] for one in certified),
            certified_active=sum(active[one] for one in certified),
            issued=sum(papers.values()),
            handed_over=papers.get(handed, 0),
            waiting=papers.get(waiting, 0),
            void=sum(n for state, n in papers.items() if state not in {handed, waiting}),
            sessions_held=months[today.month - 1][0],
            sessions_planned=months[today.month - 1][1],
            sessions_by_month=months,
        )

    def _months(self, connection: Connection, today: date) -> tuple[tuple[int, int], ...]:
        rows = connection.execute(
            select(session.c.starts_at).where(
                live(session),
                session.c.cancelled.is_(False),
                session.c.starts_at >= datetime(today.year, 1, 1),  # noqa: DTZ001 (wall clock)
                session.c.starts_at < datetime(today.year + 1, 1, 1),  # noqa: DTZ001
            )
        ).scalars()
        held, planned = Counter[int](), Counter[int]()
        for starts_at in rows:
            planned[starts_at.month] += 1
            held[starts_at.month] += starts_at.date() < today
        return tuple((held[month], planned[month]) for month in range(1, 13))

    def _next_days(
        self, connection: Connection, ahead: list[SessionRow], today: date
    ) -> tuple[tuple[date, int, str], ...]:
        closed = connection.execute(
            select(closure.c.starts_on, closure.c.ends_on, closure.c.reason)
            .join(site, site.c.academy_id == closure.c.academy_id)
            .where(live(closure), closure.c.ends_on > today)
        ).all()
        counts = Counter(one.starts_at.date() for one in ahead if not one.cancelled)
        days = [today + timedelta(days=n) for n in range(1, _DAYS_SHOWN)]
        return tuple(
            (
                day,
                counts[day],
                next((c.reason for c in closed if c.starts_on <= day <= c.ends_on), ""),
            )
            for day in days
        )

    def _ending(self, connection: Connection, today: date) -> list[Need]:
        horizon = today + _AHEAD
        agreements = connection.execute(
            select(academy.c.id, academy.c.code, func.max(agreement.c.ends_on).label("ends"))
            .join(academy, academy.c.id == agreement.c.academy_id)
            .where(live(agreement), live(academy), agreement.c.ends_on.is_not(None))
            .group_by(academy.c.id, academy.c.code)
            .having(func.max(agreement.c.ends_on).between(today, horizon))
            .order_by(func.max(agreement.c.ends_on))
        ).all()
        terms = connection.execute(
            select(trainer.c.id, trainer.c.certified_until, person)
            .join(person, person.c.id == trainer.c.person_id)
            .where(
                live(trainer),
                trainer.c.active,
                trainer.c.certified_until.between(today, horizon),
            )
            .order_by(trainer.c.certified_until)
        ).all()
        needs = [
            Need(
                code="agreement-ending",
                count=1,
                noun=Noun.ACADEMY,
                record_id=row.id,
                values=(("code", row.code),),
                on=row.ends,
            )
            for row in agreements
        ]
        if terms:
            first = terms[0]
            needs.append(
                Need(
                    code="certifications-ending",
                    count=len(terms),
                    noun=Noun.TRAINER,
                    record_id=first[0],
                    values=(("name", next(filter(None, shown_names(first)), "")),),
                    on=first.certified_until,
                )
            )
        return needs

    def _waiting(self, connection: Connection) -> list[Need]:
        waiting = connection.execute(
            select(func.count(certificate.c.id)).where(
                live(certificate), certificate.c.state == CertificateState.ISSUED
            )
        ).scalar_one()
        if not waiting:
            return []
        return [
            Need(code="certificates-waiting", count=waiting, noun=Noun.CERTIFICATE, record_id=None)
        ]

    def history(self, *, limit: int = 200) -> list[HistoryRow]:
        """The newest change sets first."""
        size = (
            select(change.c.change_set_id, func.count().label("changes"))
            .group_by(change.c.change_set_id)
            .subquery()
        )
        statement = (
            select(change_set, staff.c.name, size.c.changes)
            .outerjoin(staff, staff.c.id == change_set.c.actor_id)
            .outerjoin(size, size.c.change_set_id == change_set.c.id)
            .order_by(change_set.c.stamp.desc())
            .limit(limit)
        )
        with self._engine.connect() as connection:
            return [
                HistoryRow(
                    id=row.id,
                    number=row.number,
                    at=from_milliseconds(stamp_milliseconds(row.stamp)),
                    actor=row.name or "",
                    label=Label(row.label, tuple(row.label_values.items())),
                    undoes=row.undoes,
                    final=row.final,
                    changes=row.changes or 0,
                )
                for row in connection.execute(statement)
            ]

    def record_history(self, record_id: UUID) -> list[RecordChange]:
        """What happened to one record and to those merged into it, newest first."""
        merged = select(literal(record_id, Uuid()).label("id")).cte("merged", recursive=True)
        merged = merged.union(
            select(person.c.id).join(merged, person.c.merged_into_id == merged.c.id)
        )
        statement = (
            select(change_set, staff.c.name, change.c.kind, change.c.after)
            .join(change, change.c.change_set_id == change_set.c.id)
            .outerjoin(staff, staff.c.id == change_set.c.actor_id)
            .where(change.c.record_id.in_(select(merged.c.id)))
            .order_by(change_set.c.stamp.desc(), change.c.position.desc())
        )
        with self._engine.connect() as connection:
            return [
                RecordChange(
                    at=from_milliseconds(stamp_milliseconds(row.stamp)),
                    actor=row.name or "",
                    label=Label(row.label, tuple(row.label_values.items())),
                    kind=row.kind,
                    fields=tuple(row.after or {}),
                )
                for row in connection.execute(statement)
            ]

    def undo_state(self, actor_id: UUID | None) -> UndoState:
        """What Undo and Redo offer this person."""
        with self._engine.connect() as connection:
            stacks = UndoStacks(recent_entries(connection), actor_id)
            offered = {entry.id for entry in (stacks.to_undo, stacks.to_redo) if entry is not None}
            labels = {
                row.id: Label(row.label, tuple(row.label_values.items()))
                for row in connection.execute(
                    select(change_set.c.id, change_set.c.label, change_set.c.label_values).where(
                        change_set.c.id.in_(offered)
                    )
                )
            }
            last = connection.execute(select(func.max(change_set.c.stamp))).scalar()
        return UndoState(
            undo=labels[stacks.to_undo.id] if stacks.to_undo else None,
            redo=labels[stacks.to_redo.id] if stacks.to_redo else None,
            last_saved=None if last is None else from_milliseconds(stamp_milliseconds(last)),
        )


def _unmarked(sessions: list[SessionRow], now: datetime) -> list[Need]:
    """Sessions that have begun and in which somebody is not marked yet, newest first."""
    open_ = [
        one
        for one in sessions
        if one.starts_at <= now and one.required and not one.cancelled and one.marked < one.expected
    ]
    return [
        Need(
            code="unmarked-session",
            count=one.expected - one.marked,
            noun=Noun.SESSION,
            record_id=one.course_id,
            values=(
                ("course", one.course_code),
                ("session", one.module_code or one.title),
                ("session_id", str(one.id)),
            ),
            on=one.starts_at.date(),
        )
        for one in sorted(open_, key=lambda one: one.starts_at, reverse=True)[:5]
    ]
