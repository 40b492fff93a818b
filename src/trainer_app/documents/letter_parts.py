"""What all letters share: place and date, to whom and about what, and a line to sign on."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from trainer_app.documents.paper_page import MM, PaperPage, joined
from trainer_app.documents.paper_style import date_style
from trainer_app.domain.languages import Language
from trainer_app.services.papers import CourseHeading
from trainer_app.writing.dates import long_date
from trainer_app.writing.fonts import Weight

_LABEL = 32 * MM
_VALUE = 148 * MM


def draw_address(
    page: PaperPage, heading: CourseHeading, dated: date, facts: Sequence[tuple[str, str]]
) -> float:
    """Draw place and date, then facts with their labels; returns where they end.

    A fact is the key of its label ("" goes on below the last one) and its value.
    """
    y = page.rule - 9 * MM
    place = joined(heading.place, long_date(dated, date_style(page.language)))
    page.put(place, page.right, y, 10.5, (page.right - page.left) / 2, align="right")
    y -= 11 * MM
    for key, value in facts:
        if key:
            page.put(page.texts(key), page.left, y, 10.5, 30 * MM, weight=Weight.SEMIBOLD)
        weight = Weight.SEMIBOLD if key == "letter.to" else Weight.REGULAR
        page.put(value, page.left + _LABEL, y, 10.5, _VALUE, weight=weight)
        y -= 7 * MM if value else 0
    return y


def title_in_both(heading: CourseHeading, language: Language) -> str:
    """The title of a course, the English one in brackets where it differs."""
    english = heading.title_en if language is not Language.ENGLISH else ""
    return heading.title if english in {"", heading.title} else f"{heading.title} ({english})"


def draw_signature(page: PaperPage, x: float, top: float, key: str, name: str, title: str) -> None:
    """Draw for whom somebody signs, a line to sign on, name, function and a line for the date."""
    canvas, room = page.canvas, (page.right - page.left) / 2 - 10 * MM
    page.put(page.texts(key), x, top - 8 * MM, 10, room, weight=Weight.SEMIBOLD)
    canvas.setStrokeGray(0)
    canvas.setLineWidth(0.6)
    line = top - 28 * MM
    canvas.line(x, line, x + room, line)
    page.put(name, x, line - 5.5 * MM, 10, room)
    page.put(title, x, line - 10.5 * MM, 9, room, grey=True)
    page.put(f"{page.texts('letter.date')}: ", x, line - 16.5 * MM, 9, room, grey=True)
    canvas.line(x + 22 * MM, line - 17 * MM, x + room, line - 17 * MM)
