"""`curriculum`, `academy` and `course`: what is taught, and where."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

import click

from trainer_app.cli.frame import LANGUAGE, Run, command
from trainer_app.domain.errors import RecordNotFound
from trainer_app.domain.languages import Language
from trainer_app.services.edition_changes import edition_changes
from trainer_app.services.program import Program
from trainer_app.services.read_models.curricula import EditionRow, EditionView
from trainer_app.wording import say, say_reason


@click.group()
def curriculum() -> None:
    """Curricula, their editions and modules."""


@command(curriculum, "list")
def curriculum_list(run: Run) -> None:
    """List all curricula with their editions."""
    with run.program() as program:
        rows = program.queries.curricula.curricula()
    run.tell_table(
        rows,
        {
            "Code": lambda row: row.code,
            "Title": lambda row: row.title,
            "Kind": lambda row: row.kind.value,
            "Editions": lambda row: ", ".join(f"{e.name} {e.state.value}" for e in row.editions),
        },
    )


@command(curriculum, "show")
@click.argument("code")
def curriculum_show(run: Run, code: str) -> None:
    """Show the newest edition of a curriculum with its modules."""
    with run.program() as program:
        edition = newest_edition(program, code)
    if run.as_json:
        run.tell(edition)
        return
    run.tell(None, [f"{edition.curriculum_title.best()}, edition {edition.name}"])
    run.tell(None, [f"Part {part.position}: {part.title.best()}" for part in edition.parts])
    run.tell_table(
        edition.modules,
        {
            "Part": lambda row: part.position if (part := edition.part_of(row)) else "",
            "Code": lambda row: row.code,
            "Title": lambda row: row.title,
            "Minutes": lambda row: row.minutes,
            "Levels": lambda row: " ".join(row.levels),
            "Delivery": lambda row: row.delivery.value,
            "Mandatory": lambda row: "yes" if row.mandatory else "no",
            "Tested by": lambda row: " ".join(row.tested_by),
        },
    )


@command(curriculum)
@click.argument("code")
@click.option("--from", "old", metavar="NAME", help="The earlier edition; else the one before.")
@click.option("--to", "new", metavar="NAME", help="The later edition; else the newest.")
@click.option("--language", type=LANGUAGE, default="en", help="The language of the words.")
def difference(run: Run, code: str, old: str | None, new: str | None, language: str) -> None:
    """Say what changed between two editions, module by module."""
    spoken = Language(language)
    with run.program() as program:
        rows = editions_of(program, code)
        later = edition_named(rows, new) if new else rows[0]
        after = rows[rows.index(later) + 1 :]
        if old is None and not after:
            raise RecordNotFound(noun="edition", name=code)
        earlier = edition_named(rows, old) if old else after[0]
        view = program.queries.curricula.edition
        found = edition_changes(
            view(earlier.id), view(later.id), spoken, program.queries.translations.edition_texts
        )
    run.tell(
        {"from": earlier.name, "to": later.name, "modules": list(found)},
        [
            f"{earlier.name} – {later.name}",
            *(
                line
                for one in found
                for line in (
                    f"{one.fate.value:8} {one.code}  {one.title}",
                    *(f"         {say_reason(reason, spoken)}" for reason in one.changes),
                )
            ),
        ],
    )


def edition_named(rows: Sequence[EditionRow], name: str) -> EditionRow:
    """The edition of this name. Raises `RecordNotFound`."""
    for row in rows:
        if row.name == name:
            return row
    raise RecordNotFound(noun="edition", name=name)


def newest_edition(program: Program, code: str) -> EditionView:
    """The newest edition of a curriculum.

    Raises:
        RecordNotFound: there is no such curriculum, or it has no edition.
    """
    return program.queries.curricula.edition(editions_of(program, code)[0].id)


def editions_of(program: Program, code: str) -> Sequence[EditionRow]:
    """The editions of a curriculum, newest first.

    Raises:
        RecordNotFound: there is no such curriculum, or it has no edition.
    """
    wanted = code.strip().upper()
    for row in program.queries.curricula.curricula():
        if row.code == wanted and row.editions:
            return row.editions
    raise RecordNotFound(noun="curriculum", name=code)


@click.group()
def academy() -> None:
    """Partner academies."""


@command(academy, "list")
def academy_list(run: Run) -> None:
    """List all academies."""
    with run.program() as program:
        rows = program.queries.institutions.academies(program.clock.today())
    run.tell_table(
        rows,
        {
            "Code": lambda row: row.code,
            "Name": lambda row: row.name,
            "City": lambda row: row.city,
            "Country": lambda row: row.country,
            "Rooms": lambda row: row.rooms,
            "Courses": lambda row: row.courses,
            "Agreement until": lambda row: row.agreement_until,
        },
    )


@command(academy, "show")
@click.argument("code")
def academy_show(run: Run, code: str) -> None:
    """Show one academy with rooms, agreements and closures."""
    with run.program() as program:
        found = academy_named(program, code)
        view = program.queries.institutions.academy(found, program.clock.today())
    lines = [
        f"{view.row.code}  {view.row.name.best()}, {view.row.city.best()} ({view.row.country})",
        *(f"room       {room.name}, {room.seats} seats" for room in view.rooms),
        *(
            f"agreement  {one.reference}, {one.starts_on} – {one.ends_on or ''}"
            for one in view.agreements
        ),
        *(f"closed     {one.starts_on} – {one.ends_on}  {one.reason}" for one in view.closures),
    ]
    run.tell(view, lines)


def academy_named(program: Program, code: str) -> UUID:
    """The academy of this code.

    Raises:
        RecordNotFound: there is none.
    """
    rows = program.queries.institutions.academies(program.clock.today())
    found = {row.code: row.id for row in rows}.get(code.strip().upper())
    if found is None:
        raise RecordNotFound(noun="academy", name=code)
    return found


@click.group()
def course() -> None:
    """Courses: one delivery of a curriculum to one cohort."""


@command(course, "list")
def course_list(run: Run) -> None:
    """List all courses, newest first."""
    with run.program() as program:
        rows = program.queries.courses.courses(program.clock.today())
    run.tell_table(
        rows,
        {
            "Code": lambda row: row.code,
            "Title": lambda row: row.title,
            "Academy": lambda row: row.academy_name,
            "From": lambda row: row.starts_on,
            "To": lambda row: row.ends_on,
            "State": lambda row: row.phase.value,
            "People": lambda row: row.enrolled,
            "Certificates": lambda row: row.certificates,
        },
    )


@command(course, "show")
@click.argument("code")
def course_show(run: Run, code: str) -> None:
    """Show one course with its participants and sessions."""
    with run.program() as program:
        course_id = program.queries.courses.course_by_code(code)
        facts = program.queries.courses.facts(course_id, program.clock.today())
    row = facts.course.row
    lines = [
        f"{row.code}  {row.title.best()}",
        f"{row.academy_name.best()}, {row.starts_on} – {row.ends_on}, {row.phase.value}",
        f"{row.enrolled} people: {row.women} women, {row.men} men, "
        f"{row.enrolled - row.women - row.men} not recorded",
        *(
            f"{one.starts_at:%Y-%m-%d %H:%M}  {one.minutes:3} min  "
            f"{one.module_code or '-'}  {one.title or one.module_title.best()}"
            for one in facts.sessions
        ),
        *(
            f"{one.number:3}  {one.name or '—'}  {one.latin_name}  {one.agency}  {one.state.value}"
            for one in facts.participants
        ),
    ]
    run.tell(
        {
            "course": facts.course,
            "participants": facts.participants,
            "sessions": facts.sessions,
        },
        lines,
    )


@command(course)
@click.argument("code")
@click.option("--language", type=LANGUAGE, default="en", help="The language of the reasons.")
def outcome(run: Run, code: str, language: str) -> None:
    """Show each participant's outcome with every unmet rule."""
    spoken = Language(language)
    with run.program() as program:
        judged = program.outcomes.of_course(program.queries.courses.course_by_code(code))
    rows = [
        {
            "number": one.participant.number,
            "name": one.participant.name,
            "latin_name": one.participant.latin_name,
            "outcome": one.standing.outcome.value,
            "percent": one.standing.percent,
            "credited_minutes": one.standing.credited,
            "scheduled_minutes": one.standing.scheduled,
            "reasons": [
                {"code": r.code, "values": dict(r.values), "sentence": say_reason(r, spoken)}
                for r in one.standing.reasons
            ],
        }
        for one in judged
    ]
    if run.as_json:
        run.tell(rows)
        return
    run.tell_table(
        judged,
        {
            "No": lambda one: one.participant.number,
            "Name": lambda one: one.participant.name or "—",
            "Latin": lambda one: one.participant.latin_name,
            "Outcome": lambda one: say(f"outcome.{one.standing.outcome.value}", {}, spoken),
            "%": lambda one: one.standing.percent,
            "Why": lambda one: "; ".join(say_reason(r, spoken) for r in one.standing.reasons),
        },
    )
