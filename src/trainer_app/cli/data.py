"""`backup`, `check`, `history`, `undo` and `redo`: looking after the data."""

from __future__ import annotations

from pathlib import Path

import click

from trainer_app.cli.frame import IN_PART, Run, command, existing
from trainer_app.domain.errors import MaterialAltered, MaterialGone, SiteKeyUnusable
from trainer_app.domain.languages import Language
from trainer_app.services.backups import BackupRow
from trainer_app.services.material_files import FileStanding
from trainer_app.services.program import Program
from trainer_app.wording import say_error, say_label

_WRONG = {FileStanding.GONE: MaterialGone, FileStanding.ALTERED: MaterialAltered}
_SECOND = click.option(
    "--second-place", type=click.Path(path_type=Path), help="Also here: a USB stick, for example."
)


@click.group()
def backup() -> None:
    """Checked copies of the data."""


@command(backup)
@_SECOND
@click.option("--remember", is_flag=True, help="Every daily copy goes to the second place too.")
def create(run: Run, second_place: Path | None, *, remember: bool) -> None:
    """Make a copy now, and open it to see that it is whole."""
    with run.program(set_up=False) as program:
        made = program.backups.create(second_place=second_place)
        if remember:
            program.backups.choose_second_place(second_place)
    run.tell(made, [f"The backup is {made.path}: {_told(made)}."])


@command(backup, "list")
@_SECOND
def backup_list(run: Run, second_place: Path | None) -> None:
    """List the copies with what each holds."""
    with run.program(set_up=False) as program:
        rows = program.backups.rows(second_place=second_place)
    run.tell_table(
        rows,
        {
            "Made": lambda row: row.made_at.astimezone().strftime("%Y-%m-%d %H:%M"),
            "Kind": lambda row: row.kind,
            "Holds": _told,
            "Usable": lambda row: "yes" if row.usable else "no",
            "File": lambda row: row.path,
        },
    )


@command(backup)
@click.argument("file", type=click.Path(path_type=Path))
def verify(run: Run, file: Path) -> None:
    """Open a copy and say whether it can be gone back to."""
    existing(file)
    with run.program(set_up=False, new=True) as program:
        row = program.backups.look_into(file)
    told = f"whole; it holds {_told(row)}" if row.usable else "not usable"
    run.tell(row, [f"{file} is {told}."])
    if not row.usable:
        click.get_current_context().exit(1)


@command(backup)
@click.argument("file", type=click.Path(path_type=Path))
def restore(run: Run, file: Path) -> None:
    """Go back to a copy; what it replaces is kept as a copy."""
    existing(file)
    with run.program(set_up=False, new=True) as program:
        row = program.backups.look_into(file)
        kept = program.backups.restore(file)
    run.tell(
        {"restored": row, "kept": kept},
        [f"The data is that of {file}: {_told(row)}.", f"What it replaced is in {kept.path}."],
    )


def _told(row: BackupRow) -> str:
    told = ", ".join(f"{number} {name.replace('_', ' ')}" for name, number in row.counts.items())
    return f"{told} ({row.files_missing} files missing)" if row.files_missing else told


def register_data_commands(root: click.Group) -> None:
    """Hang the commands without a noun of their own on the root."""

    @command(root)
    def check(run: Run) -> None:
        """Look through the whole data and say what is wrong."""
        with run.program(set_up=False) as program:
            findings = _findings(program)
        run.tell({"findings": findings}, findings or ["Everything is as it should be."])
        if findings:
            click.get_current_context().exit(IN_PART)

    @command(root)
    @click.option("--limit", type=click.IntRange(1, 10_000), default=30, help="How many.")
    def history(run: Run, limit: int) -> None:
        """List who changed what, newest first."""
        with run.program(set_up=False) as program:
            rows = program.queries.overview.history(limit=limit)
        run.tell_table(
            rows,
            {
                "No": lambda row: row.number,
                "When": lambda row: row.at.astimezone().strftime("%Y-%m-%d %H:%M"),
                "Who": lambda row: row.actor,
                "What": lambda row: say_label(row.label, Language.ENGLISH),
                "Records": lambda row: row.changes,
            },
        )

    @command(root)
    def undo(run: Run) -> None:
        """Undo the last change."""
        with run.program() as program:
            changes = program.history.undo()
        label = say_label(changes.label, Language.ENGLISH) if changes.label else ""
        run.tell({"undone": label}, [f"Undone: {label}."])

    @command(root)
    def redo(run: Run) -> None:
        """Do again what was undone last."""
        with run.program() as program:
            changes = program.history.redo()
        label = say_label(changes.label, Language.ENGLISH) if changes.label else ""
        run.tell({"redone": label}, [f"Done again: {label}."])


def _findings(program: Program) -> list[str]:
    findings = [
        f"{noun} {record_id} is not what the journal says"
        for noun, record_id in program.differences_from_journal()
    ]
    findings.extend(
        f"series {row.academy_code}-{row.kind.letter}-{row.year}: {row.gaps} numbers are missing"
        for row in program.queries.certificates.series()
        if row.gaps
    )
    findings.extend(
        f"certificate {number}: the file that was issued is missing or was altered"
        for number in program.queries.certificates.damaged_files()
    )
    findings.extend(
        say_error(_WRONG[one.standing](name=one.file.name), Language.ENGLISH)
        for one in program.materials.check()
    )
    try:
        program.proofs.inspect_key()
    except SiteKeyUnusable as error:
        findings.append(say_error(error, Language.ENGLISH))
    return findings
