"""Curricula: editions that are published once, their modules, and module texts in six languages."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from uuid import UUID

from trainer_app.domain.completion import CompletionRule
from trainer_app.domain.errors import EditionEmpty, EditionPublished
from trainer_app.domain.languages import LocalizedText
from trainer_app.domain.records import Record


class CurriculumKind(StrEnum):
    """What a curriculum is for."""

    CORE = "core"
    SPECIALISED = "specialised"
    INSTRUCTOR_DEVELOPMENT = "instructor_development"


class EditionState(StrEnum):
    """The life of an edition."""

    DRAFT = "draft"
    PUBLISHED = "published"
    WITHDRAWN = "withdrawn"


class Level(StrEnum):
    """The officers a module serves."""

    JUNIOR = "junior"
    MID_RANKING = "mid_ranking"
    SENIOR = "senior"


class Delivery(StrEnum):
    """How a module is taught."""

    LECTURE = "lecture"
    PRACTICAL_EXERCISE = "practical_exercise"
    MOCK_OPERATION = "mock_operation"
    VISIT = "visit"
    ASSESSMENT = "assessment"


class TextStatus(StrEnum):
    """Where a translation stands. `MISSING` and `OUTDATED` are computed, never stored."""

    MISSING = "missing"
    DRAFT = "draft"
    IN_REVIEW = "in_review"
    APPROVED = "approved"
    OUTDATED = "outdated"


@dataclass(kw_only=True, eq=False)
class Curriculum(Record):
    """A curriculum: core, specialised or instructor development."""

    programme_id: UUID
    code: str
    title: LocalizedText
    kind: CurriculumKind = CurriculumKind.CORE
    owner: str = ""


@dataclass(kw_only=True, eq=False)
class Edition(Record):
    """One edition of a curriculum. A published edition never changes."""

    curriculum_id: UUID
    name: str
    state: EditionState = EditionState.DRAFT
    published_on: date | None = None
    withdrawn_on: date | None = None
    based_on_id: UUID | None = None
    rule: CompletionRule = field(default_factory=CompletionRule)

    def may_be_edited(self) -> None:
        """Pass for a draft.

        Raises:
            EditionPublished: the edition is published or withdrawn.
        """
        if self.state is not EditionState.DRAFT:
            raise EditionPublished(edition=self.name)

    def publish(self, *, modules: int, on: date) -> None:
        """Publish the draft.

        Raises:
            EditionPublished: it is not a draft.
            EditionEmpty: it has no modules.
        """
        self.may_be_edited()
        if not modules:
            raise EditionEmpty(edition=self.name)
        self.state, self.published_on = EditionState.PUBLISHED, on

    def withdraw(self, *, on: date) -> None:
        """Take a published edition out of use; courses that follow it keep it."""
        self.state, self.withdrawn_on = EditionState.WITHDRAWN, on


@dataclass(kw_only=True, eq=False)
class Module(Record):
    """A unit of an edition. `participants_per_trainer`: how many one trainer may lead."""

    edition_id: UUID
    code: str
    position: int
    minutes: int
    levels: tuple[str, ...] = ()
    delivery: Delivery = Delivery.LECTURE
    prerequisites: tuple[str, ...] = ()  # codes of modules of the same edition
    participants_per_trainer: int | None = None
    equipment: str = ""
    mandatory: bool = True


def text_status(
    stored: TextStatus | None, *, source_revision: int | None, english_revision: int | None
) -> TextStatus:
    """What the matrix shows: an approved text is outdated once its English source moved on."""
    if stored is None:
        return TextStatus.MISSING
    behind = (
        source_revision is not None
        and english_revision is not None
        and source_revision < english_revision
    )
    return TextStatus.OUTDATED if stored is TextStatus.APPROVED and behind else stored
