"""Who is on which pathway, and every dated decision about it."""

from __future__ import annotations

from datetime import date, timedelta
from uuid import UUID

from trainer_app.domain.changes import Label
from trainer_app.domain.decisions import Decision
from trainer_app.domain.errors import (
    CandidacyExists,
    DateInFuture,
    PathwayUnknown,
    RecordChanged,
    RecordNotFound,
)
from trainer_app.domain.evidence import DecisionKind
from trainer_app.domain.ids import NewId
from trainer_app.domain.pathway import (
    MASTER_TRAINER,
    NATIONAL_INSTRUCTOR,
    Candidacy,
    Difference,
    Pathway,
    Rules,
    Scope,
    difference,
)
from trainer_app.domain.person import PathwayStage, Person, Trainer
from trainer_app.services.deciding import (
    STAGES,
    DecisionDraft,
    certified_stage,
    checked_decision,
    on_pathway,
)
from trainer_app.services.evidence import recorded_rulings
from trainer_app.services.ports import Clock, OpenWork, UnitOfWork
from trainer_app.services.read_models.certifications import PathwayStanding
from trainer_app.services.saving import Saved
from trainer_app.services.standings import BuiltInPathways, Standings


class Certifications:
    """Who is on which pathway, and every dated decision about it. Nothing is ever edited."""

    def __init__(
        self,
        open_work: OpenWork,
        new_id: NewId,
        clock: Clock,
        standings: Standings,
        built_in: BuiltInPathways,
    ) -> None:
        self._open_work, self._new_id, self._clock = open_work, new_id, clock
        self._standings, self._built_in = standings, built_in

    def begin(
        self, person_id: UUID, pathway: str, *, began_on: date, scope: Scope = Scope()
    ) -> Saved:
        """Put a trainer on the newest version of a pathway.

        Raises:
            DateInFuture, PathwayUnknown, CandidacyExists, RecordNotFound: what is wrong.
        """
        if began_on > self._clock.today():
            raise DateInFuture(date=began_on)
        with self._open_work() as work:
            candidacy = self._begun(work, person_id, pathway, scope, began_on)
            return Saved(candidacy.id, work.commit(Label.of("candidacy-begun")))

    def decide(
        self,
        person_id: UUID,
        pathway: str,
        draft: DecisionDraft,
        candidacy_id: UUID | None = None,
    ) -> Saved:
        """Take a decision about a trainer on a pathway, as of its day.

        `candidacy_id` says which, where somebody is on a pathway for several scopes. Where only an
        old record speaks of the pathway, the trainer is put on it in the same step.

        Raises:
            DateInFuture, DatesReversed, NameMissing, NoteMissing: what no decision may be.
            DecisionImpossible, DecisionOutOfOrder: it does not follow from the ones before.
            RequirementsUnmet: what the decision stands on is missing.
            RequirementUnknown: what is to be waived is not missing.
            PathwayUnknown, RecordNotFound, RecordChanged: it is not there, or is newer.
        """
        standings = self._standings.of_person(person_id, draft.decided_on)
        found = on_pathway(standings, pathway, candidacy_id)
        decision = checked_decision(self._new_id(), found, draft, self._clock.today())
        with self._open_work() as work:
            if found.candidacy_id is None:
                way = self._begun(work, person_id, pathway, Scope(), found.began_on)
            else:
                way = work.of(Candidacy).get(found.candidacy_id)
                if len(work.of(Decision).where(candidacy_id=way.id)) != len(found.decisions):
                    raise RecordChanged(noun="candidacy")
            decision.candidacy_id = way.id
            decision.agency = work.of(Person).get(person_id).agency
            work.of(Decision).add(decision)
            self._tell_trainer(work, person_id, found, decision)
            label = Label.of("decision-taken", action=decision.kind.value)
            return Saved(decision.id, work.commit(label))

    def move(self, candidacy_id: UUID) -> Saved:
        """Move a candidate to the newest version of the pathway.

        Raises:
            RecordNotFound: the candidacy is not there.
        """
        with self._open_work() as work:
            way = work.of(Candidacy).get(candidacy_id)
            now = work.of(Pathway).get(way.pathway_id)
            newest = max(work.of(Pathway).where(code=now.code), key=lambda one: one.number)
            if way.pathway_id != newest.id:
                way.pathway_id = newest.id
            return Saved(way.id, work.commit(Label.of("candidacy-moved")))

    def would_change(self, candidacy_id: UUID) -> tuple[Difference, ...]:
        """What the newest version of the pathway asks differently.

        Raises:
            RecordNotFound: the candidacy is not there.
        """
        with self._open_work() as work:
            now = work.of(Pathway).get(work.of(Candidacy).get(candidacy_id).pathway_id)
            newest = max(work.of(Pathway).where(code=now.code), key=lambda one: one.number)
            return difference(now.rules, newest.rules)

    def add_version(self, rules: Rules) -> Saved:
        """Keep a pathway as the newest version of its code; candidates stay where they are.

        Raises:
            PathwayInvalid: with the place that does not hold.
        """
        rules.check()
        with self._open_work() as work:
            self._stored(work, rules.code)
            known = work.of(Pathway).where(code=rules.code)
            number = max((one.number for one in known), default=0) + 1
            record = self._keep(work, rules, number)
            return Saved(record.id, work.commit(Label.of("pathway-added")))

    # Beginning

    def _begun(
        self, work: UnitOfWork, person_id: UUID, code: str, scope: Scope, began_on: date
    ) -> Candidacy:
        """A new candidacy; what an old record says of it becomes its first decision."""
        trainer = work.of(Trainer).one(person_id=person_id)
        if trainer is None:
            raise RecordNotFound(noun="trainer")
        pathway = self._stored(work, code)
        if pathway is None:
            raise PathwayUnknown(code=code)
        versions = [one.id for one in work.of(Pathway).where(code=code)]
        known = work.of(Candidacy).where(person_id=person_id, pathway_id=versions)
        if any(one.scope == scope for one in known):
            raise CandidacyExists
        way = work.of(Candidacy).add(
            Candidacy(
                id=self._new_id(),
                person_id=person_id,
                pathway_id=pathway.id,
                began_on=began_on,
                scope=scope,
            )
        )
        if not scope and not known:
            self._keep_recorded(work, trainer, pathway.rules, way)
        return way

    def _keep_recorded(
        self, work: UnitOfWork, trainer: Trainer, rules: Rules, way: Candidacy
    ) -> None:
        for one in recorded_rulings(trainer.id, trainer, {rules.code: rules}):
            way.began_on = min(way.began_on, one.on)
            work.of(Decision).add(
                Decision(
                    id=self._new_id(),
                    candidacy_id=way.id,
                    kind=one.kind,
                    decided_on=one.on,
                    by_name="",
                    stage=one.stage,
                    until=one.until,
                )
            )

    def _stored(self, work: UnitOfWork, code: str) -> Pathway | None:
        """The newest version; a built-in pathway is kept when it is first used."""
        versions = work.of(Pathway).where(code=code)
        if versions:
            return max(versions, key=lambda one: one.number)
        rules = self._built_in().get(code)
        return None if rules is None else self._keep(work, rules, 1)

    def _keep(self, work: UnitOfWork, rules: Rules, number: int) -> Pathway:
        return work.of(Pathway).add(
            Pathway(id=self._new_id(), code=rules.code, number=number, name=rules.name, rules=rules)
        )

    def _tell_trainer(
        self, work: UnitOfWork, person_id: UUID, found: PathwayStanding, decision: Decision
    ) -> None:
        """Keep the facts that lists and Home count by in step with the decision."""
        stage = STAGES.get((found.rules.code, decision.stage))
        trainer = work.of(Trainer).one(person_id=person_id)
        built_in = found.rules.code in {NATIONAL_INSTRUCTOR, MASTER_TRAINER}
        if trainer is None or not built_in or found.scope:
            return  # what is certified for a part alone is not what lists count
        if decision.kind is DecisionKind.AWARD and stage is not None:
            trainer.stage, trainer.stage_since = stage, decision.decided_on
            trainer.certified_on = trainer.certified_on or decision.decided_on
            trainer.certified_until = decision.until
        elif decision.kind is DecisionKind.EXTEND:
            trainer.certified_until = decision.until
        elif decision.kind is DecisionKind.SUSPEND:
            trainer.certified_until = decision.decided_on - timedelta(days=1)
        elif decision.kind is DecisionKind.REINSTATE:
            trainer.certified_until = decision.until or found.standing.until
            trainer.stage = STAGES.get((found.rules.code, certified_stage(found)), trainer.stage)
        elif decision.kind is DecisionKind.REVOKE:
            trainer.stage_since = decision.decided_on
            if found.rules.code == MASTER_TRAINER:
                trainer.stage = PathwayStage.CERTIFIED
            else:
                trainer.stage, trainer.certified_until = PathwayStage.RECOMMENDED, None
