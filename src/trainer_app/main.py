# ruff: noqa: PLC0415 (each door loads only what is behind it)
"""The two front doors: the command line, and the window behind it."""

from __future__ import annotations

import gc
import io
import sys
import tempfile
from collections.abc import Sequence
from datetime import datetime, timedelta, timezone
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

if TYPE_CHECKING:
    from trainer_app.cli.frame import Doors
    from trainer_app.services.papers import CertificatePaper


_INTERRUPTED = 130  # 128 and the number of SIGINT, as shells tell it


def gui() -> int:
    """Open the desktop program on the user's own data."""
    _be_a_helper_if_asked()
    return open_window(None, None, on_samples=False)


def cli() -> NoReturn:
    """Run one command; without one, open the window."""
    _be_a_helper_if_asked()
    try:
        from trainer_app.cli.root import root

        for stream in (sys.stdout, sys.stderr):
            if isinstance(stream, io.TextIOWrapper):
                stream.reconfigure(encoding="utf-8")  # Windows pipes would lose every native name
        root.main(prog_name="trainer-app", obj=doors())
    except KeyboardInterrupt:  # before the command began, or after it ended
        sys.exit(_INTERRUPTED)


def _be_a_helper_if_asked() -> None:
    """A frozen program starts itself anew to draw an SVG where it can be stopped."""
    if getattr(sys, "frozen", False):
        import multiprocessing

        multiprocessing.freeze_support()


def doors() -> Doors:
    """What the commands are handed, so that they know neither storage nor Qt."""
    from trainer_app.bootstrap import build, default_folder, holds_data
    from trainer_app.cli.frame import Doors
    from trainer_app.late_parts import LateRosterReader, read_modules
    from trainer_app.machine import StoppedClock, SystemClock
    from trainer_app.signing.site_signatures import SiteSignatures

    return Doors(
        open_program=build,
        open_window=lambda folder, url, samples: open_window(folder, url, on_samples=samples),
        default_folder=default_folder,
        holds_data=holds_data,
        stopped_clock=StoppedClock,
        read_roster=LateRosterReader().read,
        read_modules=read_modules,
        print_certificates=_print_certificates,
        signatures=lambda: SiteSignatures(default_folder() / "keys", bytes),
        today=SystemClock().today,
    )


def open_window(folder: Path | None, database_url: str | None, *, on_samples: bool) -> int:
    """Join the window to the program and run it until it is closed.

    Until the window is shown nothing that is made is ever let go: the collector would only look,
    again and again, at what has just been loaded. It rests for an eighth of the start.
    """
    gc.disable()
    from trainer_app.bootstrap import build, default_folder
    from trainer_app.late_parts import load_late_parts
    from trainer_app.ui.assembly import run_window

    place = folder or default_folder()
    return run_window(
        lambda: build(place, database_url=database_url, with_keyring=not on_samples),
        folder=place,
        on_samples=on_samples,
        late_parts=load_late_parts(),
        when_shown=_collect_again,
    )


def _collect_again() -> None:
    gc.freeze()
    gc.enable()


def _print_certificates(papers: Sequence[CertificatePaper], target: Path) -> None:
    from trainer_app.documents.late import LatePapers, checked_picture
    from trainer_app.interchange.built_in_designs import BuiltInOrFile, FileDesigns
    from trainer_app.resources import resources_folder
    from trainer_app.services.ports import NoProgress

    built_in = FileDesigns(resources_folder() / "templates")
    designs = BuiltInOrFile(built_in, checked_picture)
    LatePapers(designs).write_merged(papers, target, NoProgress())


_PICTURED = datetime(2026, 11, 19, 12, 10, tzinfo=timezone(timedelta(hours=7)))
"""A Thursday of the sample programmes, with sessions behind and before it."""


def pictures(folder: str, language: str, theme: str, size: str) -> int:
    """Write a picture of every page on fresh samples; for review and for the guide."""
    from trainer_app.bootstrap import build
    from trainer_app.cli.samples import set_up_for_samples
    from trainer_app.domain.languages import Language
    from trainer_app.machine import StoppedClock
    from trainer_app.services.ports import NoProgress
    from trainer_app.ui.look import ThemeChoice
    from trainer_app.ui.pictures import take_pictures

    width, _, height = size.partition("x")
    with tempfile.TemporaryDirectory() as data:
        program = build(Path(data), clock=StoppedClock(_PICTURED), seed=1)
        set_up_for_samples(program)
        program.samples.load(NoProgress())
        made = take_pictures(
            program,
            Path(folder),
            language=Language(language),
            theme=ThemeChoice(theme),
            size=(int(width), int(height)),
        )
        program.close()
    sys.stdout.write("".join(f"{path}\n" for path in made))
    return 0
