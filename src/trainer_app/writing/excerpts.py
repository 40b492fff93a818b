"""A line cut out of a text round what was found in it, with the found part set off.

What is found is found folded, so that its place in the text as written has to be looked for: the
fewest characters whose folding still holds it. A mark never cuts through a cluster of shapes, and
a line begins and ends where a line may be broken.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from typing import Final, NamedTuple

from trainer_app.domain.languages import Language
from trainer_app.writing.folding import fold
from trainer_app.writing.lines import break_offsets
from trainer_app.writing.shaping import cluster_ends

_BEFORE: Final = 36  # characters kept before what was found
_WHOLE: Final = 160  # characters of the line in all
_LEFT_OUT: Final = "…"


class Excerpt(NamedTuple):
    """A line in three parts; `match` is the found one."""

    before: str
    match: str
    after: str


def excerpt(text: str, wanted: str, language: Language) -> Excerpt | None:
    """The line round the first place that holds what is wanted, however either is written."""
    place = found_at(text, wanted)
    if place is None:
        return None
    start, end = place
    ends = (0, *break_offsets(text, language))
    first = 0 if start <= _BEFORE else ends[max(0, bisect_left(ends, start - _BEFORE))]
    first = min(first, start)
    last = len(text)
    if last - first > _WHOLE:
        last = max(end, ends[bisect_right(ends, first + _WHOLE) - 1])
    return Excerpt(
        (_LEFT_OUT if first else "") + text[first:start].lstrip(),
        text[start:end],
        text[end:last].rstrip() + (_LEFT_OUT if last < len(text) else ""),
    )


def found_at(text: str, wanted: str) -> tuple[int, int] | None:
    """Where what is wanted stands, from the first character to the one after its last."""
    needle = fold(wanted)
    if not needle or needle not in fold(text):
        return None
    cuts = cluster_ends(text)
    last = bisect_left(cuts, True, lo=1, key=lambda end: needle in fold(text[:end]))
    end = cuts[min(last, len(cuts) - 1)]
    first = bisect_left(cuts, True, hi=last, key=lambda start: needle not in fold(text[start:end]))
    start = cuts[max(first - 1, 0)]
    return (start, end) if needle in fold(text[start:end]) else (0, len(text))
