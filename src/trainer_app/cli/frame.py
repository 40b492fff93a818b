"""What every command shares: its options, its output, and how it ends.

Exit codes: 0 done · 1 refused · 2 wrong usage (click) · 3 a bug · 4 done in part.
"""

from __future__ import annotations

import dataclasses
import functools
import json
import sys
import tempfile
import traceback
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any, Protocol, Self, TypeVar
from uuid import UUID

import click
from rich.console import Console
from rich.progress import Progress as Bar
from rich.table import Table

from trainer_app.domain.errors import AppError, FileNotFound, FileNotWritable, NotSetUp
from trainer_app.domain.languages import Language, LocalizedText
from trainer_app.services.module_sheet_files import ChosenColumns, ModuleSheet
from trainer_app.services.nominations import RosterReading
from trainer_app.services.papers import CertificatePaper
from trainer_app.services.ports import Clock
from trainer_app.services.program import Program
from trainer_app.services.proofs import Signatures
from trainer_app.wording import say_error

REFUSED, BUG, IN_PART = 1, 3, 4
F = TypeVar("F", bound=Callable[..., Any])
LANGUAGE = click.Choice([one.value for one in Language])


class OpenProgram(Protocol):
    """Opens the data (`bootstrap.build`)."""

    def __call__(
        self, folder: Path, *, database_url: str | None, clock: Clock | None, seed: int | None
    ) -> Program: ...


@dataclass(frozen=True)
class Doors:
    """What the front door hands to the commands, so that they know neither storage nor Qt."""

    open_program: OpenProgram
    open_window: Callable[[Path | None, str | None, bool], int]
    default_folder: Callable[[], Path]
    holds_data: Callable[[Path], bool]
    stopped_clock: Callable[[datetime], Clock]
    read_roster: Callable[[Path, Language | None], RosterReading]
    read_modules: Callable[[Path, ChosenColumns], ModuleSheet]
    print_certificates: Callable[[Sequence[CertificatePaper], Path], None]
    signatures: Callable[[], Signatures]
    today: Callable[[], date]


@dataclass
class Run:
    """One command under way: where its data is and how it speaks."""

    doors: Doors
    data: Path | None = None
    database: str | None = None
    as_json: bool = False
    now: datetime | None = None

    @property
    def has_data(self) -> bool:
        """Whether there is data to ask; asking makes nothing."""
        folder = self.data or self.doors.default_folder()
        return self.database is not None or self.doors.holds_data(folder)

    @contextmanager
    def program(self, *, set_up: bool = True, new: bool = False) -> Iterator[Program]:
        """Open the data for the time of a `with` block; `new` makes it where there is none.

        Raises:
            NotSetUp: the first start was not done, and this command needs it.
        """
        clock = self.doors.stopped_clock(self.now) if self.now else None
        folder = self.data or self.doors.default_folder()
        if not new and not self.has_data:
            raise NotSetUp  # a mistyped folder is not filled with an empty database
        program = self.doors.open_program(
            folder, database_url=self.database, clock=clock, seed=None
        )
        try:
            if set_up:
                if program.queries.institutions.site() is None:
                    raise NotSetUp
                program.set_up.work_as(account="")
            yield program
        finally:
            program.close()

    def tell(self, result: object, lines: Sequence[str] = ()) -> None:
        """Print the result: one JSON document, or these lines."""
        if self.as_json:
            click.echo(json.dumps(plain(result), ensure_ascii=False, indent=2))
        else:
            for line in lines:
                click.echo(line)

    def tell_table(
        self, rows: Sequence[object], columns: Mapping[str, Callable[[Any], object]]
    ) -> None:
        """Print rows: JSON with all their fields, or a table of these columns."""
        if self.as_json:
            self.tell(rows)
            return
        table = Table(box=None, pad_edge=False, header_style="bold")
        for name in columns:
            table.add_column(name)
        for row in rows:
            table.add_row(*(_cell(value(row)) for value in columns.values()))
        console = Console(width=None if sys.stdout.isatty() else 200, highlight=False)
        console.print(table)


def command(group: click.Group, name: str | None = None) -> Callable[[F], click.Command]:
    """Make a function a command with the shared options; it gets the `Run` first."""

    def decorate(function: F) -> click.Command:
        @click.option("--data", type=click.Path(path_type=Path), help="The data folder.")
        @click.option("--database", help="A PostgreSQL URL instead of a data folder.")
        @click.option("--json", "as_json", is_flag=True, help="One JSON document as output.")
        @click.option(
            "--now",
            type=click.DateTime(
                ["%Y-%m-%dT%H:%M:%S%z", "%Y-%m-%dT%H:%M:%S", "%Y-%m-%dT%H:%M", "%Y-%m-%d"]
            ),
            help="Set the clock (ISO 8601).",
        )
        @click.pass_context
        @functools.wraps(function)
        def run_command(context: click.Context, /, *args: Any, **options: Any) -> None:
            run = Run(
                context.find_object(Doors) or _no_doors(),
                data=options.pop("data"),
                database=options.pop("database"),
                as_json=options.pop("as_json"),
                now=_with_zone(options.pop("now")),
            )
            with _told(context, run):
                function(run, *args, **options)

        return group.command(name)(run_command)

    return decorate


def _no_doors() -> Doors:
    raise AssertionError("the root command was not given its doors")


def _with_zone(moment: datetime | None) -> datetime | None:
    return moment.astimezone() if moment else None


@contextmanager
def _told(context: click.Context, run: Run) -> Iterator[None]:
    """Turn a refusal into its sentence, and a bug into a report."""
    try:
        yield
    except AppError as error:
        message = say_error(error, Language.ENGLISH)
        if run.as_json:
            told = {"code": error.code, "message": message, "details": plain(dict(error.details))}
            click.echo(json.dumps({"error": told}, ensure_ascii=False, indent=2))
        else:
            click.echo(message, err=True)
        context.exit(REFUSED)
    except KeyboardInterrupt:
        click.echo("Stopped. Nothing was half-written.", err=True)
        context.exit(130)
    except (click.ClickException, click.exceptions.Exit, BrokenPipeError):
        raise  # the last: the reader of a pipe has seen enough
    except Exception:  # noqa: BLE001 (the last station: whatever comes here is a bug)
        where = _report(run)
        sentence = "Something went wrong inside the program. Your data is safe."
        click.echo(f"{sentence} The report is in {where}", err=True)
        context.exit(BUG)


def _report(run: Run) -> Path:
    folder = (run.data or run.doors.default_folder()) / "logs"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        path = folder / "bug-report.txt"
        path.write_text(traceback.format_exc(), encoding="utf-8")
    except OSError:
        click.echo(traceback.format_exc(), err=True)
        return Path("-")
    return path


def done_in_part(run: Run, left_out: Sequence[str]) -> None:
    """End with exit code 4, listing what was left out."""
    if not run.as_json:
        for line in left_out:
            click.echo(line, err=True)
    click.get_current_context().exit(IN_PART)


def existing(path: Path) -> Path:
    """The path of a file that is there.

    Raises:
        FileNotFound: it is not.
    """
    if not path.is_file():
        raise FileNotFound(path=str(path))
    return path


def counted(count: int, noun: str) -> str:
    """A number of things in English: "1 file", "3 files"."""
    return f"{count} {noun}" if count == 1 else f"{count} {noun}s"


def writable(path: Path) -> None:
    """Make sure, before anything is changed, that a file can be written there later.

    Raises:
        FileNotWritable: its folder is not there, or refuses, or the name is a folder's.
    """
    if path.is_dir():
        raise FileNotWritable(path=str(path), reason="it is a folder")
    try:
        with tempfile.TemporaryFile(dir=path.parent):
            pass
        if path.exists():
            path.open("ab").close()
    except OSError as problem:
        raise FileNotWritable(path=str(path), reason=problem.strerror or "") from problem


class Watched:
    """Progress on standard error, and only on a terminal."""

    def __init__(self, what: str) -> None:
        self._bar = Bar(console=Console(stderr=True), disable=not sys.stderr.isatty())
        self._what = what

    def __enter__(self) -> Self:
        self._bar.start()
        self._task = self._bar.add_task(self._what, total=None)
        return self

    def __exit__(self, *_: object) -> None:
        self._bar.stop()

    def report(self, done: int, total: int, name: str = "") -> None:
        """Move the bar."""
        self._bar.update(self._task, completed=done, total=total, description=name or self._what)


def plain(value: object) -> Any:  # noqa: PLR0911 (a table of types)
    """A value as JSON has it; texts in several languages become objects of codes and texts."""
    if isinstance(value, LocalizedText):
        return {language.value: text for language, text in value}
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        return {f.name: plain(getattr(value, f.name)) for f in dataclasses.fields(value)}
    if isinstance(value, Mapping):
        return {str(plain(key)): plain(one) for key, one in value.items()}
    if isinstance(value, list | tuple | set | frozenset):
        return [plain(one) for one in value]
    if isinstance(value, UUID | Path | Decimal):
        return str(value)
    if isinstance(value, date):
        return value.isoformat()
    return value


def _cell(value: object) -> str:
    if isinstance(value, LocalizedText):
        return value.best()
    return "" if value is None else str(value)
