"""A pathway: the stages to become a certified trainer, as data that needs no programmer.

A pathway is a list of stages, each with requirements, and what keeps a certification alive
afterwards. Versions are numbered; a candidate stays on the version he began with until moved.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Final
from uuid import UUID

from trainer_app.domain.completion import TestKind
from trainer_app.domain.course import SessionKind, TrainerRole
from trainer_app.domain.curriculum import CurriculumKind, Level
from trainer_app.domain.errors import PathwayInvalid
from trainer_app.domain.languages import Language, LocalizedText
from trainer_app.domain.records import Record

NATIONAL_INSTRUCTOR: Final = "national-instructor"
MASTER_TRAINER: Final = "master-trainer"


class RequirementKind(StrEnum):
    """What can be asked of a candidate."""

    COURSE = "course"  # complete `count` courses, each with `percent` attendance
    SCORE = "score"  # at least `percent` in a `test`
    CO_DELIVERY = "co_delivery"  # `count` sessions and `minutes` beside a mentor
    OBSERVATION = "observation"  # `count` observed sessions, each with at least `rating`
    TEACHING = "teaching"  # `minutes` taught
    COURSES_LED = "courses_led"  # a leading part in `count` different courses
    MENTORED = "mentored"  # `count` people mentored who were certified afterwards
    RECOMMENDATION = "recommendation"
    DECISION = "decision"  # a board's award
    OTHER_PATHWAY = "other_pathway"  # an active certification on another pathway
    ANY_OF = "any_of"
    ALL_OF = "all_of"


class Window(StrEnum):
    """From when on evidence counts."""

    EVER = "ever"
    STAGE = "stage"  # since the stage before was reached
    TERM = "term"  # within the term that runs
    LAPSE = "lapse"  # since the certification lapsed


@dataclass(frozen=True, kw_only=True)
class Topic:
    """What a course or a session was about; `module` is None for a whole course."""

    curriculum: str = ""
    module: str | None = None
    level: Level | None = None
    language: Language | None = None


@dataclass(frozen=True, kw_only=True)
class Scope:
    """What a requirement or a certification is about; an empty part stands for anything."""

    curriculum: str = ""
    modules: tuple[str, ...] = ()
    level: Level | None = None
    language: Language | None = None

    def covers(self, topic: Topic) -> bool:
        """Whether something about this topic counts."""
        if self.curriculum and topic.curriculum != self.curriculum:
            return False
        if self.modules and topic.module is not None and topic.module not in self.modules:
            return False
        if self.level is not None and topic.level is not self.level:
            return False
        return self.language is None or topic.language is self.language

    def __bool__(self) -> bool:
        return bool(self.curriculum or self.modules or self.level or self.language)


@dataclass(frozen=True, kw_only=True)
class Requirement:
    """One thing asked for. `key` is its name within the pathway: waivers and deadlines use it.

    `within_days` makes a deadline: only what happened within so many days after a piece of
    evidence of the requirement `after` counts; repeating that one opens the time anew.
    `in_scope`: evidence counts only where it lies in the scope of the certification too.
    """

    key: str
    kind: RequirementKind
    count: int = 1
    minutes: int = 0
    percent: int = 0
    rating: int = 0  # tenths of a point: 35 is 3.5 of 5
    test: TestKind = TestKind.TEACHING_PRACTICE
    curriculum_kind: CurriculumKind | None = None
    session_kind: SessionKind | None = None
    role: TrainerRole | None = None
    pathway: str = ""
    of_standing: bool = False  # the mentor or observer is certified on that day
    beside_mentor: bool = False  # the observed session was taught beside a mentor
    scope: Scope = Scope()
    in_scope: bool = False
    window: Window = Window.EVER
    within_days: int = 0
    after: str = ""
    parts: tuple[Requirement, ...] = ()

    def all(self) -> Iterator[Requirement]:
        """This one and all parts of it."""
        yield self
        for part in self.parts:
            yield from part.all()


@dataclass(frozen=True, kw_only=True)
class Stage:
    """A step of the pathway. A stage that certifies is valid for `months`; 0 is for good."""

    code: str
    name: LocalizedText
    requirements: tuple[Requirement, ...] = ()
    certifies: bool = False
    months: int = 0


@dataclass(frozen=True, kw_only=True)
class Reinstatement:
    """What brings a lapsed certification back, while fewer than `before_months` have passed.

    `before_months` 0: however long ago. With `back_to` the stages from there on are to be met
    anew, by what happened since the lapse.
    """

    before_months: int = 0
    requirements: tuple[Requirement, ...] = ()
    back_to: str = ""


@dataclass(frozen=True, kw_only=True)
class Rules:
    """Everything a version of a pathway says."""

    code: str
    name: LocalizedText
    stages: tuple[Stage, ...]
    renewal: tuple[Requirement, ...] = ()
    grace_days: int = 0
    reinstatement: tuple[Reinstatement, ...] = ()
    void_on_new_agency: bool = False
    warn_days: int = 90

    def place(self, stage: str) -> int:
        """Where in the pathway a stage stands; -1 for one it does not have."""
        return next((n for n, one in enumerate(self.stages) if one.code == stage), -1)

    def requirements(self) -> Iterator[Requirement]:
        """Every requirement with its parts, in the order of the pathway."""
        for top in (
            *(one for stage in self.stages for one in stage.requirements),
            *self.renewal,
            *(one for way in self.reinstatement for one in way.requirements),
        ):
            yield from top.all()

    def requirement(self, key: str) -> Requirement | None:
        """The requirement of this name."""
        return next((one for one in self.requirements() if one.key == key), None)

    def check(self) -> None:
        """Refuse rules that could never be followed.

        Raises:
            PathwayInvalid: with the first place that does not hold.
        """
        for place in _problems(self):
            raise PathwayInvalid(place=place)


@dataclass(kw_only=True, eq=False)
class Pathway(Record):
    """A stored version of a pathway; it never changes, a newer one has the next number."""

    code: str
    number: int
    name: LocalizedText
    rules: Rules


@dataclass(kw_only=True, eq=False)
class Candidacy(Record):
    """Somebody's way along one version of a pathway, for one scope."""

    person_id: UUID
    pathway_id: UUID
    began_on: date
    scope: Scope = Scope()
    note: str = ""


class Move(StrEnum):
    """How a requirement differs in another version."""

    ADDED = "added"
    DROPPED = "dropped"
    CHANGED = "changed"


@dataclass(frozen=True)
class Difference:
    """A requirement of a stage that is not the same in two versions; stage "" is the renewal."""

    stage: str
    move: Move
    before: Requirement | None
    after: Requirement | None


def difference(before: Rules, after: Rules) -> tuple[Difference, ...]:
    """What a candidate who moves from one version to another will be asked differently."""
    old, new = _by_key(before), _by_key(after)
    found = []
    for key in dict.fromkeys((*old, *new)):
        was, now = old.get(key), new.get(key)
        if was is None and now is not None:
            found.append(Difference(now[0], Move.ADDED, None, now[1]))
        elif was is not None and now is None:
            found.append(Difference(was[0], Move.DROPPED, was[1], None))
        elif was is not None and now is not None and was != now:
            found.append(Difference(now[0], Move.CHANGED, was[1], now[1]))
    return tuple(found)


def _by_key(rules: Rules) -> dict[str, tuple[str, Requirement]]:
    kept = {one.key: ("", one) for one in rules.renewal}
    return {
        one.key: (stage.code, one) for stage in rules.stages for one in stage.requirements
    } | kept


def _problems(rules: Rules) -> Iterator[str]:
    if not rules.code or not rules.name:
        yield "name"
    codes = [stage.code for stage in rules.stages]
    twice = len(set(codes)) < len(codes) or "" in codes
    if twice or not any(stage.certifies for stage in rules.stages):
        yield "stages"
    for stage in rules.stages:
        kinds = {one.kind for one in stage.requirements}
        if stage.certifies and RequirementKind.DECISION not in kinds:
            yield stage.code  # a certification is always somebody's decision
    yield from _problems_of_requirements(list(rules.requirements()))
    for one in rules.renewal:
        if one.window is not Window.TERM:
            yield one.key  # what was done for one term does not renew the next
    for way in rules.reinstatement:
        if way.back_to and rules.place(way.back_to) < 0:
            yield way.back_to


def _problems_of_requirements(every: list[Requirement]) -> Iterator[str]:
    keys = [one.key for one in every]
    for one in every:
        if keys.count(one.key) > 1 or not one.key or not _makes_sense(one):
            yield one.key or "requirements"
        if one.within_days and one.after not in keys:
            yield one.key


def _makes_sense(one: Requirement) -> bool:
    grouped = one.kind in {RequirementKind.ANY_OF, RequirementKind.ALL_OF}
    if grouped != bool(one.parts) or (one.kind is RequirementKind.OTHER_PATHWAY) != bool(
        one.pathway
    ):
        return False
    if any(part.kind is RequirementKind.DECISION for part in one.parts):
        return False  # a decision stands on what is met; it is no way round it
    return _within_bounds(one)


def _within_bounds(one: Requirement) -> bool:
    most_minutes, most_days, points = 60 * 10_000, 36_600, 50
    return (
        1 <= one.count <= 1_000  # noqa: PLR2004
        and 0 <= one.minutes <= most_minutes
        and 0 <= one.percent <= 100  # noqa: PLR2004
        and 0 <= one.rating <= points
        and 0 <= one.within_days <= most_days
        and (one.kind is not RequirementKind.TEACHING or one.minutes > 0)
    )
