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
    """One term; it has an English form, and may have others that stand for it in sentences."""

    key: str
    texts: LocalizedText
    others: tuple[tuple[Language, str], ...] = ()

    def forms(self, language: Language) -> tuple[str, ...]:
        """What it may be called in a language, the form of lists and headings first."""
        first = self.texts.get(language)
        if not first:
            return ()
        return first, *(form for of, form in self.others if of is language)


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
    words = _words(source)
    by_words = {_words(form): term for term in glossary for form in term.forms(Language.ENGLISH)}
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

    Any of a term's forms will do, as a verb or beside other words it cannot always stand as it
    does in a list. Terms that the language has no word for are left out.
    """
    folded = fold(target)
    found = []
    for term in terms_in(source, glossary):
        forms = term.forms(language)
        if forms:
            used = any(fold(form) in folded for form in forms)
            found.append(TermUse(term, forms[0], used))
    return tuple(found)


def _words(english: str) -> tuple[str, ...]:
    return tuple(_singular(word) for word in _WORD.findall(english.lower()))


def _singular(word: str) -> str:
    if len(word) < _LEAST or not word.endswith("s") or word.endswith(("ss", "us", "is")):
        return word
    if word.endswith("ies"):
        return word[:-3] + "y"
    return word[:-2] if word.endswith(("ches", "shes", "xes", "sses")) else word[:-1]
