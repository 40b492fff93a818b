"""Materials: the files of a module in a language, and names that every system can hold."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from pathlib import PurePosixPath
from typing import Final
from uuid import UUID

from trainer_app.domain.errors import MaterialNameUnusable, MaterialRefused
from trainer_app.domain.languages import Language
from trainer_app.domain.records import Record


class MaterialKind(StrEnum):
    """What a file is for."""

    SLIDES = "slides"
    HANDOUT = "handout"
    GUIDE = "guide"  # for the instructor
    EXERCISE = "exercise"


@dataclass(kw_only=True, eq=False)
class Material(Record):
    """One version of a file. `line_id` is shared by its versions, of which the highest counts."""

    module_id: UUID
    line_id: UUID
    number: int
    language: Language
    kind: MaterialKind
    name: str
    sha256: str
    bytes: int
    added_on: date | None = None


MOST_BYTES: Final = 2_000_000_000
"""No file is larger: what lies on a USB stick formatted as FAT32 is below four."""

_MOST_CHARACTERS: Final = 120
_MOST_UTF8: Final = 200  # most file systems hold 255 bytes; a folder export adds a number before it
_FORBIDDEN: Final = re.compile(r'[<>:"|?*]')
_RESERVED: Final = re.compile(
    r"(con|prn|aux|nul|conin\$|conout\$|(com|lpt)[0-9¹²³])", re.IGNORECASE
)
_TURNING: Final = frozenset(
    "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\ufeff"
)
"""Marks that turn the direction of a text around and so make gpj.exe of exe.jpg."""

_PROGRAMS: Final = re.compile(
    r"app|appimage|bat|bin|chm|cmd|com|command|cpl|deb|desktop|dll|dmg|exe|gadget|hta|inf|ins|iso"
    r"|jar|jse?|lnk|ms[cip]|ps1|psm1|pyw?|reg|rpm|run|scr|sct|sh|sys|url|vb|vbe|vbs|ws[cfh]|xll"
)
_SLIDES: Final = frozenset(("ppt", "pptx", "pps", "ppsx", "odp", "key"))


def clean_name(name: str) -> str:
    """The name without a path and without what some system would refuse; its ending stays.

    Raises:
        MaterialNameUnusable: nothing of it is left.
    """
    last = re.split(r"[/\\]", unicodedata.normalize("NFC", name))[-1]
    kept = "".join(one for one in last if one not in _TURNING and not _is_control(one))
    kept = _FORBIDDEN.sub("-", kept)
    stem, ending = _parted(" ".join(kept.split()).strip(" ."))
    if not stem:
        raise MaterialNameUnusable(name=name[:_MOST_CHARACTERS])
    if _RESERVED.fullmatch(stem.split(".")[0].strip()):
        stem = f"_{stem}"
    return _shortened(stem, ending)


def checked_material(name: str, size: int) -> str:
    """The cleaned name of a file that may be kept.

    Raises:
        MaterialNameUnusable: nothing of the name is left.
        MaterialRefused: it is empty, too large, or a program that opening would run.
    """
    clean = clean_name(name)
    if _PROGRAMS.fullmatch(PurePosixPath(clean).suffix.lower().lstrip(".")):
        raise MaterialRefused(problem="program", name=clean)
    if not size:
        raise MaterialRefused(problem="empty", name=clean)
    if size > MOST_BYTES:
        raise MaterialRefused(problem="too_large", name=clean)
    return clean


def likely_kind(name: str) -> MaterialKind:
    """What a file most likely is, by its ending; the hand that adds it may say otherwise."""
    ending = PurePosixPath(name).suffix.lower().lstrip(".")
    return MaterialKind.SLIDES if ending in _SLIDES else MaterialKind.HANDOUT


def same_name(one: str, other: str) -> bool:
    """Whether two names are one file on a system that does not tell capitals apart."""
    return unicodedata.normalize("NFC", one).casefold() == (
        unicodedata.normalize("NFC", other).casefold()
    )


def _is_control(character: str) -> bool:
    return unicodedata.category(character) in {"Cc", "Cs", "Co", "Cn", "Zl", "Zp"}


def _parted(name: str) -> tuple[str, str]:
    ending = PurePosixPath(name).suffix
    fits = 1 < len(ending) <= 12 and ending.isascii()  # noqa: PLR2004 (longer is no ending)
    return (name[: -len(ending)].rstrip(" ."), ending) if fits else (name, "")


def _shortened(stem: str, ending: str) -> str:
    """Cut the stem, never within a character nor between one and the marks above and below it."""
    short = stem[: _MOST_CHARACTERS - len(ending)]
    while len((short + ending).encode()) > _MOST_UTF8:
        short = short[:-1]
    while len(short) < len(stem) and short and unicodedata.category(stem[len(short)])[0] == "M":
        short = short[:-1]
    return short.rstrip(" .") + ending


def shown_size(size: int) -> tuple[int, str]:
    """A size as people are told of it: a whole number, and KB or MB."""
    if size < 10_000_000:  # noqa: PLR2004 (below it a megabyte is too coarse)
        return max(1, round(size / 1_000)), "KB"
    return round(size / 1_000_000), "MB"
