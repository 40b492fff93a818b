"""Rows shared out over pages: none cut in two, none left alone."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

_ROUNDING: Final = 1e-6  # points


@dataclass(frozen=True)
class Piece:
    """A row as the sharing sees it: its height in points, and whether it heads the next one."""

    height: float
    heads: bool = False


def shared_out(pieces: Sequence[Piece], first: float, other: float) -> list[tuple[int, int]]:
    """The first piece of each page and the one after its last; rooms in points.

    A heading stands with the row after it, and the last page never holds a single row when
    there are more. No pieces still make one page.
    """
    pages: list[tuple[int, int]] = []
    start, used, room = 0, 0.0, first
    for place, piece in enumerate(pieces):
        follower = pieces[place + 1].height if piece.heads and place + 1 < len(pieces) else 0.0
        if place > start and used + piece.height + follower > room + _ROUNDING:
            pages.append((start, place))
            start, used, room = place, 0.0, other
        used += piece.height
    pages.append((start, len(pieces)))
    return _with_company(pages, pieces, other)


def _with_company(
    pages: list[tuple[int, int]], pieces: Sequence[Piece], room: float
) -> list[tuple[int, int]]:
    """Give a row that is alone on the last page the one before it."""
    if len(pages) < 2 or _rows(pieces, pages[-1]) != 1:  # noqa: PLR2004 (nothing to take from)
        return pages
    (before, turn), (_, end) = pages[-2:]
    turn -= 1
    while turn > before and pieces[turn - 1].heads:
        turn -= 1
    height = sum(piece.height for piece in pieces[turn:end])
    if turn <= before or height > room + _ROUNDING:
        return pages
    return [*pages[:-2], (before, turn), (turn, end)]


def _rows(pieces: Sequence[Piece], page: tuple[int, int]) -> int:
    return sum(1 for piece in pieces[slice(*page)] if not piece.heads)
