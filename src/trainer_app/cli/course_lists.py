"""`course export`: the lists and reports of a course as Excel, PDF or CSV."""

from __future__ import annotations

from decimal import Decimal, InvalidOperation
from pathlib import Path

import click

from trainer_app.cli.courses import course
from trainer_app.cli.frame import LANGUAGE, Run, command, writable
from trainer_app.cli.papers import paper_language
from trainer_app.services.course_list_tables import columns_of
from trainer_app.services.course_lists import Allowance, ListKind

_PATH = click.Path(path_type=Path)
_MOST = Decimal(1_000_000_000)


@command(course, "export")
@click.argument("code")
@click.option("--kind", type=click.Choice([one.value for one in ListKind]), required=True)
@click.option("--out", type=_PATH, required=True, help="A .xlsx, .pdf or .csv file.")
@click.option("--language", type=LANGUAGE, help="The list's language; else the course's.")
@click.option("--columns", help="Only these, by their names in --json, with commas between.")
@click.option("--rate", default="0", help="Allowance: what is paid a day, as 12.50.")
@click.option("--currency", default="", help="Allowance: its currency, as USD.")
def course_export(
    run: Run,
    code: str,
    kind: str,
    out: Path,
    language: str | None,
    columns: str | None,
    rate: str,
    currency: str,
) -> None:
    """Write contacts, results, statistics, the allowance sheet or the closing report."""
    writable(out)
    chosen = ListKind(kind)
    known = [one.key for one in columns_of(chosen)]
    keys = [one.strip() for one in columns.split(",")] if columns else None
    if unknown := [one for one in keys or () if one not in known]:
        raise click.UsageError(f"No column {unknown[0]!r}; there are: {', '.join(known) or 'none'}")
    with run.program() as program:
        course_id = program.queries.courses.course_by_code(code)
        program.course_lists.write(
            course_id,
            chosen,
            out,
            paper_language(program, course_id, language),
            columns=keys,
            allowance=Allowance(rate=_hundredths(rate), currency=currency.strip()[:12]),
        )
    run.tell({"file": str(out), "kind": kind, "columns": keys or known}, [f"It is in {out}."])


def _hundredths(text: str) -> int:
    try:
        amount = Decimal(text)
    except InvalidOperation:
        amount = Decimal(-1)
    if not 0 <= amount <= _MOST:
        raise click.UsageError("--rate is an amount such as 12.50.")
    return int(amount * 100)
