"""`curriculum coverage`: what can be taught in which language."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TypeAlias

import click

from trainer_app.cli.courses import academy_named, curriculum, newest_edition
from trainer_app.cli.frame import LANGUAGE, Run, command, plain
from trainer_app.domain.curriculum import Level
from trainer_app.domain.languages import Language
from trainer_app.services.coverage import CoverageRow, CoverageView
from trainer_app.services.read_models.curricula import EditionView

_Row: TypeAlias = tuple[EditionView, CoverageRow]
_Matrix: TypeAlias = tuple[EditionView, CoverageView]


@command(curriculum, "coverage")
@click.argument("code", required=False)
@click.option(
    "--level",
    type=click.Choice([level.value for level in Level]),
    help="Only the modules for these officers.",
)
@click.option("--academy", help="Code of an academy: what it can teach, trainers counted too.")
@click.option(
    "--out",
    type=click.Path(path_type=Path, dir_okay=False),
    help="Write the matrix of one curriculum as .xlsx or .pdf.",
)
@click.option(
    "--language",
    type=LANGUAGE,
    default=Language.ENGLISH.value,
    help="Of the file.",
)
def curriculum_coverage(
    run: Run,
    code: str | None,
    level: str | None,
    academy: str | None,
    out: Path | None,
    language: str,
) -> None:
    """Show which module texts exist in which language, and what share is approved."""
    if out is not None and code is None:
        raise click.UsageError("Name the curriculum whose matrix is to be written.")
    of_level = Level(level) if level else None
    with run.program() as program:
        academy_id = academy_named(program, academy) if academy else None
        codes = [code] if code else [row.code for row in program.queries.curricula.curricula()]
        matrices = []
        for one in codes:
            edition = newest_edition(program, one)
            view = program.coverage.of(edition, level=of_level, academy_id=academy_id)
            matrices.append((edition, view))
        if out is not None:
            program.coverage.write(
                matrices[0][0], out, Language(language), level=of_level, academy_id=academy_id
            )
    if run.as_json:
        run.tell([_told(edition, row) for edition, view in matrices for row in view.rows])
        return
    if out is not None:
        run.tell(None, [f"The coverage is in {out}."])
        return
    _tell_tables(run, matrices, "Can teach" if academy else "Approved")


def _told(edition: EditionView, row: CoverageRow) -> dict[str, object]:
    return {
        "curriculum": edition.curriculum_code,
        "edition": edition.name,
        "module": row.module.code,
        "statuses": plain(row.module.statuses),
        "standings": plain(row.standings),
        "in_the_way": plain(row.in_the_way),
    }


def _tell_tables(run: Run, matrices: list[_Matrix], heading: str) -> None:
    run.tell_table(
        [(edition, row) for edition, view in matrices for row in view.rows],
        {
            "Curriculum": lambda row: row[0].curriculum_code,
            "Module": lambda row: row[1].module.code,
            **{language.value: _standing_in(language) for language in Language},
        },
    )
    run.tell(None, [""])
    run.tell_table(
        matrices,
        {
            heading: lambda row: f"{row[0].curriculum_code} {row[0].name}",
            **{language.value: _share_in(language) for language in Language},
        },
    )


def _standing_in(language: Language) -> Callable[[_Row], str]:
    """The column of one language."""
    return lambda row: row[1].standings[language].value


def _share_in(language: Language) -> Callable[[_Matrix], str]:
    """The share that is covered in one language."""

    def told(row: _Matrix) -> str:
        share = row[1].shares[language]
        return "–" if share.percent is None else f"{share.percent} %"

    return told
