"""Attendance that comes back as a file: compared, shown, and taken in one step."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from uuid import UUID
from zoneinfo import ZoneInfo, available_timezones

from trainer_app.domain.changes import Changes
from trainer_app.domain.errors import (
    AttendanceFileUnusable,
    RecordNotFound,
    SessionCancelled,
    SessionInFuture,
    ValueOutOfRange,
)
from trainer_app.domain.reasons import Reason
from trainer_app.services.attendance import AttendanceMarks, LocalTime
from trainer_app.services.attendance_files import AttendanceReader, FilledSheet
from trainer_app.services.attendance_review import (
    AttendanceReview,
    LeftOutMark,
    ReviewedMark,
    SheetComparison,
)
from trainer_app.services.meeting_review import KeyOfName, MeetingComparison
from trainer_app.services.ports import Clock
from trainer_app.services.read_models.courses import CourseFacts, CourseQueries, SessionRow


@dataclass(frozen=True, kw_only=True)
class AttendanceTaken:
    """What became of a file: the marks that changed, and what was left out."""

    changes: Changes
    taken: tuple[ReviewedMark, ...]
    left_out: tuple[LeftOutMark, ...]


class AttendanceReading:
    """Reads filled workbooks and reports of meetings; nothing is overwritten unasked."""

    def __init__(
        self,
        queries: CourseQueries,
        marks: AttendanceMarks,
        files: AttendanceReader,
        *,
        clock: Clock,
        local_time: LocalTime,
        key_of: KeyOfName,
    ) -> None:
        self._queries, self._marks, self._files = queries, marks, files
        self._clock, self._local_time, self._key_of = clock, local_time, key_of

    def review(
        self,
        path: Path,
        course_id: UUID,
        *,
        session_id: UUID | None = None,
        time_zone: str = "",
        assigned: Mapping[str, UUID] | None = None,
    ) -> AttendanceReview:
        """Compare a file with the marks of a course; nothing is changed.

        A meeting's report is of the session; its times are those of `time_zone`, an IANA name, or
        else of the academy. `assigned` gives participants to guests by their keys.

        Raises:
            FileNotFound, AttendanceFileUnusable: it cannot be read, or is of another course.
            SessionInFuture, SessionCancelled, RecordNotFound: the session of a report.
            ValueOutOfRange: there is no such time zone.
        """
        found = self._files.read(path)
        facts = self._queries.facts(course_id, self._clock.today())
        now = self._local_time(facts.course.time_zone, self._clock.now())
        if isinstance(found, FilledSheet):
            if found.course != str(course_id):
                raise AttendanceFileUnusable(problem="other_course", file=path.name)
            return SheetComparison(facts, now).review(found, path.name)
        if session_id is None:
            raise AttendanceFileUnusable(problem="session_needed", file=path.name)
        session = _begun(facts, session_id, now)
        zone = facts.course.time_zone
        comparison = MeetingComparison(
            facts,
            session,
            _on_clock_of(time_zone or zone, session.starts_at, zone),
            self._key_of,
            assigned or {},
        )
        return comparison.review(found, path.name)

    def take(self, review: AttendanceReview, *, overwrite: bool = False) -> AttendanceTaken:
        """Put the marks in one step that can be undone; `overwrite` takes conflicts too.

        Raises:
            RecordChanged: somebody marked meanwhile: the file is to be read again.
        """
        chosen = self.choice(review, overwrite=overwrite)
        if not chosen.taken:
            return chosen
        changes = self._marks.record(
            {one.cell: one.after for one in chosen.taken},
            expected={one.cell: one.before for one in chosen.taken},
        )
        return AttendanceTaken(changes=changes, taken=chosen.taken, left_out=chosen.left_out)

    def choice(self, review: AttendanceReview, *, overwrite: bool = False) -> AttendanceTaken:
        """What would be taken, and what left out."""
        left_out = [*review.left_out]
        left_out += [
            LeftOutMark(one.place, one.name, Reason.of("meeting-guest")) for one in review.guests
        ]
        taken = []
        for one in review.marks:
            if one.reason is None or overwrite:
                taken.append(one)
            else:
                left_out.append(LeftOutMark(one.session, one.name, one.reason))
        return AttendanceTaken(changes=Changes(), taken=tuple(taken), left_out=tuple(left_out))


def _begun(facts: CourseFacts, session_id: UUID, now: datetime) -> SessionRow:
    session = next((one for one in facts.sessions if one.id == session_id), None)
    if session is None:
        raise RecordNotFound(noun="session")
    if session.cancelled:
        raise SessionCancelled(starts_at=session.starts_at)
    if session.starts_at > now:
        raise SessionInFuture(starts_at=session.starts_at)
    return session


def _on_clock_of(zone: str, starts_at: datetime, own_zone: str) -> datetime:
    """A wall-clock time of one zone as the clock of another shows it."""
    if zone not in available_timezones():
        raise ValueOutOfRange(field="time_zone", value=zone, least="", most="")
    if zone == own_zone:
        return starts_at
    moment = starts_at.replace(tzinfo=ZoneInfo(own_zone)).astimezone(UTC)
    return moment.astimezone(ZoneInfo(zone)).replace(tzinfo=None)
