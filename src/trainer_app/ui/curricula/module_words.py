"""The words of a module's fields and values, for what would change of it."""

from __future__ import annotations

from enum import Enum

from PySide6.QtCore import QCoreApplication

from trainer_app.domain.completion import TestKind
from trainer_app.domain.curriculum import Delivery, Level
from trainer_app.domain.languages import Language
from trainer_app.services.module_sheet_files import SheetProblem
from trainer_app.ui.common_words import delivery_words, level_words, test_words
from trainer_app.ui.i18n import NATIVE_NAMES, QT_TRANSLATE_NOOP
from trainer_app.ui.words import Words

_FIELDS = {
    "code": QT_TRANSLATE_NOOP("ModuleFields", "Code"),
    "minutes": QT_TRANSLATE_NOOP("ModuleFields", "Minutes"),
    "hours": QT_TRANSLATE_NOOP("ModuleFields", "Hours"),
    "levels": QT_TRANSLATE_NOOP("ModuleFields", "Levels"),
    "delivery": QT_TRANSLATE_NOOP("ModuleFields", "Delivery"),
    "prerequisites": QT_TRANSLATE_NOOP("ModuleFields", "Earlier modules"),
    "participants_per_trainer": QT_TRANSLATE_NOOP("ModuleFields", "Participants per trainer"),
    "equipment": QT_TRANSLATE_NOOP("ModuleFields", "Equipment"),
    "mandatory": QT_TRANSLATE_NOOP("ModuleFields", "Mandatory"),
    "part": QT_TRANSLATE_NOOP("ModuleFields", "Part"),
    "title": QT_TRANSLATE_NOOP("ModuleFields", "Title"),
    "aim": QT_TRANSLATE_NOOP("ModuleFields", "Aim"),
    "objectives": QT_TRANSLATE_NOOP("ModuleFields", "Objectives"),
    "outline": QT_TRANSLATE_NOOP("ModuleFields", "Outline"),
}
_YES = QT_TRANSLATE_NOOP("ModuleFields", "mandatory")
_NO = QT_TRANSLATE_NOOP("ModuleFields", "elective")
_LONGEST = 60
_LEVELS = {level.value: level for level in Level}
_TESTS = {kind.value: kind for kind in TestKind}


def _say(words: str) -> str:
    return QCoreApplication.translate("ModuleFields", words)


def field_words(field: str) -> str:
    """A field; a text with its language."""
    name, _, language = field.partition(".")
    words = _say(_FIELDS.get(name, name))
    return f"{words}, {NATIVE_NAMES[Language(language)]}" if language else words


def value_words(value: object) -> str:
    """A value as people read it, not longer than a line."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return _say(_YES if value else _NO)
    if isinstance(value, Delivery):
        return delivery_words(value)
    if isinstance(value, tuple):
        return ", ".join(_one(str(one)) for one in value)
    text = " ".join(str(value.value if isinstance(value, Enum) else value).split())
    return text if len(text) <= _LONGEST else text[:_LONGEST] + "…"


def _one(value: str) -> str:
    if value in _LEVELS:
        return level_words(_LEVELS[value])
    return test_words(_TESTS[value]) if value in _TESTS else value


def problem_words(problem: SheetProblem, words: Words) -> str:
    """Why a cell cannot be taken, with what stands in it."""
    why = words.say(f"row.{problem.code}", {})
    place = f"{field_words(problem.field)}: {why}" if problem.field else why
    return f"{place} ({problem.found})" if problem.found else place
