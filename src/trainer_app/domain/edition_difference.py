"""What changed from one edition of a curriculum to the next, module by module."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Final

from trainer_app.domain.curriculum import Delivery
from trainer_app.domain.reasons import Reason
from trainer_app.domain.segments import ModuleWords

_MOST_NAMED: Final = 4  # lines of a text that are quoted


@dataclass(frozen=True, kw_only=True)
class ModuleFacts:
    """What is compared of a module, in the order in which the edition has them."""

    code: str
    title: str
    minutes: int
    levels: tuple[str, ...] = ()
    delivery: Delivery = Delivery.LECTURE
    prerequisites: tuple[str, ...] = ()
    participants_per_trainer: int | None = None
    equipment: str = ""
    mandatory: bool = True
    part: str = ""  # its title
    tested_by: tuple[str, ...] = ()
    words: ModuleWords = field(default_factory=ModuleWords)  # in English; but not its title


class Fate(StrEnum):
    """What became of a module."""

    ADDED = "added"
    REMOVED = "removed"
    CHANGED = "changed"


@dataclass(frozen=True)
class ModuleDifference:
    """One module that is not as it was; `changes` say what is, in words (`wording/`)."""

    fate: Fate
    code: str
    title: str
    changes: tuple[Reason, ...] = ()


def differences(
    old: Sequence[ModuleFacts], new: Sequence[ModuleFacts]
) -> tuple[ModuleDifference, ...]:
    """The modules that differ: the new edition's in their order, then those that are gone.

    A module is the same one when its code is, or else when its title is and neither edition has
    the other's code.
    """
    before = _counterparts(old, new)
    moved = _moved(old, new, before)
    codes = {was.code: now for now, was in before.items()}
    found = []
    for module in new:
        was = before.get(module.code)
        if was is None:
            found.append(ModuleDifference(Fate.ADDED, module.code, module.title))
        elif changes := tuple(_changes(was, module, codes, moved=module.code in moved)):
            found.append(ModuleDifference(Fate.CHANGED, module.code, module.title, changes))
    kept = {was.code for was in before.values()}
    gone = [one for one in old if one.code not in kept]
    return (*found, *(ModuleDifference(Fate.REMOVED, one.code, one.title) for one in gone))


def _counterparts(old: Sequence[ModuleFacts], new: Sequence[ModuleFacts]) -> dict[str, ModuleFacts]:
    """The module of the old edition for each code of the new one."""
    by_code = {one.code: one for one in old}
    before = {one.code: by_code[one.code] for one in new if one.code in by_code}
    free = {one.title: one for one in reversed(old) if one.code not in before and one.title}
    for module in new:
        if module.code not in before and module.title in free:
            before[module.code] = free.pop(module.title)
    return before


def _moved(
    old: Sequence[ModuleFacts], new: Sequence[ModuleFacts], before: Mapping[str, ModuleFacts]
) -> set[str]:
    """The fewest modules whose moving explains the new order: all but the longest rising row."""
    places = {one.code: at for at, one in enumerate(old)}
    order = [
        (module.code, places[before[module.code].code]) for module in new if module.code in before
    ]
    tails: list[int] = []  # the lowest last place of a rising row of each length
    length = []
    for _, place in order:
        at = bisect_left(tails, place)
        tails[at : at + 1] = [place]
        length.append(at)
    kept: set[str] = set()
    wanted = len(tails) - 1
    for (code, _), at in zip(reversed(order), reversed(length), strict=True):
        if at == wanted:
            kept.add(code)
            wanted -= 1
    return {code for code, _ in order} - kept


def _changes(
    was: ModuleFacts, now: ModuleFacts, codes: Mapping[str, str], *, moved: bool
) -> Iterator[Reason]:
    if was.code != now.code:
        yield Reason.of("module-renamed", old=was.code)
    if was.title != now.title:
        yield Reason.of("module-retitled", old=was.title)
    yield from _says(was.words, now.words)
    yield from _time_and_levels(was, now)
    yield from _teaching(was, now)
    yield from _places(was, now, codes)
    if was.part != now.part:
        yield (
            Reason.of("module-in-part", part=now.part)
            if now.part
            else Reason.of("module-in-no-part")
        )
    if moved:
        yield Reason.of("module-moved")


def _says(was: ModuleWords, now: ModuleWords) -> Iterator[Reason]:
    """What its text says now that it did not, and the other way round."""
    if _plain(was.aim) != _plain(now.aim):
        yield (
            Reason.of("module-aim", text=_plain(now.aim)) if now.aim else Reason.of("module-no-aim")
        )
    for part, before, after in (
        ("objective", was.objectives, now.objectives),
        ("outline", was.outline.split("\n"), now.outline.split("\n")),
    ):
        for how, some, others in (("new", after, before), ("gone", before, after)):
            known = {_plain(one) for one in others}
            found = [one for one in dict.fromkeys(map(_plain, some)) if one and one not in known]
            for text in found[:_MOST_NAMED]:
                yield Reason.of(f"module-{part}-{how}", text=text)
            if len(found) > _MOST_NAMED:
                yield Reason.of(f"module-{part}-more-{how}", count=len(found) - _MOST_NAMED)


def _plain(text: str) -> str:
    return " ".join(text.split())


def _time_and_levels(was: ModuleFacts, now: ModuleFacts) -> Iterator[Reason]:
    if now.minutes > was.minutes:
        yield Reason.of("module-longer", change=now.minutes - was.minutes, minutes=now.minutes)
    if now.minutes < was.minutes:
        yield Reason.of("module-shorter", change=was.minutes - now.minutes, minutes=now.minutes)
    for level in now.levels:
        if level not in was.levels:
            yield Reason.of(f"module-now-for-{level.replace('_', '-')}")
    for level in was.levels:
        if level not in now.levels:
            yield Reason.of(f"module-not-for-{level.replace('_', '-')}")


def _teaching(was: ModuleFacts, now: ModuleFacts) -> Iterator[Reason]:
    if was.delivery is not now.delivery:
        yield Reason.of(f"module-taught-as-{now.delivery.value.replace('_', '-')}")
    if was.mandatory != now.mandatory:
        yield Reason.of("module-now-mandatory" if now.mandatory else "module-now-elective")
    ratio = now.participants_per_trainer
    if was.participants_per_trainer != ratio:
        yield (
            Reason.of("module-any-ratio")
            if ratio is None
            else Reason.of("module-ratio", participants=ratio)
        )
    yield from _tests(was, now)
    if " ".join(was.equipment.split()) != " ".join(now.equipment.split()):
        yield Reason.of("module-equipment")


def _tests(was: ModuleFacts, now: ModuleFacts) -> Iterator[Reason]:
    for kind in now.tested_by:
        if kind not in was.tested_by:
            yield Reason.of(f"module-tested-by-{kind.replace('_', '-')}")
    for kind in was.tested_by:
        if kind not in now.tested_by:
            yield Reason.of(f"module-not-tested-by-{kind.replace('_', '-')}")


def _places(was: ModuleFacts, now: ModuleFacts, codes: Mapping[str, str]) -> Iterator[Reason]:
    """What comes before it; a module that only has another code is still the same."""
    earlier = {codes.get(code, code) for code in was.prerequisites}
    for code in now.prerequisites:
        if code not in earlier:
            yield Reason.of("module-now-after", module=code)
    for code in sorted(earlier - set(now.prerequisites)):
        yield Reason.of("module-not-after", module=code)
