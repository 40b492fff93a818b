"""`curriculum search`: where something is said in the texts of all curricula."""

from __future__ import annotations

import click

from trainer_app.cli.courses import curriculum
from trainer_app.cli.frame import LANGUAGE, Run, command
from trainer_app.domain.languages import Language
from trainer_app.services.text_search import MOST_TEXTS


@command(curriculum, "search")
@click.argument("text")
@click.option("--language", type=LANGUAGE, help="Only texts in this language; else in all six.")
@click.option(
    "--most",
    type=click.IntRange(min=1, max=1000),
    default=MOST_TEXTS,
    show_default=True,
    help="How many texts to list.",
)
def curriculum_search(run: Run, text: str, language: str | None, most: int) -> None:
    """Find the modules whose texts say TEXT; what was found stands in [brackets]."""
    spoken = Language(language) if language else None
    with run.program() as program:
        found = program.text_search.find(text, language=spoken, most=most)
    lines = []
    for one in found.modules:
        state = one.edition_state.value
        lines.append(f"{one.curriculum_code} {one.edition_name} ({state})  {one.module_code}")
        lines += [
            f"    {hit.language.value}  {hit.field:10}  {hit.before}[{hit.match}]{hit.after}"
            for hit in one.hits
        ]
    if found.more:
        lines.append(f"{found.more} more texts; a longer word finds fewer, --most lists more.")
    run.tell(found, lines or ["No text says that."])
