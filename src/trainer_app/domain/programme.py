"""A funded undertaking with donors and dates; curricula and courses belong to one."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from trainer_app.domain.languages import LocalizedText
from trainer_app.domain.records import Record


@dataclass(kw_only=True, eq=False)
class Programme(Record):
    """One programme. `aliases_required`: its participants must never be named."""

    code: str
    name: LocalizedText
    donors: str = ""
    starts_on: date | None = None
    ends_on: date | None = None
    aliases_required: bool = False
    note: str = ""
