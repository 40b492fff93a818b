"""What a meeting's report says of a session: who was connected, and for how many minutes."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from uuid import UUID

from trainer_app.domain.attendance import Mark, MarkValue
from trainer_app.domain.course import ATTENDING
from trainer_app.domain.reasons import Reason
from trainer_app.services.attendance import Cell
from trainer_app.services.attendance_files import MeetingReport, Stay
from trainer_app.services.attendance_review import (
    AttendanceReview,
    LeftOutMark,
    ReviewedMark,
    UnknownGuest,
    minutes_within,
    session_code,
)
from trainer_app.services.read_models.courses import CourseFacts, ParticipantRow, SessionRow

KeyOfName = Callable[[str], str]
"""What names that differ in order, case or marks have in common."""
_DAY = timedelta(days=1)


@dataclass
class _Guest:
    """All stays of one name and address."""

    name: str
    email: str
    place: str
    stays: list[tuple[datetime, datetime]] = field(default_factory=list)
    minutes: int = 0  # of stays that have a length alone
    other_day: bool = False


class MeetingComparison:
    """Compares a report with the marks of one session.

    `starts_at` is when the session began on the clock of the report. A participant is known by the
    e-mail address or else by the whole name, if only one has it; `assigned` names others by the
    key of `UnknownGuest`.
    """

    def __init__(
        self,
        facts: CourseFacts,
        session: SessionRow,
        starts_at: datetime,
        key_of: KeyOfName,
        assigned: Mapping[str, UUID],
    ) -> None:
        self._facts, self._session, self._starts_at = facts, session, starts_at
        self._key, self._assigned = key_of, assigned
        people = [one for one in facts.participants if one.state in ATTENDING]
        self._by_id = {one.enrolment_id: one for one in people}
        self._by_email = _unique([(one.email.casefold(), one) for one in people if one.email])
        self._by_name = _unique(
            [
                (key, one)
                for one in people
                for key in {self._key(one.name), self._key(one.latin_name)} - {""}
            ]
        )

    def review(self, report: MeetingReport, file: str) -> AttendanceReview:
        """The marks that the report asks for."""
        left_out: list[LeftOutMark] = []
        unknown: list[UnknownGuest] = []
        connected: dict[UUID, int] = {}
        for key, guest in self._guests(report).items():
            minutes = self._connected(guest)
            person = self._person(key, guest)
            if not minutes:
                code = "meeting-other-day" if guest.other_day else "meeting-not-during"
                left_out.append(LeftOutMark(guest.place, guest.name, Reason.of(code)))
            elif person is None:
                unknown.append(
                    UnknownGuest(key=key, place=guest.place, name=guest.name, minutes=minutes)
                )
            else:  # who comes by two names was in two places of one room at most
                most = max(connected.get(person.enrolment_id, 0), minutes)
                connected[person.enrolment_id] = most
        marks = [self._mark(self._by_id[one], minutes) for one, minutes in connected.items()]
        return AttendanceReview(
            file=file,
            course_id=self._facts.course.row.id,
            session_id=self._session.id,
            marks=tuple(one for one in marks if one.before != one.after),
            left_out=tuple(left_out),
            guests=tuple(unknown),
        )

    def _guests(self, report: MeetingReport) -> dict[str, _Guest]:
        guests: dict[str, _Guest] = {}
        for stay in report.stays:
            key = stay.email.casefold() or self._key(stay.name)
            guest = guests.setdefault(key, _Guest(stay.name or stay.email, stay.email, stay.place))
            self._add(guest, stay)
        return guests

    def _add(self, guest: _Guest, stay: Stay) -> None:
        day = self._starts_at.date()
        if stay.days and day not in stay.days:
            guest.other_day = True
        elif stay.joined is not None and stay.left is not None:
            joined, left = datetime.combine(day, stay.joined), datetime.combine(day, stay.left)
            guest.stays.append((joined, left if left >= joined else left + _DAY))
        elif stay.minutes is not None:
            guest.minutes += stay.minutes

    def _connected(self, guest: _Guest) -> int:
        if guest.stays:
            return minutes_within(guest.stays, self._starts_at, self._session.minutes)
        return min(guest.minutes, self._session.minutes)

    def _person(self, key: str, guest: _Guest) -> ParticipantRow | None:
        if key in self._assigned:
            return self._by_id.get(self._assigned[key])
        by_email = self._by_email.get(guest.email.casefold()) if guest.email else None
        return by_email or self._by_name.get(self._key(guest.name))

    def _mark(self, person: ParticipantRow, minutes: int) -> ReviewedMark:
        """Remote with its minutes; who is marked otherwise already, is asked about."""
        session = self._session
        before = self._facts.marks.get(person.enrolment_id, {}).get(session.id)
        otherwise = before is not None and before.mark is not Mark.REMOTE
        return ReviewedMark(
            cell=Cell(session.id, person.enrolment_id),
            name=person.name or person.latin_name,
            session=session_code(session),
            starts_at=session.starts_at,
            before=before,
            after=MarkValue(mark=Mark.REMOTE, connected=minutes),
            reason=Reason.of("attendance-marked-otherwise") if otherwise else None,
        )


def _unique(pairs: list[tuple[str, ParticipantRow]]) -> dict[str, ParticipantRow]:
    """What belongs to one person alone."""
    found: dict[str, ParticipantRow] = {}
    twice = set()
    for key, person in pairs:
        if found.setdefault(key, person) is not person:
            twice.add(key)
    return {key: person for key, person in found.items() if key not in twice}
