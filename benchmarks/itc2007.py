"""The timetabling competition of 2007, track 3, on the search that the program uses.

`python benchmarks/itc2007.py FILE.ctt --seconds N --seed S --out FILE.sol` plans one instance,
writes the competition's solution, and checks it by the rules of the competition alone.
"""

from __future__ import annotations

import argparse
import sys
import time
from collections import Counter, defaultdict
from dataclasses import dataclass
from pathlib import Path

from trainer_app.services.planning_problem import (
    DAY,
    Activity,
    Answer,
    Group,
    House,
    PlanningProblem,
    Prices,
    Room,
    SearchOptions,
    Spread,
)

PERIOD = 60
LONELY, TOO_FEW_DAYS, ANOTHER_ROOM = 2, 5, 1


@dataclass(frozen=True, kw_only=True)
class Course:
    """Lectures of one teacher to one audience."""

    name: str
    teacher: str
    lectures: int
    days: int
    students: int


@dataclass(frozen=True, kw_only=True)
class Instance:
    """What a .ctt file says."""

    name: str
    days: int
    periods: int
    courses: tuple[Course, ...]
    rooms: tuple[tuple[str, int], ...]
    curricula: tuple[tuple[str, ...], ...]
    closed: frozenset[tuple[str, int, int]]


Lecture = tuple[str, str, int, int]  # course, room, day, period
COST = ("room capacity", "minimum days", "compactness", "room stability")


def main(arguments: list[str] | None = None) -> int:
    """Plan one instance."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("instance", type=Path)
    parser.add_argument("--seconds", type=float, default=60)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--workers", type=int, default=2)
    parser.add_argument("--exact", action="store_true", help="repeats; one worker, no clock")
    parser.add_argument("--out", type=Path)
    options = parser.parse_args(arguments)
    instance = read_instance(options.instance.read_text("utf-8"))
    begin = time.monotonic()
    answer = planned(instance, options)
    took = time.monotonic() - begin
    lectures = lectures_of(instance, answer)
    broken, cost = checked(instance, lectures)
    if options.out:
        lines = (f"{course} {room} {day} {period}\n" for course, room, day, period in lectures)
        options.out.write_text("".join(lines), "utf-8")
    told = ", ".join(f"{what} {cost[what]}" for what in COST)
    print(
        f"{options.instance.stem}: {cost.total()} ({told}); {broken.total()} rules broken; "
        f"first plan after {answer.first_after:.2f} s, {answer.steps} steps, {took:.1f} s"
    )
    assert answer.cost == cost.total() or broken.total(), (answer.cost, cost.total())
    return 1 if broken.total() else 0


def planned(instance: Instance, options: argparse.Namespace) -> Answer:
    """The plan the program's search finds."""
    from trainer_app.timetabling.search import Search  # noqa: PLC0415 (only where it is planned)

    search = SearchOptions(
        seconds=options.seconds, seed=options.seed, workers=options.workers, exact=options.exact
    )
    return Search(problem_of(instance), search, lambda _plan, _cost: None).run()


def read_instance(text: str) -> Instance:
    """A .ctt file."""
    words = iter(text.split())
    head: dict[str, str] = {}
    for word in words:
        if word == "COURSES:":
            break
        head[word] = next(words)
    courses = []
    for _ in range(int(head["Courses:"])):
        name, teacher, *numbers = (next(words) for _ in range(5))
        lectures, days, students = map(int, numbers)
        courses.append(
            Course(name=name, teacher=teacher, lectures=lectures, days=days, students=students)
        )
    next(words)
    rooms = [(next(words), int(next(words))) for _ in range(int(head["Rooms:"]))]
    next(words)
    curricula = []
    for _ in range(int(head["Curricula:"])):
        next(words)
        curricula.append(tuple(next(words) for _ in range(int(next(words)))))
    next(words)
    closed = [
        (next(words), int(next(words)), int(next(words))) for _ in range(int(head["Constraints:"]))
    ]
    return Instance(
        name=head["Name:"],
        days=int(head["Days:"]),
        periods=int(head["Periods_per_day:"]),
        courses=tuple(courses),
        rooms=tuple(rooms),
        curricula=tuple(curricula),
        closed=frozenset(closed),
    )


def problem_of(instance: Instance) -> PlanningProblem:
    """The same in the words of the program: courses are activities, curricula are groups."""
    teachers = sorted({one.teacher for one in instance.courses})
    places = [(day, period) for day in range(instance.days) for period in range(instance.periods)]
    activities = []
    for number, course in enumerate(instance.courses):
        curricula = [n for n, one in enumerate(instance.curricula) if course.name in one]
        activities.append(
            Activity(
                count=course.lectures,
                length=PERIOD,
                starts=tuple(
                    day * DAY + period * PERIOD
                    for day, period in places
                    if (course.name, day, period) not in instance.closed
                ),
                groups=(*curricula, len(instance.curricula) + teachers.index(course.teacher)),
                house=number,
            )
        )
    rooms = tuple(range(len(instance.rooms)))
    return PlanningProblem(
        activities=tuple(activities),
        groups=(
            *(Group(lonely=LONELY) for _ in instance.curricula),
            *(Group() for _ in teachers),
        ),
        houses=tuple(
            House(size=one.students, rooms=rooms, another_room=ANOTHER_ROOM)
            for one in instance.courses
        ),
        rooms=tuple(Room(seats=seats) for _, seats in instance.rooms),
        spreads=tuple(
            Spread(activities=(number,), days=one.days, weight=TOO_FEW_DAYS)
            for number, one in enumerate(instance.courses)
        ),
        prices=Prices(seat=1),
        aligned=True,
    )


def lectures_of(instance: Instance, answer: Answer) -> list[Lecture]:
    """The plan in the competition's words."""
    return [
        (course.name, instance.rooms[one.room][0], one.start // DAY, one.start % DAY // PERIOD)
        for course, placements in zip(instance.courses, answer.plan, strict=False)
        for one in placements
    ]


def checked(instance: Instance, lectures: list[Lecture]) -> tuple[Counter[str], Counter[str]]:
    """The hard rules broken, and the four parts of the cost, from the definition alone."""
    return broken_rules(instance, lectures), cost_parts(instance, lectures)


def broken_rules(instance: Instance, lectures: list[Lecture]) -> Counter[str]:
    """How often each hard rule is broken."""
    broken: Counter[str] = Counter()
    times: dict[str, list[tuple[int, int]]] = defaultdict(list)
    for course, _, day, period in lectures:
        times[course].append((day, period))
    for course in instance.courses:
        broken["lectures"] += abs(course.lectures - len(set(times[course.name])))
        broken["lectures"] += len(times[course.name]) - len(set(times[course.name]))
    for number, one in enumerate(instance.courses):
        for other in instance.courses[number + 1 :]:
            together = any({one.name, other.name} <= set(names) for names in instance.curricula)
            if together or one.teacher == other.teacher:
                broken["conflicts"] += len(set(times[one.name]) & set(times[other.name]))
    rooms = Counter((room, day, period) for _, room, day, period in lectures)
    broken["rooms"] = sum(count - 1 for count in rooms.values())
    broken["availability"] = sum(
        (course, day, period) in instance.closed
        or not (0 <= day < instance.days and 0 <= period < instance.periods)
        for course, _, day, period in lectures
    )
    return broken


def cost_parts(instance: Instance, lectures: list[Lecture]) -> Counter[str]:
    """Each part of the cost, weighted."""
    seats, cost = dict(instance.rooms), Counter[str]()
    students = {one.name: one.students for one in instance.courses}
    for course, room, _, _ in lectures:
        cost["room capacity"] += max(0, students[course] - seats[room])
    for one in instance.courses:
        own = [lecture for lecture in lectures if lecture[0] == one.name]
        lacking = one.days - len({day for _, _, day, _ in own})
        cost["minimum days"] += TOO_FEW_DAYS * max(0, lacking)
        cost["room stability"] += ANOTHER_ROOM * max(0, len({room for _, room, _, _ in own}) - 1)
    for names in instance.curricula:
        held = [(day, period) for course, _, day, period in lectures if course in names]
        for day, period in held:
            if (day, period - 1) not in held and (day, period + 1) not in held:
                cost["compactness"] += LONELY
    return cost


if __name__ == "__main__":
    sys.exit(main())
