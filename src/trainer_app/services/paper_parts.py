"""From rows to what papers say: the parts that several papers of a course share."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime

from trainer_app.domain.languages import Language
from trainer_app.domain.reasons import Reason
from trainer_app.services.attendance import Outcomes
from trainer_app.services.papers import (
    AttendanceColumn,
    AttendanceLine,
    AttendancePaper,
    CourseHeading,
    RosterLine,
)
from trainer_app.services.read_models.courses import (
    CourseFacts,
    CourseView,
    ParticipantOutcome,
    ParticipantRow,
    SessionRow,
)
from trainer_app.services.read_models.institutions import SiteView

SayReason = Callable[[Reason, Language], str]

SIGNING = frozenset({"nominated", "confirmed", "finished"})
"""The states of those who stand on sheets and cards."""


def course_heading(
    course: CourseView, site: SiteView | None, printed_at: datetime, language: Language
) -> CourseHeading:
    """What stands above every paper of a course."""
    return CourseHeading(
        code=course.row.code,
        title=course.row.title.best(language),
        title_en=course.row.title.get(Language.ENGLISH) or "",
        academy=course.row.academy_name.best(language),
        academy_en=course.row.academy_name.get(Language.ENGLISH) or "",
        place=course.row.academy_city.best(language),
        starts_on=course.row.starts_on,
        ends_on=course.row.ends_on,
        site=site.code if site else "",
        printed_at=printed_at,
        printed_by=printer(site),
    )


def printer(site: SiteView | None) -> str:
    """Who prints here."""
    return site.staff[0].name if site and site.staff else ""


def session_title(session: SessionRow, language: Language) -> str:
    """What a session is called."""
    return session.title or session.module_title.best(language)


def trainers_of(session: SessionRow) -> tuple[str, ...]:
    """Who teaches, by the names that may be shown."""
    return tuple(one.name or one.latin_name for one in session.trainers)


def roster_line(one: ParticipantRow) -> RosterLine:
    """A participant as lists show one."""
    return RosterLine(
        native_name=one.name,
        latin_name=one.latin_name,
        sex=one.sex.value,
        rank=one.rank,
        agency=one.agency,
        email=one.email,
        phone=one.phone,
        birth_date=one.birth_date,
        state=one.state.value,
        aliased=one.aliased,
    )


def attendance_paper(
    facts: CourseFacts,
    heading: CourseHeading,
    outcomes: Outcomes,
    say_reason: SayReason,
    language: Language,
) -> AttendancePaper:
    """The attendance matrix of a course with outcomes and reasons; cancelled sessions left out."""
    held = [one for one in facts.sessions if not one.cancelled]
    return AttendancePaper(
        heading=heading,
        key=str(facts.course.row.id),
        columns=tuple(
            AttendanceColumn(
                starts_at=one.starts_at,
                minutes=one.minutes,
                code=one.module_code or one.title,
                title=session_title(one, language),
                key=str(one.id),
            )
            for one in held
        ),
        lines=tuple(
            _attendance_line(facts, one, held, say_reason, language)
            for one in outcomes.judge(facts)
        ),
    )


def _attendance_line(
    facts: CourseFacts,
    one: ParticipantOutcome,
    held: Sequence[SessionRow],
    say_reason: SayReason,
    language: Language,
) -> AttendanceLine:
    marks = facts.marks.get(one.participant.enrolment_id, {})
    return AttendanceLine(
        native_name=one.participant.name,
        latin_name=one.participant.latin_name,
        agency=one.participant.agency,
        marks=tuple(marks.get(session.id) for session in held),
        credited_minutes=one.standing.credited,
        scheduled_minutes=one.standing.scheduled,
        outcome=one.standing.outcome.value,
        reasons=tuple(say_reason(reason, language) for reason in one.standing.reasons),
        key=str(one.participant.enrolment_id),
    )
