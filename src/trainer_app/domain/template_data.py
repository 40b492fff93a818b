"""Layouts as plain data, for the database and for files; read back with suspicion.

An element leaves out what has its usual value. What is read is bounded and of the right type, or
refused; what a newer program added is refused too, since it would be lost on the way.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import MISSING, fields
from enum import StrEnum
from typing import Final, get_type_hints

from trainer_app.domain.errors import TemplateFileInvalid
from trainer_app.domain.languages import Language, LocalizedText
from trainer_app.domain.template import Element, Layout, Stock

MOST_ELEMENTS: Final = 120
MOST_CHARACTERS: Final = 2_000
MOST_LINES: Final = 12
SMALLEST_SHEET: Final = 50.0  # mm
LARGEST_SHEET: Final = 450.0  # mm
_FARTHEST: Final = 1_000.0
_NAME: Final = re.compile(r"[A-Za-z0-9][A-Za-z0-9_.-]{0,59}")
_COLOUR: Final = re.compile(r"#[0-9A-Fa-f]{6}")
_SHA256: Final = re.compile(r"(?:[0-9a-f]{64})?")
_UNPRINTABLE: Final = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff]")
_LANGUAGES: Final = frozenset(language.value for language in Language)
_PATTERNS: Final = {"id": _NAME, "colour": _COLOUR, "accent": _COLOUR, "image": _SHA256}
_RANGES: Final = {
    "left": (-_FARTHEST, _FARTHEST),
    "top": (-_FARTHEST, _FARTHEST),
    "width": (0.1, _FARTHEST),
    "height": (0.1, _FARTHEST),
    "size": (4.0, 200.0),
    "least": (4.0, 200.0),
    "stroke": (0.05, 30.0),
    "lines": (1, MOST_LINES),
    "signatory": (1, 2),
    "shift_right": (-50.0, 50.0),
    "shift_down": (-50.0, 50.0),
}

Plain = dict[str, object]


def layout_data(layout: Layout) -> Plain:
    """The layout as numbers, texts, lists and objects."""
    data: Plain = {
        "width": _short(layout.width),
        "height": _short(layout.height),
        "bilingual": layout.bilingual,
        "elements": [_element_data(one) for one in layout.elements],
    }
    if layout.stock is not None:
        data["stock"] = {
            "shift_right": _short(layout.stock.shift_right),
            "shift_down": _short(layout.stock.shift_down),
        }
    return data


def layout_from(data: object) -> Layout:
    """The layout that the data describe.

    Raises:
        TemplateFileInvalid: with the place and what is wrong there.
    """
    sheet = _object(data, "layout", {"width", "height", "bilingual", "stock", "elements"})
    elements = sheet.get("elements", [])
    if not isinstance(elements, list) or len(elements) > MOST_ELEMENTS:
        raise _wrong("elements", f"at most {MOST_ELEMENTS} of them, in a list")
    read = tuple(_element(one, f"elements[{at}]") for at, one in enumerate(elements))
    if len({one.id for one in read}) < len(read):
        raise _wrong("elements", "each id only once")
    bilingual = sheet.get("bilingual", True)
    if not isinstance(bilingual, bool):
        raise _wrong("bilingual", "true or false")
    stock = None
    if sheet.get("stock") is not None:
        shifts = _object(sheet["stock"], "stock", {"shift_right", "shift_down"})
        stock = Stock(**{name: _number(name, value, name) for name, value in shifts.items()})
    width, height = (_side(name, sheet.get(name)) for name in ("width", "height"))
    return Layout(width=width, height=height, bilingual=bilingual, stock=stock, elements=read)


def text_from(data: object, place: str) -> LocalizedText:
    """A text in several languages.

    Raises:
        TemplateFileInvalid: it is none.
    """
    texts = _object(data, place, set(_LANGUAGES))
    for language, text in texts.items():
        if not isinstance(text, str) or len(text) > MOST_CHARACTERS:
            raise _wrong(f"{place}.{language}", f"a text of at most {MOST_CHARACTERS} characters")
        _refuse_unprintable(text, f"{place}.{language}")
    return LocalizedText.of({language: str(text) for language, text in texts.items()})


def _element_data(element: Element) -> Plain:
    data: Plain = {}
    for one in fields(Element):
        value = getattr(element, one.name)
        if one.default is not MISSING and value == one.default:
            continue
        if isinstance(value, LocalizedText):
            value = {language.value: text for language, text in value}
        elif isinstance(value, float):
            value = _short(value)
        elif isinstance(value, StrEnum):
            value = value.value
        elif isinstance(value, tuple):
            value = [language.value for language in value]
        data[one.name] = value
    return data


def _element(data: object, place: str) -> Element:
    given = _object(data, place, set(_TYPES))
    missing = _NEEDED - given.keys()
    if missing:
        raise _wrong(place, f"also {', '.join(sorted(missing))}")
    values = {name: _value(name, value, place) for name, value in given.items()}
    return Element(**values)  # type: ignore[arg-type]  # each value was made by its type


def _value(name: str, value: object, place: str) -> object:
    kind, place = _TYPES[name], f"{place}.{name}"
    if kind is LocalizedText:
        return text_from(value, place)
    if name == "only":
        return _languages(value, place)
    if kind in {float, int}:
        number = _number(name, value, place)
        return number if kind is float else int(number)
    if kind is bool:
        if not isinstance(value, bool):
            raise _wrong(place, "true or false")
        return value
    if not isinstance(value, str) or len(value) > MOST_CHARACTERS:
        raise _wrong(place, "a short text")
    _refuse_unprintable(value, place)
    if issubclass(kind, StrEnum):
        if value not in {one.value for one in kind}:
            raise _wrong(place, ", ".join(one.value for one in kind))
        return kind(value)
    if name in _PATTERNS and not _PATTERNS[name].fullmatch(value):
        raise _wrong(place, "another form")
    return value


def _languages(value: object, place: str) -> tuple[Language, ...]:
    if not isinstance(value, list) or not {str(one) for one in value} <= _LANGUAGES:
        raise _wrong(place, ", ".join(sorted(_LANGUAGES)))
    return tuple(language for language in Language if language.value in value)


def _refuse_unprintable(text: str, place: str) -> None:
    """Control characters, but for tab and new line, and halves of characters."""
    found = _UNPRINTABLE.search(text)
    if found:
        raise _wrong(place, f"no U+{ord(found[0]):04X}")


def _number(name: str, value: object, place: str) -> float:
    least, most = _RANGES.get(name, (-_FARTHEST, _FARTHEST))
    if isinstance(value, bool) or not isinstance(value, int | float):
        raise _wrong(place, "a number")
    if not least <= value <= most:  # no NaN, and no whole number beyond what floats hold
        raise _wrong(place, f"{least:g} to {most:g}")
    return float(value)


def _side(name: str, value: object) -> float:
    length = _number("side", value, name)
    if not SMALLEST_SHEET <= length <= LARGEST_SHEET:
        raise _wrong(name, f"{SMALLEST_SHEET:g} to {LARGEST_SHEET:g} mm")
    return length


def _object(data: object, place: str, known: set[str]) -> Mapping[str, object]:
    if not isinstance(data, dict):
        raise _wrong(place, "an object")
    unknown = [str(name) for name in data if name not in known]
    if unknown:
        raise _wrong(place, f"no {unknown[0][:60]}")
    return data


def _short(value: float) -> float | int:
    rounded = round(value, 3)
    return int(rounded) if rounded == int(rounded) else rounded


def _wrong(place: str, expected: str) -> TemplateFileInvalid:
    return TemplateFileInvalid(place=place, expected=expected)


_TYPES: Final[Mapping[str, type]] = get_type_hints(Element)
_NEEDED: Final = frozenset(
    one.name for one in fields(Element) if one.default is MISSING and one.default_factory is MISSING
)
