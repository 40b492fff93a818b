"""The words and icons of elements and of the fields that their texts name."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from trainer_app.domain.languages import Language
from trainer_app.domain.template import FIELDS, Element, ElementKind, fields_in
from trainer_app.domain.template_check import missing_languages
from trainer_app.ui.i18n import QT_TRANSLATE_NOOP

_MOST = 28  # letters of a text that names an element
_KINDS = {
    ElementKind.TEXT: (QT_TRANSLATE_NOOP("Designer", "Text"), "type"),
    ElementKind.IMAGE: (QT_TRANSLATE_NOOP("Designer", "Picture"), "image"),
    ElementKind.PHOTO: (QT_TRANSLATE_NOOP("Designer", "Photo of the holder"), "circle-user-round"),
    ElementKind.EMBLEM: (QT_TRANSLATE_NOOP("Designer", "Emblem"), "landmark"),
    ElementKind.SEAL: (QT_TRANSLATE_NOOP("Designer", "Seal"), "stamp"),
    ElementKind.FRAME: (QT_TRANSLATE_NOOP("Designer", "Frame"), "square"),
    ElementKind.LINE: (QT_TRANSLATE_NOOP("Designer", "Line"), "minus"),
    ElementKind.SIGNATURE: (QT_TRANSLATE_NOOP("Designer", "Signature"), "signature"),
    ElementKind.QR: (QT_TRANSLATE_NOOP("Designer", "QR code"), "qr-code"),
    ElementKind.MODULES: (QT_TRANSLATE_NOOP("Designer", "List of modules"), "table"),
}
_FIELDS = {
    "holder_name": QT_TRANSLATE_NOOP("Designer", "Holder's name"),
    "holder_latin_name": QT_TRANSLATE_NOOP("Designer", "Holder's name in Latin letters"),
    "holder_rank": QT_TRANSLATE_NOOP("Designer", "Holder's rank"),
    "holder_agency": QT_TRANSLATE_NOOP("Designer", "Holder's agency"),
    "course_title": QT_TRANSLATE_NOOP("Designer", "Title of the course"),
    "course_title_en": QT_TRANSLATE_NOOP("Designer", "Title of the course in English"),
    "course_code": QT_TRANSLATE_NOOP("Designer", "Code of the course"),
    "programme_name": QT_TRANSLATE_NOOP("Designer", "Programme"),
    "academy_name": QT_TRANSLATE_NOOP("Designer", "Academy"),
    "academy_name_en": QT_TRANSLATE_NOOP("Designer", "Academy in English"),
    "place": QT_TRANSLATE_NOOP("Designer", "Place"),
    "starts_on": QT_TRANSLATE_NOOP("Designer", "First day of the course"),
    "ends_on": QT_TRANSLATE_NOOP("Designer", "Last day of the course"),
    "days": QT_TRANSLATE_NOOP("Designer", "From the first to the last day"),
    "hours": QT_TRANSLATE_NOOP("Designer", "Hours"),
    "issued_on": QT_TRANSLATE_NOOP("Designer", "Day of issue"),
    "expires_on": QT_TRANSLATE_NOOP("Designer", "Last day it is valid"),
    "number": QT_TRANSLATE_NOOP("Designer", "Number"),
    "signatory_1_name": QT_TRANSLATE_NOOP("Designer", "First signatory's name"),
    "signatory_1_title": QT_TRANSLATE_NOOP("Designer", "First signatory's title"),
    "signatory_2_name": QT_TRANSLATE_NOOP("Designer", "Second signatory's name"),
    "signatory_2_title": QT_TRANSLATE_NOOP("Designer", "Second signatory's title"),
    "country_name": QT_TRANSLATE_NOOP("Designer", "Name of the country"),
    "country_motto": QT_TRANSLATE_NOOP("Designer", "Motto of the country"),
}


def _say(words: str) -> str:
    return QCoreApplication.translate("Designer", words)


def kind_words(kind: ElementKind) -> str:
    """What kind of thing it is."""
    return _say(_KINDS[kind][0])


def kind_icon(kind: ElementKind) -> str:
    """The icon of a kind."""
    return _KINDS[kind][1]


def field_words(name: str) -> str:
    """What a field says; a field that is none keeps its braces."""
    return _say(_FIELDS[name]) if name in _FIELDS else "{" + name + "}"


def field_options() -> list[tuple[str, str]]:
    """All fields with their words, in the order of the domain."""
    return [(name, field_words(name)) for name in FIELDS]


def element_name(element: Element, language: Language = Language.ENGLISH) -> str:
    """What people call it: its own name, else what it says, else its kind."""
    if element.name:
        return element.name
    if element.kind is ElementKind.SIGNATURE:
        return _say(QT_TRANSLATE_NOOP("Designer", "Signature {number}")).format(
            number=element.signatory
        )
    says = " ".join(element.says_in(language).split())
    if element.kind is not ElementKind.TEXT or not says:
        return kind_words(element.kind)
    only = fields_in(says)
    if len(only) == 1 and says == "{" + only[0] + "}":
        return field_words(only[0])
    return says if len(says) <= _MOST else says[: _MOST - 1].rstrip() + "…"


def element_note(element: Element) -> tuple[str, bool]:
    """What to say quietly after its name, and whether somebody should look."""
    if element.locked:
        return _say(QT_TRANSLATE_NOOP("Designer", "locked")), False
    if element.kind is ElementKind.IMAGE and not element.image:
        return _say(QT_TRANSLATE_NOOP("Designer", "no picture yet")), True
    if not element.printed:
        return _say(QT_TRANSLATE_NOOP("Designer", "on the paper already")), False
    if element.kind is ElementKind.TEXT:
        return _text_note(element)
    return "", False


def _text_note(element: Element) -> tuple[str, bool]:
    if not element.text:
        return _say(QT_TRANSLATE_NOOP("Designer", "no text yet")), True
    gone = missing_languages(element)
    if gone:
        words = _say(QT_TRANSLATE_NOOP("Designer", "Text, {here} of {all}"))
        return words.format(here=len(Language) - len(gone), all=len(Language)), True
    if element.second:
        return _say(QT_TRANSLATE_NOOP("Designer", "English")), False
    if len(element.text.texts) > 1:
        words = _say(QT_TRANSLATE_NOOP("Designer", "Text, {count} languages"))
        return words.format(count=len(element.text.texts)), False
    return element.says_in(Language.ENGLISH), False


def number_words(value: float, digits: int = 2) -> str:
    """A length or size without needless noughts: 77.6."""
    return f"{value:.{digits}f}".rstrip("0").rstrip(".") if digits else f"{value:.0f}"
