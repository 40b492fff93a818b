"""The numbered table of a course's modules, in one or two columns, as large as it fits."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

from reportlab.lib.colors import HexColor

from trainer_app.documents.fitted_text import FittedText, Wish, fitted
from trainer_app.documents.ornaments import Box
from trainer_app.documents.paper_page import MM
from trainer_app.documents.pdf_text import TextCanvas
from trainer_app.documents.weights import WEIGHTS
from trainer_app.domain.errors import TextDoesNotFit
from trainer_app.domain.languages import Language
from trainer_app.domain.template import Element
from trainer_app.writing.fonts import Weight

_FEW: Final = 12  # modules stand in one column
_STEP: Final = 0.94
_HEADING: Final = 1.25  # of the size of the list
_BETWEEN_COLUMNS: Final = 1.6  # of the size
_NUMBER_ROOM: Final = 2.2
_ROW_GAP: Final = 0.7  # with a hairline in its middle
_HAIRLINE: Final = 0.3
_AIR: Final = 0.9


@dataclass(frozen=True)
class FittedList:
    """The list after fitting; lengths in points."""

    element: Element
    heading: FittedText | None
    columns: tuple[tuple[tuple[str, FittedText], ...], ...]
    size: float

    @property
    def height(self) -> float:
        """What heading and the longer column take."""
        above = self.heading.height + self.size * _AIR if self.heading else 0.0
        return above + max(self._height(column) for column in self.columns)

    def _height(self, column: Sequence[tuple[str, FittedText]]) -> float:
        return sum(text.height + self.size * _ROW_GAP for _, text in column)

    def draw(self, canvas: TextCanvas, box: Box) -> None:
        """Draw it from the top of the box."""
        y = box.bottom + box.height
        canvas.setFillColor(HexColor(self.element.accent))
        if self.heading is not None:
            middle = box.left + box.width / 2
            y = self.heading.draw(canvas, middle, y, align="centre") - self.size * _AIR
        canvas.setFillColor(HexColor(self.element.colour))
        canvas.setStrokeColor(HexColor(self.element.accent))
        canvas.setLineWidth(_HAIRLINE)
        width = _column_width(box.width, len(self.columns), self.size)
        for place, column in enumerate(self.columns):
            left = box.left + place * (width + self.size * _BETWEEN_COLUMNS)
            self._draw_column(canvas, column, left, y, width)

    def _draw_column(
        self,
        canvas: TextCanvas,
        column: Sequence[tuple[str, FittedText]],
        left: float,
        top: float,
        width: float,
    ) -> None:
        weight = WEIGHTS[self.element.font]
        indent = self.size * _NUMBER_ROOM
        for number, text in column:
            right = left + indent - self.size * 0.6
            canvas.draw_text(right, top - text.above, number, self.size, weight, align="right")
            top = text.draw(canvas, left + indent, top) - self.size * _ROW_GAP
            line = top + self.size * _ROW_GAP / 2
            canvas.line(left, line, left + width, line)


def fitted_list(
    element: Element,
    heading: str,
    titles: Sequence[str],
    numbers: Sequence[str],
    language: Language,
) -> FittedList:
    """Fit the list into its element's box, from its size down to its least size.

    Raises:
        TextDoesNotFit: there are too many modules for the box.
    """
    size = element.size
    while True:
        made = _of_size(element, heading, list(zip(numbers, titles, strict=True)), language, size)
        if made is not None and made.height <= element.height * MM:
            return made
        if size <= element.least:
            raise TextDoesNotFit(text="; ".join(titles)[:80], where="modules")
        size = max(size * _STEP, element.least)


def _of_size(
    element: Element,
    heading: str,
    rows: Sequence[tuple[str, str]],
    language: Language,
    size: float,
) -> FittedList | None:
    width = element.width * MM
    count = 1 if len(rows) <= _FEW else 2
    wish = Wish(
        max_width=_column_width(width, count, size) - size * _NUMBER_ROOM,
        size=size,
        floor=size,
        max_lines=3,
        weight=WEIGHTS[element.font],
        language=language,
        where="modules",
    )
    head = replace(
        wish, max_width=width, size=size * _HEADING, floor=size, max_lines=2, weight=Weight.BOLD
    )
    try:
        fit = [(number, fitted(title, wish)) for number, title in rows]
        top = fitted(heading, head) if heading else None
    except TextDoesNotFit:
        return None
    half = -(-len(fit) // count)
    columns = tuple(tuple(fit[at : at + half]) for at in range(0, len(fit), half))
    return FittedList(element, top, columns, size)


def _column_width(width: float, count: int, size: float) -> float:
    return (width - (count - 1) * size * _BETWEEN_COLUMNS) / count
