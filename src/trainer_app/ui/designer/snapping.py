"""Smart guides: a box that comes near a line of the sheet or of another box settles on it.

Everything is in mm from the upper left corner of the paper.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from trainer_app.ui.designer.boxes import Box, Handle

MARGIN: Final = 15.0  # mm, what printers and frames leave free
_SAME: Final = 1e-6


@dataclass(frozen=True)
class Guide:
    """A line to show: at this x from top to bottom, or at this y from left to right."""

    upright: bool
    at: float
    start: float
    end: float


@dataclass(frozen=True)
class Snapped:
    """Where the box settled, and why."""

    box: Box
    guides: tuple[Guide, ...] = ()


@dataclass(frozen=True)
class _Line:
    """Something to settle on: an edge (or a centre) and how far its guide reaches."""

    at: float
    central: bool
    start: float
    end: float


def snapped(box: Box, others: Sequence[Box], sheet: Box, tolerance: float) -> Snapped:
    """The moved box, settled on what is nearest within the tolerance, on each axis by itself."""
    dx = _shift(_own(box, upright=True), _lines(others, sheet, upright=True), tolerance)
    dy = _shift(_own(box, upright=False), _lines(others, sheet, upright=False), tolerance)
    if not _stays(box.left + dx, box.width, sheet.left, sheet.right):
        dx = 0.0
    if not _stays(box.top + dy, box.height, sheet.top, sheet.bottom):
        dy = 0.0
    box = box.moved(dx, dy)
    return Snapped(box, (*_guides(box, others, sheet, True), *_guides(box, others, sheet, False)))


def snapped_edge(
    box: Box, handle: Handle, others: Sequence[Box], sheet: Box, tolerance: float
) -> Snapped:
    """The resized box, its moved edges settled on what is nearest."""
    left, top, right, bottom = box.left, box.top, box.right, box.bottom
    if handle.across:
        edge = [(right if handle.across > 0 else left, False)]
        shift = _shift(edge, _lines(others, sheet, upright=True), tolerance)
        left, right = (left, right + shift) if handle.across > 0 else (left + shift, right)
    if handle.down:
        edge = [(bottom if handle.down > 0 else top, False)]
        shift = _shift(edge, _lines(others, sheet, upright=False), tolerance)
        top, bottom = (top, bottom + shift) if handle.down > 0 else (top + shift, bottom)
    if right - left < tolerance or bottom - top < tolerance:
        return Snapped(box)
    result = Box(left, top, right - left, bottom - top)
    found = [
        one
        for upright, way in ((True, handle.across), (False, handle.down))
        if way
        for one in _guides(result, others, sheet, upright)
        if abs(one.at - _edge(result, upright, way)) < _SAME
    ]
    return Snapped(result, tuple(found))


def _edge(box: Box, upright: bool, way: int) -> float:  # noqa: FBT001 (which axis)
    if upright:
        return box.right if way > 0 else box.left
    return box.bottom if way > 0 else box.top


def _own(box: Box, *, upright: bool) -> list[tuple[float, bool]]:
    """Its lines, the central one first: where two are equally near, centres count."""
    if upright:
        return [(box.middle[0], True), (box.left, False), (box.right, False)]
    return [(box.middle[1], True), (box.top, False), (box.bottom, False)]


def _lines(others: Sequence[Box], sheet: Box, *, upright: bool) -> Iterator[_Line]:
    first, last = (sheet.left, sheet.right) if upright else (sheet.top, sheet.bottom)
    ends = (sheet.top, sheet.bottom) if upright else (sheet.left, sheet.right)
    yield _Line((first + last) / 2, True, *ends)
    for at in (first, last, first + MARGIN, last - MARGIN):
        yield _Line(at, False, *ends)
    for other in others:
        reach = (other.top, other.bottom) if upright else (other.left, other.right)
        for at, central in _own(other, upright=upright):
            yield _Line(at, central, *reach)


def _shift(own: Sequence[tuple[float, bool]], lines: Iterator[_Line], tolerance: float) -> float:
    best: float | None = None
    for line in lines:
        for at, central in own:
            shift = line.at - at
            near = central == line.central and abs(shift) <= tolerance
            if near and (best is None or abs(shift) < abs(best) - _SAME):
                best = shift
    return best or 0.0


def _stays(start: float, length: float, first: float, last: float) -> bool:
    return first - _SAME <= start and start + length <= last + _SAME


def _guides(
    box: Box,
    others: Sequence[Box],
    sheet: Box,
    upright: bool,  # noqa: FBT001 (which axis)
) -> Iterator[Guide]:
    """One guide for each line the box stands on now, as long as all that share it."""
    reach = (box.top, box.bottom) if upright else (box.left, box.right)
    found: dict[float, Guide] = {}
    for line in _lines(others, sheet, upright=upright):
        for at, central in _own(box, upright=upright):
            if central == line.central and abs(line.at - at) < _SAME:
                place = round(line.at, 3)
                before = found.get(place, Guide(upright, line.at, *reach))
                found[place] = Guide(
                    upright, line.at, min(before.start, line.start), max(before.end, line.end)
                )
    yield from found.values()
