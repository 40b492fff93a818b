"""Finding words in what is shown, as the search fields do."""

from __future__ import annotations

from trainer_app.ui.widgets.table_model import fold


def has_words(text: str, wanted: str) -> bool:
    """Whether all the words stand somewhere in the text, without case and diacritics."""
    found = fold(text)
    return all(word in found for word in fold(wanted).split())
