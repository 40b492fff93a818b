"""The texts of modules in six languages: written, reviewed, approved, remarked upon."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC
from typing import Self
from uuid import UUID

from trainer_app.domain.changes import Changes, Label
from trainer_app.domain.curriculum import Edition, Module
from trainer_app.domain.errors import NameMissing, RecordNotFound, TextTooLong
from trainer_app.domain.ids import NewId
from trainer_app.domain.languages import Language
from trainer_app.domain.module_text import LONGEST_REMARK, ModuleText, TextRemark
from trainer_app.domain.segments import ModuleWords
from trainer_app.domain.site import Site
from trainer_app.services.ports import Clock, OpenWork, UnitOfWork
from trainer_app.services.saving import Draft, Saved


@dataclass(frozen=True, kw_only=True)
class ModuleTextDraft(Draft):
    """A module's text in one language."""

    title: str
    aim: str = ""
    objectives: tuple[str, ...] = ()
    outline: str = ""

    @classmethod
    def of(cls, words: ModuleWords) -> Self:
        """These words."""
        return cls(
            title=words.title,
            aim=words.aim,
            objectives=words.objectives,
            outline=words.outline,
        )

    @property
    def words(self) -> ModuleWords:
        """What it says."""
        return ModuleWords(
            title=self.title, aim=self.aim, objectives=self.objectives, outline=self.outline
        )


class ModuleTexts:
    """What a module says in each language. `actor` is the member of staff who works now."""

    def __init__(
        self,
        open_work: OpenWork,
        new_id: NewId,
        clock: Clock,
        actor: Callable[[], UUID | None],
    ) -> None:
        self._open_work, self._new_id, self._clock = open_work, new_id, clock
        self._actor = actor

    def save_text(
        self,
        module_id: UUID,
        language: Language,
        draft: ModuleTextDraft,
        version: int | None = None,
    ) -> Saved:
        """Store a module's text in one language; an approved text becomes a draft again.

        The English source of a published edition never changes; translations stay open for work.

        Raises:
            NameMissing, TextTooLong, TooManyLines, EditionPublished, RecordChanged: what is wrong.
        """
        with self._open_work() as work:
            module = work.of(Module).get(module_id)
            if language is Language.ENGLISH:
                work.of(Edition).get(module.edition_id).may_be_edited()
            texts = work.of(ModuleText)
            record = texts.any_state(module_id=module_id, language=language)
            if record is None:
                record = texts.add(
                    ModuleText(
                        id=self._new_id(),
                        module_id=module_id,
                        language=language,
                        title="",
                        revision=0,
                    )
                )
            elif not record.removed:
                record = texts.get(record.id, version=version)
            record.removed = False
            record.write(
                draft.words,
                written_by_id=self._actor(),
                source_revision=_source_revision(work, module_id, language),
            )
            return Saved(record.id, work.commit(Label.of("module-text-edited", code=module.code)))

    def send_to_review(self, module_id: UUID, language: Language) -> Changes:
        """Ask for a second pair of eyes.

        Raises:
            RecordNotFound: there is no text in this language.
        """
        with self._open_work() as work:
            module = work.of(Module).get(module_id)
            _text(work, module_id, language).send_to_review()
            return work.commit(Label.of("module-text-sent", code=module.code))

    def approve(self, module_id: UUID, language: Language, *, reviewer: str) -> Changes:
        """Take a text as a true rendering of the English text as that is now.

        Raises:
            RecordNotFound: there is no text in this language.
            NameMissing: an approval names its reviewer.
            ApprovedByWriter: the reviewer wrote it, and the site's rule asks for somebody else.
        """
        with self._open_work() as work:
            module = work.of(Module).get(module_id)
            site = work.of(Site).one()
            _text(work, module_id, language).approve(
                reviewer=reviewer,
                reviewer_id=self._actor(),
                on=self._clock.today(),
                source_revision=_source_revision(work, module_id, language),
                by_another=site is not None and site.approval_by_another,
            )
            return work.commit(Label.of("module-text-approved", code=module.code))

    def remark(self, module_id: UUID, language: Language, words: str, *, author: str) -> Saved:
        """Remark something on a text, for whoever works on it next.

        Raises:
            NameMissing, TextTooLong: it says nothing, or too much.
        """
        clean = words.strip()
        if not clean:
            raise NameMissing(field="remark")
        if len(clean) > LONGEST_REMARK:
            raise TextTooLong(field="remark", most=LONGEST_REMARK)
        with self._open_work() as work:
            module = work.of(Module).get(module_id)
            remark = work.of(TextRemark).add(
                TextRemark(
                    id=self._new_id(),
                    module_id=module_id,
                    language=language,
                    words=clean,
                    author=author,
                    made_at=self._clock.now().astimezone(UTC).replace(tzinfo=None),
                )
            )
            return Saved(remark.id, work.commit(Label.of("text-remarked", code=module.code)))

    def settle(self, remark_id: UUID, *, settled: bool = True) -> Changes:
        """Say that a remark is dealt with, or not after all.

        Raises:
            RecordNotFound: it is gone.
        """
        with self._open_work() as work:
            remark = work.of(TextRemark).get(remark_id)
            remark.settled = settled
            module = work.of(Module).get(remark.module_id)
            return work.commit(Label.of("remark-settled", code=module.code))

    def take_back(self, remark_id: UUID) -> Changes:
        """Remove a remark.

        Raises:
            RecordNotFound: it is gone.
        """
        with self._open_work() as work:
            remark = work.of(TextRemark).get(remark_id)
            work.of(TextRemark).remove(remark)
            module = work.of(Module).get(remark.module_id)
            return work.commit(Label.of("remark-removed", code=module.code))


def _text(work: UnitOfWork, module_id: UUID, language: Language) -> ModuleText:
    record = work.of(ModuleText).one(module_id=module_id, language=language)
    if record is None:
        raise RecordNotFound(noun="module_text")
    return record


def _source_revision(work: UnitOfWork, module_id: UUID, language: Language) -> int | None:
    """The revision of the English text; None for English itself."""
    if language is Language.ENGLISH:
        return None
    source = work.of(ModuleText).one(module_id=module_id, language=Language.ENGLISH)
    return source.revision if source else None


def copy_texts(work: UnitOfWork, new_id: NewId, source_id: UUID, target_id: UUID) -> None:
    """Give a copied module the texts of its source, with their standing."""
    for text in work.of(ModuleText).where(module_id=source_id):
        work.of(ModuleText).add(
            ModuleText(
                id=new_id(),
                module_id=target_id,
                language=text.language,
                title=text.title,
                aim=text.aim,
                objectives=text.objectives,
                outline=text.outline,
                status=text.status,
                revision=text.revision,
                source_revision=text.source_revision,
                reviewer=text.reviewer,
                reviewed_on=text.reviewed_on,
                written_by_id=text.written_by_id,
            )
        )
