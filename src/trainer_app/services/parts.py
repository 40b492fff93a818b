"""The parts of an edition: modules that belong together, under a title."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from trainer_app.domain.changes import Changes, Label
from trainer_app.domain.curriculum import Edition, Module, Part
from trainer_app.domain.errors import NameMissing
from trainer_app.domain.ids import NewId
from trainer_app.domain.languages import LocalizedText
from trainer_app.services.modules import arrange, parts_in_order
from trainer_app.services.ports import OpenWork, UnitOfWork
from trainer_app.services.saving import Draft, Saved


@dataclass(frozen=True, kw_only=True)
class PartDraft(Draft):
    """What can be said of a part."""

    title: LocalizedText


class Parts:
    """The parts of an edition. Only those of a draft can be changed."""

    def __init__(self, open_work: OpenWork, new_id: NewId) -> None:
        self._open_work, self._new_id = open_work, new_id

    def save(
        self,
        edition_id: UUID,
        draft: PartDraft,
        part_id: UUID | None = None,
        version: int | None = None,
    ) -> Saved:
        """Add a part after the others, or store its title.

        Raises:
            NameMissing, EditionPublished, RecordChanged: what is wrong.
        """
        if not draft.title:
            raise NameMissing(field="title")
        with self._open_work() as work:
            work.of(Edition).get(edition_id).may_be_edited()
            if part_id is None:
                record = work.of(Part).add(self._new(work, edition_id, draft))
            else:
                record = work.of(Part).get(part_id, version=version)
            draft.put_into(record)
            label = "part-added" if part_id is None else "part-edited"
            return Saved(record.id, work.commit(Label.of(label, number=record.position)))

    def move(self, part_id: UUID, *, by: int) -> Changes:
        """Let a part change places with the one before it (-1) or after it (1), with its modules.

        Raises:
            EditionPublished: the edition never changes.
        """
        with self._open_work() as work:
            parts, at = self._found(work, part_id)
            part = parts.pop(at)
            parts.insert(max(0, min(len(parts), at + by)), part)
            _number(work, part.edition_id, parts)
            return work.commit(Label.of("part-moved", number=at + 1))

    def remove(self, part_id: UUID) -> Changes:
        """Remove a part; its modules stay, at the end and in no part.

        Raises:
            EditionPublished: the edition never changes.
        """
        with self._open_work() as work:
            parts, at = self._found(work, part_id)
            part = parts.pop(at)
            for module in work.of(Module).where(part_id=part_id):
                module.part_id = None
            work.of(Part).remove(part)
            _number(work, part.edition_id, parts)
            return work.commit(Label.of("part-removed", number=at + 1))

    def _new(self, work: UnitOfWork, edition_id: UUID, draft: PartDraft) -> Part:
        position = len(parts_in_order(work, edition_id)) + 1
        return Part(id=self._new_id(), edition_id=edition_id, position=position, title=draft.title)

    def _found(self, work: UnitOfWork, part_id: UUID) -> tuple[list[Part], int]:
        part = work.of(Part).get(part_id)
        work.of(Edition).get(part.edition_id).may_be_edited()
        parts = parts_in_order(work, part.edition_id)
        return parts, parts.index(part)


def _number(work: UnitOfWork, edition_id: UUID, parts: list[Part]) -> None:
    """Number the parts in this order, and let their modules follow."""
    for position, part in enumerate(parts, 1):
        if part.position != position:
            part.position = position
    arrange(work.of(Module).where(edition_id=edition_id), parts)
