"""`curriculum book` and `curriculum syllabus`: an edition on paper, in one language or in two."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

import click

from trainer_app.cli.courses import curriculum, edition_named, editions_of
from trainer_app.cli.frame import LANGUAGE, Run, command
from trainer_app.domain.languages import Language

_F = TypeVar("_F", bound=Callable[..., None])


def _paper_options(function: _F) -> _F:
    """What both papers are told."""
    for option in (
        click.option("--edition", "name", metavar="NAME", help="The edition; else the newest."),
        click.option("--second", type=LANGUAGE, help="A second language beside the first."),
        click.option("--language", type=LANGUAGE, default="en", help="The paper's language."),
        click.option(
            "--out",
            type=click.Path(path_type=Path, dir_okay=False),
            required=True,
            help="The PDF to write.",
        ),
        click.argument("code"),
    ):
        function = option(function)
    return function


@command(curriculum, "book")
@_paper_options
def curriculum_book(
    run: Run, code: str, out: Path, language: str, second: str | None, name: str | None
) -> None:
    """Write an edition as a book: cover, contents, and every module with its texts."""
    _write(run, "book", code, out, language, second, name)


@command(curriculum, "syllabus")
@_paper_options
def curriculum_syllabus(
    run: Run, code: str, out: Path, language: str, second: str | None, name: str | None
) -> None:
    """Write the modules of an edition with their hours on one page."""
    _write(run, "syllabus", code, out, language, second, name)


def _write(
    run: Run,
    kind: str,
    code: str,
    out: Path,
    language: str,
    second: str | None,
    name: str | None,
) -> None:
    with run.program() as program:
        rows = editions_of(program, code)
        edition = edition_named(rows, name) if name else rows[0]
        printing = program.curriculum_printing
        draw = printing.book if kind == "book" else printing.syllabus
        pages = draw(edition.id, out, Language(language), Language(second) if second else None)
    lines = [f"The {kind} of edition {edition.name} is in {out}: {pages} page(s)."]
    if kind == "syllabus" and pages > 1:
        lines.append("It does not fit on one page, even in the smallest letters.")
    run.tell({"file": str(out), "edition": edition.name, "pages": pages}, lines)
