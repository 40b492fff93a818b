"""The six languages of the programme, and texts that exist in several of them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum


class Language(StrEnum):
    """A language of the curricula, by its BCP 47 code."""

    ENGLISH = "en"
    BURMESE = "my"
    KHMER = "km"
    LAO = "lo"
    THAI = "th"
    VIETNAMESE = "vi"


@dataclass(frozen=True)
class LocalizedText:
    """One text in up to six languages. Empty texts are absent."""

    texts: tuple[tuple[Language, str], ...] = ()

    @classmethod
    def of(cls, texts: Mapping[str, str]) -> LocalizedText:
        """Build from codes and texts, in the order of `Language`; blanks are left out."""
        return cls(
            tuple(
                (lang, texts[lang.value]) for lang in Language if texts.get(lang.value, "").strip()
            )
        )

    def get(self, language: Language) -> str | None:
        """The text in this very language, or None."""
        return dict(self.texts).get(language)

    def best(self, *languages: Language) -> str:
        """The text in the first of these languages that has one, else in English, else in any."""
        known = dict(self.texts)
        for language in (*languages, Language.ENGLISH):
            if language in known:
                return known[language]
        return next(iter(known.values()), "")

    def __iter__(self) -> Iterator[tuple[Language, str]]:
        return iter(self.texts)

    def __bool__(self) -> bool:
        return bool(self.texts)
