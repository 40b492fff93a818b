"""`demo`: the window on the sample programmes, or the main job without a screen."""

from __future__ import annotations

import json
import shutil
import tempfile
from datetime import datetime
from pathlib import Path

import click

from trainer_app.cli.certificates import folder
from trainer_app.cli.frame import Run, Watched, command
from trainer_app.cli.main_job import MainJob, Summary
from trainer_app.cli.samples import set_up_for_samples
from trainer_app.domain.errors import FileNotWritable
from trainer_app.resources import resources_folder
from trainer_app.services.ports import NoProgress

_NOW = "2026-11-20T17:00:00+07:00"
_SEED = 2026


def register_demo(root: click.Group) -> None:
    """Hang the demonstration on the root."""

    @command(root)
    @click.option("--headless", is_flag=True, help="Do the main job without a window.")
    @click.option("--out", type=click.Path(path_type=Path), help="Where the papers go.")
    def demo(run: Run, *, headless: bool, out: Path | None) -> None:
        """Open the sample programmes in a data folder of their own, or do the main job."""
        if not headless:
            place = run.data or run.doors.default_folder().with_name("trainer-app-demo")
            click.get_current_context().exit(run.doors.open_window(place, None, True))
        if out is None:
            raise click.UsageError("--headless needs --out DIR")
        summary = do_main_job(run, out)
        run.tell(
            summary.as_json(),
            [
                f"{summary.participants} participants, {summary.attendance_marks} marks",
                *(f"{number} {outcome}" for outcome, number in summary.outcomes.items()),
                f"{len(summary.certificates)} certificates in "
                f"{len({one['language'] for one in summary.certificates})} languages",
                *(f"{one['path']}  {one['bytes']} bytes" for one in summary.files[-8:]),
                f"Everything is in {out}.",
            ],
        )


def do_main_job(run: Run, out: Path) -> Summary:
    """From nothing to printed certificates, in a temporary data folder; always the same bytes.

    Raises:
        FolderNotWritable, FileNotWritable: the folder refuses.
    """
    folder(out)
    clock = run.doors.stopped_clock(datetime.fromisoformat(_NOW))
    data = Path(tempfile.mkdtemp(prefix="trainer-app-demo-"))
    try:
        program = run.doors.open_program(data, database_url=None, clock=clock, seed=_SEED)
        try:
            set_up_for_samples(program)
            program.samples.load(NoProgress())
            nominations = resources_folder() / "samples" / "nominations"
            with Watched("Running the course") as progress:
                summary = MainJob(program, nominations, out).run(progress)
        finally:
            program.close()
    finally:
        shutil.rmtree(data, ignore_errors=True)
    target = out / "summary.json"
    try:
        text = json.dumps(summary.as_json(), ensure_ascii=False, indent=2)
        target.write_text(text + "\n", encoding="utf-8", newline="\n")
    except OSError as error:
        raise FileNotWritable(path=str(target), reason=str(error.strerror)) from error
    return summary
