"""What a change of a layout was, for the words of undo."""

from __future__ import annotations

from enum import StrEnum


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
    LOCK = "lock"
    PRINTED = "printed"
    SHEET = "sheet"
