"""Small problems to search: two cohorts, three rooms, a few trainers at two places, two days."""

from __future__ import annotations

from hypothesis import strategies as st

from trainer_app.services.planning_problem import (
    DAY,
    Activity,
    Away,
    Group,
    House,
    Need,
    Order,
    Person,
    Placement,
    PlanningProblem,
    Prices,
    Room,
    Spread,
)

HOURS = (8 * 60, 10 * 60, 13 * 60, 15 * 60)
STARTS = tuple(day * DAY + hour for day in range(2) for hour in HOURS)
PEOPLE = 4


def an_activity(**fields):
    return Activity(**{"count": 1, "length": 90, "starts": STARTS, "groups": (0,), **fields})


@st.composite
def problems(draw):
    """Free and fixed sessions with every kind of rule; most can be planned, some cannot."""
    people = st.lists(st.integers(0, PEOPLE - 1), min_size=1, max_size=PEOPLE, unique=True)

    def a_need():
        return Need(count=1, people=tuple(sorted(draw(people))), cause=draw(st.integers(0, 5)))

    activities = []
    for _ in range(draw(st.integers(1, 5))):
        cohort = draw(st.integers(0, 1))
        count = draw(st.integers(1, 2))
        was = draw(st.lists(st.sampled_from(STARTS), max_size=count, unique=True))
        needs = tuple(a_need() for _ in range(draw(st.integers(0, 2))))
        activities.append(
            an_activity(
                count=count,
                length=draw(st.sampled_from((60, 90, 150))),
                groups=(cohort,),
                house=cohort if draw(st.booleans()) else None,
                needs=needs,
                place=draw(st.integers(-1, 1)),
                cause=cohort,
                dear=tuple(draw(st.integers(0, 3)) for _ in STARTS) if draw(st.booleans()) else (),
                was=tuple(
                    Placement(at, -1, tuple((need.people[0],) for need in needs)) for at in was
                )
                if len(was) == count
                else (),
            )
        )
    for at in draw(st.lists(st.sampled_from(STARTS), max_size=3, unique=True)):
        held = Placement(at, draw(st.integers(-1, 2)), ((draw(st.integers(0, PEOPLE - 1)),),))
        group = draw(st.integers(0, 1))
        activities.append(
            an_activity(starts=(), groups=(group,), place=group, was=(held,), fixed=True)
        )
    free = sum(not one.fixed for one in activities)
    orders = (Order(first=0, then=1, cause=6),) if free > 1 and draw(st.booleans()) else ()
    return PlanningProblem(
        activities=tuple(activities),
        groups=tuple(Group(lonely=1, gap=2, slack=120, cause=number) for number in range(2)),
        houses=(
            House(size=0, rooms=(0, 1), another_room=2),
            House(size=0, rooms=(1, 2), another_room=2),
        ),
        rooms=tuple(Room(seats=20, cause=7) for _ in range(3)),
        people=tuple(Person(home=number % 2, cause=8) for number in range(PEOPLE)),
        away=(Away(person=0, times=(0, DAY), cause=9),) if draw(st.booleans()) else (),
        orders=orders,
        spreads=(Spread(activities=(0,), days=2, weight=3),),
        travel={(0, 1): 14 * 60, (1, 0): 16 * 60},
        prices=Prices(
            travel_day=3,
            overload=2,
            load_of_a_day=3 * 60,
            moved=20,
            other_person=10,
            other_room=5,
            swapped=4,
        ),
    )
