"""What the screen looks like now: the theme and the language, and word when they change."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from weakref import WeakSet

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

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
        self._dressed: WeakSet[QWidget] = WeakSet()
        self._to_dress: WeakSet[QWidget] = WeakSet()  # when they are next seen
        app.setStyle(self.style)
        app.styleHints().colorSchemeChanged.connect(self._on_system_changed)
        translations.show(language)
        self._choose_letters()
        self._choose_colours()

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

    def dress(self, part: QWidget) -> None:
        """Give a part of a window (a page, a rail, a dialog) the style sheet, now and for good.

        Never a part inside a dressed one. Not the application: Qt would then dress every widget
        once for each of its ancestors. A part that is hidden when the theme changes follows when
        it is next seen.
        """
        self._dressed.add(part)
        part.installEventFilter(self)
        if part.testAttribute(Qt.WidgetAttribute.WA_WState_ExplicitShowHide) and part.isHidden():
            self._to_dress.add(part)
        else:
            part.setStyleSheet(self._sheet)

    def dress_unseen(self, part: QWidget) -> None:
        """Give a dressed part what it would be given when it is seen, while nobody waits."""
        if part in self._to_dress:
            self._to_dress.discard(part)
            part.setStyleSheet(self._sheet)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Dress what is seen again in another theme."""
        if event.type() == QEvent.Type.Show and watched in self._to_dress:
            assert isinstance(watched, QWidget)
            self.dress_unseen(watched)
        return super().eventFilter(watched, event)

    def choose_theme(self, choice: ThemeChoice) -> None:
        """Change the colours at once."""
        self._choice = choice
        self._choose_colours()
        self.changed.emit()

    def speak(self, language: Language) -> None:
        """Change the language of the screen at once; what is typed stays."""
        self._language = language
        self._translations.show(language)
        self._choose_letters()
        self.changed.emit()

    def _choose_letters(self) -> None:
        self._app.setFont(font(SCRIPT_OF_LANGUAGE[self._language]))

    def _choose_colours(self) -> None:
        self._app.setPalette(palette(self.theme))
        self._sheet = style_sheet(self.theme, self._cache)
        self._dressed = WeakSet(part for part in self._dressed if isValid(part))  # closed windows
        for part in self._dressed:
            if part.isVisible():
                part.setStyleSheet(self._sheet)
            else:
                self._to_dress.add(part)

    def _on_system_changed(self) -> None:
        if self._choice == ThemeChoice.SYSTEM:
            self._choose_colours()
            self.changed.emit()
