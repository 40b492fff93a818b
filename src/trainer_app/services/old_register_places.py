"""Old numbers that stand for several papers: told apart by kind, academy and year."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple
from uuid import UUID

from trainer_app.domain.academy import Academy
from trainer_app.domain.certificate import CertificateKind
from trainer_app.domain.languages import Language
from trainer_app.services.old_register_files import LeftOutLine, OldEntry

_SPACES = re.compile(r"[\s,;:()\[\]/–-]+")
_SHORTEST_NAME = 5


class AcademyNames:
    """Finds the academy that a heading names: its code alone, or its name in any language."""

    def __init__(self, academies: Sequence[Academy]) -> None:
        self._codes = {one.code: one.id for one in academies}
        self._names = sorted(
            (
                (plain, one.id)
                for one in academies
                for language in Language
                if len(plain := _plain(one.name.get(language) or "")) >= _SHORTEST_NAME
            ),
            key=lambda named: -len(named[0]),
        )

    def __call__(self, heading: str) -> UUID | None:
        """The academy, if the heading names exactly one; the longer name counts."""
        text = _plain(heading)
        found: set[UUID] = set()
        for name, academy_id in self._names:
            if name in text:
                found.add(academy_id)
                text = text.replace(name, " ")
        words = set(re.findall(r"[A-Z0-9]+", heading))
        found |= {academy_id for code, academy_id in self._codes.items() if code in words}
        return found.pop() if len(found) == 1 else None


def _plain(text: str) -> str:
    return " ".join(_SPACES.sub(" ", text.casefold()).split())


class _List(NamedTuple):
    """Within one list a number can stand only once."""

    academy_id: UUID
    kind: CertificateKind
    year: int | None


@dataclass(frozen=True)
class ToldApart:
    """Entries with the numbers they are entered under, and those that cannot be told apart."""

    entries: tuple[OldEntry, ...]
    left_out: tuple[LeftOutLine, ...]


def told_apart(
    entries: Sequence[OldEntry],
    academy_id: UUID,
    kind: CertificateKind,
    codes: Mapping[UUID, str],
) -> ToldApart:
    """Each number once: what belongs to several lists is entered as "12 (PNH-C)".

    Where the headings do not say to which list a line belongs, the first one counts.
    """
    by_number: dict[str, list[OldEntry]] = defaultdict(list)
    for entry in entries:
        by_number[entry.number].append(entry)
    lists = {
        number: {_list_of(one, same, academy_id, kind) for one in same}
        for number, same in by_number.items()
    }
    shared: dict[_List, bool] = {}  # lists whose numbers others have too; whether by years
    for number, same in by_number.items():
        if len(lists[number]) > 1:
            for one in same:
                shared[_whole(one, academy_id, kind)] = any(each.year for each in lists[number])
    kept: list[OldEntry] = []
    left_out: list[LeftOutLine] = []
    seen: set[tuple[str, _List]] = set()
    for entry in entries:
        same = by_number[entry.number]
        belongs = _list_of(entry, same, academy_id, kind)
        if (entry.number, belongs) in seen:
            elsewhere = any((one.under, one.sheet) != (entry.under, entry.sheet) for one in same)
            code = "number_of_which_list" if elsewhere else "duplicate_in_file"
            left_out.append(left_out_line(entry, code))
            continue
        seen.add((entry.number, belongs))
        whole = _whole(entry, academy_id, kind)
        with_year, without = _qualified(entry.number, whole, codes)
        name = entry.number
        if len(lists[entry.number]) > 1 or (whole in shared and entry.number.isdecimal()):
            name = with_year if shared[whole] else without
        kinds = [whole.kind] if entry.kind else list(CertificateKind)  # else another was chosen
        others = {
            each
            for each_kind in kinds
            for each in _qualified(entry.number, whole._replace(kind=each_kind), codes)
        }
        others = (others | {entry.number}) - {name}
        kept.append(replace(entry, entered=name, other_names=tuple(sorted(others))))
    return ToldApart(tuple(kept), tuple(left_out))


def _list_of(
    entry: OldEntry, same: Sequence[OldEntry], academy_id: UUID, kind: CertificateKind
) -> _List:
    """The list of a line; what not all lines of its number name does not tell them apart."""
    kinds = all(one.kind for one in same)
    academies = any(one.academy_id for one in same)
    years = all(one.year for one in same) and len({one.year for one in same}) > 1
    return _List(
        entry.academy_id if academies and entry.academy_id else academy_id,
        entry.kind if kinds and entry.kind else kind,
        entry.year if years else None,
    )


def _whole(entry: OldEntry, academy_id: UUID, kind: CertificateKind) -> _List:
    """All that is known of the list of a line."""
    return _List(entry.academy_id or academy_id, entry.kind or kind, entry.year)


def _qualified(number: str, belongs: _List, codes: Mapping[UUID, str]) -> tuple[str, str]:
    """A number with its list, with and without the year."""
    place = f"{codes.get(belongs.academy_id, '')}-{belongs.kind.letter}"
    year = f"-{belongs.year}" if belongs.year else ""
    return f"{number} ({place}{year})", f"{number} ({place})"


def left_out_line(entry: OldEntry, code: str) -> LeftOutLine:
    """An entry that is not taken, and why."""
    return LeftOutLine(
        source_row=entry.source_row, problems=(code,), number=entry.number, sheet=entry.sheet
    )
