"""Puts together every key: those of the page, of its kind of work, and of the menus."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAction

from trainer_app.ui.i18n import QT_TRANSLATE_NOOP
from trainer_app.ui.keys_pane import KeyGroup
from trainer_app.ui.widgets.hint_bar import Hint
from trainer_app.ui.window_menus import WindowMenus

_CONTEXT = "AllKeys"
_LISTS = (
    ("Enter", QT_TRANSLATE_NOOP("AllKeys", "open what is chosen")),
    ("F2", QT_TRANSLATE_NOOP("AllKeys", "edit")),
    ("Del", QT_TRANSLATE_NOOP("AllKeys", "remove, or withdraw with a reason")),
    ("Shift+Down", QT_TRANSLATE_NOOP("AllKeys", "select more")),
    ("Ctrl+Enter", QT_TRANSLATE_NOOP("AllKeys", "finish the main action of a form")),
    ("Esc", QT_TRANSLATE_NOOP("AllKeys", "close the pane, or bring the stored value back")),
)
_ATTENDANCE = (
    ("P L A E R", QT_TRANSLATE_NOOP("AllKeys", "mark, and go down")),
    ("0–9", QT_TRANSLATE_NOOP("AllKeys", "minutes missed, after L")),
    ("Space", QT_TRANSLATE_NOOP("AllKeys", "present")),
    ("Ctrl+Enter", QT_TRANSLATE_NOOP("AllKeys", "mark the rest present")),
    ("F8", QT_TRANSLATE_NOOP("AllKeys", "next that is not marked")),
)
_REVIEW = (("1 2 3", QT_TRANSLATE_NOOP("AllKeys", "same person, new person, put aside")),)


def all_keys(page_title: str, page: Sequence[Hint], menus: WindowMenus) -> list[KeyGroup]:
    """Grouped; what the page says of itself comes first and is not said twice."""

    def say(text: str) -> str:
        return QCoreApplication.translate(_CONTEXT, text)

    def fixed(pairs: Sequence[tuple[str, str]]) -> list[Hint]:
        said = {hint.key for hint in page}
        return [Hint(key, say(words)) for key, words in pairs if key not in said]

    groups = [
        KeyGroup(page_title, page),
        KeyGroup(say(QT_TRANSLATE_NOOP("AllKeys", "In lists and forms")), fixed(_LISTS)),
        KeyGroup(say(QT_TRANSLATE_NOOP("AllKeys", "Marking attendance")), fixed(_ATTENDANCE)),
        KeyGroup(say(QT_TRANSLATE_NOOP("AllKeys", "Settling a nomination file")), fixed(_REVIEW)),
    ]
    for name in ("file", "edit", "view", "go", "help"):
        menu = menus.menus[name]
        keys = [_hint(action) for action in menu.actions() if not action.shortcut().isEmpty()]
        groups.append(KeyGroup(_plain(menu.title()), keys))
    return groups


def _hint(action: QAction) -> Hint:
    keys = action.shortcut().toString().replace("PgDown", "Page Down").replace("PgUp", "Page Up")
    return Hint(keys, _plain(action.text()))


def _plain(words: str) -> str:
    return words.replace("&", "")
