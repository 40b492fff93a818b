"""Texts as they came from a form or a file, made fit for one line of paper or for a sentence."""

from __future__ import annotations

import unicodedata
from typing import Final

_AS_SPACE: Final = "\t\n\v\f\r\x85\u2028\u2029"
_STEERING: Final = "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\ufeff"
"""Marks that turn the direction of a text around; none of our scripts runs from the right."""

_ONE_LINE: Final = {ord(character): " " for character in _AS_SPACE} | {
    ord(character): None for character in _STEERING
}
_NO_CHARACTER: Final = "\ufffd"
_CONTROL_PICTURES: Final = 0x2400
_DELETE, _DELETE_PICTURE = 0x7F, 0x2421
_CONTROLS_END: Final = 0x20


def one_line(text: str) -> str:
    """The text on one line: breaks and tabs as spaces, without marks that turn its direction."""
    return text if text.isascii() and text.isprintable() else text.translate(_ONE_LINE)


def is_no_letter(character: str) -> bool:
    """Whether this is a control or half a character: nothing to print, whatever a font says."""
    return unicodedata.category(character) in {"Cc", "Cs"}


def visible(text: str, most: int = 80) -> str:
    """The text as it may stand in a sentence: controls as pictures, and no longer than `most`."""
    shown = "".join(_shown(character) for character in text[: most + 1])
    return shown if len(shown) <= most else shown[: most - 1] + "…"


def _shown(character: str) -> str:
    code = ord(character)
    if code < _CONTROLS_END:
        return chr(_CONTROL_PICTURES + code)
    if code == _DELETE:
        return chr(_DELETE_PICTURE)
    return _NO_CHARACTER if unicodedata.category(character) in {"Cc", "Cs", "Cn"} else character
