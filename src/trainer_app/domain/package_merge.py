"""Two sites work on one edition: what a package may change, and what was changed here.

Every part of an edition (a module, a text, a file) has a fingerprint of what it says. The
fingerprints of the last package that was taken in tell who changed a part since: the sender, this
site, or both.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from uuid import UUID

from trainer_app.domain.records import Record


@dataclass(kw_only=True, eq=False)
class TakenPackage(Record):
    """What the last package of an edition said, part by part."""

    edition_id: UUID
    site_code: str
    key_id: str
    prints: tuple[tuple[str, str], ...]


class Standing(StrEnum):
    """What a package means for one part."""

    SAME = "same"
    NEW = "new"  # not here yet
    NEWER = "newer"  # the sender changed it, nobody here did
    GONE = "gone"  # the sender took it out, nobody here changed it
    CHANGED_HERE = "changed_here"  # differs, and this site had a hand in it
    ONLY_HERE = "only_here"  # this site made it, or took it out; the package says nothing about it


def standing(*, here: str | None, before: str | None, told: str | None) -> Standing:
    """Judge a part by its fingerprints: here, in the last package taken in, and in this one.

    Without an earlier package whatever differs counts as changed here, for nobody can know.
    """
    if here == told:
        return Standing.SAME
    if told is None:
        return Standing.GONE if here == before else Standing.ONLY_HERE
    if here is None:
        return Standing.NEW if before is None else Standing.CHANGED_HERE
    return Standing.NEWER if here == before else Standing.CHANGED_HERE


def standings(
    here: Mapping[str, str], before: Mapping[str, str], told: Mapping[str, str]
) -> dict[str, Standing]:
    """All parts that are here or in the package, the package's first."""
    keys: Iterable[str] = dict.fromkeys([*told, *here])
    return {
        key: standing(here=here.get(key), before=before.get(key), told=told.get(key))
        for key in keys
    }
