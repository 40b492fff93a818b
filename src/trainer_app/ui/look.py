"""What the screen looks like now: the theme and the language, and word when they change."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QApplication

from trainer_app.domain.languages import Language
from trainer_app.ui.i18n import Translations
from trainer_app.ui.lines import Breaks, breaks_at_spaces
from trainer_app.ui.style import CalmStyle, palette, style_sheet
from trainer_app.ui.theme import (
    DARK,
    LIGHT,
    SCRIPT_OF_LANGUAGE,
    SCRIPTS,
    ScriptMetrics,
    Theme,
    font,
)


class ThemeChoice(StrEnum):
    """What the user wants: light, dark, or what the system says."""

    LIGHT = "light"
    DARK = "dark"
    SYSTEM = "system"


class Look(QObject):
    """Handed to every painted widget, which repaints on `changed`. One per program.

    Painted widgets ask `look.theme` each time they paint and keep no colour.
    """

    changed = Signal()

    def __init__(
        self,
        app: QApplication,
        translations: Translations,
        cache: Path,
        *,
        choice: ThemeChoice = ThemeChoice.SYSTEM,
        language: Language = Language.ENGLISH,
        breaks: Breaks = breaks_at_spaces,
    ) -> None:
        super().__init__()
        self._app, self._translations, self._cache = app, translations, cache
        self._choice, self._language = choice, language
        self.breaks = breaks  # where a line of a text in a language may end
        self.style = CalmStyle()
        app.setStyle(self.style)
        app.styleHints().colorSchemeChanged.connect(self._on_system_changed)
        translations.show(language)
        self._dress()

    @property
    def theme(self) -> Theme:
        """The colours in force."""
        if self._choice == ThemeChoice.SYSTEM:
            dark = self._app.styleHints().colorScheme() == Qt.ColorScheme.Dark
        else:
            dark = self._choice == ThemeChoice.DARK
        return DARK if dark else LIGHT

    @property
    def choice(self) -> ThemeChoice:
        """What the user chose; `theme` is what came of it."""
        return self._choice

    @property
    def language(self) -> Language:
        """The language of the screen."""
        return self._language

    @property
    def metrics(self) -> ScriptMetrics:
        """What the script of the screen's language needs."""
        return SCRIPTS[SCRIPT_OF_LANGUAGE[self._language]]

    def choose_theme(self, choice: ThemeChoice) -> None:
        """Change the colours at once."""
        self._choice = choice
        self._dress()
        self.changed.emit()

    def speak(self, language: Language) -> None:
        """Change the language of the screen at once; what is typed stays."""
        self._language = language
        self._translations.show(language)
        self._dress()
        self.changed.emit()

    def _dress(self) -> None:
        self._app.setFont(font(SCRIPT_OF_LANGUAGE[self._language]))
        self._app.setPalette(palette(self.theme))
        self._app.setStyleSheet(style_sheet(self.theme, self._cache))

    def _on_system_changed(self) -> None:
        if self._choice == ThemeChoice.SYSTEM:
            self._dress()
            self.changed.emit()
