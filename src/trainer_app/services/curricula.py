"""Curricula and their editions; what is in them are `parts`, `modules` and `module_texts`."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from trainer_app.domain.academy import checked_list_code
from trainer_app.domain.changes import Changes, Label
from trainer_app.domain.completion import CompletionRule
from trainer_app.domain.course import Course
from trainer_app.domain.curriculum import (
    Curriculum,
    CurriculumKind,
    Edition,
    Module,
    Part,
    checked_pathway,
)
from trainer_app.domain.errors import (
    CodeTaken,
    NameMissing,
    StillInUse,
    ValueOutOfRange,
)
from trainer_app.domain.ids import NewId
from trainer_app.domain.languages import LocalizedText
from trainer_app.domain.programme import Programme
from trainer_app.services.module_materials import carry_over
from trainer_app.services.module_texts import copy_texts
from trainer_app.services.modules import remove_module
from trainer_app.services.ports import Clock, OpenWork, UnitOfWork
from trainer_app.services.saving import Draft, Saved


@dataclass(frozen=True, kw_only=True)
class CurriculumDraft(Draft):
    """What can be said of a curriculum."""

    programme_id: UUID
    code: str
    title: LocalizedText
    kind: CurriculumKind = CurriculumKind.CORE
    owner: str = ""


class Curricula:
    """What is taught."""

    def __init__(self, open_work: OpenWork, new_id: NewId, clock: Clock) -> None:
        self._open_work, self._new_id, self._clock = open_work, new_id, clock

    def save(
        self, draft: CurriculumDraft, curriculum_id: UUID | None = None, version: int | None = None
    ) -> Saved:
        """Add a curriculum, or store its edited fields.

        Raises:
            CodeInvalid, CodeTaken, NameMissing, RecordChanged: what is wrong.
        """
        code = checked_list_code(draft.code)
        if not draft.title:
            raise NameMissing(field="title")
        with self._open_work() as work:
            work.of(Programme).get(draft.programme_id)
            records = work.of(Curriculum)
            if any(one.id != curriculum_id for one in records.where(code=code)):
                raise CodeTaken(code=code)
            if curriculum_id is None:
                record = records.add(
                    Curriculum(
                        id=self._new_id(),
                        programme_id=draft.programme_id,
                        code=code,
                        title=draft.title,
                    )
                )
            else:
                record = records.get(curriculum_id, version=version)
            draft.put_into(record)
            record.code = code
            label = "curriculum-added" if curriculum_id is None else "curriculum-edited"
            return Saved(record.id, work.commit(Label.of(label, code=code)))

    def remove(self, curriculum_id: UUID) -> Changes:
        """Remove a curriculum with its unused editions.

        Raises:
            StillInUse: a course follows one of its editions.
        """
        with self._open_work() as work:
            record = work.of(Curriculum).get(curriculum_id)
            for edition in work.of(Edition).where(curriculum_id=curriculum_id):
                self._remove_edition(work, edition)
            work.of(Curriculum).remove(record)
            return work.commit(Label.of("curriculum-removed", code=record.code))

    def add_edition(self, curriculum_id: UUID, *, name: str) -> Saved:
        """Begin an empty edition.

        Raises:
            NameMissing, CodeTaken: no name, or one that this curriculum has already.
        """
        with self._open_work() as work:
            work.of(Curriculum).get(curriculum_id)
            edition = self._new_edition(work, curriculum_id, name)
            return Saved(edition.id, work.commit(Label.of("edition-added", name=edition.name)))

    def copy_edition(self, edition_id: UUID, *, name: str) -> Saved:
        """Begin a draft with all modules, texts and files of this edition, keeping the lineage.

        Raises:
            NameMissing, CodeTaken: no name, or one that this curriculum has already.
        """
        with self._open_work() as work:
            source = work.of(Edition).get(edition_id)
            edition = self._new_edition(work, source.curriculum_id, name)
            edition.based_on_id, edition.rule = source.id, source.rule
            edition.pathway = source.pathway
            self._copy_content(work, source.id, edition.id)
            return Saved(edition.id, work.commit(Label.of("edition-added", name=edition.name)))

    def _copy_content(self, work: UnitOfWork, source_id: UUID, target_id: UUID) -> None:
        """Copy parts and modules, with their texts and materials."""
        parts: dict[UUID | None, UUID | None] = {None: None}
        for part in work.of(Part).where(edition_id=source_id):
            copied = Part(
                id=self._new_id(), edition_id=target_id, position=part.position, title=part.title
            )
            parts[part.id] = work.of(Part).add(copied).id
        for module in work.of(Module).where(edition_id=source_id):
            copy = Module(
                id=self._new_id(),
                edition_id=target_id,
                code=module.code,
                position=module.position,
                minutes=module.minutes,
                levels=module.levels,
                delivery=module.delivery,
                prerequisites=module.prerequisites,
                participants_per_trainer=module.participants_per_trainer,
                equipment=module.equipment,
                mandatory=module.mandatory,
                part_id=parts[module.part_id],
                tested_by=module.tested_by,
            )
            work.of(Module).add(copy)
            copy_texts(work, self._new_id, module.id, copy.id)
            carry_over(work, self._new_id, module.id, copy.id)

    def _new_edition(self, work: UnitOfWork, curriculum_id: UUID, name: str) -> Edition:
        clean = name.strip()
        if not clean:
            raise NameMissing(field="name")
        if work.of(Edition).where(curriculum_id=curriculum_id, name=clean):
            raise CodeTaken(code=clean)
        return work.of(Edition).add(
            Edition(id=self._new_id(), curriculum_id=curriculum_id, name=clean)
        )

    def set_rule(self, edition_id: UUID, rule: CompletionRule) -> Changes:
        """Set what courses of this edition ask for, as their default.

        Raises:
            ValueOutOfRange, EditionPublished: what is wrong.
        """
        for name in rule.problems():
            raise ValueOutOfRange(field=name, value=str(getattr(rule, name)), least=0, most=100)
        with self._open_work() as work:
            edition = work.of(Edition).get(edition_id)
            edition.may_be_edited()
            edition.rule = rule
            return work.commit(Label.of("edition-edited", name=edition.name))

    def set_pathway(self, edition_id: UUID, code: str) -> Changes:
        """Set which pathway courses of this edition lead to; "" for none.

        Raises:
            CodeInvalid, EditionPublished: what is wrong.
        """
        with self._open_work() as work:
            edition = work.of(Edition).get(edition_id)
            edition.may_be_edited()
            edition.pathway = checked_pathway(code)
            return work.commit(Label.of("edition-edited", name=edition.name))

    def publish(self, edition_id: UUID) -> Changes:
        """Publish a draft; from then on its modules never change.

        Raises:
            EditionPublished, EditionEmpty: what is wrong.
        """
        with self._open_work() as work:
            edition = work.of(Edition).get(edition_id)
            modules = work.of(Module).where(edition_id=edition_id)
            edition.publish(modules=len(modules), on=self._clock.today())
            return work.commit(Label.of("edition-published", name=edition.name))

    def withdraw(self, edition_id: UUID) -> Changes:
        """Take an edition out of use."""
        with self._open_work() as work:
            edition = work.of(Edition).get(edition_id)
            edition.withdraw(on=self._clock.today())
            return work.commit(Label.of("edition-withdrawn", name=edition.name))

    def remove_edition(self, edition_id: UUID) -> Changes:
        """Remove an edition that no course follows.

        Raises:
            StillInUse: a course follows it.
        """
        with self._open_work() as work:
            edition = work.of(Edition).get(edition_id)
            self._remove_edition(work, edition)
            return work.commit(Label.of("edition-removed", name=edition.name))

    def _remove_edition(self, work: UnitOfWork, edition: Edition) -> None:
        courses = work.of(Course).where(edition_id=edition.id)
        if courses:
            raise StillInUse(noun="edition", by="course", count=len(courses))
        for module in work.of(Module).where(edition_id=edition.id):
            remove_module(work, module)
        for part in work.of(Part).where(edition_id=edition.id):
            work.of(Part).remove(part)
        work.of(Edition).remove(edition)
