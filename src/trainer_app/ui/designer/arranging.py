"""Changes of a layout, each a function from the layout before to the layout after.

Lengths are mm. Elements that are locked stay where they are, and nothing is pushed off the sheet.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from dataclasses import fields, replace
from enum import StrEnum
from typing import Any, Final, TypeVar

from trainer_app.domain.template import Element, ElementKind, Layout, Side
from trainer_app.domain.template_data import MOST_ELEMENTS
from trainer_app.ui.designer.boxes import Box, Handle, box_of, common_box, kept_on, mm, resized

T = TypeVar("T", Element, Layout)
SHIFT_OF_COPIES: Final = 3.0  # mm
_LEAST: Final = {
    ElementKind.LINE: (2.0, 0.5),
    ElementKind.QR: (10.0, 10.0),
    ElementKind.SIGNATURE: (15.0, 8.0),
}
_LEAST_OF_OTHERS: Final = (3.0, 3.0)
_SEVERAL: Final = 2
_SPREAD: Final = 3  # elements: fewer have no gaps to make equal


class Edge(StrEnum):
    """What is brought into line."""

    LEFT = "left"
    CENTRE = "centre"
    RIGHT = "right"
    TOP = "top"
    MIDDLE = "middle"
    BOTTOM = "bottom"


class Axis(StrEnum):
    """Which way something is spread."""

    ACROSS = "across"
    DOWN = "down"


class Order(StrEnum):
    """Which way an element goes in the pile."""

    FRONT = "front"
    FORWARD = "forward"
    BACKWARD = "backward"
    BACK = "back"


def sheet_box(layout: Layout) -> Box:
    """The whole sheet."""
    return Box(0, 0, layout.width, layout.height)


def least_size(kind: ElementKind) -> tuple[float, float]:
    """Width and height below which nobody could take hold of it."""
    return _LEAST.get(kind, _LEAST_OF_OTHERS)


def movable(layout: Layout, ids: Collection[str]) -> list[Element]:
    """Those of the elements that are not locked."""
    return [one for one in layout.elements if one.id in ids and not one.locked]


def change(layout: Layout, ids: Collection[str], **values: Any) -> Layout:
    """Give elements other values, locked or not."""
    return _each(layout, ids, lambda one: replace(one, **values))


def move(layout: Layout, ids: Collection[str], dx: float, dy: float) -> Layout:
    """Move elements together, as far as all of them stay on the sheet."""
    taken = movable(layout, ids)
    around = common_box(map(box_of, taken))
    if around is None:
        return layout
    dx, dy = kept_on(sheet_box(layout), around, dx, dy)
    return _placed(layout, {one.id: box_of(one).moved(dx, dy) for one in taken})


def resize(
    layout: Layout,
    ids: Collection[str],
    handle: Handle,
    dx: float,
    dy: float,
    *,
    keep: bool = False,
) -> Layout:
    """Let the handle of each element go this way; `keep` keeps proportions."""
    sheet = sheet_box(layout)
    return _placed(
        layout,
        {
            one.id: resized(
                box_of(one), handle, (dx, dy), sheet=sheet, least=least_size(one.kind), keep=keep
            )
            for one in movable(layout, ids)
        },
    )


def align(layout: Layout, ids: Collection[str], edge: Edge) -> Layout:
    """Bring elements into line with each other, or one with the sheet."""
    chosen = [one for one in layout.elements if one.id in ids]
    around = common_box(map(box_of, chosen))
    if around is None:
        return layout
    line = around if len(chosen) >= _SEVERAL else sheet_box(layout)
    return _placed(
        layout, {one.id: _aligned(box_of(one), line, edge) for one in movable(layout, ids)}
    )


def distribute(layout: Layout, ids: Collection[str], axis: Axis) -> Layout:
    """Make the gaps between elements equal; the first and the last stay."""
    across = axis is Axis.ACROSS
    chosen = movable(layout, ids)
    if len(chosen) < _SPREAD:
        return layout
    chosen.sort(key=lambda one: box_of(one).middle[0 if across else 1])
    sizes = [one.width if across else one.height for one in chosen]
    first, last = box_of(chosen[0]), box_of(chosen[-1])
    start = first.left if across else first.top
    end = last.right if across else last.bottom
    gap = (end - start - sum(sizes)) / (len(sizes) - 1)
    boxes = {}
    for one, size in zip(chosen, sizes, strict=True):
        box = box_of(one)
        way = (start - box.left, 0.0) if across else (0.0, start - box.top)
        boxes[one.id] = box.moved(*kept_on(sheet_box(layout), box, *way))
        start += size + gap
    return _placed(layout, boxes)


def order(layout: Layout, ids: Collection[str], way: Order) -> Layout:
    """Put elements over or under the others of their side; their own order stays."""
    return _piled(layout, lambda pile: _ordered(pile, ids, way))


def pile_up(layout: Layout, side: Side, order: Sequence[str]) -> Layout:
    """Lay the elements of a side in this order, the lowest first; those not named stay below."""

    def piled(pile: Sequence[Element]) -> list[Element]:
        if any(one.side is not side for one in pile):
            return list(pile)
        known = {one.id: one for one in pile}
        rest = [one for one in pile if one.id not in order]
        return [*rest, *(known[one] for one in order if one in known)]

    return _piled(layout, piled)


def remove(layout: Layout, ids: Collection[str]) -> Layout:
    """Take elements out; those that are locked stay."""
    gone = {one.id for one in movable(layout, ids)}
    return replace(layout, elements=tuple(one for one in layout.elements if one.id not in gone))


def insert(layout: Layout, elements: Sequence[Element]) -> tuple[Layout, tuple[str, ...]]:
    """Lay elements over the others, under ids of their own; returns these.

    A layout that would have more elements than files may have is returned as it was, with no ids.
    """
    if len(layout.elements) + len(elements) > MOST_ELEMENTS:
        return layout, ()
    ids: list[str] = []
    for one in elements:
        new = free_id(layout, one.kind)
        ids.append(new)
        layout = replace(layout, elements=(*layout.elements, replace(one, id=new)))
    return layout, tuple(ids)


def duplicate(layout: Layout, ids: Collection[str]) -> tuple[Layout, tuple[str, ...]]:
    """Lay copies of elements beside them; returns the ids of the copies."""
    return insert(layout, shifted(layout, [one for one in layout.elements if one.id in ids]))


def shifted(layout: Layout, elements: Sequence[Element]) -> list[Element]:
    """Copies that can be told from what lies below them; there is room at the edge of the sheet."""
    around = common_box(map(box_of, elements))
    if around is None:
        return []
    ways = (SHIFT_OF_COPIES, SHIFT_OF_COPIES), (-SHIFT_OF_COPIES, -SHIFT_OF_COPIES)
    sheet = sheet_box(layout)
    way = next((way for way in ways if kept_on(sheet, around, *way) == way), ways[0])
    dx, dy = kept_on(sheet, around, *way)
    return [
        replace(one, left=mm(one.left + dx), top=mm(one.top + dy), locked=False) for one in elements
    ]


def free_id(layout: Layout, kind: ElementKind) -> str:
    """An id that no element has: "text-3"."""
    taken = {one.id for one in layout.elements}
    return next(
        name for at in range(1, len(taken) + 2) if (name := f"{kind.value}-{at}") not in taken
    )


def sized(layout: Layout, width: float, height: float) -> Layout:
    """Another sheet; what would stand off it is brought back to its edge."""
    resized_sheet = replace(layout, width=width, height=height)
    sheet = sheet_box(resized_sheet)
    boxes = {}
    for one in layout.elements:
        wide, high = min(one.width, width), min(one.height, height)
        boxes[one.id] = Box(
            min(max(one.left, sheet.left), width - wide),
            min(max(one.top, sheet.top), height - high),
            wide,
            high,
        )
    return _placed(resized_sheet, boxes)


def carried_over(base: Layout, mine: Layout, theirs: Layout) -> Layout:
    """What was changed from one layout to another, done to a third; where both differ, mine."""
    result = _taken_over(base, mine, theirs)
    before = {one.id: one for one in base.elements}
    after = {one.id: one for one in mine.elements}
    kept = [
        _taken_over(before[one.id], after[one.id], one)
        if one.id in before and one.id in after
        else one
        for one in theirs.elements
        if one.id in after or one.id not in before
    ]
    there = {one.id for one in kept}
    added = [one for one in mine.elements if one.id not in there and before.get(one.id) != one]
    if [one.id for one in mine.elements] != [one.id for one in base.elements]:
        place = {one.id: at for at, one in enumerate(mine.elements)}
        kept.sort(key=lambda one: place.get(one.id, len(place)))
    return replace(result, elements=(*kept, *added)[:MOST_ELEMENTS])


def _taken_over(base: T, mine: T, theirs: T) -> T:
    """One value after another: mine where it was changed, theirs elsewhere."""
    changed = {
        one.name: getattr(mine, one.name)
        for one in fields(mine)
        if one.name != "elements" and getattr(mine, one.name) != getattr(base, one.name)
    }
    return replace(theirs, **changed)


def pile(layout: Layout, side: Side) -> list[Element]:
    """The elements of a side as they lie, the lowest first."""
    return list(layout.on(side))


def _aligned(box: Box, line: Box, edge: Edge) -> Box:
    x, y = line.middle
    ways = {
        Edge.LEFT: (line.left - box.left, 0.0),
        Edge.CENTRE: (x - box.middle[0], 0.0),
        Edge.RIGHT: (line.right - box.right, 0.0),
        Edge.TOP: (0.0, line.top - box.top),
        Edge.MIDDLE: (0.0, y - box.middle[1]),
        Edge.BOTTOM: (0.0, line.bottom - box.bottom),
    }
    return box.moved(*ways[edge])


def _ordered(pile: Sequence[Element], ids: Collection[str], way: Order) -> list[Element]:
    taken = [one for one in pile if one.id in ids]
    others = [one for one in pile if one.id not in ids]
    if way is Order.FRONT:
        return [*others, *taken]
    if way is Order.BACK:
        return [*taken, *others]
    result = list(pile)
    places = range(len(result))
    step = 1 if way is Order.FORWARD else -1
    for at in reversed(places) if step > 0 else places:
        to = at + step
        if 0 <= to < len(result) and result[at].id in ids and result[to].id not in ids:
            result[at], result[to] = result[to], result[at]
    return result


def _piled(layout: Layout, piled: Callable[[Sequence[Element]], list[Element]]) -> Layout:
    """The layout with the elements of each side in another order, in the places they had."""
    sides = {side: iter(piled(pile(layout, side))) for side in Side}
    return replace(layout, elements=tuple(next(sides[one.side]) for one in layout.elements))


def _placed(layout: Layout, boxes: dict[str, Box]) -> Layout:
    def placed(one: Element) -> Element:
        box = boxes[one.id]
        return replace(
            one, left=mm(box.left), top=mm(box.top), width=mm(box.width), height=mm(box.height)
        )

    return _each(layout, boxes, placed)


def _each(layout: Layout, ids: Collection[str], do: Callable[[Element], Element]) -> Layout:
    return replace(
        layout, elements=tuple(do(one) if one.id in ids else one for one in layout.elements)
    )
