"""How the elements of a certificate find their place: each fitted, then the flows shared out.

Lengths are points; `top` is measured downwards from the upper edge of the sheet.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import lru_cache
from itertools import pairwise
from typing import Final

from trainer_app.documents.common_part import CommonPart
from trainer_app.documents.fitted_text import FittedText, Wish, fitted
from trainer_app.documents.paper_page import MM
from trainer_app.documents.paper_values import PaperValues
from trainer_app.documents.piece import Piece, in_box
from trainer_app.documents.qr import QrCode
from trainer_app.documents.sheet_plan import SheetPlan
from trainer_app.domain.errors import AppError, TextDoesNotFit
from trainer_app.domain.languages import Language
from trainer_app.domain.template import Anchor, Element, ElementKind, Side
from trainer_app.services.papers import CertificatePaper

_SCALES: Final = (1.0, 0.95, 0.9, 0.85, 0.8)
_LEAST_GAPS: Final = 0.45  # of the wished distances, before letters grow smaller instead
_MOST_GAPS: Final = 2.0  # of the wished distances, before the flow is centred instead
_STEP: Final = 0.94
_OVERHANG: Final = 1.5  # boxes that ink may leave at the least size: marks above and below
_AIR: Final = 2 * MM  # between a flow and what stands below it
_BELOW: Final = 1 * MM
_QR_LEAST: Final = 0.7  # of its box
_OPAQUE: Final = frozenset(
    {
        ElementKind.TEXT,
        ElementKind.SIGNATURE,
        ElementKind.QR,
        ElementKind.PHOTO,
        ElementKind.MODULES,
    }
)


class Fitting:
    """The pieces of one side of one paper; `forgiving` goes on where something does not fit."""

    def __init__(
        self,
        plan: SheetPlan,
        side: Side,
        paper: CertificatePaper,
        values: PaperValues,
        common: CommonPart,
        *,
        forgiving: bool = False,
    ) -> None:
        self._plan, self._side, self._common = plan, plan.side(side, paper.language), common
        self._paper, self._values, self._forgiving = paper, values, forgiving

    def pieces(self) -> tuple[list[Piece], list[Piece]]:
        """What stands alone on all papers of the course, and the rest, each in its place.

        Raises:
            TextDoesNotFit: a text is too long for its place.
        """
        common = self._common.pieces
        if common is None:
            common = self._common.pieces = self._all_alone(common=True)
        own = self._all_alone(common=False)
        others = [*common, *own]
        for elements in self._side.flows.values():
            flow = self._flow(elements, others)
            own += flow
            others += flow
        order = self._side.order
        return common, sorted(own, key=lambda piece: order[piece.element.id])

    def _all_alone(self, *, common: bool) -> list[Piece]:
        elements = self._side.alone_in_common if common else self._side.alone
        return [piece for one in elements if (piece := self._alone(one)) is not None]

    def _alone(self, element: Element) -> Piece | None:
        piece = Piece(element, element.top * MM, element.height * MM)
        try:
            if element.kind is ElementKind.TEXT:
                return self._text_in_box(element)
            if element.kind is ElementKind.QR:
                return self._code(piece)
        except AppError as error:
            return self._refused(piece, error)
        return piece

    def _text_in_box(self, element: Element) -> Piece | None:
        """A text that shrinks until it is no higher than its box either."""
        room, scale, least = element.height * MM, 1.0, element.least / element.size
        text = self._fit(element, scale)
        while text is not None and text.height > room and text.size > element.least:
            if scale <= least:
                break  # smaller print is not read, however small a letter the template allows
            scale = max(scale * _STEP, least)
            text = self._fit(element, scale)
        if text is None:
            return None
        if text.height > room * _OVERHANG:
            raise TextDoesNotFit(text=" ".join(text.lines), where=element.id)
        return Piece(element, element.top * MM, room, text=text, language=self._spoken(element))

    def _fit(self, element: Element, scale: float) -> FittedText | None:
        if element.id not in self._side.common:
            return self._fit_anew(element, scale)
        key = (element.id, scale)
        if key not in self._common.fits:
            self._common.fits[key] = self._fit_anew(element, scale)
        return self._common.fits[key]

    def _fit_anew(self, element: Element, scale: float) -> FittedText | None:
        ready = self._plan.ready(element, self._paper.language)
        said = self._values.said(ready.words, ready.language, element)
        return fitted_paragraphs(said, ready.wish, scale) if said else None

    def _spoken(self, element: Element) -> Language:
        ready = self._plan.ready(element, self._paper.language)
        return ready.language if ready.own else Language.ENGLISH

    def _code(self, piece: Piece) -> Piece | None:
        paper = self._paper
        payload = "" if paper.specimen else paper.verify_code or paper.number
        if not payload:
            return None
        most = min(piece.width, piece.height)
        return piece._replace(code=QrCode(payload, most * _QR_LEAST, most=most))

    def _refused(self, piece: Piece, error: AppError) -> Piece:
        if not self._forgiving:
            raise error
        return piece._replace(refused=error)

    # Flows

    def _flow(self, elements: Sequence[Element], others: Iterable[Piece]) -> list[Piece]:
        first, last = elements[0].top * MM, max(one.bottom for one in elements) * MM
        room = self._floor(elements, last, others) - first
        wanted = [one for one in elements if one.stands_on(self._paper.language)]
        try:
            pieces, gaps, slack = self._shared_out(elements, wanted, room)
        except AppError as error:
            return [self._refused(in_box(one), error) for one in wanted]
        return _spread(pieces, gaps, slack, first)

    def _shared_out(
        self, elements: Sequence[Element], wanted: Sequence[Element], room: float
    ) -> tuple[list[Piece], list[float], float]:
        """Pieces as large as the room allows, the distances wished between them, what is left."""
        pieces: list[Piece] = []
        for scale in _SCALES:
            pieces = self._fitted(wanted, scale)
            gaps = _gaps(elements, [piece.element for piece in pieces])
            slack = room - sum(piece.height for piece in pieces)
            if slack >= sum(gaps) * scale * _LEAST_GAPS:
                return pieces, gaps, slack
        texts = [piece.text for piece in pieces if piece.text is not None]
        if not texts:  # nothing can give way, so everything lies as close as it was put
            return pieces, [0.0] * len(pieces), 0.0
        longest = max(texts, key=lambda one: one.height)
        raise TextDoesNotFit(text=" ".join(longest.lines), where="page")

    def _floor(self, elements: Sequence[Element], last: float, others: Iterable[Piece]) -> float:
        """Down to where a flow may reach: what stands below it pushes it up, or lets it down."""
        left = min(one.left for one in elements) * MM
        right = max(one.right for one in elements) * MM
        below = [
            _upper_edge(piece)
            for piece in others
            if piece.element.kind in _OPAQUE
            and piece.element.top * MM >= last - _BELOW
            and piece.left < right
            and piece.left + piece.width > left
        ]
        floor: float = min(below, default=last + _AIR) - _AIR
        return floor

    def _fitted(self, elements: Sequence[Element], scale: float) -> list[Piece]:
        pieces = []
        for element in elements:
            if element.kind is not ElementKind.TEXT:
                piece = in_box(element)
                if element.kind is ElementKind.QR:
                    coded = self._code(piece)
                    pieces += [coded] if coded else []
                    continue
                pieces.append(piece)
            elif (text := self._fit(element, scale)) is not None:
                spoken = self._spoken(element)
                pieces.append(Piece(element, 0, text.height, text=text, language=spoken))
        return pieces


def _gaps(elements: Sequence[Element], kept: Sequence[Element]) -> list[float]:
    """The wished distance above each kept element; those left out take theirs with them."""
    above = {elements[0].id: 0.0}
    for before, element in pairwise(elements):
        above[element.id] = max(element.top - before.bottom, 0.0) * MM
    return [0.0 if at == 0 else above[one.id] for at, one in enumerate(kept)]


def _spread(
    pieces: Sequence[Piece], gaps: Sequence[float], slack: float, first: float
) -> list[Piece]:
    """The pieces one below the other; too much room is left above and below them alike."""
    wished = sum(gaps)
    growth = min(slack / wished, _MOST_GAPS) if wished else 0.0
    y = first + (slack - growth * wished) / 2
    spread = []
    for piece, gap in zip(pieces, gaps, strict=True):
        y += gap * growth
        spread.append(piece._replace(top=y))
        y += piece.height
    return spread


def _upper_edge(piece: Piece) -> float:
    """Where the ink of a piece begins."""
    if piece.code is not None:
        spare: float = piece.height - piece.code.side
        share = {Anchor.TOP: 0.0, Anchor.MIDDLE: 0.5, Anchor.BOTTOM: 1.0}[piece.element.anchor]
        return piece.top + spare * share
    return piece.top + piece.hang


def fitted_paragraphs(said: str, wish: Wish, scale: float = 1.0) -> FittedText:
    """Fit a text whose line ends are kept; all its paragraphs get the same size.

    Raises:
        TextDoesNotFit: it is too long even at the smallest size and in all the lines.
    """
    paragraphs = said.split("\n")
    if len(paragraphs) == 1:
        return _fitted_once(said, wish, scale)
    room = replace(wish, max_lines=max(wish.max_lines - len(paragraphs) + 1, 1))
    parts = [_fitted_once(one, room, scale) for one in paragraphs if one.strip()]
    if not parts:
        return _fitted_once(" ", wish, scale)
    size = min(part.size for part in parts)
    level = replace(room, size=size / scale)
    parts = [_fitted_once(one, level, scale) for one in paragraphs if one.strip()]
    return FittedText(
        tuple(line for part in parts for line in part.lines),
        size,
        wish.weight,
        max(part.above for part in parts),
        max(part.below for part in parts),
    )


_fitted_once = lru_cache(maxsize=3_000)(fitted)
"""What all papers of a course say is fitted once."""
