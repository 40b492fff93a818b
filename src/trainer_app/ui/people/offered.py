"""Ranks and agencies of the site's lists, offered while they are typed; anything else may stand."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCompleter, QLineEdit

from trainer_app.services.read_models.institutions import ListEntry
from trainer_app.ui.theme import font_for
from trainer_app.ui.words import Words


def offer(editor: QLineEdit, entries: Sequence[ListEntry], country: str, words: Words) -> None:
    """Offer the entries of a country, and those of none, in the language of the screen."""
    names = names_of(entries, country, words)
    completer = QCompleter(names, editor)
    completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
    completer.setFilterMode(Qt.MatchFlag.MatchContains)
    if popup := completer.popup():
        popup.setFont(font_for(" ".join(names)))
    editor.setCompleter(completer)  # the one before goes with it


def names_of(entries: Sequence[ListEntry], country: str, words: Words) -> list[str]:
    """What is offered: all of them where no country is known."""
    meant = [one for one in entries if not country or one.country in {"", country}]
    return sorted({words.text(one.name) for one in meant}, key=str.casefold)
