"""The sheet on which participants say what they think of a course: one page, no name on it."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path
from typing import Final

from trainer_app.documents.course_heading import printed_line
from trainer_app.documents.paper_page import MM, UPRIGHT, PaperPage, joined
from trainer_app.documents.paper_style import date_style, number
from trainer_app.documents.pdf_text import TextCanvas
from trainer_app.documents.texts import paper_texts
from trainer_app.documents.whole_file import write_whole
from trainer_app.domain.evaluation import HIGHEST, LOWEST, Question
from trainer_app.domain.languages import Language
from trainer_app.services.papers import CourseHeading
from trainer_app.wording import say
from trainer_app.writing.dates import day_range
from trainer_app.writing.fonts import Weight

_ROW: Final = 11.5 * MM
_BOX: Final = 7 * MM
_STEP: Final = 12 * MM
_LINES: Final = 4
_LINE: Final = 9 * MM


def write_evaluation_form(heading: CourseHeading, target: Path, language: Language) -> None:
    """Draw the sheet.

    Raises:
        FileNotWritable: the file refuses.
        CharacterNotPrintable, TextDoesNotFit: the title of the course cannot be printed.
    """
    content, texts = BytesIO(), paper_texts(language)
    canvas = TextCanvas(
        content,
        UPRIGHT,
        language,
        title=f"{texts('evaluation.title')} – {heading.code}",
        subject=heading.title,
        author=heading.academy,
    )
    _Form(canvas, heading, language).draw()
    canvas.save()
    write_whole(target, content.getvalue())


class _Form:
    def __init__(self, canvas: TextCanvas, heading: CourseHeading, language: Language) -> None:
        self._page = PaperPage(canvas, language)
        self._canvas, self._heading, self._language = canvas, heading, language

    def draw(self) -> None:
        page, heading = self._page, self._heading
        page.draw_head(heading.academy, heading.academy_en, "evaluation.title")
        room, y = page.right - page.left, page.rule - 8 * MM
        days = day_range(heading.starts_on, heading.ends_on, date_style(self._language))
        course = joined(heading.code, heading.title)
        page.put(course, page.left, y, 12, room, weight=Weight.SEMIBOLD)
        page.put(joined(heading.place, days), page.left, y - 6.5 * MM, 10, room, grey=True)
        y = page.draw_paragraph(page.texts("evaluation.how"), y - 13 * MM) - 4 * MM
        boxes = page.right - _STEP * HIGHEST
        for place, question in enumerate(Question, start=1):
            y -= _ROW
            self._draw_question(place, question, y, boxes)
        for name in ("helped", "change"):
            y -= 11 * MM
            words = say(f"evaluation.{name}", {}, self._language)
            page.put(words, page.left, y, 10.5, room, weight=Weight.SEMIBOLD)
            for _ in range(_LINES):
                y -= _LINE
                self._canvas.setLineWidth(0.4)
                self._canvas.setStrokeGray(0.5)
                self._canvas.line(page.left, y, page.right, y)
        page.draw_foot(joined(heading.code, printed_line(heading, page.texts)), 1, 1)
        self._canvas.showPage()

    def _draw_question(self, place: int, question: Question, y: float, boxes: float) -> None:
        page, canvas = self._page, self._canvas
        words = say(f"evaluation.{question.value}", {}, self._language)
        label = f"{number(place, self._language)}. {words}"
        part = page.fitted(label, 10.5, boxes - page.left - 4 * MM, floor=8, lines=2)
        canvas.setFillGray(0)
        part.draw(canvas, page.left, y + part.height / 2 + 3.2 * MM)
        canvas.setLineWidth(0.7)
        canvas.setStrokeGray(0)
        for rating in range(LOWEST, HIGHEST + 1):
            x = boxes + (rating - 1) * _STEP + (_STEP - _BOX)
            canvas.rect(x, y, _BOX, _BOX, stroke=1, fill=0)
            told = number(rating, self._language)
            page.put(told, x + _BOX / 2, y + 2.2 * MM, 9, _BOX, grey=True, align="centre")
