"""What the editor of a module's text may call."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from trainer_app.services.module_texts import ModuleTexts
from trainer_app.services.read_models.module_texts import ModuleTextQueries
from trainer_app.services.terms import Terms
from trainer_app.services.translation_packages import Scripts


@dataclass(frozen=True, kw_only=True)
class TextServices:
    """`worker` names whoever works with the program now."""

    texts: ModuleTexts
    queries: Callable[[], ModuleTextQueries]
    terms: Terms
    scripts: Scripts
    worker: Callable[[], str]
