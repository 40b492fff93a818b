"""The command line's root: without a noun the window opens."""

from __future__ import annotations

from pathlib import Path

import click

from trainer_app.cli import (  # noqa: F401 (they add commands to groups)
    attendance_reading,
    course_lists,
    coverage,
    curriculum_packages,
    curriculum_papers,
    evaluations,
    materials,
    module_sheets,
    old_registers,
    person_records,
    reach,
    seats,
    suggestions,
    terms,
    text_search,
    translations,
)
from trainer_app.cli.certificates import certificate
from trainer_app.cli.courses import academy, course, curriculum
from trainer_app.cli.data import backup, register_data_commands
from trainer_app.cli.demo import register_demo
from trainer_app.cli.frame import Doors
from trainer_app.cli.papers import attendance
from trainer_app.cli.people import person
from trainer_app.cli.proofs import proof
from trainer_app.cli.rosters import roster
from trainer_app.cli.samples import sample
from trainer_app.cli.templates import template
from trainer_app.cli.timetable import timetable
from trainer_app.cli.trainers import trainer


@click.group(
    name="trainer-app",
    invoke_without_command=True,
    context_settings={"help_option_names": ["-h", "--help"]},
)
@click.option("--data", type=click.Path(path_type=Path), help="The data folder of the window.")
@click.option("--database", help="A PostgreSQL URL instead of a data folder.")
@click.version_option(package_name="trainer-app", prog_name="trainer-app", version="0.1.0")
@click.pass_context
def root(context: click.Context, data: Path | None, database: str | None) -> None:
    """Plan, run and certify train-the-trainer courses. Without a command the window opens."""
    if context.invoked_subcommand is not None:
        if data or database:
            raise click.UsageError("--data and --database stand after the command.")
    else:
        doors = context.find_object(Doors)
        assert doors is not None  # main hands them in
        context.exit(doors.open_window(data, database, False))


for group in (sample, curriculum, academy, course, person, roster, attendance, certificate):
    root.add_command(group)
for group in (template, trainer, timetable, proof, backup):
    root.add_command(group)
register_data_commands(root)
register_demo(root)
