"""`person`: the same person twice, sealed identities, being forgotten."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta
from uuid import UUID

import click

from trainer_app.cli.frame import LANGUAGE, Run, Watched, command, counted, plain
from trainer_app.cli.people import person, record_id
from trainer_app.domain.languages import Language
from trainer_app.domain.merging import CHOSEN, Side
from trainer_app.services.duplicates import MOST
from trainer_app.services.program import Program
from trainer_app.services.read_models.duplicates import Duplicate
from trainer_app.services.read_models.merging import MergePlan
from trainer_app.wording import say


@command(person, "duplicates")
@click.option("--from", "least", type=click.IntRange(10, 150), help="Points; else the site's.")
@click.option(
    "--limit", type=click.IntRange(1, MOST), default=100, show_default=True, help="Pairs listed."
)
@click.option("--language", type=LANGUAGE, default=Language.ENGLISH.value, help="Of the words.")
def person_duplicates(run: Run, least: int | None, limit: int, language: str) -> None:
    """List people who may stand in the registry twice, the likeliest pairs first, with why."""
    speaks = Language(language)
    with run.program() as program, Watched("Looking for duplicates") as watched:
        found = program.duplicates.find(watched, least=least, most=limit)

    def why(pair: Duplicate) -> str:
        return "; ".join(say(f"clue.{one.value}", {}, speaks) for one in pair.clues)

    if run.as_json:
        pairs = [{"pair": one, "why": why(one)} for one in found.pairs]
        run.tell({"total": found.total, "pairs": pairs})
        return
    run.tell_table(
        found.pairs,
        {
            "Points": lambda pair: pair.score,
            "One": lambda pair: " ".join(filter(None, pair.one_name)),
            "Other": lambda pair: " ".join(filter(None, pair.other_name)),
            "Why": why,
            "Ids": lambda pair: f"{pair.one_id} {pair.other_id}",
        },
    )
    run.tell(None, [f"{counted(found.total, 'pair')} in all."])


@command(person, "merge")
@click.argument("stays")
@click.argument("goes")
@click.option(
    "--take",
    multiple=True,
    type=click.Choice(CHOSEN),
    help="A field whose value is that of the second person. May be repeated.",
)
@click.option(
    "--place",
    "places",
    multiple=True,
    metavar="COURSE=stays|goes",
    help="Whose marks and scores count where both are in a course. May be repeated.",
)
@click.option("--look", is_flag=True, help="Only say what would happen.")
def person_merge(
    run: Run, stays: str, goes: str, take: Sequence[str], places: Sequence[str], *, look: bool
) -> None:
    """Make one person of two: the first stays, the second goes into it. `undo` takes it back."""
    with run.program() as program:
        first, second = record_id(stays, "person"), record_id(goes, "person")
        sides = _sides(program, places)
        plan = program.merging.plan(first, second)
        if not look:
            program.merging.merge(first, second, from_goes=take, places=sides)
    said = _said(plan)
    lines = [f"{plan.goes.name or '—'} goes into {plan.stays.name or '—'}.", *said]
    if look:
        lines.append("Nothing was changed.")
    run.tell({"merged": not look, "plan": plan, "said": said}, lines)


@command(person, "apart")
@click.argument("one")
@click.argument("other")
def person_apart(run: Run, one: str, other: str) -> None:
    """Remember that two people who look like one are two."""
    with run.program() as program:
        program.merging.tell_apart(record_id(one, "person"), record_id(other, "person"))
    run.tell({"apart": [one, other]}, ["They are remembered as two people."])


def _said(plan: MergePlan) -> list[str]:
    return [say(f"merge.{one.code}", one.values, Language.ENGLISH) for one in plan.consequences]


def _sides(program: Program, places: Sequence[str]) -> dict[UUID, Side]:
    sides = {}
    for one in places:
        code, _, side = one.partition("=")
        if side not in set(Side):
            raise click.BadParameter(f"{one}: write the course's code, then =stays or =goes")
        sides[program.queries.courses.course_by_code(code)] = Side(side)
    return sides


@command(person, "identity")
@click.argument("person_id")
@click.option("--reason", required=True, help="Why; it stays in the journal with your name.")
def person_identity(run: Run, person_id: str, reason: str) -> None:
    """Open the sealed identity of an aliased person. The reading cannot be undone."""
    with run.program() as program:
        opened = program.identities.read(record_id(person_id, "person"), reason=reason)
    told = {key: value for key, value in plain(opened).items() if key != "changes" and value}
    run.tell(told, [f"{key.replace('_', ' ')}: {value}" for key, value in told.items()])


@command(person, "anonymise")
@click.argument("person_id")
@click.option("--yes", is_flag=True, help="It cannot be undone, and you know it.")
def person_anonymise(run: Run, person_id: str, *, yes: bool) -> None:
    """Forget who somebody is, for good. Courses, marks, figures and issued papers stay."""
    if not yes:
        raise click.UsageError("This cannot be undone. Say --yes if it is meant.")
    with run.program() as program:
        which = record_id(person_id, "person")
        program.identities.anonymise(which)
        view = program.queries.people.person(which)
    lines = [
        f"From now on listed as {view.row.name}.",
        "Papers issued before, and backups made before, still hold the name.",
    ]
    run.tell({"anonymised": person_id, "listed_as": view.row.name}, lines)


@command(person, "due")
@click.option(
    "--within", type=click.IntRange(0, 3650), default=0, show_default=True, help="Days ahead."
)
def person_due(run: Run, within: int) -> None:
    """List people whose data were to be kept until a day that has come."""
    with run.program() as program:
        by = program.clock.today() + timedelta(days=within)
        rows = program.queries.people.due(by=by)
    run.tell_table(
        rows,
        {
            "Keep until": lambda row: row.keep_until,
            "Name": lambda row: row.name or "—",
            "Latin": lambda row: row.latin_name,
            "Agency": lambda row: row.agency,
            "Id": lambda row: row.id,
        },
    )
