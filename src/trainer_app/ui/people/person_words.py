"""What the fields of a person are called, wherever they are shown."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QCoreApplication

from trainer_app.domain.merging import Value
from trainer_app.domain.person import Sex
from trainer_app.ui.common_words import sex_words
from trainer_app.ui.i18n import QT_TRANSLATE_NOOP
from trainer_app.ui.words import Words

_FIELDS = {
    "native_name": QT_TRANSLATE_NOOP("Person", "Name in the national script"),
    "latin_name": QT_TRANSLATE_NOOP("Person", "Name in Latin letters"),
    "family_name": QT_TRANSLATE_NOOP("Person", "Family name"),
    "given_name": QT_TRANSLATE_NOOP("Person", "Given name"),
    "sex": QT_TRANSLATE_NOOP("Person", "Sex"),
    "birth_date": QT_TRANSLATE_NOOP("Person", "Born"),
    "rank": QT_TRANSLATE_NOOP("Person", "Rank"),
    "agency": QT_TRANSLATE_NOOP("Person", "Agency"),
    "unit": QT_TRANSLATE_NOOP("Person", "Unit"),
    "country": QT_TRANSLATE_NOOP("Person", "Country (two letters)"),
    "phone": QT_TRANSLATE_NOOP("Person", "Phone"),
    "email": QT_TRANSLATE_NOOP("Person", "E-mail"),
    "id_number": QT_TRANSLATE_NOOP("Person", "Id number"),
    "alias": QT_TRANSLATE_NOOP("Person", "Alias, shown instead of the names"),
    "note": QT_TRANSLATE_NOOP("Person", "Note"),
    "languages": QT_TRANSLATE_NOOP("Person", "Languages"),
    "passport": QT_TRANSLATE_NOOP("Person", "Passport"),
    "arrival": QT_TRANSLATE_NOOP("Person", "Arrival and departure"),
    "lodging": QT_TRANSLATE_NOOP("Person", "Lodging"),
    "diet": QT_TRANSLATE_NOOP("Person", "Diet"),
    "consent_on": QT_TRANSLATE_NOOP("Person", "Consent given on"),
    "keep_until": QT_TRANSLATE_NOOP("Person", "Keep until"),
    "photo": QT_TRANSLATE_NOOP("Person", "Photo"),
}


def field_words(name: str) -> str:
    """What a field is called in the language of the screen."""
    return QCoreApplication.translate("Person", _FIELDS[name])


def value_words(name: str, value: Value, words: Words) -> str:
    """What stands in a field, for people."""
    if isinstance(value, Sex):
        return sex_words(value) if value is not Sex.UNSPECIFIED else ""
    if isinstance(value, date):
        return words.long_date(value)
    if name == "photo" and value:
        return QCoreApplication.translate("Person", "a photo")
    return value or ""
