"""A page of rulers and crosses that shows how far a printer sets off on a pre-printed sheet."""

from __future__ import annotations

from io import BytesIO
from typing import Final

from reportlab.lib.units import mm

from trainer_app.documents.pdf_text import TextCanvas
from trainer_app.documents.texts import PaperTexts, paper_texts
from trainer_app.domain.languages import Language
from trainer_app.domain.template import Layout, Side
from trainer_app.writing.fonts import Weight

_EDGE: Final = 10  # mm from the paper's edge to the rulers
_EVERY: Final = 10
_ARM: Final = 8
_STEPS: Final = ("calibration.print", "calibration.measure", "calibration.enter")


def calibration_page(layout: Layout, language: Language) -> bytes:
    """The page as PDF, in the size of the layout, with its shift applied already.

    What measures 10 mm from the left and the upper edge of the paper is printed where it should
    be; what it lacks is to be added to the shift. The boxes of the elements that print are drawn
    in grey, so that the sheet can be held against a pre-printed one.
    """
    content = BytesIO()
    texts = paper_texts(language)
    size = (layout.width * mm, layout.height * mm)
    canvas = TextCanvas(
        content, size, language, title=texts("calibration.title"), subject="", author=""
    )
    if layout.stock is not None:
        canvas.translate(layout.stock.shift_right * mm, -layout.stock.shift_down * mm)
    _draw_boxes(canvas, layout)
    _draw_rulers(canvas, layout)
    for x in (_EDGE, layout.width - _EDGE):
        for y in (_EDGE, layout.height - _EDGE):
            _draw_cross(canvas, x * mm, (layout.height - y) * mm)
    _draw_words(canvas, layout, texts)
    canvas.showPage()
    canvas.save()
    return content.getvalue()


def _draw_boxes(canvas: TextCanvas, layout: Layout) -> None:
    canvas.setStrokeGray(0.75)
    canvas.setLineWidth(0.3)
    for element in layout.on(Side.FRONT):
        if element.printed:
            bottom = layout.height - element.bottom
            box = (element.left, bottom, element.width, element.height)
            canvas.rect(*(length * mm for length in box))


def _draw_rulers(canvas: TextCanvas, layout: Layout) -> None:
    canvas.setStrokeGray(0)
    canvas.setFillGray(0)
    canvas.setLineWidth(0.25)
    for along in range(int(layout.width) + 1):
        long = along % _EVERY == 0
        top = (layout.height - _EDGE) * mm
        canvas.line(along * mm, top, along * mm, top - (4 if long else 2) * mm)
        if long and 0 < along < layout.width:
            canvas.draw_text(along * mm, top - 7 * mm, str(along), 6, align="centre")
    for along in range(int(layout.height) + 1):
        long = along % _EVERY == 0
        y = (layout.height - along) * mm
        canvas.line(_EDGE * mm, y, (_EDGE + (4 if long else 2)) * mm, y)
        if long and 2 * _EDGE < along < layout.height:
            canvas.draw_text((_EDGE + 5) * mm, y - 2, str(along), 6)


def _draw_cross(canvas: TextCanvas, x: float, y: float) -> None:
    arm = _ARM * mm
    canvas.setLineWidth(0.4)
    canvas.line(x - arm, y, x + arm, y)
    canvas.line(x, y - arm, x, y + arm)
    canvas.circle(x, y, 3 * mm)


def _draw_words(canvas: TextCanvas, layout: Layout, texts: PaperTexts) -> None:
    middle, y = layout.width / 2 * mm, layout.height / 2 * mm + 20
    canvas.setFillGray(1)
    canvas.rect(middle - 105 * mm, y - 62, 210 * mm, 84, stroke=0, fill=1)
    canvas.setFillGray(0)
    canvas.draw_text(middle, y, texts("calibration.title"), 15, Weight.BOLD, align="centre")
    for at, step in enumerate(_STEPS, start=1):
        canvas.draw_text(middle, y - 6 - at * 16, texts(step), 10, align="centre")
