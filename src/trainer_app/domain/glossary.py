"""The terms of the field in six languages: which a text has, and whether its translation does."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from trainer_app.domain.languages import Language, LocalizedText

_WORD: Final = re.compile(r"[a-z]+")
_LEAST: Final = 4  # letters of a word that may be a plural


@dataclass(frozen=True)
class Term:
    """One term; it has an English form."""

    key: str
    texts: LocalizedText


@dataclass(frozen=True)
class TermUse:
    """A term of the source, what it is called in the translation's language, and whether it is."""

    term: Term
    wanted: str
    used: bool


def terms_in(source: str, glossary: Iterable[Term]) -> tuple[Term, ...]:
    """The terms that an English text contains, in the order in which they come.

    Plurals count, and a longer term hides the shorter ones within it: "border liaison office" is
    not also an "office".
    """
    words = [_singular(word) for word in _WORD.findall(source.lower())]
    by_words = {_words(term): term for term in glossary}
    longest = max(map(len, by_words), default=0)
    found: dict[Term, None] = {}
    at = 0
    while at < len(words):
        for length in range(min(longest, len(words) - at), 0, -1):
            term = by_words.get(tuple(words[at : at + length]))
            if term is not None:
                found[term] = None
                at += length - 1
                break
        at += 1
    return tuple(found)


def uses(
    source: str,
    target: str,
    language: Language,
    glossary: Sequence[Term],
    fold: Callable[[str], str],
) -> tuple[TermUse, ...]:
    """How a translation treats the terms of its source; `fold` makes texts comparable.

    Terms that the language has no word for are left out.
    """
    folded = fold(target)
    found = []
    for term in terms_in(source, glossary):
        wanted = term.texts.get(language)
        if wanted:
            found.append(TermUse(term, wanted, fold(wanted) in folded))
    return tuple(found)


def _words(term: Term) -> tuple[str, ...]:
    english = term.texts.get(Language.ENGLISH) or ""
    return tuple(_singular(word) for word in _WORD.findall(english.lower()))


def _singular(word: str) -> str:
    if len(word) < _LEAST or not word.endswith("s") or word.endswith(("ss", "us", "is")):
        return word
    if word.endswith("ies"):
        return word[:-3] + "y"
    return word[:-2] if word.endswith(("ches", "shes", "xes", "sses")) else word[:-1]
