"""Where trainers stand, what runs out, and who can teach what: said anew from the records."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta
from uuid import UUID

from trainer_app.domain.certification import Attempt, standing
from trainer_app.domain.curriculum import Level
from trainer_app.domain.errors import DatesReversed, RecordNotFound
from trainer_app.domain.evidence import Evidence, Ruling
from trainer_app.domain.languages import Language
from trainer_app.domain.pathway import (
    MASTER_TRAINER,
    NATIONAL_INSTRUCTOR,
    Rules,
    Scope,
)
from trainer_app.domain.person import PathwayStage
from trainer_app.services.attendance import LocalTime, Outcomes
from trainer_app.services.evidence import EvidenceGathering, Gathered, Rulings
from trainer_app.services.evidence_lines import record_lines
from trainer_app.services.ports import Clock
from trainer_app.services.read_models.certifications import (
    CandidacyRow,
    CertificationFacts,
    CertificationQueries,
    DecisionRow,
    DueRow,
    PathwayRow,
    PathwayStanding,
    TeachingRow,
    TrainerFact,
    TrainerStandings,
)
from trainer_app.services.who_can_teach import Wanted, ranked

BuiltInPathways = Callable[[], Mapping[str, Rules]]
"""The pathways that come with the program, by their code."""

_WITH_MASTER = (PathwayStage.CERTIFIED, PathwayStage.MASTER)


class Standings:
    """Answers for one trainer, or for all, with the same number of questions to the data."""

    def __init__(
        self,
        queries: CertificationQueries,
        outcomes: Outcomes,
        built_in: BuiltInPathways,
        clock: Clock,
        local_time: LocalTime,
    ) -> None:
        self._queries, self._outcomes, self._built_in = queries, outcomes, built_in
        self._clock, self._local_time = clock, local_time

    def of_person(self, person_id: UUID, on: date | None = None) -> TrainerStandings:
        """Everything about one trainer, as of a day.

        Raises:
            RecordNotFound: the person is no trainer.
        """
        facts = self._queries.facts(self._clock.today(), person_id)
        trainer = next((one for one in facts.trainers if one.person_id == person_id), None)
        if trainer is None:
            raise RecordNotFound(noun="trainer")
        return TrainerStandings(
            trainer=trainer,
            pathways=tuple(self._judged(facts, [trainer], on)),
            records=record_lines(facts, person_id, self._outcomes),
            qualifications=facts.qualifications,
            observations=facts.observations,
        )

    def of_all(self, on: date | None = None) -> list[tuple[TrainerFact, PathwayStanding]]:
        """Every trainer on every pathway, in order of names."""
        facts = self._queries.facts(self._clock.today())
        people = {one.person_id: one for one in facts.trainers}
        return [(people[one.person_id], one) for one in self._judged(facts, facts.trainers, on)]

    def due(self, within_days: int) -> list[DueRow]:
        """What ends within so many days, or has ended and can still be mended; soonest first."""
        last = self._clock.today() + timedelta(days=within_days)
        return sorted(
            (
                DueRow(
                    trainer=trainer,
                    pathway=one.rules.code,
                    pathway_name=one.rules.name,
                    status=one.standing.status,
                    deadline=deadline,
                    next_step=one.standing.next_step,
                )
                for trainer, one in self._with_horizon(within_days)
                for deadline in one.standing.deadlines
                if deadline.on <= last
            ),
            key=lambda row: (row.deadline.on, row.trainer.latin_name, row.pathway),
        )

    def who_can_teach(
        self,
        module: str,
        language: Language,
        *,
        level: Level | None = None,
        first: date | None = None,
        last: date | None = None,
    ) -> list[TeachingRow]:
        """The trainers who can teach a module, the best first, each with reasons.

        Raises:
            DatesReversed: the last day lies before the first.
        """
        today = self._clock.today()
        wanted = Wanted(
            module=module, language=language, level=level, first=first, last=last or first
        )
        if wanted.first and wanted.last and wanted.last < wanted.first:
            raise DatesReversed(starts_on=wanted.first, ends_on=wanted.last)
        facts = self._queries.facts(today)
        held: defaultdict[UUID, list[PathwayStanding]] = defaultdict(list)
        for one in self._judged(facts, facts.trainers, None):
            held[one.person_id].append(one)
        return ranked(wanted, facts, held, today)

    def _with_horizon(self, days: int) -> Iterator[tuple[TrainerFact, PathwayStanding]]:
        facts = self._queries.facts(self._clock.today())
        people = {one.person_id: one for one in facts.trainers}
        for one in self._judged(facts, facts.trainers, None, warn_days=days):
            yield people[one.person_id], one

    def _judged(
        self,
        facts: CertificationFacts,
        trainers: Sequence[TrainerFact],
        on: date | None,
        warn_days: int | None = None,
    ) -> Iterator[PathwayStanding]:
        today = self._clock.today()
        built_in = self._built_in()
        rulings = Rulings(facts, built_in)
        gathering = EvidenceGathering(self._outcomes, self._clock.now(), self._local_time)
        judging = _Judging(
            facts, built_in, rulings, gathering.gather(facts, rulings, today), on or today
        )
        for trainer in trainers:
            yield from judging.of(trainer, warn_days)


class _Judging:
    """The facts of everybody, made ready to judge one after another."""

    def __init__(
        self,
        facts: CertificationFacts,
        built_in: Mapping[str, Rules],
        rulings: Rulings,
        gathered: Gathered,
        on: date,
    ) -> None:
        self._built_in, self._rulings, self._gathered, self._on = built_in, rulings, gathered, on
        self._pathways: dict[UUID, PathwayRow] = {one.id: one for one in facts.pathways}
        self._newest: Counter[str] = Counter()
        for one in facts.pathways:
            self._newest[one.code] = max(self._newest[one.code], one.number)
        self._ways: defaultdict[UUID, list[CandidacyRow]] = defaultdict(list)
        for way in facts.candidacies:
            self._ways[way.person_id].append(way)
        self._decisions: defaultdict[UUID, list[DecisionRow]] = defaultdict(list)
        for decision in facts.decisions:
            self._decisions[decision.candidacy_id].append(decision)

    def of(self, trainer: TrainerFact, warn_days: int | None) -> Iterator[PathwayStanding]:
        """The pathways of a trainer: those begun here, and those an old record speaks of."""
        person_id = trainer.person_id
        ways = self._ways.get(person_id, [])
        begun = {self._pathways[one.pathway_id].code for one in ways}
        evidence = self._evidence(person_id, None)
        for way in ways:
            same = [o for o in ways if self._pathways[o.pathway_id].code == self._code(way)]
            fitting = evidence if len(same) == 1 else self._evidence(person_id, way)
            yield self._judge(way, fitting, warn_days)
        for code, since in self._unbegun(trainer, begun):
            rules = _warning(self._built_in[code], warn_days)
            yield PathwayStanding(
                person_id=person_id,
                candidacy_id=None,
                began_on=since,
                scope=Scope(),
                number=max(self._newest[code], 1),
                newest=max(self._newest[code], 1),
                rules=rules,
                standing=standing(rules, Attempt(since), evidence, self._on),
            )

    def _code(self, way: CandidacyRow) -> str:
        return self._pathways[way.pathway_id].code

    def _judge(
        self, way: CandidacyRow, evidence: Evidence, warn_days: int | None
    ) -> PathwayStanding:
        version = self._pathways[way.pathway_id]
        rules = _warning(version.rules, warn_days)
        return PathwayStanding(
            person_id=way.person_id,
            candidacy_id=way.id,
            began_on=way.began_on,
            scope=way.scope,
            number=version.number,
            newest=self._newest[version.code],
            rules=rules,
            standing=standing(rules, Attempt(way.began_on, way.scope), evidence, self._on),
            decisions=tuple(self._decisions[way.id]),
        )

    def _evidence(self, person_id: UUID, only: CandidacyRow | None) -> Evidence:
        """With `only`, the rulings of other candidacies on the same pathway are left out."""
        recorded = self._rulings.recorded
        counting: list[Ruling] = [
            recorded[person_id, code]
            for code in (NATIONAL_INSTRUCTOR, MASTER_TRAINER)
            if (person_id, code) in recorded
        ]
        for way in self._ways.get(person_id, []):
            if only is None or way is only or self._code(way) != self._code(only):
                counting += self._rulings.of_candidacy[way.id]
        return self._gathered.evidence(person_id, counting)

    def _unbegun(self, trainer: TrainerFact, begun: set[str]) -> Iterator[tuple[str, date]]:
        recorded = self._rulings.recorded.get((trainer.person_id, NATIONAL_INSTRUCTOR))
        since = recorded.on if recorded else self._on
        if NATIONAL_INSTRUCTOR not in begun:
            yield NATIONAL_INSTRUCTOR, since
        if MASTER_TRAINER not in begun and trainer.stage in _WITH_MASTER:
            yield MASTER_TRAINER, since


def _warning(rules: Rules, days: int | None) -> Rules:
    """The rules, warning as early as somebody asks."""
    return rules if days is None else replace(rules, warn_days=days)
