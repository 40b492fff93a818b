"""The texts of modules in six languages: written, reviewed, approved."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from trainer_app.domain.changes import Changes, Label
from trainer_app.domain.curriculum import Edition, Module, ModuleText, TextStatus
from trainer_app.domain.errors import NameMissing, RecordNotFound
from trainer_app.domain.ids import NewId
from trainer_app.domain.languages import Language
from trainer_app.services.ports import Clock, OpenWork, UnitOfWork
from trainer_app.services.saving import Draft, Saved


@dataclass(frozen=True, kw_only=True)
class ModuleTextDraft(Draft):
    """A module's text in one language."""

    title: str
    aim: str = ""
    objectives: tuple[str, ...] = ()
    outline: str = ""


class ModuleTexts:
    """What a module says in each language."""

    def __init__(self, open_work: OpenWork, new_id: NewId, clock: Clock) -> None:
        self._open_work, self._new_id, self._clock = open_work, new_id, clock

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
            NameMissing, EditionPublished, RecordChanged: what is wrong.
        """
        if not draft.title.strip():
            raise NameMissing(field="title")
        with self._open_work() as work:
            module = work.of(Module).get(module_id)
            if language is Language.ENGLISH:
                work.of(Edition).get(module.edition_id).may_be_edited()
            texts = work.of(ModuleText)
            source = texts.one(module_id=module_id, language=Language.ENGLISH)
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
            draft.put_into(record)
            record.revision += 1
            record.status, record.reviewer, record.reviewed_on = TextStatus.DRAFT, "", None
            if language is not Language.ENGLISH:
                record.source_revision = source.revision if source else None
            return Saved(record.id, work.commit(Label.of("module-text-edited", code=module.code)))

    def set_text_status(
        self, module_id: UUID, language: Language, status: TextStatus, *, reviewer: str = ""
    ) -> Changes:
        """Send a text to review, approve it, or take it back.

        Raises:
            RecordNotFound: there is no text in this language.
            NameMissing: an approval names its reviewer.
        """
        with self._open_work() as work:
            module = work.of(Module).get(module_id)
            record = work.of(ModuleText).one(module_id=module_id, language=language)
            if record is None:
                raise RecordNotFound(noun="module_text")
            approved = status is TextStatus.APPROVED
            if approved and not reviewer.strip():
                raise NameMissing(field="reviewer")
            record.status = status
            record.reviewer = reviewer.strip() if approved else ""
            record.reviewed_on = self._clock.today() if approved else None
            return work.commit(Label.of("module-text-edited", code=module.code))


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
            )
        )
