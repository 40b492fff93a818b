"""What is asked of whoever searches for a timetable: plain numbers, nothing of courses.

Times are minutes on one clock that all places share; days are told apart by `DAY`. Whoever asks
knows what the numbers stand for; a *cause* is his number for a rule that may be in the way.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Final, NamedTuple, Protocol

DAY: Final = 24 * 60
NOWHERE: Final = -1
NO_ROOM: Final = -1


class Placement(NamedTuple):
    """When, in which room, and with whom for each need a session is held."""

    start: int
    room: int = NO_ROOM
    people: tuple[tuple[int, ...], ...] = ()


Plan = tuple[tuple[Placement, ...], ...]
"""The placements of each activity, in order of time."""


@dataclass(frozen=True, kw_only=True)
class Need:
    """So many of these people, by their numbers."""

    count: int
    people: tuple[int, ...]
    cause: int = -1


@dataclass(frozen=True, kw_only=True)
class Activity:
    """Sessions that may stand for each other: `count` of the same kind.

    `groups` can do one thing at a time; `house` is with whom rooms are shared; `dear` is what each
    of the starts costs (empty: nothing); `was` is the plan so far. What is `fixed` stays as it was,
    whatever rules that breaks.
    """

    count: int
    length: int
    starts: tuple[int, ...]
    dear: tuple[int, ...] = ()
    groups: tuple[int, ...] = ()
    house: int | None = None
    needs: tuple[Need, ...] = ()
    place: int = NOWHERE
    was: tuple[Placement, ...] = ()
    fixed: bool = False
    cause: int = -1


@dataclass(frozen=True, kw_only=True)
class Group:
    """What can do one thing at a time. Lonely sessions and gaps above `slack` minutes cost."""

    lonely: int = 0
    gap: int = 0
    slack: int = 0
    cause: int = -1


@dataclass(frozen=True, kw_only=True)
class House:
    """Those who look for rooms together, how many they are, and what another room costs."""

    size: int
    rooms: tuple[int, ...]
    another_room: int = 0


@dataclass(frozen=True, kw_only=True)
class Room:
    """A room; only one thing happens in it at a time."""

    seats: int
    cause: int = -1


@dataclass(frozen=True, kw_only=True)
class Away:
    """Times (from, to) in which a person has no part in anything."""

    person: int
    times: tuple[int, int]
    cause: int = -1


@dataclass(frozen=True, kw_only=True)
class Order:
    """All sessions of one activity are over before any of another begins."""

    first: int
    then: int
    cause: int = -1


@dataclass(frozen=True, kw_only=True)
class Spread:
    """Sessions that want to stand on at least so many days; each lacking day costs."""

    activities: tuple[int, ...]
    days: int
    weight: int


@dataclass(frozen=True, kw_only=True)
class Person:
    """Where somebody is at home; NOWHERE when any place is as good."""

    home: int = NOWHERE
    cause: int = -1


@dataclass(frozen=True, kw_only=True)
class Prices:
    """What is not wished for costs so much each time; `seat` None: nobody stands."""

    seat: int | None = None
    travel_day: int = 0
    overload: int = 0  # each hour begun above the load of a day
    load_of_a_day: int = 6 * 60
    moved: int = 0
    other_person: int = 0
    swapped: int = 0  # somebody comes to a session another one was to come to at that time
    other_room: int = 0


@dataclass(frozen=True, kw_only=True)
class PlanningProblem:
    """Everything that has to find its time, room and people, and what that costs."""

    activities: tuple[Activity, ...]
    groups: tuple[Group, ...] = ()
    houses: tuple[House, ...] = ()
    rooms: tuple[Room, ...] = ()
    people: tuple[Person, ...] = ()
    away: tuple[Away, ...] = ()
    orders: tuple[Order, ...] = ()
    spreads: tuple[Spread, ...] = ()
    travel: Mapping[tuple[int, int], int] = field(default_factory=dict)  # minutes between places
    prices: Prices = field(default_factory=Prices)
    aligned: bool = False  # every session lasts one period: rooms can be counted before given


@dataclass(frozen=True, kw_only=True)
class SearchOptions:
    """How long and how to search. `exact` repeats from run to run: one worker, no clock."""

    seconds: float
    seed: int = 1
    workers: int = 2
    exact: bool = False


class Outcome(StrEnum):
    """How a search ended."""

    FOUND = "found"
    BEST = "best"  # nothing better is possible
    IMPOSSIBLE = "impossible"
    NOTHING_YET = "nothing_yet"  # stopped before there was a plan


@dataclass(frozen=True, kw_only=True)
class Answer:
    """The best plan, what it costs; or the causes that clash."""

    outcome: Outcome
    plan: Plan = ()
    cost: int = 0
    first_after: float = 0.0  # seconds until there was a plan
    steps: int = 0
    causes: tuple[int, ...] = ()


@dataclass(frozen=True, kw_only=True)
class SearchProgress:
    """How far a search is; `cost` is None while there is no plan."""

    seconds: float
    cost: int | None


Watch = Callable[[SearchProgress], bool]
"""Told of progress now and then; says whether to go on."""


class PlanSearch(Protocol):
    """Searches for plans (`timetabling`)."""

    def search(self, problem: PlanningProblem, options: SearchOptions, watch: Watch) -> Answer:
        """The best plan within the time; stops with the best so far when `watch` says so.

        Raises:
            PlanningEnded: the process that searches is gone.
        """
        ...
