"""`timetable`: conflicts of the sessions as planned; `trainer away`: when people are not there."""

from __future__ import annotations

from datetime import datetime, timedelta
from pathlib import Path
from typing import Final

import click

from trainer_app.cli.courses import academy_named
from trainer_app.cli.frame import LANGUAGE, Run, command
from trainer_app.cli.people import record_id
from trainer_app.cli.trainers import trainer
from trainer_app.domain.languages import Language
from trainer_app.services.conflicts import ConflictRow, ConflictsView, FixRow, SessionSide
from trainer_app.services.program import Program
from trainer_app.wording import say, say_reason

_DAY: Final = click.DateTime(["%Y-%m-%d"])


@click.group()
def timetable() -> None:
    """The sessions of courses, as planned."""


@command(timetable, "check")
@click.option("--course", "code", help="Code of the course; otherwise all courses of some days.")
@click.option("--from", "first", type=_DAY, help="The first day; today if none is given.")
@click.option("--to", "last", type=_DAY, help="The last day; 90 days after the first.")
@click.option("--fixes", is_flag=True, help="Also what would solve each; only with --course.")
def timetable_check(
    run: Run, code: str | None, first: datetime | None, last: datetime | None, *, fixes: bool
) -> None:
    """Say what is in the way of holding the sessions, the gravest first."""
    if code and (first or last):
        raise click.UsageError("Name a course, or days, not both.")
    if fixes and not code:
        raise click.UsageError("Name the course whose conflicts are to be solved.")
    with run.program() as program:
        found: dict[str, list[FixRow]] = {}
        if code:
            course_id = program.queries.courses.course_by_code(code)
            view = program.conflicts.of_course(course_id)
            if fixes:
                found = {row.key: program.conflicts.fixes(course_id, row.key) for row in view.rows}
        else:
            view = _of_days(program, first, last)
    if run.as_json:
        run.tell(_told(view, found if fixes else None))
    else:
        run.tell(None, _lines(view, found))


def _of_days(program: Program, first: datetime | None, last: datetime | None) -> ConflictsView:
    begin = first.date() if first else program.clock.today()
    end = last.date() if last else begin + timedelta(days=90)
    return program.conflicts.between(begin, end)


def _told(view: ConflictsView, found: dict[str, list[FixRow]] | None) -> dict[str, object]:
    return {
        "sessions": view.sessions,
        "hard": view.open_hard,
        "soft": view.open_soft,
        "conflicts": [
            {
                "key": row.key,
                "rule": row.rule.value,
                "hard": row.hard,
                "code": row.reason.code,
                "values": dict(row.reason.values),
                "message": say_reason(row.reason, Language.ENGLISH),
                "sessions": row.sides,
                "accepted": row.accepted,
            }
            | ({} if found is None else {"fixes": [_fix(one) for one in found[row.key]]})
            for row in view.rows
        ],
    }


def _fix(fix: FixRow) -> dict[str, object]:
    return {
        "kind": fix.kind.value,
        "session": fix.side.id,
        "message": _words(fix),
        "starts_at": fix.planned.starts_at,
        "room_id": fix.planned.room_id,
        "people": [duty.person_id for duty in fix.planned.duties],
        "solves": fix.solves,
        "makes": fix.makes,
    }


def _lines(view: ConflictsView, found: dict[str, list[FixRow]]) -> list[str]:
    lines = []
    rule = None
    for row in view.rows:
        if row.rule is not rule:
            rule = row.rule
            count = sum(one.rule is rule for one in view.rows)
            lines += ["", f"{say(f'rule.{rule.value}', {}, Language.ENGLISH)} ({count})"]
        lines += _lines_of(row, found.get(row.key, []))
    if view.rows:
        lines.append("")
    hard, soft = view.open_hard, view.open_soft
    accepted = len(view.rows) - hard - soft
    lines.append(f"{view.sessions} sessions: {hard} hard, {soft} soft, {accepted} accepted.")
    return lines


def _lines_of(row: ConflictRow, fixes: list[FixRow]) -> list[str]:
    sign = "×" if row.hard else "!"
    accepted = f"  [accepted by {row.accepted.staff}: {row.accepted.note}]" if row.accepted else ""
    lines = [f"  {sign} {say_reason(row.reason, Language.ENGLISH)}{accepted}"]
    lines += [f"      {_side(side)}" for side in row.sides]
    lines += [f"      → {_begin(fix.side)}: {_words(fix)}" for fix in fixes]
    return lines


def _begin(side: SessionSide) -> str:
    return f"{side.course_code} {side.name} of {side.starts_at:%Y-%m-%d %H:%M}"


def _side(side: SessionSide) -> str:
    ends = side.starts_at + timedelta(minutes=side.minutes)
    clock = f"{side.starts_at:%Y-%m-%d %H:%M}–{ends:%H:%M}"
    told = (side.course_code, clock, side.name, side.room, ", ".join(side.people))
    return "  ".join(filter(None, told))


def _words(fix: FixRow) -> str:
    values = {"room": fix.coming, "person": fix.coming, "at": fix.planned.starts_at}
    return say(f"fix.{fix.kind.value}", values, Language.ENGLISH)


@command(timetable, "export")
@click.option("--course", "code", help="Code of the course.")
@click.option("--academy", help="Code of an academy: what is held there.")
@click.option("--trainer", "person_id", help="Id of a person: what he or she has a part in.")
@click.option("--language", type=LANGUAGE, default=Language.ENGLISH.value, help="Of the titles.")
@click.option(
    "--out", type=click.Path(path_type=Path, dir_okay=False), required=True, help="An .ics file."
)
def timetable_export(
    run: Run,
    code: str | None,
    academy: str | None,
    person_id: str | None,
    language: str,
    out: Path,
) -> None:
    """Write sessions as a calendar file; reading it again updates what has changed."""
    if sum(one is not None for one in (code, academy, person_id)) != 1:
        raise click.UsageError("Name a course, an academy or a trainer.")
    titles = Language(language)
    with run.program() as program:
        calendars = program.calendars
        if code:
            course_id = program.queries.courses.course_by_code(code)
            count = calendars.of_course(course_id, out, titles)
        elif academy:
            count = calendars.of_academy(academy_named(program, academy), out, titles)
        else:
            person = program.queries.people.person(record_id(person_id or "", "person")).row
            name = person.name or person.latin_name
            count = calendars.of_person(person.id, name, out, titles)
    run.tell({"sessions": count, "file": out}, [f"{count} sessions are in {out}."])


@command(trainer, "away")
@click.argument("person_id")
@click.option("--from", "first", type=_DAY, required=True, help="The first day.")
@click.option("--to", "last", type=_DAY, help="The last day, if it is another one.")
@click.option("--reason", default="", help="Why, in a few words.")
def trainer_away(
    run: Run, person_id: str, first: datetime, last: datetime | None, reason: str
) -> None:
    """Say that somebody is away: sessions on these days become conflicts."""
    end = last or first
    with run.program() as program:
        saved = program.absences.add(
            record_id(person_id, "person"),
            starts_on=first.date(),
            ends_on=end.date(),
            reason=reason,
        )
    run.tell({"absence": saved.id}, [f"Away from {first:%Y-%m-%d} to {end:%Y-%m-%d}."])


@command(trainer, "back")
@click.argument("person_id")
@click.option("--on", "day", type=_DAY, required=True, help="A day on which they are there.")
def trainer_back(run: Run, person_id: str, day: datetime) -> None:
    """Take back the absences that cover a day."""
    with run.program() as program:
        rows = program.absences.of_person(record_id(person_id, "person"))
        covering = [one for one in rows if one.starts_on <= day.date() <= one.ends_on]
        for one in covering:
            program.absences.remove(one.id)
    run.tell({"taken_back": len(covering)}, [f"{len(covering)} absences taken back."])
