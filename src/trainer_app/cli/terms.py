"""`curriculum terms`: where translations call the terms of the field otherwise."""

from __future__ import annotations

import click

from trainer_app.cli.courses import curriculum, edition_named, editions_of
from trainer_app.cli.frame import LANGUAGE, Run, command
from trainer_app.domain.languages import Language
from trainer_app.services.program import Program
from trainer_app.services.read_models.curricula import ModuleRow


@command(curriculum)
@click.argument("code")
@click.option("--edition", "name", metavar="NAME", help="Its name; else the newest.")
@click.option("--language", type=LANGUAGE, help="Only this language; else all five.")
def terms(run: Run, code: str, name: str | None, language: str | None) -> None:
    """List where the texts of an edition depart from the glossary."""
    wanted = [Language(language)] if language else list(Language)[1:]
    with run.program() as program:
        rows = editions_of(program, code)
        chosen = edition_named(rows, name) if name else rows[0]
        edition = program.queries.curricula.edition(chosen.id)
        found = [one for row in edition.modules for one in _departures(program, row, wanted)]
    run.tell(
        {"edition": edition.name, "departures": found},
        [f"{one['module']}  {one['language']}  {one['english']} = {one['term']}" for one in found]
        or ["Every text uses the terms of the glossary."],
    )


def _departures(
    program: Program, row: ModuleRow, languages: list[Language]
) -> list[dict[str, str]]:
    """The terms that texts of a module do not use; what is missing is not held against them."""
    texts = program.queries.curricula.module_texts(row.id)
    return [
        {
            "module": row.code,
            "language": language.value,
            "english": use.term.texts.get(Language.ENGLISH) or use.term.key,
            "term": use.wanted,
        }
        for language in languages
        for use in program.terms.departures(texts[Language.ENGLISH], texts[language])
    ]
