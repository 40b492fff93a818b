"""What a change of a layout was, for the words of undo."""

from __future__ import annotations

from enum import StrEnum
from typing import Final

from trainer_app.domain.changes import Label


class Verb(StrEnum):
    """Said with each change by the sheet, the list and the pane."""

    MOVE = "move"
    RESIZE = "resize"
    ALIGN = "align"
    DISTRIBUTE = "distribute"
    ORDER = "order"
    DUPLICATE = "duplicate"
    REMOVE = "remove"
    INSERT = "insert"
    PASTE = "paste"
    RENAME = "rename"
    TEXT = "text"
    LETTERS = "letters"
    DATES = "dates"
    COLOUR = "colour"
    STYLE = "style"
    SIGNATORY = "signatory"
    PICTURE = "picture"
    FLOW = "flow"
    SECOND = "second"
    LANGUAGES = "languages"
    LOCK = "lock"
    PRINTED = "printed"
    SHEET = "sheet"


_MANY: Final = {
    Verb.MOVE: "moved",
    Verb.RESIZE: "resized",
    Verb.ALIGN: "aligned",
    Verb.DISTRIBUTE: "aligned",
    Verb.ORDER: "ordered",
    Verb.DUPLICATE: "added",
    Verb.INSERT: "added",
    Verb.PASTE: "added",
    Verb.REMOVE: "removed",
}


def step_label(verb: Verb, count: int, code: str) -> Label:
    """What the history says of a change of `count` elements of a template."""
    if verb is Verb.TEXT:
        return Label.of("template-text-edited", code=code)
    if verb is Verb.PICTURE:
        return Label.of("template-picture-placed", code=code)
    if verb is Verb.SHEET:
        return Label.of("template-sheet-edited", code=code)
    return Label.of(f"template-elements-{_MANY.get(verb, 'edited')}", n=max(count, 1))
