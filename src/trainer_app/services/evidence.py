"""Turning what is recorded into evidence: who taught beside whom, with what standing then."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from fractions import Fraction
from uuid import UUID

from trainer_app.domain.completion import Outcome
from trainer_app.domain.course import TrainerRole, share_of
from trainer_app.domain.decisions import AWARDING, Status, term_of
from trainer_app.domain.evidence import (
    TEACHING,
    AgencySeen,
    CourseTaken,
    DecisionKind,
    Evidence,
    PersonMentored,
    Ruling,
    SessionObserved,
    SessionTaught,
    TestTaken,
    in_order,
)
from trainer_app.domain.ids import born_on
from trainer_app.domain.observation import rating
from trainer_app.domain.pathway import MASTER_TRAINER, NATIONAL_INSTRUCTOR, Rules, Topic
from trainer_app.domain.person import PathwayStage, Trainer
from trainer_app.services.attendance import LocalTime, Outcomes
from trainer_app.services.read_models.certifications import (
    CertificationFacts,
    DecisionRow,
    PartRow,
    TrainerFact,
)
from trainer_app.services.read_models.courses import CourseFacts


@dataclass
class Gathered:
    """The pieces of everybody, by person."""

    courses: defaultdict[UUID, list[CourseTaken]] = field(default_factory=lambda: defaultdict(list))
    tests: defaultdict[UUID, list[TestTaken]] = field(default_factory=lambda: defaultdict(list))
    taught: defaultdict[UUID, list[SessionTaught]] = field(
        default_factory=lambda: defaultdict(list)
    )
    observed: defaultdict[UUID, list[SessionObserved]] = field(
        default_factory=lambda: defaultdict(list)
    )
    mentored: defaultdict[UUID, list[PersonMentored]] = field(
        default_factory=lambda: defaultdict(list)
    )
    agencies: defaultdict[UUID, list[AgencySeen]] = field(default_factory=lambda: defaultdict(list))

    def evidence(self, person_id: UUID, rulings: Sequence[Ruling]) -> Evidence:
        """The evidence of one person, with the rulings that count for it."""
        return Evidence(
            courses=tuple(self.courses.get(person_id, ())),
            tests=tuple(self.tests.get(person_id, ())),
            taught=tuple(self.taught.get(person_id, ())),
            observed=tuple(self.observed.get(person_id, ())),
            mentored=tuple(self.mentored.get(person_id, ())),
            agencies=tuple(self.agencies.get(person_id, ())),
            rulings=tuple(rulings),
        )


class Rulings:
    """The decisions of everybody, and who was certified on a day."""

    def __init__(self, facts: CertificationFacts, built_in: Mapping[str, Rules]) -> None:
        rules = {one.id: one.rules for one in facts.pathways}
        owners = {one.id: (one.person_id, rules[one.pathway_id]) for one in facts.candidacies}
        self.of_candidacy: defaultdict[UUID, list[Ruling]] = defaultdict(list)
        self.recorded: dict[tuple[UUID, str], Ruling] = {}
        by_person: defaultdict[UUID, list[Sequence[Ruling]]] = defaultdict(list)
        for row in facts.decisions:
            if row.candidacy_id in owners:
                ruling = ruling_of(row, owners[row.candidacy_id][1])
                self.of_candidacy[row.candidacy_id].append(ruling)
        for candidacy_id, (person_id, _) in owners.items():
            by_person[person_id].append(self.of_candidacy[candidacy_id])
        held = {(person_id, one.code) for person_id, one in owners.values()}
        for trainer in facts.trainers:
            for one in recorded_rulings(trainer.trainer_id, trainer, built_in):
                if (trainer.person_id, one.pathway) not in held:
                    self.recorded[trainer.person_id, one.pathway] = one
                    by_person[trainer.person_id].append((one,))
        self._by_person = by_person

    def first_award(self, person_id: UUID) -> Ruling | None:
        """The award by which somebody was certified for the first time."""
        awards = [
            one
            for rulings in self._by_person.get(person_id, ())
            for one in rulings
            if one.kind in AWARDING and one.certifies
        ]
        return min(awards, key=in_order, default=None)

    def certified(self, person_id: UUID, on: date) -> bool:
        """Whether somebody's certification was active on a day, on any pathway."""
        return any(
            term_of(rulings, on).status(on) is Status.ACTIVE
            for rulings in self._by_person.get(person_id, ())
        )


def ruling_of(row: DecisionRow, rules: Rules) -> Ruling:
    """A stored decision as the rules see it."""
    place = rules.place(row.stage)
    return Ruling(
        id=row.id,
        on=row.decided_on,
        kind=row.kind,
        pathway=rules.code,
        stage=row.stage,
        certifies=place >= 0 and rules.stages[place].certifies,
        until=row.until,
        requirement=row.requirement,
        agency=row.agency,
    )


def recorded_rulings(
    trainer_id: UUID, trainer: TrainerFact | Trainer, built_in: Mapping[str, Rules]
) -> Iterator[Ruling]:
    """The stage that was recorded by hand, as a decision of that day."""
    stage = trainer.stage
    masters = stage is PathwayStage.MASTER
    since = trainer.stage_since or trainer.certified_on or born_on(trainer_id)
    certified = trainer.certified_on or since
    for code, named, on in (
        (NATIONAL_INSTRUCTOR, PathwayStage.CERTIFIED if masters else stage, certified),
        (MASTER_TRAINER, stage if masters else None, since),
    ):
        rules = built_in.get(code)
        if rules is None or named is None or rules.place(named.value) < 0:
            continue
        certifies = rules.stages[rules.place(named.value)].certifies
        yield Ruling(
            id=trainer_id,
            on=on if certifies else since,
            kind=DecisionKind.RECORDED,
            pathway=code,
            stage=named.value,
            certifies=certifies,
            until=trainer.certified_until if certifies else None,
        )


class EvidenceGathering:
    """Reads evidence out of the facts, as of now."""

    def __init__(self, outcomes: Outcomes, now: datetime, local_time: LocalTime) -> None:
        self._outcomes, self._now, self._local_time = outcomes, now, local_time
        self._zones: dict[str, datetime] = {}

    def gather(self, facts: CertificationFacts, rulings: Rulings, today: date) -> Gathered:
        """The pieces of everybody the facts are about."""
        found = Gathered()
        for course in facts.courses:
            self._take_course(found, course, facts)
        held = [one for one in facts.parts if self._over(one)]
        parts = defaultdict(list)
        for part in held:
            parts[part.session_id].append(part)
        certified = _remembered(rulings.certified)
        for together in parts.values():
            _take_session(found, together, rulings, certified)
        _take_sheets(found, facts, held, certified)
        for trainer in facts.trainers:
            if trainer.agency:
                seen = AgencySeen(id=trainer.person_id, on=today, agency=trainer.agency)
                found.agencies[trainer.person_id].append(seen)
        return found

    def _over(self, part: PartRow) -> bool:
        zone = part.time_zone
        if zone not in self._zones:
            self._zones[zone] = self._local_time(zone, self._now)
        return part.starts_at + timedelta(minutes=part.minutes) <= self._zones[zone]

    def _take_course(self, found: Gathered, facts: CourseFacts, all_: CertificationFacts) -> None:
        row = facts.course.row
        subject = all_.subjects.get(row.id)
        topic = Topic(
            curriculum=subject.curriculum if subject else "",
            level=facts.course.level,
            language=row.language,
        )
        people = {one.enrolment_id: one.person_id for one in facts.participants}
        for one in facts.participants:
            if one.agency:
                seen = AgencySeen(id=one.enrolment_id, on=row.starts_on, agency=one.agency)
                found.agencies[one.person_id].append(seen)
        for judged in self._outcomes.judge(facts):
            verdict = judged.standing
            if verdict.outcome is Outcome.COMPLETED:
                found.courses[judged.participant.person_id].append(
                    CourseTaken(
                        id=judged.participant.enrolment_id,
                        on=row.ends_on,
                        topic=topic,
                        kind=subject.kind if subject else None,
                        attended=Fraction(verdict.credited, max(verdict.scheduled, 1)),
                    )
                )
        tests = {one.id: one for one in facts.assessments}
        for score in facts.scores:
            test = tests[score.assessment_id]
            share = share_of(score.points, test.most_points)
            if share is not None and score.enrolment_id in people:
                found.tests[people[score.enrolment_id]].append(
                    TestTaken(
                        id=score.id,
                        on=test.held_on or row.ends_on,
                        test=test.kind,
                        share=share,
                        topic=topic,
                    )
                )


Certified = Callable[[UUID, date], bool]


def _remembered(certified: Certified) -> Certified:
    known: dict[tuple[UUID, date], bool] = {}

    def asked(person_id: UUID, on: date) -> bool:
        if (person_id, on) not in known:
            known[person_id, on] = certified(person_id, on)
        return known[person_id, on]

    return asked


def _topic(part: PartRow) -> Topic:
    return Topic(
        curriculum=part.curriculum,
        module=part.module_code,
        level=part.level,
        language=part.language,
    )


def _take_session(
    found: Gathered, together: Sequence[PartRow], rulings: Rulings, certified: Certified
) -> None:
    """One session: who taught, who mentored; nobody mentors himself."""
    mentors = {one.person_id for one in together if one.role is TrainerRole.MENTOR}
    for part in together:
        if part.role not in TEACHING:
            continue
        on = part.starts_at.date()
        beside = mentors - {part.person_id}
        standing = {one for one in beside if certified(one, on)}
        found.taught[part.person_id].append(
            SessionTaught(
                id=part.id,
                on=on,
                session_id=part.session_id,
                course_id=part.course_id,
                minutes=part.minutes,
                role=part.role,
                kind=part.kind,
                topic=_topic(part),
                beside_mentor=bool(beside),
                mentor_of_standing=bool(standing),
            )
        )
        award = rulings.first_award(part.person_id)
        if award is not None and on <= award.on:
            for mentor in standing:
                found.mentored[mentor].append(
                    PersonMentored(id=award.id, on=award.on, person_id=part.person_id)
                )


def _take_sheets(
    found: Gathered, facts: CertificationFacts, held: Sequence[PartRow], certified: Certified
) -> None:
    """A sheet counts for a session that took place and in which the person taught."""
    taught = {(one.session_id, one.person_id): one for one in held if one.role in TEACHING}
    mentors = defaultdict(set)
    for one in held:
        if one.role is TrainerRole.MENTOR:
            mentors[one.session_id].add(one.person_id)
    for sheet in facts.observations:
        part = taught.get((sheet.session_id, sheet.person_id))
        if part is None:
            continue
        found.observed[sheet.person_id].append(
            SessionObserved(
                id=sheet.id,
                on=part.starts_at.date(),
                session_id=sheet.session_id,
                rating=rating(sheet.marks),
                role=part.role,
                kind=part.kind,
                topic=_topic(part),
                observer_of_standing=certified(sheet.observer_id, part.starts_at.date()),
                beside_mentor=bool(mentors[sheet.session_id] - {sheet.person_id}),
            )
        )
