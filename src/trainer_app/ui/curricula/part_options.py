"""The parts of an edition, to choose from."""

from __future__ import annotations

from trainer_app.services.read_models.curricula import EditionView, PartRow
from trainer_app.ui.words import Words


def part_words(part: PartRow, words: Words) -> str:
    """A part by its number and title."""
    return f"{part.position} · {words.text(part.title)}"


def part_options(edition: EditionView | None, words: Words, none: str) -> list[tuple[object, str]]:
    """No part, and every part."""
    parts = edition.parts if edition else ()
    return [(None, none), *((part.id, part_words(part, words)) for part in parts)]
