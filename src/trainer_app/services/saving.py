"""Drafts: what a form or a file wants stored, and taking it over into a record."""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass
from uuid import UUID

from trainer_app.domain.changes import Changes
from trainer_app.domain.records import Record


@dataclass(frozen=True)
class Saved:
    """The record that was written, and what changed."""

    id: UUID
    changes: Changes


@dataclass(frozen=True, kw_only=True)
class Draft:
    """The editable fields of a record; a draft's fields are named like the record's."""

    def values(self) -> dict[str, object]:
        """The fields and what is wanted of them."""
        return {field.name: getattr(self, field.name) for field in dataclasses.fields(self)}

    def put_into(self, record: Record) -> None:
        """Take every field over; unchanged ones stay untouched."""
        for name, value in self.values().items():
            if getattr(record, name) != value:
                setattr(record, name, value)
