"""`attendance read`: workbooks that were filled in, and the reports of meeting programs."""

from __future__ import annotations

from pathlib import Path

import click

from trainer_app.cli.frame import Run, command, done_in_part, existing
from trainer_app.cli.papers import attendance, nth_session
from trainer_app.domain.attendance import MarkValue
from trainer_app.domain.languages import Language
from trainer_app.domain.mark_text import mark_text
from trainer_app.services.attendance_review import LeftOutMark, ReviewedMark
from trainer_app.wording import say_reason

_PATH = click.Path(path_type=Path)


@command(attendance, "read")
@click.argument("file", type=_PATH)
@click.option("--course", "code", required=True, help="The course's code.")
@click.option(
    "--session", "number", type=click.IntRange(min=1), help="A report's session: the Nth."
)
@click.option(
    "--zone", default="", help="The report's time zone, as Asia/Bangkok; else the course's."
)
@click.option("--overwrite", is_flag=True, help="Take what was marked otherwise here, too.")
@click.option("--dry-run", is_flag=True, help="Only show what would change.")
def attendance_read(
    run: Run,
    file: Path,
    code: str,
    number: int | None,
    zone: str,
    overwrite: bool,  # noqa: FBT001 (click hands options over by name)
    dry_run: bool,  # noqa: FBT001
) -> None:
    """Take in attendance: a workbook of `attendance export` that was filled in, or a report.

    A report is what a meeting program writes of its participants. Exit code 4 where something was
    left out, with a list.
    """
    existing(file)
    with run.program() as program:
        course_id = program.queries.courses.course_by_code(code)
        reading = program.attendance_reading
        session_id = nth_session(program, course_id, number) if number is not None else None
        review = reading.review(file, course_id, session_id=session_id, time_zone=zone)
        take = reading.choice if dry_run else reading.take
        taken = take(review, overwrite=overwrite)
    left_out = [_left_out(one) for one in taken.left_out]
    run.tell(
        {
            "file": str(file),
            "dry_run": dry_run,
            "taken": [_told(one) for one in taken.taken],
            "left_out": [
                {
                    "place": one.place,
                    "name": one.name,
                    "code": one.reason.code,
                    "message": say_reason(one.reason, Language.ENGLISH),
                }
                for one in taken.left_out
            ],
        },
        [
            *(_line(one) for one in taken.taken),
            f"{len(taken.taken)} marks {'would change' if dry_run else 'taken in'}.",
        ],
    )
    if left_out:
        done_in_part(run, left_out)


def _told(one: ReviewedMark) -> dict[str, object]:
    return {
        "name": one.name,
        "session": one.session,
        "starts_at": one.starts_at,
        "before": mark_text(one.before),
        "after": mark_text(one.after),
    }


def _line(one: ReviewedMark) -> str:
    changed = f"{_shown(one.before)} → {_shown(one.after)}"
    return f"{one.name}  {one.session} {one.starts_at:%d %b %H:%M}  {changed}"


def _shown(value: MarkValue | None) -> str:
    return mark_text(value) or "–"


def _left_out(one: LeftOutMark) -> str:
    return f"{one.place} {one.name}: {say_reason(one.reason, Language.ENGLISH)}"
