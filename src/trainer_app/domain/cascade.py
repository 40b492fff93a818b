"""The cascade: who trained whom, in which generation, and whom each trainer has reached.

Persons are counted once, however many sessions they were in; a person reached by two trainers
counts for each of them, and once in the sum.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from uuid import UUID


@dataclass(frozen=True, kw_only=True)
class Taught:
    """Somebody who was in sessions of a trainer in one course, since a day, for so long.

    `to_train` says that the course makes trainers.
    """

    trainer_id: UUID  # persons all
    learner_id: UUID
    course_id: UUID
    since: date
    minutes: int
    to_train: bool = False


@dataclass(frozen=True, kw_only=True)
class Node:
    """A trainer in the cascade. Generation 1 was trained by nobody here."""

    person_id: UUID
    generation: int
    parent: UUID | None  # who trained this one for the longest time
    trained_by: tuple[UUID, ...]  # all who did, the foremost first
    children: tuple[UUID, ...]
    reached: frozenset[UUID]


@dataclass(frozen=True)
class Cascade:
    """All trainers, parents before their children, and everybody they reached together."""

    nodes: tuple[Node, ...]
    reached: frozenset[UUID] = field(default=frozenset())

    def per_generation(self) -> dict[int, int]:
        """How many trainers there are in each generation."""
        counts: dict[int, int] = defaultdict(int)
        for one in self.nodes:
            counts[one.generation] += 1
        return dict(sorted(counts.items()))


def cascade(trainers: Sequence[UUID], taught: Iterable[Taught]) -> Cascade:
    """Put the trainers into generations; `trainers` gives the order among equals.

    A trainer's parents are those who taught him in the first course that made him one. Where two
    trained each other, the one who was trained first stands above.
    """
    known = set(trainers)
    reached: defaultdict[UUID, set[UUID]] = defaultdict(set)
    lessons: defaultdict[UUID, list[Taught]] = defaultdict(list)
    for one in taught:
        if one.learner_id == one.trainer_id:
            continue
        if one.trainer_id in known:
            reached[one.trainer_id].add(one.learner_id)
            if one.to_train and one.learner_id in known:
                lessons[one.learner_id].append(one)
    made_by = {person: _makers(some) for person, some in lessons.items()}
    made_on = {person: min(one.since for one in some) for person, some in lessons.items()}
    parents = {person: _parent(person, made_by, made_on) for person in trainers}
    children: defaultdict[UUID | None, list[UUID]] = defaultdict(list)
    for person in trainers:
        children[parents[person]].append(person)
    nodes: list[Node] = []
    waiting = [(root, 1) for root in reversed(children[None])]
    while waiting:
        person, generation = waiting.pop()
        nodes.append(
            Node(
                person_id=person,
                generation=generation,
                parent=parents[person],
                trained_by=made_by.get(person, ()),
                children=tuple(children[person]),
                reached=frozenset(reached[person]),
            )
        )
        waiting += [(child, generation + 1) for child in reversed(children[person])]
    return Cascade(tuple(nodes), frozenset().union(*(one.reached for one in nodes)))


def _makers(lessons: Sequence[Taught]) -> tuple[UUID, ...]:
    """Who taught in the first of these courses, the one with the most minutes first."""
    first = min(lessons, key=lambda one: (one.since, one.course_id))
    same = [one for one in lessons if one.course_id == first.course_id]
    same.sort(key=lambda one: (-one.minutes, one.trainer_id))
    return tuple(one.trainer_id for one in same)


def _parent(
    person: UUID, made_by: Mapping[UUID, Sequence[UUID]], made_on: Mapping[UUID, date]
) -> UUID | None:
    """The foremost maker who became a trainer before, so that nobody stands above himself."""
    if person not in made_on:
        return None
    key = (made_on[person], person)
    for maker in made_by[person]:
        if maker not in made_on or (made_on[maker], maker) < key:
            return maker
    return None
