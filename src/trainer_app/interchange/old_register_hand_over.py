"""Whether, when and to whom a paper was handed over, from cells that say it in many ways."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from trainer_app.interchange.headings import plain_heading
from trainer_app.interchange.old_register_words import NOT_YET, YES
from trainer_app.writing.folding import stored


@dataclass(frozen=True)
class HandOver:
    """What two cells say. `handed` is None where they say nothing; `note` keeps the rest."""

    on: date | None = None
    to: str = ""
    handed: bool | None = None
    note: str = ""


def hand_over_of(on: str, on_date: date | None, to: str, to_date: date | None) -> HandOver:
    """Read the cell of the day and the cell of the receiver; either may hold the other's.

    Nothing that stands there is lost: a name becomes the receiver, other words a note.
    """
    said = [text for text, day in ((on, on_date), (to, to_date)) if text and day is None]
    names = [text for text in said if not _is_word(text) and not _has_digit(text)]
    receiver = to if to in names else (names[0] if names else "")
    notes = [text for text in said if text != receiver]
    day = on_date or to_date
    handed: bool | None = None
    if day or receiver or any(not _says_not_yet(text) for text in said):
        handed = True
    elif said:
        handed = False
    return HandOver(day, stored(receiver), handed, stored(", ".join(dict.fromkeys(notes))))


def _has_digit(text: str) -> bool:
    return any(one.isdecimal() for one in text)


def _says_not_yet(text: str) -> bool:
    return plain_heading(text) in NOT_YET


def _is_word(text: str) -> bool:
    plain = plain_heading(text)
    return plain in YES or plain in NOT_YET or not any(one.isalpha() for one in text)
