"""The menus of the window: File, Edit, View, Go, Help, with their keys."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial

from PySide6.QtCore import QCoreApplication, QObject, Signal
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMenu, QMenuBar, QWidget

from trainer_app.ui.i18n import NATIVE_NAMES, QT_TRANSLATE_NOOP
from trainer_app.ui.look import Look, ThemeChoice
from trainer_app.ui.theme import SCRIPT_OF_LANGUAGE, font

_CONTEXT = "Menus"
_MENUS = {
    "file": QT_TRANSLATE_NOOP("Menus", "&File"),
    "edit": QT_TRANSLATE_NOOP("Menus", "&Edit"),
    "view": QT_TRANSLATE_NOOP("Menus", "&View"),
    "go": QT_TRANSLATE_NOOP("Menus", "&Go"),
    "help": QT_TRANSLATE_NOOP("Menus", "&Help"),
    "theme": QT_TRANSLATE_NOOP("Menus", "&Colours"),
    "language": QT_TRANSLATE_NOOP("Menus", "&Language"),
}
_ACTIONS = {  # key: menu, words, key sequences
    "new": ("file", QT_TRANSLATE_NOOP("Menus", "&New"), ["Ctrl+N"]),
    "print": ("file", QT_TRANSLATE_NOOP("Menus", "&Print"), ["Ctrl+P"]),
    "quit": ("file", QT_TRANSLATE_NOOP("Menus", "&Quit"), ["Ctrl+Q"]),
    "undo": ("edit", QT_TRANSLATE_NOOP("Menus", "&Undo"), ["Ctrl+Z"]),
    "redo": ("edit", QT_TRANSLATE_NOOP("Menus", "&Redo"), ["Ctrl+Y", "Ctrl+Shift+Z"]),
    "find": ("edit", QT_TRANSLATE_NOOP("Menus", "&Find on this page"), ["Ctrl+F"]),
    "search": ("edit", QT_TRANSLATE_NOOP("Menus", "&Search or type a command"), ["Ctrl+K"]),
    "rail": ("view", QT_TRANSLATE_NOOP("Menus", "&Narrow rail"), ["Ctrl+B"]),
    "reload": ("view", QT_TRANSLATE_NOOP("Menus", "&Reload"), ["F5"]),
    "back": ("go", QT_TRANSLATE_NOOP("Menus", "&Back"), ["Alt+Left"]),
    "forward": ("go", QT_TRANSLATE_NOOP("Menus", "&Forward"), ["Alt+Right"]),
    "next_pane": ("go", QT_TRANSLATE_NOOP("Menus", "Next &pane"), ["F6"]),
    "previous_pane": ("go", QT_TRANSLATE_NOOP("Menus", "Pre&vious pane"), ["Shift+F6"]),
    "next_tab": ("go", QT_TRANSLATE_NOOP("Menus", "Next &tab"), ["Ctrl+PgDown"]),
    "previous_tab": ("go", QT_TRANSLATE_NOOP("Menus", "Previous ta&b"), ["Ctrl+PgUp"]),
    "keys": ("help", QT_TRANSLATE_NOOP("Menus", "All &keys"), ["F1"]),
    "about": ("help", QT_TRANSLATE_NOOP("Menus", "&About this program"), []),
}
_SEPARATED = {"quit", "find", "next_pane", "about"}  # a line stands before these
_THEMES = {
    ThemeChoice.LIGHT: QT_TRANSLATE_NOOP("Menus", "Light"),
    ThemeChoice.DARK: QT_TRANSLATE_NOOP("Menus", "Dark"),
    ThemeChoice.SYSTEM: QT_TRANSLATE_NOOP("Menus", "As the system"),
}
_NOTHING_UNDO = QT_TRANSLATE_NOOP("Menus", "Nothing was changed that could be undone.")
_NOTHING_REDO = QT_TRANSLATE_NOOP("Menus", "Nothing was undone that could be done again.")
_FIRST_PLACES = 8


class WindowMenus(QObject):
    """Builds the menus once and says them anew in each language. `asked` tells which action."""

    asked = Signal(str)
    place_requested = Signal(str)
    language_chosen = Signal(object)  # Language
    theme_chosen = Signal(object)  # ThemeChoice

    def __init__(self, bar: QMenuBar, window: QWidget, look: Look) -> None:
        super().__init__(window)
        self._window, self._look = window, look
        self.menus: dict[str, QMenu] = {
            key: bar.addMenu("") for key in ("file", "edit", "view", "go", "help")
        }
        for shown in self.menus.values():
            shown.setToolTipsVisible(True)  # a resting item says why
        self.actions: dict[str, QAction] = {}
        self._places: dict[str, QAction] = {}
        self._undo, self._redo = "", ""
        for key, (menu, _, keys) in _ACTIONS.items():
            if key in _SEPARATED:
                self.menus[menu].addSeparator()
            self.actions[key] = self._action(self.menus[menu], partial(self.asked.emit, key), keys)
        self.actions["rail"].setCheckable(True)
        self._add_choices()
        self.retranslate()

    def add_places(self, places: Mapping[str, str]) -> None:
        """List the places in the Go menu; the first eight have Ctrl+1 to Ctrl+8."""
        self.menus["go"].addSeparator()
        for number, (key, words) in enumerate(places.items(), start=1):
            keys = [f"Ctrl+{number}"] if number <= _FIRST_PLACES else []
            action = self._action(self.menus["go"], partial(self.place_requested.emit, key), keys)
            action.setText(words)
            self._places[key] = action

    @property
    def places(self) -> Mapping[str, QAction]:
        """The actions that go to the places."""
        return self._places

    def name_places(self, places: Mapping[str, str]) -> None:
        """Say the places in the language of the screen."""
        for key, words in places.items():
            self._places[key].setText(words)

    def show_history(self, undo: str, redo: str) -> None:
        """Name what undo and redo would do."""
        self._undo, self._redo = undo, redo
        say = partial(QCoreApplication.translate, _CONTEXT)
        self.rest("undo", "" if undo else say(_NOTHING_UNDO))
        self.rest("redo", "" if redo else say(_NOTHING_REDO))
        self.retranslate()

    def rest(self, key: str, reason: str) -> None:
        """Let an item rest for this reason, or (with none) let it be chosen again."""
        self.actions[key].setEnabled(not reason)
        self.actions[key].setToolTip(reason)

    def retranslate(self) -> None:
        """Say everything in the language of the screen."""
        say = partial(QCoreApplication.translate, _CONTEXT)
        for key, menu in self.menus.items():
            menu.setTitle(say(_MENUS[key]))
        for key, (_, words, _) in _ACTIONS.items():
            self.actions[key].setText(say(words))
        if self._undo:
            words = QCoreApplication.translate("Menus", "&Undo: {what}")
            self.actions["undo"].setText(words.format(what=self._undo))
        if self._redo:
            words = QCoreApplication.translate("Menus", "&Redo: {what}")
            self.actions["redo"].setText(words.format(what=self._redo))
        for choice, text in _THEMES.items():
            self.actions[f"theme_{choice}"].setText(say(text))

    def _add_choices(self) -> None:
        view = self.menus["view"]
        view.addSeparator()
        for name in ("theme", "language"):
            self.menus[name] = view.addMenu("")
        themes, languages = QActionGroup(self), QActionGroup(self)
        for choice in ThemeChoice:
            action = self._action(self.menus["theme"], partial(self.theme_chosen.emit, choice), [])
            themes.addAction(action).setCheckable(True)
            action.setChecked(choice == self._look.choice)
            self.actions[f"theme_{choice}"] = action
        for language, words in NATIVE_NAMES.items():
            action = self._action(
                self.menus["language"], partial(self.language_chosen.emit, language), []
            )
            action.setText(words)
            action.setFont(font(SCRIPT_OF_LANGUAGE[language]))
            languages.addAction(action).setCheckable(True)
            action.setChecked(language == self._look.language)
            self.actions[f"language_{language}"] = action

    def _action(self, menu: QMenu, do: Callable[[], object], keys: list[str]) -> QAction:
        action = QAction(self._window)
        action.setShortcuts([QKeySequence(key) for key in keys])
        action.triggered.connect(lambda _=False: do())
        menu.addAction(action)
        self._window.addAction(action)
        return action
