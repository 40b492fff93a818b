"""The terms of the field, as translators are told of them."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from trainer_app.domain.glossary import Term, TermUse, terms_in, uses
from trainer_app.domain.languages import Language
from trainer_app.domain.segments import ModuleWords
from trainer_app.services.read_models.curricula import ModuleTextView


class Terms:
    """Answers from the glossary, which is read when it is first needed."""

    def __init__(self, read: Callable[[], Sequence[Term]], fold: Callable[[str], str]) -> None:
        self._read, self._fold = read, fold

    def key_terms(self, english: str, language: Language) -> tuple[str, ...]:
        """What the terms of an English text are called in a language; else in English."""
        found = terms_in(english, self._read())
        return tuple((one.forms(language) or one.forms(Language.ENGLISH))[0] for one in found)

    def in_translation(
        self, source: ModuleTextView, target: str, language: Language
    ) -> tuple[TermUse, ...]:
        """The terms of a module's English text, and which of them a translation uses."""
        return uses("\n".join(_parts(source)), target, language, self._read(), self._fold)

    def departures(
        self, source: ModuleTextView, translation: ModuleTextView
    ) -> tuple[TermUse, ...]:
        """The terms that a translation calls otherwise, in the parts that it has already."""
        parts = list(zip(_parts(source), _parts(translation), strict=True))
        said = "\n".join(english for english, translated in parts if translated.strip())
        target = "\n".join(translated for _, translated in parts)
        found = uses(said, target, translation.language, self._read(), self._fold)
        return tuple(one for one in found if not one.used)


def _parts(view: ModuleTextView) -> tuple[str, str, str, str]:
    return view.title, view.aim, "\n".join(view.objectives), view.outline


def whole_words(words: ModuleWords) -> str:
    """All that the words of a module say."""
    return "\n".join((words.title, words.aim, *words.objectives, words.outline))
