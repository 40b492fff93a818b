"""Texts made to fit their place, with the height their shapes really need."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass
from functools import partial
from typing import Final

from trainer_app.documents.pdf_text import Align, TextCanvas
from trainer_app.domain.errors import TextDoesNotFit
from trainer_app.domain.languages import Language
from trainer_app.writing.fonts import Weight
from trainer_app.writing.lines import break_offsets, fit
from trainer_app.writing.printable import one_line, visible
from trainer_app.writing.shaping import ink, width

_LEAST_ABOVE: Final = 760.0  # thousandths of the size: a capital letter and some air
_LEAST_BELOW: Final = 240.0
_AIR: Final = 60.0
_LONGEST_CUT: Final = 100  # characters
_SMALLEST_SIZE: Final = 6.5  # points; smaller print is not read


@dataclass(frozen=True, kw_only=True)
class Wish:
    """How a text should look, and how far it may give way; lengths in points.

    It shrinks from `size` to `floor`, and then takes up to `max_lines`. `where` names its place
    in the sentence that says it does not fit.
    """

    max_width: float
    size: float
    floor: float
    max_lines: int = 1
    weight: Weight = Weight.REGULAR
    language: Language
    where: str


@dataclass(frozen=True)
class FittedText:
    """A text after fitting: its lines, and how far each reaches above and below its baseline."""

    lines: tuple[str, ...]
    size: float
    weight: Weight
    above: float
    below: float

    @property
    def height(self) -> float:
        """The room all lines take."""
        return (self.above + self.below) * len(self.lines)

    def draw(self, canvas: TextCanvas, x: float, top: float, *, align: Align = "left") -> float:
        """Draw the lines downwards from `top` in the fill colour; returns where they end."""
        y = top
        for line in self.lines:
            y -= self.above
            canvas.draw_text(x, y, line, self.size, self.weight, align=align)
            y -= self.below
        return y


def fitted(text: str, wish: Wish, scale: float = 1.0) -> FittedText:
    """Fit a text; `scale` makes the wished and the smallest size smaller alike.

    Raises:
        TextDoesNotFit: It is too long even at the smallest size and in all the lines.
    """
    fit_text = fit(
        one_line(text),
        wish.max_width,
        wish.size * scale,
        max(wish.floor * scale, _SMALLEST_SIZE),
        wish.max_lines,
        width_of=partial(_width, wish.weight),
        language=wish.language,
        where=wish.where,
    )
    inks = [ink(line, wish.weight) for line in fit_text.lines]
    above = max(_LEAST_ABOVE, *(reach[0] for reach in inks)) + _AIR
    below = max(_LEAST_BELOW, *(reach[1] for reach in inks)) + _AIR
    unit = fit_text.size / 1000
    return FittedText(fit_text.lines, fit_text.size, wish.weight, above * unit, below * unit)


def cut_to_fit(text: str, wish: Wish) -> FittedText:
    """Fit a heading that stands in full elsewhere: words that have no room give way to "…".

    Raises:
        TextDoesNotFit: Not even a letter has room.
    """
    text = one_line(text)
    start = text[:_LONGEST_CUT]  # no heading has room for more, and each try costs
    ends = [*reversed(break_offsets(start, wish.language)), *range(len(start) - 1, 0, -1)]
    for end in ends:
        whole = end == len(text)
        with suppress(TextDoesNotFit):
            return fitted(text if whole else text[:end].rstrip() + "…", wish)
    raise TextDoesNotFit(text=visible(text), where=wish.where)


def _width(weight: Weight, text: str, size: float) -> float:
    return width(text, size, weight)
