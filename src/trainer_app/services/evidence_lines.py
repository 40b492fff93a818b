"""The records behind the requirements, each as one line that can be shown and found again."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from trainer_app.domain.course import TrainerRole, share_of
from trainer_app.domain.observation import rating
from trainer_app.domain.records import Noun
from trainer_app.domain.requirements import tenths
from trainer_app.services.attendance import Outcomes
from trainer_app.services.read_models.certifications import (
    CertificationFacts,
    PartRow,
    RecordLine,
)


def record_lines(
    facts: CertificationFacts, person_id: UUID, outcomes: Outcomes
) -> dict[UUID, RecordLine]:
    """A line for every record that may stand behind a requirement of this person."""
    lines = [*_courses(facts, person_id, outcomes), *_sessions(facts, person_id)]
    lines += _decisions(facts, person_id)
    return {one.id: one for one in lines}


def _courses(facts: CertificationFacts, person_id: UUID, outcomes: Outcomes) -> list[RecordLine]:
    lines = []
    for course in facts.courses:
        row = course.course.row
        lines += [
            RecordLine(
                id=judged.participant.enrolment_id,
                noun=Noun.ENROLMENT,
                on=row.ends_on,
                course_code=row.code,
                value=f"{judged.standing.percent} %",
            )
            for judged in outcomes.judge(course)
            if judged.participant.person_id == person_id
        ]
        tests = {one.id: one for one in course.assessments}
        own = {one.enrolment_id for one in course.participants if one.person_id == person_id}
        for score in course.scores:
            share = share_of(score.points, tests[score.assessment_id].most_points)
            if score.enrolment_id in own and share is not None:
                lines.append(
                    RecordLine(
                        id=score.id,
                        noun=Noun.SCORE,
                        on=tests[score.assessment_id].held_on or row.ends_on,
                        course_code=row.code,
                        kind=tests[score.assessment_id].kind.value,
                        value=f"{int(share * 100)} %",
                        note=score.note,
                    )
                )
    return lines


def _sessions(facts: CertificationFacts, person_id: UUID) -> list[RecordLine]:
    own: dict[UUID, PartRow] = {}
    lines = []
    for part in facts.parts:
        if part.person_id == person_id and part.role is not TrainerRole.OBSERVER:
            own[part.session_id] = part
            lines.append(
                RecordLine(
                    id=part.id,
                    noun=Noun.SESSION_TRAINER,
                    on=part.starts_at.date(),
                    course_code=part.course_code,
                    module_code=part.module_code,
                    kind=part.role.value,
                    minutes=part.minutes,
                )
            )
    for sheet in facts.observations:
        session = own.get(sheet.session_id)
        if sheet.person_id == person_id and session is not None:
            lines.append(
                RecordLine(
                    id=sheet.id,
                    noun=Noun.OBSERVATION,
                    on=session.starts_at.date(),
                    course_code=session.course_code,
                    module_code=session.module_code,
                    kind=session.role.value,
                    value=tenths(rating(sheet.marks)),
                    by=sheet.observer_name,
                    note=sheet.note,
                )
            )
    return lines


def _decisions(facts: CertificationFacts, person_id: UUID) -> list[RecordLine]:
    """The decisions of everybody: a mentor stands on those about the people mentored."""
    names = {one.person_id: one.name or one.latin_name for one in facts.trainers}
    owners = {one.id: one.person_id for one in facts.candidacies}
    lines = [
        RecordLine(
            id=row.id,
            noun=Noun.DECISION,
            on=row.decided_on,
            kind=row.kind.value,
            value=""
            if owners[row.candidacy_id] == person_id
            else names.get(owners[row.candidacy_id], ""),
            by=row.by_name,
            note=row.note,
        )
        for row in facts.decisions
        if row.candidacy_id in owners
    ]
    lines += [
        RecordLine(
            id=one.trainer_id,
            noun=Noun.TRAINER,
            on=one.stage_since or one.certified_on or date.min,
            kind="recorded",
            value="" if one.person_id == person_id else (one.name or one.latin_name),
        )
        for one in facts.trainers
    ]
    return lines
