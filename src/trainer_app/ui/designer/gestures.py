"""What a hand or a key does to elements, from where they stood when it began.

Ways are mm on the paper since the beginning.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

from trainer_app.domain.template import Layout
from trainer_app.ui.designer import arranging
from trainer_app.ui.designer.boxes import Handle, box_of, common_box, kept_on, resized
from trainer_app.ui.designer.shown_sheet import ShownSheet
from trainer_app.ui.designer.snapping import Guide, snapped, snapped_edge
from trainer_app.ui.designer.verbs import Verb


@dataclass(frozen=True)
class Reached:
    """How far a gesture has come."""

    layout: Layout
    guides: tuple[Guide, ...] = ()


class Gesture(Protocol):
    """Something that runs while a button is held."""

    base: Layout

    @property
    def verb(self) -> str:
        """What it does."""
        ...

    @property
    def ids(self) -> tuple[str, ...]:
        """To which elements."""
        ...

    def to(self, dx: float, dy: float, *, tolerance: float, shift: bool) -> Reached:
        """The layout when the pointer has gone this way; no tolerance means no snapping."""
        ...


class MoveGesture:
    """Drags elements; with Shift straight across or straight down."""

    verb = Verb.MOVE

    def __init__(self, sheet: ShownSheet, ids: tuple[str, ...]) -> None:
        self.base, self.ids = sheet.now, ids
        taken = [one.id for one in arranging.movable(self.base, ids)]
        self._nominal = common_box(box_of(one) for one in arranging.movable(self.base, ids))
        self._seen = common_box(sheet.boxes(taken))
        self._others = sheet.other_boxes(ids)

    def to(self, dx: float, dy: float, *, tolerance: float, shift: bool) -> Reached:
        """Settle on guides within the tolerance."""
        if self._nominal is None or self._seen is None:
            return Reached(self.base)
        if shift:
            dx, dy = (dx, 0.0) if abs(dx) >= abs(dy) else (0.0, dy)
        paper = arranging.sheet_box(self.base)
        dx, dy = kept_on(paper, self._nominal, dx, dy)
        guides: tuple[Guide, ...] = ()
        if tolerance:
            settled = snapped(self._seen.moved(dx, dy), self._others, paper, tolerance)
            dx = 0.0 if shift and not dx else settled.box.left - self._seen.left
            dy = 0.0 if shift and not dy else settled.box.top - self._seen.top
            guides = settled.guides
        return Reached(arranging.move(self.base, self.ids, dx, dy), guides)


class ResizeGesture:
    """Drags a handle of one element; with Shift its proportions are kept."""

    verb = Verb.RESIZE

    def __init__(self, sheet: ShownSheet, element_id: str, handle: Handle) -> None:
        self.base, self.ids, self._handle = sheet.now, (element_id,), handle
        element = self.base.element(element_id)
        assert element is not None  # handles are shown on what is there
        self._box, self._kind = box_of(element), element.kind
        self._others = sheet.other_boxes(self.ids)

    def to(self, dx: float, dy: float, *, tolerance: float, shift: bool) -> Reached:
        """Settle the moved edges on guides within the tolerance."""
        guides: tuple[Guide, ...] = ()
        if tolerance and not shift:
            paper, handle = arranging.sheet_box(self.base), self._handle
            least = arranging.least_size(self._kind)
            box = resized(self._box, handle, (dx, dy), sheet=paper, least=least)
            settled = snapped_edge(box, handle, self._others, paper, tolerance)
            guides = settled.guides
            dx = handle.across * (settled.box.width - self._box.width)
            dy = handle.down * (settled.box.height - self._box.height)
        layout = arranging.resize(self.base, self.ids, self._handle, dx, dy, keep=shift)
        return Reached(layout, guides)


@dataclass
class Nudge:
    """Steps with one key that are one change in the end."""

    key: object
    verb: str
    ids: tuple[str, ...]
    dx: float = 0.0
    dy: float = 0.0

    def done_to(self, layout: Layout) -> Layout:
        """The layout after all steps; resizing takes the lower right corner along."""
        if self.verb == Verb.MOVE:
            return arranging.move(layout, self.ids, self.dx, self.dy)
        return arranging.resize(layout, self.ids, Handle.LOWER_RIGHT, self.dx, self.dy)
