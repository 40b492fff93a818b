"""The built-in certificate: A4 landscape, one lay-out for its four kinds.

From the top: emblem, academy, heading, holder, course; at the foot two signatures with the number
and its code between them. The lines in the middle flow: each takes the height its shapes really
need, and what room is left is shared out between them.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import partial
from typing import Final

from reportlab.lib.colors import Color
from reportlab.lib.pagesizes import A4, landscape
from reportlab.lib.units import mm

from trainer_app.documents.certificate_words import CertificateWords, certificate_words
from trainer_app.documents.fitted_text import Wish, fitted
from trainer_app.documents.ornaments import (
    GOLD,
    GREY,
    INK,
    NAVY,
    draw_emblem,
    draw_frame,
    draw_rule,
)
from trainer_app.documents.pdf_text import TextCanvas
from trainer_app.documents.qr import QrCode
from trainer_app.domain.errors import TextDoesNotFit
from trainer_app.domain.languages import Language
from trainer_app.services.papers import CertificatePaper
from trainer_app.writing.fonts import Weight

PAGE: Final[tuple[float, float]] = landscape(A4)

_CENTRE: Final[float] = PAGE[0] / 2
_FLOW_TOP: Final[float] = PAGE[1] - 42.5 * mm
_FOOT_BOTTOM: Final[float] = 19 * mm
_QR_SIDE: Final[float] = 25 * mm
_QR_MOST: Final[float] = 36 * mm
_TEXT_WIDTH: Final[float] = 226 * mm
_FOOT_WIDTH: Final[float] = 68 * mm
_SIGNATURE_X: Final = (71 * mm, PAGE[0] - 71 * mm)
_SIGNATURE_Y: Final[float] = 39 * mm
_SIGNING_ROOM: Final[float] = 14 * mm
_SIGNATURE_WIDTH: Final[float] = 76 * mm
_SCALES: Final = (1.0, 0.95, 0.9, 0.85, 0.8)
_MOST_STRETCH: Final = 15.0  # points a unit of stretch may grow before the block is centred instead
_GROUND: Final = "ground"


@dataclass(frozen=True, kw_only=True)
class _Line:
    """One text of the flow; `gap` is the least space above it, `stretch` its share of the rest."""

    text: str
    wish: Wish
    colour: Color
    gap: float = 0
    stretch: float = 0


class CertificateTemplate:
    """Draws certificates onto the pages of one document; frame and emblem are stored once."""

    def __init__(self, canvas: TextCanvas) -> None:
        self._canvas = canvas
        canvas.beginForm(_GROUND, 0, 0, *PAGE)
        draw_frame(canvas, *PAGE)
        draw_emblem(canvas, _CENTRE, PAGE[1] - 28 * mm, 10.5 * mm)
        canvas.endForm()

    def draw(self, paper: CertificatePaper) -> None:
        """Draw one certificate on the current page.

        Raises:
            TemplateUnknown: There is no template of the paper's name.
            TextDoesNotFit: A text is too long for its place.
            CharacterNotPrintable: No bundled font has a shape for a character.
        """
        words = certificate_words(paper)
        self._canvas.holder = words.holder
        if paper.specimen:
            self._draw_specimen_mark()
        self._canvas.doForm(_GROUND)
        foot_top = self._draw_foot(paper, words)
        self._draw_flow(_flow_lines(words, paper.language), foot_top + 3 * mm)
        self._draw_signatures(paper)

    def _draw_specimen_mark(self) -> None:
        canvas = self._canvas
        canvas.saveState()
        canvas.setFillGray(0.91)
        canvas.translate(_CENTRE, PAGE[1] / 2)
        canvas.rotate(30)
        canvas.draw_text(0, -38, "SPECIMEN", 118, Weight.BOLD, align="centre")
        canvas.restoreState()

    def _draw_foot(self, paper: CertificatePaper, words: CertificateWords) -> float:
        """Number, dates and code, from the bottom up; returns where they end above."""
        canvas = self._canvas
        y: float = _FOOT_BOTTOM
        canvas.setFillColor(INK)
        for text in (words.expires, words.issued):
            if text:
                y = self._draw_small(text, y, 9, Weight.REGULAR, paper.language) + 4.8 * mm
        if paper.specimen:
            canvas.setFillColor(GREY)
            canvas.draw_text(_CENTRE, y + 6 * mm, words.specimen, 11, Weight.BOLD, align="centre")
            return float(_SIGNATURE_Y + _SIGNING_ROOM)
        if paper.number:
            y = self._draw_small(paper.number, y, 9.5, Weight.SEMIBOLD, Language.ENGLISH) + 3.4 * mm
        payload = paper.verify_code or paper.number
        if payload:
            code = QrCode(payload, _QR_SIDE, most=_QR_MOST)
            code.draw(canvas, _CENTRE - code.side / 2, y)
            y += code.side
        return float(max(y, _SIGNATURE_Y + _SIGNING_ROOM))

    def _draw_small(
        self, text: str, y: float, size: float, weight: Weight, language: Language
    ) -> float:
        """Draw a line of the foot on its baseline, which it returns."""
        wish = Wish(
            max_width=_FOOT_WIDTH,
            size=size,
            floor=7,
            weight=weight,
            language=language,
            where="foot",
        )
        part = fitted(text, wish)
        self._canvas.draw_text(_CENTRE, y, text, part.size, weight, align="centre")
        return y

    def _draw_flow(self, lines: Sequence[_Line], bottom: float) -> None:
        room = _FLOW_TOP - bottom
        for scale in _SCALES:
            placed = [fitted(line.text, line.wish, scale) for line in lines]
            gaps = [line.gap * scale for line in lines]
            slack = room - sum(part.height for part in placed) - sum(gaps)
            if slack >= 0:
                break
        else:
            longest = max(lines, key=lambda line: len(line.text))
            raise TextDoesNotFit(text=longest.text, where="page")
        units = sum(line.stretch for line in lines)
        growth = min(slack / units, _MOST_STRETCH)
        y = _FLOW_TOP - (slack - growth * units) / 2
        for line, part, gap in zip(lines, placed, gaps, strict=True):
            space = gap + growth * line.stretch
            if line.wish.where == "lead_in":
                draw_rule(self._canvas, _CENTRE, y - space / 2, 62 * mm)
            self._canvas.setFillColor(line.colour)
            y = part.draw(self._canvas, _CENTRE, y - space, align="centre")

    def _draw_signatures(self, paper: CertificatePaper) -> None:
        """Lines to sign on, with names and titles below on common baselines."""
        canvas, half = self._canvas, _SIGNATURE_WIDTH / 2
        names = (paper.signatory_1_name, paper.signatory_2_name)
        titles = (paper.signatory_1_title, paper.signatory_2_title)
        canvas.setStrokeColor(NAVY)
        canvas.setLineWidth(0.6)
        for x, name, title in zip(_SIGNATURE_X, names, titles, strict=True):
            if name or title:
                canvas.line(x - half, _SIGNATURE_Y, x + half, _SIGNATURE_Y)
        y = _SIGNATURE_Y - 1 * mm
        canvas.setFillColor(INK)
        y = self._draw_abreast(names, y, _signature_wish("name", 11, paper.language))
        canvas.setFillColor(GREY)
        self._draw_abreast(titles, y, _signature_wish("title", 9.5, paper.language))

    def _draw_abreast(self, texts: Sequence[str], top: float, wish: Wish) -> float:
        """Draw a text under each signature, first lines level; returns where the taller ends."""
        parts = [
            (x, fitted(text, replace(wish, where=f"signatory_{place}_{wish.where}")))
            for place, (x, text) in enumerate(zip(_SIGNATURE_X, texts, strict=True), start=1)
            if text
        ]
        drop = max((part.above for _, part in parts), default=0.0)
        return min(
            (
                part.draw(self._canvas, x, top - drop + part.above, align="centre")
                for x, part in parts
            ),
            default=top,
        )


def _signature_wish(where: str, size: float, language: Language) -> Wish:
    return Wish(
        max_width=_SIGNATURE_WIDTH,
        size=size,
        floor=size * 0.75,
        max_lines=2,
        weight=Weight.SEMIBOLD if where == "name" else Weight.REGULAR,
        language=language,
        where=where,
    )


def _flow_lines(words: CertificateWords, language: Language) -> list[_Line]:
    line = partial(_line, language)
    english = partial(_line, Language.ENGLISH, colour=GREY)
    bold, half, medium = Weight.BOLD, Weight.SEMIBOLD, Weight.MEDIUM
    lines = [
        line("academy_name", words.academy, 12.5, 9, weight=half, colour=NAVY),
        line("programme_name", words.programme, 10, 8, colour=GREY, gap=1, stretch=0.2),
        line("heading", words.heading, 30, 21, weight=bold, colour=NAVY, gap=2, stretch=1),
        english("heading", words.heading_en, 13.5, 10, weight=medium, colour=GOLD, gap=1,
                stretch=0.1),
        line("lead_in", words.lead_in, 12, 9, gap=11, stretch=1.2),
        line("holder_name", words.holder, 32, 20, weight=bold, colour=NAVY, gap=2, stretch=0.8),
        english("holder_latin_name", words.holder_latin, 15, 10, weight=medium, colour=INK, gap=2,
                stretch=0.2),
        line("holder_agency", words.rank_and_agency, 11.5, 9, gap=1, stretch=0.2),
        line("sentence", words.before_title, 12.5, 9, gap=4, stretch=1),
        line("course_title", words.title, 18, 13, weight=half, colour=NAVY, gap=2, stretch=0.4),
        english("course_title_en", words.title_en, 11.5, 9, weight=medium, gap=1, stretch=0.1),
        line("sentence", words.after_title, 12.5, 9, gap=2, stretch=0.4),
        line("place", words.details, 12, 9, gap=3, stretch=0.5),
        english("dates", words.details_en, 10, 8, gap=1, stretch=0.1),
    ]  # fmt: skip
    return [line for line in lines if line.text]


def _line(
    language: Language,
    where: str,
    text: str,
    size: float,
    floor: float,
    *,
    weight: Weight = Weight.REGULAR,
    colour: Color = INK,
    gap: float = 0,
    stretch: float = 0,
) -> _Line:
    wish = Wish(
        max_width=_TEXT_WIDTH,
        size=size,
        floor=floor,
        max_lines=2,
        weight=weight,
        language=language,
        where=where,
    )
    return _Line(text=text, wish=wish, colour=colour, gap=gap, stretch=stretch)
