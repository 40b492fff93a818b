"""Curricula: editions that are published once, their parts and modules, and texts of modules."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import Final
from uuid import UUID

from trainer_app.domain.completion import CompletionRule
from trainer_app.domain.errors import CodeInvalid, EditionEmpty, EditionPublished, ValueOutOfRange
from trainer_app.domain.languages import LocalizedText
from trainer_app.domain.records import Record

MOST_MINUTES: Final = 60 * 200
MOST_PARTICIPANTS: Final = 500  # that one trainer may lead
LONGEST_EQUIPMENT: Final = 2_000
_LONGEST_PATHWAY = 40


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
    pathway: str = ""  # code of the one its courses lead to; "" for none

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
class Part(Record):
    """A part of an edition: modules that belong together, under a title."""

    edition_id: UUID
    position: int
    title: LocalizedText


@dataclass(kw_only=True, eq=False)
class Module(Record):
    """A unit of an edition. `participants_per_trainer`: how many one trainer may lead.

    `tested_by` are the kinds of assessment of a course that test it (`completion.TestKind`).
    """

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
    part_id: UUID | None = None
    tested_by: tuple[str, ...] = ()

    def check(self) -> None:
        """Refuse what cannot be taught.

        Raises:
            ValueOutOfRange: its minutes, or its participants per trainer.
        """
        checked_number("minutes", self.minutes, most=MOST_MINUTES)
        if self.participants_per_trainer is not None:
            checked_number(
                "participants_per_trainer", self.participants_per_trainer, most=MOST_PARTICIPANTS
            )
        if len(self.equipment) > LONGEST_EQUIPMENT:
            raise ValueOutOfRange(
                field="equipment", value=len(self.equipment), least=0, most=LONGEST_EQUIPMENT
            )


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


def checked_number(field: str, value: int, *, most: int) -> int:
    """A number from one on.

    Raises:
        ValueOutOfRange: it is less, or more than can be.
    """
    if not 1 <= value <= most:
        raise ValueOutOfRange(field=field, value=value, least=1, most=most)
    return value


def checked_pathway(code: str) -> str:
    """The code of a pathway in its stored form; "" and "none" are none.

    Raises:
        CodeInvalid: it is no code.
    """
    clean = code.strip().lower()
    if clean in {"", "none"}:
        return ""
    letters = clean.replace("_", "")
    if not (clean.isascii() and letters.isalnum() and len(clean) <= _LONGEST_PATHWAY):
        raise CodeInvalid(value=code, example="national_instructor")
    return clean
