"""Everything that points at a person who goes, pointed at the one who stays."""

from __future__ import annotations

from uuid import UUID

from trainer_app.domain.certificate import Certificate
from trainer_app.domain.course import Enrolment, SessionTrainer
from trainer_app.domain.decisions import Decision
from trainer_app.domain.observation import Observation, Qualification
from trainer_app.domain.pathway import Candidacy
from trainer_app.domain.person import ToldApart, Trainer
from trainer_app.domain.planning_records import Absence
from trainer_app.services.merged_places import take_up
from trainer_app.services.ports import UnitOfWork

_OF_A_TRAINER = (
    "academy_id",
    "stage_since",
    "certified_on",
    "certified_until",
    "teaching_languages",
    "home_city",
    "note",
)


def move_what_hangs_on(work: UnitOfWork, stays_id: UUID, goes_id: UUID) -> None:
    """Places in courses (the shared ones are joined before), papers, teaching, certification."""
    _move_places(work, stays_id, goes_id)
    for paper in work.of(Certificate).where(person_id=goes_id):
        paper.person_id = stays_id
    _move_trainer(work, stays_id, goes_id)
    _move_parts(work, stays_id, goes_id)
    _move_candidacies(work, stays_id, goes_id)
    for observation in work.of(Observation).where(person_id=goes_id):
        observation.person_id = stays_id
    for observation in work.of(Observation).where(observer_id=goes_id):
        observation.observer_id = stays_id
    for qualification in work.of(Qualification).where(person_id=goes_id):
        qualification.person_id = stays_id
    for absence in work.of(Absence).where(person_id=goes_id):
        absence.person_id = stays_id
    _move_told_apart(work, stays_id, goes_id)


def _move_places(work: UnitOfWork, stays_id: UUID, goes_id: UUID) -> None:
    for place in work.of(Enrolment).where(person_id=goes_id):
        earlier = work.of(Enrolment).any_state(course_id=place.course_id, person_id=stays_id)
        if earlier is None:
            place.person_id = stays_id
        else:
            take_up(work, place, earlier)


def _move_trainer(work: UnitOfWork, stays_id: UUID, goes_id: UUID) -> None:
    theirs = work.of(Trainer).one(person_id=goes_id)
    if theirs is None:
        return
    mine = work.of(Trainer).any_state(person_id=stays_id)
    if mine is None:
        theirs.person_id = stays_id
        return
    anew = mine.removed
    if anew:
        mine.removed, mine.stage, mine.active = False, theirs.stage, theirs.active
    for name in _OF_A_TRAINER:
        wanted = getattr(theirs, name)
        if wanted and (anew or not getattr(mine, name)):
            setattr(mine, name, wanted)
    work.of(Trainer).remove(theirs)


def _move_parts(work: UnitOfWork, stays_id: UUID, goes_id: UUID) -> None:
    held = {(p.session_id, p.role) for p in work.of(SessionTrainer).where(person_id=stays_id)}
    for part in work.of(SessionTrainer).where(person_id=goes_id):
        if (part.session_id, part.role) in held:
            work.of(SessionTrainer).remove(part)
        else:
            part.person_id = stays_id


def _move_candidacies(work: UnitOfWork, stays_id: UUID, goes_id: UUID) -> None:
    mine = work.of(Candidacy).where(person_id=stays_id)
    for way in work.of(Candidacy).where(person_id=goes_id):
        same = [o for o in mine if (o.pathway_id, o.scope) == (way.pathway_id, way.scope)]
        if not same:
            way.person_id = stays_id
            continue
        for decision in work.of(Decision).where(candidacy_id=way.id):
            decision.candidacy_id = same[0].id
        same[0].began_on = min(same[0].began_on, way.began_on)
        work.of(Candidacy).remove(way)


def _move_told_apart(work: UnitOfWork, stays_id: UUID, goes_id: UUID) -> None:
    pairs = work.of(ToldApart).where(person_id=goes_id)
    pairs += work.of(ToldApart).where(other_id=goes_id)
    for pair in pairs:
        third = pair.other_id if pair.person_id == goes_id else pair.person_id
        if third == stays_id:
            work.of(ToldApart).remove(pair)
        else:
            pair.person_id, pair.other_id = sorted((stays_id, third))
