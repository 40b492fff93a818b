"""`trainer cascade` and `trainer hours`: what trainers have done, as a table or as a file."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

import click

from trainer_app.cli.frame import LANGUAGE, Run, command, writable
from trainer_app.cli.trainers import trainer
from trainer_app.domain.languages import Language

_PATH = click.Path(path_type=Path)
_DAY = click.DateTime(["%Y-%m-%d"])


@command(trainer)
@click.option("--out", type=_PATH, help="A .xlsx, .pdf or .csv file.")
@click.option("--language", type=LANGUAGE, default="en", show_default=True, help="Of the file.")
def cascade(run: Run, out: Path | None, language: str) -> None:
    """Show who trained whom, in which generation, and how many persons each reached."""
    if out is not None:
        writable(out)
    with run.program() as program:
        view = program.reach.cascade()
        if out is not None:
            program.reach.write_cascade(out, Language(language))
    run.tell(
        {
            "reached": view.reached,
            "lost": view.lost,
            "generations": dict(view.per_generation),
            "trainers": [
                {
                    "id": one.trainer.id,
                    "name": one.trainer.name or one.trainer.latin_name,
                    "latin_name": one.trainer.latin_name,
                    "generation": one.node.generation,
                    "trained_by": list(one.trained_by),
                    "trainers_trained": len(one.node.children),
                    "reached": len(one.node.reached),
                    "lost": one.lost,
                }
                for one in view.rows
            ],
        },
        [
            *(
                f"{'  ' * (one.node.generation - 1)}{one.trainer.latin_name or one.trainer.name}  "
                f"{len(one.node.reached)} persons, {len(one.node.children)} trainers"
                for one in view.rows
            ),
            f"{view.reached} persons in all, each counted once; {view.lost} trainers lost.",
        ],
    )


@command(trainer)
@click.option("--from", "first", type=_DAY, required=True, help="The first day.")
@click.option("--to", "last", type=_DAY, required=True, help="The last day.")
@click.option("--prepared", type=click.IntRange(0, 400), default=0, help="Per cent of the taught.")
@click.option("--out", type=_PATH, help="A .xlsx, .pdf or .csv file.")
@click.option("--language", type=LANGUAGE, default="en", show_default=True, help="Of the file.")
def hours(
    run: Run, first: datetime, last: datetime, prepared: int, out: Path | None, language: str
) -> None:
    """Show the hours of every trainer by month and programme, of sessions that took place."""
    if out is not None:
        writable(out)
    begin, end = first.date(), last.date()
    with run.program() as program:
        rows = program.reach.hours(begin, end)
        if out is not None:
            program.reach.write_hours(
                out, Language(language), begin, end, prepared_percent=prepared
            )
    run.tell_table(
        rows,
        {
            "Trainer": lambda row: row.latin_name or row.name,
            "Month": lambda row: f"{row.month:%Y-%m}",
            "Programme": lambda row: row.programme.best(),
            "Taught": lambda row: f"{row.taught / 60:.1f}",
            "Prepared": lambda row: f"{row.prepared(prepared) / 60:.1f}",
            "Mentored": lambda row: f"{row.mentored / 60:.1f}",
            "Other": lambda row: f"{row.other / 60:.1f}",
        },
    )
