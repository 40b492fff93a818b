"""A course of 40 people and 60 sessions: statements of judging it, and what marking costs.

The floor of a mark is one durable SQLite transaction, measured on the same disk in the same run.
Run with `python benchmarks/course.py`.
"""

from __future__ import annotations

import sqlite3
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from sqlalchemy import event
from sqlalchemy.engine import Engine
from tests.course_on_paper import add_course, enrol, set_up

from trainer_app.bootstrap import build
from trainer_app.domain.attendance import Mark, MarkValue
from trainer_app.machine import StoppedClock
from trainer_app.services.attendance import Cell
from trainer_app.services.timetable import SessionDraft

PEOPLE, SESSIONS, RUNS = 40, 60, 30


def main() -> int:
    """Build the course, then measure."""
    with tempfile.TemporaryDirectory() as folder:
        clock = StoppedClock(datetime(2026, 11, 27, 10, tzinfo=UTC))
        program = build(Path(folder) / "data", clock=clock, seed=1)
        set_up(program)
        course_id = add_course(program)
        start = datetime(2026, 10, 1, 8)  # noqa: DTZ001 (the academy's wall clock)
        for n in range(SESSIONS - 2):
            draft = SessionDraft(starts_at=start + timedelta(hours=6 * n), minutes=90, title="x")
            program.timetable.save(course_id, draft)
        people = enrol(program, course_id, *((f"ឈ្មោះ {n}", f"NAME {n}") for n in range(PEOPLE)))
        sessions = program.queries.courses.sessions(course_id)
        for session in sessions:
            program.attendance.mark_rest(session.id)

        statements: list[str] = []
        event.listen(Engine, "before_cursor_execute", lambda *args: statements.append(args[2]))
        program.outcomes.of_course(course_id)
        selects = sum(one.startswith("SELECT") for one in statements)
        judge = timed(lambda: program.outcomes.of_course(course_id))
        cells = iter([Cell(sessions[0].id, one.enrolment_id) for one in people])
        late = MarkValue(mark=Mark.LATE, missed_start=10)
        mark = timed(lambda: program.attendance.mark([next(cells)], late))
        program.close()
        floor = floor_of_a_commit(Path(folder))
    print(f"judging {PEOPLE} people x {SESSIONS} sessions: {selects} SELECTs, {judge:.1f} ms")
    print(f"one mark {mark:.1f} ms; one durable commit {floor:.2f} ms; ratio {mark / floor:.1f}")
    return 0


def timed(work: Callable[[], object]) -> float:
    """Median milliseconds."""
    found = []
    for _ in range(RUNS):
        begin = time.perf_counter()
        work()
        found.append((time.perf_counter() - begin) * 1000)
    return statistics.median(found)


def floor_of_a_commit(folder: Path) -> float:
    """One insert with everything that makes it durable."""
    connection = sqlite3.connect(folder / "floor.sqlite", isolation_level=None)
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("PRAGMA synchronous = FULL")
    connection.execute("CREATE TABLE t (a)")
    result = timed(lambda: connection.execute("INSERT INTO t VALUES (1)"))
    connection.close()
    return result


if __name__ == "__main__":
    sys.exit(main())
