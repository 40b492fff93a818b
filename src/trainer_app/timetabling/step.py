"""A part of a plan set free: the literals of what may become of it, and what that costs."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from ortools.sat.python import cp_model

from trainer_app.services.planning_problem import DAY, NO_ROOM, Placement
from trainer_app.timetabling.frame import Frame

Literal = cp_model.IntVar


class Kept:
    """What stays as it is, by what it occupies."""

    def __init__(self, frame: Frame, plan: Sequence[Sequence[Placement]]) -> None:
        self.plan = plan
        self.groups: list[set[int]] = [set() for _ in frame.problem.groups]
        self.rooms: list[set[int]] = [set() for _ in frame.problem.rooms]
        self.people: dict[int, set[int]] = defaultdict(set)
        self.house_rooms: list[set[int]] = [set() for _ in frame.problem.houses]
        self.minutes: dict[tuple[int, int], int] = defaultdict(int)
        self.places: dict[tuple[int, int], set[int]] = defaultdict(set)
        for activity, placements in zip(frame.problem.activities, plan, strict=True):
            for one in placements:
                points = frame.covers(one.start, activity.length)
                for group in activity.groups:
                    self.groups[group].update(points)
                if one.room != NO_ROOM:
                    self.rooms[one.room].update(points)
                    if activity.house is not None:
                        self.house_rooms[activity.house].add(one.room)
                for people in one.people:
                    for person in people:
                        self.people[person].update(points)
                        self.minutes[person, one.start // DAY] += activity.length
                        if activity.place >= 0:
                            self.places[person, one.start // DAY].add(activity.place)


class Step:
    """A model under construction. `now` says what each variable is in the plan as it stands.

    With `causes` (cause → literal) rules bind only while the literal of their cause is true, and
    nothing is left out beforehand: so it can be asked which of them clash.
    """

    def __init__(
        self,
        frame: Frame,
        kept: Sequence[Sequence[Placement]],
        freed: Mapping[int, Sequence[Placement]],
        *,
        causes: Mapping[int, Literal] | None = None,
        model: cp_model.CpModel | None = None,
    ) -> None:
        self.frame, self.freed = frame, freed
        self.kept = Kept(frame, kept)
        self.model = model or cp_model.CpModel()
        self.causes = causes or {}
        self.asking = causes is not None
        self.x: dict[int, dict[int, Literal]] = {}
        self.room: dict[tuple[int, int, int, int], Literal] = {}  # house, length, start, room
        self.person: dict[tuple[int, int, int], dict[int, Literal]] = {}  # activity, need, start
        self.now: dict[int, int] = {}
        self._weights: list[int] = []
        self._priced: list[Literal] = []
        self.cost_now = 0
        self.nothing = self.model.new_constant(0)

    def free_count(self, activity: int) -> int:
        """How many sessions of an activity look for a place."""
        return self.frame.problem.activities[activity].count - len(self.kept.plan[activity])

    def literal(self, *, now: bool = False) -> Literal:
        """Something that is so or not."""
        made = self.model.new_bool_var("")
        self.now[made.index] = int(now)
        return made

    def any_makes(self, literals: Sequence[Literal]) -> Literal:
        """Something that is so whenever one of these is."""
        made = self.literal(now=self.any_of(literals))
        for one in literals:
            self.model.add_implication(one, made)
        return made

    def price(self, literal: Literal, weight: int) -> None:
        """Whenever this is so, it costs (or spares, if the weight is negative)."""
        self._priced.append(literal)
        self._weights.append(weight)
        self.cost_now += weight * self.now[literal.index]

    def price_constant(self, weight: int) -> None:
        """Keeps the figure comparable where a price is told as what is spared."""
        self._priced.append(self.model.new_constant(1))
        self._weights.append(weight)
        self.cost_now += weight

    def any_of(self, literals: Sequence[Literal]) -> bool:
        """Whether one of these is so in the plan as it stands."""
        return any(self.now[one.index] for one in literals)

    def at_most_one(self, literals: Sequence[Literal], cause: int) -> None:
        """Of these, one at a time."""
        if len(literals) < 2:  # noqa: PLR2004 (one alone may be)
            return
        guard = self.causes.get(cause)
        if guard is None:
            self.model.add_at_most_one(literals)
        else:
            self.model.add(cp_model.LinearExpr.sum(literals) <= 1).only_enforce_if(guard)

    def forbid(self, literal: Literal, causes: Iterable[int] = ()) -> None:
        """This cannot be, for each of these causes."""
        guards = [self.causes[one] for one in causes if one in self.causes]
        if not guards:
            self.model.add(literal == 0)
        for guard in guards:
            self.model.add_implication(guard, literal.negated())

    def never_both(self, one: Literal, other: Literal, cause: int) -> None:
        """These two exclude each other."""
        guard = self.causes.get(cause)
        if guard is None:
            self.model.add_bool_or(one.negated(), other.negated())
        else:
            self.model.add_bool_or(one.negated(), other.negated(), guard.negated())

    def too_much(
        self, literals: Sequence[Literal], sizes: Sequence[int], most: int, *, unit: int, price: int
    ) -> None:
        """What the sum of these is above a limit costs, for each unit begun."""
        above = sum(sizes) - most
        if above <= 0:
            return
        worked = sum(s * self.now[one.index] for s, one in zip(sizes, literals, strict=True))
        now = max(0, -(-(worked - most) // unit))
        over = self.model.new_int_var(0, -(-above // unit), "")
        self.now[over.index] = now
        weighted = cp_model.LinearExpr.weighted_sum(literals, sizes)
        self.model.add(weighted - unit * over <= most)
        self.price(over, price)

    def hint_now(self) -> None:
        """Have the search begin at the plan as it stands."""
        for index, value in self.now.items():
            self.model.add_hint(self.model.get_int_var_from_proto_index(index), value)

    def finish(self, *, with_costs: bool, no_worse: bool) -> None:
        """Say what is wanted of the model."""
        if not with_costs or not self._priced:
            return
        total = cp_model.LinearExpr.weighted_sum(self._priced, self._weights)
        if no_worse:
            self.model.add(total <= self.cost_now)
        self.model.minimize(total)
