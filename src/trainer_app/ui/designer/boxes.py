"""Rectangles on the paper, in mm from its upper left corner, and how a handle changes one."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum

from trainer_app.domain.template import Element

_DIGITS = 3  # thousandths of a millimetre, as in files


def mm(value: float) -> float:
    """A length as it is kept, without the dust of adding."""
    return round(value, _DIGITS) + 0.0


@dataclass(frozen=True)
class Box:
    """A rectangle on the paper."""

    left: float
    top: float
    width: float
    height: float

    @property
    def right(self) -> float:
        """The right edge."""
        return self.left + self.width

    @property
    def bottom(self) -> float:
        """The lower edge."""
        return self.top + self.height

    @property
    def middle(self) -> tuple[float, float]:
        """The point in its middle."""
        return self.left + self.width / 2, self.top + self.height / 2

    def moved(self, dx: float, dy: float) -> Box:
        """The same box elsewhere."""
        return Box(self.left + dx, self.top + dy, self.width, self.height)

    def grown(self, by: float) -> Box:
        """Larger by so much on each side."""
        return Box(self.left - by, self.top - by, self.width + 2 * by, self.height + 2 * by)

    def has(self, x: float, y: float) -> bool:
        """Whether the point lies in it."""
        return self.left <= x <= self.right and self.top <= y <= self.bottom

    def touches(self, other: Box) -> bool:
        """Whether they share a point."""
        across = self.left <= other.right and other.left <= self.right
        return across and self.top <= other.bottom and other.top <= self.bottom

    def holds(self, other: Box) -> bool:
        """Whether the other lies wholly in it."""
        return self.has(other.left, other.top) and self.has(other.right, other.bottom)


class Handle(Enum):
    """A grip of a box: which edges it takes along (-1 left or upper, 1 right or lower, 0 none)."""

    UPPER_LEFT = (-1, -1)
    UPPER = (0, -1)
    UPPER_RIGHT = (1, -1)
    RIGHT = (1, 0)
    LOWER_RIGHT = (1, 1)
    LOWER = (0, 1)
    LOWER_LEFT = (-1, 1)
    LEFT = (-1, 0)

    @property
    def across(self) -> int:
        """-1 takes the left edge along, 1 the right one."""
        return int(self.value[0])

    @property
    def down(self) -> int:
        """-1 takes the upper edge along, 1 the lower one."""
        return int(self.value[1])

    def point(self, box: Box) -> tuple[float, float]:
        """Where it stands on the box."""
        x, y = box.middle
        return x + self.across * box.width / 2, y + self.down * box.height / 2


def box_of(element: Element) -> Box:
    """Where the layout puts an element."""
    return Box(element.left, element.top, element.width, element.height)


def common_box(boxes: Iterable[Box]) -> Box | None:
    """The smallest box around all, or None around nothing."""
    found = list(boxes)
    if not found:
        return None
    left, top = min(one.left for one in found), min(one.top for one in found)
    right, bottom = max(one.right for one in found), max(one.bottom for one in found)
    return Box(left, top, right - left, bottom - top)


def kept_on(sheet: Box, box: Box, dx: float, dy: float) -> tuple[float, float]:
    """As much of the way as leaves the box on the sheet; a box that stands off it may come back."""
    return (
        min(max(dx, min(0.0, sheet.left - box.left)), max(0.0, sheet.right - box.right)),
        min(max(dy, min(0.0, sheet.top - box.top)), max(0.0, sheet.bottom - box.bottom)),
    )


def resized(
    box: Box,
    handle: Handle,
    way: tuple[float, float],
    *,
    sheet: Box,
    least: tuple[float, float],
    keep: bool = False,
) -> Box:
    """The box after its handle went this way; `keep` keeps its proportions."""
    width = box.width + handle.across * way[0]
    height = box.height + handle.down * way[1]
    most = (
        _room(handle.across, box.left, box.right, sheet.left, sheet.right),
        _room(handle.down, box.top, box.bottom, sheet.top, sheet.bottom),
    )
    if keep:
        factor = _factor(box, handle, width / box.width, height / box.height)
        smallest = min(1.0, max(least[0] / box.width, least[1] / box.height))
        largest = max(1.0, min(most[0] / box.width, most[1] / box.height))
        factor = min(max(factor, smallest), largest)
        width, height = box.width * factor, box.height * factor
    else:
        width = min(max(width, min(least[0], box.width)), max(most[0], box.width))
        height = min(max(height, min(least[1], box.height)), max(most[1], box.height))
    return Box(
        _start(handle.across, box.left, box.width, width),
        _start(handle.down, box.top, box.height, height),
        width,
        height,
    )


def _factor(box: Box, handle: Handle, across: float, down: float) -> float:
    if handle.across and handle.down:
        wider, taller = abs(across - 1) * box.width, abs(down - 1) * box.height
        return across if wider >= taller else down
    return across if handle.across else down


def _room(direction: int, low: float, high: float, first: float, last: float) -> float:
    """How long a side may become before it leaves the sheet."""
    if direction > 0:
        return last - low
    if direction < 0:
        return high - first
    middle = (low + high) / 2
    return 2 * min(middle - first, last - middle)


def _start(direction: int, low: float, before: float, now: float) -> float:
    if direction > 0:
        return low
    return low + before - now if direction < 0 else low + (before - now) / 2
