"""What a module says in one language: written, approved, remarked upon."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import Final
from uuid import UUID

from trainer_app.domain.curriculum import TextStatus
from trainer_app.domain.errors import ApprovedByWriter, NameMissing, TextTooLong, TooManyLines
from trainer_app.domain.languages import Language
from trainer_app.domain.records import Record
from trainer_app.domain.segments import MOST_ITEMS, MOST_LETTERS, ModuleWords

LONGEST_REMARK: Final = 4_000
"""Characters of one remark."""


@dataclass(kw_only=True, eq=False)
class ModuleText(Record):
    """A module's texts in one language.

    `revision` counts the changes of this text; `source_revision` is the English revision it was
    translated from. `outline` holds one line an item; two leading spaces make a sub-item.
    `written_by_id` is the member of staff who changed it last; None when it came from outside.
    """

    module_id: UUID
    language: Language
    title: str
    aim: str = ""
    objectives: tuple[str, ...] = ()
    outline: str = ""
    status: TextStatus = TextStatus.DRAFT
    revision: int = 1
    source_revision: int | None = None
    reviewer: str = ""
    reviewed_on: date | None = None
    written_by_id: UUID | None = None

    @property
    def words(self) -> ModuleWords:
        """What it says."""
        return ModuleWords(
            title=self.title, aim=self.aim, objectives=self.objectives, outline=self.outline
        )

    def write(
        self, words: ModuleWords, *, written_by_id: UUID | None, source_revision: int | None
    ) -> None:
        """Say something else; an approved text becomes a draft again.

        Raises:
            NameMissing, TextTooLong, TooManyLines: no module says that.
        """
        checked(words)
        self.title, self.aim = words.title, words.aim
        self.objectives, self.outline = words.objectives, words.outline
        self.revision += 1
        self.status, self.reviewer, self.reviewed_on = TextStatus.DRAFT, "", None
        self.written_by_id, self.source_revision = written_by_id, source_revision

    def send_to_review(self) -> None:
        """Ask somebody to look at it."""
        self.status, self.reviewer, self.reviewed_on = TextStatus.IN_REVIEW, "", None

    def approve(
        self,
        *,
        reviewer: str,
        reviewer_id: UUID | None,
        on: date,
        source_revision: int | None,
        by_another: bool,
    ) -> None:
        """Take it as a true rendering of the English text as that is now.

        Raises:
            NameMissing: an approval names its reviewer.
            ApprovedByWriter: the reviewer wrote it, and the rule asks for somebody else.
        """
        if not reviewer.strip():
            raise NameMissing(field="reviewer")
        if by_another and self.written_by_id is not None and self.written_by_id == reviewer_id:
            raise ApprovedByWriter
        self.status, self.reviewer, self.reviewed_on = TextStatus.APPROVED, reviewer.strip(), on
        if source_revision is not None:
            self.source_revision = source_revision


@dataclass(kw_only=True, eq=False)
class TextRemark(Record):
    """What somebody remarked on a module's text in a language; `settled` once it is dealt with."""

    module_id: UUID
    language: Language
    words: str
    author: str
    made_at: datetime  # UTC
    settled: bool = False


def checked(words: ModuleWords) -> None:
    """Refuse what no module says.

    Raises:
        NameMissing: there is no title.
        TooManyLines: it has more objectives, or more items, than a text may have.
        TextTooLong: one of its parts is longer than it may be.
    """
    if not words.title.strip():
        raise NameMissing(field="title")
    items = words.outline.split("\n")
    for field, parts in (
        ("title", [words.title]),
        ("aim", [words.aim]),
        ("objectives", words.objectives),
        ("outline", items),
    ):
        if len(parts) > MOST_ITEMS:
            raise TooManyLines(field=field, most=MOST_ITEMS)
        if any(len(part) > MOST_LETTERS for part in parts):
            raise TextTooLong(field=field, most=MOST_LETTERS)
