"""Where the ink of each text of a page really is, so that a test can see texts touch."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

from trainer_app.documents.pdf_text import TextCanvas
from trainer_app.writing.fonts import Weight
from trainer_app.writing.shaping import shape

Box = tuple[float, float, float, float]  # left, bottom, right, top in points


@dataclass
class Inked:
    """The texts of each page with the boxes of their glyphs."""

    pages: list[list[tuple[str, list[Box]]]] = field(default_factory=lambda: [[]])

    def touching(self, least: float = 0.3) -> list[tuple[str, str]]:
        """The pairs of texts on one page whose ink meets by more than `least` points."""
        found = []
        for page in self.pages:
            for place, (text, boxes) in enumerate(page):
                for other, others in page[:place]:
                    if _meet(_around(boxes), _around(others), least) and any(
                        _meet(a, b, least) for a in boxes for b in others
                    ):
                        found.append((other, text))
        return found


@contextmanager
def inked() -> Iterator[Inked]:
    """Note all text that is drawn inside the block, on whichever canvas."""
    seen, drawing, turning = Inked(), TextCanvas.draw_text, TextCanvas.showPage

    def draw_text(canvas, x, y, text, size, weight=Weight.REGULAR, *, align="left"):
        width = drawing(canvas, x, y, text, size, weight, align=align)
        left = x - width * {"left": 0.0, "centre": 0.5, "right": 1.0}[align]
        if canvas._currentMatrix[:4] == (1, 0, 0, 1):  # what stands on its head is not compared
            seen.pages[-1].append((text, list(_boxes(text, left, y, size, weight))))
        return width

    def show_page(canvas):
        turning(canvas)
        seen.pages.append([])

    TextCanvas.draw_text, TextCanvas.showPage = draw_text, show_page
    try:
        yield seen
    finally:
        TextCanvas.draw_text, TextCanvas.showPage = drawing, turning


def _boxes(text: str, left: float, y: float, size: float, weight: Weight) -> Iterator[Box]:
    x = left
    for run in shape(text.replace("\u00a0", " "), weight).runs:
        unit, em = size / 1000, 1000 / run.face.units_per_em
        for glyph in run.glyphs:
            box = run.face.hb_font.get_glyph_extents(glyph.number)
            if box is not None and box.height:
                start = x + (glyph.x_offset + box.x_bearing * em) * unit
                top = y + (glyph.y_offset + box.y_bearing * em) * unit
                yield start, top + box.height * em * unit, start + box.width * em * unit, top
            x += glyph.advance * unit


def _around(boxes: list[Box]) -> Box:
    if not boxes:
        return (0, 0, 0, 0)
    lefts, bottoms, rights, tops = zip(*boxes, strict=True)
    return min(lefts), min(bottoms), max(rights), max(tops)


def _meet(one: Box, other: Box, least: float) -> bool:
    return (
        min(one[2], other[2]) - max(one[0], other[0]) > least
        and min(one[3], other[3]) - max(one[1], other[1]) > least
    )
