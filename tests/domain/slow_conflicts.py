"""Finds conflicts the slow and obvious way: every session with every other, minute by minute."""

from __future__ import annotations

from collections import defaultdict
from datetime import UTC, timedelta
from itertools import combinations
from zoneinfo import ZoneInfo

from trainer_app.domain.conflict import Rule
from trainer_app.domain.course import SessionMode, TrainerRole
from trainer_app.domain.curriculum import TextStatus
from trainer_app.domain.person import PathwayStage


class World:
    def __init__(self, facts, sessions):
        self.facts = facts
        self.sessions = sorted(sessions, key=lambda one: (self.start(one), one.id))

    def cohort(self, one):
        return self.facts.cohorts[one.course_id]

    def room(self, one):
        return self.facts.rooms.get(one.room_id)

    def academy(self, one):
        room = self.room(one)
        return self.facts.academies[room.academy_id if room else self.cohort(one).academy_id]

    def start(self, one):
        home = self.facts.academies[self.cohort(one).academy_id]
        return one.starts_at.replace(tzinfo=ZoneInfo(home.time_zone)).astimezone(UTC)

    def end(self, one):
        return self.start(one) + timedelta(minutes=one.minutes)

    def minutes(self, one):
        """Every quarter of an hour, and the last minute."""
        zone = ZoneInfo(self.academy(one).time_zone)
        return [
            (self.start(one) + timedelta(minutes=n)).astimezone(zone)
            for n in {*range(0, one.minutes, 15), one.minutes - 1}
        ]

    def day(self, one):
        return min(self.minutes(one)).date()

    def module(self, one):
        return self.facts.modules.get(one.module_id)

    def people(self, one):
        return {duty.person_id for duty in one.duties}


def slow_conflicts(facts, sessions):
    world = World(facts, sessions)
    found = set()
    for one in world.sessions:
        found |= {(rule, (one.id,), subject) for rule, subject in _alone(world, one)}
    for one, other in combinations(world.sessions, 2):
        found |= {(rule, (one.id, other.id), subject) for rule, subject in _pair(world, one, other)}
    return found | set(_prerequisites(world)) | set(_days(world))


def _alone(world, one):
    return {*_of_room(world, one), *_of_minutes(world, one), *_of_module(world, one)}


def _of_room(world, one):
    room = world.room(one)
    if one.room_id and not room:
        yield Rule.ROOM_GONE, one.room_id
    needed = 0 if one.mode is SessionMode.ONLINE else world.cohort(one).participants
    if room and room.seats < needed:
        yield Rule.ROOM_TOO_SMALL, one.room_id


def _of_minutes(world, one):
    academy = world.academy(one)
    for minute in world.minutes(one):
        day = minute.date()
        clock = minute.hour * 60 + minute.minute
        if any(day in closed for closed in academy.closures):
            yield Rule.CLOSED, academy.id
        working = day.isoweekday() in academy.working_days
        if not (academy.opens <= clock < academy.closes and working):
            yield Rule.HOURS, academy.id
        if not any(day in terms for terms in academy.agreements):
            yield Rule.AGREEMENT, academy.id
        for person_id in world.people(one):
            person = world.facts.staff[person_id]
            if not person.active or any(day in away for away in person.away):
                yield Rule.PERSON_AWAY, person_id


def _of_module(world, one):
    module, cohort = world.module(one), world.cohort(one)
    if module is None:
        return
    leads = {duty.person_id for duty in one.duties if duty.role is TrainerRole.LEAD}
    if not leads:
        yield Rule.QUALIFICATION, module.id
    for person_id in leads:
        if not _may_lead(world, one, world.facts.staff[person_id]):
            yield Rule.QUALIFICATION, person_id
    helping = {duty.person_id for duty in one.duties if duty.role is TrainerRole.CO_TRAINER}
    ratio = module.participants_per_trainer
    if ratio and len(leads | helping) * ratio < cohort.participants:
        yield Rule.RATIO, module.id
    if module.texts.get(cohort.language) is not TextStatus.APPROVED:
        yield Rule.TEXT, module.id


def _may_lead(world, one, person):
    roles = {duty.role for duty in one.duties}
    language = world.cohort(one).language
    certified = person.stage in (PathwayStage.CERTIFIED, PathwayStage.MASTER)
    learning = person.stage in (PathwayStage.LEADS_OBSERVED, PathwayStage.RECOMMENDED)
    watched = bool(roles & {TrainerRole.MENTOR, TrainerRole.OBSERVER})
    helped = any(
        duty.role is TrainerRole.INTERPRETER
        and language
        in (
            (world.facts.staff[duty.person_id].speaks | world.facts.staff[duty.person_id].teaches)
            or {language}
        )
        for duty in one.duties
    )
    ran_out = person.certified_until and person.certified_until < world.day(one)
    return (
        (certified or (learning and watched))
        and not ran_out
        and (helped or language in person.teaches)
    )


def _pair(world, one, other):
    together = world.end(one) > world.start(other) and world.end(other) > world.start(one)
    limits = world.facts.limits
    for person_id in world.people(one) & world.people(other):
        if together:
            yield Rule.PERSON_TWICE, person_id
        elif SessionMode.ONLINE not in (one.mode, other.mode):
            here, there = world.academy(one), world.academy(other)
            if here.id == there.id:
                needed = 0
            elif here.country != there.country:
                needed = limits.travel_abroad
            elif here.city == there.city:
                needed = limits.travel_in_city
            else:
                needed = limits.travel_in_country
            if world.start(other) - world.end(one) < timedelta(minutes=needed):
                yield Rule.TRAVEL, person_id
    if together and world.room(one) and one.room_id == other.room_id:
        yield Rule.ROOM_TWICE, one.room_id
    if together and one.course_id == other.course_id:
        yield Rule.COHORT_TWICE, one.course_id


def _prerequisites(world):
    for one in world.sessions:
        module = world.module(one)
        for earlier_id in module.prerequisites if module else ():
            teaching = [
                other
                for other in world.sessions
                if other.module_id == earlier_id and other.course_id == one.course_id
            ]
            if not teaching:
                yield Rule.PREREQUISITE, (one.id,), earlier_id
                continue
            last = max(teaching, key=lambda other: (world.end(other), world.start(other), other.id))
            if world.end(last) > world.start(one):
                pair = sorted((one, last), key=lambda some: (world.start(some), some.id))
                yield Rule.PREREQUISITE, tuple(some.id for some in pair), earlier_id


def _days(world):
    limits = world.facts.limits
    of_people, of_cohorts = defaultdict(list), defaultdict(list)
    for one in world.sessions:
        of_cohorts[one.course_id, world.day(one)].append(one)
        for duty in one.duties:
            day = of_people[duty.person_id, world.day(one)]
            if duty.role not in (TrainerRole.MENTOR, TrainerRole.OBSERVER) and one not in day:
                day.append(one)
    for (person_id, _), day in of_people.items():
        if sum(one.minutes for one in day) > limits.load_of_a_day:
            yield Rule.LOAD, tuple(one.id for one in day), person_id
    for (course_id, _), day in of_cohorts.items():
        for rule, together in _day_of_cohort(world, day):
            yield rule, tuple(one.id for one in together), course_id


def _day_of_cohort(world, day):
    limits = world.facts.limits
    practical = [one for one in day if world.module(one) and world.module(one).practical]
    minutes = sum(one.minutes for one in practical)
    if len(practical) > 1 and minutes > limits.practicals_of_a_day:
        yield Rule.PRACTICALS, practical
    inside = [one for one in day if world.room(one) and one.mode is not SessionMode.ONLINE]
    rooms = [one.room_id for one in inside]
    changes = sum(rooms[n] != rooms[n + 1] for n in range(len(rooms) - 1))
    if changes > limits.room_changes_of_a_day:
        yield Rule.ROOM_CHANGES, inside
    for n, one in enumerate(day[1:], start=1):
        before = max(day[:n], key=lambda other: (world.end(other), -day.index(other)))
        if world.start(one) - world.end(before) > timedelta(minutes=limits.gap):
            yield Rule.GAP, (before, one)
