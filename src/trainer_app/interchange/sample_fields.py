"""From a table of a sample file to a value of a class, strictly: what does not fit is refused."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping
from datetime import date, datetime, time
from decimal import Decimal, InvalidOperation
from enum import StrEnum
from functools import cache
from types import NoneType, UnionType
from typing import TypeVar, Union, get_args, get_origin, get_type_hints

from trainer_app.domain.errors import SampleInvalid
from trainer_app.domain.languages import Language, LocalizedText

T = TypeVar("T")
_WORDS = {"yes": True, "no": False}


class FieldReader:
    """Reads tables of one file. In a CSV file every value is text: it is read as its type asks."""

    def __init__(self, file: str, *, text_only: bool = False) -> None:
        self._file, self._text_only = file, text_only

    def refuse(self, what: str) -> SampleInvalid:
        """The error that says what is wrong in this file."""
        return SampleInvalid(file=self._file, what=what)

    def fill(self, kind: type[T], table: object, place: str) -> T:
        """Build a value from a table; unknown and missing fields are refused.

        Raises:
            SampleInvalid: the table does not have the form of the class.
        """
        if not isinstance(table, Mapping):
            raise self.refuse(f"{place} is not a table")
        fields, hints = _form(kind)  # type: ignore[arg-type]  # a class is hashable
        unknown = [str(name) for name in table if name not in fields]
        if unknown:
            raise self.refuse(f"{place}: unknown field {unknown[0]!r}")
        values: dict[str, object] = {}
        for name, one in fields.items():
            if name in table and not (self._text_only and table[name] == "" and _optional(one)):
                values[name] = self._value(hints[name], table[name], f"{place}: {name}")
            elif not _optional(one):
                raise self.refuse(f"{place}: field {name!r} is missing")
        return kind(**values)

    def _value(self, hint: object, value: object, place: str) -> object:
        if get_origin(hint) in {Union, UnionType}:
            if value is False:  # TOML has no word for "none"
                return None
            [hint] = [one for one in get_args(hint) if one is not NoneType]
        if get_origin(hint) is tuple:
            if self._text_only and isinstance(value, str):
                value = value.split()
            if not isinstance(value, list):
                raise self.refuse(f"{place} is not a list")
            inner = get_args(hint)[0]
            return tuple(self._value(inner, one, f"{place} {n}") for n, one in enumerate(value, 1))
        if not isinstance(hint, type):
            raise self.refuse(f"{place} cannot be given")
        if hint is LocalizedText:
            return self._localized(value, place)
        if dataclasses.is_dataclass(hint):
            return self.fill(hint, value, place)
        return self._plain(hint, value, place)

    def _plain(self, hint: type, value: object, place: str) -> object:
        if self._text_only and isinstance(value, str) and hint is not str:
            value = self._from_text(hint, value, place)
        if issubclass(hint, StrEnum):
            try:
                return hint(str(value))
            except ValueError:
                known = ", ".join(one.value for one in hint)
                raise self.refuse(f"{place} is not one of {known}") from None
        if hint is Decimal and type(value) is int:
            value = Decimal(value)
        if type(value) is not hint:  # exactly: a bool is no number, a moment is no day
            raise self.refuse(f"{place} is not of type {hint.__name__}")
        return value

    def _from_text(self, hint: type, text: str, place: str) -> object:
        try:
            if hint is bool:
                return _WORDS[text]
            if hint in {int, Decimal}:
                return hint(text)
            if hint in {date, datetime, time}:
                return hint.fromisoformat(text)
        except (KeyError, ValueError, InvalidOperation):
            raise self.refuse(f"{place} is not of type {hint.__name__}: {text!r}") from None
        return text

    def _localized(self, value: object, place: str) -> LocalizedText:
        codes = {one.value for one in Language}
        if not isinstance(value, Mapping) or not all(
            isinstance(text, str) and code in codes for code, text in value.items()
        ):
            raise self.refuse(f"{place} is not a table of texts by language")
        return LocalizedText.of(value)


@cache
def _form(kind: type) -> tuple[dict[str, dataclasses.Field[object]], dict[str, object]]:
    """The fields that a file may give, and the types of all."""
    given = [one for one in dataclasses.fields(kind) if not one.metadata.get("elsewhere")]
    return {one.name: one for one in given}, get_type_hints(kind)


def _optional(one: dataclasses.Field[object]) -> bool:
    missing = dataclasses.MISSING
    return one.default is not missing or one.default_factory is not missing
