"""Column types: our values as plain, portable columns, and as JSON for the journal."""

from __future__ import annotations

import dataclasses
from datetime import UTC, date, datetime
from decimal import Decimal
from enum import StrEnum
from typing import Any, Generic, TypeVar, cast
from uuid import UUID

from sqlalchemy import JSON, Date, DateTime, Dialect, Integer, String, Uuid
from sqlalchemy.types import TypeDecorator, TypeEngine

from trainer_app.domain.completion import CompletionRule
from trainer_app.domain.languages import LocalizedText
from trainer_app.domain.template import Layout
from trainer_app.domain.template_data import layout_data, layout_from

Json = None | bool | int | float | str | list["Json"] | dict[str, "Json"]
E = TypeVar("E", bound=StrEnum)

PlainJson = JSON(none_as_null=True)


class EnumText(TypeDecorator[E], Generic[E]):
    """An enumeration, stored by its value so that files stay readable."""

    impl = String(32)
    cache_ok = True

    def __init__(self, kind: type[E]) -> None:
        super().__init__()
        self.kind = kind

    def process_bind_param(self, value: E | None, dialect: Dialect) -> str | None:
        return None if value is None else self.kind(value).value

    def process_result_value(self, value: str | None, dialect: Dialect) -> E | None:
        return None if value is None else self.kind(value)


class Localized(TypeDecorator[LocalizedText]):
    """A text in several languages, as an object of codes and texts."""

    impl = PlainJson
    cache_ok = True

    def process_bind_param(self, value: LocalizedText | None, dialect: Dialect) -> Json:
        return None if value is None else {lang.value: text for lang, text in value}

    def process_result_value(self, value: Any, dialect: Dialect) -> LocalizedText | None:
        return None if value is None else LocalizedText.of(value)


class Texts(TypeDecorator[tuple[str, ...]]):
    """A short list of texts."""

    impl = PlainJson
    cache_ok = True

    def process_bind_param(self, value: tuple[str, ...] | None, dialect: Dialect) -> Json:
        return None if value is None else list(value)

    def process_result_value(self, value: Any, dialect: Dialect) -> tuple[str, ...] | None:
        return None if value is None else tuple(value)


class Pairs(TypeDecorator[tuple[tuple[str, str], ...]]):
    """Named values in their order: the frozen content of a certificate."""

    impl = PlainJson
    cache_ok = True

    def process_bind_param(
        self, value: tuple[tuple[str, str], ...] | None, dialect: Dialect
    ) -> Json:
        return None if value is None else [[name, text] for name, text in value]

    def process_result_value(
        self, value: Any, dialect: Dialect
    ) -> tuple[tuple[str, str], ...] | None:
        return None if value is None else tuple((name, text) for name, text in value)


class LayoutJson(TypeDecorator[Layout]):
    """What stands where on a certificate, to a thousandth of a millimetre."""

    impl = PlainJson
    cache_ok = True

    def process_bind_param(self, value: Layout | None, dialect: Dialect) -> Json:
        return None if value is None else cast("Json", layout_data(value))

    def process_result_value(self, value: Any, dialect: Dialect) -> Layout | None:
        return None if value is None else layout_from(value)


class Rule(TypeDecorator[CompletionRule]):
    """A completion rule; values it does not name keep their default."""

    impl = PlainJson
    cache_ok = True

    def process_bind_param(self, value: CompletionRule | None, dialect: Dialect) -> Json:
        return None if value is None else dataclasses.asdict(value)

    def process_result_value(self, value: Any, dialect: Dialect) -> CompletionRule | None:
        known = {field.name for field in dataclasses.fields(CompletionRule)}
        if value is None:
            return None
        return CompletionRule(**{name: v for name, v in value.items() if name in known})


class Numbers(TypeDecorator[tuple[int, ...]]):
    """A short list of whole numbers."""

    impl = PlainJson
    cache_ok = True

    def process_bind_param(self, value: tuple[int, ...] | None, dialect: Dialect) -> Json:
        return None if value is None else list(value)

    def process_result_value(self, value: Any, dialect: Dialect) -> tuple[int, ...] | None:
        return None if value is None else tuple(value)


class Hundredths(TypeDecorator[Decimal]):
    """Points with two decimals, stored exactly as a whole number."""

    impl = Integer
    cache_ok = True

    def process_bind_param(self, value: Decimal | None, dialect: Dialect) -> int | None:
        return None if value is None else int(value * 100)

    def process_result_value(self, value: int | None, dialect: Dialect) -> Decimal | None:
        return None if value is None else Decimal(value) / 100


def to_json(kind: TypeEngine[Any], value: object, dialect: Dialect) -> Json:
    """A column's value as the journal keeps it."""
    if value is None:
        return None
    if isinstance(kind, TypeDecorator):
        return cast("Json", kind.process_bind_param(value, dialect))
    if isinstance(value, UUID):
        return str(value)
    if isinstance(value, date):  # datetime too
        return value.isoformat()
    return cast("Json", value)


def from_json(kind: TypeEngine[Any], value: Json, dialect: Dialect) -> object:
    """The column's value that the journal kept."""
    if value is None:
        return None
    if isinstance(kind, TypeDecorator):
        return cast("object", kind.process_result_value(value, dialect))
    if isinstance(kind, Uuid):
        return UUID(str(value))
    if isinstance(kind, DateTime):
        return datetime.fromisoformat(str(value))
    if isinstance(kind, Date):
        return date.fromisoformat(str(value))
    return value


def from_milliseconds(milliseconds: int) -> datetime:
    """Unix milliseconds as a moment in UTC."""
    return datetime.fromtimestamp(milliseconds / 1000, tz=UTC)
