"""Rules of time: each session at one of its times, one thing at a time, first things first."""

from __future__ import annotations

from collections import defaultdict

from trainer_app.timetabling.step import Literal, Step


def add_times(step: Step, *, as_now: bool = False) -> None:
    """A literal for each time at which something free may be held.

    `as_now` leaves the times as they are: only rooms and people are looked for.
    """
    problem = step.frame.problem
    for number, freed in step.freed.items():
        activity = problem.activities[number]
        taken = {one.start for one in step.kept.plan[number]}
        now = {one.start for one in freed}
        literals: dict[int, Literal] = {}
        for start in sorted(now) if as_now else activity.starts:
            if start in taken:
                continue
            causes = _busy(step, number, start)
            if causes and not step.asking:
                continue
            literals[start] = made = step.literal(now=start in now)
            if causes:
                step.forbid(made, causes)
        step.x[number] = literals
        held = step.model.add(sum(literals.values(), step.nothing) == step.free_count(number))
        if activity.cause in step.causes:
            held.only_enforce_if(step.causes[activity.cause])


def _busy(step: Step, number: int, start: int) -> list[int]:
    problem = step.frame.problem
    activity = problem.activities[number]
    points = step.frame.covers(start, activity.length)
    return [
        problem.groups[group].cause
        for group in activity.groups
        if not step.kept.groups[group].isdisjoint(points)
    ]


def add_groups(step: Step) -> None:
    """A cohort, a curriculum, a person does one thing at a time."""
    at: dict[int, dict[int, list[Literal]]] = {}
    problem = step.frame.problem
    for number, literals in step.x.items():
        activity = problem.activities[number]
        for group in activity.groups:
            points = at.setdefault(group, defaultdict(list))
            for start, literal in literals.items():
                for point in step.frame.covers(start, activity.length):
                    points[point].append(literal)
    said: set[tuple[int, ...]] = set()
    for group, points in at.items():
        for together in points.values():
            key = tuple(one.index for one in together)
            if key not in said or step.asking:
                said.add(key)
                step.at_most_one(together, problem.groups[group].cause)


def add_orders(step: Step) -> None:
    """What others build on is over before they begin."""
    numbers = {one for number in step.x for one in step.frame.orders_of.get(number, ())}
    for number in sorted(numbers):
        _add_order(step, number)


def _add_order(step: Step, number: int) -> None:
    order = step.frame.problem.orders[number]
    length = step.frame.problem.activities[order.first].length
    first, then = step.x.get(order.first, {}), step.x.get(order.then, {})
    ends = max((one.start + length for one in step.kept.plan[order.first]), default=None)
    begins = min((one.start for one in step.kept.plan[order.then]), default=None)
    for start, literal in then.items():
        if ends is not None and start < ends:
            step.forbid(literal, [order.cause])
    for start, literal in first.items():
        if begins is not None and start + length > begins:
            step.forbid(literal, [order.cause])
    if not first or not then:
        return
    begun: list[tuple[int, Literal]] = []
    so_far = False
    for start, literal in sorted(then.items()):
        so_far = so_far or bool(step.now[literal.index])
        has_begun = step.literal(now=so_far)
        step.model.add_implication(literal, has_begun)
        if begun:
            step.model.add_implication(begun[-1][1], has_begun)
        begun.append((start, has_begun))
    for start, literal in first.items():
        before = [has_begun for begin, has_begun in begun if begin < start + length]
        if before:
            step.never_both(literal, before[-1], order.cause)
