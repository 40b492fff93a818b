"""A name in all six languages, as fields of a form."""

from __future__ import annotations

from trainer_app.domain.languages import Language, LocalizedText
from trainer_app.ui.i18n import NATIVE_NAMES
from trainer_app.ui.widgets.form import Form

KEYS = {language: f"name_{language.value}" for language in Language}


def add_names(form: Form) -> None:
    """A field for each language, named by the language itself."""
    for language, key in KEYS.items():
        form.add_text(key, NATIVE_NAMES[language], wide=True)


def shown_names(name: LocalizedText) -> dict[str, str]:
    """What stands in the fields."""
    return {key: name.get(language) or "" for language, key in KEYS.items()}


def written_names(form: Form) -> LocalizedText:
    """What was written in them."""
    return LocalizedText.of(
        {language.value: str(form.values[key]).strip() for language, key in KEYS.items()}
    )
