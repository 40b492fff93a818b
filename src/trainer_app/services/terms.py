"""The terms of the field, as translators are told of them."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from trainer_app.domain.glossary import Term, TermUse, uses
from trainer_app.domain.languages import Language
from trainer_app.services.read_models.curricula import ModuleTextView


class Terms:
    """Answers from the glossary, which is read when it is first needed."""

    def __init__(self, read: Callable[[], Sequence[Term]], fold: Callable[[str], str]) -> None:
        self._read, self._fold = read, fold

    def in_translation(
        self, source: ModuleTextView, target: str, language: Language
    ) -> tuple[TermUse, ...]:
        """The terms of a module's English text, and which of them a translation uses."""
        return uses(whole_text(source), target, language, self._read(), self._fold)


def whole_text(view: ModuleTextView) -> str:
    """All that a module says in one language."""
    return "\n".join((view.title, view.aim, *view.objectives, view.outline))
