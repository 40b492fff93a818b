"""Two places of one person in one course become one."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from uuid import UUID

from trainer_app.domain.attendance import Attendance
from trainer_app.domain.certificate import Certificate
from trainer_app.domain.course import Enrolment, Score
from trainer_app.domain.merging import Side, further, places_contradict
from trainer_app.services.ports import UnitOfWork

_OF_A_MARK = ("mark", "missed_start", "missed_end", "connected", "made_up_on", "made_up_task")
_OF_A_PLACE = ("rank", "agency", "unit", "nominated_by", "nominated_on", "note")


@dataclass
class Place:
    """Somebody's place in a course, with marks by session and scores by test."""

    enrolment: Enrolment
    marks: dict[UUID, Attendance]
    scores: dict[UUID, list[Score]]

    def contradicts(self, other: Place) -> bool:
        """Whether the two say different things of a session or a test."""
        return places_contradict((self.marks, other.marks), (self.scores, other.scores))

    def take_in(self, work: UnitOfWork, other: Place, side: Side) -> None:
        """Become the only place of both; where they contradict, `side` says whose word counts."""
        mine, theirs = self.enrolment, other.enrolment
        first, second = (mine, theirs) if side is Side.STAYS else (theirs, mine)
        values = {name: getattr(first, name) or getattr(second, name) for name in _OF_A_PLACE}
        values["state"] = further(mine.state, theirs.state)
        values["withdrawn_on"] = mine.withdrawn_on and theirs.withdrawn_on
        _put(mine, values)
        self._take_marks(work, other, side)
        self._take_scores(work, other, side)
        move_place(work, theirs, mine)

    def _take_marks(self, work: UnitOfWork, other: Place, side: Side) -> None:
        for session_id, mark in other.marks.items():
            own = self.marks.get(session_id)
            if own is None:
                continue  # it moves with the place
            if side is Side.GOES:
                _put(own, {name: getattr(mark, name) for name in _OF_A_MARK})
            work.of(Attendance).remove(mark)

    def _take_scores(self, work: UnitOfWork, other: Place, side: Side) -> None:
        for test, scores in other.scores.items():
            own = self.scores.get(test)
            if own is None:
                continue
            for lost in own if side is Side.GOES else scores:
                work.of(Score).remove(lost)


def place_in(work: UnitOfWork, enrolment: Enrolment) -> Place:
    """A place with what hangs on it."""
    scores: dict[UUID, list[Score]] = defaultdict(list)
    for score in work.of(Score).where(enrolment_id=enrolment.id):
        scores[score.assessment_id].append(score)
    marks = work.of(Attendance).where(enrolment_id=enrolment.id)
    return Place(enrolment, {one.session_id: one for one in marks}, dict(scores))


def move_place(work: UnitOfWork, theirs: Enrolment, mine: Enrolment) -> None:
    """Let everything that hangs on a place hang on the other one, and remove it."""
    for mark in work.of(Attendance).where(enrolment_id=theirs.id):
        _move_mark(work, mark, mine)
    for score in work.of(Score).where(enrolment_id=theirs.id):
        score.enrolment_id = mine.id
    for paper in work.of(Certificate).where(enrolment_id=theirs.id):
        paper.enrolment_id = mine.id
    work.of(Enrolment).remove(theirs)


def _move_mark(work: UnitOfWork, mark: Attendance, mine: Enrolment) -> None:
    """A session has one row for a place, removed or not: what was removed there is taken up."""
    earlier = work.of(Attendance).any_state(session_id=mark.session_id, enrolment_id=mine.id)
    if earlier is None:
        mark.enrolment_id = mine.id
        return
    earlier.removed = False
    _put(earlier, {name: getattr(mark, name) for name in _OF_A_MARK})
    work.of(Attendance).remove(mark)


def _put(record: Enrolment | Attendance, values: dict[str, object]) -> None:
    for name, value in values.items():
        if getattr(record, name) != value:
            setattr(record, name, value)


def take_up(work: UnitOfWork, theirs: Enrolment, earlier: Enrolment) -> None:
    """A place that was removed once holds the course's row: it takes over what the other says."""
    earlier.removed = False
    names = (*_OF_A_PLACE, "number", "state", "withdrawn_on")
    _put(earlier, {name: getattr(theirs, name) for name in names})
    move_place(work, theirs, earlier)
