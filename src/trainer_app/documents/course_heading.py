"""The lines above every list of a course."""

from __future__ import annotations

from datetime import datetime
from typing import Protocol

from trainer_app.documents.paper_style import date_style
from trainer_app.documents.texts import PaperTexts, paper_texts
from trainer_app.domain.languages import Language
from trainer_app.services.papers import CourseHeading
from trainer_app.writing.dates import date_and_time, day_range


def heading_lines(heading: CourseHeading, title_key: str, language: Language) -> list[str]:
    """What the list is, of which course, where and when, and who printed it."""
    texts = paper_texts(language)
    days = day_range(heading.starts_on, heading.ends_on, date_style(language))
    lines = [
        both(title_key, language),
        " · ".join(part for part in (heading.code, heading.title) if part),
        " · ".join(part for part in (heading.academy, heading.place, days) if part),
        printed_line(heading, texts),
    ]
    return [line for line in lines if line]


class Imprint(Protocol):
    """What a paper knows of its own making."""

    @property
    def site(self) -> str: ...
    @property
    def printed_at(self) -> datetime | None: ...
    @property
    def printed_by(self) -> str: ...


def printed_line(heading: Imprint, texts: PaperTexts) -> str:
    """When it was printed, by whom and at which site; as much of it as is known."""
    parts = []
    if heading.printed_at is not None:
        moment = date_and_time(heading.printed_at, date_style(texts.language))
        if heading.printed_by:
            parts.append(texts("sheet.printed_by", date=moment, name=heading.printed_by))
        else:
            parts.append(texts("sheet.printed", date=moment))
    if heading.site:
        parts.append(texts("sheet.site", site=heading.site))
    return " · ".join(parts)


def both(key: str, language: Language) -> str:
    """The words of the paper's language, with the English ones after them where they differ."""
    words = (paper_texts(language)(key), paper_texts(Language.ENGLISH)(key))
    return " · ".join(dict.fromkeys(words))
