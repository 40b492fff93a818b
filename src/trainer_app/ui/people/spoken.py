"""Languages of a person, as choices in a form and as they are stored: "km:native", "en"."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from trainer_app.domain.languages import Language
from trainer_app.domain.person import Proficiency
from trainer_app.ui.i18n import QT_TRANSLATE_NOOP

_SPEAKS = "speaks"  # how well is not recorded
_WORDS = {
    "": "–",
    _SPEAKS: QT_TRANSLATE_NOOP("Person", "speaks it"),
    Proficiency.BASIC: QT_TRANSLATE_NOOP("Person", "basic"),
    Proficiency.GOOD: QT_TRANSLATE_NOOP("Person", "good"),
    Proficiency.FLUENT: QT_TRANSLATE_NOOP("Person", "fluent"),
    Proficiency.NATIVE: QT_TRANSLATE_NOOP("Person", "native language"),
}


def proficiency_options() -> list[tuple[object, str]]:
    """What can be said of a language."""
    return [(key, QCoreApplication.translate("Person", words)) for key, words in _WORDS.items()]


def spoken(languages: tuple[str, ...]) -> dict[str, object]:
    """What the form shows of the languages that are stored."""
    known = dict(one.partition(":")[::2] for one in languages)
    shown: dict[str, object] = {}
    for language in Language:
        how = known.get(language.value)
        level = how if how in set(Proficiency) else _SPEAKS
        shown[f"speaks_{language.value}"] = "" if how is None else level
    return shown


def spoken_languages(values: Mapping[str, object], before: tuple[str, ...]) -> tuple[str, ...]:
    """What is to be stored; languages the form does not offer stay as they were."""
    offered = {one.value for one in Language}
    others = [one for one in before if one.partition(":")[0] not in offered]
    said = []
    for language in Language:
        how = str(values[f"speaks_{language.value}"] or "")
        if how:
            said.append(language.value if how == _SPEAKS else f"{language.value}:{how}")
    return (*said, *others)
