"""What is wished for: no lonely sessions, no gaps, spread days, little that changes."""

from __future__ import annotations

from collections import defaultdict

from trainer_app.services.planning_problem import DAY, Group
from trainer_app.timetabling.step import Literal, Step

Window = tuple[int, int, list[Literal]]  # start, end, literals of what may be held then


def add_wishes(step: Step) -> None:
    """Everything that only costs."""
    for number, literals in step.x.items():
        activity = step.frame.problem.activities[number]
        for start, price in zip(activity.starts, activity.dear, strict=False):
            if price and start in literals:
                step.price(literals[start], price)
    _add_days(step)
    _add_spreads(step)
    _add_moves(step)


def _add_days(step: Step) -> None:
    """Groups of the same free activities between the same kept ones are one group for the model."""
    problem = step.frame.problem
    merged: dict[tuple[tuple[int, ...], frozenset[tuple[int, int]], int], list[Group]] = {}
    for number, group in enumerate(problem.groups):
        if not (group.lonely or group.gap):
            continue
        members = step.frame.members[number]
        free = tuple(one for one in members if one in step.x)
        if not free:
            continue
        kept = frozenset(
            (one.start, one.start + problem.activities[member].length)
            for member in members
            for one in step.kept.plan[member]
        )
        merged.setdefault((free, kept, group.slack), []).append(group)
    for (free, kept, slack), groups in merged.items():
        lonely, gap = sum(one.lonely for one in groups), sum(one.gap for one in groups)
        _add_day_prices(step, free, kept, Group(lonely=lonely, gap=gap, slack=slack))


def _add_day_prices(
    step: Step, free: tuple[int, ...], kept: frozenset[tuple[int, int]], group: Group
) -> None:
    windows: dict[tuple[int, int], list[Literal]] = defaultdict(list)
    for number in free:
        length = step.frame.problem.activities[number].length
        for start, literal in step.x[number].items():
            windows[start, start + length].append(literal)
    days: dict[int, list[Window]] = defaultdict(list)
    for (start, end), literals in sorted(windows.items()):
        days[start // DAY].append((start, end, literals))
    kept_days: dict[int, list[tuple[int, int]]] = defaultdict(list)
    for start, end in sorted(kept):
        kept_days[start // DAY].append((start, end))
    for day, free_windows in days.items():
        if group.lonely:
            _price_lonely(step, free_windows, kept_days[day], group)
        if group.gap:
            _price_gaps(step, free_windows, kept_days[day], group)


def _price_lonely(
    step: Step, windows: list[Window], kept: list[tuple[int, int]], group: Group
) -> None:
    everything: list[Window] = [*windows, *((start, end, []) for start, end in kept)]
    for start, end, literals in everything:
        if any(_near(start, end, one, group.slack) for one in kept):
            continue
        near = [
            literal
            for begin, stop, others in windows
            if _near(start, end, (begin, stop), group.slack)
            for literal in others
        ]
        is_there = step.any_of(literals) if literals else True
        lonely = step.literal(now=is_there and not step.any_of(near))
        _say_alone(step, literals, near, lonely)
        step.price(lonely, group.lonely)


def _say_alone(step: Step, literals: list[Literal], near: list[Literal], alone: Literal) -> None:
    """What is held then (one thing at most, or what is kept) is alone unless something is near.

    One sum says more to a linear relaxation than a clause for each literal would.
    """
    if literals:
        step.model.add(sum(literals) <= sum(near) + alone)
    else:
        step.model.add_bool_or(*near, alone)


def _near(start: int, end: int, other: tuple[int, int], slack: int) -> bool:
    begin, stop = other
    return 0 <= begin - end <= slack or 0 <= start - stop <= slack


def _price_gaps(
    step: Step, windows: list[Window], kept: list[tuple[int, int]], group: Group
) -> None:
    """Each begin of a further block of a day costs: blocks less one, if there is anything."""
    everything: list[Window] = [*windows, *((start, end, []) for start, end in kept)]
    for start, _, literals in everything:
        if any(0 <= start - stop <= group.slack for _, stop in kept):
            continue
        before = [
            literal
            for _, stop, others in windows
            if 0 <= start - stop <= group.slack
            for literal in others
        ]
        is_there = step.any_of(literals) if literals else True
        begins = step.literal(now=is_there and not step.any_of(before))
        _say_alone(step, literals, before, begins)
        step.price(begins, group.gap)
    step.price_constant(-group.gap)
    if not kept:
        anything = [literal for _, _, literals in windows for literal in literals]
        nothing = step.literal(now=not step.any_of(anything))
        step.model.add_bool_or(nothing, *anything)
        step.price(nothing, group.gap)


def _add_spreads(step: Step) -> None:
    """Too few days cost."""
    for spread in step.frame.problem.spreads:
        free = [one for one in spread.activities if one in step.x]
        if not free:
            continue
        kept = {one.start // DAY for number in spread.activities for one in step.kept.plan[number]}
        wanted = spread.days - len(kept)
        if wanted <= 0:
            continue
        days: dict[int, list[Literal]] = defaultdict(list)
        for number in free:
            for start, literal in step.x[number].items():
                if start // DAY not in kept:
                    days[start // DAY].append(literal)
        used = []
        for literals in days.values():
            is_used = step.literal(now=step.any_of(literals))
            step.model.add_bool_or(is_used.negated(), *literals)
            used.append(is_used)
        lacking = step.model.new_int_var(0, wanted, "")
        step.now[lacking.index] = max(0, wanted - sum(step.now[one.index] for one in used))
        step.model.add(lacking + sum(used) >= wanted)
        step.price(lacking, spread.weight)


def _add_moves(step: Step) -> None:
    """Another time than so far costs."""
    price = step.frame.problem.prices.moved
    if not price:
        return
    for number, literals in step.x.items():
        kept = {one.start for one in step.kept.plan[number]}
        for was in step.frame.problem.activities[number].was:
            if was.start in kept:
                continue
            step.price_constant(price)
            if was.start in literals:
                step.price(literals[was.start], -price)
