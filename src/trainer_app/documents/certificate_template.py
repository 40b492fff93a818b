"""The built-in certificate: A4 landscape, one lay-out for its four kinds.

From the top: emblem, academy, heading, holder, course; at the foot two signatures with the number
and its code between them. The lines in the middle flow: each takes the height its shapes really
need, and what room is left is shared out between them.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from typing import Final

from reportlab.lib.colors import Color
from reportlab.lib.pagesizes import A4, landscape
from reportlab.lib.units import mm

from trainer_app.documents.certificate_words import CertificateWords, certificate_words
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
from trainer_app.writing.lines import fit
from trainer_app.writing.shaping import ink, width

PAGE: Final[tuple[float, float]] = landscape(A4)

_CENTRE: Final[float] = PAGE[0] / 2
_FLOW_TOP: Final[float] = PAGE[1] - 42.5 * mm
_FOOT_BOTTOM: Final[float] = 19 * mm
_QR_SIDE: Final[float] = 25 * mm
_QR_MOST: Final[float] = 36 * mm
_SIGNATURE_X: Final = (71 * mm, PAGE[0] - 71 * mm)
_SIGNATURE_Y: Final[float] = 39 * mm
_SIGNATURE_WIDTH: Final[float] = 76 * mm
_LEAST_ABOVE: Final = 760.0  # thousandths of the size: a capital letter and some air
_LEAST_BELOW: Final = 240.0
_SCALES: Final = (1.0, 0.95, 0.9, 0.85, 0.8)
_MOST_STRETCH: Final = 15.0  # points a unit of stretch may grow before the block is centred instead
_GROUND: Final = "ground"
_RULE: Final = "\0rule"


@dataclass(frozen=True, kw_only=True)
class _Line:
    """One text of the flow; lengths in points."""

    text: str
    size: float
    floor: float
    max_lines: int
    where: str
    weight: Weight = Weight.REGULAR
    colour: Color = INK
    language: Language
    gap: float
    stretch: float
    max_width: float = 228 * mm


@dataclass(frozen=True)
class _Placed:
    """A line after fitting, with the room it takes."""

    line: _Line
    size: float
    lines: tuple[str, ...]
    above: float
    below: float

    @property
    def height(self) -> float:
        return (self.above + self.below) * len(self.lines)


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
                fitted = _fitted(text, 66 * mm, 9, 7, where="issued_on", language=paper.language)
                canvas.draw_text(_CENTRE, y, text, fitted, align="centre")
                y += 4.8 * mm
        if paper.specimen:
            canvas.setFillColor(GREY)
            canvas.draw_text(_CENTRE, y + 6 * mm, words.specimen, 11, Weight.BOLD, align="centre")
            return float(y + 18 * mm)
        if paper.number:
            size = _fitted(paper.number, 66 * mm, 9.5, 7, where="number", language=Language.ENGLISH)
            canvas.draw_text(_CENTRE, y, paper.number, size, Weight.SEMIBOLD, align="centre")
            y += 3.4 * mm
        payload = paper.verify_code or paper.number
        if payload:
            code = QrCode(payload, _QR_SIDE, most=_QR_MOST)
            code.draw(canvas, _CENTRE - code.side / 2, y)
            y += code.side
        return float(max(y, _SIGNATURE_Y + 14 * mm))

    def _draw_flow(self, lines: Sequence[_Line], bottom: float) -> None:
        room = _FLOW_TOP - bottom
        for scale in _SCALES:
            placed = [_place(line, scale) for line in lines]
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
        for part, gap in zip(placed, gaps, strict=True):
            y -= gap + growth * part.line.stretch
            y = self._draw_placed(part, y)

    def _draw_placed(self, part: _Placed, y: float) -> float:
        if part.line.text == _RULE:
            draw_rule(self._canvas, _CENTRE, y, 62 * mm)
            return y
        self._canvas.setFillColor(part.line.colour)
        for text in part.lines:
            y -= part.above
            self._canvas.draw_text(_CENTRE, y, text, part.size, part.line.weight, align="centre")
            y -= part.below
        return y

    def _draw_signatures(self, paper: CertificatePaper) -> None:
        canvas = self._canvas
        signatories = (
            (paper.signatory_1_name, paper.signatory_1_title),
            (paper.signatory_2_name, paper.signatory_2_title),
        )
        for x, (name, title), place in zip(_SIGNATURE_X, signatories, (1, 2), strict=True):
            if not name and not title:
                continue
            canvas.setStrokeColor(NAVY)
            canvas.setLineWidth(0.6)
            half = _SIGNATURE_WIDTH / 2
            canvas.line(x - half, _SIGNATURE_Y, x + half, _SIGNATURE_Y)
            y = _SIGNATURE_Y - 1 * mm
            for line in _signature_lines(name, title, paper.language, f"signatory_{place}"):
                canvas.setFillColor(line.colour)
                part = _place(line, 1.0)
                for text in part.lines:
                    y -= part.above
                    canvas.draw_text(x, y, text, part.size, line.weight, align="centre")
                    y -= part.below


def _flow_lines(words: CertificateWords, language: Language) -> list[_Line]:
    line = partial(_Line, language=language)
    english = partial(_Line, language=Language.ENGLISH, colour=GREY)
    lines = [
        line(text=words.academy, size=12.5, floor=9, max_lines=2, where="academy_name",
             weight=Weight.SEMIBOLD, colour=NAVY, gap=0, stretch=0),
        line(text=words.programme, size=10, floor=8, max_lines=2, where="programme_name",
             colour=GREY, gap=1, stretch=0.2),
        line(text=words.heading, size=30, floor=21, max_lines=2, where="heading",
             weight=Weight.BOLD, colour=NAVY, gap=2, stretch=1),
        english(text=words.heading_en, size=13.5, floor=10, max_lines=1, where="heading",
                weight=Weight.MEDIUM, colour=GOLD, gap=1, stretch=0.1),
        line(text=_RULE, size=0, floor=0, max_lines=1, where="", gap=5, stretch=0.5),
        line(text=words.lead_in, size=12, floor=9, max_lines=2, where="lead_in",
             gap=5, stretch=0.7),
        line(text=words.holder, size=32, floor=20, max_lines=2, where="holder_name",
             weight=Weight.BOLD, colour=NAVY, gap=2, stretch=0.8, max_width=216 * mm),
        english(text=words.holder_latin, size=15, floor=10, max_lines=2,
                where="holder_latin_name", weight=Weight.MEDIUM, colour=INK, gap=1, stretch=0.2),
        line(text=words.rank_and_agency, size=11.5, floor=9, max_lines=2, where="holder_agency",
             gap=1, stretch=0.2),
        line(text=words.before_title, size=12.5, floor=9, max_lines=2, where="sentence",
             gap=4, stretch=1),
        line(text=words.title, size=18, floor=13, max_lines=2, where="course_title",
             weight=Weight.SEMIBOLD, colour=NAVY, gap=2, stretch=0.4),
        english(text=words.title_en, size=11.5, floor=9, max_lines=2, where="course_title_en",
                weight=Weight.MEDIUM, gap=1, stretch=0.1),
        line(text=words.after_title, size=12.5, floor=9, max_lines=2, where="sentence",
             gap=2, stretch=0.4),
        line(text=words.details, size=12, floor=9, max_lines=2, where="place",
             gap=3, stretch=0.5),
        english(text=words.details_en, size=10, floor=8, max_lines=1, where="dates",
                gap=1, stretch=0.1),
    ]  # fmt: skip
    return [line for line in lines if line.text]


def _signature_lines(name: str, title: str, language: Language, where: str) -> list[_Line]:
    line = partial(_Line, language=language, max_width=_SIGNATURE_WIDTH, gap=0, stretch=0)
    lines = [
        line(text=name, size=11, floor=8, max_lines=2, where=f"{where}_name",
             weight=Weight.SEMIBOLD),
        line(text=title, size=9.5, floor=7.5, max_lines=2, where=f"{where}_title", colour=GREY),
    ]  # fmt: skip
    return [line for line in lines if line.text]


def _place(line: _Line, scale: float) -> _Placed:
    if line.text == _RULE:
        return _Placed(line, 0, (), 0, 0)
    fitted = fit(
        line.text,
        line.max_width,
        line.size * scale,
        max(line.floor * scale, 7),
        line.max_lines,
        width_of=partial(_width, weight=line.weight),
        language=line.language,
        where=line.where,
    )
    inks = [ink(text, line.weight) for text in fitted.lines]
    above = max(_LEAST_ABOVE, *(reach[0] for reach in inks)) + 60
    below = max(_LEAST_BELOW, *(reach[1] for reach in inks)) + 60
    scale_to_size = fitted.size / 1000
    return _Placed(line, fitted.size, fitted.lines, above * scale_to_size, below * scale_to_size)


def _fitted(
    text: str, max_width: float, size: float, floor: float, *, where: str, language: Language
) -> float:
    """The size at which a text that may not wrap fits its place."""
    fitted = fit(text, max_width, size, floor, 1, width_of=width, language=language, where=where)
    return fitted.size


def _width(text: str, size: float, weight: Weight) -> float:
    return width(text, size, weight)
