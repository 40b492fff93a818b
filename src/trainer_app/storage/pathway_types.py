# ruff: noqa: PLC0415 (what reads a pathway is loaded with the first one, not with the tables)
"""Column types of pathways and of what a certification is about."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast

from sqlalchemy import Dialect
from sqlalchemy.types import TypeDecorator

from trainer_app.storage.types import Json, PlainJson

if TYPE_CHECKING:
    from trainer_app.domain.pathway import Rules, Scope


class PathwayRules(TypeDecorator["Rules"]):
    """What a version of a pathway says."""

    impl = PlainJson
    cache_ok = True

    def process_bind_param(self, value: Rules | None, dialect: Dialect) -> Json:
        return _plain(value)

    def process_result_value(self, value: Any, dialect: Dialect) -> Rules | None:
        from trainer_app.domain.pathway_data import rules_from

        return None if value is None else rules_from(value)


class ScopeJson(TypeDecorator["Scope"]):
    """What a certification is about."""

    impl = PlainJson
    cache_ok = True

    def process_bind_param(self, value: Scope | None, dialect: Dialect) -> Json:
        return _plain(value)

    def process_result_value(self, value: Any, dialect: Dialect) -> Scope | None:
        from trainer_app.domain.pathway_data import scope_from

        return None if value is None else scope_from(value)


def _plain(value: Rules | Scope | None) -> Json:
    from trainer_app.domain.pathway_data import plain_part

    return None if value is None else cast("Json", plain_part(value))
