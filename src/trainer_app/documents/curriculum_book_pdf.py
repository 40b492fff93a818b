"""The book of a curriculum: cover, contents, and each module with all it says.

In two languages the texts stand side by side, item beside item.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from trainer_app.documents.course_heading import printed_line
from trainer_app.documents.curriculum_module import ModuleRows
from trainer_app.documents.fitted_text import Wish, cut_to_fit
from trainer_app.documents.flow import (
    FlowLine,
    FlowRow,
    Type,
    draw_rows,
    paragraph,
    shared_out,
    side_by_side,
)
from trainer_app.documents.paper_page import MM, PaperPage, joined
from trainer_app.documents.paper_style import date_style, hours, number
from trainer_app.documents.pdf_text import TextCanvas
from trainer_app.documents.texts import paper_texts
from trainer_app.domain.languages import Language
from trainer_app.services.curriculum_papers import CurriculumPaper, PaperModule
from trainer_app.writing.dates import long_date
from trainer_app.writing.fonts import Weight
from trainer_app.writing.shaping import width

_TITLE: Final = (Type(25, Weight.BOLD), Type(17, Weight.SEMIBOLD))
_HEADING: Final = Type(15, Weight.BOLD)
_ENTRY: Final = (Type(10.5), Type(9, grey=True))
_GOES_ON: Final = Type(9, Weight.SEMIBOLD)
_PART: Final = Type(12, Weight.BOLD)
_PAGE_ROOM: Final = 14 * MM  # for a page number in the contents
_CODE_ROOM: Final = 22 * MM
_BOTTOM: Final = 19 * MM
_LABEL: Final = 62 * MM
_FACT: Final = (Type(10, Weight.SEMIBOLD), Type(7.5, grey=True), Type(10))


class CurriculumBook:
    """Draws the book, a page at a time."""

    def __init__(self, canvas: TextCanvas, paper: CurriculumPaper) -> None:
        self._canvas, self._paper = canvas, paper
        self._language = paper.languages[0]
        self._page = PaperPage(canvas, self._language)
        self._top = self._page.height - 24 * MM
        self._room = self._top - _BOTTOM

    def draw(self) -> int:
        """Draw all pages, each closed; returns how many."""
        rows, begins = self._modules()
        pages = shared_out(rows, self._room - 6 * MM)  # under the line that says what goes on
        listed = shared_out(self._contents([0] * len(begins)), self._room)
        before = 1 + len(listed)
        numbers = [
            before + 1 + next(at for at, (_, end) in enumerate(pages) if place < end)
            for place in begins
        ]
        total = before + len(pages)
        self._draw_cover(total)
        contents = self._contents(numbers)
        for place, (start, end) in enumerate(listed, start=2):
            self._draw_page(contents[start:end], place, total)
        for place, (start, end) in enumerate(pages, start=before + 1):
            self._draw_page(rows[start:end], place, total, self._going_on(start, begins))
        return total

    def _modules(self) -> tuple[list[FlowRow], list[int]]:
        """All rows of the modules, and at which of them each module begins."""
        rows: list[FlowRow] = []
        begins = []
        source = ModuleRows(self._paper.languages, self._page.left, self._page.right)
        for module in self._paper.modules:
            self._canvas.holder = module.code
            begins.append(len(rows))
            rows += source.of(module)
        return rows, begins

    def _going_on(self, start: int, begins: Sequence[int]) -> str:
        """What the first row of a page goes on with; "" where a module begins."""
        if start in begins:
            return ""
        module = self._paper.modules[max(at for at, row in enumerate(begins) if row < start)]
        goes_on = f" ({self._page.texts('curriculum.continued')})"
        look = _GOES_ON
        room = self._page.right - self._page.left - width(goes_on, look.size, look.weight)
        return self._cut(joined(module.code, module.texts[0].words.title), look, room) + goes_on

    def _cut(self, text: str, look: Type, room: float) -> str:
        """As much of a line as has room."""
        wish = Wish(
            max_width=room,
            size=look.size,
            floor=look.size,
            weight=look.weight,
            language=self._language,
            where=self._page.texts("paper.where"),
        )
        return cut_to_fit(text, wish).lines[0]

    # Pages

    def _draw_cover(self, total: int) -> None:
        page, paper = self._page, self._paper
        page.draw_head(paper.academy, paper.academy_en, "curriculum.book")
        y = page.rule - 42 * MM
        for title, look, language in zip(paper.title, _TITLE, paper.languages, strict=False):
            rows = side_by_side([self._wide(title, look, language)])
            y = draw_rows(self._canvas, rows, y, (page.left, page.right)) - 3 * MM
        facts = [row for key, value in self._facts() if value for row in self._fact(key, value)]
        draw_rows(self._canvas, facts, y - 14 * MM, (page.left, page.right))
        self._close(1, total)

    def _facts(self) -> Iterator[tuple[str, str]]:
        paper, texts = self._paper, self._page.texts
        yield "curriculum.edition", joined(paper.code, paper.edition)
        yield "list.state", texts(f"curriculum.state.{paper.state}")
        if paper.published_on is not None:
            date = long_date(paper.published_on, date_style(self._language))
            yield "curriculum.published_on", date
        yield "register.kind", texts(f"curriculum.kind.{paper.kind}")
        yield "programme.part_of", joined(*paper.programme)
        yield "curriculum.modules", number(len(paper.modules), self._language)
        yield "transcript.hours", hours(paper.minutes, self._language)
        names = (paper_texts(one)("translations.language") for one in paper.languages)
        yield "curriculum.languages", joined(*names)

    def _fact(self, key: str, value: str) -> list[FlowRow]:
        """A label, in English below, with its value beside it."""
        page, x = self._page, self._page.left + _LABEL
        label = paragraph(page.texts(key), page.left, _LABEL - 4 * MM, _FACT[0], self._language)
        if page.english(key) != page.texts(key):
            room = _LABEL - 4 * MM
            label += paragraph(page.english(key), page.left, room, _FACT[1], Language.ENGLISH)
        told = paragraph(value, x, page.right - x, _FACT[2], self._language)
        return side_by_side([label, told], before=3 * MM)

    def _draw_page(
        self, rows: Sequence[FlowRow], place: int, total: int, going_on: str = ""
    ) -> None:
        page, paper, y = self._page, self._paper, self._page.height - 16 * MM
        half = (page.right - page.left) * 0.6
        state = self._page.texts(f"curriculum.state.{paper.state}")
        page.put(self._cut(paper.title[0], Type(9), half), page.left, y, 9, half, grey=True)
        what = joined(paper.code, paper.edition, state)
        page.put(what, page.right, y, 9, page.right - page.left - half, grey=True, align="right")
        self._canvas.setStrokeGray(0)
        self._canvas.setLineWidth(0.8)
        self._canvas.line(page.left, y - 3 * MM, page.right, y - 3 * MM)
        top = self._top
        if going_on:
            room = page.right - page.left
            page.put(going_on, page.left, top - 2 * MM, 9, room, weight=Weight.SEMIBOLD, grey=True)
            top -= 6 * MM
        draw_rows(self._canvas, rows, top, (page.left, page.right))
        self._close(place, total)

    def _close(self, place: int, total: int) -> None:
        texts = self._page.texts
        self._page.draw_foot(printed_line(self._paper.origin, texts), place, total)
        self._canvas.showPage()

    # Contents

    def _contents(self, numbers: Sequence[int]) -> list[FlowRow]:
        page = self._page
        heading = self._wide(page.texts("curriculum.contents"), _HEADING, self._language)
        rows = side_by_side([heading], heads=True)
        for module, at in zip(self._paper.modules, numbers, strict=True):
            rows += self._part(module)
            rows += self._entry(module, at)
        return rows

    def _part(self, module: PaperModule) -> list[FlowRow]:
        if not module.part:
            return []
        words = self._wide(joined(*module.part), _PART, self._language)
        return side_by_side([words], before=4 * MM, heads=True)

    def _entry(self, module: PaperModule, at: int) -> list[FlowRow]:
        """Code, title in each language, and the page of the module."""
        page = self._page
        x = page.left + _CODE_ROOM
        room = page.right - _PAGE_ROOM - x
        spoken = {
            text.words.title or page.texts("curriculum.not_written"): text.spoken
            for text in module.texts
        }
        titles: list[FlowLine] = []
        for (title, language), look in zip(spoken.items(), _ENTRY, strict=False):
            titles += paragraph(title, x, room, look, language)
        told = number(at, self._language)
        right = page.right - width(told, _ENTRY[0].size)
        columns = [
            paragraph(module.code, page.left, _CODE_ROOM - 2 * MM, _ENTRY[0], self._language),
            titles,
            paragraph(told, right, _PAGE_ROOM, _ENTRY[0], self._language),
        ]
        rows = side_by_side(columns, before=1.8 * MM)
        return [*(_kept(row) for row in rows[:-1]), rows[-1]]

    def _wide(self, text: str, look: Type, language: Language) -> list[FlowLine]:
        return paragraph(text, self._page.left, self._page.right - self._page.left, look, language)


def _kept(row: FlowRow) -> FlowRow:
    return FlowRow(row.lines, before=row.before, keeps=True, rule=row.rule)
