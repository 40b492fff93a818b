"""`person`: who they are."""

from __future__ import annotations

from uuid import UUID

import click

from trainer_app.cli.frame import Run, command
from trainer_app.domain.errors import RecordNotFound


@click.group()
def person() -> None:
    """The registry of people."""


@command(person, "list")
@click.option("--find", default="", help="Any part of a name, in any script.")
def person_list(run: Run, find: str) -> None:
    """List people."""
    with run.program() as program:
        rows = program.queries.people.people(find=find)
    run.tell_table(
        rows,
        {
            "Name": lambda row: row.name or "—",
            "Latin": lambda row: row.latin_name,
            "Sex": lambda row: row.sex.value,
            "Rank": lambda row: row.rank,
            "Agency": lambda row: row.agency,
            "Courses": lambda row: row.courses,
            "Id": lambda row: row.id,
        },
    )


@command(person, "show")
@click.argument("person_id")
def person_show(run: Run, person_id: str) -> None:
    """Show one person with courses and certificates."""
    with run.program() as program:
        view = program.queries.people.person(record_id(person_id, "person"))
    lines = [
        f"{view.row.name or '—'}  {view.row.latin_name}",
        f"{view.row.rank}  {view.row.agency}",
        *(
            f"{one.starts_on} – {one.ends_on}  {one.course_code}  {one.state.value}"
            for one in view.courses
        ),
        *(f"{issued}  {number}" for _, number, issued in view.certificates),
    ]
    run.tell(view, lines)


def record_id(text: str, noun: str) -> UUID:
    """The id of a record as typed.

    Raises:
        RecordNotFound: it has not the form of an id.
    """
    try:
        return UUID(text)
    except ValueError as error:
        raise RecordNotFound(noun=noun, name=text) from error
