"""`curriculum coverage`: what can be taught in which language."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TypeAlias

import click

from trainer_app.cli.courses import curriculum, newest_edition
from trainer_app.cli.frame import Run, command, plain
from trainer_app.domain.coverage import Coverage, coverage
from trainer_app.domain.curriculum import Level
from trainer_app.domain.languages import Language
from trainer_app.services.read_models.curricula import EditionView, ModuleRow

_Modules: TypeAlias = tuple[EditionView, ModuleRow]
_Shares: TypeAlias = tuple[EditionView, Mapping[Language, Coverage]]


@command(curriculum, "coverage")
@click.argument("code", required=False)
@click.option(
    "--level",
    type=click.Choice([level.value for level in Level]),
    help="Only the modules for these officers.",
)
def curriculum_coverage(run: Run, code: str | None, level: str | None) -> None:
    """Show which module texts exist in which language, and what share is approved."""
    with run.program() as program:
        codes = [code] if code else [row.code for row in program.queries.curricula.curricula()]
        editions = [newest_edition(program, one) for one in codes]
    rows = [
        (edition, module)
        for edition in editions
        for module in edition.modules
        if level is None or level in module.levels
    ]
    if run.as_json:
        run.tell(
            [
                {
                    "curriculum": edition.curriculum_code,
                    "edition": edition.name,
                    "module": module.code,
                    "statuses": plain(module.statuses),
                }
                for edition, module in rows
            ]
        )
        return
    run.tell_table(
        rows,
        {
            "Curriculum": lambda row: row[0].curriculum_code,
            "Module": lambda row: row[1].code,
            **{language.value: _status_in(language) for language in Language},
        },
    )
    shares = [
        (edition, coverage(module.statuses for at, module in rows if at is edition))
        for edition in editions
    ]
    run.tell(None, [""])
    run.tell_table(
        shares,
        {
            "Approved": lambda row: f"{row[0].curriculum_code} {row[0].name}",
            **{language.value: _share_in(language) for language in Language},
        },
    )


def _status_in(language: Language) -> Callable[[_Modules], str]:
    """The column of one language."""
    return lambda row: row[1].statuses[language].value


def _share_in(language: Language) -> Callable[[_Shares], str]:
    """The share that is approved in one language."""

    def told(row: _Shares) -> str:
        share = row[1][language]
        return "–" if share.percent is None else f"{share.percent} %"

    return told
