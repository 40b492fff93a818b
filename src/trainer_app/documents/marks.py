"""The letters that stand for attendance on paper and in workbooks, alike in all languages."""

from __future__ import annotations

from trainer_app.documents.texts import PaperTexts
from trainer_app.domain.attendance import Mark
from trainer_app.domain.mark_text import LETTERS


def legend(texts: PaperTexts) -> str:
    """What the letters of the marks mean."""
    words = {mark: texts(f"mark.{mark}") for mark in LETTERS}
    words[Mark.LATE] = texts("mark.late_minutes")
    return "    ".join(f"{LETTERS[mark]} {word}" for mark, word in words.items())
