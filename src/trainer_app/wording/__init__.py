"""The sentences that screen, command line and paper share: errors, reasons, labels, needs.

One JSON file a language, all with the same keys. A sentence that counts has the forms "one" and
"other" (Unicode CLDR's names) and is chosen by its value `n`; the other five languages need only
"other".
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import date, datetime
from functools import cache
from importlib.resources import files
from string import Formatter

from trainer_app.domain.changes import Label
from trainer_app.domain.errors import AppError
from trainer_app.domain.languages import Language
from trainer_app.domain.reasons import Reason

Sentences = Mapping[str, str | Mapping[str, str]]
_CHOOSING = ("remedy", "problem", "reason")
"""Details of an error that choose a sentence of their own, where there is one."""
_NOUN_PLACES = ("noun", "by")
_WORD_PLACES = {"field": "field", "state": "state", "action": "action", "problem": "file-problem"}
_WORD_PLACES |= {
    "course_kind": "course-kind",
    "test": "test-kind",
    "pathway": "pathway",
    "outcome": "outcome",
}
_WORD_PLACES |= {"language": "language"}


@cache
def sentences(language: Language) -> Sentences:
    """All sentences of a language. A missing file is a bug, not a person's error."""
    source = files(__name__) / f"{language.value}.json"
    loaded: dict[str, str | dict[str, str]] = json.loads(source.read_text(encoding="utf-8"))
    return loaded


def say(code: str, values: Mapping[str, object], language: Language) -> str:
    """The sentence of a code, with its places filled; English stands in where one is missing."""
    found = sentences(language).get(code) or sentences(Language.ENGLISH).get(code)
    if found is None:
        return code
    template = found if isinstance(found, str) else _counted(found, values.get("n"))
    known = {name: _in_words(name, value, language) for name, value in values.items()}
    places = {name for _, name, _, _ in Formatter().parse(template) if name}
    return template.format(**{name: known.get(name, "…") for name in places})


def say_error(error: AppError, language: Language) -> str:
    """One sentence with its next step."""
    code = f"error.{error.code}"
    for name in _CHOOSING:
        special = f"{code}.{error.details.get(name)}"
        if special in sentences(Language.ENGLISH):
            code = special
    return say(code, error.details, language)


def say_reason(reason: Reason, language: Language) -> str:
    """Why a rule is not met."""
    return say(f"reason.{reason.code}", dict(reason.values), language)


def say_label(label: Label, language: Language) -> str:
    """What a change is called."""
    return say(f"label.{label.code}", dict(label.values), language)


def _counted(forms: Mapping[str, str], number: object) -> str:
    return forms["one"] if number == 1 and "one" in forms else forms["other"]


def _in_words(name: str, value: object, language: Language) -> str:
    if isinstance(value, Reason):
        return say_reason(value, language)
    if isinstance(value, date):
        # ICU loads only when a date is first told: start-up does not wait for it.
        from trainer_app.writing.dates import DateStyle, date_and_time, long_date  # noqa: PLC0415

        style = DateStyle(language)
        return (
            date_and_time(value, style) if isinstance(value, datetime) else long_date(value, style)
        )
    if name in _NOUN_PLACES:
        return say(f"noun.{value}", {}, language) if value else ""
    if name in _WORD_PLACES:
        key = f"{_WORD_PLACES[name]}.{value}"
        return say(key, {}, language) if key in sentences(Language.ENGLISH) else str(value)
    return str(value)
