"""Rows about who gets a seat: what happened before, and what happens elsewhere."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Protocol
from uuid import UUID

from trainer_app.domain.languages import LocalizedText


@dataclass(frozen=True, kw_only=True)
class RequiredBefore:
    """The curriculum that has to be completed first, and who has."""

    title: LocalizedText
    completed: frozenset[UUID]  # person ids


@dataclass(frozen=True, kw_only=True)
class EnrolmentFacts:
    """What giving seats has to know beyond the course itself."""

    elsewhere: Mapping[UUID, tuple[str, ...]]  # person → codes of courses on the same days
    required: RequiredBefore | None


class EnrolmentQueries(Protocol):
    """Questions about seats, each answered by a fixed number of statements."""

    def facts(self, course_id: UUID) -> EnrolmentFacts:
        """What happened before, and what happens elsewhere."""
        ...
