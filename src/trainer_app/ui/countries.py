"""The countries of the programmes."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from trainer_app.ui.i18n import QT_TRANSLATE_NOOP

_COUNTRIES = {
    "KH": QT_TRANSLATE_NOOP("Countries", "Cambodia"),
    "LA": QT_TRANSLATE_NOOP("Countries", "Lao PDR"),
    "MM": QT_TRANSLATE_NOOP("Countries", "Myanmar"),
    "TH": QT_TRANSLATE_NOOP("Countries", "Thailand"),
    "VN": QT_TRANSLATE_NOOP("Countries", "Viet Nam"),
    "PH": QT_TRANSLATE_NOOP("Countries", "Philippines"),
    "ID": QT_TRANSLATE_NOOP("Countries", "Indonesia"),
    "MY": QT_TRANSLATE_NOOP("Countries", "Malaysia"),
    "CN": QT_TRANSLATE_NOOP("Countries", "China"),
    "BD": QT_TRANSLATE_NOOP("Countries", "Bangladesh"),
}


def country_options() -> list[tuple[object, str]]:
    """Codes and names in the language of the screen."""
    return [(code, country_name(code)) for code in _COUNTRIES]


def country_name(code: str) -> str:
    """The name of a country, or its code if it is none of ours."""
    name = _COUNTRIES.get(code)
    return code if name is None else QCoreApplication.translate("Countries", name)
