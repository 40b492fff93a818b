"""What the picture of the paper shows, and what the hand has changed since it was drawn."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, field
from typing import Final

from trainer_app.domain.languages import Language
from trainer_app.domain.template import Element, ElementKind, Layout, Side
from trainer_app.domain.template_check import missing_languages
from trainer_app.services.designs import Placed
from trainer_app.ui.designer.boxes import Box, box_of

_THIN: Final = 0.3  # mm: a shape this flat is none
_MOST_LIVE: Final = 400  # layouts told while a hand moves, whose pictures may come late


@dataclass
class ShownSheet:
    """One side of a layout as it was drawn, and the layout as it is now.

    `ahead` is what was told to the page and has no picture yet: boxes stand where it says.
    """

    layout: Layout = field(default_factory=Layout)
    side: Side = Side.FRONT
    language: Language = Language.ENGLISH
    placed: dict[str, Placed] = field(default_factory=dict)
    ahead: Layout | None = None
    base: Layout | None = None  # what a running gesture began with
    _told: list[Layout] = field(default_factory=list)

    @property
    def now(self) -> Layout:
        """The layout as it is under the hand."""
        return self.ahead or self.layout

    def show(
        self, layout: Layout, placed: Iterable[Placed], side: Side, language: Language
    ) -> bool:
        """A new picture has come; whether it shows a layout that somebody else made."""
        known = (*self._told, *([self.base] if self.base else []))
        foreign = not any(one is layout or one == layout for one in known)
        self.layout, self.side, self.language = layout, side, language
        self.placed = {one.element: one for one in placed}
        if foreign or (self.base is None and self.ahead == layout):
            self.go_back()
        return foreign

    def go_ahead(self, layout: Layout) -> None:
        """Show boxes where this layout has them, until its picture comes."""
        self.ahead = layout
        self._told.append(layout)
        del self._told[:-_MOST_LIVE]

    def go_back(self) -> None:
        """Show boxes where the picture has them."""
        self.ahead = self.base = None
        self._told.clear()

    def settle(self, layout: Layout) -> None:
        """A gesture came to nothing: this layout is it, though its picture may still come."""
        self.base = None
        if layout == self.layout and not self._told:
            self.ahead = None
        else:
            self.go_ahead(layout)

    @property
    def elements(self) -> list[Element]:
        """Those of this side, the lowest first."""
        return list(self.now.on(self.side))

    def element(self, element_id: str) -> Element | None:
        """One of this side."""
        return next((one for one in self.elements if one.id == element_id), None)

    def box(self, element: Element) -> Box:
        """Where it is seen: elements that flow stand where there was room for them."""
        placed, drawn = self.placed.get(element.id), self.layout.element(element.id)
        if not element.flow or placed is None or drawn is None or placed.height < _THIN:
            return box_of(element)
        return Box(
            placed.left + element.left - drawn.left,
            placed.top + element.top - drawn.top,
            max(_THIN, placed.width + element.width - drawn.width),
            max(_THIN, placed.height + element.height - drawn.height),
        )

    def boxes(self, ids: Collection[str]) -> list[Box]:
        """Where these are seen."""
        return [self.box(one) for one in self.elements if one.id in ids]

    def other_boxes(self, ids: Collection[str]) -> list[Box]:
        """Where all but these are seen."""
        return [self.box(one) for one in self.elements if one.id not in ids]

    def is_empty(self, element: Element) -> bool:
        """Whether nothing of it is on the paper: no value, no photo."""
        placed = self.placed.get(element.id)
        if element.kind in {ElementKind.FRAME, ElementKind.LINE}:
            return False
        return placed is None or (placed.height < _THIN and placed.refused is None)

    def is_refused(self, element: Element) -> bool:
        """Whether it could not be drawn."""
        placed = self.placed.get(element.id)
        return placed is not None and placed.refused is not None

    def speaks_english(self, element: Element) -> bool:
        """Whether its words are English because there are none in the language shown."""
        placed = self.placed.get(element.id)
        return (
            placed is not None
            and placed.language is Language.ENGLISH
            and self.language is not Language.ENGLISH
            and self.language in missing_languages(element)
        )

    def hits(self, x: float, y: float, reach: float) -> list[str]:
        """What a click at this point may mean, the topmost first; frames only by their border."""
        return [
            one.id
            for one in reversed(self.elements)
            if not one.locked
            and not (one.flow and self.is_empty(one))
            and self._is_at(one, x, y, reach)
        ]

    def touched(self, band: Box) -> list[str]:
        """What a band takes; frames only when they lie wholly in it."""
        return [
            one.id
            for one in self.elements
            if not one.locked
            and (
                band.holds(self.box(one))
                if one.kind is ElementKind.FRAME
                else band.touches(self.box(one))
            )
        ]

    def next_of(self, chosen: Sequence[str], step: int) -> str | None:
        """The element after (1) or before (-1) the chosen ones, the topmost first; None at ends."""
        order = [one.id for one in reversed(self.elements)]
        places = [order.index(one) for one in chosen if one in order]
        if not places:
            start = 0 if step > 0 else len(order) - 1
            return order[start] if order else None
        to = (max(places) if step > 0 else min(places)) + step
        return order[to] if 0 <= to < len(order) else None

    def _is_at(self, element: Element, x: float, y: float, reach: float) -> bool:
        box = self.box(element)
        if not box.grown(reach).has(x, y):
            return False
        if element.kind is not ElementKind.FRAME:
            return True
        border = reach + element.stroke
        return not Box(
            box.left + border, box.top + border, box.width - 2 * border, box.height - 2 * border
        ).has(x, y)
