"""The letters that stand for attendance on paper and in workbooks, alike in all languages."""

from __future__ import annotations

from typing import Final

from trainer_app.documents.texts import PaperTexts

LETTERS: Final = {"present": "P", "late": "L", "absent": "A", "excused": "E", "remote": "R"}


def legend(texts: PaperTexts) -> str:
    """What the letters of the marks mean."""
    words = {mark: texts(f"mark.{mark}") for mark in LETTERS}
    words["late"] = texts("mark.late_minutes")
    return "    ".join(f"{LETTERS[mark]} {word}" for mark, word in words.items())
