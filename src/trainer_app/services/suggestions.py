"""Suggested timetables: searched for, shown as what would change, applied as one change."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Final
from uuid import UUID

from trainer_app.domain.changes import Changes
from trainer_app.domain.conflict import Conflict, Rule
from trainer_app.domain.conflicts import all_conflicts
from trainer_app.domain.errors import NothingToPlan, SuggestionClashes, ValueOutOfRange
from trainer_app.domain.ids import NewId
from trainer_app.domain.reasons import Reason
from trainer_app.domain.timetable import PlannedSession
from trainer_app.domain.timetable_index import TimetableIndex
from trainer_app.services.missing_sessions import missing_sessions
from trainer_app.services.planning_posed import Posed
from trainer_app.services.planning_problem import (
    Answer,
    Outcome,
    PlanSearch,
    SearchOptions,
    Watch,
)
from trainer_app.services.planning_scope import Scope, Wishes
from trainer_app.services.ports import Clock
from trainer_app.services.read_models.courses import CourseQueries
from trainer_app.services.read_models.timetable import PlannedTimetable, TimetableQueries
from trainer_app.services.timetable import Arranged, Timetable

_NOT_BY_PLANNING: Final = frozenset({Rule.TEXT, Rule.RATIO})
LONGEST_SEARCH: Final = 3600
MOST_SEED: Final = 2**31 - 1


@dataclass(frozen=True, kw_only=True)
class SuggestionRequest:
    """What is asked for. Sessions in `fixed` stay; `exact` repeats from run to run."""

    courses: tuple[UUID, ...]
    wishes: Wishes = field(default_factory=Wishes)
    fixed: frozenset[UUID] = frozenset()
    add_missing: bool = True
    seconds: float = 20.0
    seed: int = 1
    exact: bool = False


@dataclass(frozen=True, kw_only=True)
class SessionPlace:
    """When, where and with whom; `starts_at` is the clock of its course's academy."""

    starts_at: datetime
    room: str
    people: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class SuggestedChange:
    """One session as it is (None: it is new) and as it would be."""

    course_code: str
    name: str
    minutes: int
    before: SessionPlace | None
    after: SessionPlace
    arranged: Arranged

    @property
    def id(self) -> UUID:
        """Of the session."""
        return self.arranged.planned.id


@dataclass(frozen=True, kw_only=True)
class Suggestion:
    """What was found. `reasons`: the rules that clash, if nothing can be found."""

    request: SuggestionRequest
    outcome: Outcome
    changes: tuple[SuggestedChange, ...] = ()
    reasons: tuple[Reason, ...] = ()
    sessions: int = 0  # that were free to move
    cost: int = 0
    hard_before: int = 0
    hard_after: int = 0
    soft_before: int = 0
    soft_after: int = 0
    coming: tuple[Reason, ...] = ()  # hard conflicts that no plan avoids: texts not approved, …


class Suggestions:
    """Plans for one course or several, that keep the rules conflicts are told by."""

    def __init__(
        self,
        queries: TimetableQueries,
        courses: CourseQueries,
        timetable: Timetable,
        search: PlanSearch,
        clock: Clock,
        new_id: NewId,
    ) -> None:
        self._queries, self._courses, self._timetable = queries, courses, timetable
        self._search, self._clock, self._new_id = search, clock, new_id

    def suggest(self, request: SuggestionRequest, watch: Watch) -> Suggestion:
        """Search for a plan; nothing is stored.

        Raises:
            RecordNotFound: there is no such course.
            NothingToPlan: nothing of these courses is free to move or missing.
            ValueOutOfRange: the seconds or the seed.
            PlanningEnded: the process that searches is gone.
        """
        _check(request)
        planned = self._queries.of_courses(request.courses)
        posed, new = self._posed(planned, request)
        if posed.hindrances:
            return Suggestion(
                request=request,
                outcome=Outcome.IMPOSSIBLE,
                reasons=posed.hindrances,
                sessions=posed.free,
            )
        if not posed.free:
            raise NothingToPlan
        options = SearchOptions(seconds=request.seconds, seed=request.seed, exact=request.exact)
        answer = self._search.search(posed.problem, options, watch)
        return self._told(request, planned, posed, new, answer)

    def apply(self, suggestion: Suggestion, chosen: Collection[UUID] | None = None) -> Changes:
        """Hold the sessions as suggested: all, or those chosen.

        Raises:
            SuggestionClashes: those chosen alone would break a hard rule.
            RecordNotFound, RecordChanged: something has changed since; nothing is done.
        """
        changes = [one for one in suggestion.changes if chosen is None or one.id in chosen]
        clashes = self.clashes(suggestion, [one.id for one in changes])
        if clashes:
            raise SuggestionClashes(n=len(clashes), reason=clashes[0])
        return self._timetable.carry_out([one.arranged for one in changes])

    def clashes(self, suggestion: Suggestion, chosen: Collection[UUID]) -> tuple[Reason, ...]:
        """The hard rules that would be broken newly if only these changes were made."""
        planned = self._queries.of_courses(suggestion.request.courses)
        index = TimetableIndex(planned.facts, planned.sessions)
        before = {same_conflict(one, index) for one in all_conflicts(index)}
        for one in suggestion.changes:
            if one.id in chosen:
                index.put(one.arranged.planned)
        coming = [
            one
            for one in all_conflicts(index)
            if one.hard
            and same_conflict(one, index) not in before
            and one.reason not in suggestion.coming
        ]
        return tuple(one.reason for one in sorted(coming, key=lambda one: one.key))

    def _posed(
        self, planned: PlannedTimetable, request: SuggestionRequest
    ) -> tuple[Posed, tuple[PlannedSession, ...]]:
        courses = frozenset(request.courses) & planned.facts.cohorts.keys()
        new: tuple[PlannedSession, ...] = ()
        if request.add_missing:
            new = tuple(missing_sessions(planned.facts, planned.sessions, courses, self._new_id))
        marked = {
            row.id
            for course_id in request.courses
            for row in self._courses.sessions(course_id)
            if row.marked
        }
        scope = Scope(
            courses=courses,
            now=self._clock.now(),
            fixed=request.fixed | marked,
            missing=new,
            wishes=request.wishes,
        )
        return Posed(planned.facts, planned.sessions, scope), new

    def _told(
        self,
        request: SuggestionRequest,
        planned: PlannedTimetable,
        posed: Posed,
        new: Sequence[PlannedSession],
        answer: Answer,
    ) -> Suggestion:
        suggestion = Suggestion(
            request=request,
            outcome=answer.outcome,
            reasons=tuple(posed.causes[one] for one in answer.causes),
            sessions=posed.free,
            cost=answer.cost,
        )
        if not answer.plan:
            return suggestion
        before = {one.id: one for one in planned.sessions}
        arranged = [one for one in posed.sessions(answer.plan) if before.get(one.id) != one]
        index = TimetableIndex(planned.facts, planned.sessions)
        was = self._own(all_conflicts(index), request, index)
        known = {same_conflict(one, index) for one in was}
        for one in arranged:
            index.put(one)
        will_be = self._own(all_conflicts(index), request, index)
        tell = _Telling(planned, {one.id for one in new})
        changes = sorted(
            (tell.change(one) for one in arranged),
            key=lambda one: ((one.before or one.after).starts_at, one.course_code, one.id),
        )
        coming = sorted(
            (
                one
                for one in will_be
                if _unavoidable(one) and same_conflict(one, index) not in known
            ),
            key=lambda one: one.key,
        )
        return replace(
            suggestion,
            coming=tuple(dict.fromkeys(one.reason for one in coming)),
            changes=tuple(changes),
            hard_before=sum(one.hard for one in was),
            soft_before=sum(not one.hard for one in was),
            hard_after=sum(one.hard for one in will_be),
            soft_after=sum(not one.hard for one in will_be),
        )

    def _own(
        self, conflicts: Iterable[Conflict], request: SuggestionRequest, index: TimetableIndex
    ) -> list[Conflict]:
        """Those in which a course that is planned has a part."""
        return [
            one
            for one in conflicts
            if any(index[session].cohort.id in request.courses for session in one.sessions)
        ]


class _Telling:
    """Sessions in the words of the screen."""

    def __init__(self, planned: PlannedTimetable, new: Collection[UUID]) -> None:
        self._planned, self._new = planned, new
        self._before = {one.id: one for one in planned.sessions}

    def change(self, one: PlannedSession) -> SuggestedChange:
        facts, was = self._planned.facts, self._before.get(one.id)
        name = self._planned.names.get(one.id)
        if name is None:
            name = facts.modules[one.module_id].code if one.module_id else ""
        return SuggestedChange(
            course_code=facts.cohorts[one.course_id].code,
            name=name,
            minutes=one.minutes,
            before=self._place(was) if was else None,
            after=self._place(one),
            arranged=Arranged(
                planned=one,
                version=self._planned.versions.get(one.id),
                new=one.id in self._new,
            ),
        )

    def _place(self, one: PlannedSession) -> SessionPlace:
        facts = self._planned.facts
        room = facts.rooms.get(one.room_id) if one.room_id else None
        return SessionPlace(
            starts_at=one.starts_at,
            room=room.name if room else "",
            people=tuple(
                facts.staff[duty.person_id].name
                for duty in one.duties
                if duty.person_id in facts.staff
            ),
        )


def _check(request: SuggestionRequest) -> None:
    if not 1 <= request.seconds <= LONGEST_SEARCH:
        raise ValueOutOfRange(
            field="seconds", value=int(request.seconds), least=1, most=LONGEST_SEARCH
        )
    if not 0 <= request.seed <= MOST_SEED:
        raise ValueOutOfRange(field="seed", value=request.seed, least=0, most=MOST_SEED)


def _unavoidable(one: Conflict) -> bool:
    """What a new session brings with it wherever it stands: told, and left to people to mend."""
    return one.rule in _NOT_BY_PLANNING or one.reason.code == "prerequisite-not-planned"


def same_conflict(one: Conflict, index: TimetableIndex) -> tuple[Rule, frozenset[UUID], UUID]:
    """The same conflict, whatever its numbers have become.

    Of modules in the wrong order it names the one that comes too early: which session of the
    other module is the last may change.
    """
    sessions = frozenset(one.sessions)
    if one.rule is Rule.PREREQUISITE:
        sessions = frozenset(
            session for session in sessions if index[session].session.module_id != one.subject
        )
    return one.rule, sessions, one.subject
