"""What all office papers share: their page, the head, the foot, and lines that fit their room."""

from __future__ import annotations

from typing import Final

from reportlab.lib.pagesizes import A4, landscape
from reportlab.lib.units import mm

from trainer_app.documents.fitted_text import FittedText, Wish, fitted
from trainer_app.documents.ornaments import draw_plain_emblem
from trainer_app.documents.paper_style import number
from trainer_app.documents.pdf_text import Align, TextCanvas
from trainer_app.documents.texts import paper_texts
from trainer_app.domain.languages import Language
from trainer_app.writing.fonts import Weight
from trainer_app.writing.lines import break_lines
from trainer_app.writing.shaping import width

MM: Final[float] = mm
UPRIGHT: Final[tuple[float, float]] = A4
LANDSCAPE: Final[tuple[float, float]] = landscape(A4)
GREY: Final = 0.35

_MARGIN: Final = 15 * MM
_SMALLEST: Final = 6.5  # points


class PaperPage:
    """Draws on one canvas, page after page; lengths in points from the lower left corner."""

    def __init__(
        self, canvas: TextCanvas, language: Language, size: tuple[float, float] = UPRIGHT
    ) -> None:
        self.canvas, self.language = canvas, language
        self.texts, self.english = paper_texts(language), paper_texts(Language.ENGLISH)
        self.left, self.right = _MARGIN, size[0] - _MARGIN
        self.height = size[1]
        self.rule = size[1] - 29 * MM
        """Where the line under the head stands."""

    def draw_head(self, academy: str, academy_en: str, title_key: str) -> None:
        """The emblem, whose paper it is and what it is, in two languages over a line."""
        canvas, top = self.canvas, self.height - 13 * MM
        draw_plain_emblem(canvas, self.left + 6 * MM, top - 6 * MM, 6 * MM)
        left, half = self.left + 16 * MM, (self.right - self.left) * 0.51
        first, second = top - 4.5 * MM, top - 10.5 * MM
        self.put(academy, left, first, 13, half, weight=Weight.BOLD)
        self.put_english(academy_en, academy, left, second, half)
        title, english = self.texts(title_key), self.english(title_key)
        room = self.right - left - half - 2 * MM
        self.put(title, self.right, first, 15, room, weight=Weight.BOLD, align="right")
        self.put_english(english, title, self.right, second, room, align="right")
        canvas.setStrokeGray(0)
        canvas.setLineWidth(1.2)
        canvas.line(self.left, self.rule, self.right, self.rule)

    def draw_fact(
        self, key: str, value: str, y: float, *, label_room: float, value_room: float
    ) -> None:
        """A label in two languages with its value beside it, on one or two lines."""
        label, english = self.texts(key), self.english(key)
        used = self.put(label, self.left, y, 10, label_room - 2 * MM, weight=Weight.SEMIBOLD)
        if english != label:
            room = label_room - 3.5 * MM - used
            self.put(english, self.left + used + 1.5 * MM, y, 7.5, room, grey=True)
        if not value:
            return
        part = self.fitted(value, 10, value_room, floor=7, lines=2)
        self.canvas.setFillGray(0)
        x = self.left + label_room
        if len(part.lines) == 1:
            self.canvas.draw_text(x, y, value, part.size)
        else:
            part.draw(self.canvas, x, y + part.height / 2 + part.size * 0.3)

    def draw_foot(self, printed: str, page: int, pages: int) -> None:
        """When it was printed, and which page of how many this is."""
        y, room = 11.5 * MM, self.right - self.left
        self.put(printed, self.left, y, 8, room - 26 * MM, grey=True)
        of = f"{number(page, self.language)} / {number(pages, self.language)}"
        self.put(of, self.right, y, 9, 24 * MM, align="right")

    def draw_paragraph(
        self, text: str, top: float, *, size: float = 10.5, weight: Weight = Weight.REGULAR
    ) -> float:
        """Whole lines from margin to margin, downwards from `top`; returns where they end."""
        room = self.right - self.left
        lines = break_lines(text, lambda part: width(part, size, weight), room, self.language)
        y = top
        self.canvas.setFillGray(0)
        for line in lines:
            y = self.fitted(line, size, room, weight=weight).draw(self.canvas, self.left, y)
        return y

    def put(
        self,
        text: str,
        x: float,
        y: float,
        size: float,
        room: float,
        *,
        weight: Weight = Weight.REGULAR,
        grey: bool = False,
        align: Align = "left",
    ) -> float:
        """Draw a line on its baseline, shrunk to its room; returns its width.

        Raises:
            CharacterNotPrintable: No bundled font has a shape for a character.
            TextDoesNotFit: It is too long even in the smallest letters.
        """
        if not text:
            return 0
        part = self.fitted(text, size, room, floor=_SMALLEST, weight=weight)
        self.canvas.setFillGray(GREY if grey else 0)
        return self.canvas.draw_text(x, y, text, part.size, weight, align=align)

    def put_english(
        self, text: str, native: str, x: float, y: float, room: float, *, align: Align = "left"
    ) -> None:
        """Draw the English words below the native ones, unless they are the same."""
        if text != native:
            self.put(text, x, y, 9.5, room, grey=True, align=align)

    def fitted(
        self,
        text: str,
        size: float,
        room: float,
        *,
        floor: float = _SMALLEST,
        lines: int = 1,
        weight: Weight = Weight.REGULAR,
    ) -> FittedText:
        """The text in the largest letters that fit."""
        wish = Wish(
            max_width=room,
            size=size,
            floor=floor,
            max_lines=lines,
            weight=weight,
            language=self.language,
            where=self.texts("paper.where"),
        )
        return fitted(text, wish)


def joined(*parts: str) -> str:
    """The parts that are there, each once, with points between."""
    return " · ".join(dict.fromkeys(part for part in parts if part))
