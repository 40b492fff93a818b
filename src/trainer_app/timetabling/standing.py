"""What of the plan so far may stay: the rest alone has to find a place when something happens."""

from __future__ import annotations

from collections import Counter

from trainer_app.services.planning_problem import NO_ROOM, Activity, Placement
from trainer_app.timetabling.frame import Frame
from trainer_app.timetabling.validity import keeps_rules


def standing(frame: Frame) -> list[list[Placement]]:
    """One after the other, whatever breaks no rule together with what stands already."""
    plan = frame.starting_plan()
    for number in frame.loose:
        activity = frame.problem.activities[number]
        for was in activity.was:
            if _may_stay(frame, activity, was) and len(plan[number]) < activity.count:
                plan[number].append(was)
                if not keeps_rules(frame, plan, whole=False):
                    plan[number].pop()
    return plan


def _may_stay(frame: Frame, activity: Activity, was: Placement) -> bool:
    """Whether its time, its room and its people are among those it may have."""
    if was.start not in activity.starts:
        return False
    if activity.house is None:
        if was.room != NO_ROOM:
            return False
    elif was.room not in frame.problem.houses[activity.house].rooms:
        return False
    everybody = Counter(person for people in was.people for person in people)
    return (
        len(was.people) == len(activity.needs)
        and all(
            len(people) == need.count and set(people) <= set(need.people)
            for need, people in zip(activity.needs, was.people, strict=True)
        )
        and all(count == 1 for count in everybody.values())
        and not any(frame.away_causes(person, was.start, activity.length) for person in everybody)
    )
