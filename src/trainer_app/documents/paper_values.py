"""What the fields of a certificate template say on one paper, and texts with their fields filled.

A text falls apart at its middle dots; a part whose fields are all empty is left out, so that
"{holder_rank} · {holder_agency}" has no dot where there is no rank.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache
from typing import Final

from trainer_app.documents.paper_style import date_style
from trainer_app.documents.texts import paper_texts
from trainer_app.domain.languages import Language
from trainer_app.domain.template import Calendar, DateForm, Digits, Element
from trainer_app.services.papers import CertificatePaper
from trainer_app.writing.dates import DateStyle, day_range, long_date, short_date
from trainer_app.writing.digits import to_native

_BETWEEN: Final = " · "
_FIELD: Final = re.compile(r"\{([a-z0-9_]*)\}")
_Way = tuple[Language, Calendar, Digits, DateForm]
_Part = tuple[str, tuple[str, ...]]


class PaperValues:
    """The fields of one paper, each as the language and style of an element wants it."""

    def __init__(self, paper: CertificatePaper) -> None:
        self._paper = paper
        self._plain = _plain(paper)
        self._by_way: dict[_Way, Mapping[str, str]] = {}

    def text_of(self, element: Element) -> str:
        """What an element says on this paper; "" if it has nothing to say."""
        language = self.language_of(element)
        return self.said(element.says_in(language), language, element)

    def said(self, text: str, language: Language, element: Element) -> str:
        """A text with its fields filled as an element writes them in a language."""
        return filled(text, self._in_way(element, language)) if "{" in text else text

    def language_of(self, element: Element) -> Language:
        """The language an element speaks: the paper's, or English in a second line."""
        return Language.ENGLISH if element.second else self._paper.language

    def signatory(self, place: int, part: str) -> str:
        """The name or title of the first or second signatory."""
        return self._plain[f"signatory_{place}_{part}"]

    def count(self, value: int, element: Element) -> str:
        """A number in the digits of an element."""
        style = _style(element, self.language_of(element))
        return _digits(str(value), style)

    def _in_way(self, element: Element, language: Language) -> Mapping[str, str]:
        way = (language, element.calendar, element.digits, element.dates)
        found = self._by_way.get(way)
        if found is None:
            style = _style(element, language)
            found = self._by_way[way] = self._plain | _dated(self._paper, style, element.dates)
        return found


def filled(text: str, values: Mapping[str, str]) -> str:
    """The text with its fields filled; parts that say nothing are left out, repeated ones too."""
    said: dict[str, None] = {}
    for part, fields in _parts(text):
        if fields and not any(values.get(name) for name in fields):
            continue
        say = _FIELD.sub(lambda found: values.get(found[1], ""), part).strip() if fields else part
        said[say] = None
    return _BETWEEN.join(say for say in said if say)


@lru_cache(maxsize=500)
def _parts(text: str) -> tuple[_Part, ...]:
    parts = [(part, tuple(_FIELD.findall(part))) for part in text.split(_BETWEEN)]
    if any(fields for _, fields in parts):  # words alone say nothing between empty fields
        parts = [part for part in parts if part[1]]
    return tuple(parts)


def _plain(paper: CertificatePaper) -> dict[str, str]:
    title = paper.course_title or paper.course_title_en or paper.programme_name
    holder = paper.holder_name or paper.holder_latin_name
    number = paper.number
    if paper.specimen:
        words = paper_texts(paper.language)("certificate.specimen")
        number = "SPECIMEN" if paper.language is Language.ENGLISH else f"SPECIMEN{_BETWEEN}{words}"
    return {
        "holder_name": holder,
        "holder_latin_name": _unless(paper.holder_latin_name, holder),
        "holder_rank": paper.holder_rank,
        "holder_agency": paper.holder_agency,
        "course_title": title,
        "course_title_en": _unless(paper.course_title_en, title),
        "course_code": paper.course_code,
        "programme_name": _unless(paper.programme_name, title),
        "academy_name": paper.academy_name,
        "academy_name_en": _unless(paper.academy_name_en, paper.academy_name),
        "place": paper.place,
        "number": number,
        "signatory_1_name": paper.signatory_1_name,
        "signatory_1_title": paper.signatory_1_title,
        "signatory_2_name": paper.signatory_2_name,
        "signatory_2_title": paper.signatory_2_title,
    }


def _dated(paper: CertificatePaper, style: DateStyle, form: DateForm) -> dict[str, str]:
    write = long_date if form is DateForm.LONG else short_date
    first, last = paper.starts_on or paper.ends_on, paper.ends_on or paper.starts_on
    words = paper_texts(style.language).words
    return {
        "starts_on": write(paper.starts_on, style) if paper.starts_on else "",
        "ends_on": write(paper.ends_on, style) if paper.ends_on else "",
        "days": day_range(first, last, style) if first and last else "",
        "issued_on": write(paper.issued_on, style) if paper.issued_on else "",
        "expires_on": write(paper.expires_on, style) if paper.expires_on else "",
        "hours": "" if not paper.hours else _digits(str(paper.hours), style),
        "country_name": words.get(f"country.{paper.country}.name", ""),
        "country_motto": words.get(f"country.{paper.country}.motto", ""),
    }


def _style(element: Element, language: Language) -> DateStyle:
    usual = date_style(language)
    native = usual.native_digits if element.digits is Digits.USUAL else _native(element)
    era = usual.buddhist_era
    if element.calendar is not Calendar.USUAL:
        era = element.calendar is Calendar.BUDDHIST
    return DateStyle(language, native_digits=native, buddhist_era=era)


def _native(element: Element) -> bool:
    return element.digits is Digits.NATIVE


def _digits(text: str, style: DateStyle) -> str:
    return to_native(text, style.language) if style.native_digits else text


def _unless(text: str, same: str) -> str:
    return "" if text == same else text
