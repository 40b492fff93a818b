"""Translation of the screen.

Three ways to mark a text, and no fourth:
- in a QObject: `self.tr("Open")`, with a count `self.tr("%n course(s)", "", count)`;
- elsewhere: `QCoreApplication.translate("Context", "Open")`;
- in a constant: `QT_TRANSLATE_NOOP("Context", "Open")`, translated where it is shown.

Every widget with texts of its own sets them in `retranslateUi`, and calls that from its
constructor and from `changeEvent` when the event is a `LanguageChange`.
"""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, QTranslator

from trainer_app.domain.languages import Language
from trainer_app.resources import resources_folder

NATIVE_NAMES: dict[Language, str] = {
    Language.ENGLISH: "English",
    Language.BURMESE: "မြန်မာ",
    Language.KHMER: "ខ្មែរ",
    Language.LAO: "ລາວ",
    Language.THAI: "ไทย",
    Language.VIETNAMESE: "Tiếng Việt",
}


def QT_TRANSLATE_NOOP(_context: str, text: str) -> str:
    """Mark a constant for lupdate. Typed, unlike PySide6's own, which returns `object`."""
    return text


def translations_folder() -> Path:
    """Where the compiled catalogues lie: with the resources, or beside them in the source."""
    packed = resources_folder() / "translations"
    return packed if packed.is_dir() else resources_folder().parent / "translations"


class Translations:
    """Shows the program, and Qt's own buttons, in one of the six languages; switches while it runs.

    A catalogue that is not there is no fault: its texts stay English.
    """

    def __init__(self, app: QCoreApplication, folder: Path) -> None:
        self._app = app
        self._folder = folder
        self._installed: list[QTranslator] = []

    def show(self, language: Language) -> None:
        """Translate from now on into `language`, and tell every widget."""
        for translator in self._installed:
            self._app.removeTranslator(translator)
        self._installed.clear()
        # What a catalogue does not say yet is said in English, with its plurals.
        names = ("trainer_app_en", f"qt_{language.value}", f"trainer_app_{language.value}")
        for name in dict.fromkeys(names):
            translator = QTranslator(self._app)
            if translator.load(str(self._folder / f"{name}.qm")):
                self._app.installTranslator(translator)
                self._installed.append(translator)
        # Qt says nothing when the new catalogue is empty or missing.
        QCoreApplication.sendEvent(self._app, QEvent(QEvent.Type.LanguageChange))
