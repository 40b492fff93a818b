"""What is wrong with a template, or will look wrong: reasons, each at its element."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from typing import Final

from trainer_app.domain.languages import Language
from trainer_app.domain.reasons import Reason
from trainer_app.domain.template import FIELDS, Element, ElementKind, Layout, Side

LEAST_QR: Final = 25.0  # mm; a signed statement has some 65 modules of 0.4 mm
_SLACK: Final = 0.05  # mm, of rounding
_WORDED: Final = frozenset({ElementKind.TEXT, ElementKind.MODULES})


@dataclass(frozen=True)
class Problem:
    """A reason at an element ("" = the sheet); a grave one keeps the template from being used."""

    element: str
    reason: Reason
    grave: bool = True


def problems(layout: Layout, pictures: Collection[str]) -> tuple[Problem, ...]:
    """All that is wrong; `pictures` are the SHA-256 of those that are at hand."""
    found = [*_of_the_sheet(layout)]
    for element in layout.elements:
        found += _of_the_box(layout, element)
        found += _of_the_text(element)
        if element.image and element.image not in pictures:
            found.append(Problem(element.id, Reason.of("template-picture-gone")))
        if element.kind is ElementKind.IMAGE and not element.image:
            found.append(Problem(element.id, Reason.of("template-picture-missing")))
        if element.kind is ElementKind.QR and min(element.width, element.height) < LEAST_QR:
            found.append(Problem(element.id, Reason.of("template-qr-small", least=int(LEAST_QR))))
    return tuple(found)


def missing_languages(element: Element) -> tuple[Language, ...]:
    """The languages whose papers will show this element's text in English."""
    if not element.text or element.second or not _has_words(element):
        return ()
    return tuple(
        language
        for language in Language
        if element.stands_on(language) and element.text.get(language) is None
    )


def _of_the_sheet(layout: Layout) -> Iterator[Problem]:
    printed = [one for one in layout.elements if one.printed and one.side is Side.FRONT]
    named = frozenset[str]().union(*(one.fields for one in printed))
    if "holder_name" not in named:
        yield Problem("", Reason.of("template-no-holder"))
    if "number" not in named:
        yield Problem("", Reason.of("template-no-number"))
    if not any(one.kind is ElementKind.QR for one in printed):
        yield Problem("", Reason.of("template-no-qr"), grave=False)
    unprinted = any(not one.printed for one in layout.elements)
    if unprinted and layout.stock is None:
        yield Problem("", Reason.of("template-no-stock"), grave=False)


def _of_the_box(layout: Layout, element: Element) -> Iterator[Problem]:
    outside = (
        element.left < -_SLACK
        or element.top < -_SLACK
        or element.right > layout.width + _SLACK
        or element.bottom > layout.height + _SLACK
    )
    if outside:
        yield Problem(element.id, Reason.of("template-outside"))
    if element.least > element.size:
        yield Problem(element.id, Reason.of("template-least-above-size"))


def _of_the_text(element: Element) -> Iterator[Problem]:
    if element.kind is ElementKind.TEXT and not element.text:
        yield Problem(element.id, Reason.of("template-text-empty"))
    for name in sorted(element.fields - set(FIELDS)):
        yield Problem(element.id, Reason.of("template-field-unknown", field=name))
    if element.kind not in _WORDED:
        return
    gone = missing_languages(element)
    if Language.ENGLISH in gone:
        yield Problem(element.id, Reason.of("template-no-english"))
    elif gone:
        wanted = sum(element.stands_on(language) for language in Language)
        here = wanted - len(gone)
        yield Problem(
            element.id,
            Reason.of("template-languages-missing", here=here, all=wanted),
            grave=False,
        )


def _has_words(element: Element) -> bool:
    """Whether it says more than its fields: those need no translation."""
    words = element.text.best(Language.ENGLISH)
    for name in element.fields:
        words = words.replace("{" + name + "}", "")
    return any(character.isalpha() for character in words)
