"""The sign-in sheet: A4 upright, black on white, rows high enough to sign in.

The head repeats on every page, so that a loose page still says what it belongs to.
"""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import timedelta
from typing import Final

from reportlab.lib.pagesizes import A4
from reportlab.lib.units import mm

from trainer_app.documents.course_heading import printed_line
from trainer_app.documents.fitted_text import FittedText, Wish, fitted
from trainer_app.documents.marks import legend
from trainer_app.documents.ornaments import draw_plain_emblem
from trainer_app.documents.paper_style import date_style, number
from trainer_app.documents.pdf_text import Align, TextCanvas
from trainer_app.documents.qr import QrCode
from trainer_app.documents.texts import paper_texts
from trainer_app.domain.errors import TextDoesNotFit
from trainer_app.domain.languages import Language
from trainer_app.services.papers import RosterLine, SignInSheetPaper
from trainer_app.writing.dates import clock, full_date, long_date
from trainer_app.writing.fonts import Weight
from trainer_app.writing.printable import visible
from trainer_app.writing.shaping import ink

PAGE: Final[tuple[float, float]] = A4

_MM: Final[float] = mm
_LEFT: Final = 15 * _MM
_RIGHT: Final = PAGE[0] - 15 * _MM
_TOP: Final = PAGE[1] - 13 * _MM
_RULE_Y: Final = PAGE[1] - 29 * _MM
_FIRST_FACT_Y: Final = PAGE[1] - 36.5 * _MM
_FACT_STEP: Final = 7 * _MM
_TABLE_TOP: Final = PAGE[1] - 63 * _MM
_HEADER_HEIGHT: Final = 11.5 * _MM
_ROW_HEIGHT: Final = 10 * _MM
_TABLE_BOTTOM: Final = 38 * _MM
_ROWS_A_PAGE: Final = int((_TABLE_TOP - _HEADER_HEIGHT - _TABLE_BOTTOM) / _ROW_HEIGHT)
_CELL_PAD: Final = 1.5 * _MM
_QR_SIDE: Final = 17 * _MM
_QR_MOST: Final = 24 * _MM
_GREY: Final = 0.35


@dataclass(frozen=True)
class _Column:
    key: str
    width: float
    size: float = 9.0
    weight: Weight = Weight.REGULAR


_COLUMNS: Final = (
    _Column("list.number", 10 * _MM, 9.5),
    _Column("list.name", 44 * _MM, 11.0, Weight.SEMIBOLD),
    _Column("list.latin_name", 38 * _MM, 9.5),
    _Column("list.agency", 34 * _MM),
    _Column("sheet.time_in", 16 * _MM),
    _Column("sheet.signature", 38 * _MM),
)


class SignInSheetTemplate:
    """Draws one session's sheet, a page at a time."""

    def __init__(self, canvas: TextCanvas, paper: SignInSheetPaper, language: Language) -> None:
        self._canvas = canvas
        self._paper = paper
        self._language = language
        self._texts = paper_texts(language)
        self._english = paper_texts(Language.ENGLISH)

    def draw(self) -> None:
        """Draw all pages, each closed.

        Raises:
            CharacterNotPrintable: No bundled font has a shape for a character.
            TextDoesNotFit: A text is too long for its place.
        """
        rows: list[RosterLine | None] = [*self._paper.lines, *[None] * self._paper.spare_rows]
        pages = max(1, -(-len(rows) // _ROWS_A_PAGE))
        for page in range(1, pages + 1):
            start = (page - 1) * _ROWS_A_PAGE
            self._canvas.holder = self._paper.heading.code
            self._draw_head()
            self._draw_facts()
            self._draw_table(rows[start : start + _ROWS_A_PAGE], start + 1)
            self._draw_foot(page, pages)
            self._canvas.showPage()

    def _draw_head(self) -> None:
        paper, canvas = self._paper, self._canvas
        draw_plain_emblem(canvas, _LEFT + 6 * _MM, _TOP - 6 * _MM, 6 * _MM)
        left, half = _LEFT + 16 * _MM, 92 * _MM
        self._put(paper.heading.academy, left, _TOP - 4.5 * _MM, 13, half, weight=Weight.BOLD)
        self._put_english(paper.academy_en, paper.heading.academy, left, _TOP - 10.5 * _MM, half)
        title, width = self._texts("sheet.title"), 70 * _MM
        self._put(title, _RIGHT, _TOP - 4.5 * _MM, 15, width, weight=Weight.BOLD, align="right")
        english = self._english("sheet.title")
        self._put_english(english, title, _RIGHT, _TOP - 10.5 * _MM, width, align="right")
        canvas.setStrokeGray(0)
        canvas.setLineWidth(1.2)
        canvas.line(_LEFT, _RULE_Y, _RIGHT, _RULE_Y)

    def _draw_facts(self) -> None:
        paper = self._paper
        facts = (
            ("sheet.course", _joined(paper.heading.title, paper.heading.code)),
            ("sheet.session", self._session()),
            ("sheet.time", self._time()),
            ("sheet.trainers_and_room", _joined(paper.trainers, paper.room)),
        )
        left, values = _LEFT, _LEFT + 52 * _MM
        for step, (key, value) in enumerate(facts):
            y = _FIRST_FACT_Y - step * _FACT_STEP
            label, english = self._texts(key), self._english(key)
            room = 50 * _MM
            used = self._put(label, left, y, 10, room, weight=Weight.SEMIBOLD)
            if english != label:
                start = left + used + 1.5 * _MM
                self._put(english, start, y, 7.5, room - used, grey=True)
            self._put_fact(value, values, y, _RIGHT - values - 20 * _MM)
        people = number(len(paper.lines), self._language)
        y = _FIRST_FACT_Y - 1.5 * _MM
        self._put(people, _RIGHT, y, 22, 20 * _MM, weight=Weight.BOLD, align="right")
        words = _joined(self._texts("sheet.people"), self._english("sheet.people"))
        below = ink(people, Weight.BOLD)[1] * 22 / 1000  # Burmese digits hang deep
        self._put(words, _RIGHT, y - below - 5 * _MM, 8, 30 * _MM, grey=True, align="right")

    def _session(self) -> str:
        paper = self._paper
        title = f"{paper.session_code} {paper.session_title}".strip()
        if self._language is Language.ENGLISH:
            return title
        return _joined(title, paper.session_title_en)

    def _time(self) -> str:
        starts = self._paper.starts_at
        ends = starts + timedelta(minutes=self._paper.minutes)
        style = date_style(self._language)
        text = f"{full_date(starts.date(), style)}, {clock(starts, style)} – {clock(ends, style)}"
        if self._language is Language.ENGLISH:
            return text
        return _joined(text, long_date(starts.date(), date_style(Language.ENGLISH)))

    def _draw_table(self, rows: Sequence[RosterLine | None], first: int) -> None:
        canvas = self._canvas
        below = _TABLE_TOP - _HEADER_HEIGHT
        canvas.setFillGray(0.925)
        canvas.rect(_LEFT, below, _RIGHT - _LEFT, _HEADER_HEIGHT, stroke=0, fill=1)
        x = _LEFT
        for column in _COLUMNS:
            native, english = self._texts(column.key), self._english(column.key)
            room = column.width - 1.5 * _CELL_PAD
            y = _TABLE_TOP - (4.6 if english != native else 7) * _MM
            self._put(native, x + _CELL_PAD, y, 9.5, room, weight=Weight.SEMIBOLD)
            if english != native:
                self._put(english, x + _CELL_PAD, y - 4.8 * _MM, 8, room, grey=True)
            x += column.width
        for place, line in enumerate(rows):
            self._draw_row(line, first + place, below - place * _ROW_HEIGHT)
        self._draw_grid(below, len(rows))

    def _draw_row(self, line: RosterLine | None, count: int, top: float) -> None:
        cells = [number(count, self._language)]
        if line is not None:
            self._canvas.holder = line.native_name or line.latin_name
            latin = "" if line.latin_name == line.native_name else line.latin_name
            cells += [line.native_name, latin, line.agency]
        x = _LEFT
        for column, text in zip(_COLUMNS, cells, strict=False):
            if text:
                self._draw_cell(text, x, top, column)
            x += column.width

    def _draw_cell(self, text: str, x: float, top: float, column: _Column) -> None:
        part = self._fitted_cell(text, column)
        self._canvas.setFillGray(0)
        upper = top - (_ROW_HEIGHT - part.height) / 2
        part.draw(self._canvas, x + _CELL_PAD, upper)

    def _fitted_cell(self, text: str, column: _Column) -> FittedText:
        """Two lines of a good size, else three small ones."""
        wish = Wish(
            max_width=column.width - 1.5 * _CELL_PAD,
            size=column.size,
            floor=column.size * 0.8,
            max_lines=2,
            weight=column.weight,
            language=self._language,
            where=column.key,
        )
        for attempt in (wish, replace(wish, floor=6.5), replace(wish, floor=6.5, max_lines=3)):
            with suppress(TextDoesNotFit):
                part = fitted(text, attempt)
                if part.height <= _ROW_HEIGHT:
                    return part
        raise TextDoesNotFit(text=visible(text), where=column.key)

    def _draw_grid(self, below: float, rows: int) -> None:
        canvas = self._canvas
        bottom = below - rows * _ROW_HEIGHT
        canvas.setStrokeGray(0.45)
        canvas.setLineWidth(0.5)
        for row in range(rows + 1):
            y = below - row * _ROW_HEIGHT
            canvas.line(_LEFT, y, _RIGHT, y)
        x = _LEFT
        canvas.line(x, _TABLE_TOP, x, bottom)
        for column in _COLUMNS[:-1]:
            x += column.width
            canvas.line(x, below, x, bottom)
        canvas.line(_RIGHT, _TABLE_TOP, _RIGHT, bottom)

    def _draw_foot(self, page: int, pages: int) -> None:
        paper = self._paper
        room = _RIGHT - _LEFT - 26 * _MM
        self._put(legend(self._texts), _LEFT, 32 * _MM, 8.5, room)
        if self._language is not Language.ENGLISH:
            self._put(legend(self._english), _LEFT, 27.5 * _MM, 7.5, room, grey=True)
        self._canvas.setStrokeGray(0)
        self._canvas.setLineWidth(0.6)
        self._canvas.line(_LEFT, 21 * _MM, _LEFT + 62 * _MM, 21 * _MM)
        signs = _joined(
            self._texts("sheet.trainer_signature"), self._english("sheet.trainer_signature")
        )
        self._put(signs, _LEFT, 16.8 * _MM, 8, 90 * _MM, grey=True)
        printed = _joined(
            printed_line(paper.heading, self._texts),
            self._texts("sheet.number", number=paper.sheet_number) if paper.sheet_number else "",
        )
        self._put(printed, _LEFT, 11.5 * _MM, 8, room, grey=True)
        of = f"{number(page, self._language)} / {number(pages, self._language)}"
        self._put(of, _RIGHT, 11.5 * _MM, 9, 24 * _MM, align="right")
        if paper.sheet_number:
            code = QrCode(paper.sheet_number, _QR_SIDE, most=_QR_MOST)
            code.draw(self._canvas, _RIGHT - code.side + 2 * _MM, 15 * _MM)

    def _put(
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
        """Draw a line on its baseline, shrunk to its room; returns its width."""
        if not text:
            return 0
        wish = Wish(
            max_width=room,
            size=size,
            floor=6.5,
            weight=weight,
            language=self._language,
            where="sheet",
        )
        self._canvas.setFillGray(_GREY if grey else 0)
        return self._canvas.draw_text(x, y, text, fitted(text, wish).size, weight, align=align)

    def _put_fact(self, text: str, x: float, y: float, room: float) -> None:
        """Draw a value beside its label: on the label's baseline, or in two lines around it."""
        if not text:
            return
        wish = Wish(
            max_width=room, size=10, floor=7, max_lines=2, language=self._language, where="sheet"
        )
        part = fitted(text, wish)
        self._canvas.setFillGray(0)
        if len(part.lines) == 1:
            self._canvas.draw_text(x, y, text, part.size)
        else:
            part.draw(self._canvas, x, y + part.height / 2 + part.size * 0.3)

    def _put_english(
        self, text: str, native: str, x: float, y: float, room: float, *, align: Align = "left"
    ) -> None:
        if text != native:
            self._put(text, x, y, 9.5, room, grey=True, align=align)


def _joined(*parts: str) -> str:
    return " · ".join(dict.fromkeys(part for part in parts if part))
