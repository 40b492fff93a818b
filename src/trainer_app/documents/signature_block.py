"""Lines to sign on, with names and titles below on common baselines."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from reportlab.lib.colors import HexColor
from reportlab.lib.units import mm

from trainer_app.documents.fitted_text import Wish, fitted
from trainer_app.documents.ornaments import Box
from trainer_app.documents.paper_values import PaperValues
from trainer_app.documents.pdf_text import TextCanvas
from trainer_app.documents.weights import WEIGHTS
from trainer_app.domain.template import Element
from trainer_app.writing.fonts import Weight

ROOM_TO_SIGN: Final = 0.4  # of the height of the block, above its line
_TITLE_SIZE: Final = 0.87  # of the size of the name
_LEAST: Final = 0.75
_UNDER: Final = 1 * mm


def draw_signatures(
    canvas: TextCanvas, abreast: Sequence[tuple[Element, Box]], values: PaperValues
) -> None:
    """Draw blocks that stand side by side; a signatory who is not named gets none.

    Raises:
        TextDoesNotFit: a name or a title is too long for two lines.
    """
    named = []
    for element, box in abreast:
        name, title = (values.signatory(element.signatory, part) for part in ("name", "title"))
        if name or title:
            named.append((element, box, name, title))
    if not named:
        return
    for element, box, _, _ in named:
        canvas.setStrokeColor(HexColor(element.accent))
        canvas.setLineWidth(element.stroke)
        line = _line(box)
        canvas.line(box.left, line, box.left + box.width, line)
    top = _line(named[0][1]) - _UNDER
    names = [(element, box, name) for element, box, name, _ in named]
    titles = [(element, box, title) for element, box, _, title in named]
    top = _draw_level(canvas, names, top, values, "name")
    _draw_level(canvas, titles, top, values, "title")


def _line(box: Box) -> float:
    return box.bottom + box.height * (1 - ROOM_TO_SIGN)


def _draw_level(
    canvas: TextCanvas,
    texts: Sequence[tuple[Element, Box, str]],
    top: float,
    values: PaperValues,
    part: str,
) -> float:
    """Draw a text under each line, first lines level; returns where the tallest ends."""
    parts = [
        (element, box, fitted(text, _wish(element, box, values, part)))
        for element, box, text in texts
        if text
    ]
    drop = max((one.above for _, _, one in parts), default=0.0)
    ends = [top]
    for element, box, one in parts:
        canvas.fill_with(element.colour if part == "name" else _GREY)
        middle = box.left + box.width / 2
        ends.append(one.draw(canvas, middle, top - drop + one.above, align="centre"))
    return min(ends)


_GREY: Final = "#565D6C"


def _wish(element: Element, box: Box, values: PaperValues, part: str) -> Wish:
    wish = Wish(
        max_width=box.width,
        size=element.size,
        floor=element.size * _LEAST,
        max_lines=2,
        weight=WEIGHTS[element.font],
        language=values.language_of(element),
        where=f"signatory_{element.signatory}_{part}",
    )
    if part == "name":
        return wish
    size = element.size * _TITLE_SIZE
    return replace(wish, size=size, floor=size * _LEAST, weight=Weight.REGULAR)
