"""What is remembered of those who send nominations."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from trainer_app.domain.errors import ColumnTwice
from trainer_app.domain.records import Record

COLUMN_FIELDS: Final = (
    "name",
    "latin_name",
    "family",
    "given",
    "middle",
    "title",
    "sex",
    "birth_date",
    "rank",
    "agency",
    "unit",
    "phone",
    "email",
    "id_number",
)
"""What a column of a nomination file may hold."""


@dataclass(kw_only=True, eq=False)
class SenderLayout(Record):
    """What the columns of a sender's file mean, as somebody corrected it once.

    `sender` is told by the headings alone; `fields` has one word a column, "" for none.
    """

    sender: str
    fields: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Corrections:
    """What a person put right: meanings of columns by sender, and cells by row and column."""

    layouts: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    cells: Mapping[tuple[int, int], str] = field(default_factory=dict)


def sender_of(headings: Sequence[str]) -> str:
    """What tells a sender's layout from others: all headings in their order."""
    return hashlib.sha256("\x1f".join(headings).encode()).hexdigest()


def checked_fields(fields: Sequence[str]) -> tuple[str, ...]:
    """The meanings of columns, unknown words left out.

    Raises:
        ColumnTwice: two columns would hold the same.
    """
    known = tuple(one if one in COLUMN_FIELDS else "" for one in fields)
    for one in known:
        if one and known.count(one) > 1:
            raise ColumnTwice(field=one)
    return known
