"""An element of one paper on its way to the page."""

from __future__ import annotations

from typing import Final, NamedTuple

from trainer_app.documents.fitted_text import FittedText
from trainer_app.documents.paper_page import MM
from trainer_app.documents.qr import QrCode
from trainer_app.domain.errors import AppError
from trainer_app.domain.languages import Language
from trainer_app.domain.template import Anchor, Element, ElementKind

GROUND: Final = frozenset(
    {
        ElementKind.FRAME,
        ElementKind.EMBLEM,
        ElementKind.SEAL,
        ElementKind.IMAGE,
        ElementKind.LINE,
    }
)
"""Kinds that look alike on every paper; outside of flows they are drawn once a file."""


class Piece(NamedTuple):
    """An element of one paper on its way to the page."""

    element: Element
    top: float
    height: float
    text: FittedText | None = None
    code: QrCode | None = None
    language: Language | None = None
    refused: AppError | None = None

    @property
    def left(self) -> float:
        """The left edge of its box."""
        return self.element.left * MM

    @property
    def width(self) -> float:
        """The width of its box."""
        return self.element.width * MM

    @property
    def hang(self) -> float:
        """How far below the top of its box the text begins."""
        if self.text is None:
            return 0.0
        share = {Anchor.TOP: 0.0, Anchor.MIDDLE: 0.5, Anchor.BOTTOM: 1.0}[self.element.anchor]
        return (self.height - self.text.height) * share


def in_box(element: Element) -> Piece:
    """The element where its box is."""
    return Piece(element, element.top * MM, element.height * MM)
