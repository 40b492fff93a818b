"""Pathways as plain data, for the database and for files; read back with suspicion.

Values that are the usual ones are left out. What is read is bounded and of the right type, or
refused; what a newer program added is refused too, since it would be lost on the way.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import MISSING, fields
from enum import StrEnum
from types import UnionType
from typing import Final, TypeVar, get_args, get_type_hints

from trainer_app.domain.errors import PathwayInvalid
from trainer_app.domain.languages import Language, LocalizedText
from trainer_app.domain.pathway import Reinstatement, Requirement, Rules, Scope, Stage

Plain = dict[str, object]
Part = Rules | Stage | Requirement | Reinstatement | Scope
P = TypeVar("P", Rules, Stage, Requirement, Reinstatement, Scope)

MOST_PARTS: Final = 60
MOST_CHARACTERS: Final = 300
DEEPEST: Final = 4
_LARGEST: Final = 1_000_000
_CODE: Final = re.compile(r"[A-Za-z0-9][A-Za-z0-9_.-]{0,59}")
_CODES: Final = frozenset({"code", "key", "after", "back_to", "pathway"})
_LANGUAGES: Final = frozenset(language.value for language in Language)
_LISTS: Final[Mapping[str, type]] = {
    "stages": Stage,
    "requirements": Requirement,
    "renewal": Requirement,
    "parts": Requirement,
    "reinstatement": Reinstatement,
}


def plain_part(part: Part) -> Plain:
    """A pathway, or a part of one, as numbers, texts, lists and objects."""
    data: Plain = {}
    for one in fields(part):
        value: object = getattr(part, one.name)
        if one.default is not MISSING and value == one.default:
            continue
        data[one.name] = _plain(value)
    return data


def _plain(value: object) -> object:
    if isinstance(value, LocalizedText):
        return {language.value: text for language, text in value}
    if isinstance(value, StrEnum):
        return value.value
    if isinstance(value, tuple):
        return [_plain(one) for one in value]
    if isinstance(value, Rules | Stage | Requirement | Reinstatement | Scope):
        return plain_part(value)
    return value


def rules_from(data: object) -> Rules:
    """The pathway that the data describe, checked.

    Raises:
        PathwayInvalid: with the place that does not hold.
    """
    rules = _part(Rules, data, "pathway", 0)
    rules.check()
    return rules


def scope_from(data: object) -> Scope:
    """The scope that the data describe.

    Raises:
        PathwayInvalid: with the place that does not hold.
    """
    return _part(Scope, data, "scope", 0)


def _part(kind: type[P], data: object, place: str, depth: int) -> P:
    types = _TYPES[kind]
    if not isinstance(data, dict) or not data.keys() <= types.keys() or depth > DEEPEST:
        raise PathwayInvalid(place=place)
    missing = {one.name for one in fields(kind) if one.default is MISSING and one.name not in data}
    if missing:
        raise PathwayInvalid(place=f"{place}.{min(missing)}")
    values = {
        name: _value(types[name], name, value, f"{place}.{name}", depth)
        for name, value in data.items()
    }
    return kind(**values)  # type: ignore[arg-type]  # each value was made by its type


def _value(kind: type, name: str, value: object, place: str, depth: int) -> object:
    if name in _LISTS:
        return _several(_LISTS[name], value, place, depth)
    if kind is Scope:
        return _part(Scope, value, place, depth + 1)
    if name == "modules":
        return tuple(_short_text(one, place) for one in _list(value, place))
    if kind is LocalizedText:
        return _text(value, place)
    return _number(kind, value, place) if kind in {bool, int} else _word(kind, name, value, place)


def _word(kind: type, name: str, value: object, place: str) -> str:
    short = _short_text(value, place)
    if issubclass(kind, StrEnum):
        if short not in {one.value for one in kind}:
            raise PathwayInvalid(place=place)
        return kind(short)
    if name in _CODES and not _CODE.fullmatch(short):
        raise PathwayInvalid(place=place)
    return short


def _several(kind: type, value: object, place: str, depth: int) -> tuple[object, ...]:
    return tuple(
        _part(kind, one, f"{place}[{at}]", depth + 1) for at, one in enumerate(_list(value, place))
    )


def _list(value: object, place: str) -> list[object]:
    if not isinstance(value, list) or len(value) > MOST_PARTS:
        raise PathwayInvalid(place=place)
    return value


def _text(value: object, place: str) -> LocalizedText:
    if not isinstance(value, dict) or not value.keys() <= _LANGUAGES:
        raise PathwayInvalid(place=place)
    return LocalizedText.of({code: _short_text(text, place) for code, text in value.items()})


def _short_text(value: object, place: str) -> str:
    if not isinstance(value, str) or len(value) > MOST_CHARACTERS or not value.isprintable():
        raise PathwayInvalid(place=place)
    return value


def _number(kind: type, value: object, place: str) -> object:
    if type(value) is not kind or (isinstance(value, int) and not 0 <= value <= _LARGEST):
        raise PathwayInvalid(place=place)
    return value


def _plain_type(hint: object) -> type:
    """The type itself of an optional one."""
    if isinstance(hint, UnionType):
        return next(one for one in get_args(hint) if one is not type(None))  # type: ignore[no-any-return]
    return hint if isinstance(hint, type) else object


_TYPES: Final[Mapping[type, Mapping[str, type]]] = {
    kind: {name: _plain_type(hint) for name, hint in get_type_hints(kind).items()}
    for kind in (Rules, Stage, Requirement, Reinstatement, Scope)
}
