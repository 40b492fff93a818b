"""The installation itself: the site, and the people who work at it."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from trainer_app.domain.records import Record


@dataclass(kw_only=True, eq=False)
class Site(Record):
    """One installation. Its code stands in packages and on sheets.

    `approval_by_another`: a module's text is approved by somebody else than its writer.
    `same_from`, `doubtful_from`: the points from which two records may be one person.
    """

    code: str
    name: str
    academy_id: UUID | None = None
    holds_samples: bool = False
    approval_by_another: bool = True
    same_from: int = 85
    doubtful_from: int = 35


@dataclass(kw_only=True, eq=False)
class Staff(Record):
    """A person who works with the program; every change names one."""

    name: str
    account: str = ""
    title: str = ""
