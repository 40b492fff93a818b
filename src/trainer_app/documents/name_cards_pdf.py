"""Name badges to cut out, and desk cards to fold."""

from __future__ import annotations

from typing import Final

from trainer_app.documents.paper_page import GREY, LANDSCAPE, MM, UPRIGHT, PaperPage, joined
from trainer_app.documents.pdf_text import TextCanvas
from trainer_app.domain.languages import Language
from trainer_app.services.course_papers import NameCard, NameCardsPaper
from trainer_app.writing.fonts import Weight

BADGE: Final = (90 * MM, 55 * MM)
COLUMNS: Final = 2
ROWS: Final = 5

_MARK: Final = 4 * MM
_GAP: Final = 1.5 * MM  # between a cut mark and the badge
_EDGE: Final = 5 * MM
_STRIP: Final = 8 * MM


class BadgesTemplate:
    """Ten badges a page, edge to edge, with cut marks around the whole."""

    def __init__(self, canvas: TextCanvas, paper: NameCardsPaper, language: Language) -> None:
        self._page = PaperPage(canvas, language)
        self._canvas, self._paper = canvas, paper
        self._left = (UPRIGHT[0] - COLUMNS * BADGE[0]) / 2
        self._bottom = (UPRIGHT[1] - ROWS * BADGE[1]) / 2

    def draw(self) -> None:
        """Draw all pages, each closed."""
        cards = self._paper.cards
        for start in range(0, len(cards), COLUMNS * ROWS):
            self._draw_cut_marks()
            for place, card in enumerate(cards[start : start + COLUMNS * ROWS]):
                row, column = divmod(place, COLUMNS)
                x = self._left + column * BADGE[0]
                self._draw_badge(card, x, self._bottom + (ROWS - 1 - row) * BADGE[1])
            self._canvas.showPage()

    def _draw_cut_marks(self) -> None:
        canvas = self._canvas
        canvas.setStrokeGray(0)
        canvas.setLineWidth(0.3)
        right = self._left + COLUMNS * BADGE[0]
        top = self._bottom + ROWS * BADGE[1]
        for column in range(COLUMNS + 1):
            x = self._left + column * BADGE[0]
            for y, way in ((top, 1), (self._bottom, -1)):
                canvas.line(x, y + way * _GAP, x, y + way * (_GAP + _MARK))
        for row in range(ROWS + 1):
            y = self._bottom + row * BADGE[1]
            for x, way in ((right, 1), (self._left, -1)):
                canvas.line(x + way * _GAP, y, x + way * (_GAP + _MARK), y)
        for column in range(1, COLUMNS):
            x = self._left + column * BADGE[0]
            for row in range(1, ROWS):  # a small cross where four badges meet
                y = self._bottom + row * BADGE[1]
                canvas.line(x - _GAP, y, x + _GAP, y)
                canvas.line(x, y - _GAP, x, y + _GAP)

    def _draw_badge(self, card: NameCard, left: float, bottom: float) -> None:
        canvas, page, heading = self._canvas, self._page, self._paper.heading
        canvas.holder = card.native_name or card.latin_name
        middle, room = left + BADGE[0] / 2, BADGE[0] - 2 * _EDGE
        y = bottom + BADGE[1] - 4 * MM
        title = page.fitted(heading.title, 9, room, lines=2)
        canvas.setFillGray(GREY)
        title.draw(canvas, middle, y, align="centre")
        self._draw_names(card, middle, bottom, room)
        self._draw_strip(card, left, bottom)

    def _draw_names(self, card: NameCard, middle: float, bottom: float, room: float) -> None:
        """The names and the agency, together in the middle of what title and strip leave."""
        page, canvas = self._page, self._canvas
        name = card.native_name or card.latin_name
        latin = card.latin_name if card.latin_name != name else ""
        lines = [page.fitted(name, 26, room, floor=14, lines=2, weight=Weight.BOLD)]
        if latin:
            lines.append(page.fitted(latin, 12.5, room, weight=Weight.SEMIBOLD))
        if card.agency:
            lines.append(page.fitted(card.agency, 9.5, room, lines=2))
        low, high = bottom + _STRIP + 1 * MM, bottom + BADGE[1] - 12 * MM
        y = (low + high + sum(part.height for part in lines)) / 2
        for place, part in enumerate(lines):
            canvas.setFillGray(0 if place < len(lines) - 1 or not card.agency else GREY)
            y = part.draw(canvas, middle, y, align="centre")

    def _draw_strip(self, card: NameCard, left: float, bottom: float) -> None:
        """The role on black for who is no participant, so that trainers are seen from afar."""
        canvas, page = self._canvas, self._page
        trains = card.role != "participant"
        inset = 1.2 * MM
        canvas.setStrokeGray(0)
        canvas.setFillGray(0 if trains else 1)
        canvas.setLineWidth(0.6)
        canvas.rect(
            left + inset, bottom + inset, BADGE[0] - 2 * inset, _STRIP - inset, fill=int(trains)
        )
        room = (BADGE[0] - 2 * _EDGE) / 2 - 2 * MM
        y = bottom + inset + 2.3 * MM
        for text, x, align in (
            (page.texts(f"role.{card.role}"), left + _EDGE, "left"),
            (self._paper.heading.code, left + BADGE[0] - _EDGE, "right"),
        ):
            part = page.fitted(text, 9, room, weight=Weight.SEMIBOLD)
            canvas.setFillGray(1 if trains else 0)
            canvas.draw_text(
                x,
                y,
                text,
                part.size,
                Weight.SEMIBOLD,
                align="right" if align == "right" else "left",
            )


class DeskCardsTemplate:
    """One card a page: A4 across, folded in the middle, a name on each side."""

    def __init__(self, canvas: TextCanvas, paper: NameCardsPaper, language: Language) -> None:
        self._page = PaperPage(canvas, language, LANDSCAPE)
        self._canvas, self._paper = canvas, paper

    def draw(self) -> None:
        """Draw all pages, each closed."""
        width, height = LANDSCAPE
        for card in self._paper.cards:
            self._canvas.holder = card.native_name or card.latin_name
            self._draw_fold()
            self._draw_side(card)
            self._canvas.saveState()
            self._canvas.translate(width, height)
            self._canvas.rotate(180)
            self._draw_side(card)
            self._canvas.restoreState()
            self._canvas.showPage()

    def _draw_fold(self) -> None:
        canvas, (width, height) = self._canvas, LANDSCAPE
        canvas.setStrokeGray(0.6)
        canvas.setLineWidth(0.4)
        canvas.setDash(2, 3)
        canvas.line(8 * MM, height / 2, width - 8 * MM, height / 2)
        canvas.setDash()
        words = self._page.texts("card.fold")
        self._page.put(words, 8 * MM, height / 2 + 1.5 * MM, 7, 60 * MM, grey=True)

    def _draw_side(self, card: NameCard) -> None:
        """The lower half of the page: names in its middle, the course at its foot."""
        page, canvas, (width, height) = self._page, self._canvas, LANDSCAPE
        room = width - 40 * MM
        name = card.native_name or card.latin_name
        latin = card.latin_name if card.latin_name != name else ""
        lines = [page.fitted(name, 72, room, floor=36, lines=2, weight=Weight.BOLD)]
        if latin:
            lines.append(page.fitted(latin, 28, room, floor=14, weight=Weight.SEMIBOLD))
        if card.agency:
            lines.append(page.fitted(card.agency, 18, room, floor=10, lines=2))
        foot = 20 * MM
        y = (foot + height / 2 - 6 * MM + sum(part.height for part in lines)) / 2
        canvas.setFillGray(0)
        for part in lines:
            y = part.draw(canvas, width / 2, y, align="centre")
        role = page.texts(f"role.{card.role}") if card.role != "participant" else ""
        words = joined(role, self._paper.heading.title)
        part = page.fitted(words, 12, room, lines=2)
        canvas.setFillGray(GREY)
        part.draw(canvas, width / 2, 9 * MM + part.height, align="centre")
