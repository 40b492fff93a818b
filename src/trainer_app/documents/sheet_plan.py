"""What is the same for all papers of a layout in one language, worked out once a document."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from trainer_app.documents.common_part import is_common
from trainer_app.documents.fitted_text import Wish
from trainer_app.documents.paper_page import MM
from trainer_app.documents.piece import GROUND
from trainer_app.documents.weights import WEIGHTS
from trainer_app.domain.languages import Language
from trainer_app.domain.template import Element, Layout, Side


class Ready(NamedTuple):
    """What an element says and how, on papers in one language."""

    words: str  # with its fields still in braces
    language: Language  # in which its fields are written
    own: bool  # whether the words are in that language, and not English in its place
    wish: Wish


class SidePlan(NamedTuple):
    """The elements of one side that stand on papers in one language."""

    alone: Sequence[Element]  # that differ from paper to paper
    alone_in_common: Sequence[Element]  # that are the same on all papers of a course
    common: frozenset[str]  # which texts are, in flows too
    flows: Mapping[str, Sequence[Element]]  # from above to below; those that say nothing too
    order: Mapping[str, int]  # which lies lowest


class SheetPlan:
    """Answers from what was worked out before."""

    def __init__(self, layout: Layout) -> None:
        self._layout = layout
        self._sides: dict[tuple[Side, Language], SidePlan] = {}
        self._ready: dict[tuple[str, Language], Ready] = {}

    def side(self, side: Side, language: Language) -> SidePlan:
        """The elements of a side."""
        found = self._sides.get((side, language))
        if found is None:
            found = self._sides[side, language] = self._planned(side, language)
        return found

    def ready(self, element: Element, language: Language) -> Ready:
        """An element on papers in a language."""
        found = self._ready.get((element.id, language))
        if found is None:
            found = self._ready[element.id, language] = _ready(element, language)
        return found

    def _planned(self, side: Side, language: Language) -> SidePlan:
        elements = [
            one for one in self._layout.on(side) if self._layout.bilingual or not one.second
        ]
        flows: dict[str, list[Element]] = {}
        for element in elements:
            if element.flow:
                flows.setdefault(element.flow, []).append(element)
        for flow in flows.values():
            flow.sort(key=lambda one: one.top)
        alone = [
            one
            for one in elements
            if not one.flow and one.kind not in GROUND and one.stands_on(language)
        ]
        return SidePlan(
            alone=[one for one in alone if not is_common(one)],
            alone_in_common=[one for one in alone if is_common(one)],
            common=frozenset(one.id for one in elements if is_common(one)),
            flows=flows,
            order={one.id: at for at, one in enumerate(elements)},
        )


def _ready(element: Element, language: Language) -> Ready:
    spoken = Language.ENGLISH if element.second else language
    wish = Wish(
        max_width=element.width * MM,
        size=element.size,
        floor=min(element.least, element.size),
        max_lines=element.lines,
        weight=WEIGHTS[element.font],
        language=spoken,
        where=_place(element),
    )
    own = element.text.get(spoken) is not None
    return Ready(element.says_in(spoken), spoken, own, wish)


def _place(element: Element) -> str:
    """What the sentence that says a text does not fit calls its place."""
    named = sorted(element.fields)
    return named[0] if len(named) == 1 else element.id
