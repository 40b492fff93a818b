"""What a file of attendance would change: mark beside mark, before anything is taken."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from uuid import UUID

from trainer_app.domain.attendance import MarkValue
from trainer_app.domain.course import ATTENDING
from trainer_app.domain.errors import MarkUnreadable, ValueOutOfRange
from trainer_app.domain.mark_text import mark_text, read_mark
from trainer_app.domain.reasons import Reason
from trainer_app.services.attendance import Cell
from trainer_app.services.attendance_files import FilledRow, FilledSheet
from trainer_app.services.read_models.courses import CourseFacts, ParticipantRow, SessionRow


@dataclass(frozen=True, kw_only=True)
class ReviewedMark:
    """A mark that a file would change; None is "not yet marked".

    `reason` says why it is taken only when asked for: somebody marked otherwise here.
    """

    cell: Cell
    name: str
    session: str
    starts_at: datetime
    before: MarkValue | None
    after: MarkValue | None
    reason: Reason | None = None


@dataclass(frozen=True)
class LeftOutMark:
    """What is not taken, where it stands in the file, and why."""

    place: str
    name: str
    reason: Reason


@dataclass(frozen=True, kw_only=True)
class UnknownGuest:
    """Somebody in a meeting whom the course does not know by this name or address."""

    key: str  # by which a participant is assigned
    place: str
    name: str
    minutes: int


@dataclass(frozen=True, kw_only=True)
class AttendanceReview:
    """All that a file says which is not so here."""

    file: str
    course_id: UUID
    session_id: UUID | None = None  # of a meeting's report
    marks: tuple[ReviewedMark, ...] = ()
    left_out: tuple[LeftOutMark, ...] = ()
    guests: tuple[UnknownGuest, ...] = ()

    @property
    def conflicts(self) -> int:
        """How many marks were set otherwise here."""
        return sum(one.reason is not None for one in self.marks)


def session_code(session: SessionRow) -> str:
    """How a session is called in few letters."""
    return session.module_code or session.title


@dataclass
class SheetComparison:
    """Compares a filled workbook with the marks of its course; `now` is the academy's clock."""

    facts: CourseFacts
    now: datetime
    left_out: list[LeftOutMark] = field(default_factory=list)

    def review(self, sheet: FilledSheet, file: str) -> AttendanceReview:
        """Everything that differs."""
        people = {str(one.enrolment_id): one for one in self.facts.participants}
        sessions = {str(one.id): one for one in self.facts.sessions}
        marks: dict[Cell, ReviewedMark] = {}
        for row in self._once_each(sheet):
            person = people.get(row.enrolment)
            if not row.enrolment:
                self._leave_out(row, "attendance-row-without-key")
            elif person is None or person.state not in ATTENDING:
                if any(self._typed(row)):
                    self._leave_out(row, "attendance-person-unknown")
            else:
                marks |= {one.cell: one for one in self._changes(row, person, sessions)}
        return AttendanceReview(
            file=file,
            course_id=self.facts.course.row.id,
            marks=tuple(marks.values()),
            left_out=tuple(self.left_out),
        )

    def _once_each(self, sheet: FilledSheet) -> Iterator[FilledRow]:
        """Rows that were copied count once if they say the same, else not at all."""
        seen: dict[str, FilledRow] = {}
        clashing = set()
        for row in sheet.rows:
            first = seen.setdefault(row.enrolment or row.place, row)
            if first is not row and first.cells != row.cells:
                clashing.add(row.enrolment)
        for key, row in seen.items():
            if key in clashing:
                self._leave_out(row, "attendance-row-twice")
            else:
                yield row

    def _typed(self, row: FilledRow) -> Iterator[tuple[str, str]]:
        """The cells that somebody changed since the workbook was written."""
        for session, text in row.cells.items():
            if text != row.written.get(session, ""):
                yield session, text

    def _changes(
        self, row: FilledRow, person: ParticipantRow, sessions: Mapping[str, SessionRow]
    ) -> Iterator[ReviewedMark]:
        marks = self.facts.marks.get(person.enrolment_id, {})
        for key, text in self._typed(row):
            session = sessions.get(key)
            if session is None or session.cancelled or session.starts_at > self.now:
                self._refuse_session(row, session)
                continue
            try:
                after = read_mark(text, starts_at=session.starts_at, minutes=session.minutes)
            except (MarkUnreadable, ValueOutOfRange):
                code = "attendance-mark-unreadable"
                self._leave_out(row, code, session=session_code(session), text=text[:40])
                continue
            before = marks.get(session.id)
            if mark_text(before) == mark_text(after):
                continue
            untouched = mark_text(before) == row.written.get(key, "")
            yield ReviewedMark(
                cell=Cell(session.id, person.enrolment_id),
                name=person.name or person.latin_name,
                session=session_code(session),
                starts_at=session.starts_at,
                before=before,
                after=after,
                reason=None if untouched else Reason.of("attendance-changed-here"),
            )

    def _refuse_session(self, row: FilledRow, session: SessionRow | None) -> None:
        if session is None:
            self._leave_out(row, "attendance-session-gone")
        elif session.cancelled:
            self._leave_out(row, "attendance-session-cancelled", session=session_code(session))
        else:
            self._leave_out(row, "attendance-session-to-come", session=session_code(session))

    def _leave_out(self, row: FilledRow, code: str, **values: str) -> None:
        self.left_out.append(LeftOutMark(row.place, row.name, Reason.of(code, **values)))


def minutes_within(
    stays: list[tuple[datetime, datetime]], starts_at: datetime, minutes: int
) -> int:
    """Whole minutes of a session that somebody was connected, times that overlap counted once."""
    ends_at = starts_at + timedelta(minutes=minutes)
    connected, until = timedelta(), starts_at
    for joined, left in sorted(stays):
        begin, end = max(joined, until), min(left, ends_at)
        if end > begin:
            connected += end - begin
            until = end
    return min(minutes, round(connected / timedelta(minutes=1)))
