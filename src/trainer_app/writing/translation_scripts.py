"""What the letters of a translation tell about its language."""

from __future__ import annotations

from typing import Final

from trainer_app.domain.languages import Language
from trainer_app.writing import zawgyi
from trainer_app.writing.shaping import main_script

_SCRIPTS: Final = {
    Language.ENGLISH: "Latn",
    Language.BURMESE: "Mymr",
    Language.KHMER: "Khmr",
    Language.LAO: "Laoo",
    Language.THAI: "Thai",
    Language.VIETNAMESE: "Latn",
}


class TranslationScripts:
    """Judges texts by their letters (see `services.translation_packages.Scripts`)."""

    def is_of(self, language: Language, text: str) -> bool:
        """Whether most letters are of the language's script; so where there are none."""
        has_letters = any(one.isalpha() for one in text)
        return not has_letters or main_script(text) == _SCRIPTS[language]

    def is_zawgyi(self, text: str) -> bool:
        """Whether Burmese was typed for a Zawgyi font."""
        return zawgyi.is_zawgyi(text)

    def from_zawgyi(self, text: str) -> str:
        """The text in Unicode."""
        return zawgyi.from_zawgyi(text)
